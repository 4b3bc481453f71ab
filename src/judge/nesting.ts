import { existing } from '../observe/change-list'
import type { RawChange } from '../ports'
import { ancestorAt, parentReader } from './folders'
import type { Ordered } from './judged-list'
import { isNotable, type Severity } from './severity'

/** Which changes are told of by another's entry, and in which folder each of the others is. */
export interface Nesting {
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
export function nestingOf(changes: Ordered<Nested>): Nesting {
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

/** Nobody reads findings on more folders than this. */
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
