import { performance } from 'node:perf_hooks'
import { Fault } from '../plan/faults'
import type { Clock } from '../ports'
import { timerDelay } from './deadline'

/** The machine's monotonic clock; its sleeps end early, with a fault, when the run is cancelled. */
export function clock(cancelled: AbortSignal): Clock {
  return {
    now: () => performance.now(),
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
