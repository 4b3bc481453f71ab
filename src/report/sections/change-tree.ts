import type { Unit } from '../../judge/fold'
import type { JudgedChange } from '../../judge/judgement'
import { SEVERITIES } from '../../judge/severity'
import { DEEPEST, segmentsOf, totalOf, type ChangeTotals, type Folder } from './change-totals'

/** An entry of a tree of changes: a listed change, or a folder with its entries. */
export type TreeNode<F = Folder> = Branch<F> | Leaf

/** A listed change without entries below it. */
export interface Leaf {
  /** Path segments below the enclosing folder; a name at the top level begins with `/`. */
  readonly name: string
  readonly unit: Unit<JudgedChange>
}

/** A folder in a tree of changes, with its listed entries and the number of the others. */
export interface Branch<F = Folder> {
  /** Path segments below the enclosing folder; a name at the top level begins with `/`. */
  readonly name: string
  /** Change of the folder itself. */
  readonly unit: Unit<JudgedChange> | undefined
  readonly items: readonly TreeNode<F>[]
  /** Number of changes in and below the folder that are not listed. */
  readonly more: number
  /** Totals of the folder; undefined in a tree without counts. */
  readonly folder: F
}

/**
 * Builds a tree of the worst `folders` folders and the first `entries` changes; returns its root.
 */
export function growTree({ root, held }: ChangeTotals, folders: number, entries: number): Branch {
  const shown = new Set(worstFolders(root, folders))
  const owns = new Map<Folder, Unit<JudgedChange>>()
  const leaves = new Map<Folder, Leaf[]>()
  for (const change of held.slice(0, entries)) {
    const { folder, name } = locate(root, change.path, shown)
    const unit = { change, below: 0 }
    const list = leaves.get(folder)
    if (name === '') owns.set(folder, unit)
    else if (list === undefined) leaves.set(folder, [{ name, unit }])
    else list.push({ name, unit })
  }
  return rooted(branchOf(root, { shown, owns, leaves }))
}

/** The worst folders. Each comes after the folders above it, which are at least as bad. */
function worstFolders(root: Folder, most: number): readonly Folder[] {
  const all = [root]
  for (const folder of all) all.push(...folder.folders.values())
  return all.sort(worstFirst).slice(0, most)
}

const worstFirst = (one: Folder, other: Folder): number =>
  rankOf(one) - rankOf(other) || totalOf(other) - totalOf(one) || one.depth - other.depth

/** Index in `SEVERITIES` of the worst change in and below the folder; -1 if there is none. */
export const rankOf = ({ severities }: Folder): number => severities.findIndex((many) => many > 0)

interface Place {
  readonly folder: Folder
  /** Path relative to that folder; empty for the folder itself. */
  readonly name: string
}

/** Finds the innermost shown folder that contains the path. */
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
  readonly owns: ReadonlyMap<Folder, Unit<JudgedChange>>
  readonly leaves: ReadonlyMap<Folder, readonly Leaf[]>
}

/** Builds a folder's branch. Changes come before folders. */
function branchOf(folder: Folder, all: Shown): Branch {
  const below = [...folder.folders.values()].filter((one) => all.shown.has(one)).sort(worstFirst)
  const unit = all.owns.get(folder)
  const direct = all.leaves.get(folder) ?? []
  const listed = below.reduce((sum, one) => sum + totalOf(one) + (all.owns.has(one) ? 1 : 0), 0)
  // Changes of the other folders are counted in their parents.
  const itself = folder.parent === undefined && unit !== undefined ? 1 : 0
  const nodes = below.map((one) => shortened(branchOf(one, all)))
  return {
    name: folder.name,
    unit,
    items: [...direct, ...nodes.filter((one) => !isBranch(one)), ...nodes.filter(isBranch)],
    more: totalOf(folder) - direct.length - listed - itself,
    folder
  }
}

