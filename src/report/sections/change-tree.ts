import type { Unit } from '../../judge/fold'
import type { JudgedChange } from '../../judge/judgement'
import { SEVERITIES } from '../../judge/severity'
import { segmentsOf, totalOf, type Folder, type ChangeTotals } from './change-totals'

/** A folder as people see it: what is listed below it, the worst first, and how much is not. */
export interface Branch {
  /** Segments since the branch above; those of the outermost begin with `/`. */
  readonly name: string
  readonly folder: Folder
  /** The folder's own change. */
  readonly own: JudgedChange | undefined
  readonly branches: readonly Branch[]
  readonly entries: readonly ListedChange[]
  /** Changes in it and below it that are listed nowhere. */
  readonly more: number
}

/** A listed change. */
export interface ListedChange {
  /** Segments since the branch. */
  readonly name: string
  readonly change: JudgedChange
}

/** The tree of so many folders and of the first so many of the changes; the branch that is given is the root. */
export function growTree({ root, held }: ChangeTotals, folders: number, entries: number): Branch {
  const shown = new Set(worstFolders(root, folders))
  const owns = new Map<Folder, JudgedChange>()
  const lists = new Map<Folder, ListedChange[]>()
  for (const change of held.slice(0, entries)) {
    const { folder, name } = locate(root, change.path, shown)
    const list = lists.get(folder)
    if (name === '') owns.set(folder, change)
    else if (list === undefined) lists.set(folder, [{ name, change }])
    else list.push({ name, change })
  }
  return rooted(branchOf(root, { shown, owns, lists }))
}

/** A folder is no better than those below it, so those above a folder come before it. */
function worstFolders(root: Folder, most: number): readonly Folder[] {
  const all = [root]
  for (const folder of all) all.push(...folder.folders.values())
  return all.sort(worstFirst).slice(0, most)
}

const worstFirst = (one: Folder, other: Folder): number =>
  rankOf(one) - rankOf(other) || totalOf(other) - totalOf(one) || one.depth - other.depth

/** The place of its worst change among the severities. */
export const rankOf = ({ severities }: Folder): number => severities.findIndex((many) => many > 0)

interface Place {
  readonly folder: Folder
  /** The path below that folder; empty for the folder itself. */
  readonly name: string
}

/** The innermost shown folder that a path lies in. */
function locate(root: Folder, path: string, shown: ReadonlySet<Folder>): Place {
  let folder = root
  let left = path.replace(/^\/+/, '')
  for (const segment of segmentsOf(path)) {
    const next = folder.folders.get(segment)
    if (next === undefined || !shown.has(next)) break
    folder = next
    left = left.slice(segment.length).replace(/^\/+/, '')
  }
  return { folder, name: left }
}

interface Shown {
  readonly shown: ReadonlySet<Folder>
  readonly owns: ReadonlyMap<Folder, JudgedChange>
  readonly lists: ReadonlyMap<Folder, readonly ListedChange[]>
}

function branchOf(folder: Folder, all: Shown): Branch {
  const below = [...folder.folders.values()].filter((one) => all.shown.has(one)).sort(worstFirst)
  const own = all.owns.get(folder)
  const direct = all.lists.get(folder) ?? []
  const listed = below.reduce((sum, one) => sum + totalOf(one) + (all.owns.has(one) ? 1 : 0), 0)
  const more = totalOf(folder) - direct.length - listed
  const branches = below.map((one) => branchOf(one, all))
  const entries = [...direct, ...branches.flatMap(lone)]
  const folders = branches.filter((one) => lone(one).length === 0)
  return shortened({ name: folder.name, folder, own, branches: folders, entries, more })
}

/** The only child of a folder that tells nothing itself, merged with it into one entry. */
function lone({ name, own, branches, entries, more }: Branch): readonly ListedChange[] {
  const [only, ...others] = entries
  const isWay = own === undefined && branches.length === 0 && others.length === 0 && more === 0
  return isWay && only !== undefined ? [{ ...only, name: `${name}/${only.name}` }] : []
}

