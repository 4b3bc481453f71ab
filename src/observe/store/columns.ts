/** A column of numbers in a typed array, which the garbage collector need not search. */
export interface NumberColumn {
  /** 0 where nothing was put. */
  readonly at: (row: number) => number
  /** Puts a number in place of another, or directly behind the last one. */
  readonly put: (row: number, value: number) => void
}

/** An empty column of doubles, or of the unsigned integers that an array of the given kind holds. */
export function numberColumn(
  Kind: new (length: number) => Uint8Array | Uint16Array | Uint32Array | Float64Array = Float64Array
): NumberColumn {
  let values = new Kind(64)
  return {
    at: (row) => values[row] ?? 0,
    put: (row, value) => {
      if (row >= values.length) {
        const larger = new Kind(2 * values.length)
        larger.set(values)
        values = larger
      }
      values[row] = value
    }
  }
}

/** Columns of what a record may lack, by the names of its fields. */
export interface OptionalColumns<T> {
  /** Adds what the row holds to a record that has none of these fields yet. */
  readonly read: (row: number, record: T) => void
  readonly put: (row: number, record: T) => void
}

/** Empty columns for these fields. One that few records have takes little: V8 keeps an array with large gaps as a dictionary. */
export function optionalColumns<T extends object>(
  fields: readonly (keyof T)[]
): OptionalColumns<T> {
  const columns = fields.map((field) => ({ field, values: [] as (T[keyof T] | undefined)[] }))
  return {
    read: (row, record) => {
      for (const { field, values } of columns) {
        const value = values[row]
        if (value !== undefined) record[field] = value
      }
    },
    put: (row, record) => {
      for (const { field, values } of columns) {
        const value = record[field]
        if (value !== undefined || row < values.length) values[row] = value
      }
    }
  }
}
