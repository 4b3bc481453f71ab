import { ancestorAt, parentReader } from '../observe/paths'
import { existing, listOf } from '../observe/store/change-store'
import type { Rule } from '../plan/allowlist'
import type { ChangeKind, ChangeList, RawChange } from '../words'
import { selected, type JudgedChange, type Ordered } from './judged-changes'
import { isNotable, type Appraisal, type Severity } from './severity'

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
  /** The first of them: those that a text names, and as many more as reports list of all folders together. */
  readonly units: readonly Unit<C>[]
  /** How many units there are. */
  readonly total: number
  /** How many changes of each kind, entries below added directories included. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** All of them lie in the folder itself. */
  readonly direct: boolean
  /** The rule that allowed them until it expired. */
  readonly lapsed?: Rule
}

/** In the given order, with whatever lies below an added directory folded into that directory's entry, unless it looks bad itself. */
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

/** One fold for each folder that holds a change, or for each folder above where those would be more than a hundred. */
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

/** A fold of one change alone. */
export function foldOfOne<C extends Foldable>(unit: Unit<C>): Fold<C> {
  const fold = gathering<C>(unit.change.path)
  count(fold, unit, true)
  fold.units.push(unit)
  return fold
}

/** As many as the reports list of all folders together; and as many as a text names of each. */
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

/** Changes that no rule allows, by folder. Those of an expired rule stand by themselves, since that rule is what has to be changed. */
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

/** Which changes are told of by another's entry, and in which folder each of the others is. */
interface Nesting {
  /** Indices of those that have an entry of their own, in the given order. */
  readonly own: Uint32Array
  /** Of each index, how many entries below it are told of by it. */
  readonly below: Uint32Array
  /** A folder that changed itself together with what changed in it is told of there, not in the folder above. */
  readonly isHome: (index: number) => boolean
  /** Each folder by the one that tells of it: itself, or its ancestor at the deepest level that has few enough of them. */
  readonly shown: (folder: string) => string
}

type Nested = RawChange & { readonly severity?: Severity }

/** Gone through once, by path: whatever lies below a path follows it directly, so that only the path down to it has to be remembered. */
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

/** A path that others may lie below. */
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

/** Finds where each change is told of, as they come by path. */
function homesOf(length: number): Homes {
  const isHome = new Uint8Array(length)
  const levels = levelsOf()
  const folderOf = parentReader()
  /** Changed folders on the way down to where we are, outermost first. */
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

/** Findings on more folders than this are not read. */
const MOST_FOLDERS = 100
const DEEPEST = 8

interface Levels {
  readonly add: (folder: string) => void
  readonly shown: () => (folder: string) => string
}

/** Counts folders and what is above them, at each depth until there are too many. */
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
