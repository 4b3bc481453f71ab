import type { Scorecard } from '../judge/attack'
import { doorsOf, type TriedDoor } from '../judge/doors'
import { withFault } from '../judge/fault'
import type { Judgement } from '../judge/judgement'
import { findAttacks, scorecardOf } from '../judge/scorecard'
import { withFindings } from '../judge/verdict'
import type { Rehearsal } from '../plan/inquiries'
import type { Plan } from '../plan/plan'
import { rehearseAttacks } from '../run/rehearsal'
import type { Surroundings } from '../run/stand-ins'

/** A judgement with what an intruder could do; the parts are absent where a fault ended the rehearsal. */
export interface Rehearsed {
  readonly judgement: Judgement
  readonly scorecard?: Scorecard
  readonly doors?: readonly TriedDoor[]
}

/** The judgement with what an intruder could do; a fault on the way makes an error of the verdict, but for a cancellation. */
export async function rehearsed(
  plan: Plan,
  { contrast }: Rehearsal,
  judgement: Judgement,
  around: Surroundings
): Promise<Rehearsed> {
  try {
    const { tryings, knocks } = await rehearseAttacks(plan, contrast, around)
    const scorecard = scorecardOf(tryings, plan)
    const found = findAttacks(scorecard, plan)
    return {
      judgement: withFindings(judgement, found),
      scorecard,
      doors: doorsOf(knocks, plan)
    }
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    return { judgement: withFault(judgement, error) }
  }
}
