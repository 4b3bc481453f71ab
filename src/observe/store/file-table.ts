import type { FileFacts } from '../../words'
import { factsColumns, haveSameFacts } from './file-facts'

/** Facts of files by path, in columns: a row for each path, in the order of the first time that it was set. */
export interface FileTable<F extends FileFacts> extends Iterable<readonly [string, F]> {
  readonly size: number
  readonly get: (path: string) => F | undefined
  readonly has: (path: string) => boolean
  /** Returns whether the facts differ from those that the path had. */
  readonly set: (path: string, facts: F) => boolean
  readonly keys: () => Iterable<string>
  /** The number of a path's row, from 0; -1 where there is none. */
  readonly rowOf: (path: string) => number
  readonly keyAt: (row: number) => string
  readonly valueAt: (row: number) => F
}

/**
 * An empty table that takes some 200 bytes for each file: there may be a million. A `Map` finds the rows, since its hash differs from
 * process to process: with one that can be predicted, names could be chosen so that finding them takes quadratic time.
 */
export function fileTable<F extends FileFacts>(): FileTable<F> {
  const rows = new Map<string, number>()
  const paths: string[] = []
  const facts = factsColumns()
  // Only such facts are ever put.
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

/** A text in one piece: V8 keeps the parts of a joined one, in twice the memory, until a character of it is read. */
const flat = (text: string): string => (text.charCodeAt(0) >= 0 ? text : '')
