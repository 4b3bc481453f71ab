import { Fault } from '../plan/faults'
import { disturb } from '../plan/mounts'
import type { Plan } from '../plan/plan'

/** Does the work of a planned check when its turn comes; hands it the fault where that never comes. */
export type Schedule = <T>(plan: Plan, work: (fault?: Fault) => Promise<T>) => Promise<T>

/** A schedule for checks, of which at most `most` run at once, in the order in which they ask; but checks that would disturb each other run one after another. */
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
