import type { Finding, Verdict } from '../../judge/findings/finding'
import { count, inSentence, list, quote, thousands } from '../../judge/phrases'
import type { Screen } from '../../run/prepare'
import type { RunOrigin } from '../../words'
import type { Headline } from '../sections/headline'
import type { JoinedPart } from './part'

/** Reports to join. */
export interface Joining {
  /** Parts, in the order in which the images were named. */
  readonly parts: readonly JoinedPart[]
  /** Findings that concern no single image; they count towards the verdict as well. */
  readonly findings: readonly Finding[]
  /** Whether to colour the text for the terminal. */
  readonly colour: boolean
  /** Terminal of the command line; absent for the log of a workflow's step. */
  readonly screen?: Screen | undefined
  /** The commit under test and the CI job; absent where neither is known. */
  readonly origin?: RunOrigin
}

/** Reports to join, with their joint verdict, and whether the step fails. */
export interface JoinedVerdict extends Joining {
  readonly verdict: Verdict
  readonly fails: boolean
}

/** Headline of a joined report. Untrusted text is between backticks. */
export function joinedHeadline(joined: JoinedVerdict): Headline {
  const { parts, verdict, fails } = joined
  const groups = VERDICTS.flatMap(({ verdict: one, verb }) => {
    const labels = parts.filter((part) => part.verdict === one).map(labelOf)
    if (labels.length === 0) return []
    const names =
      one === 'pass' && labels.length > 3 ? count(labels.length, 'image') : list(labels, 3)
    return [`${names} ${verb}.`]
  })
  const audit = verdict === 'pass' || fails ? [] : ['Mode is `audit`: the step does not fail.']
  return {
    verdict,
    title: titleOf(joined),
    advice: [...groups, ...audit].join(' '),
    fix: '',
    fails
  }
}

/** Label of an image; a pass that tolerates drift says so. */
const labelOf = ({ label, verdict, counts }: JoinedPart): string =>
  verdict === 'pass' && counts.drift > 0
    ? `${quote(label)} (tolerating ${count(counts.drift, 'change')})`
    : quote(label)

const VERDICTS = [
  { verdict: 'error', verb: 'could not be judged' },
  { verdict: 'failed', verb: 'failed' },
  { verdict: 'drift', verb: 'drifted' },
  { verdict: 'pass', verb: 'passed' }
] as const

/**
 * Title of a joined report. Errors that concern no single image come before the images' results.
 */
function titleOf({ parts, findings, verdict, fails }: JoinedVerdict): string {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) return `Error: ${errorWords(errors)}`
  if (verdict === 'pass') return `Pass: ${allOf(parts)}${tolerated(parts)}`
  const concerned = parts.filter((part) => part.verdict === verdict).length
  const which =
    parts.length === 1 ? allOf(parts) : `${concerned} of ${count(parts.length, 'image')}`
  return `${WORDS[verdict]}: ${which}${fails ? '' : ', tolerated in audit mode'}`
}

const allOf = (parts: readonly JoinedPart[]): string =>
  parts.length === 1 ? 'the only image' : `all ${count(parts.length, 'image')}`

/** Changes that no rule allows in images that passed all the same; empty if there are none. */
function tolerated(parts: readonly JoinedPart[]): string {
  const some = parts.filter(({ counts }) => counts.drift > 0)
  if (some.length === 0) return ''
  const changes = some.reduce((sum, { counts }) => sum + counts.drift, 0)
  const where = parts.length === 1 ? '' : ` in ${thousands(some.length)} of them`
  return `, tolerating ${count(changes, 'change')}${where}`
}

function errorWords(errors: readonly Finding[]): string {
  const [first] = errors
  const bad = errors.filter(({ kind }) => kind === 'bad-input').length
  const named = bad > 0 ? count(bad, 'bad input') : inSentence(first?.title ?? '')
  const more = errors.length - Math.max(bad, 1)
  return more === 0 ? named : `${named}, and ${count(more, 'more error')}`
}

const WORDS = { drift: 'Drift', failed: 'Failed', error: 'Error' } as const

/** Title of the first error of an image; empty if the image passed. */
export function failureTitle({ verdict, document }: JoinedPart): string {
  if (verdict === 'pass') return ''
  return document.findings.find(({ level }) => level === 'error')?.title ?? ''
}

/** Sorts parts by verdict, worst first; equal verdicts stay in the order named. */
export function worstFirst(parts: readonly JoinedPart[]): readonly JoinedPart[] {
  return VERDICTS.flatMap(({ verdict }) => parts.filter((part) => part.verdict === verdict))
}