/** Whether the entry is a folder with entries. */
export const isBranch = <F>(node: TreeNode<F>): node is Branch<F> => 'items' in node

/**
 * Joins a folder with its only entry on one line, unless the folder itself changed or has unlisted
 * changes.
 */
function shortened<F>(branch: Branch<F>): TreeNode<F> {
  const { name, unit, items, more } = branch
  const [only, ...others] = items
  const isWay = unit === undefined && others.length === 0 && more === 0
  return isWay && only !== undefined ? { ...only, name: `${name}/${only.name}` } : branch
}

/** Removes the root's own line: the names of its entries begin with `/`. */
function rooted<F>(root: Branch<F>): Branch<F> {
  const { unit, items } = root
  const all = unit === undefined ? items : [{ name: '', unit }, ...items]
  return { ...root, unit: undefined, items: all.map((one) => ({ ...one, name: `/${one.name}` })) }
}

/** Builds a tree of these units, in their order, without counts. */
export function treeOf(units: readonly Unit<JudgedChange>[]): Branch<undefined> {
  const root: Growing = { unit: undefined, below: new Map() }
  for (const unit of units) plant(root, unit)
  return rooted(grown('', root))
}

interface Growing {
  unit: Unit<JudgedChange> | undefined
  readonly below: Map<string, Growing>
}

function plant(root: Growing, unit: Unit<JudgedChange>): void {
  let place = root
  for (const segment of fewSegments(unit.change.path)) {
    const next = place.below.get(segment) ?? { unit: undefined, below: new Map() }
    place.below.set(segment, next)
    place = next
  }
  place.unit = unit
}

/** Path segments; those deeper than `DEEPEST` levels are joined into one. */
function fewSegments(path: string): readonly string[] {
  const all = path.split('/').filter((segment) => segment !== '')
  return all.length <= DEEPEST
    ? all
    : [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')]
}

function grown(name: string, { unit, below }: Growing): Branch<undefined> {
  const items = Array.from(below, ([segment, next]): TreeNode<undefined> =>
    next.unit !== undefined && next.below.size === 0
      ? { name: segment, unit: next.unit }
      : shortened(grown(segment, next))
  )
  return { name, unit, items, more: 0, folder: undefined }
}

/** Functions that draw a tree for one medium. */
export interface Skin<T, F = Folder> {
  readonly order: (items: readonly TreeNode<F>[]) => readonly TreeNode<F>[]
  readonly leaf: (leaf: Leaf) => T
  /** Draws a folder around its drawn entries. */
  readonly branch: (branch: Branch<F>, list: T) => T
  /** Joins the drawn entries of a folder. */
  readonly list: (items: readonly T[], branch: Branch<F>) => T
}

/** Draws the entries of a folder. */
export function drawTree<T, F>(branch: Branch<F>, skin: Skin<T, F>): T {
  const items = skin
    .order(branch.items)
    .map((one) => (isBranch(one) ? skin.branch(one, drawTree(one, skin)) : skin.leaf(one)))
  return skin.list(items, branch)
}

/** Sorts entries by severity, worst first. */
export const byWeight = (items: readonly TreeNode[]): readonly TreeNode[] =>
  items.toSorted((one, other) => weight(one) - weight(other))

const weight = (one: TreeNode): number =>
  isBranch(one) ? Math.min(rankOf(one.folder), severityOf(one.unit)) : severityOf(one.unit)

const severityOf = (unit: Unit<JudgedChange> | undefined): number =>
  unit === undefined ? SEVERITIES.length : SEVERITIES.indexOf(unit.change.severity)

/**
 * Whether a folder is expanded at first: if there is little to read, but never for a new folder.
 */
export function isOpenAtOnce({ folder, unit, items }: Branch, total: number): boolean {
  const isShort = folder.depth < 3 && items.length <= FEW
  return unit?.change.kind !== 'added' && (total <= FEW || isShort)
}

const FEW = 50
