import type { Judgement } from '../judge/judgement'
import { withFindings } from '../judge/verdict'
import { makeFinding } from '../judge/wording'
import type { Exercise } from '../run/outcome'
import { notAnyway } from './anyway'
import { takeBoot, type Budget } from './bench'
import { dangersOf } from './danger'
import { isUnclean } from './ends'
import { inTime } from './in-time'
import { isData } from './kept'
import { savedPaths } from './late'
import { worthTrying } from './lead'
import { look, type Looked } from './proving'
import { rehearseWithRoom } from './rehearsal'
import type { Shown } from './shown'
import { suggest } from './suggest'
import type { Effort, Explanation } from './suggestion'
import { findingsOf } from './told'
import type { Mounts, Outcome } from './trying'
import type { Explaining, Judged } from './wanted'
import { checkWritable, type WritableCheck } from './writable'
import type { Write } from './writes'

/** The judgement with what was found out; a fault on the way changes no verdict, but for a cancellation. */
export async function explained(
  judged: Judged,
  around: Explaining
): Promise<{ readonly judgement: Judgement; readonly explanation?: Explanation }> {
  const { judgement, exercise, observation } = judged
  const isTroubled = ({ anyway = [] }: Explanation): boolean =>
    ownFailure(exercise) !== undefined ||
    notAnyway(observation.refusals, anyway).length > 0 ||
    judgement.findings.some(({ kind }) => kind === 'unclean-stop')
  try {
    const { explain: asked, container } = judged.plan
    const explanation = await inTime(asked.limit, container.labels, around.world, () =>
      explain(judged, around)
    )
    const findings = findingsOf(explanation, isTroubled(explanation))
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
const MOST_BOOTS = 20

/** Finds out which paths have to be writable, and proves it: rehearses with a writable root, proposes mounts, tries them, drops what can be done without, and checks the rest. */
async function explain(judged: Judged, around: Explaining): Promise<Explanation> {
  const { plan } = judged
  const { clock } = around.world
  const began = clock.now()
  const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit }
  const effort = (): Effort => ({
    boots: MOST_BOOTS - budget.boots,
    milliseconds: Math.round(clock.now() - began)
  })
  const rehearsal = await rehearseWithRoom(plan, around, budget)
  const { refusals: anyway } = rehearsal
  if (rehearsal.failure !== undefined) {
    const { failure, portless = false } = rehearsal
    return { kind: 'broken', failure, portless, effort: effort(), anyway }
  }
  const found = await look(rehearsal, withoutMounts(judged, rehearsal), { plan, around, budget })
  const writable = await checkedWritable(found, rehearsal, judged, { around, budget })
  const suggestion = suggest(worthTrying(found, rehearsal.writes), rehearsal, judged, writable)
  if (suggestion === undefined) return { kind: 'nothing', effort: effort(), anyway }
  const refusals = notAnyway(suggestion.refusals, anyway)
  return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway }
}

interface Means {
  readonly around: Explaining
  readonly budget: Budget
}

/** Only where the sole mounts that help, or that would, make the image's own code writable. */
async function checkedWritable(
  { mounts, outcome }: Looked,
  shown: Shown,
  { plan }: Judged,
  { around, budget }: Means
): Promise<WritableCheck | undefined> {
  const { writes, perils } = shown
  const wanted = outcome === undefined ? homesOf(writes) : mounts
  const dangers = dangersOf(wanted, perils).filter(({ why }) => why === 'code')
  if (dangers.length === 0 || takeBoot(budget, around.world.clock) === undefined) return undefined
  return checkWritable(plan, shown, dangers, around)
}

const homesOf = (writes: readonly Write[]): Mounts =>
  [...new Set(writes.filter(isData).map(({ home }) => home))].map((path) => ({
    ...{ path, kind: 'data', executable: false }
  }))

/** How the judged run went: on a read-only root filesystem no state was saved. */
function withoutMounts({ plan, exercise, observation }: Judged, shown: Shown): Outcome {
  const { refusals, refusalsAtEnd = [], stop } = observation
  const unclean =
    savedPaths(shown.writes).length > 0 ||
    (stop !== undefined && isUnclean(stop, refusalsAtEnd, { ...shown, plan }))
  const failure = ownFailure(exercise)
  return {
    ...{ failure, refusals: notAnyway(refusals, shown.refusals) },
    ...{ hints: [], crossings: [], said: [] },
    ...(unclean && { unclean })
  }
}
