import { records, type Codec } from './records'
import { words } from './words'

/** As a `Map` of strings, in a few bytes for each entry: in the order of the first time that a key was set. */
export interface CompactMap<V> extends Iterable<readonly [string, V]> {
  readonly size: number
  readonly get: (key: string) => V | undefined
  readonly has: (key: string) => boolean
  /** Tells whether that is anything new. */
  readonly set: (key: string, value: V) => boolean
  readonly keys: () => Iterable<string>
  /** The number of an entry, from 0; -1 where there is none. */
  readonly rowOf: (key: string) => number
  readonly keyAt: (row: number) => string
  readonly valueAt: (row: number) => V
}

export function compactMap<V>(codec: Codec<V>): CompactMap<V> {
  const rows = rowsOf(codec)
  const { keyAt, valueAt } = rows
  const index = hashIndex((row, key) => keyAt(row) === key)
  function* all<T>(read: (row: number) => T): Generator<T> {
    for (let row = 0; row < rows.length(); row++) yield read(row)
  }
  return {
    get size() {
      return rows.length()
    },
    get: (key) => {
      const row = index.rowOf(key)
      return row < 0 ? undefined : valueAt(row)
    },
    has: (key) => index.rowOf(key) >= 0,
    set: (key, value) => {
      const row = index.rowOf(key)
      if (row < 0) index.add(key)
      return rows.put(row, key, value)
    },
    keys: () => all(keyAt),
    ...{ rowOf: index.rowOf, keyAt, valueAt },
    [Symbol.iterator]: () => all((row) => [keyAt(row), valueAt(row)] as const)
  }
}

/** Keys and values, by the number of their row. */
interface Rows<V> extends Pick<CompactMap<V>, 'keyAt' | 'valueAt'> {
  readonly length: () => number
  /** In place of that row, or, where that is negative, behind all others; tells whether it was not there already. */
  readonly put: (row: number, key: string, value: V) => boolean
}

function rowsOf<V>(codec: Codec<V>): Rows<V> {
  const kept = records(codec)
  const places = words()
  return {
    length: places.length,
    keyAt: (row) => kept.pathAt(places.at(row)),
    valueAt: (row) => kept.valueAt(places.at(row)),
    put: (row, key, value) => {
      if (row >= 0 && kept.holds(places.at(row), value)) return false
      const place = kept.append(key, value)
      if (row >= 0) places.put(row, place)
      else places.push(place)
      return true
    }
  }
}

interface HashIndex {
  readonly rowOf: (key: string) => number
  /** Gives the key the next row. */
  readonly add: (key: string) => void
}

/** Finds rows by their keys, which it does not hold itself: slot after slot from where the hash points (linear probing). */
function hashIndex(isKeyOf: (row: number, key: string) => boolean): HashIndex {
  const hashes = words()
  /** Each holds a row and one, or 0. */
  let slots = new Uint32Array(128)
  const put = (row: number): void => {
    let slot = hashes.at(row) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row + 1
  }
  return {
    rowOf: (key) => {
      const hash = hashOf(key)
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const row = (slots[slot] ?? 0) - 1
        if (row < 0 || (hashes.at(row) === hash && isKeyOf(row, key))) return row
      }
    },
    add: (key) => {
      hashes.push(hashOf(key))
      const rows = hashes.length()
      if (2 * rows <= slots.length) put(rows - 1)
      else {
        slots = new Uint32Array(2 * slots.length)
        for (let row = 0; row < rows; row++) put(row)
      }
    }
  }
}

/** FNV-1a, and a last stir so that the low bits know of all the others. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0
}
