import { foldAdded, type Unit } from '../../judge/fold'
import type { JudgedChange } from '../../judge/judgement'
import { count, size, thousands } from '../../judge/phrases'
import { SEVERITIES, type Tag } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeKind, FileFacts } from '../../words'
import type { Account } from '../account'
import { forMarkdown, inline } from '../escape'
import { code, details, fitting, type Html } from '../markup'
import type { Paint, Section } from '../terminal-text'
import type { Folder, ChangeTotals, Tally } from './change-totals'
import {
  drawTree,
  growTree,
  isOpenAtOnce,
  itemsOf,
  type Branch,
  type ListedChange,
  type TreeRow
} from './change-tree'

/** Every change outside the allowlist, counted by folder, the worst 2,000 of them by name. */
export function driftedChanges({ drift }: Tally): Html {
  if (drift.total === 0) return ''
  const intro = `<p>${count(drift.total, 'change')}: ${kindCounts(drift.root, KIND_MARKS)}.</p>`
  const tree = wholeTree(drift, { folders: 300, entries: 2000, bytes: 280_000 }, badge)
  return `<h3>Changes outside the allowlist</h3>\n${intro}\n${tree}`
}

/** The allowed changes, out of sight until somebody asks for them. */
export function allowedChanges({ allowed }: Tally): Html {
  if (allowed.total === 0) return ''
  const tree = wholeTree(allowed, { folders: 50, entries: 200, bytes: 60_000 }, ruleWords)
  return details(count(allowed.total, 'allowed change'), tree)
}

interface Most {
  readonly folders: number
  readonly entries: number
  readonly bytes: number
}

type Remark = (change: JudgedChange) => Html

/** Where names are long, or need escaping, fewer of them are drawn. */
function wholeTree(part: ChangeTotals, { folders, entries, bytes }: Most, remark: Remark): Html {
  const manner = { total: part.total, remark }
  return fitting(bytes, (share) => list(growTree(part, folders * share, entries * share), manner))
}

interface Manner {
  readonly total: number
  readonly remark: Remark
}

function list(branch: Branch, manner: Manner): Html {
  const items = itemsOf(branch).map((one) =>
    'folder' in one ? folderItem(one, manner) : entryItem(one, manner)
  )
  const listed = branch.entries.length + branch.branches.length
  const rest = count(branch.more, listed === 0 ? 'change' : 'more change')
  const more = branch.more > 0 ? [`<li><i>${rest}: see report.json</i></li>`] : []
  return ['<ul>', ...items, ...more, '</ul>'].join('\n')
}

function folderItem(branch: Branch, manner: Manner): Html {
  const { name, own, folder } = branch
  const itself = own === undefined ? '' : `${KIND_MARKS[own.kind]} `
  const remark = own === undefined ? '' : manner.remark(own)
  const head = `${itself}${code(forMarkdown(`${name}/`, 120))}${remark}: ${folderWords(folder)}`
  const open = isOpenAtOnce(branch, manner.total) ? '<details open>' : '<details>'
  return `<li>${open}<summary>${head}</summary>\n${list(branch, manner)}\n</details></li>`
}

function folderWords(folder: Folder): Html {
  const [critical = 0, high = 0] = folder.severities
  const bad = [critical, high].flatMap((many, rank) =>
    many === 0 ? [] : [`, <b>${thousands(many)} ${SEVERITIES[rank] ?? ''}</b>`]
  )
  return `${kindCounts(folder)}${bad.join('')}`
}

function entryItem({ name, change }: ListedChange, { remark }: Manner): Html {
  return `<li>${KIND_MARKS[change.kind]} ${code(forMarkdown(name, 200))}${remark(change)}</li>`
}

const KIND_MARKS = { added: '<b>A</b>', changed: '<b>C</b>', deleted: '<b>D</b>' } as const

const badge: Remark = ({ severity, tags }) =>
  severity === 'low' ? '' : ` <b>${severity}</b>, ${tagWords(tags)}`

const ruleWords: Remark = ({ rule }) => (rule === null ? '' : ` by ${code(forMarkdown(rule, 150))}`)

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

/** `3 added, 1 deleted`; with marks before the words it is also what explains them. */
export function kindCounts({ kinds }: Folder, marks?: Readonly<Record<ChangeKind, Html>>): Html {
  return CHANGE_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => [thousands(kinds[kind]), marks?.[kind], kind].filter(Boolean).join(' '))
    .join(', ')
}

/** `web shell, script`; tags are words of ours. */
export const tagWords = (tags: readonly Tag[]): string => tags.map(tagWord).join(', ')

export const tagWord = (tag: Tag): string => tag.replaceAll('-', ' ')

/** A description of a file in a few trusted words: `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty where only its name is known. */
export function fileWords(facts: FileFacts | undefined): string {
  if (facts === undefined) return ''
  const { type, mode, uid, gid, sha256 } = facts
  const rights = `${type} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid}`
  const contents = type === 'file' ? [size(facts.size)] : []
  return [
    rights,
    ...contents,
    ...(sha256 === undefined ? [] : [`sha256 ${sha256.slice(0, 12)}`])
  ].join(', ')
}
