import { withoutColours } from '../../observe/refusal-lines'
import type { Failure } from '../../run/outcome'
import { count, duration, list, quote, shorten } from '../phrases'
import { asClause, crossingIn, crossingSentence } from './failures'
import { HARMLESS, items, kind, NOWHERE, type FindingWords, type Message } from './finding'

/** Mounts that were tried, and the number and time of the boots for that. */
interface TriedMounts {
  /** Options of `docker run`, e.g. `--tmpfs /run:size=16m`. */
  readonly flags: readonly string[]
  readonly boots: number
  readonly milliseconds: number
}

/** Mounts that are proven. */
export interface FixFacts extends TriedMounts {
  /** Whether the image was also tried without each of the mounts. */
  readonly minimal: boolean
  /** Number of changes that stay drift with exactly these inputs. */
  readonly remaining: number
}

/** Mounts that are not proven, and what else was found out about the image. */
export interface LeadFacts extends TriedMounts {
  /** Whether the image works with these mounts. */
  readonly works: boolean
  readonly dangers: readonly DangerFacts[]
  readonly moves: readonly MoveFacts[]
  /** Rules for a writable root filesystem. */
  readonly rules: readonly string[]
  /** The boot that came nearest to passing; absent if there was none, or if the image works. */
  readonly nearest?: NearestFacts | undefined
}

/** End of a boot, and the last lines of its log, untrusted. */
export interface NearestFacts {
  readonly failure: Failure
  readonly log: readonly string[]
}

export interface NeededFile {
  readonly path: string
  readonly kinds: readonly string[]
  readonly remedies: readonly string[]
}

/** Kinds of findings on what lets the image run read-only. */
export const EXPLANATION_FINDINGS = {
  fix: kind<FixFacts>({
    id: 'ZD801',
    level: 'notice',
    verdict: 'pass',
    section: 'suggestion',
    pointsAt: { inputs: ['tmpfs', 'volumes'] },
    words: (facts) => ({
      title: `${provenTitle(facts)}: ${flags(facts)}`,
      detail:
        `Booted read-only with ${flags(facts)}, the image becomes ready and passes the smoke test ${effort(facts)}. ` +
        `${facts.minimal ? '' : `${NOT_MINIMAL} `}${remainingSentence(facts)}` +
        'The recipes for `docker run`, Compose, Kubernetes and this action are in `suggestion/`.'
    }),
    help: {
      title: 'A fix was found and proven',
      meaning:
        'The image was booted read-only with exactly these mounts, became ready, passed its smoke test and stopped cleanly. None of the mounts makes its code writable. Without any one of them it did not work, or was refused writes, unless the heading says that the fix is not minimal.',
      fix: items(
        'Copy one of the recipes in `suggestion/` of the output folder: for this action, `docker run`, Compose or Kubernetes. Use the same mounts in production; the proof holds for no others.',
        'Give each tmpfs the size that production needs: the size in the recipe is an estimate from a small smoke test. A tmpfs is emptied at each restart.',
        'A named volume is filled from the image once. Where the report says that the image fills one, back up its data and remove that volume when the image is upgraded.',
        'If changes are still drift with these inputs, the report lists the narrowest rule for each. Rules for changes of high or critical severity are commented out: find out first what writes there.'
      ),
      allow: HARMLESS
    }
  }),
  lead: kind<LeadFacts>({
    id: 'ZD802',
    level: 'warning',
    verdict: 'pass',
    section: 'suggestion-or-findings',
    pointsAt: { inputs: ['tmpfs', 'volumes'] },
    words: leadText,
    help: {
      title: 'No fix could be proven',
      meaning:
        'With a writable root filesystem the image works. Either mounts on the paths that it wrote to did not make it work read-only, or there was no time left to try: they are then an unproven suggestion. Or it works with them, but they allow something dangerous: its own code becomes writable, or files that give control of the container. Such mounts are not called a fix; a person has to decide.',
      fix: items(
        'Where a mount would cover code, move the data out of that folder, as the report says, and mount a volume on the new one. A volume over code is filled once, and keeps the old code after an upgrade.',
        'Where a mount would allow writes that an intruder would make, use the setting that the report names to have the program write elsewhere.',
        'Where no mount is safe, the recipes are for a writable root filesystem (`read-only: false`) with rules for exactly these changes: everything else is still drift.',
        'Raise `explain-timeout` if it ran out of time.',
        'Read the end of the log of the most successful boot, which the report shows with the step that failed: it usually names the path that is missing.',
        'A program that writes beside its own files has to be configured to write elsewhere.'
      ),
      allow: 'It is a warning and does not change the verdict.'
    }
  }),
  'needs-file': kind<NeededFile>({
    id: 'ZD803',
    level: 'warning',
    verdict: 'pass',
    section: 'suggestion',
    pointsAt: NOWHERE,
    words: ({ path, kinds, remedies }) => ({
      title: `Writes ${path}`,
      detail: `With a writable root filesystem the image writes ${quote(path)} (${list(kinds, 3)}), where no mount should go. Instead: ${list(remedies, 2)}.`,
      path
    }),
    help: {
      title: 'The image writes where no mount should go',
      meaning:
        'With a writable root filesystem the image writes in a folder of the system, such as `/etc` or `/usr`. A mount there would hide what the image ships, and let an intruder write where programs are found.',
      fix: items(
        'Create the file when the image is built, in the Dockerfile.',
        'Or configure the program to write elsewhere: most have an option or a variable for it, and the report names it where it is known.'
      ),
      allow:
        'It is a warning and does not change the verdict. The write itself is drift on a writable root filesystem, and can be allowed there.'
    }
  }),
  unexplained: kind<Message>({
    id: 'ZD804',
    level: 'warning',
    verdict: 'pass',
    section: 'findings',
    pointsAt: { inputs: ['explain'] },
    words: ({ message }) => ({
      title: 'The search for a fix ended early',
      detail: `The verdict stands, but it is not known which paths have to be writable. ${message}`
    }),
    help: {
      title: 'The search for a fix ended early',
      meaning:
        'The search for the paths that have to be writable ended early, for the reason in the message. The verdict stands.',
      fix: 'Run the job again, or search for the fix where there is more time: `zero-drift suggest IMAGE` does nothing else.',
      allow: 'It is a warning and does not change the verdict. `explain: never` skips the search.'
    }
  })
} as const

