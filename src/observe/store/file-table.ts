import type { FileFacts } from '../../words'
import { factsColumns, haveSameFacts } from './file-facts'

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
