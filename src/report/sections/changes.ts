import type { ShownDiff } from '../../explain/evidence/evidence'
import { foldAdded, type Unit } from '../../judge/fold'
import type { JudgedChange } from '../../judge/judgement'
import { count, list, thousands } from '../../judge/phrases'
import { SEVERITIES, TAGS, type Severity, type Tag } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeKind } from '../../words'
import type { Account } from '../account'
import { forMarkdown, inline } from '../escape'
import { code, details, fairShares, fitting, type Html } from '../markup'
import { moreLine, type Paint, type Section } from '../terminal-text'
import type { ChangeTotals, Folder, Tally } from './change-totals'
import {
  byWeight,
  drawTree,
  growTree,
  isBranch,
  isOpenAtOnce,
  treeOf,
  type Leaf,
  type Skin,
  type TreeNode
} from './change-tree'
import { fileWords, tagWord, tagWords } from './change-words'
import { diffLines } from './evidence'

/** Changes outside the allowlist for the summary: counts by folder, and the worst 2,000. */
export function driftedChanges({ drift }: Tally): Html {
  const tree = (): Html =>
    fittingTree(drift, { folders: 300, entries: 2000, bytes: 280_000 }, summarySkin(drift, badge))
  return driftSection(drift, BOLD_LETTERS, '', tree)
}

/** Allowed changes for the summary, collapsed. */
export function allowedChanges({ allowed }: Tally): Html {
  if (allowed.total === 0) return ''
  const most = { folders: 50, entries: 200, bytes: 60_000 }
  const tree = fittingTree(allowed, most, summarySkin(allowed, ruleWords))
  return details(count(allowed.total, 'allowed change'), tree)
}

/** Changes outside the allowlist for the page, with the diffs of text files. */
export function driftTree({ drift }: Tally, diffs: readonly ShownDiff[]): Html {
  const { total, held } = drift
  const listed =
    total > held.length
      ? ` The worst ${thousands(held.length)} are listed, the others are counted with their folders.`
      : ''
  const texts = new Map(diffs.map(({ path, text }, rank) => [path, { text, isOpen: rank < OPEN }]))
  const tree = (): Html =>
    framed(drift, { folders: 1000, entries: held.length, bytes: 1_500_000 }, texts)
  return driftSection(drift, LETTERS, listed, tree)
}

/** Allowed changes for the page, collapsed. */
export function allowedTree({ allowed }: Tally): Html {
  if (allowed.total === 0) return ''
  const most = { folders: 100, entries: allowed.held.length, bytes: 200_000 }
  return details(count(allowed.total, 'allowed change'), framed(allowed, most, new Map()))
}

/** Number of diffs that are expanded at first. */
const OPEN = 2

/**
 * Changes outside the allowlist for a terminal: a tree of at most 200, and the folders with most of
 * the others. No folder takes all lines.
 */
export function driftLines({ judgement }: Account, paint: Paint): Section {
  const drift = [...judgement.drift, ...(judgement.tolerated ?? [])]
  const shares = fairShares(
    drift.map(({ units }) => units.length),
    MOST_LINES
  )
  const units = drift.flatMap((fold, index) => fold.units.slice(0, shares[index] ?? 0))
  const total = drift.reduce((sum, fold) => sum + fold.total, 0)
  const hidden = drift
    .map(({ folder, total: all }, index) => ({ folder, rest: all - (shares[index] ?? 0) }))
    .filter(({ rest }) => rest > 0)
    .toSorted((one, other) => other.rest - one.rest)
  const names = hidden.map(({ folder, rest }) => `${thousands(rest)} in ${inline(folder, 60)}`)
  const where = names.length === 0 ? [] : paint.wrap(`Not listed: ${list(names, 5)}.`, '    ')
  return [...changeSection(TITLE, units, total, paint), ...where]
}

const MOST_LINES = 200

/** Allowed changes for a terminal: a tree of the first 20, since rules allow them. */
export function allowedLines({ judgement: { changes } }: Account, paint: Paint): Section {
  const units = foldAdded(changes.allowed)
  const title = count(changes.counts.allowed, 'allowed change')
  return changeSection(title, units.slice(0, 20), units.length, paint)
}

const TITLE = 'Changes outside the allowlist'

function driftSection(
  { total, root }: ChangeTotals,
  letters: Letters,
  listed: string,
  tree: () => Html
): Html {
  if (total === 0) return ''
  const intro = `<p>${count(total, 'change')}: ${kindCounts(root, letters)}.${listed}</p>`
  return `<h3>${TITLE}</h3>\n${intro}\n${tree()}`
}

