import { performance } from 'node:perf_hooks'
import { dateOf } from '../plan/calendar'
import { Fault } from '../plan/faults'
import type { Clock } from '../ports'
import { timerDelay } from './deadline'

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
