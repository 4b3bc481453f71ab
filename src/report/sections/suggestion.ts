import {
  changesFor,
  leftOut,
  mountSentences,
  optionalSentences,
  withoutSentence,
  type Purpose
} from '../../explain/advice'
import type { RecipeName } from '../../explain/recipes/recipes'
import type { Decisive, Effort, Remaining, Suggestion } from '../../explain/suggestion'
import {
  dangerSentence,
  DECIDE_TITLE,
  failureSentence,
  moveSentence,
  NOT_MINIMAL,
  provenTitle,
  renameSentences,
  rulesTitle,
  rulesSentence
} from '../../judge/findings/explanation'
import { count, duration, list, quote, thousands } from '../../judge/phrases'
import { isNotable } from '../../judge/severity'
import type { Account } from '../account'
import { forFile, forLog, forMarkdown, forPre, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, row, summaryMarkup, type Html, type Markup } from '../markup'
import type { Paint, Section } from '../terminal-text'
import { mainRecipe, RECIPE_TITLES, recipesByName } from './recipe-names'

/** Suggestion for running the image read-only: the result, its reasons, and recipes to copy. */
export function suggestionSection(account: Account, markup = summaryMarkup): Html {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') return ''
  const { suggestion, effort } = explanation
  const { purposes, elsewhere } = suggestion
  const kind = suggestion.proven ? 'fix' : 'lead'
  return [
    `<h3>${suggestionTitle(suggestion)}${markup.about(kind, account.documentation)}</h3>`,
    ...paragraphs(suggestion, effort, account).map((text) => `<p>${sentenceForMarkdown(text)}</p>`),
    ...decisiveBlock(suggestion.decisive),
    ...(hasRecipes(suggestion) ? recipeBlocks(suggestion) : []),
    ...remainingTable(suggestion.drift, markup),
    ...purposeTable('What the mounts are for', purposes, markup),
    ...purposeTable('Written where no mount should go', elsewhere, markup)
  ].join('\n')
}

/** Suggestion for a terminal. */
export function suggestionLines(account: Account, paint: Paint): Section {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') return []
  const { suggestion, effort } = explanation
  const { purposes, elsewhere } = suggestion
  const { text } = mainRecipe(suggestion)
  const block = hasRecipes(suggestion) ? forFile(text.trimEnd()).split('\n') : []
  const isWhole = paint.detail === 'verbose'
  const advice = isWhole
    ? [
        ...purposes.map(purposeSentence).slice(0, MOST_TOLD),
        ...elsewhere.map(elsewhereSentence).slice(0, MOST_TOLD)
      ]
    : []
  const after = [
    ...remainingLines(suggestion.drift),
    ...advice.flatMap((sentence) => paint.wrap(inline(sentence), '    '))
  ]
  const told = isWhole
    ? paragraphs(suggestion, effort, account)
    : essentials(suggestion, effort, account)
  return [
    paint.bold(`  ${suggestionTitle(suggestion)}`),
    ...told.flatMap((text) => paint.wrap(inline(text, 2000), '    ')),
    ...decisiveLines(suggestion.decisive),
    ...(block.length === 0
      ? []
      : ['', ...block.map((line) => `      ${line}`), '', ...elsewhereLines(suggestion, paint)]),
    ...(block.length === 0 || after.length === 0 ? [] : ['']),
    ...after
  ]
}

/** Text below the only recipe that a terminal shows. */
function elsewhereLines({ recipes }: Suggestion, paint: Paint): Section {
  const words =
    recipes.docker === undefined
      ? `Beside the report, ${hasPatch(recipes) ? FOR_GIT : ''}as a further file: \`suggestion/\``
      : 'As inputs, for Compose, Kubernetes (untried), or as a policy: `suggestion/`'
  return paint.wrap(words, '    ')
}

const hasPatch = ({ patch, manifestPatch }: Suggestion['recipes']): boolean =>
  (patch ?? manifestPatch) !== undefined
const FOR_GIT = 'for `git apply` and '

const LINES = 200

/** Whether a recipe says anything: a policy of a service may have no rules. */
const isOfUse = ([name, text]: readonly [RecipeName, string]): boolean =>
  name !== 'policy' || /^(?:allow|check|tmpfs):/m.test(text)

