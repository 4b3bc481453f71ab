import type { Clock } from '../ports'

/** Runs a phase and records its duration, whether it succeeds or fails. */
export type TimePhase = <T>(phase: string, work: () => Promise<T>) => Promise<T>

/**
 * A phase with its begin, counted from the start of the stopwatch, and its duration in
 * milliseconds; phases may overlap.
 */
export interface Timing {
  readonly phase: string
  readonly start: number
  readonly milliseconds: number
}

export interface Stopwatch {
  readonly timed: TimePhase
  /** The phases so far, in the order in which they began. */
  readonly timings: () => readonly Timing[]
}

/** A stopwatch for the phases of one check. */
export function stopwatch(clock: Clock): Stopwatch {
  const started = clock.now()
  const laps: { phase: string; start: number; milliseconds: number }[] = []
  return {
    timings: () => laps,
    timed: async (phase, work) => {
      const began = clock.now()
      const lap = { phase, start: Math.round(began - started), milliseconds: 0 }
      laps.push(lap)
      try {
        return await work()
      } finally {
        lap.milliseconds = Math.round(clock.now() - began)
      }
    }
  }
}