/** A folder that only leads to another one shares its line. */
function shortened(branch: Branch): Branch {
  const { own, entries, branches, more, folder } = branch
  const [only, ...others] = branches
  const isWay = own === undefined && entries.length === 0 && more === 0 && others.length === 0
  return isWay && only !== undefined && folder.parent !== undefined
    ? { ...only, name: `${branch.name}/${only.name}` }
    : branch
}

/** The root is no line of its own: what lies in it begins with `/`. */
function rooted(root: Branch): Branch {
  const { own, entries, branches, more } = root
  const itself = own === undefined ? [] : [{ name: '', change: own }]
  return {
    ...root,
    own: undefined,
    entries: [...itself, ...entries].map((one) => ({ ...one, name: `/${one.name}` })),
    branches: branches.map((one) => ({ ...one, name: `/${one.name}` })),
    more: own === undefined ? more : more - 1
  }
}

/** Whether a folder is shown open: where there is little to read, but not what came with a new folder. */
export function isOpenAtOnce({ folder, own, entries, branches }: Branch, total: number): boolean {
  const isShort = folder.depth < 3 && entries.length + branches.length <= FEW
  return own?.kind !== 'added' && (total <= FEW || isShort)
}

const FEW = 50

/** The items listed in a branch, folders among them, the worst first. */
export function itemsOf({ branches, entries }: Branch): readonly (Branch | ListedChange)[] {
  return [...entries, ...branches].sort((one, other) => weight(one) - weight(other))
}

const weight = (one: Branch | ListedChange): number =>
  'folder' in one
    ? Math.min(rankOf(one.folder), severityOf(one.own))
    : SEVERITIES.indexOf(one.change.severity)

const severityOf = (change: JudgedChange | undefined): number =>
  change === undefined ? SEVERITIES.length : SEVERITIES.indexOf(change.severity)

/** One line of a tree of changes: a folder on the way (without a unit), or a change. */
export interface TreeRow {
  /** Empty for the outermost; otherwise, for each level down to this one, whether its last entry has been reached. */
  readonly lasts: readonly boolean[]
  /** Segments since the row above it in the tree; the outermost start with `/`, folders end with it. */
  readonly name: string
  readonly unit: Unit<JudgedChange> | undefined
}

/** The changes as the lines of a tree; a folder that only leads to one entry shares its line. */
export function drawTree(units: readonly Unit<JudgedChange>[]): readonly TreeRow[] {
  const root = branch()
  for (const unit of units) plant(root, unit)
  const itself = root.unit === undefined ? [] : [{ lasts: [], name: '/', unit: root.unit }]
  const outermost = [...root.branches].flatMap(([segment, next]) => rows(next, [], `/${segment}`))
  return [...itself, ...outermost]
}

interface DrawnBranch {
  readonly branches: Map<string, DrawnBranch>
  unit: Unit<JudgedChange> | undefined
}

const branch = (): DrawnBranch => ({ branches: new Map(), unit: undefined })

/** Deeper than this a path shares one line: reading it as a tree helps nobody. */
const DEEPEST = 40

function plant(root: DrawnBranch, unit: Unit<JudgedChange>): void {
  let place = root
  for (const segment of segments(unit.change.path)) {
    const next = place.branches.get(segment) ?? branch()
    place.branches.set(segment, next)
    place = next
  }
  place.unit = unit
}

function segments(path: string): readonly string[] {
  const all = path.split('/').filter((segment) => segment !== '')
  return all.length <= DEEPEST
    ? all
    : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')]
}

function rows(here: DrawnBranch, lasts: readonly boolean[], name: string): readonly TreeRow[] {
  const entries = [...here.branches]
  const [only, ...others] = entries
  if (here.unit === undefined && only !== undefined && others.length === 0) {
    return rows(only[1], lasts, `${name}/${only[0]}`)
  }
  const isFolder = entries.length > 0 || (here.unit?.below ?? 0) > 0
  const inside = entries.flatMap(([segment, next], index) =>
    rows(next, [...lasts, index === entries.length - 1], segment)
  )
  return [{ lasts, name: isFolder ? `${name}/` : name, unit: here.unit }, ...inside]
}
