import { withFault } from '../judge/fault'
import type { Judgement } from '../judge/judgement'
import { isClean, isWorse } from '../judge/stopping'
import { withFindings } from '../judge/verdict'
import { makeFinding } from '../judge/wording'
import type { Plan } from '../plan/plan'
import type { Stop } from '../run/ending'
import type { Failure } from '../run/outcome'
import type { Surroundings } from '../run/stand-ins'
import { halt, withTrial } from '../run/trial'
import type { Judged } from './wanted'

/**
 * The judgement with whether the image stops less orderly than on a writable root filesystem, on which it is booted once more. Many
 * programs always end with a code of their own. A fault on the way makes an error of the verdict, but for a cancellation.
 */
export async function stopCompared(judged: Judged, around: Surroundings): Promise<Judgement> {
  const { plan, judgement } = judged
  try {
    const signal = plan.image.stopSignal
    const readOnly = await ownStop(judged, around)
    if (readOnly === undefined || isClean(readOnly, signal)) return judgement
    const { container } = plan
    const { stop, failure } = await stopOf(
      { ...plan, container: { ...container, readOnly: false } },
      around
    )
    if (stop !== undefined && !isWorse(readOnly, stop, signal)) return judgement
    return withFindings(judgement, [
      makeFinding('unclean-stop', { readOnly, writable: stop, failure })
    ])
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    return withFault(judgement, error)
  }
}

/** How the image stops read-only: as was observed, but where that may be an attack's doing. */
async function ownStop(
  { plan, observation }: Judged,
  around: Surroundings
): Promise<Stop | undefined> {
  if (plan.attack.length === 0) return observation.stop
  const { stop } = await stopOf(plan, around)
  return stop ?? observation.stop
}

interface Stopped {
  readonly stop: Stop | undefined
  readonly failure: Failure | undefined
}

/** Boots the image, smoke-tests it and tells it to stop. */
async function stopOf(plan: Plan, around: Surroundings): Promise<Stopped> {
  // What the last one held, e.g. a port of the machine, has to be free again.
  await Promise.allSettled(around.removals)
  return withTrial(plan, around, ignored, async (trial) => ({
    stop: await halt(trial, plan, around.world),
    failure: trial.exercise.failure
  }))
}

const ignored = (): void => undefined
