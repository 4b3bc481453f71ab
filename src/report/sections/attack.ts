import { duration } from '../../judge/phrases'
import type { Account } from '../account'
import type { AttackPart, Document } from '../document/document'
import { forLog, forMarkdown, forPre, inline } from '../escape'
import { bound, code, details, summaryMarkup, row, type Html } from '../markup'
import type { Paint, Section } from '../terminal-text'

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
      ...(result === undefined || result.output.trim() === '' ? [] : tail(result.output))
    ])
  const hidden = rows.length - MOST
  const more = hidden > 0 ? [`    and ${hidden} more: see report.json`] : []
  return [paint.bold('  Your attack (exit codes are recorded, not judged)'), ...lines, ...more]
}

const MOST = 30

const tail = (output: string): Section =>
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
