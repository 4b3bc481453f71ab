import type { Scorecard } from '../judge/attack'
import { withFault } from '../judge/fault'
import type { Judgement } from '../judge/judgement'
import { findAttacks, scorecardOf } from '../judge/scorecard'
import { withFindings } from '../judge/verdict'
import type { Rehearsal } from '../plan/inquiries'
import type { Plan } from '../plan/plan'
import { rehearseAttacks } from '../run/rehearsal'
import type { Surroundings } from '../run/stand-ins'

/** The judgement with what an intruder could do; a fault on the way makes an error of the verdict, but for a cancellation. */
export async function rehearsed(
  plan: Plan,
  { contrast }: Rehearsal,
  judgement: Judgement,
  around: Surroundings
): Promise<{ readonly judgement: Judgement; readonly scorecard?: Scorecard }> {
  try {
    const scorecard = scorecardOf(await rehearseAttacks(plan, contrast, around), plan)
    return { judgement: withFindings(judgement, findAttacks(scorecard, plan)), scorecard }
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    return { judgement: withFault(judgement, error) }
  }
}
