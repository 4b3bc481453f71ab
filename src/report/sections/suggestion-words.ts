import type { Purpose } from '../../explain/advice'
import { ruleFor } from '../../explain/allow-rules'
import type { Hidden } from '../../explain/mounts'
import { mountsOf } from '../../explain/recipes/mounts'
import type { Effort, Suggestion } from '../../explain/suggestion'
import {
  dangerSentence,
  DECIDE_TITLE,
  failureSentence,
  moveSentence,
  NOT_MINIMAL,
  provenTitle,
  renameSentences,
  rulesSentence
} from '../../judge/findings/explanation'
import { count, duration, list, quote, size } from '../../judge/phrases'
import type { Account } from '../account'

/** Of each list, for people; report.json holds them all. */
export const MOST_TOLD = 12

/** One sentence for somebody who reads nothing else; empty where nothing was found that would help. */
export function fixSentence({ explanation }: Account): string {
  if (explanation?.kind !== 'suggestion') return ''
  const { flags, allow, proven, minimal, rules, drift } = explanation.suggestion
  const mounts = list(flags.map(quote), 6)
  if (isToBeDecided(explanation.suggestion)) return decideSentence(explanation.suggestion, mounts)
  if (rules.length > 0)
    return ` No safe mount makes it work; on a writable root filesystem ${count(rules.length, 'narrow rule')} would do.`
  if (!proven || flags.length + allow.length === 0) return ''
  const allowed = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`
  const title = provenTitle({ minimal, remaining: drift.length })
  return flags.length === 0 ? allowed : ` ${title}: ${mounts}.${allowed}`
}

function decideSentence({ dangers, moves }: Suggestion, mounts: string): string {
  const [worst] = dangers.toSorted((one, other) => one.why.localeCompare(other.why))
  const [move] = moves.map(moveSentence)
  const happens =
    worst?.why === 'code'
      ? "the application's own code becomes writable"
      : `what an intruder would write can be written${worst === undefined ? '' : ` in ${quote(worst.path)}`}`
  return ` With ${mounts} it works, but ${happens}: decide.${move === undefined ? '' : ` ${move}`}`
}

const isToBeDecided = ({ proven, works, dangers }: Suggestion): boolean =>
  !proven && works && dangers.length > 0

/** Whether there is anything to copy: an image that works with no mount and no rule has no recipe. */
export const hasRecipes = ({ proven, flags, rules }: Suggestion): boolean =>
  proven || flags.length + rules.length > 0

/** The heading: how far the suggestion may be trusted. */
export function titleOf(suggestion: Suggestion): string {
  const { proven, minimal, flags, allow, rules, drift } = suggestion
  if (isToBeDecided(suggestion)) return DECIDE_TITLE
  if (proven)
    return flags.length + allow.length === 0
      ? 'It needs nothing more'
      : provenTitle({ minimal, remaining: drift.length })
  if (rules.length > 0) return 'No safe mount helps: narrow rules instead'
  return hasRecipes(suggestion) ? 'A lead, not proven' : 'No mount helps'
}

/** Everything that is said before the recipes, a sentence or two each; pieces that are not ours stand between backticks. */
export function paragraphs(
  suggestion: Suggestion,
  effort: Effort,
  account: Account
): readonly string[] {
  const { dangers, moves, rules, without, decisive } = suggestion
  return [
    proofSentence(suggestion, effort, account),
    ...dangers.slice(0, MOST_TOLD).map((danger) => dangerSentence(danger)),
    ...moves.slice(0, MOST_TOLD).map(moveSentence),
    ...(rules.length === 0 ? [] : [`${rulesSentence(rules)} The recipes are for that.`]),
    ...(rules.length === 0 ? mountSentences(suggestion, account) : []),
    ...without.slice(0, MOST_TOLD).map(withoutSentence),
    ...refusedSentences(suggestion),
    ...(decisive === undefined
      ? []
      : [failureSentence(decisive.failure), ...renameSentences(decisive)])
  ]
}

const NO_TIME =
  'With a writable root filesystem it works, and writes there; there was no time left to try these mounts. Raise `explain-timeout`.'

function proofSentence(suggestion: Suggestion, effort: Effort, account: Account): string {
  const { proven, flags } = suggestion
  const tried = `${count(effort.boots, 'boot')}, ${duration(effort.milliseconds)}`
  if (proven) return provenSentence(suggestion, tried, account)
  if (isToBeDecided(suggestion))
    return `With ${list(flags.map(quote), 6)} it works read-only (${tried}), but that is no fix.`
  if (effort.boots === 1) return NO_TIME
  return flags.length === 0
    ? `Nothing that could be mounted makes it pass (${tried}).`
    : `With a writable root filesystem it writes there, but read-only it did not pass with these mounts (${tried}).`
}

function provenSentence(
  { flags, minimal }: Suggestion,
  tried: string,
  { exercise, judgement }: Account
): string {
  if (flags.length === 0)
    return `It works read-only as it is, as far as this smoke test shows (${tried}).`
  const one = flags.length === 1
  const proof = `With exactly ${one ? 'this mount' : 'these mounts'} it booted read-only and passed (${tried}).`
  if (!minimal) return `${proof} ${NOT_MINIMAL}`
  const hasFailed =
    exercise?.failure !== undefined ||
    judgement.findings.some(({ kind }) => kind === 'unclean-stop')
  return hasFailed
    ? `${proof} Without ${one ? 'it' : 'any one of them'} it does not.`
    : `${proof} The smoke test passes without ${one ? 'it' : 'them'}, too, but the program is refused writes then, or what it writes is lost.`
}

/** Sentences on what lasts in the mounts, what does not, and what they hide. */
function mountSentences(suggestion: Suggestion, account: Account): readonly string[] {
  const { emptied, fix, filled, hidden, dangers } = suggestion
  const exposed = new Set(dangers.map(({ path }) => path))
  const broad = new Set([...exposed].map(ruleFor))
  const allow = suggestion.allow.filter((rule) => !broad.has(rule))
  const isSized = fix.tmpfs.some(({ options }) => /(?:^|,)size=/.test(options))
  const running = fix.tmpfs.filter(({ options }) => /(?:^|,)exec(?:,|$)/.test(options))
  const told: readonly (readonly [boolean, string])[] = [
    [
      allow.length > 0,
      `What it keeps in volumes is drift until a rule allows it: ${list(allow.map(quote), 5)}.`
    ],
    [
      emptied.length > 0,
      `A tmpfs is emptied at each restart: what the program keeps in ${list(emptied.map(quote), 5)} is gone then.`
    ],
    [
      running.length > 0,
      `\`exec\` on a tmpfs lets programs there be run: the image writes programs or libraries to ${list(
        running.map(({ path }) => quote(path)),
        5
      )} and loads them from there.`
    ],
    [isSized, SIZES]
  ]
  return [
    ...told.flatMap(([isSo, sentence]) => (isSo ? [sentence] : [])),
    ...filledSentences(
      filled.filter(({ path }) => !exposed.has(path)),
      suggestion,
      account
    ),
    ...hidden.slice(0, MOST_TOLD).map(hiddenSentence)
  ]
}