/**
 * Heading of a proven fix: whether it was tried without each mount, and how many changes stay drift
 * with exactly its inputs.
 */
export function provenTitle({
  minimal,
  remaining
}: Pick<FixFacts, 'minimal' | 'remaining'>): string {
  const large = minimal ? '' : ', not minimal'
  return `Proven fix${large}${remaining === 0 ? '' : `, ${count(remaining, 'change')} still drift`}`
}

/**
 * Heading where no mount is needed: it calls no rule a fix for the changes of high or critical
 * severity, which stay drift.
 */
export function rulesTitle({
  rules,
  remaining
}: Pick<FixFacts, 'remaining'> & { readonly rules: number }): string {
  if (remaining === 0) return rules === 0 ? 'No fix is needed' : 'Proven rules'
  const title = `No fix for ${count(remaining, 'suspicious change')}`
  return rules === 0 ? title : `${title}; rules for the others`
}

/** Sentence on a fix that was not tried without each of its mounts. */
export const NOT_MINIMAL =
  'The search ended at its maximum of boots or at `explain-timeout`, before it had tried to leave out each of these mounts: some may not be needed.'

/** Heading of mounts that work, but allow something dangerous. */
export const DECIDE_TITLE = 'Works, but allows something dangerous: decide'

const remainingSentence = ({ remaining }: FixFacts): string =>
  remaining === 0
    ? ''
    : `${count(remaining, 'change')} ${remaining === 1 ? 'is' : 'are'} still drift with these inputs: the report lists the narrow rules. `

function leadText(facts: LeadFacts): FindingWords {
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
          `With ${flags(facts)} it works ${effort(facts)}, but that is not a fix.`,
          ...advice
        ])
      }
    : {
        title: 'No fix could be proven',
        detail: joined([unprovenSentence(facts), ...advice, nearestSentence(facts.nearest)])
      }
}

/** Entries of each list that a sentence names. */
const SAID = 2

const joined = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ')

function unprovenSentence(facts: LeadFacts): string {
  if (facts.boots === 1)
    return 'With a writable root filesystem it works, but there was no time left to try mounts. Raise `explain-timeout`.'
  return facts.flags.length === 0
    ? `None of the mounts that were tried makes the image work read-only from its start to its end ${effort(facts)}.`
    : `With a writable root filesystem it writes to these paths, but read-only with ${flags(facts)} it did not pass, or did not stop cleanly ${effort(facts)}: an unproven suggestion.`
}