function recipeBlocks(suggestion: Suggestion): readonly Html[] {
  const main = mainRecipe(suggestion)
  const block = (text: string): Html => `<pre>${forPre(text, LINES)}</pre>`
  const others = recipesByName(suggestion.recipes).filter(([name]) => name !== main.name)
  return [
    block(main.text),
    ...others
      .filter(isOfUse)
      .map(([name, text]) => details(sentenceForMarkdown(RECIPE_TITLES[name]), block(text)))
  ]
}

const LOG_LINES = 20
const LOG_WIDTH = 500

function decisiveBlock(decisive: Decisive | undefined): readonly Html[] {
  const { log = [] } = decisive ?? {}
  return log.length === 0 ? [] : [`<pre>${forPre(log.join('\n'), LOG_LINES)}</pre>`]
}

function decisiveLines(decisive: Decisive | undefined): Section {
  const { log = [] } = decisive ?? {}
  if (log.length === 0) return []
  return forLog(log.join('\n'), LOG_LINES, LOG_WIDTH)
    .split('\n')
    .map((line) => `    ${line}`)
}

const REMAINS = 'What stays drift with exactly these inputs, and the narrowest rule for it'

function remainingTable(drift: readonly Remaining[], markup: Markup): readonly Html[] {
  if (drift.length === 0) return []
  const bounded = bound(drift, { rows: 30, bytes: 30_000 }, (one) =>
    row(
      one.severity,
      `${code(forMarkdown(one.path))} ${one.kind}`,
      code(forMarkdown(ruleWords(one)))
    )
  )
  const more = `and ${thousands(bounded.hidden)} more: see report.json`
  return [markup.fold(REMAINS, markup.table(['Severity', 'Change', 'Rule'], bounded, more))]
}

function remainingLines(drift: readonly Remaining[]): Section {
  if (drift.length === 0) return []
  const hidden = drift.length - MOST_TOLD
  return [
    `    ${REMAINS}:`,
    ...drift
      .slice(0, MOST_TOLD)
      .map((one) => `      ${inline(ruleWords(one), 150)}  (${one.severity})`),
    ...(hidden > 0 ? [`      and ${thousands(hidden)} more: see report.json`] : [])
  ]
}

/**
 * Rule for a change that stays drift. A rule for severity `high` or worse is commented out, so that
 * it is not copied unread.
 */
const ruleWords = (one: Remaining): string => (isNotable(one) ? `# ${one.rule}` : one.rule)

function purposeTable(
  title: string,
  purposes: readonly Purpose[],
  markup: Markup
): readonly Html[] {
  if (purposes.length === 0) return []
  const bounded = bound(purposes, { rows: 30, bytes: 30_000 }, ({ path, kinds, remedies }) =>
    row(
      code(forMarkdown(path)),
      forMarkdown(kinds.join(', ')),
      sentenceForMarkdown(remedies.slice(0, 3).join('; '))
    )
  )
  const heads = ['Path', 'Files', 'Alternative']
  return [
    details(title, markup.table(heads, bounded, `and ${bounded.hidden} more: see report.json`))
  ]
}

const purposeSentence = ({ path, kinds, remedies }: Purpose): string =>
  `- ${quote(path)}: ${kinds.length === 0 ? 'as a last resort' : kinds.join(', ')}.${remedies.length === 0 ? '' : ` Alternative: ${remedies.slice(0, 2).join('; ')}.`}`

const elsewhereSentence = ({ path, kinds, remedies }: Purpose): string =>
  `- No mount should go over ${quote(path)} (${kinds.join(', ')}): ${remedies.join('; ')}.`

/** Most entries of each list for people; report.json holds all. */
const MOST_TOLD = 12

/** Whether the mounts make the image work, but allow something dangerous. */
export const isToBeDecided = ({ proven, works, dangers }: Suggestion): boolean =>
  !proven && works && dangers.length > 0

/** Whether there are recipes to copy: for a proven suggestion, or one with mounts or rules. */
const hasRecipes = (suggestion: Suggestion): boolean =>
  suggestion.proven || changesFor(suggestion).length + suggestion.rules.length > 0

