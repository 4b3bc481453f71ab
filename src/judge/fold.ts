import { ancestorAt, parentReader } from '../observe/paths'
import { existing, listOf } from '../observe/store/change-store'
import type { Rule } from '../plan/allowlist'
import type { ChangeKind, ChangeList, RawChange } from '../words'
import { selected, type JudgedChange, type Ordered } from './judged-changes'
import { isNotable, type Appraisal, type Severity } from './severity'

/** A change, with its severity if known. */
export type Foldable = RawChange & Partial<Appraisal>

/** A change, and the number of entries below it that came with an added directory. */
export interface Unit<C extends Foldable = Foldable> {
  readonly change: C
  readonly below: number
}

/** The changes of one finding: all in one folder, or also below it if there are many folders. */
export interface Fold<C extends Foldable = Foldable> {
  readonly folder: string
  /**
   * The first changes of the fold: those that a text names, and more while reports have room for
   * all folders together.
   */
  readonly units: readonly Unit<C>[]
  /** Total number of units. */
  readonly total: number
  /** Number of changes by kind, including entries below added directories. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** Whether all of them lie in the folder itself. */
  readonly direct: boolean
  /** The rule that allowed them until it expired. */
  readonly lapsed?: Rule
}

/**
 * The changes in the given order. Entries below an added directory are folded into it, unless their
 * own severity is notable.
 */
export function foldAdded<C extends Foldable>(changes: Ordered<C>): ChangeList<Unit<C>> {
  return unitsOf(changes, nestingOf(changes))
}

function unitsOf<C extends Foldable>(
  changes: Ordered<C>,
  { own, below }: Nesting
): ChangeList<Unit<C>> {
  return listOf(own.length, (at) => {
    const index = own[at] ?? 0
    return { change: existing(changes, index), below: below[index] ?? 0 }
  })
}

/** One fold for each folder with a change, or for folders further up if over a hundred have one. */
export function foldByFolder<C extends Foldable>(changes: Ordered<C>): readonly Fold<C>[] {
  const nesting = nestingOf(changes)
  const folds = new Map<string, Gathering<C>>()
  const folderOf = parentReader()
  let room = MOST_UNITS
  for (const [at, unit] of entriesOf(unitsOf(changes, nesting))) {
    const { path } = unit.change
    const parent = folderOf(path)
    const home = nesting.isHome(nesting.own[at] ?? 0) ? path : parent
    const folder = nesting.shown(home)
    const fold = folds.get(folder) ?? gathering<C>(folder)
    folds.set(folder, fold)
    count(fold, unit, path === folder || parent === folder)
    if (room > 0 || fold.units.length < MOST_NAMED) {
      fold.units.push(unit)
      room -= 1
    }
  }
  return [...folds.values()]
}

/** A fold of a single change. */
export function foldOfOne<C extends Foldable>(unit: Unit<C>): Fold<C> {
  const fold = gathering<C>(unit.change.path)
  count(fold, unit, true)
  fold.units.push(unit)
  return fold
}

/** Maximum numbers of units: in all lists of reports together, and in a text on one folder. */
const MOST_UNITS = 2000
const MOST_NAMED = 5

interface Gathering<C extends Foldable> extends Fold<C> {
  readonly units: Unit<C>[]
  readonly counts: Record<ChangeKind, number>
  total: number
  direct: boolean
}

const gathering = <C extends Foldable>(folder: string): Gathering<C> => ({
  ...{ folder, units: [], total: 0, direct: true },
  counts: { added: 0, changed: 0, deleted: 0 }
})

function count<C extends Foldable>(
  fold: Gathering<C>,
  { change, below }: Unit<C>,
  direct: boolean
): void {
  fold.total += 1
  fold.counts[change.kind] += 1
  fold.counts.added += below
  fold.direct &&= direct
}

function* entriesOf<T>(list: Iterable<T>): Iterable<readonly [number, T]> {
  let at = 0
  for (const one of list) yield [at++, one]
}

/**
 * Changes that no rule allows, by folder. Changes of an expired rule form folds of their own, since
 * that rule is the one to fix.
 */
export function foldDrift(
  drift: Ordered<JudgedChange>,
  expired: readonly Rule[]
): readonly Fold<JudgedChange>[] {
  if (expired.length === 0) return foldByFolder(drift)
  return [undefined, ...expired].flatMap((rule) => {
    const folds = foldByFolder(selected(drift, ({ lapsed }) => lapsed === rule))
    return rule === undefined ? folds : folds.map((fold) => ({ ...fold, lapsed: rule }))
  })
}