const SIZES =
  'The size of a tmpfs is a guess: it comes from one small smoke test. Give it room for what production writes.'

/** How to get a newer image's files into volumes that an engine fills. */
function filledSentences(
  filled: readonly Hidden[],
  { fix }: Suggestion,
  { plan }: Account
): readonly string[] {
  if (filled.length === 0 || plan === undefined) return []
  const { fresh } = mountsOf({ image: plan.image.reference, container: plan.container, fix })
  const sources = new Map(fresh.map(({ path, source }) => [path, source]))
  const nameOf = ({ path }: Hidden): string => sources.get(path) ?? path
  const [first] = filled.map(nameOf)
  const [they, keep, name = ''] =
    filled.length === 1 ? ['it', 'keeps', first] : ['one', 'keep', 'NAME']
  const named = filled.map(
    (one) =>
      `${quote(nameOf(one))} on ${quote(one.path)} (${count(one.files, 'file')}, ${size(one.bytes)})`
  )
  return [
    `A named volume is filled from the image once: after an upgrade ${list(named, 5)} ${keep} the files of the old image. ` +
      `To refresh ${they}, save what the program has written there and remove the volume: ${quote(`docker volume rm ${name}`)}; ` +
      `with Compose after \`docker compose down\`, where it is called ${quote(`PROJECT_${name}`)}. The pod of the Kubernetes recipe copies the files anew at each start.`
  ]
}

const hiddenSentence = ({ path, files, bytes }: Hidden): string =>
  `The mount on ${quote(path)} hides ${count(files, 'file')} of the image (${size(bytes)}); the smoke test passes without.`

function withoutSentence({ path, kinds: [kind = ''] }: Purpose): string {
  const lack = LACKS.get(kind) ?? 'it is not kept'
  return `Also writes to ${quote(path)}; works without, so that ${lack}.`
}

/** The loss of a program where a write of that kind is refused. */
const LACKS: ReadonlyMap<string, string> = new Map([
  ['pid or lock file', 'there is no such file'],
  ['socket', 'there is no such socket'],
  ['log', 'log is lost'],
  ['bytecode', 'code is compiled anew at each start'],
  ['cache', 'cache is off'],
  ['session', 'sessions are lost'],
  ['data', 'data is not kept']
])

function refusedSentences({ refusals }: Suggestion): readonly string[] {
  const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [quote(path)]))
  return paths.length === 0
    ? []
    : [`Still refused, without any harm that the smoke test sees: ${list(paths, 5)}.`]
}
