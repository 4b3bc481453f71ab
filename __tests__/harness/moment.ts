/** When something is to happen: at a line (of either stream, commands included), or when a promise resolves. */
export type Moment = ((line: string) => boolean) | PromiseLike<unknown>

export interface Watch {
  /** To be shown every line. */
  readonly see: (line: string) => void
  /** Resolves at the moment; rejects where the caller's own function or promise failed. */
  readonly reached: Promise<unknown>
}

/** No moment at all never comes. */
export function watch(when: Moment | undefined): Watch {
  if (typeof when !== 'function') {
    return { see: () => undefined, reached: Promise.resolve(when ?? new Promise(() => undefined)) }
  }
  let see: Watch['see'] = () => undefined
  const reached = new Promise<void>((resolve, reject) => {
    see = (line) => {
      try {
        if (when(line)) resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
  })
  return {
    see: (line) => {
      see(line)
    },
    reached
  }
}
