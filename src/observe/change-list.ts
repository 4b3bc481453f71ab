import type { ChangeList } from '../ports'

export type { ChangeList }

/** A list whose values are made as they are read: `read` gives the one at an index from 0 to `length - 1`. */
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

/** The same list with something else in place of each value. */
export function mapList<C, D>(list: ChangeList<C>, draw: (change: C) => D): ChangeList<D> {
  return listOf(list.length, (index) => draw(existing(list, index)))
}

/** The change at an index below the list's length. */
export function existing<C>(list: ChangeList<C>, index: number): C {
  return list.at(index) as C
}
