import { thousands } from '../../judge/phrases'
import type { Account } from '../account'
import type { Document } from '../document/document'
import { forLog } from '../escape'
import { timeOf } from '../sections/phases'
import { smokeRows, type SmokeRow } from '../sections/smoke'
import { gateCases, type GateName } from './gates'
import { NOT_REACHED, PASSED, skipped, type Case, type CaseOutcome, type Suite } from './junit'

/**
 * Test suite of one check, its cases in the order in which they were tried. Failures are failures
 * in `mode: audit`, too.
 */
export function checkSuite(document: Document, account: Account): Suite {
  const { image, verdict, tool, engine, run } = document
  const gates = gateCases(document, account)
  const pick = (...names: readonly GateName[]) => names.flatMap((name) => gates.get(name) ?? [])
  const rows = smokeRows(document, account.plan)
  const smoke = (afterAttack: boolean) =>
    rows
      .filter((row) => row.afterAttack === afterAttack)
      .map((row, index) => smokeCase(row, index, account))
  return {
    name: image.reference === '' ? 'no image' : image.reference,
    milliseconds: timeOf(document),
    properties: [
      ['verdict', verdict],
      ['mode', account.mode],
      ['tool', `${tool.name} ${tool.version}`],
      ...(image.id === undefined ? [] : [['image-id', image.id] as const]),
      ...(engine === undefined ? [] : [['engine', `${engine.name} ${engine.version}`] as const]),
      ...(run === undefined ? [] : [['read-only', String(run.readOnly)] as const])
    ],
    cases: [
      ...pick('judged').map((one) => ({ ...one, output: notes(document) })),
      ...pick('ready'),
      ...smoke(false),
      ...pick('works'),
      ...smoke(true),
      ...pick('drift', 'writable', 'attacks', 'recovery')
    ]
  }
}

function smokeCase({ step, result, afterAttack }: SmokeRow, index: number, account: Account): Case {
  const name = `${afterAttack ? 'smoke test after the attack' : 'smoke test'}: ${step}`
  const { exercise } = account
  const results = afterAttack ? exercise?.attack?.smoke : exercise?.smoke
  return {
    name,
    milliseconds: result?.milliseconds ?? 0,
    outcome: smokeOutcome(result, afterAttack, results?.[index]?.output ?? '')
  }
}

function smokeOutcome(
  result: SmokeRow['result'],
  afterAttack: boolean,
  output: string
): CaseOutcome {
  if (result === undefined) return skipped(NOT_REACHED)
  if (result.passed) return PASSED
  return {
    kind: 'failure',
    type: afterAttack ? 'broken-by-attack' : 'smoke-failed',
    message: result.detail,
    lines: output.trim() === '' ? [result.detail] : forLog(output.trimEnd(), 50, 1000).split('\n')
  }
}

/**
 * Warnings and notices as lines of output. They are not tests, but every reader of JUnit files
 * shows the output of a case.
 */
function notes({ findings }: Document): readonly string[] {
  const told = findings.filter(({ level }) => level !== 'error')
  const hidden = told.length - MOST_NOTES
  const lines = told
    .slice(0, MOST_NOTES)
    .map(({ level, title, detail }) => `${level}: ${title}. ${detail}`)
  return hidden > 0 ? [...lines, `and ${thousands(hidden)} more: see report.json`] : lines
}

const MOST_NOTES = 100