interface Most {
  readonly folders: number
  readonly entries: number
  readonly bytes: number
}

/** Draws a tree within its limit in bytes: fewer entries if names are long or need escaping. */
const fittingTree = (part: ChangeTotals, most: Most, skin: Skin<Html>): Html =>
  fitting(most.bytes, (share) =>
    drawTree(growTree(part, most.folders * share, most.entries * share), skin)
  )

const framed = (part: ChangeTotals, most: Most, texts: Texts): Html =>
  `<div class="tree">${fittingTree(part, most, pageSkin(part, texts))}</div>`

function changeSection(
  title: string,
  units: readonly Unit<JudgedChange>[],
  total: number,
  paint: Paint
): Section {
  if (units.length === 0) return []
  const rows = drawTree(treeOf(units), terminalSkin(paint))
  return [
    paint.bold(`  ${title}`),
    ...rows.map((line) => `    ${line}`),
    ...moreLine(total - units.length)
  ]
}

/** Draws a remark on a change, which follows its name. */
type Remark = (change: JudgedChange) => Html

const summarySkin = ({ total }: ChangeTotals, remark: Remark): Skin<Html> => ({
  order: byWeight,
  leaf: ({ name, unit: { change } }) =>
    `<li>${BOLD_LETTERS[change.kind]} ${code(forMarkdown(name, 200))}${remark(change)}</li>`,
  branch: (branch, list) => {
    const { name, unit, folder } = branch
    const letter = unit === undefined ? '' : `${BOLD_LETTERS[unit.change.kind]} `
    const own = unit === undefined ? '' : remark(unit.change)
    const head = `${letter}${code(forMarkdown(`${name}/`, 120))}${own}: ${folderWords(folder)}`
    const open = isOpenAtOnce(branch, total) ? ' open' : ''
    return `<li><details${open}><summary>${head}</summary>\n${list}\n</details></li>`
  },
  list: (items, branch) => {
    const rest = count(branch.more, items.length === 0 ? 'change' : 'more change')
    const more = branch.more > 0 ? [`<li><i>${rest}: see report.json</i></li>`] : []
    return ['<ul>', ...items, ...more, '</ul>'].join('\n')
  }
})

const folderWords = (folder: Folder): Html =>
  `${kindCounts(folder)}${worstOf(folder)
    .map(({ words }) => `, <b>${words}</b>`)
    .join('')}`

type Letters = Readonly<Record<ChangeKind, Html>>

const BOLD_LETTERS: Letters = { added: '<b>A</b>', changed: '<b>C</b>', deleted: '<b>D</b>' }

const badge: Remark = ({ severity, tags }) =>
  severity === 'low' ? '' : ` <b>${severity}</b>, ${tagWords(tags)}`

const ruleWords: Remark = ({ rule }) => (rule === null ? '' : ` by ${code(forMarkdown(rule, 150))}`)

/** Diffs by path of the file. */
type Texts = ReadonlyMap<string, { readonly text: string; readonly isOpen: boolean }>

const pageSkin = ({ total }: ChangeTotals, texts: Texts): Skin<Html> => ({
  order: byWeight,
  leaf: (leaf) => `<li>${pageLeaf(leaf, texts)}</li>`,
  branch: (branch, list) => {
    const { name, unit, folder } = branch
    const letter = unit === undefined ? '' : LETTERS[unit.change.kind]
    const marks = unit === undefined ? '' : remarks(unit.change)
    const head = `${letter}${code(forMarkdown(`${name}/`, 200))}${marks} <span class="sum">${kindCounts(folder)}</span>`
    const badges = worstOf(folder).map(({ severity, words }) => pill(severity, words))
    const open = isOpenAtOnce(branch, total) ? ' open' : ''
    return `<li><details${open}><summary>${head}${badges.join('')}</summary>${list}</details></li>`
  },
  list: (items, { more }) => {
    const rest = `<li class="more">and ${count(more, 'more change')}: see report.json</li>`
    return `<ul>${[...items, ...(more > 0 ? [rest] : [])].join('\n')}</ul>`
  }
})

function pageLeaf({ name, unit: { change } }: Leaf, texts: Texts): Html {
  const head = `${LETTERS[change.kind]}${code(forMarkdown(name, 300))}${remarks(change)}`
  const facts = factWords(change)
  const diff = texts.get(change.path)
  const meta = facts === '' ? '' : `<span class="meta">${facts}</span>`
  return `${head}${meta}${diff === undefined ? '' : diffPart(name, diff.text, diff.isOpen)}`
}

