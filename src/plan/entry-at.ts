/**
 * Returns the entry of a list at an index. Throws if there is none: a default in its place could be
 * written to disk, or proven.
 */
export function entryAt<T>(list: readonly T[], index: number): T {
  if (index in list) return list[index] as T
  throw new Error(`There is no entry ${index} in a list of ${list.length}.`)
}
