import { duration } from '../../judge/phrases'
import type { Plan } from '../../plan/plan'
import type { Account } from '../account'
import type { Document, SmokePart } from '../document/document'
import { forMarkdown, inline } from '../escape'
import { cappedTable, code, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'

/** Steps of the smoke test, including those that were not reached. */
export function smokeSteps(document: Document, { plan }: Account, markup = summaryMarkup): Html {
  const all = smokeRows(document, plan)
  if (all.length === 0) return ''
  const rows = all.map(({ step, result, afterAttack }) => {
    const name = `${code(forMarkdown(step))}${afterAttack ? ' after the attack' : ''}`
    if (result === undefined) return row(markup.marks.none, name, 'not run', '')
    const { passed, detail, milliseconds } = result
    const answer = detail === '' ? '' : code(forMarkdown(detail))
    return row(passed ? markup.marks.good : markup.marks.bad, name, answer, duration(milliseconds))
  })
  return `<h3>Smoke test</h3>\n${cappedTable(['Passed', 'Step', 'Result', 'Time'], rows, markup)}`
}

/** Steps of the smoke test for a terminal; the failed ones alone unless it is verbose. */
export function smokeLines(document: Document, { plan }: Account, paint: Paint): Section {
  // Of a check that broke off, the steps that passed are the only result.
  const isWhole =
    paint.detail === 'verbose' || (document.verdict === 'error' && document.smoke.length > 0)
  const rows = smokeRows(document, plan)
  const shown = isWhole ? rows : rows.filter(({ result }) => result?.passed === false)
  const lines = shown.flatMap(({ step, result, afterAttack }) => {
    const name = `${inline(step, 200)}${afterAttack ? ' after the attack' : ''}`
    if (result === undefined) return [`    - ${name} (not run)`]
    const { passed, detail, milliseconds } = result
    return [
      `    ${passed ? paint.green('✓') : paint.red('✗')} ${name} ${paint.dim(`(${duration(milliseconds)})`)}`,
      ...(passed || detail === '' ? [] : paint.wrap(`  ${inline(detail)}`, '      '))
    ]
  })
  return listing(isWhole ? 'Smoke test' : 'Failed smoke steps', lines, paint)
}

/** A step of the smoke test, as reports list it. */
export interface SmokeRow {
  readonly step: string
  /** Result of the step; undefined if it was not reached. */
  readonly result: SmokePart | undefined
  readonly afterAttack: boolean
}

/**
 * Steps of the smoke test and, after an attack, each of them again; including those that were not
 * reached.
 */
export function smokeRows(
  { smoke, attackSteps }: Document,
  plan: Plan | undefined
): readonly SmokeRow[] {
  const steps = plan?.smoke ?? []
  const before = smoke.filter(({ afterAttack }) => afterAttack !== true)
  const after = smoke.filter(({ afterAttack }) => afterAttack === true)
  const again = attackSteps === undefined ? [] : rowsOf(after, steps, true)
  return [...rowsOf(before, steps, false), ...again]
}

function rowsOf(
  results: readonly SmokePart[],
  steps: Plan['smoke'],
  afterAttack: boolean
): readonly SmokeRow[] {
  return [
    ...results.map((result) => ({ step: result.step, result, afterAttack })),
    ...steps.slice(results.length).map(({ step }) => ({ step, result: undefined, afterAttack }))
  ]
}
