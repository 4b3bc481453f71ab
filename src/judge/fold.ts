import { existing, listOf } from '../observe/change-list'
import type { Rule } from '../plan/allowlist'
import type { ChangeKind, ChangeList, RawChange } from '../ports'
import { parentReader } from './folders'
import type { Ordered } from './judged-list'
import { nestingOf, type Nesting } from './nesting'
import type { Appraisal } from './severity'

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
