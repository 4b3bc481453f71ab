import { performance } from 'node:perf_hooks'
import { dateOf } from '../plan/calendar'
import { Fault } from '../plan/faults'
import type { Clock } from '../ports'

/** The current date in UTC, in days since 1970. */
export const today = (): number => Math.floor(Date.now() / DAY)

/** The date that many days from today, e.g. `2027-06-30`. */
export const dateIn = (days: number): string => dateOf(today() + days)

const DAY = 24 * 60 * 60 * 1000

/** The machine's monotonic clock; its sleeps reject with a `Fault` when the run is cancelled. */
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

/**
 * A delay that Node's timers accept: whole milliseconds up to 2^31 - 1, about 25 days. A longer one
 * would fire at once.
 */
export function timerDelay(milliseconds: number): number {
  return Math.min(Math.max(1, Math.ceil(milliseconds)), 2 ** 31 - 1)
}

/**
 * Runs work with a signal that aborts after that many milliseconds. The timer does not keep the
 * process alive, and is cleared when the work ends. `AbortSignal.timeout` is no option: Node 20 may
 * collect such a signal while only an `AbortSignal.any` refers to it, and then neither fires.
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

/** Settles like the work, or rejects once the signal aborts; removes its listener afterwards. */
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
