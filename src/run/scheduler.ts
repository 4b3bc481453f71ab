import { Fault } from '../plan/faults'
import { disturb } from '../plan/mounts'
import type { Plan } from '../plan/plan'

/** Runs `work` when the check's turn comes; after a cancellation, runs it with a `Fault`. */
export type Schedule = <T>(plan: Plan, work: (fault?: Fault) => Promise<T>) => Promise<T>

/**
 * Returns a schedule that runs at most `most` checks at once, in the order of their requests.
 * Checks that would disturb each other never run together.
 */
export function scheduler(most: number, cancelled: AbortSignal): Schedule {
  const waiting = new Set<Waiting>()
  const running = new Set<Plan>()
  const mayRun = (plan: Plan): boolean =>
    running.size < most && ![...running].some((other) => disturb(plan, other))
  const advance = (): void => {
    for (const one of waiting) {
      if (!cancelled.aborted && !mayRun(one.plan)) continue
      waiting.delete(one)
      if (!cancelled.aborted) running.add(one.plan)
      one.begin(cancelled.aborted ? new Fault('cancelled', CANCELLED) : undefined)
    }
  }
  cancelled.addEventListener('abort', advance, { once: true })
  return async (plan, work) => {
    const fault = await new Promise<Fault | undefined>((begin) => {
      waiting.add({ plan, begin })
      advance()
    })
    return work(fault).finally(() => {
      running.delete(plan)
      advance()
    })
  }
}

interface Waiting {
  readonly plan: Plan
  readonly begin: (fault: Fault | undefined) => void
}

const CANCELLED = 'The run was cancelled.'
