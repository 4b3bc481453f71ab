import { literalGlob } from '../plan/glob'

/** A glob for all these names: `sess_*.tmp`, by what they begin and end with. */
export function commonGlob(names: readonly string[]): string {
  const all = names.map((name) => Array.from(name))
  const start = sharedLength(all)
  const rests = all.map((name) => name.slice(start).reverse())
  const end = sharedLength(rests)
  const [first = []] = all
  const [head, tail] = [first.slice(0, start), end === 0 ? [] : first.slice(-end)]
  return `${literalGlob(head.join(''))}*${literalGlob(tail.join(''))}`
}

/** How many characters all of them begin with. */
function sharedLength(all: readonly (readonly string[])[]): number {
  const [first = [], ...others] = all
  const differs = first.findIndex((one, at) => others.some((other) => other[at] !== one))
  return differs === -1 ? first.length : differs
}
