/** One value for each of many changes, of which only few are different: a number for each. */
export interface Column<T> {
  readonly push: (value: T) => void
  readonly at: (index: number) => T
}

/** A column of so many values; two with the same key are one. */
export function column<T>(length: number, keyOf: (value: T) => string): Column<T> {
  const values: T[] = []
  const numbers = new Map<string, number>()
  const column = new Uint32Array(length)
  let next = 0
  return {
    push: (value) => {
      const key = keyOf(value)
      const number = numbers.get(key) ?? values.push(value) - 1
      numbers.set(key, number)
      column[next++] = number
    },
    at: (index) => values[column[index] ?? 0] as T
  }
}