/** Which changes are folded into another, and the folder to which each of the others belongs. */
interface Nesting {
  /** Indices of the changes that are not folded, in the given order. */
  readonly own: Uint32Array
  /** For each index, the number of entries folded into it. */
  readonly below: Uint32Array
  /** Whether a changed folder is listed in itself, as its entries changed, not in its parent. */
  readonly isHome: (index: number) => boolean
  /**
   * The folder whose fold includes a folder: itself, or its ancestor at the deepest level with at
   * most a hundred folders.
   */
  readonly shown: (folder: string) => string
}

type Nested = RawChange & { readonly severity?: Severity }

/**
 * Computes the nesting in one pass by path. Everything below a path follows it directly, so only
 * the path down to the current entry has to be remembered.
 */
function nestingOf(changes: Ordered<Nested>): Nesting {
  const below = new Uint32Array(changes.length)
  const isFolded = new Uint8Array(changes.length)
  const homes = homesOf(changes.length)
  let root: Outer | undefined
  let folded = 0
  for (const index of changes.byPath()) {
    const change = existing(changes, index)
    const isBelow = root !== undefined && change.path.startsWith(root.prefix)
    if (root !== undefined && isBelow && !isNotable(change)) {
      isFolded[index] = 1
      folded += 1
      below[root.index] = (below[root.index] ?? 0) + 1
    } else {
      if (!isBelow && change.kind === 'added') root = outer(change, index)
      homes.add(change, index)
    }
  }
  const own = new Uint32Array(changes.length - folded)
  for (let index = 0, at = 0; index < changes.length; index++)
    if (isFolded[index] === 0) own[at++] = index
  return { own, below, ...homes.all() }
}

/** A path that may contain later paths. */
interface Outer {
  readonly path: string
  readonly prefix: string
  readonly index: number
}

const outer = ({ path }: RawChange, index: number): Outer => ({
  path,
  prefix: path === '/' ? path : `${path}/`,
  index
})

interface Homes {
  readonly add: (change: RawChange, index: number) => void
  readonly all: () => Pick<Nesting, 'isHome' | 'shown'>
}

/** Assigns changes to folders, in the order of paths. */
function homesOf(length: number): Homes {
  const isHome = new Uint8Array(length)
  const levels = levelsOf()
  const folderOf = parentReader()
  /** Changed folders that contain the current path, outermost first. */
  const open: Outer[] = []
  const leave = (path: string): void => {
    for (let last = open.at(-1); last && !path.startsWith(last.prefix); last = open.at(-1)) {
      open.pop()
      levels.add(isHome[last.index] === 1 ? last.path : folderOf(last.path))
    }
  }
  return {
    add: (change, index) => {
      leave(change.path)
      const folder = folderOf(change.path)
      const above = open.at(-1)
      if (above?.path === folder) isHome[above.index] = 1
      if (change.kind === 'changed') open.push(outer(change, index))
      else levels.add(folder)
    },
    all: () => {
      leave('')
      return { isHome: (index) => isHome[index] === 1, shown: levels.shown() }
    }
  }
}

/** Maximum number of folders with a finding of their own; more would not be read. */
const MOST_FOLDERS = 100
const DEEPEST = 8

interface Levels {
  readonly add: (folder: string) => void
  readonly shown: () => (folder: string) => string
}

/** Counts the folders, and their ancestors at each depth, until there are too many. */
function levelsOf(): Levels {
  const folders = new Set<string>()
  const above = Array.from({ length: DEEPEST }, () => new Set<string>())
  let last: string | undefined
  return {
    add: (folder) => {
      if (folder === last) return
      last = folder
      if (folders.size <= MOST_FOLDERS) folders.add(folder)
      for (const [at, level] of above.entries())
        if (level.size <= MOST_FOLDERS) level.add(ancestorAt(folder, at + 1))
    },
    shown: () => {
      if (folders.size <= MOST_FOLDERS) return (folder) => folder
      const tooDeep = above.findIndex(({ size }) => size > MOST_FOLDERS)
      const depth = tooDeep < 0 ? DEEPEST : tooDeep
      return (folder) => ancestorAt(folder, depth)
    }
  }
}
