/** The entry of a list at an index. Throws where there is none: a default in its place would be written somewhere, or proven. */
export function entryAt<T>(list: readonly T[], index: number): T {
  if (index in list) return list[index] as T
  throw new Error(`There is no entry ${index} in a list of ${list.length}.`)
}
