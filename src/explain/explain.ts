import type { Judgement } from '../judge/judgement'
import { withFindings } from '../judge/verdict'
import { makeFinding } from '../judge/wording'
import type { Exercise } from '../run/outcome'
import type { Surroundings } from '../run/stand-ins'
import { notAnyway } from './anyway'
import { isUnclean } from './ends'
import { inTime } from './in-time'
import { savedPaths } from './late'
import { worthTrying } from './lead'
import { look } from './proving'
import { rehearse } from './rehearsal'
import type { Shown } from './shown'
import { suggest } from './suggest'
import type { Effort, Explanation } from './suggestion'
import { findingsOf } from './told'
import type { Outcome } from './trying'
import type { Judged } from './wanted'

/** The judgement with what was found out; a fault on the way changes no verdict, but for a cancellation. */
export async function explained(
  judged: Judged,
  around: Surroundings
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
const MOST_BOOTS = 12

/** Finds out which paths have to be writable, and proves it: rehearses with a writable root, proposes mounts, tries them, and drops what can be done without. */
async function explain(judged: Judged, around: Surroundings): Promise<Explanation> {
  const { plan } = judged
  const { clock } = around.world
  const began = clock.now()
  const budget = { boots: MOST_BOOTS - 1, deadline: began + plan.explain.limit }
  const effort = (): Effort => ({
    boots: MOST_BOOTS - budget.boots,
    milliseconds: Math.round(clock.now() - began)
  })
  const rehearsal = await rehearse(plan, around)
  const { refusals: anyway } = rehearsal
  if (rehearsal.failure !== undefined) {
    const { failure, portless = false } = rehearsal
    return { kind: 'broken', failure, portless, effort: effort(), anyway }
  }
  const looked = await look(rehearsal, withoutMounts(judged, rehearsal), { plan, around, budget })
  const suggestion = suggest(worthTrying(looked, rehearsal.writes), rehearsal, judged)
  if (suggestion === undefined) return { kind: 'nothing', effort: effort(), anyway }
  const refusals = notAnyway(suggestion.refusals, anyway)
  return { kind: 'suggestion', suggestion: { ...suggestion, refusals }, effort: effort(), anyway }
}

/** How the judged run went: on a read-only root filesystem no state was saved. */
function withoutMounts({ plan, exercise, observation }: Judged, shown: Shown): Outcome {
  const { refusals, refusalsAtEnd = [], stop } = observation
  const unclean =
    savedPaths(shown.writes).length > 0 ||
    (stop !== undefined && isUnclean(stop, refusalsAtEnd, { ...shown, plan }))
  const own = notAnyway(refusals, shown.refusals)
  return { failure: ownFailure(exercise), refusals: own, ...(unclean && { unclean }) }
}
