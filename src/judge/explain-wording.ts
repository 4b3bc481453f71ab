import type { Failure } from '../run/outcome'
import { crossingIn, crossingSentence } from './crossing-wording'
import {
  dangerSentence,
  moveSentence,
  rulesSentence,
  type DangerFacts,
  type MoveFacts
} from './danger-wording'
import { asClause, LOOKS_ONE_SHOT, looksOneShot } from './failure-wording'
import type { Finding } from './findings'
import { count, duration, list, quote, shorten } from './phrases'

type Text = Pick<Finding, 'title' | 'detail' | 'path'>

/** Mounts that were tried, and how much that took. */
export interface MountFacts {
  /** As options of `docker run`, e.g. `--tmpfs /run:size=16m`. */
  readonly flags: readonly string[]
  readonly boots: number
  readonly milliseconds: number
}

/** Why the image fails where nothing is refused. */
export interface BrokenFacts {
  readonly failure: Failure
  /** Nothing says that the image is meant to go on: it exposes no port, and has no health check. */
  readonly portless?: boolean
}

/** Mounts that are proven. */
export interface FixFacts extends MountFacts {
  /** It was tried without each of them. */
  readonly minimal: boolean
  /** How many changes stay drift with exactly these inputs. */
  readonly remaining: number
}

/** Mounts that are not proven, and what there is to say of them. */
export interface LeadFacts extends MountFacts {
  /** It works with them. */
  readonly works: boolean
  readonly dangers: readonly DangerFacts[]
  readonly moves: readonly MoveFacts[]
  /** For a writable root filesystem. */
  readonly rules: readonly string[]
  /** The boot that came nearest; absent where none was made, or where it works. */
  readonly nearest?: NearestFacts | undefined
}

/** How a boot ended, and the last lines of its log, untrusted. */
export interface NearestFacts {
  readonly failure: Failure
  readonly log: readonly string[]
}

export interface FileFacts {
  readonly path: string
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** Texts of findings on why an image failed, and on how it would work. */
export const EXPLAIN_TEXTS = {
  'fails-writable': ({ failure, portless }: BrokenFacts): Text => ({
    title: 'The image fails with a writable root filesystem, too',
    detail: `With a writable root filesystem it fails as well: ${asClause(failure)}. ${
      looksOneShot(failure, portless)
        ? LOOKS_ONE_SHOT
        : 'Read-only alone is not the reason: repair the image, its inputs or the smoke test first.'
    }`
  }),
  fix: (facts: FixFacts): Text => ({
    title: `${PROVEN_TITLE[facts.minimal ? 'minimal' : 'large']}: ${flags(facts)}`,
    detail:
      `Booted read-only with ${flags(facts)}, the image becomes ready and passes ${effort(facts)}. ` +
      `${facts.minimal ? '' : `${NOT_MINIMAL} `}${remainingSentence(facts)}` +
      'The recipes for docker, Compose, Kubernetes and this action are in `suggestion/`.'
  }),
  lead: leadText,
  'needs-file': ({ path, kinds, remedies }: FileFacts): Text => ({
    title: `Writes ${path}`,
    detail: `With a writable root filesystem the image writes ${quote(path)} (${list(kinds, 3)}), where no mount should go. Instead: ${list(remedies, 2)}.`,
    path
  }),
  unexplained: ({ message }: { readonly message: string }): Text => ({
    title: 'Which paths have to be writable could not be found out',
    detail: `The verdict stands, but the search for a fix ended early. ${message}`
  })
} as const

/** Headings of a proven fix, by whether it was tried without each of its mounts. */
export const PROVEN_TITLE = { minimal: 'Proven fix', large: 'Proven fix, not minimal' } as const

/** Said of a fix that was not tried without each of its mounts. */
export const NOT_MINIMAL =
  'The search ended, after the most boots that it makes or at `explain-timeout`, before it had tried without each of these mounts: some may not be needed.'

/** Heading of mounts that are left to somebody's decision. */
export const DECIDE_TITLE = 'Works, but lets this happen: decide'

const remainingSentence = ({ remaining }: FixFacts): string =>
  remaining === 0
    ? ''
    : `${count(remaining, 'change')} ${remaining === 1 ? 'stays' : 'stay'} drift with exactly these inputs: the report lists the narrow rules. `

function leadText(facts: LeadFacts): Text {
  const { works, dangers, moves, rules } = facts
  const advice = [
    ...dangers.slice(0, SAID).map((danger) => dangerSentence(danger)),
    ...moves
      .filter((move) => move.temporary !== true)
      .slice(0, SAID)
      .map(moveSentence),
    ...moves
      .filter((move) => move.temporary === true)
      .slice(0, SAID)
      .map(moveSentence),
    rulesSentence(rules)
  ]
  return works && dangers.length > 0
    ? {
        title: DECIDE_TITLE,
        detail: joined([
          `With ${flags(facts)} it works ${effort(facts)}, but that is no fix.`,
          ...advice
        ])
      }
    : {
        title: 'No fix could be proven',
        detail: joined([unprovenSentence(facts), ...advice, nearestSentence(facts.nearest)])
      }
}

/** Of each list, in a sentence. */
const SAID = 2

const joined = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ')

function unprovenSentence(facts: LeadFacts): string {
  if (facts.boots === 1)
    return 'With a writable root filesystem it works, but there was no time left to try what would help. Raise `explain-timeout`.'
  return facts.flags.length === 0
    ? `No mount makes the image work read-only from its start to its end, as far as was tried ${effort(facts)}.`
    : `With a writable root filesystem it writes where ${flags(facts)} would let it, but read-only it did not pass, or did not stop in order, with that ${effort(facts)}: a lead, not a fix.`
}

function nearestSentence(nearest: NearestFacts | undefined): string {
  if (nearest === undefined) return ''
  const last = nearest.log.findLast((line) => line.trim() !== '')
  const printed = last === undefined ? '' : ` It printed last: ${quote(shorten(last.trim(), 200))}.`
  return joined([`${failureSentence(nearest.failure)}${printed}`, ...renameSentences(nearest)])
}

/** Of a boot that failed for a rename from one mount into another: what to do about it. */
export function renameSentences({ failure, log }: NearestFacts): readonly string[] {
  const crossing = crossingIn([...log, ...answerOf(failure).split('\n')])
  return crossing === undefined ? [] : [crossingSentence(crossing)]
}

/** How the boot that came nearest ended, with the answer of the step that failed. */
export function failureSentence(failure: Failure): string {
  const answer = answerOf(failure).trim()
  const more = answer === '' ? '' : ` (${quote(shorten(answer, 300))})`
  return `The boot that came nearest: ${asClause(failure)}${more}.`
}

function answerOf(failure: Failure): string {
  switch (failure.kind) {
    case 'smoke-failed':
    case 'broken-by-attack':
      return failure.detail
    case 'cannot-start':
      return failure.reason
    case 'unhealthy':
      return failure.log
    case 'not-ready':
      return `waited for ${failure.waitedFor}`
    case 'exited':
    case 'out-of-memory':
      return ''
  }
}

const flags = ({ flags: all }: MountFacts): string =>
  all.length === 0 ? 'no mount at all' : all.map(quote).join(' ')

const effort = ({ boots, milliseconds }: MountFacts): string =>
  `(${count(boots, 'boot')}, ${duration(milliseconds)})`