function nearestSentence(nearest: NearestFacts | undefined): string {
  if (nearest === undefined) return ''
  const last = nearest.log.findLast((line) => line.trim() !== '')
  const printed =
    last === undefined
      ? ''
      : ` Its last log line: ${quote(shorten(withoutColours(last).trim(), 200))}.`
  return joined([`${failureSentence(nearest.failure)}${printed}`, ...renameSentences(nearest)])
}

/**
 * Sentence on how to avoid the rename from one mount into another for which a boot failed; none if
 * there was no such rename.
 */
export function renameSentences({ failure, log }: NearestFacts): readonly string[] {
  const crossing = crossingIn([...log, ...answerOf(failure).split('\n')])
  return crossing === undefined ? [] : [crossingSentence(crossing)]
}

/** Sentence on the end of the boot that came nearest, with the answer of the failed step. */
export function failureSentence(failure: Failure): string {
  const answer = answerOf(failure).trim()
  const more = answer === '' ? '' : ` (${quote(shorten(answer, 300))})`
  return `In the most successful boot, ${asClause(failure)}${more}.`
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
    case 'pod-failed':
      return failure.log
    case 'exited':
    case 'out-of-memory':
      return ''
  }
}

const flags = ({ flags: all }: TriedMounts): string =>
  all.length === 0 ? 'no mount at all' : all.map(quote).join(' ')

const effort = ({ boots, milliseconds }: TriedMounts): string =>
  `(${count(boots, 'boot')}, ${duration(milliseconds)})`

/** A mount with which the image works, but by which dangerous paths become writable. */
export interface DangerFacts {
  readonly path: string
  readonly why: 'code' | 'critical'
  /**
   * Paths of some files: code of the image that the mount covers, or dangerous files written there.
   */
  readonly examples: readonly string[]
  /** Number of all these files. */
  readonly files: number
  /** Settings that move these writes elsewhere. */
  readonly remedies: readonly string[]
}

/** A file or temporary folder among the image's code, and the folder to move it to. */
interface MoveFacts {
  readonly from: string
  readonly temporary?: true
  readonly to: string
  /** Settings by which such a path is usually set; empty if unknown. */
  readonly settings: readonly string[]
}

type Quote = (text: string) => string

/** Consequences of a mount over the image's code. */
const CODE =
  "This would make your application's own code writable, and a volume filled from this image would keep the old code after an upgrade"

const NAMED = 3

/**
 * Sentence on why a mount is not a fix although the image works with it. `quoted` escapes names for
 * the report that it is for.
 */
export function dangerSentence(danger: DangerFacts, quoted: Quote = quote): string {
  const { path, why, examples, files, remedies } = danger
  const names = list(examples.map(quoted), NAMED, Math.max(files, examples.length))
  const named = names === '' ? '' : ` (${names})`
  const instead = remedies.length === 0 ? '' : ` Instead: ${remedies.slice(0, NAMED).join('; ')}.`
  return why === 'code'
    ? `The mount on ${quoted(path)} covers code of the image${named}. ${CODE}.${instead}`
    : `The mount on ${quoted(path)} makes this writable: ${names === '' ? 'files that give control of the container' : names}. An intruder could write there, too.${instead}`
}

/** Sentence on where to move data or a temporary folder that lies among code. */
export function moveSentence({ from, to, settings, temporary }: MoveFacts): string {
  const places = settings.map((setting) => (setting.includes('`') ? setting : quote(setting)))
  const set = `set ${places.slice(0, NAMED).join(' or ')} accordingly`
  if (temporary === true)
    return `Move its temporary folder ${quote(from)} into the same mount, below ${quote(to)}, since no file can be renamed from one mount into another: ${places.length === 0 ? 'e.g. by `TMPDIR`' : set}.`
  const how = places.length === 0 ? 'configure the program to use the new path' : set
  return `Move ${quote(from)} to ${quote(to)} and mount a volume on ${quote(to)}: ${how}.`
}

/** Sentence on the effect of rules on a writable root filesystem; empty if there are none. */
export function rulesSentence(rules: readonly string[]): string {
  if (rules.length === 0) return ''
  const allowed = list(rules.map(quote), NAMED)
  return `With a writable root filesystem (\`read-only: false\`) ${count(rules.length, 'narrow rule')} (${allowed}) ${rules.length === 1 ? 'allows' : 'allow'} exactly these changes, and everything else is still drift.`
}
