import type { FileFacts, FileType } from '../../words'

/** File facts stored in columns, by row number. */
export interface FactsColumns {
  readonly at: (row: number) => FileFacts
  /** Overwrites a row, or appends one directly behind the last. */
  readonly put: (row: number, facts: FileFacts) => void
}

/** All facts of a file. A new optional field of `FileFacts` needs its line here, nothing else. */
const FACTS: Readonly<Record<keyof FileFacts, 'required' | 'optional'>> = {
  type: 'required',
  mode: 'required',
  uid: 'required',
  gid: 'required',
  size: 'required',
  modified: 'optional',
  sha256: 'optional',
  target: 'optional',
  device: 'optional',
  capabilities: 'optional',
  attributes: 'optional'
}

const ALL = Object.keys(FACTS) as readonly (keyof FileFacts)[]
const OPTIONAL = ALL.filter((fact) => FACTS[fact] === 'optional')

const TYPES: readonly FileType[] = [
  'file',
  'directory',
  'symlink',
  'device',
  'fifo',
  'socket',
  'queue'
]

type Writable = { -readonly [Fact in keyof FileFacts]: FileFacts[Fact] }

/** Empty columns. Required facts are read one by one: a loop would take several times as long. */
export function factsColumns(): FactsColumns {
  const [types, modes] = [numberColumn(Uint8Array), numberColumn(Uint16Array)]
  const [uids, gids, sizes] = [numberColumn(), numberColumn(), numberColumn()]
  const optional = optionalColumns<Writable>(OPTIONAL)
  return {
    at: (row) => {
      const facts: Writable = {
        type: TYPES[types.at(row)] ?? 'file',
        mode: modes.at(row),
        uid: uids.at(row),
        gid: gids.at(row),
        size: sizes.at(row)
      }
      optional.read(row, facts)
      return facts
    },
    put: (row, facts) => {
      types.put(row, TYPES.indexOf(facts.type))
      modes.put(row, facts.mode)
      uids.put(row, facts.uid)
      gids.put(row, facts.gid)
      sizes.put(row, facts.size)
      optional.put(row, facts)
    }
  }
}

/** Whether two files have equal facts. */
export const haveSameFacts = (one: FileFacts, other: FileFacts): boolean =>
  ALL.every((fact) => one[fact] === other[fact])

/** A column of numbers in a typed array, which the garbage collector need not scan. */
export interface NumberColumn {
  /** The number in a row; 0 where none was put. */
  readonly at: (row: number) => number
  /** Overwrites a number, or appends one directly behind the last. */
  readonly put: (row: number, value: number) => void
}

/** An empty column of doubles, or of the unsigned integers of the given array type. */
export function numberColumn(
  Kind: new (length: number) => Uint8Array | Uint16Array | Uint32Array | Float64Array = Float64Array
): NumberColumn {
  let values = new Kind(64)
  return {
    at: (row) => values[row] ?? 0,
    put: (row, value) => {
      if (row >= values.length) {
        const larger = new Kind(2 * values.length)
        larger.set(values)
        values = larger
      }
      values[row] = value
    }
  }
}

/** Columns for the optional fields of a record. */
export interface OptionalColumns<T> {
  /** Adds the row's fields to a record that has none of them yet. */
  readonly read: (row: number, record: T) => void
  readonly put: (row: number, record: T) => void
}

/**
 * Empty columns for these fields. A field that few records have takes little memory: V8 stores an
 * array with large gaps as a dictionary.
 */
export function optionalColumns<T extends object>(
  fields: readonly (keyof T)[]
): OptionalColumns<T> {
  const columns = fields.map((field) => ({ field, values: [] as (T[keyof T] | undefined)[] }))
  return {
    read: (row, record) => {
      for (const { field, values } of columns) {
        const value = values[row]
        if (value !== undefined) record[field] = value
      }
    },
    put: (row, record) => {
      for (const { field, values } of columns) {
        const value = record[field]
        if (value !== undefined || row < values.length) values[row] = value
      }
    }
  }
}
