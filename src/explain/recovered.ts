import { withFault } from '../judge/fault'
import type { Judgement } from '../judge/judgement'
import { judgeRecovery, type JudgedRecovery } from '../judge/recovery'
import { recover } from '../observe/recovery'
import type { Surroundings } from '../run/stand-ins'
import type { Judged } from './wanted'

/** The judgement with what a fresh container shows; a fault on the way makes an error of the verdict, but for a cancellation. */
export async function recovered(
  { plan, judgement }: Judged,
  around: Surroundings
): Promise<{ readonly judgement: Judgement; readonly recovery?: JudgedRecovery }> {
  try {
    return judgeRecovery(plan, judgement, await recover(plan, around))
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    return { judgement: withFault(judgement, error) }
  }
}
