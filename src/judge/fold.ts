import type { ChangeKind, RawChange } from '../ports'

/** A change, and how many entries below it an added directory brought along. */
export interface Unit<C extends RawChange = RawChange> {
  readonly change: C
  readonly below: number
}

/** The changes that one finding tells of: all that lie in one folder, or below it where there are too many folders. */
export interface Fold {
  readonly folder: string
  readonly units: readonly Unit[]
}

/** In the order of a tree walk, with whatever lies below an added directory folded into that directory's entry. */
export function foldAdded<C extends RawChange>(changes: readonly C[]): readonly Unit<C>[] {
  const units: { change: C; below: number }[] = []
  let root: string | undefined
  for (const change of inTreeOrder(changes)) {
    const last = units.at(-1)
    if (last !== undefined && root !== undefined && change.path.startsWith(root)) last.below += 1
    else {
      units.push({ change, below: 0 })
      root = change.kind === 'added' ? `${change.path}/` : undefined
    }
  }
  return units
}

/** One fold for each folder that holds a change, or for each folder above where those would be more than a hundred. */
export function foldByFolder(changes: readonly RawChange[]): readonly Fold[] {
  const units = foldAdded(changes)
  const parents = new Set(units.map(({ change }) => parentOf(change.path)))
  const folderOf = ({ change }: Unit): string =>
    change.kind === 'changed' && parents.has(change.path) ? change.path : parentOf(change.path)
  const folders = new Set(units.map(folderOf))
  const depth = DEPTHS.find((one) => countAncestors(folders, one) <= MOST_FOLDERS) ?? 0
  const folds = new Map<string, Unit[]>()
  for (const unit of units) {
    const folder = ancestor(folderOf(unit), depth)
    folds.set(folder, folds.get(folder) ?? [])
    folds.get(folder)?.push(unit)
  }
  return [...folds].map(([folder, members]) => ({ folder, units: members }))
}

/** How many changes of each kind, entries below added directories included. */
export function countKinds(units: readonly Unit[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, changed: 0, deleted: 0 }
  for (const { change, below } of units) {
    counts[change.kind] += 1
    counts.added += below
  }
  return counts
}

/** The folder that a path lies in; `/` for the root itself. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** Nobody reads findings on more folders than this. */
const MOST_FOLDERS = 100
const DEPTHS = [Infinity, 8, 7, 6, 5, 4, 3, 2, 1]

const countAncestors = (folders: ReadonlySet<string>, depth: number): number =>
  new Set([...folders].map((folder) => ancestor(folder, depth))).size

const ancestor = (folder: string, depth: number): string =>
  depth === Infinity ? folder : folder.split('/', depth + 1).join('/') || '/'

/** A folder directly before what lies in it: plain order would put `/a-b` between `/a` and `/a/b`. */
const inTreeOrder = <C extends RawChange>(changes: readonly C[]): readonly C[] =>
  changes
    .map((change) => ({ change, key: change.path.replaceAll('/', '\0') }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ change }) => change)
