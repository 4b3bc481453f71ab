import { check, planCheck, type PlannedCheck } from './main'
import { entryAt } from './plan/entry-at'
import { BadInputs, Fault } from './plan/faults'
import { disturb } from './plan/mounts'
import type { Plan } from './plan/plan'
import type { World } from './ports'
import type { JoinedPart } from './report/joined/part'
import type { Report } from './report/report'
import type { Request } from './run/prepare'
import type { WriteReport } from './tell'

/** One of several images to check. */
export interface Check {
  readonly request: Request
  readonly world: World
  readonly write: WriteReport
  /**
   * Makes the part of the joined report. Afterwards the image's whole report is not held any more.
   */
  readonly partOf: (report: Report) => JoinedPart
}

/** Options for checking several images. */
export interface Course {
  /** Most checks that run at once. */
  readonly most: number
  readonly cancelled: AbortSignal
  /**
   * Whether the list of images itself is invalid. Nothing may boot then, but other bad inputs are
   * still reported.
   */
  readonly refused: boolean
}

/**
 * Checks several images. All are planned before the first one boots; if any input is bad, none
 * boots. Never rejects or prints.
 */
export async function several(
  checks: readonly Check[],
  { most, cancelled, refused }: Course
): Promise<readonly JoinedPart[]> {
  const planned = await Promise.all(checks.map(({ request, world }) => planCheck(request, world)))
  const schedule = refused || planned.some(isBad) ? refuse : scheduler(most, cancelled)
  return Promise.all(
    checks.map(async ({ write, partOf }, index) =>
      partOf(await checkInTurn(entryAt(planned, index), write, schedule))
    )
  )
}

const isBad = ({ preparation }: PlannedCheck): boolean =>
  'fault' in preparation && preparation.fault instanceof BadInputs

const refuse: Schedule = (_, work) => work(new Fault('not-checked', NOT_CHECKED))

const NOT_CHECKED =
  'Inputs of the step, or of another image, are bad, so no image was booted. Correct the inputs that are named there.'

/**
 * Runs a check when the scheduler lets it; at once if its planning failed. Its volumes are removed
 * before its turn ends, so that the next check may use them.
 */
async function checkInTurn(
  planned: PlannedCheck,
  write: WriteReport,
  schedule: Schedule
): Promise<Report> {
  const { preparation } = planned
  if ('fault' in preparation) return check(planned, write)
  const { learnt, prepared } = preparation
  return schedule(prepared.plan, (fault) =>
    check(fault === undefined ? planned : { ...planned, preparation: { learnt, fault } }, write)
  )
}

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
