import { main, type WriteReport } from './main'
import type { Plan } from './plan/plan'
import type { World } from './ports'
import type { JoinedPart } from './report/joined/part'
import type { Report } from './report/report'
import type { Request } from './run/prepare'
import { turns, type Turn, type Turns } from './run/scheduler'

/** One of several images to check. */
export interface Check {
  readonly request: Request
  readonly world: World
  readonly write: WriteReport
  /** The parts of a report that the joined one needs: the whole of it is not held after that. */
  readonly partOf: (report: Report) => JoinedPart
}

export interface Course {
  /** How many may run at once. */
  readonly most: number
  readonly cancelled: AbortSignal
  /** The list of images itself is at fault: what else is wrong is still to be named, but nothing may boot. */
  readonly refused: boolean
}

/** Checks several images, each as `main` does: all are planned before the first one boots. Never throws, never prints. */
export function several(checks: readonly Check[], course: Course): Promise<readonly JoinedPart[]> {
  const { most, cancelled, refused } = course
  const taking = turns({ checks: checks.length, most, cancelled, refused })
  return Promise.all(checks.map((check) => checkOne(check, taking)))
}

async function checkOne(
  { request, world, write, partOf }: Check,
  taking: Turns
): Promise<JoinedPart> {
  const asked = new Set<Plan>()
  const turn: Turn = (plan, check) => {
    asked.add(plan)
    return taking.turn(plan, check)
  }
  const report = await main({ ...request, turn }, world, write)
  if (asked.size === 0)
    taking.dropped(report.document.findings.some(({ kind }) => kind === 'bad-input'))
  return partOf(report)
}
