import { foldAdded, type Fold, type Unit } from '../judge/fold'
import type { JudgedChange } from '../judge/judgement'
import { count, thousands } from '../judge/phrases'
import type { ChangeKind } from '../ports'
import type { Account } from './account'
import { bound, code, details, row, table, type Html, type Most } from './html'
import { drawTree, type TreeRow } from './tree'
import { forMarkdown } from './untrusted'

/** Every change outside the allowlist as a tree, the first five hundred entries of it; a long one below an overview. */
export function driftedChanges({ judgement }: Account): Html {
  const units = judgement.drift.flatMap((fold) => fold.units)
  const total = judgement.drift.reduce((sum, fold) => sum + fold.total, 0)
  if (total === 0) return ''
  const most = { rows: 800, bytes: 300_000 }
  const whole = tree(['Change', 'Path'], { units, total }, most, [])
  const title = '<h3>Changes outside the allowlist</h3>'
  return total <= LONG
    ? `${title}\n${whole}`
    : `${title}\n${overview(judgement.drift)}\n${details(total > 500 ? `The first 500 of ${thousands(total)} entries` : `All ${thousands(total)} entries`, whole)}`
}

/** More entries than anybody reads before the rest of the report. */
const LONG = 50

function overview(drift: readonly Fold[]): Html {
  const bounded = bound(drift, { rows: 20, bytes: 40_000 }, ({ folder, counts }) => {
    const { added, changed, deleted } = counts
    return row(code(forMarkdown(folder)), ...[added, changed, deleted].map(thousands))
  })
  const more = `and ${thousands(bounded.hidden)} more folders`
  return table(['Folder', '<b>A</b> added', '<b>C</b> changed', '<b>D</b> deleted'], bounded, more)
}

/** The allowed changes, out of sight until somebody asks for them. */
export function allowedChanges({ judgement: { changes } }: Account): Html {
  const { allowed } = changes
  if (allowed.length === 0) return ''
  const most = { rows: 200, bytes: 100_000 }
  const all = foldAdded(allowed)
  const units = all.slice(0, 500)
  const body = tree(['Change', 'Path', 'Allowed by'], { units, total: all.length }, most, [
    ruleCell
  ])
  return details(count(allowed.length, 'allowed change'), body)
}

type Cell = (unit: Unit<JudgedChange>) => Html

function tree(
  heads: readonly Html[],
  { units, total }: { readonly units: readonly Unit<JudgedChange>[]; readonly total: number },
  most: Most,
  cells: readonly Cell[]
): Html {
  const shown = units.slice(0, 500)
  const bounded = bound(drawTree(shown), most, (line) => treeRow(line, cells))
  const hidden = total - shown.length + bounded.hidden
  return table(heads, { ...bounded, hidden }, `and ${thousands(hidden)} more: see report.json`)
}

function treeRow({ lasts, name, unit }: TreeRow, cells: readonly Cell[]): Html {
  const indent = '&emsp;'.repeat(Math.min(lasts.length, 12))
  const below =
    unit === undefined || unit.below === 0
      ? ''
      : ` and ${count(unit.below, 'entry', 'entries')} below`
  return row(
    unit === undefined ? '' : KIND_WORDS[unit.change.kind],
    `${indent}${code(forMarkdown(name))}${below}`,
    ...cells.map((cell) => (unit === undefined ? '' : cell(unit)))
  )
}

const KIND_WORDS: Readonly<Record<ChangeKind, Html>> = {
  added: '<b>A</b> added',
  changed: '<b>C</b> changed',
  deleted: '<b>D</b> deleted'
}

const ruleCell: Cell = ({ change: { rule } }) => (rule === null ? '' : code(forMarkdown(rule, 150)))
