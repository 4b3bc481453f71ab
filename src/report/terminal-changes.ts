import { foldAdded, type Unit } from '../judge/fold'
import type { JudgedChange } from '../judge/judgement'
import { count, thousands } from '../judge/phrases'
import type { ChangeKind } from '../ports'
import type { Account } from './account'
import type { Paint, Section } from './lines'
import { drawTree, type TreeRow } from './tree'
import { inline } from './untrusted'

/** Every change outside the allowlist as a tree, the first two hundred entries of it. */
export function driftLines({ judgement }: Account, paint: Paint): Section {
  const units = judgement.drift.flatMap((fold) => fold.units).slice(0, 200)
  const total = judgement.drift.reduce((sum, fold) => sum + fold.total, 0)
  return changeSection('Changes outside the allowlist', units, total, paint)
}

/** The allowed changes, fewer of them: they are in order. */
export function allowedLines({ judgement: { changes } }: Account, paint: Paint): Section {
  const units = foldAdded(changes.allowed)
  const title = count(changes.counts.allowed, 'allowed change')
  return changeSection(title, units.slice(0, 20), units.length, paint)
}

function changeSection(
  title: string,
  units: readonly Unit<JudgedChange>[],
  total: number,
  paint: Paint
): Section {
  if (units.length === 0) return []
  const rows = drawTree(units).map((line) => `    ${treeLine(line, paint)}`)
  const hidden = total - units.length
  const more = hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []
  return [paint.bold(`  ${title}`), ...rows, ...more]
}

function treeLine({ lasts, name, unit }: TreeRow, paint: Paint): string {
  const guides = lasts.map((last, index) => guide(last, index === lasts.length - 1)).join('')
  if (unit === undefined) return `${guides}${inline(name)}`
  const { change, below } = unit
  const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : ''
  const rule = change.rule === null ? '' : `  ${paint.dim(`by ${inline(change.rule, 100)}`)}`
  return `${guides}${KIND_WORDS[change.kind]}  ${inline(name)}${entries}${rule}`
}

/** Besides leading the eye, they keep an entry's name from beginning its line. */
const guide = (last: boolean, own: boolean): string =>
  own ? (last ? '└─ ' : '├─ ') : last ? '   ' : '│  '

const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'A added  ',
  changed: 'C changed',
  deleted: 'D deleted'
}