/** Numbers of critical and high changes in a folder and below it. */
const worstOf = ({ severities }: Folder) =>
  SEVERITIES.slice(0, 2).flatMap((severity, rank) => {
    const many = severities[rank] ?? 0
    return many === 0 ? [] : [{ severity, words: `${thousands(many)} ${severity}` }]
  })

function remarks({ severity, tags, rule }: JudgedChange): Html {
  const worse = severity === 'low' ? '' : pill(severity, severity)
  const by = rule === null ? '' : ` <span class="sum">by ${code(forMarkdown(rule, 150))}</span>`
  return `${worse}${tags.map(tagLink).join('')}${by}`
}

const pill = (severity: Severity, words: string): Html =>
  ` <span class="badge ${severity}">${words}</span>`

function tagLink(tag: Tag): Html {
  const { technique, why } = TAGS[tag]
  const address = `https://attack.mitre.org/techniques/${technique.id.replace('.', '/')}/`
  return ` <a class="tag" href="${address}" rel="noreferrer" title="${forMarkdown(`${technique.name}. ${why}`)}">${tagWord(tag)} <small>${technique.id}</small></a>`
}

/** Facts of a file; if they changed, those before as well. */
function factWords({ kind, before, after }: JudgedChange): Html {
  const [was, is] = [fileWords(before), fileWords(after)]
  if (kind === 'added' || was === '' || was === is) return forMarkdown(is === '' ? was : is)
  return kind === 'deleted' ? `was ${forMarkdown(was)}` : `${forMarkdown(was)} → ${forMarkdown(is)}`
}

function diffPart(name: string, text: string, isOpen: boolean): Html {
  const lines = diffLines(text, { rows: 100, bytes: 30_000 }, (line) => {
    const kind = /^(?:\+\+\+|---|@@)/.test(line) ? 'at' : SIGNS.get(line.charAt(0))
    return kind === undefined ? line : `<span class="${kind}">${line}</span>`
  })
  return `<details class="diff"${isOpen ? ' open' : ''}><summary>Diff of ${code(forMarkdown(name, 100))}</summary><pre role="group" tabindex="0" aria-label="Diff">${lines}</pre></details>`
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['-', 'minus']
])

const letter = (sign: string, kind: ChangeKind): Html =>
  `<abbr class="kind ${kind}" title="${kind}">${sign}</abbr>`

const LETTERS: Letters = {
  added: letter('A', 'added'),
  changed: letter('C', 'changed'),
  deleted: letter('D', 'deleted')
}

/** Draws a tree for a terminal. Its guides also keep an untrusted name from beginning a line. */
const terminalSkin = (paint: Paint): Skin<Section, undefined> => ({
  order: (items) => items,
  leaf: (leaf) => [treeLine(leaf, paint)],
  branch: (branch, list) => [treeLine(branch, paint), ...list],
  list: (items, { name }) => (name === '' ? items.flat() : items.flatMap(hung))
})

function hung([first = '', ...others]: Section, index: number, all: readonly Section[]): Section {
  const isLast = index === all.length - 1
  return [
    `${isLast ? '└─ ' : '├─ '}${first}`,
    ...others.map((line) => `${isLast ? '   ' : '│  '}${line}`)
  ]
}

function treeLine(node: TreeNode<undefined>, paint: Paint): string {
  const { name, unit } = node
  const isFolder = isBranch(node) || node.unit.below > 0
  const shown = inline(isFolder && name !== '/' ? `${name}/` : name)
  if (unit === undefined) return shown
  const { change, below } = unit
  const entries = below > 0 ? ` and ${count(below, 'entry', 'entries')} below` : ''
  const rule = change.rule === null ? '' : `  ${paint.dim(`by ${inline(change.rule, 100)}`)}`
  return `${KIND_WORDS[change.kind]}  ${shown}${entries}${rule}`
}

const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'A added  ',
  changed: 'C changed',
  deleted: 'D deleted'
}

/**
 * Number of changes of each kind, e.g. `3 added, 1 deleted`; with `letters`, each number is
 * followed by the letter that trees use for the kind.
 */
function kindCounts({ kinds }: Folder, letters?: Letters): Html {
  return CHANGE_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => [thousands(kinds[kind]), letters?.[kind], kind].filter(Boolean).join(' '))
    .join(', ')
}
