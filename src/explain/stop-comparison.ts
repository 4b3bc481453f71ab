import { makeFinding } from '../judge/findings/table'
import { withFindings, type Judgement } from '../judge/judgement'
import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import type { Failure } from '../run/outcome'
import { isClean, isWorse, type Stop } from '../run/stop'
import { halt, withTrial } from '../run/trial-boot'
import type { CheckedRun } from './proof'

/**
 * Boots a checked image on a writable root filesystem and stops it: the judgement has a finding
 * where it stops less orderly on a read-only one.
 */
export async function stopCompared(run: CheckedRun, context: CheckContext): Promise<Judgement> {
  const { plan, judgement } = run
  const signal = plan.image.stopSignal
  const readOnly = await ownStop(run, context)
  if (readOnly === undefined || isClean(readOnly, signal)) return judgement
  const { container } = plan
  const { stop, failure } = await stopOf(
    { ...plan, container: { ...container, readOnly: false } },
    context
  )
  if (stop !== undefined && !isWorse(readOnly, stop, signal)) return judgement
  return withFindings(judgement, [
    makeFinding('unclean-stop', { readOnly, writable: stop, failure })
  ])
}

/** How the image stops read-only: as was observed, but where that may be an attack's doing. */
async function ownStop(
  { plan, observation }: CheckedRun,
  context: CheckContext
): Promise<Stop | undefined> {
  if (plan.attack.length === 0) return observation.stop
  const { stop } = await stopOf(plan, context)
  return stop ?? observation.stop
}

interface Stopped {
  readonly stop: Stop | undefined
  readonly failure: Failure | undefined
}

/** Boots the image, smoke-tests it and tells it to stop. */
async function stopOf(plan: Plan, context: CheckContext): Promise<Stopped> {
  // A port of the machine, or anything else that the last one held, has to be free again.
  await Promise.allSettled(context.removals)
  return withTrial(plan, context, { hear: ignored }, async (trial) => ({
    stop: await halt(trial, plan, context.world),
    failure: trial.exercise.failure
  }))
}

const ignored = (): void => undefined
