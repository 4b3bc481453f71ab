import { shorten } from '../judge/phrases'
import type { Trial, Written } from '../plan/self-test'
import { painter, wrap, type Paint } from './lines'
import type { Report } from './report'
import { inline } from './untrusted'

/** The outcome of one trial of the self-test. */
export interface Outcome {
  readonly trial: Trial
  readonly report: Report
}

/** Whether every single write was seen. */
export function allSeen(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ trial, report }) => trial.written.every((one) => seen(one, report)))
}

/** Whether some trial could not be judged at all. */
export function anyError(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ report }) => report.verdict === 'error')
}

/** The whole self-test for people: each place, whether the write was seen, and whether a program ran there. */
export function selfTestText(outcomes: readonly Outcome[], colour: boolean): string {
  const paint = painter(colour)
  const all = allSeen(outcomes)
  const title = all
    ? '✓ Every write was seen: this engine can be trusted with a verdict'
    : '✗ Some writes were not seen: no verdict on this engine can be trusted'
  const parts = outcomes.map((outcome) => trialLines(outcome, paint).join('\n'))
  return `${[paint.bold(all ? paint.green(title) : paint.red(title)), ...parts].join('\n\n')}\n`
}

function trialLines({ trial, report }: Outcome, paint: Paint): readonly string[] {
  const file = report.files.find(({ name }) => name === 'container.log')
  const log = [...(file?.text() ?? [])].join('')
  const width = Math.max(...trial.written.map(({ path }) => shorten(path, LONGEST).length))
  const rows = trial.written.map((one) => {
    const how = seen(one, report)
    const mark = how ? paint.green('✓ seen') : paint.red('✗ not seen')
    const ran = log.includes(`${one.path}: ran`) ? ', and a program ran there' : ''
    return `    ${mark}  ${shorten(one.path, LONGEST).padEnd(width)}  ${one.place}${ran}`
  })
  return [paint.bold(`  ${trial.title}`), ...rows, ...troubleLines(report)]
}

/** Characters of a path. */
const LONGEST = 24

/** What kept the trial from seeing, in the words of its own report. */
function troubleLines({ verdict, document }: Report): readonly string[] {
  const kinds = verdict === 'error' || verdict === 'failed' ? ['error'] : []
  return document.findings
    .filter(
      ({ kind, level }) => kind === 'unwatched' || (kinds.includes(level) && kind !== 'drift')
    )
    .flatMap(({ title, detail }) => wrap(inline(`${title}: ${detail}`, 1000), '    '))
}

function seen({ path }: Written, { document }: Report): boolean {
  for (const change of document.changes) if (change.path === path) return true
  return false
}
