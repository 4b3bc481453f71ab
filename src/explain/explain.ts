import { parentOf } from '../judge/folders'
import type { Judgement } from '../judge/judgement'
import { withFindings } from '../judge/verdict'
import { makeFinding } from '../judge/wording'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { Surroundings } from '../run/stand-ins'
import { inTime } from './in-time'
import { behindLinks } from './links'
import type { Mount } from './mount'
import { lastResort, proposals } from './mountable'
import { rehearse, type Shown } from './rehearsal'
import { search, type Found } from './search'
import { suggest } from './suggest'
import type { Effort, Explanation } from './suggestion'
import { makesRoomFor, suspiciousAmong } from './suspicion'
import { findingsOf } from './told'
import { trials, type Budget } from './trials'
import type { Outcome } from './trying'
import type { Judged } from './wanted'

/** The judgement with what was found out; a fault on the way changes no verdict, but for a cancellation. */
export async function explained(
  judged: Judged,
  around: Surroundings
): Promise<{ readonly judgement: Judgement; readonly explanation?: Explanation }> {
  const { judgement, exercise, observation } = judged
  const isTroubled = ownFailure(exercise) !== undefined || observation.refusals.length > 0
  try {
    const { explain: asked, container } = judged.plan
    const explanation = await inTime(asked.limit, container.labels, around.world, () =>
      explain(judged, around)
    )
    const findings = findingsOf(explanation, isTroubled)
    return { judgement: withFindings(judgement, findings), explanation }
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    const message = error instanceof Error ? error.message : String(error)
    return { judgement: withFindings(judgement, [makeFinding('unexplained', { message })]) }
  }
}

/** What was attacked had passed its smoke test: no mount would have helped it. */
const ownFailure = ({ failure, attack }: Exercise): Exercise['failure'] =>
  attack === undefined ? failure : undefined

/** Boots of one explanation, the rehearsal included. */
const MOST_BOOTS = 12

/** Finds out which paths have to be writable, and proves it: rehearses with a writable root, proposes mounts, tries them, and drops what can be done without. */
async function explain(judged: Judged, around: Surroundings): Promise<Explanation> {
  const { plan, exercise, observation } = judged
  const { clock } = around.world
  const began = clock.now()
  const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit }
  const effort = (): Effort => ({
    boots: MOST_BOOTS - budget.boots,
    milliseconds: Math.round(clock.now() - began)
  })
  const rehearsal = await rehearse(plan, around)
  if (rehearsal.failure !== undefined) {
    return { kind: 'broken', failure: rehearsal.failure, effort: effort() }
  }
  const without = { failure: ownFailure(exercise), refusals: observation.refusals }
  const found = await look(rehearsal, without, { plan, around, budget })
  const suggestion = suggest(found, rehearsal, judged)
  return suggestion === undefined
    ? { kind: 'nothing', effort: effort() }
    : { kind: 'suggestion', suggestion, effort: effort() }
}

interface Means {
  readonly plan: Plan
  readonly around: Surroundings
  readonly budget: Budget
}

/** Where nothing failed and nothing was refused, it is proven already that it needs nothing. */
async function look(
  shown: Shown,
  without: Outcome,
  { plan, around, budget }: Means
): Promise<Found> {
  const { writes, ground, pace } = shown
  if (without.failure === undefined && without.refusals.length === 0) {
    return { mounts: [], outcome: without, minimal: true }
  }
  const free = possibleIn(plan, shown)
  return search({
    attempt: trials({ plan, ground, around, budget, pace }),
    without,
    proposals: proposals(writes, ground).map(free),
    lastResort: (refusals) => free(lastResort(writes, refusals, ground))
  })
}

/** Where nothing is mounted yet, and where a mount would not let in what looks like an intruder; what was beside such a mount goes with it. */
function possibleIn(
  { container, image }: Plan,
  { writes, ground }: Shown
): (mounts: readonly Mount[]) => readonly Mount[] {
  const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const mounted = [...own, ...image.volumes]
  const taken = new Set(mounted.map((path) => parentOf(behindLinks(`${path}/x`, ground.image))))
  const isOpen = makesRoomFor(suspiciousAmong(writes))
  return (mounts) => {
    const kept = mounts.filter((mount) => !taken.has(mount.path) && !isOpen(mount))
    const paths = new Set(kept.map(({ path }) => path))
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside))
  }
}
