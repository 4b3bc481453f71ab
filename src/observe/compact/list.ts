import type { ChangeList } from '../../ports'
import { listOf } from '../change-list'
import { records, type Codec } from './records'
import { words } from './words'

/** Takes values one after the other. */
export interface ListMaker<T> {
  readonly add: (value: T) => void
  /** The list of all that were added so far. */
  readonly list: () => ChangeList<T>
  /** The same sorted by path: a folder comes directly before its content. */
  readonly sorted: () => ChangeList<T>
}

/** A list of a few bytes for each value, whatever it is made of. */
export function listMaker<T extends { readonly path: string }>(codec: Codec<T>): ListMaker<T> {
  const kept = records(codec)
  const places = words()
  const read = (index: number): T => kept.valueAt(places.at(index))
  return {
    add: (value) => {
      places.push(kept.append(value.path, value))
    },
    list: () => listOf(places.length(), read),
    sorted: () => {
      const order = orderOf(places.length(), (one, other) =>
        kept.compare(places.at(one), places.at(other))
      )
      return listOf(
        places.length(),
        order === undefined ? read : (index) => read(order[index] ?? 0)
      )
    }
  }
}

/** Indices in order; undefined where they are so already, as engines mostly tell them. */
function orderOf(
  length: number,
  compare: (one: number, other: number) => number
): Uint32Array | undefined {
  let sorted = true
  for (let index = 1; sorted && index < length; index++) sorted = compare(index - 1, index) <= 0
  if (sorted) return undefined
  // An array knows how to go on from what is partly sorted; a typed one does not.
  const order = Array.from({ length }, (_, index) => index)
  return Uint32Array.from(order.sort(compare))
}
