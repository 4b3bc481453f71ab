import type { Rule } from '../plan/allowlist'
import type { ChangeKind, RawChange } from '../ports'
import type { Appraisal } from './severity'
import { ancestorAt, parentOf, parentReader, withAncestors } from './folders'

/** A change, and if it is known, how bad it looks. */
export type Foldable = RawChange & Partial<Appraisal>

/** A change, and how many entries below it an added directory brought along. */
export interface Unit<C extends Foldable = Foldable> {
  readonly change: C
  readonly below: number
}

/** The changes that one finding tells of: all that lie in one folder, or below it where there are too many folders. */
export interface Fold<C extends Foldable = Foldable> {
  readonly folder: string
  readonly units: readonly Unit<C>[]
  /** The rule that allowed them until it expired. */
  readonly lapsed?: Rule
}

/** In the given order, with whatever lies below an added directory folded into that directory's entry, unless it looks bad itself. */
export function foldAdded<C extends Foldable>(changes: readonly C[]): readonly Unit<C>[] {
  const folderOf = parentReader()
  const roots = outermostAdded(changes)
  const below = new Map<string, number>()
  const own = changes.filter((change) => {
    const root = isNotable(change) ? undefined : roots.get(folderOf(change.path))
    if (root !== undefined) below.set(root, (below.get(root) ?? 0) + 1)
    return root === undefined
  })
  return own.map((change) => ({ change, below: below.get(change.path) ?? 0 }))
}

/** One fold for each folder that holds a change, or for each folder above where those would be more than a hundred. */
export function foldByFolder<C extends Foldable>(changes: readonly C[]): readonly Fold<C>[] {
  const units = foldAdded(changes)
  const homeOf = homeReader(units)
  const folders = new Set(units.map(({ change }) => homeOf(change)))
  const shown = shownFolders(folders)
  const folds = new Map<string, Unit<C>[]>()
  for (const unit of units) {
    const folder = shown.get(homeOf(unit.change)) ?? '/'
    const fold = folds.get(folder)
    if (fold === undefined) folds.set(folder, [unit])
    else fold.push(unit)
  }
  return [...folds].map(([folder, members]) => ({ folder, units: members }))
}

/** Nobody should have to look for it. */
export const isNotable = ({ severity }: Foldable): boolean =>
  severity === 'critical' || severity === 'high'

/** How many changes of each kind, entries below added directories included. */
export function countKinds(units: readonly Unit[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, changed: 0, deleted: 0 }
  for (const { change, below } of units) {
    counts[change.kind] += 1
    counts.added += below
  }
  return counts
}

/** For each folder that is an added directory or lies in one: the outermost such directory. */
function outermostAdded(changes: readonly RawChange[]): ReadonlyMap<string, string> {
  const folderOf = parentReader()
  const folders = withAncestors(new Set(changes.map(({ path }) => folderOf(path))))
  const added = changes.filter(({ path, kind }) => kind === 'added' && folders.has(path))
  const paths = new Set(added.map(({ path }) => path))
  const roots = new Map<string, string>()
  for (const folder of folders) {
    const root = roots.get(parentOf(folder)) ?? (paths.has(folder) ? folder : undefined)
    if (root !== undefined) roots.set(folder, root)
  }
  return roots
}

/** Where a change is told of: in its folder, but a folder that changed itself together with what changed in it. */
function homeReader(units: readonly Unit[]): (change: RawChange) => string {
  const folderOf = parentReader()
  const folders = new Set(units.map(({ change }) => folderOf(change.path)))
  return ({ path, kind }) => (kind === 'changed' && folders.has(path) ? path : folderOf(path))
}

/** Nobody reads findings on more folders than this. */
const MOST_FOLDERS = 100
const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Each folder by the one that tells of it: itself, or its ancestor at the deepest level that has few enough of them. */
function shownFolders(folders: ReadonlySet<string>): ReadonlyMap<string, string> {
  const level = (depth: number) => new Map([...folders].map((one) => [one, ancestorAt(one, depth)]))
  if (folders.size <= MOST_FOLDERS) return new Map([...folders].map((one) => [one, one]))
  const tooDeep = DEPTHS.find((depth) => new Set(level(depth).values()).size > MOST_FOLDERS) ?? 9
  return level(tooDeep - 1)
}
