/** A list of numbers from 0 to 4,294,967,295 that grows. */
export interface Words {
  readonly length: () => number
  readonly at: (index: number) => number
  readonly push: (value: number) => void
  readonly put: (index: number, value: number) => void
}

export function words(): Words {
  let all = new Uint32Array(64)
  let length = 0
  return {
    length: () => length,
    at: (index) => all[index] ?? 0,
    push: (value) => {
      if (length === all.length) {
        const larger = new Uint32Array(2 * length)
        larger.set(all)
        all = larger
      }
      all[length++] = value
    },
    put: (index, value) => {
      all[index] = value
    }
  }
}
