import { performance } from 'node:perf_hooks'
import { dateOf } from '../plan/calendar'
import { Fault } from '../plan/faults'
import type { Clock } from '../ports'

/** The date in UTC, in days since 1970. */
export const today = (): number => Math.floor(Date.now() / DAY)

/** The date so many days from now, e.g. `2027-06-30`. */
export const dateIn = (days: number): string => dateOf(today() + days)

const DAY = 24 * 60 * 60 * 1000

/** The machine's monotonic clock; its sleeps end early, with a fault, when the run is cancelled. */
export function clock(cancelled: AbortSignal): Clock {
  return {
    now: () => performance.now(),
    date: () => Date.now(),
    today,
    sleep: (milliseconds, over) =>
      new Promise((resolve, reject) => {
        const signal = AbortSignal.any([over, cancelled])
        const wake = (): void => {
          clearTimeout(timer)
          if (cancelled.aborted) reject(new Fault('cancelled', 'The run was cancelled.'))
          else resolve()
        }
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', wake)
          resolve()
        }, timerDelay(milliseconds))
        if (signal.aborted) wake()
        else signal.addEventListener('abort', wake, { once: true })
      })
  }
}

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