/** Heading of the suggestion, which says how far it is proven. */
export function suggestionTitle(suggestion: Suggestion): string {
  const { proven, minimal, allow, rules, drift } = suggestion
  const flags = changesFor(suggestion)
  if (isToBeDecided(suggestion)) return DECIDE_TITLE
  if (proven)
    return flags.length === 0
      ? rulesTitle({ rules: allow.length, remaining: drift.length })
      : provenTitle({ minimal, remaining: drift.length })
  if (rules.length > 0) return 'No safe mount helps: narrow rules instead'
  return hasRecipes(suggestion) ? 'Unproven suggestion' : 'No mount helps'
}

/**
 * Paragraphs before the recipes, each of a sentence or two. Untrusted text is between backticks.
 */
function paragraphs(suggestion: Suggestion, effort: Effort, account: Account): readonly string[] {
  const { rules, decisive } = suggestion
  return [
    ...essentials(suggestion, effort, account),
    ...(rules.length === 0 ? mountSentences(suggestion) : []),
    ...optionalSentences(suggestion),
    ...leftOut(suggestion).slice(0, MOST_TOLD).map(withoutSentence),
    ...(decisive === undefined
      ? []
      : [failureSentence(decisive.failure), ...renameSentences(decisive)])
  ]
}

/** Paragraphs on how far the fix is proven, and on what has to be decided. */
function essentials(suggestion: Suggestion, effort: Effort, account: Account): readonly string[] {
  const { dangers, moves, rules, notes } = suggestion
  return [
    proofSentence(suggestion, effort, account),
    ...notes,
    ...dangers.slice(0, MOST_TOLD).map((danger) => dangerSentence(danger)),
    ...moves.slice(0, MOST_TOLD).map(moveSentence),
    ...(rules.length === 0 ? [] : [`${rulesSentence(rules)} The recipes are for that.`])
  ]
}

const NO_TIME =
  'With a writable root filesystem it works, and writes to these paths; there was no time left to try the mounts. Raise `explain-timeout`.'

function proofSentence(suggestion: Suggestion, effort: Effort, account: Account): string {
  const { proven } = suggestion
  const flags = changesFor(suggestion)
  const tried = `${count(effort.boots, 'boot')}, ${duration(effort.milliseconds)}`
  if (proven) return provenSentence(suggestion, tried, account)
  if (isToBeDecided(suggestion))
    return `With ${list(flags.map(quote), 6)} it works read-only (${tried}), but that is not a fix.`
  if (effort.boots === 1) return NO_TIME
  return flags.length === 0
    ? `None of the mounts that were tried makes it pass (${tried}).`
    : `With a writable root filesystem it writes to these paths, but read-only it did not pass with these mounts (${tried}).`
}

function provenSentence({ fix, minimal }: Suggestion, tried: string, account: Account): string {
  const { plan } = account
  const isBootOnly = plan?.smoke.length === 0
  const isGrouped = fix.pod?.group !== undefined
  const changes = fix.tmpfs.length + fix.volumes.length + (isGrouped ? 1 : 0)
  if (changes === 0)
    return `It works read-only as it is, as far as ${isBootOnly ? 'booting' : 'this smoke test'} shows (${tried}).`
  const one = changes === 1
  const noun = isGrouped ? 'change' : 'mount'
  const passed = isBootOnly
    ? `booted read-only (${tried}); there is no smoke test.`
    : `booted read-only and passed (${tried}).`
  const proof = `With exactly ${one ? `this ${noun}` : `these ${noun}s`} it ${passed}`
  if (!minimal) return `${proof} ${NOT_MINIMAL}`
  return hasFailed(account)
    ? `${proof} Without ${one ? 'it' : 'any one of them'}, it does not.`
    : `${proof} ${isBootOnly ? 'It boots' : 'The smoke test passes'} without ${one ? 'it' : 'them'}, too, but the program is refused writes then, or what it writes is lost.`
}

/** Whether the image failed, or stopped badly, without the suggested mounts. */
export const hasFailed = ({ exercise, judgement }: Account): boolean =>
  exercise?.failure !== undefined || judgement.findings.some(({ kind }) => kind === 'unclean-stop')
