import type { JudgedChange } from '../../judge/judgement'
import { SEVERITIES } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeKind } from '../../words'

/** A folder, and what changed in it and below it; the folder's own change counts where it lies. */
export interface Folder {
  readonly name: string
  readonly parent: Folder | undefined
  readonly depth: number
  readonly folders: ReadonlyMap<string, Folder>
  readonly kinds: Readonly<Record<ChangeKind, number>>
  /** How many there are of each severity, worst first. */
  readonly severities: readonly number[]
  /** Of what was added or changed, and of what was deleted as it was before. */
  readonly bytes: number
  /** Of how many changes the size is not known. */
  readonly unsized: number
}

/** Changes counted by folder, the first few of them themselves. */
export interface ChangeTotals {
  readonly root: Folder
  readonly total: number
  /** In the order given: the worst first. */
  readonly held: readonly JudgedChange[]
}

/** All changes of a check: those that no rule allows, and the others. */
export interface Tally {
  readonly drift: ChangeTotals
  readonly allowed: ChangeTotals
}

/** Goes through the changes once, and holds no more of them than reports show. */
export function tally(changes: Iterable<JudgedChange>): Tally {
  const drift = counter(MOST_DRIFT)
  const allowed = counter(MOST_ALLOWED)
  for (const change of changes) (change.allowed ? allowed : drift).add(change)
  return { drift: drift.part(), allowed: allowed.part() }
}

const MOST_DRIFT = 2000
const MOST_ALLOWED = 200
/** More folders than these are counted with the one above: the worst came first. */
const MOST_FOLDERS = 20_000
/** The most levels of a tree of changes: deeper than this it is hard to read. */
export const DEEPEST = 40

interface Counter {
  readonly add: (change: JudgedChange) => void
  readonly part: () => ChangeTotals
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface Growing extends Mutable<Folder> {
  readonly parent: Growing | undefined
  readonly folders: Map<string, Growing>
  readonly kinds: Record<ChangeKind, number>
  readonly severities: number[]
}

const grow = (name: string, parent: Growing | undefined): Growing => ({
  name,
  parent,
  depth: parent === undefined ? 0 : parent.depth + 1,
  folders: new Map(),
  kinds: { added: 0, changed: 0, deleted: 0 },
  severities: SEVERITIES.map(() => 0),
  bytes: 0,
  unsized: 0
})

function counter(most: number): Counter {
  const root = grow('', undefined)
  const held: JudgedChange[] = []
  const home = homes(root)
  return {
    add: (change) => {
      if (held.length < most) held.push(change)
      count(home(change.path), change)
    },
    part: () => {
      rollUp(root)
      return { root, total: totalOf(root), held }
    }
  }
}

/** How many changes lie in a folder and below. */
export const totalOf = ({ kinds }: Folder): number => kinds.added + kinds.changed + kinds.deleted

function count(folder: Growing, { kind, severity, before, after }: JudgedChange): void {
  const facts = kind === 'deleted' ? before : after
  const rank = SEVERITIES.indexOf(severity)
  folder.kinds[kind] += 1
  folder.severities[rank] = (folder.severities[rank] ?? 0) + 1
  if (facts === undefined) folder.unsized += 1
  else folder.bytes += facts.size
}

/** Gives the folder of a path; one that was asked for before need not be looked for again. */
function homes(root: Growing): (path: string) => Growing {
  const known = new Map([['', root]])
  let folders = 0
  const enter = (folder: Growing, name: string): Growing | undefined => {
    const next = folder.folders.get(name)
    if (next !== undefined || folders >= MOST_FOLDERS) return next
    const made = grow(name, folder)
    folder.folders.set(name, made)
    folders += 1
    return made
  }
  const find = (parent: string): Growing => {
    let folder = root
    for (const segment of segmentsOf(parent)) {
      const next = enter(folder, segment)
      if (next === undefined) break
      folder = next
    }
    if (known.size < MOST_FOLDERS) known.set(parent, folder)
    return folder
  }
  return (path) => {
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
    return known.get(parent) ?? find(parent)
  }
}

/** The names on the way to a path; of a very deep one only the first. */
export function segmentsOf(path: string): readonly string[] {
  return path.split('/', DEEPEST + 1).filter((segment) => segment !== '')
}

/** Adds to each folder what lies below it. */
function rollUp(folder: Growing): void {
  for (const below of folder.folders.values()) {
    rollUp(below)
    for (const kind of CHANGE_KINDS) folder.kinds[kind] += below.kinds[kind]
    for (const [rank, many] of below.severities.entries())
      folder.severities[rank] = (folder.severities[rank] ?? 0) + many
    folder.bytes += below.bytes
    folder.unsized += below.unsized
  }
}
