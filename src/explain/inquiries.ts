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

/** The judgement with what a fresh container shows; a fault on the way makes an error of the verdict, but for a cancellation. */
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

/** A judgement with what an intruder could do; the parts are absent where a fault ended the rehearsal. */
export interface RehearsedAttacks {
  readonly judgement: Judgement
  readonly scorecard?: Scorecard
  readonly doors?: readonly TriedDoor[]
}

/** The judgement with what an intruder could do; a fault on the way makes an error of the verdict, but for a cancellation. */
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
 * The judgement with whether the image stops less orderly than on a writable root filesystem, on which it is booted once more. Many
 * programs always end with a code of their own. A fault on the way makes an error of the verdict, but for a cancellation.
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

/** How the image stops read-only: as was observed, but where that may be an attack's doing. */
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

/** Boots the image, smoke-tests it and tells it to stop. */
async function stopOf(plan: Plan, around: Surroundings): Promise<Stopped> {
  // A port of the machine, or anything else that the last one held, has to be free again.
  await Promise.allSettled(around.removals)
  return withTrial(plan, around, ignored, async (trial) => ({
    stop: await halt(trial, plan, around.world),
    failure: trial.exercise.failure
  }))
}

const ignored = (): void => undefined

/** Runs `check` between two looks at the image's layers; the first one goes on while the container is started. */
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

/** A fault of a look makes an error of the verdict, but for a cancellation. */
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
    // An engine that could show it before the check is no reason for less after it.
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
