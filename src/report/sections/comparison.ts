import type { ChangeDifference, Gap } from '../../judge/comparison'
import { count, quote, shorten, thousands } from '../../judge/phrases'
import type { ComparisonPart, Document, WithoutChanges } from '../document/document'
import { forMarkdown, inline, sentenceForMarkdown } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, marked, type Paint, type Section } from '../terminal-text'

type Compared = Pick<Document, 'comparison' | 'failOnSeverity' | 'changes'>

/**
 * Sentences of the headline: what differs from the compared check, and what is tolerated for it.
 * Untrusted text is between backticks; empty if nothing was compared or tolerated.
 */
export const comparisonSentence = (document: Compared): string =>
  [
    ...(document.comparison === undefined ? [] : [differenceSentence(document.comparison)]),
    ...toleranceSentences(document)
  ].join(' ')

function differenceSentence(comparison: ComparisonPart): string {
  const name = quote(shorten(comparison.with, 100))
  if (comparison.gap !== undefined)
    return `This check cannot be compared with ${name}: ${GAPS[comparison.gap]}`
  const told = deltas(comparison)
  const { failOn, changes } = comparison
  const counted = failOn === 'new' && changes.updated > 0 ? ` ${DIFFERENT}` : ''
  return `Compared with ${name}: ${told.length === 0 ? 'no difference' : told.join(', ')}.${counted}`
}

const DIFFERENT =
  'With `fail-on: new`, a change that left its path in another state than in the base counts as new.'

const GAPS: Readonly<Record<Gap, string>> = {
  error: 'that check ended with an error. All drift counts as new.',
  'never-ran': 'no container ran in that check. All drift counts as new.',
  attacked:
    'an attack of its author ran in that check, whose changes excuse none. All drift counts as new.',
  'other-root':
    'only one of the two checks had a read-only root filesystem. All drift counts as new.'
}

/** `+2 writable paths`, `-1 change`: every number that is not zero, new ones first. */
function deltas({ places, refusals, changes }: ComparisonPart): readonly string[] {
  const all = [
    ['writable path', places],
    ['refused write', refusals],
    ['change', changes]
  ] as const
  const { updated, allowed } = changes
  return [
    ...all.flatMap(([noun, one]) => (one.new === 0 ? [] : [`+${count(one.new, noun)}`])),
    ...(updated === 0 ? [] : [count(updated, 'different change')]),
    ...all.flatMap(([noun, one]) => (one.gone === 0 ? [] : [`-${count(one.gone, noun)}`])),
    ...(allowed === 0 ? [] : [`${count(allowed, 'change')} allowed now`])
  ]
}

/** Sentence on drift that does not fail the check; none if all of it does. */
function toleranceSentences(document: Compared): readonly string[] {
  const { tolerated = 0 } = document.changes.counts
  if (tolerated === 0) return []
  const { comparison, failOnSeverity } = document
  const why = [
    ...(comparison?.failOn === 'new' ? ['`fail-on: new`'] : []),
    ...(failOnSeverity === undefined ? [] : [`\`fail-on-severity: ${failOnSeverity}\``])
  ]
  return [
    `${count(tolerated, 'change')} outside the allowlist ${tolerated === 1 ? 'is' : 'are'} tolerated (${why.join(', ')}).`
  ]
}

/** Comparison with an earlier check, or with another image. */
export function comparisonSection(
  { comparison }: Pick<Document, 'comparison'>,
  markup = summaryMarkup
): Html {
  if (comparison === undefined) return ''
  const rows = differencesIn(comparison).map(({ sign, what, path }) =>
    row(`${sign} ${what}`, code(forMarkdown(path, 300)))
  )
  const table = rows.length === 0 ? '' : `\n${cappedTable(['Difference', 'Path'], rows, markup)}`
  const text = sentencesOn(comparison).map((one) => sentenceForMarkdown(one))
  return `<h3>Comparison</h3>\n<p>${text.join('<br>\n')}</p>${table}`
}

/** Comparison for a terminal. */
export function comparisonLines({ comparison }: WithoutChanges, paint: Paint): Section {
  if (comparison === undefined) return []
  const lines = differencesIn(comparison).flatMap(({ sign, what, path }) =>
    marked(paint, sign, `${what} ${path}`)
  )
  const text = sentencesOn(comparison).flatMap((one) => paint.wrap(inline(one, 1000), '    '))
  return listing('Comparison', [...text, ...lines], paint)
}

/** Sentences on what was compared. Untrusted text is between backticks. */
function sentencesOn(comparison: ComparisonPart): readonly string[] {
  const { kind, image, verdict, changes } = comparison
  const name = quote(shorten(comparison.with, 200))
  const which = kind === 'image' ? `image ${name}` : `report ${name} on ${quote(image.reference)}`
  return [
    `The base is the ${which}, whose verdict was ${quote(verdict)}.`,
    // Of a base with a gap the headline says why.
    ...(comparison.gap === undefined ? [changeSentence(changes)] : [])
  ]
}

function changeSentence({ unchanged, updated, ...changes }: ChangeDifference): string {
  const numbers = [
    `${thousands(changes.new)} new`,
    `${thousands(updated)} different`,
    `${thousands(unchanged)} unchanged`,
    `${thousands(changes.gone)} gone`
  ]
  const allowed = changes.allowed === 0 ? '' : `, and ${thousands(changes.allowed)} allowed now`
  return `Changes outside the allowlist: ${numbers.join(', ')}${allowed}.`
}

interface OneDifference {
  readonly sign: '+' | '~' | '-'
  readonly what: string
  readonly path: string
}

function differencesIn({ places, refusals, changes }: ComparisonPart): readonly OneDifference[] {
  const rows = (sign: OneDifference['sign'], what: string, paths: readonly string[]) =>
    paths.map((path): OneDifference => ({ sign, what, path }))
  return [
    ...rows('+', 'writable path', places.newPaths),
    ...rows('+', 'refused write', refusals.newPaths),
    ...rows('+', 'change', changes.newPaths),
    ...rows('~', 'change', changes.updatedPaths),
    ...rows('-', 'writable path', places.gonePaths),
    ...rows('-', 'refused write', refusals.gonePaths),
    ...rows('-', 'change', changes.gonePaths)
  ]
}
