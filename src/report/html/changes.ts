import type { ShownDiff } from '../../explain/evidence/evidence'
import type { JudgedChange } from '../../judge/judgement'
import { count, thousands } from '../../judge/phrases'
import { SEVERITIES, TAGS, type Severity, type Tag } from '../../judge/severity'
import type { ChangeKind } from '../../words'
import { forMarkdown } from '../escape'
import { code, details, fitting, type Html } from '../markup'
import type { Folder, ChangeTotals, Tally } from '../sections/change-totals'
import {
  growTree,
  isOpenAtOnce,
  itemsOf,
  type Branch,
  type ListedChange
} from '../sections/change-tree'
import { fileWords, kindCounts, tagWord } from '../sections/changes'
import { diffLines } from '../sections/evidence'

/** The changes that no rule allows, as a tree; the texts among them with what changed in them. */
export function driftTree({ drift }: Tally, diffs: readonly ShownDiff[]): Html {
  if (drift.total === 0) return ''
  const listed =
    drift.total > drift.held.length
      ? ` The worst ${thousands(drift.held.length)} are listed, the others are counted with their folders.`
      : ''
  const intro = `<p>${count(drift.total, 'change')}: ${kindCounts(drift.root, LETTERS)}.${listed}</p>`
  const texts = new Map(diffs.map(({ path, text }, rank) => [path, { text, isOpen: rank < OPEN }]))
  const tree = draw(drift, { folders: 1000, bytes: 1_500_000 }, texts)
  return `<h3>Changes outside the allowlist</h3>\n${intro}\n<div class="tree">${tree}</div>`
}

/** The allowed ones, out of sight until somebody asks for them. */
export function allowedTree({ allowed }: Tally): Html {
  if (allowed.total === 0) return ''
  const tree = draw(allowed, { folders: 100, bytes: 200_000 }, new Map())
  return details(count(allowed.total, 'allowed change'), `<div class="tree">${tree}</div>`)
}

interface Most {
  readonly folders: number
  readonly bytes: number
}

/** How many diffs are shown at once. */
const OPEN = 2

interface Text {
  readonly text: string
  readonly isOpen: boolean
}

interface Manner {
  readonly total: number
  readonly texts: ReadonlyMap<string, Text>
}

function draw(part: ChangeTotals, { folders, bytes }: Most, texts: Manner['texts']): Html {
  const manner = { total: part.total, texts }
  const most = part.held.length
  return fitting(bytes, (share) => list(growTree(part, folders * share, most * share), manner))
}

function list(branch: Branch, manner: Manner): Html {
  const items = itemsOf(branch).map((one) =>
    'folder' in one ? folderItem(one, manner) : entryItem(one, manner)
  )
  const more =
    branch.more > 0
      ? [`<li class="more">and ${count(branch.more, 'more change')}: see report.json</li>`]
      : []
  return `<ul>${[...items, ...more].join('\n')}</ul>`
}

function folderItem(branch: Branch, manner: Manner): Html {
  const { name, own, folder } = branch
  const itself = own === undefined ? '' : LETTERS[own.kind]
  const marks = own === undefined ? '' : remarks(own)
  const head = `${itself}${code(forMarkdown(`${name}/`, 200))}${marks} <span class="sum">${kindCounts(folder)}</span>${badges(folder)}`
  const open = isOpenAtOnce(branch, manner.total) ? ' open' : ''
  return `<li><details${open}><summary>${head}</summary>${list(branch, manner)}</details></li>`
}

/** How many of the worst lie below. */
function badges({ severities }: Folder): Html {
  return SEVERITIES.slice(0, 2)
    .map((severity, rank) => ({ severity, many: severities[rank] ?? 0 }))
    .filter(({ many }) => many > 0)
    .map(({ severity, many }) => badge(severity, `${thousands(many)} ${severity}`))
    .join('')
}

function entryItem({ name, change }: ListedChange, { texts }: Manner): Html {
  const head = `${LETTERS[change.kind]}${code(forMarkdown(name, 300))}${remarks(change)}`
  const facts = factWords(change)
  const diff = texts.get(change.path)
  return `<li>${head}${facts === '' ? '' : `<span class="meta">${facts}</span>`}${diff === undefined ? '' : diffPart(name, diff)}</li>`
}

function remarks({ severity, tags, rule }: JudgedChange): Html {
  const worse = severity === 'low' ? '' : badge(severity, severity)
  const by = rule === null ? '' : ` <span class="sum">by ${code(forMarkdown(rule, 150))}</span>`
  return `${worse}${tags.map(tagLink).join('')}${by}`
}

const badge = (severity: Severity, words: string): Html =>
  ` <span class="badge ${severity}">${words}</span>`

function tagLink(tag: Tag): Html {
  const { technique, why } = TAGS[tag]
  const address = `https://attack.mitre.org/techniques/${technique.id.replace('.', '/')}/`
  return ` <a class="tag" href="${address}" rel="noreferrer" title="${forMarkdown(`${technique.name}. ${why}`)}">${tagWord(tag)} <small>${technique.id}</small></a>`
}

/** The facts of a file now and, where they changed, before. */
function factWords({ kind, before, after }: JudgedChange): Html {
  const [was, is] = [fileWords(before), fileWords(after)]
  if (kind === 'added' || was === '' || was === is) return forMarkdown(is === '' ? was : is)
  return kind === 'deleted' ? `was ${forMarkdown(was)}` : `${forMarkdown(was)} → ${forMarkdown(is)}`
}

function diffPart(name: string, { text, isOpen }: Text): Html {
  const lines = diffLines(text, { rows: 100, bytes: 30_000 }, (line) => {
    const kind = /^(?:\+\+\+|---|@@)/.test(line) ? 'at' : SIGNS.get(line.charAt(0))
    return kind === undefined ? line : `<span class="${kind}">${line}</span>`
  })
  return `<details class="diff"${isOpen ? ' open' : ''}><summary>What changed in ${code(forMarkdown(name, 100))}</summary><pre role="group" tabindex="0" aria-label="Diff">${lines}</pre></details>`
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['-', 'minus']
])

const letter = (sign: string, kind: ChangeKind): Html =>
  `<abbr class="kind ${kind}" title="${kind}">${sign}</abbr>`

const LETTERS: Readonly<Record<ChangeKind, Html>> = {
  added: letter('A', 'added'),
  changed: letter('C', 'changed'),
  deleted: letter('D', 'deleted')
}
