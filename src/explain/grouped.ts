/** Things by what they have in common, in their order. */
export function grouped<T>(
  things: Iterable<T>,
  keyOf: (thing: T) => string
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key) ?? []
    group.push(thing)
    groups.set(key, group)
  }
  return groups
}
