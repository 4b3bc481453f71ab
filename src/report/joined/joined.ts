import type { Finding, Verdict } from '../../judge/findings/finding'
import { makeFinding } from '../../judge/findings/table'
import { worstOfVerdicts, worstVerdict, type ExitCode } from '../../judge/judgement'
import type { Annotation } from '../annotations'
import { joinedAnnotations } from './annotations'
import { joinedComment } from './comment'
import { joinedHeadline, type Joining } from './headline'
import { joinedSummary, joinedTerminal } from './overview'
import { joinedPage } from './page'
import type { JoinedPart } from './part'

/** Joined report of several images. Each text is escaped for its destination. */
export interface Joined extends Joining {
  readonly verdict: Verdict
  readonly fails: boolean
  readonly exitCode: ExitCode
  /** Markdown for the job summary, at most 1,000,000 bytes. */
  readonly summary: string
  /** Annotations, at most 9 of each level; those of the worst images come first. */
  readonly annotations: readonly Annotation[]
  /** Overview for people, with a final newline. It is printed after the images' own texts. */
  readonly terminal: string
  /** Files that are drawn here. The other joined files are put together from the images' files. */
  readonly files: readonly { readonly name: JoinedFile; readonly text: string }[]
  /** Outputs of the action, except paths. */
  readonly outputs: Readonly<Record<string, string>>
}

type JoinedFile = 'summary.md' | 'comment.md' | 'report.html'

/** Joins the reports of several images; `findings` concern no single image. */
export function join(given: Joining): Joined {
  const joining = { ...given, findings: [...given.findings, ...findNothing(given)] }
  const verdict = verdictOf(joining)
  const { parts, findings } = joining
  const isFaulty = worstVerdict(findings) === 'error'
  const fails = isFaulty || parts.some((part) => part.fails)
  const codes = [...parts.map((part) => part.exitCode), isFaulty ? (3 as const) : (0 as const)]
  const exitCode = EXIT_CODES.find((code) => codes.includes(code)) ?? 0
  const judged = { ...joining, verdict, fails }
  const head = joinedHeadline(judged)
  const summary = joinedSummary(judged, head)
  return {
    ...judged,
    exitCode,
    summary,
    annotations: joinedAnnotations(judged),
    terminal: joinedTerminal(judged, head),
    files: [
      { name: 'summary.md', text: summary },
      { name: 'comment.md', text: joinedComment(judged, head) },
      { name: 'report.html', text: joinedPage(judged, head) }
    ],
    outputs: outputsOf(parts, verdict)
  }
}

/** An error if there is neither a report nor an error, since no image can have passed. */
const findNothing = ({ parts, findings }: Joining): readonly Finding[] =>
  parts.length === 0 && worstVerdict(findings) !== 'error'
    ? [makeFinding('not-checked', { message: 'There is no report of any image.' })]
    : []

const EXIT_CODES = [3, 2, 1] as const satisfies readonly ExitCode[]

const verdictOf = ({ parts, findings }: Joining): Verdict =>
  worstOfVerdicts([worstVerdict(findings), ...parts.map((part) => part.verdict)])

/** Adds findings that were made after the joined report was drawn, while it was published. */
export function amendJoined(joined: Joined, more: readonly Finding[]): Joined {
  const { parts, findings, colour, origin = {}, screen } = joined
  if (more.length === 0) return joined
  return join({ parts, findings: [...findings, ...more], colour, origin, screen })
}

/**
 * Outputs of the action, except paths. `image-id` is empty, since there are several;
 * `evidence-image` has a line for each image with one.
 */
function outputsOf(parts: readonly JoinedPart[], verdict: Verdict): Joined['outputs'] {
  const sum = (of: (part: JoinedPart) => number): string =>
    String(parts.reduce((total, part) => total + of(part), 0))
  return {
    verdict,
    'drift-count': sum(({ counts }) => counts.drift),
    'allowed-count': sum(({ counts }) => counts.allowed),
    'refused-count': sum(({ counts }) => counts.refused),
    'image-id': '',
    'evidence-image': parts.flatMap(({ told }) => told?.evidenceImage || []).join('\n')
  }
}
