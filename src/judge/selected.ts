import { existing, listOf } from '../observe/change-list'
import type { Ordered } from './judged-list'

/** Those of a list that a condition holds for, in the same orders. */
export function selected<C>(list: Ordered<C>, isWanted: (one: C) => boolean): Ordered<C> {
  const chosen: number[] = []
  // One more than where each is in the selection.
  const places = new Uint32Array(list.length)
  let index = 0
  for (const one of list) {
    if (isWanted(one)) places[index] = chosen.push(index)
    index += 1
  }
  function* byPath(): Iterable<number> {
    for (const at of list.byPath()) {
      const place = places[at] ?? 0
      if (place > 0) yield place - 1
    }
  }
  return Object.assign(
    listOf(chosen.length, (at) => existing(list, chosen[at] ?? 0)),
    { byPath }
  )
}
