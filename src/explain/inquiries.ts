import { doorsOf, type TriedDoor } from '../judge/doors'
import { withFault } from '../judge/fault'
import type { Scorecard } from '../judge/findings/attacks'
import { makeFinding } from '../judge/findings/table'
import { judgeFirstLook, judgeSecondLook, type JudgedIntegrity } from '../judge/image-integrity'
import { withFindings, type Judgement } from '../judge/judgement'
import { judgeRecovery, type JudgedRecovery } from '../judge/recovery'
import { findAttacks, scorecardOf } from '../judge/scorecard'
import { isClean, isWorse } from '../judge/stopping'
import { lookAtLayers, type LayersLook } from '../observe/layers'
import { recover } from '../observe/recovery'
import { Fault } from '../plan/faults'
import type { Plan, AttackRehearsalPlan } from '../plan/plan'
import type { World } from '../ports'
import { rehearseAttacks } from '../run/attack-rehearsal'
import type { Surroundings } from '../run/keeper'
import type { Failure } from '../run/outcome'
import type { Stop } from '../run/stop'
import { halt, withTrial } from '../run/trial-boot'
import type { CheckedRun } from './wanted'

/**
 * Boots a fresh container once the judged one is gone, and adds the findings to the judgement. A
 * fault makes the verdict an error; a cancellation is thrown.
 */
export async function recovered(
  { plan, judgement }: CheckedRun,
  around: Surroundings
): Promise<{ readonly judgement: Judgement; readonly recovery?: JudgedRecovery }> {
  try {
    return judgeRecovery(plan, judgement, await recover(plan, around))
  } catch (error) {
    if (around.world.cancelled.aborted) throw error
    return { judgement: withFault(judgement, error) }
  }
}

/**
 * A judgement with the findings of rehearsed attacks. The other parts are absent if a fault ended
 * the rehearsal.
 */
export interface RehearsedAttacks {
  readonly judgement: Judgement
  readonly scorecard?: Scorecard
  readonly doors?: readonly TriedDoor[]
}

/**
 * Rehearses the built-in attacks, and adds their findings to the judgement. A fault makes the
 * verdict an error; a cancellation is thrown.
 */
export async function rehearsed(
  plan: Plan,
  { contrast }: AttackRehearsalPlan,
  judgement: Judgement,
  around: Surroundings
): Promise<RehearsedAttacks> {
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

/**
 * Boots the image once more with a writable root filesystem, and adds a finding if it stops worse
 * when read-only. Many programs always end with an exit code of their own. A fault makes the
 * verdict an error; a cancellation is thrown.
 */
export async function stopCompared(judged: CheckedRun, around: Surroundings): Promise<Judgement> {
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

/**
 * The image's stop on a read-only root filesystem: as observed, or from one more boot if an attack
 * may have changed it.
 */
async function ownStop(
  { plan, observation }: CheckedRun,
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

/** Boots the image, smoke-tests it and stops it. */
async function stopOf(plan: Plan, around: Surroundings): Promise<Stopped> {
  // All that the last container held, e.g. a port of the machine, has to be free again.
  await Promise.allSettled(around.removals)
  return withTrial(plan, around, ignored, async (trial) => ({
    stop: await halt(trial, plan, around.world),
    failure: trial.exercise.failure
  }))
}

const ignored = (): void => undefined

/**
 * Runs `check` between two reads of the image's layers; the first goes on while the container
 * starts.
 */
export async function betweenLooks(
  image: string,
  world: World,
  check: () => Promise<Judgement>,
  timed: (work: () => Promise<LayersLook>) => Promise<LayersLook>
): Promise<JudgedIntegrity> {
  const over = new AbortController()
  const look = (): Promise<LayersLook> => lookAtLayers(image, world, over.signal)
  const first = look()
  first.catch(() => undefined)
  try {
    return await judged(await check(), first, () => timed(look), world)
  } finally {
    over.abort()
  }
}

/**
 * Judges both reads of the layers. A fault makes the verdict an error; a cancellation is thrown.
 */
async function judged(
  judgement: Judgement,
  first: Promise<LayersLook>,
  again: () => Promise<LayersLook>,
  { cancelled }: World
): Promise<JudgedIntegrity> {
  try {
    const before = await first
    if (before.kind !== 'intact') return judgeFirstLook(judgement, before)
    const after = await again()
    // If the engine showed the layers before the check, it has to show them after it.
    if (after.kind === 'unknown') throw new Fault('look-failed', lost(after.reason))
    return judgeSecondLook(judgement, after)
  } catch (error) {
    if (cancelled.aborted) throw error
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'it failed'
    return { judgement: withFault(judgement, error), integrity: { checked: false, reason } }
  }
}

const lost = (reason: string): string =>
  `The image's layers could be read before the check, but not after it: ${reason.replace(/\.?$/, '.')}`
