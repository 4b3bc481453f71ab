import { Fault } from '../plan/faults'
import { disturb } from '../plan/mounts'
import type { Plan } from '../plan/plan'

/** Runs a planned check when its turn comes; rejects where it never comes. */
export type Turn = <T>(plan: Plan, check: () => Promise<T>) => Promise<T>

/** Who may run when, where several are checked. */
export interface Turns {
  readonly turn: Turn
  /** A check has ended before its turn; with `refuse`, no turn will come for the others either. */
  readonly dropped: (refuse: boolean) => void
}

export interface TurnTerms {
  /** How many will either ask for their turn or be dropped: nobody's comes before all have. */
  readonly checks: number
  readonly most: number
  readonly cancelled: AbortSignal
  /** No turn will come. */
  readonly refused: boolean
}

/** Turns in the order in which they are asked for, but that checks which would disturb each other come one after another. */
export function turns({ checks, most, cancelled, refused }: TurnTerms): Turns {
  const queue = {
    most,
    waiting: new Set<Waiting>(),
    running: new Set<Plan>(),
    undecided: checks,
    refused
  }
  cancelled.addEventListener(
    'abort',
    () => {
      cancel(queue)
    },
    { once: true }
  )
  return {
    dropped: (refuse) => {
      decide(queue, refuse)
    },
    turn: async (plan, check) => {
      const begun = new Promise<void>((begin, reject) => queue.waiting.add({ plan, begin, reject }))
      decide(queue, false)
      if (cancelled.aborted) cancel(queue)
      await begun
      return check().finally(() => {
        end(plan, queue)
      })
    }
  }
}

interface Queue {
  readonly most: number
  readonly waiting: Set<Waiting>
  readonly running: Set<Plan>
  undecided: number
  refused: boolean
}

interface Waiting {
  readonly plan: Plan
  readonly begin: () => void
  readonly reject: (fault: Fault) => void
}

function end(plan: Plan, queue: Queue): void {
  queue.running.delete(plan)
  advance(queue)
}

function decide(queue: Queue, refuse: boolean): void {
  queue.undecided--
  queue.refused ||= refuse
  advance(queue)
}

function advance(queue: Queue): void {
  if (queue.undecided > 0) return
  if (queue.refused) rejectAll(queue, () => new Fault('not-checked', NOT_CHECKED))
  for (const one of queue.waiting) {
    if (!mayRun(one, queue)) continue
    queue.waiting.delete(one)
    queue.running.add(one.plan)
    one.begin()
  }
}

const NOT_CHECKED =
  'Inputs of the step, or of another image, are bad, so no image was booted. Correct the inputs that are named there.'

const mayRun = ({ plan }: Waiting, { running, most }: Queue): boolean =>
  running.size < most && ![...running].some((other) => disturb(plan, other))

function cancel(queue: Queue): void {
  rejectAll(queue, () => new Fault('cancelled', 'The run was cancelled.'))
}

function rejectAll({ waiting }: Queue, fault: () => Fault): void {
  for (const { reject } of waiting) reject(fault())
  waiting.clear()
}
