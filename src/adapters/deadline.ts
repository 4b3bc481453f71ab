/** Node's timers take whole milliseconds up to 2^31 - 1, about 25 days; a longer one would fire at once. */
export function timerDelay(milliseconds: number): number {
  return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1)
}

/** Fires after so many milliseconds; the process does not stay for it. */
export function deadline(milliseconds: number): AbortSignal {
  return AbortSignal.timeout(timerDelay(milliseconds))
}
