import type { FileFacts, FileType } from '../../words'

/** File facts by path, in columns: one row for each path, in order of insertion. */
export interface FileTable<F extends FileFacts> extends Iterable<readonly [string, F]> {
  readonly size: number
  readonly get: (path: string) => F | undefined
  readonly has: (path: string) => boolean
  /** Sets the facts of a path; returns whether they differ from its earlier facts. */
  readonly set: (path: string, facts: F) => boolean
  readonly keys: () => Iterable<string>
  /** Row number of a path, from 0; -1 if absent. */
  readonly rowOf: (path: string) => number
  readonly keyAt: (row: number) => string
  readonly valueAt: (row: number) => F
}

/**
 * An empty table that takes some 200 bytes for each file, since there may be a million. Rows are
 * found with a `Map`, whose hash differs from process to process. With a predictable hash, names
 * could be chosen so that lookups take quadratic time.
 */
export function fileTable<F extends FileFacts>(): FileTable<F> {
  const rows = new Map<string, number>()
  const paths: string[] = []
  const facts = factsColumns()
  // Only facts of type `F` are ever put.
  const valueAt = (row: number): F => facts.at(row) as F
  return {
    get size() {
      return paths.length
    },
    get: (path) => {
      const row = rows.get(path)
      return row === undefined ? undefined : valueAt(row)
    },
    has: (path) => rows.has(path),
    set: (path, value) => {
      const row = rows.get(path)
      if (row !== undefined && haveSameFacts(valueAt(row), value)) return false
      facts.put(row ?? paths.length, value)
      if (row === undefined) rows.set(flat(path), paths.push(path) - 1)
      return true
    },
    keys: () => rows.keys(),
    rowOf: (path) => rows.get(path) ?? -1,
    keyAt: (row) => paths[row] ?? '',
    valueAt,
    *[Symbol.iterator]() {
      for (const [path, row] of rows) yield [path, valueAt(row)]
    }
  }
}

/**
 * Returns the string after V8 has stored it in one piece. V8 keeps a concatenated string as its
 * parts, in twice the memory, until a character is read.
 */
const flat = (text: string): string => (text.charCodeAt(0) >= 0 ? text : '')

/** File facts stored in columns, by row number. */
interface FactsColumns {
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

type WritableFacts = { -readonly [Fact in keyof FileFacts]: FileFacts[Fact] }

/** Empty columns. Required facts are read one by one: a loop would take several times as long. */
export function factsColumns(): FactsColumns {
  const [types, modes] = [numberColumn(Uint8Array), numberColumn(Uint16Array)]
  const [uids, gids, sizes] = [numberColumn(), numberColumn(), numberColumn()]
  const optional = optionalColumns<WritableFacts>(OPTIONAL)
  return {
    at: (row) => {
      const facts: WritableFacts = {
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
const haveSameFacts = (one: FileFacts, other: FileFacts): boolean =>
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
