/** Work that starts on the first call and runs at most once; `begun` tells whether it started. */
export interface Once<T> {
  (): Promise<T>
  readonly begun: () => boolean
}

/** Defers `work` to the first call. A rejection stays unreported until the promise is awaited. */
export function once<T>(work: () => Promise<T>): Once<T> {
  let result: Promise<T> | undefined
  const get = (): Promise<T> => {
    result ??= work()
    result.catch(ignore)
    return result
  }
  return Object.assign(get, { begun: () => result !== undefined })
}

const ignore = (): void => undefined
