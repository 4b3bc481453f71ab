import { ruleFor } from '../explain/allowance'
import { flagsOf } from '../explain/told'
import type { Purpose } from '../explain/purpose'
import type { Recipes } from '../explain/recipes/recipes'
import type { Effort, Suggestion } from '../explain/suggestion'
import { count, duration, list, quote, size } from '../judge/phrases'
import type { Account } from './account'
import { bound, code, details, PLAIN, row, type Html, type Kit } from './html'
import { wrap, type Paint, type Section } from './lines'
import { forFile, forMarkdown, forPre, inline, sentenceForMarkdown } from './untrusted'

/** One sentence for whoever reads nothing else; empty where nothing was found that would help. */
export function fixSentence({ explanation }: Account): string {
  if (explanation?.kind !== 'suggestion') return ''
  const { fix, allow, proven } = explanation.suggestion
  const flags = flagsOf(fix).map(quote)
  if (!proven || flags.length + allow.length === 0) return ''
  const rules = allow.length === 0 ? '' : ` Allow ${list(allow.map(quote), 3)}.`
  return flags.length === 0 ? rules : ` Proven fix: ${list(flags, 6)}.${rules}`
}

/** What would let the image run read-only: what was found, what it is for, and a block to copy. */
export function suggestionSection({ explanation }: Account, kit = PLAIN): Html {
  if (explanation?.kind !== 'suggestion') return ''
  const { suggestion, effort } = explanation
  const { recipes, purposes, elsewhere } = suggestion
  return [
    `<h3>${titleOf(suggestion)}</h3>`,
    ...paragraphs(suggestion, effort).map((text) => `<p>${sentenceForMarkdown(text)}</p>`),
    ...(hasRecipes(suggestion) ? recipeBlocks(recipes) : []),
    ...purposeTable('What the mounts are for', purposes, kit),
    ...purposeTable('Written where no mount should go', elsewhere, kit)
  ].join('\n')
}

/** The same on a terminal. */
export function suggestionLines({ explanation }: Account, paint: Paint): Section {
  if (explanation?.kind !== 'suggestion') return []
  const { suggestion, effort } = explanation
  const { recipes, purposes, elsewhere } = suggestion
  const block = hasRecipes(suggestion) ? forFile(recipes.docker.trimEnd()).split('\n') : []
  return [
    paint.bold(`  ${titleOf(suggestion)}`),
    ...paragraphs(suggestion, effort).flatMap((text) => wrap(inline(text, 2000), '    ')),
    ...(block.length === 0 ? [] : ['', ...block.map((line) => `      ${line}`), '']),
    ...purposes.slice(0, MOST).flatMap((purpose) => wrap(inline(purposeSentence(purpose)), '    ')),
    ...elsewhere
      .slice(0, MOST)
      .flatMap((purpose) => wrap(inline(elsewhereSentence(purpose)), '    '))
  ]
}

const LINES = 200
/** Of each list, for people; report.json holds them all. */
const MOST = 12

const OTHERS = [
  ['action', 'As inputs of this action'],
  ['compose', 'As a Compose file'],
  ['kubernetes', 'As a Kubernetes manifest'],
  ['policy', 'As a policy file']
] as const satisfies readonly (readonly [keyof Recipes, string])[]

const NO_TIME =
  'With a writable root filesystem it works, and writes there; there was no time left to try these mounts. Raise `explain-timeout`.'

/** What does not work without any mount is no recipe. */
const hasRecipes = ({ proven, fix }: Suggestion): boolean => proven || flagsOf(fix).length > 0

function recipeBlocks(recipes: Recipes): readonly Html[] {
  const block = (name: keyof Recipes): Html => `<pre>${forPre(recipes[name], LINES)}</pre>`
  return [block('docker'), ...OTHERS.map(([name, title]) => details(title, block(name)))]
}

function titleOf(suggestion: Suggestion): string {
  const { proven, fix, allow } = suggestion
  if (!proven) return hasRecipes(suggestion) ? 'A lead, not proven' : 'No mount helps'
  return flagsOf(fix).length + allow.length === 0 ? 'It needs nothing more' : 'Proven fix'
}

function paragraphs(suggestion: Suggestion, effort: Effort): readonly string[] {
  return [
    proofSentence(suggestion, effort),
    ...volumeSentences(suggestion),
    ...suggestion.hidden
      .slice(0, MOST)
      .map(
        ({ path, files, bytes }) =>
          `The mount on ${quote(path)} hides ${count(files, 'file')} of the image (${size(bytes)}); the smoke test passes without.`
      ),
    ...refusedSentences(suggestion)
  ]
}

function proofSentence({ proven, minimal, fix }: Suggestion, effort: Effort): string {
  const many = flagsOf(fix).length
  const tried = `${count(effort.boots, 'boot')}, ${duration(effort.milliseconds)}`
  if (!proven && effort.boots === 1) return NO_TIME
  if (!proven && many === 0) return `Nothing that could be mounted makes it pass (${tried}).`
  if (!proven) {
    return `With a writable root filesystem it writes there, but read-only it did not pass with these mounts (${tried}).`
  }
  if (many === 0) return `It works read-only as it is (${tried}).`
  const [these, any] = many === 1 ? ['this mount', 'it,'] : ['these mounts', 'any one of them']
  const least = minimal ? ` Without ${any} it does not.` : ''
  return `With exactly ${these} it booted read-only and passed (${tried}).${least}`
}

function volumeSentences({ fix, allow }: Suggestion): readonly string[] {
  const dubious = fix.volumes.filter((path) => !allow.includes(ruleFor(path))).map(quote)
  return [
    ...(allow.length === 0
      ? []
      : [
          `What it keeps in volumes is drift until a rule allows it: ${list(allow.map(quote), 5)}.`
        ]),
    ...(dubious.length === 0
      ? []
      : [
          `What it writes to ${list(dubious, 5)} stays drift: for programs, settings and what looks like an intruder's work no rule is suggested. An engine fills a volume once: files of a newer image stay hidden behind it.`
        ])
  ]
}

function refusedSentences({ refusals }: Suggestion): readonly string[] {
  const paths = refusals.flatMap(({ path }) => (path === undefined ? [] : [quote(path)]))
  return paths.length === 0
    ? []
    : [`Still refused, without any harm that the smoke test sees: ${list(paths, 5)}.`]
}

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
