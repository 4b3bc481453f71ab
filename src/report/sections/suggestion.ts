import type { Purpose } from '../../explain/advice'
import type { Recipes } from '../../explain/recipes/recipes'
import type { Decisive, Remaining, Suggestion } from '../../explain/suggestion'
import { quote, thousands } from '../../judge/phrases'
import { isNotable } from '../../judge/severity'
import type { Account } from '../account'
import { forFile, forLog, forMarkdown, forPre, inline, sentenceForMarkdown } from '../escape'
import { bound, code, details, PLAIN, row, type Html, type Kit } from '../markup'
import { wrap, type Paint, type Section } from '../terminal-text'
import { hasRecipes, MOST_TOLD, paragraphs, titleOf } from './suggestion-words'

/** The suggestion for running the image read-only: what was found, what it is for, and a block to copy. */
export function suggestionSection(account: Account, kit = PLAIN): Html {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') return ''
  const { suggestion, effort } = explanation
  const { purposes, elsewhere } = suggestion
  const kind = suggestion.proven ? 'fix' : 'lead'
  return [
    `<h3>${titleOf(suggestion)}${kit.about(kind, account.documentation)}</h3>`,
    ...paragraphs(suggestion, effort, account).map((text) => `<p>${sentenceForMarkdown(text)}</p>`),
    ...decisiveBlock(suggestion.decisive),
    ...(hasRecipes(suggestion) ? recipeBlocks(suggestion) : []),
    ...remainingTable(suggestion.drift, kit),
    ...purposeTable('What the mounts are for', purposes, kit),
    ...purposeTable('Written where no mount should go', elsewhere, kit)
  ].join('\n')
}

/** The suggestion on a terminal. */
export function suggestionLines(account: Account, paint: Paint): Section {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion') return []
  const { suggestion, effort } = explanation
  const { recipes, purposes, elsewhere } = suggestion
  const recipe = recipes[mainRecipe(suggestion)].trimEnd()
  const block = hasRecipes(suggestion) ? forFile(recipe).split('\n') : []
  const after = [
    ...remainingLines(suggestion.drift),
    ...sentenceLines(purposes.map(purposeSentence)),
    ...sentenceLines(elsewhere.map(elsewhereSentence))
  ]
  return [
    paint.bold(`  ${titleOf(suggestion)}`),
    ...paragraphs(suggestion, effort, account).flatMap((text) => wrap(inline(text, 2000), '    ')),
    ...decisiveLines(suggestion.decisive),
    ...(block.length === 0 ? [] : ['', ...block.map((line) => `      ${line}`), '', ELSEWHERE]),
    ...(block.length === 0 || after.length === 0 ? [] : ['']),
    ...after
  ]
}

/** Said below the one recipe that a terminal shows. */
const ELSEWHERE = '    As inputs, for Compose, Kubernetes, or as a policy: `suggestion/`'

const sentenceLines = (sentences: readonly string[]): Section =>
  sentences.slice(0, MOST_TOLD).flatMap((sentence) => wrap(inline(sentence), '    '))

const LINES = 200

const TITLES: Readonly<Record<keyof Recipes, string>> = {
  docker: 'As a `docker run`',
  action: 'As inputs of this action',
  compose: 'As a Compose file',
  kubernetes: 'As a Kubernetes manifest',
  policy: 'As a policy file'
}

const RECIPES = ['docker', 'action', 'compose', 'kubernetes', 'policy'] as const

/** The recipe that is shown open: of rules a `docker run` has nothing to say. */
const mainRecipe = ({ rules }: Suggestion): keyof Recipes =>
  rules.length > 0 ? 'action' : 'docker'

function recipeBlocks(suggestion: Suggestion): readonly Html[] {
  const main = mainRecipe(suggestion)
  const block = (name: keyof Recipes): Html =>
    `<pre>${forPre(suggestion.recipes[name], LINES)}</pre>`
  const others = RECIPES.filter((name) => name !== main)
  return [
    block(main),
    ...others.map((name) => details(sentenceForMarkdown(TITLES[name]), block(name)))
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

function remainingTable(drift: readonly Remaining[], kit: Kit): readonly Html[] {
  if (drift.length === 0) return []
  const bounded = bound(drift, { rows: 30, bytes: 30_000 }, (one) =>
    row(
      one.severity,
      `${code(forMarkdown(one.path))} ${one.kind}`,
      code(forMarkdown(ruleWords(one)))
    )
  )
  const more = `and ${thousands(bounded.hidden)} more: see report.json`
  return [kit.fold(REMAINS, kit.table(['Severity', 'Change', 'Rule'], bounded, more))]
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

/** A rule for what is high or worse is commented out: it is not to be taken over unread. */
const ruleWords = (one: Remaining): string => (isNotable(one) ? `# ${one.rule}` : one.rule)

function purposeTable(title: string, purposes: readonly Purpose[], kit: Kit): readonly Html[] {
  if (purposes.length === 0) return []
  const bounded = bound(purposes, { rows: 30, bytes: 30_000 }, ({ path, kinds, remedies }) =>
    row(
      code(forMarkdown(path)),
      forMarkdown(kinds.join(', ')),
      sentenceForMarkdown(remedies.slice(0, 3).join('; '))
    )
  )
  const heads = ['Path', 'What is written', 'Instead, or besides']
  return [details(title, kit.table(heads, bounded, `and ${bounded.hidden} more: see report.json`))]
}

const purposeSentence = ({ path, kinds, remedies }: Purpose): string =>
  `- ${quote(path)}: ${kinds.length === 0 ? 'as a last resort' : kinds.join(', ')}.${remedies.length === 0 ? '' : ` Instead, or besides: ${remedies.slice(0, 2).join('; ')}.`}`

const elsewhereSentence = ({ path, kinds, remedies }: Purpose): string =>
  `- No mount should go over ${quote(path)} (${kinds.join(', ')}): ${remedies.join('; ')}.`
