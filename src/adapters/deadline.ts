/** Node's timers take whole milliseconds up to 2^31 - 1, about 25 days; a longer one would fire at once. */
export function timerDelay(milliseconds: number): number {
  return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1)
}

/**
 * Fires after so many milliseconds; the process does not stay for it. Its timer keeps it alive: Node 20 forgets an `AbortSignal.timeout`
 * of which only an `AbortSignal.any` is left, and then neither of them ever fires.
 */
export function deadline(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  const fire = (): void => {
    controller.abort()
  }
  setTimeout(fire, timerDelay(milliseconds)).unref()
  return controller.signal
}
