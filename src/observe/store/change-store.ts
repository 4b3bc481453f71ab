import { CHANGE_KINDS } from '../../plan/change-kinds'
import type { ChangeList, FileFacts, RawChange } from '../../words'
import type { Change } from '../observation'
import { comparePaths } from '../paths'
import { factsColumns, numberColumn, optionalColumns } from './file-table'

/** Collects changes, each stored as a row of columns. */
export interface ChangeStore<C extends RawChange> {
  readonly add: (change: C) => void
  /** The changes added so far, in order of addition. */
  readonly list: () => ChangeList<C>
}

/** The given changes sorted by path: a folder comes directly before its contents. */
export function changesByPath(changes: Iterable<Change>): ChangeList<Change> {
  const { add, paths, read } = changeColumns()
  for (const change of changes) add(change)
  const order = sortedRows(paths)
  return listOf(paths.length, order === undefined ? read : (index) => read(order[index] ?? 0))
}

/** An empty store for the lines of an engine's list. */
export function rawChanges(): ChangeStore<RawChange> {
  const paths: string[] = []
  const kinds = numberColumn(Uint8Array)
  return {
    add: ({ path, kind }) => {
      kinds.put(paths.length, CHANGE_KINDS.indexOf(kind))
      paths.push(path)
    },
    list: () =>
      listOf(paths.length, (row) => ({ path: paths[row] ?? '', kind: kindOf(kinds.at(row)) }))
  }
}

type Writable = { -readonly [K in keyof Change]: Change[K] }

interface ChangeColumns {
  readonly paths: readonly string[]
  readonly add: (change: Change) => void
  readonly read: (row: number) => Change
}

function changeColumns(): ChangeColumns {
  const paths: string[] = []
  const places: string[] = []
  const kinds = numberColumn(Uint8Array)
  const sides = SIDES.map((side) => ({ side, facts: optionalFacts() }))
  const optional = optionalColumns<Writable>(['bytes', 'idle'])
  return {
    paths,
    add: (change) => {
      const row = paths.push(change.path) - 1
      places.push(change.place)
      kinds.put(row, CHANGE_KINDS.indexOf(change.kind))
      for (const { side, facts } of sides) facts.put(row, change[side])
      optional.put(row, change)
    },
    read: (row) => {
      const change: Writable = {
        path: paths[row] ?? '',
        kind: kindOf(kinds.at(row)),
        place: places[row] ?? ''
      }
      for (const { side, facts } of sides) {
        const known = facts.at(row)
        if (known !== undefined) change[side] = known
      }
      optional.read(row, change)
      return change
    }
  }
}

const SIDES = ['before', 'after', 'meanwhile'] as const

interface OptionalFacts {
  readonly at: (row: number) => FileFacts | undefined
  readonly put: (row: number, facts: FileFacts | undefined) => void
}

/** A column of optional file facts; an absent value takes four bytes. */
function optionalFacts(): OptionalFacts {
  const facts = factsColumns()
  /** Row of the facts plus 1, or 0 where absent. */
  const rows = numberColumn(Uint32Array)
  let length = 0
  return {
    at: (row) => (rows.at(row) === 0 ? undefined : facts.at(rows.at(row) - 1)),
    put: (row, known) => {
      if (known !== undefined) facts.put(length++, known)
      rows.put(row, known === undefined ? 0 : length)
    }
  }
}

const kindOf = (code: number): RawChange['kind'] => CHANGE_KINDS[code] ?? 'changed'

/**
 * Row numbers sorted by path; undefined where the paths are sorted already, as archives and engines
 * mostly list them.
 */
function sortedRows(paths: readonly string[]): Uint32Array | undefined {
  const compare = (one: number, other: number): number =>
    comparePaths(paths[one] ?? '', paths[other] ?? '')
  let sorted = true
  for (let row = 1; sorted && row < paths.length; row++) sorted = compare(row - 1, row) <= 0
  if (sorted) return undefined
  // `Array.sort` is faster on partly sorted input; sorting a typed array is not.
  return Uint32Array.from(Array.from(paths.keys()).sort(compare))
}

export type { ChangeList }

/** A list that creates its values on each read; `read` takes an index from 0 to `length - 1`. */
export function listOf<C>(length: number, read: (index: number) => C): ChangeList<C> {
  const from = (index = 0): number => Math.max(0, index < 0 ? length + index : index)
  return {
    length,
    at: (index) => (from(index) < length && index >= -length ? read(from(index)) : undefined),
    slice: (start = 0, end = length) => {
      const [first, last] = [from(start), Math.min(from(end), length)]
      return Array.from({ length: Math.max(0, last - first) }, (_, index) => read(first + index))
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield read(index)
    }
  }
}

/** A list that maps each value when it is read. */
export function mapList<C, D>(list: ChangeList<C>, draw: (change: C) => D): ChangeList<D> {
  return listOf(list.length, (index) => draw(existing(list, index)))
}

/** The change at an index below the list's length. */
export function existing<C>(list: ChangeList<C>, index: number): C {
  return list.at(index) as C
}
