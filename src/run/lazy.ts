/** Work that is done at most once, when somebody first asks for it. */
export interface Once<T> {
  (): Promise<T>
  readonly begun: () => boolean
}

/** Its fault waits for whoever awaits it. */
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
