import type { JudgedChange } from '../judge/judgement'
import { count, thousands } from '../judge/phrases'
import { SEVERITIES } from '../judge/severity'
import { growTree, isOpenAtOnce, itemsOf, type Branch, type Entry } from './change-tree'
import { code, details, fitting, type Html } from './html'
import { kindCounts, tagWords } from './change-words'
import type { Folder, Part, Tally } from './tally'
import { forMarkdown } from './untrusted'

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
function wholeTree(part: Part, { folders, entries, bytes }: Most, remark: Remark): Html {
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

function entryItem({ name, change }: Entry, { remark }: Manner): Html {
  return `<li>${KIND_MARKS[change.kind]} ${code(forMarkdown(name, 200))}${remark(change)}</li>`
}

const KIND_MARKS = { added: '<b>A</b>', changed: '<b>C</b>', deleted: '<b>D</b>' } as const

const badge: Remark = ({ severity, tags }) =>
  severity === 'low' ? '' : ` <b>${severity}</b>, ${tagWords(tags)}`

const ruleWords: Remark = ({ rule }) => (rule === null ? '' : ` by ${code(forMarkdown(rule, 150))}`)
