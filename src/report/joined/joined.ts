import type { Finding, Level, Verdict } from '../../judge/findings/finding'
import { makeFinding } from '../../judge/findings/table'
import { worstOfVerdicts, worstVerdict, type ExitCode } from '../../judge/judgement'
import { count, shorten, thousands } from '../../judge/phrases'
import {
  annotationsOf,
  LONGEST_MESSAGE,
  LONGEST_TITLE,
  MOST_ANNOTATIONS,
  type Annotation
} from '../annotations'
import { commentMarker, commentText, whereToRead } from '../comment'
import { forAnnotation, forMarkdown, sentenceForMarkdown } from '../escape'
import { bound, code, row, table, type Html } from '../markup'
import { heading, type Headline } from '../sections/headline'
import { MARKS } from '../terminal-text'
import {
  joinedHeadline,
  worstFirst,
  failureTitle,
  type JoinedVerdict,
  type Joining
} from './headline'
import { joinedPage, joinedSummary, joinedTerminal } from './overview'
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

/**
 * Annotations for several images, at most 9 of each level, each with its image's name. The first
 * annotation of every image comes before the second of any, the worst image first. The last of a
 * level says how many more the images have.
 */
function joinedAnnotations({ parts, findings }: JoinedVerdict): readonly Annotation[] {
  const own = annotationsOf(findings, undefined)
  const named = worstFirst(parts).map((part) =>
    part.annotations.map((one) => namedAfter(part, one))
  )
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const isOf = (one: Annotation): boolean => one.level === level
    return cut([...own.filter(isOf), ...inTurn(named.map((all) => all.filter(isOf)))], level)
  })
}

function cut(all: readonly Annotation[], level: Level): readonly Annotation[] {
  if (all.length <= MOST_ANNOTATIONS) return all
  const rest = `There are ${count(all.length - MOST_ANNOTATIONS + 1, `more ${level}`)} in the images' own reports.`
  return [
    ...all.slice(0, MOST_ANNOTATIONS - 1),
    {
      level,
      title: `Zero Drift: more ${level}s`,
      message: `Zero Drift: ${rest} The job summary has them.`
    }
  ]
}

/** Takes turns: the first entry of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1))
  ).flat()
}

function namedAfter({ label }: JoinedPart, annotation: Annotation): Annotation {
  const named = (text: string, cap: number): string =>
    forAnnotation(
      text.replace(/^(?:Zero Drift: )?/, () => `Zero Drift: ${shorten(label, 60)}: `),
      cap
    )
  return {
    ...annotation,
    title: named(annotation.title, LONGEST_TITLE),
    message: named(annotation.message, LONGEST_MESSAGE)
  }
}

/**
 * One comment for a pull request on several images, as GitHub Markdown of at most 65,536 bytes: the
 * verdict, and a table of the images, worst first. The first line is a marker, by which a later run
 * finds the comment to update.
 */
function joinedComment(joined: JoinedVerdict, head: Headline): string {
  const { parts, findings, origin = {} } = joined
  return commentText(commentMarker(['several images'], origin), (share) => [
    heading(head),
    findingList(findings),
    imageTable(worstFirst(parts), Math.floor(MOST_IMAGES * share)),
    whereToRead(origin)
  ])
}

const MOST_IMAGES = 100

function imageTable(parts: readonly JoinedPart[], most: number): Html {
  if (parts.length === 0) return ''
  const bounded = bound(parts, { rows: most, bytes: 40_000 }, (part) => {
    const { drift, refused } = part.counts
    const why = sentenceForMarkdown(failureTitle(part), 200)
    const verdict = `${MARKS[part.verdict]}&nbsp;${part.verdict}`
    return row(
      verdict,
      code(forMarkdown(part.label, 200)),
      why,
      thousands(drift),
      thousands(refused)
    )
  })
  const heads = ['Verdict', 'Image', 'Why', 'Drift', 'Refused']
  return table(heads, bounded, `and ${thousands(bounded.hidden)} more: see report.json`)
}

/** The first three findings that concern no single image. */
function findingList(findings: JoinedVerdict['findings']): Html {
  if (findings.length === 0) return ''
  const items = findings.slice(0, MOST_FINDINGS).map(({ title, detail }) => {
    const words = detail.startsWith(title) ? detail : `${title}. ${detail}`
    return `<li>${sentenceForMarkdown(words, 600)}</li>`
  })
  const hidden = findings.length - MOST_FINDINGS
  const more = hidden > 0 ? [`<li>and ${thousands(hidden)} more</li>`] : []
  return ['<ul>', ...items, ...more, '</ul>'].join('\n')
}

const MOST_FINDINGS = 3
