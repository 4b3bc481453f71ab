import { check, planCheck, type PlannedCheck } from './main'
import { entryAt } from './plan/entry-at'
import { BadInputs, Fault } from './plan/faults'
import type { World } from './ports'
import type { JoinedPart } from './report/joined/part'
import type { Report } from './report/report'
import type { Request } from './run/prepare'
import { scheduler, type Schedule } from './run/scheduler'
import type { WriteReport } from './tell'

/** One of several images to check. */
export interface Check {
  readonly request: Request
  readonly world: World
  readonly write: WriteReport
  /** The parts of a report that the joined one needs: the whole of it is not held after that. */
  readonly partOf: (report: Report) => JoinedPart
}

/** Terms for several checks. */
export interface Course {
  /** How many may run at once. */
  readonly most: number
  readonly cancelled: AbortSignal
  /** The list of images itself is at fault: what else is wrong is still to be named, but nothing may boot. */
  readonly refused: boolean
}

/** Checks several images: all are planned before the first one boots, and where the inputs of one are bad, none does. Never throws, never prints. */
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

/** The report of a check that had its turn, or that has none to wait for. Its volumes are gone when the turn ends: the next check may use them. */
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
