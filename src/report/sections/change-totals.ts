import type { JudgedChange } from '../../judge/judgement'
import { SEVERITIES } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeKind } from '../../words'

/**
 * Totals of the changes in a folder and below it. A change of the folder itself counts in its
 * parent.
 */
export interface Folder {
  readonly name: string
  readonly parent: Folder | undefined
  readonly depth: number
  readonly folders: ReadonlyMap<string, Folder>
  readonly kinds: Readonly<Record<ChangeKind, number>>
  /** Number of changes of each severity, worst first. */
  readonly severities: readonly number[]
}

/** Changes counted by folder, and the first of them in full. */
export interface ChangeTotals {
  readonly root: Folder
  readonly total: number
  /** First changes of the list, worst first. */
  readonly held: readonly JudgedChange[]
}

/** Totals of all changes of a check: outside the allowlist, and allowed. */
export interface Tally {
  readonly drift: ChangeTotals
  readonly allowed: ChangeTotals
  /** Rules as written, and the built-in exemptions, each with the changes that it allowed. */
  readonly byRule: ReadonlyMap<string, RuleUse>
}

/** The changes that one rule allowed. */
export interface RuleUse {
  readonly total: number
  /** The first places in which they lie. */
  readonly places: ReadonlySet<string>
}

/** Counts changes in one pass; holds no more of them than reports show. */
export function tally(changes: Iterable<JudgedChange>): Tally {
  const drift = counter(MOST_DRIFT)
  const allowed = counter(MOST_ALLOWED)
  const byRule = new Map<string, Mutable<RuleUse> & { readonly places: Set<string> }>()
  for (const change of changes) {
    const { rule, place } = change
    ;(change.allowed ? allowed : drift).add(change)
    if (rule === null) continue
    const use = byRule.get(rule) ?? { total: 0, places: new Set() }
    byRule.set(rule, use)
    use.total += 1
    if (use.places.size < MOST_PLACES) use.places.add(place)
  }
  return { drift: drift.part(), allowed: allowed.part(), byRule }
}

const MOST_PLACES = 10

const MOST_DRIFT = 2000
const MOST_ALLOWED = 200
/**
 * Most folders that are counted by themselves. Further changes count in the nearest counted folder
 * above; the worst changes come first.
 */
const MOST_FOLDERS = 20_000
/** Most levels of a tree of changes; deeper trees are hard to read. */
export const DEEPEST = 40

/**
 * A folder's changes of low severity take at most this part of a list, so that others are listed,
 * too.
 */
const SHARES = 8

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
  severities: SEVERITIES.map(() => 0)
})

function counter(most: number): Counter {
  const root = grow('', undefined)
  const held: JudgedChange[] = []
  const home = homes(root)
  const heldIn = new Map<Folder, number>()
  return {
    add: (change) => {
      const folder = home(change.path)
      count(folder, change)
      const alike = heldIn.get(folder) ?? 0
      const isShown = change.severity !== 'low' || alike < most / SHARES
      if (held.length >= most || !isShown) return
      held.push(change)
      heldIn.set(folder, alike + 1)
    },
    part: () => {
      rollUp(root)
      return { root, total: totalOf(root), held }
    }
  }
}

/** Number of changes in a folder and below it. */
export const totalOf = ({ kinds }: Folder): number => kinds.added + kinds.changed + kinds.deleted

function count(folder: Growing, { kind, severity }: JudgedChange): void {
  const rank = SEVERITIES.indexOf(severity)
  folder.kinds[kind] += 1
  folder.severities[rank] = (folder.severities[rank] ?? 0) + 1
}

/** Returns a function that finds the folder in which a path lies, and remembers it. */
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

/** Path segments; those deeper than `DEEPEST` levels are left out. */
export function segmentsOf(path: string): readonly string[] {
  return path.split('/', DEEPEST + 1).filter((segment) => segment !== '')
}

/** Adds the totals of its subfolders to each folder. */
function rollUp(folder: Growing): void {
  for (const below of folder.folders.values()) {
    rollUp(below)
    for (const kind of CHANGE_KINDS) folder.kinds[kind] += below.kinds[kind]
    for (const [rank, many] of below.severities.entries())
      folder.severities[rank] = (folder.severities[rank] ?? 0) + many
  }
}
