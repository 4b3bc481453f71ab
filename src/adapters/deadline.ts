/** Node's timers take whole milliseconds up to 2^31 - 1, about 25 days; a longer one would fire at once. */
export function timerDelay(milliseconds: number): number {
  return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1)
}

/**
 * Runs work with a signal that fires after so many milliseconds. The timer does not keep the process alive, and is cleared with the end
 * of the work. No `AbortSignal.timeout`: Node 20 forgets one of which only an `AbortSignal.any` is left, and then neither of them fires.
 */
export async function withDeadline<T>(
  milliseconds: number,
  work: (late: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController()
  const fire = (): void => {
    controller.abort()
  }
  const timer = setTimeout(fire, timerDelay(milliseconds)).unref()
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Settles as the work does, or rejects once the signal fires; listens to the signal no longer than that. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(new Error('aborted'))
    }
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', fail)
    })
  })
}
