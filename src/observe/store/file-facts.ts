import type { FileFacts, FileType } from '../../words'

/** Facts of files as columns, by the number of their row. */
export interface FactsColumns {
  readonly at: (row: number) => FileFacts
  /** Puts facts in place of others, or directly behind the last ones. */
  readonly put: (row: number, facts: FileFacts) => void
}

/** Every fact. An optional one that is added to `FileFacts` needs its line here and nothing else. */
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

/** Empty columns. The required facts are spelled out: in a loop, reading them would take several times as long. */
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

/** Whether two files are known by just the same facts. */
export const haveSameFacts = (one: FileFacts, other: FileFacts): boolean =>
  ALL.every((fact) => one[fact] === other[fact])

/** A column of numbers in a typed array, which the garbage collector need not search. */
export interface NumberColumn {
  /** 0 where nothing was put. */
  readonly at: (row: number) => number
  /** Puts a number in place of another, or directly behind the last one. */
  readonly put: (row: number, value: number) => void
}

/** An empty column of doubles, or of the unsigned integers that an array of the given kind holds. */
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

/** Columns of what a record may lack, by the names of its fields. */
export interface OptionalColumns<T> {
  /** Adds what the row holds to a record that has none of these fields yet. */
  readonly read: (row: number, record: T) => void
  readonly put: (row: number, record: T) => void
}

/** Empty columns for these fields. One that few records have takes little: V8 keeps an array with large gaps as a dictionary. */
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
