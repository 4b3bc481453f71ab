import { duration } from '../../judge/phrases'
import type { Plan } from '../../plan/plan'
import type { Exercise, SmokeResult } from '../../run/outcome'
import type { Account } from '../account'
import type { AttackPart, Document, SmokePart } from '../document/document'
import { forLog, forMarkdown, forPre, inline } from '../escape'
import { bound, cappedTable, code, details, row, summaryMarkup, type Html } from '../markup'
import { listing, type Paint, type Section } from '../terminal-text'
import { startedServices } from './workload'

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

/** Outcome of each step of the author's own attack. Its changes are listed with all others. */
export function attackSection(
  document: Document,
  account: Account,
  { table } = summaryMarkup
): Html {
  const rows = attackRows(document, account)
  if (rows.length === 0) return ''
  const bounded = bound(rows, { rows: 50, bytes: 40_000 }, ({ step, result }) =>
    row(
      code(forMarkdown(step)),
      result === undefined ? 'not run' : exitWords(result),
      result === undefined ? '' : duration(result.milliseconds)
    )
  )
  const intro = `<p>${document.attackSteps === undefined ? UNREACHED : INTRO}</p>`
  const steps = table(['Step', 'Result', 'Time'], bounded, `and ${bounded.hidden} more`)
  return [`<h3>Your attack</h3>\n${intro}\n${steps}`, ...printed(document)].join('\n')
}

const INTRO =
  'Exit codes are recorded, not judged: the changes count, and whether the smoke test still passes.'
const UNREACHED = 'It was not run, since the image did not work before it.'

/** Output of each step, collapsed. */
function printed({ attackSteps = [] }: Document): readonly Html[] {
  const loud = attackSteps.filter(({ output }) => output.trim() !== '')
  if (loud.length === 0) return []
  const { rows } = bound(
    loud,
    { rows: 20, bytes: 60_000 },
    ({ step, output }) => `<p>${code(forMarkdown(step, 100))}</p>\n<pre>${forPre(output, 10)}</pre>`
  )
  return [details('Output of the attack', rows.join('\n'))]
}

/** The author's own attack for a terminal, with the last lines that each step printed. */
export function attackLines(document: Document, account: Account, paint: Paint): Section {
  const rows = attackRows(document, account)
  if (rows.length === 0) return []
  const lines = rows
    .slice(0, MOST)
    .flatMap(({ step, result }) => [
      `    - ${inline(step, 200)} ${paint.dim(result === undefined ? '(not run)' : `(${exitWords(result)}, ${duration(result.milliseconds)})`)}`,
      ...(result === undefined || result.output.trim() === '' ? [] : lastLines(result.output))
    ])
  const hidden = rows.length - MOST
  const more = hidden > 0 ? [`    and ${hidden} more: see report.json`] : []
  return [paint.bold('  Your attack (exit codes are recorded, not judged)'), ...lines, ...more]
}

const MOST = 30

const lastLines = (output: string): Section =>
  forLog(output.trimEnd(), 3, 200)
    .split('\n')
    .map((line) => `    ${line}`)

interface Row {
  readonly step: string
  /** Result of the step; undefined if it was not reached. */
  readonly result: AttackPart | undefined
}

function attackRows({ attackSteps = [] }: Document, { plan }: Account): readonly Row[] {
  const missed = (plan?.attack ?? []).slice(attackSteps.length)
  return [
    ...attackSteps.map((result) => ({ step: result.step, result })),
    ...missed.map(({ step }) => ({ step, result: undefined }))
  ]
}

const exitWords = ({ exitCode }: AttackPart): string =>
  exitCode === null ? 'cut short' : `exit code ${exitCode}`

/** End of the output of a failed step, and of a failed container's log. */
export function failureLog(document: Document, { log, exercise }: Account): Html {
  const step = failedStep(exercise)
  const printed =
    step === undefined
      ? []
      : [
          `<h3>Output of ${code(forMarkdown(step.step, 100))}</h3>\n<pre>${forPre(step.output, 20)}</pre>`
        ]
  const wanted = document.verdict === 'failed' && log !== undefined
  const lines =
    log?.trim() === ''
      ? '<i>The container printed nothing.</i>'
      : `<pre>${forPre(log ?? '', 30)}</pre>`
  const container = wanted ? [`<h3>The container's last log lines</h3>\n${lines}`] : []
  const dependencies = dependencyLogs(document).map(
    ({ service, text }) =>
      `<h3>The last log lines of ${code(forMarkdown(service, 100))}</h3>\n<pre>${forPre(text, 30)}</pre>`
  )
  return [...printed, ...container, ...dependencies].join('\n\n')
}

interface DependencyLog {
  readonly service: string
  readonly text: string
}

/** Ends of the logs of dependencies that kept the check from starting. */
const dependencyLogs = ({ manifest }: Document): readonly DependencyLog[] =>
  startedServices(manifest).flatMap(({ service, log: text }) =>
    text === undefined ? [] : [{ service, text }]
  )

/** End of the output of a failed step, and of a failed container's log, for a terminal. */
export function logLines(document: Document, { log, exercise }: Account, paint: Paint): Section {
  const step = failedStep(exercise)
  const printed = document.verdict === 'failed' ? log?.trim() : undefined
  return [
    ...(step === undefined ? [] : tail('Output of the failed step', step.output, paint)),
    ...(step === undefined || !printed ? [] : ['']),
    ...(printed ? tail("The container's last log lines", printed, paint) : []),
    ...(printed === '' ? ['  The container printed nothing.'] : []),
    ...dependencyLogs(document).flatMap(({ service, text }) =>
      tail(`The last log lines of ${inline(service, 100)}`, text, paint)
    )
  ]
}

function tail(title: string, text: string, paint: Paint): Section {
  const most = paint.detail === 'verbose' ? 20 : 8
  const lines = forLog(text.trimEnd(), most, 500).split('\n')
  return [paint.bold(`  ${title}`), ...lines.map((line) => `    ${line}`)]
}

/** First failed step of the smoke test, if it printed anything. */
function failedStep(exercise: Exercise | undefined): SmokeResult | undefined {
  const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])]
  return all.find(({ passed, output }) => !passed && output.trim() !== '')
}
