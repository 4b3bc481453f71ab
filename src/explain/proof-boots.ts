import { isWorse, type Stop } from '../run/stop'
import { recordOutput, type OutputRecorder } from '../observe/output-recorder'
import type { Refusal } from '../observe/observation'
import { bytesOf, parentOf } from '../observe/paths'
import { refusalIdentity } from '../observe/refusals'
import { surveyMount } from '../observe/survey'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { Clock } from '../ports'
import type { Exercise, Failure } from '../run/outcome'
import { halt, silence, withTrial, type Trial } from '../run/trial-boot'
import type { ContainerId } from '../words'
import { fixOf, planWith, type BootContext, type MountSet } from './fixed-plan'
import type { RootFacts } from './mounts'
import type { Heard } from './proposals'
import { readingOf } from './shown'

/** How each trial boot ends: killed at once, or stopped and judged by its end as well. */
export type Until = 'killed' | 'stopped'

/** Outcome of an earlier boot with the mounts of this key; undefined if there was none. */
export type Before = (key: string) => Promise<BootOutcome | undefined> | undefined

/** Boots read-only with sets of mounts, each once, and two at a time if they cannot conflict. */
export function trials(bench: TrialContext, until: Until, before: Before): TryMounts {
  const known = new Map<string, Promise<BootOutcome | undefined>>()
  const once = (mounts: MountSet): Promise<BootOutcome | undefined> => {
    const key = keyOf(mounts)
    const outcome = known.get(key) ?? before(key) ?? tried(mounts, bench, until)
    known.set(key, outcome)
    return outcome
  }
  return (sets) => inTurns(sets, abreast(bench.plan), once)
}

/** Trial boots at a time: 1 if two would share a volume, ports, or the names of a service. */
export function abreast({ container: { volumes, network }, workload, pod }: Plan): number {
  const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '')
  return shared || network === 'host' || (workload ?? pod) !== undefined ? 1 : 2
}

/** Works on all items, so many at a time; the results are in their order. */
export async function inTurns<T, R>(
  items: readonly T[],
  many: number,
  work: (item: T) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = [...items.entries()]
  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await work(next[1])
    }
  }
  await Promise.all(Array.from({ length: many }, run))
  return results
}

async function tried(
  mounts: MountSet,
  bench: TrialContext,
  until: Until
): Promise<BootOutcome | undefined> {
  const { budget, context, ground } = bench
  const left = takeBoot(budget, context.world.clock)
  if (left === undefined) return undefined
  const recorder = recordOutput(launchOf(bench.plan))
  const fixed = await planWith(bench.plan, fixOf(mounts, ground), context)
  const plan = hastened(fixed, bench, left)
  return withTrial(plan, context, { hear: recorder.onOutput }, async (trial) => {
    const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, recorder))
    if (until === 'killed') await silence(trial, context.world)
    listenTo(trial.exercise, recorder)
    return { ...heardOf(trial.exercise, recorder), ...(unclean && { unclean }) }
  })
}

/** Searches the output of smoke-test commands that ran in the container for refused writes. */
export function listenTo({ smoke }: Exercise, recorder: OutputRecorder): void {
  for (const { output } of smoke) recorder.onCommand(output)
}

/** Outcome of a boot, with the refusals in its log and in the output of its smoke test. */
export function heardOf({ failure }: Exercise, recorder: OutputRecorder): BootOutcome {
  const log = recorder.log().trimEnd().split('\n').slice(-LAST)
  return {
    ...{ failure, refusals: recorder.refusals() },
    ...{ hints: recorder.hints(), crossings: recorder.crossings() },
    said: log.filter((line) => line !== '')
  }
}

/** Last lines of a log, which show how the program ended. */
const LAST = 10

const SLOWER = 4
const SHORT = 1000
const LEAST = 5000

/**
 * Shortens the plan's limits to four times the durations of the writable run, which had the machine
 * to itself. A container that lacks a mount may hang. `left` is in milliseconds.
 */
export function hastened(
  plan: Plan,
  { pace, stop: end, saved }: Pick<TrialContext, 'pace' | 'stop' | 'saved'>,
  left: number
): Plan {
  const within = (limit: number, took: number): number =>
    Math.max(1, Math.min(limit, Math.max(LEAST, SLOWER * took), left))
  const { limits } = plan
  const startup = within(limits.startup, pace.startup)
  const smoke = within(limits.smoke, pace.smoke)
  // A program that never ends in time, and saves nothing, shows no more if it gets more time.
  const isInVain = end?.killedAfter !== undefined && saved.length === 0
  const stop = isInVain ? Math.min(limits.stop, SHORT) : within(limits.stop, pace.stop)
  const settle = Math.min(limits.settle, left)
  return { ...plan, limits: { ...limits, startup, smoke, settle, stop } }
}

/** Outcome of a boot with a certain set of mounts. */
export interface BootOutcome extends Heard {
  /** Why the boot failed; undefined if the program became ready and passed every step. */
  readonly failure: Failure | undefined
  /** The stop met a refusal, lost state, or was worse than the stop of the writable run. */
  readonly unclean?: true
  /** Last lines of the container's log, at most 10. */
  readonly said: readonly string[]
}

/** Whether a boot succeeded, and its stop as well if the container was stopped. */
export const works = ({ failure, unclean }: Pick<BootOutcome, 'failure' | 'unclean'>): boolean =>
  failure === undefined && unclean !== true

/** A set of mounts, and the outcome of a boot with exactly these. */
export interface Proof {
  readonly mounts: MountSet
  readonly outcome: BootOutcome
}

/** Boots with each set, in parallel where possible; undefined if no boot or no time was left. */
export type TryMounts = (sets: readonly MountSet[]) => Promise<readonly (BootOutcome | undefined)[]>

/** Returns a key that is equal for equal sets of mounts. */
export const keyOf = (mounts: MountSet): string =>
  JSON.stringify(
    mounts
      .map(({ path, kind, executable, roomy, isClosed, isBare }) => [
        ...[path, kind, executable, roomy === true],
        ...[isClosed === true, isBare === true]
      ])
      .toSorted()
  )

/** Boots that are left, and their deadline. */
export interface Budget {
  boots: number
  /** In milliseconds, as `Clock.now` counts them. */
  readonly deadline: number
}

/**
 * Takes one boot. Returns the milliseconds left for it; undefined below a second, or without one.
 */
export function takeBoot(budget: Budget, { now }: Clock): number | undefined {
  const left = budget.deadline - now()
  if (budget.boots <= 0 || left < SHORTEST) return undefined
  budget.boots -= 1
  return left
}

/** Milliseconds; no container boots in less. */
const SHORTEST = 1000

/** The plan, facts and means that all trial boots share. */
export interface TrialContext {
  readonly plan: Plan
  readonly ground: RootFacts
  readonly context: BootContext
  readonly budget: Budget
  /** Durations of the writable run, in which nothing was refused. */
  readonly pace: Pace
  /** End of the writable run; undefined if it was not told to stop. */
  readonly stop: Stop | undefined
  /** Paths of state that the writable run saved when it was stopped. */
  readonly saved: readonly string[]
  /** Writes that were refused in the writable run as well, e.g. in a read-only volume. */
  readonly refusals: readonly Refusal[]
}

/** Milliseconds that each phase of a boot took. */
export interface Pace {
  readonly startup: number
  readonly smoke: number
  readonly stop: number
}

/** Stops a trial boot. Returns whether it ended badly. */
async function stopsBadly(
  trial: Trial,
  bench: TrialContext,
  recorder: OutputRecorder
): Promise<boolean> {
  recorder.stopping()
  const stop = await halt(trial, bench.plan, bench.context.world)
  return endedBadly(trial.booted.id, stop, recorder.refusalsAtEnd(), bench)
}

/**
 * Whether a stopped container was refused writes at its end, saved too little state, or ended worse
 * than the writable run. False if the container was not told to stop.
 */
export async function endedBadly(
  id: ContainerId,
  stop: Stop | undefined,
  refusals: readonly Refusal[],
  bench: TrialContext
): Promise<boolean> {
  if (stop === undefined) return false
  return isUnclean(stop, refusals, bench) || losesState(id, bench)
}

/** Whether a stopped container failed to save some of the state that the writable run saved. */
async function losesState(
  id: ContainerId,
  { saved, ...rest }: Pick<TrialContext, 'saved' | 'ground' | 'plan' | 'context'>
): Promise<boolean> {
  for (const path of saved) if (await isLost(path, id, rest)) return true
  return false
}

/**
 * Whether state was not saved. If the image ships the file, or its name has digits, which may
 * change each time, any new or changed file there with a like name counts.
 */
async function isLost(
  path: string,
  id: ContainerId,
  { ground: { image }, plan, context }: Pick<TrialContext, 'ground' | 'plan' | 'context'>
): Promise<boolean> {
  const { world } = context
  const isThere = (await world.engine.entry(id, path)) !== undefined
  const name = bytesOf(path)
  if (!image.has(name) && (isThere || !/\d/.test(path))) return !isThere
  const question = { world, id, ...readingOf(plan), limit: 0 }
  const folder = await surveyMount(question, parentOf(path)).catch((error: unknown) => {
    if (world.cancelled.aborted) throw error
    return undefined
  })
  if (folder === undefined) return true
  for (const [other, { type, size, modified }] of folder.snapshot) {
    const shipped = image.get(other)
    const isNews = shipped?.size !== size || shipped.modified !== modified
    if (type === 'file' && isNews && withoutDigits(other) === withoutDigits(name)) return false
  }
  return true
}

const withoutDigits = (text: string): string => text.replace(/\d+/g, '0')

/** Whether a stop met refusals that the writable run did not, or was worse than its stop. */
export function isUnclean(
  stop: Stop,
  refusals: readonly Refusal[],
  bench: Pick<TrialContext, 'plan' | 'stop' | 'refusals'>
): boolean {
  const own = notAnyway(refusals, bench.refusals)
  return own.length > 0 || isWorse(stop, bench.stop, bench.plan.image.stopSignal)
}

/** Returns the refusals that did not occur on a writable root filesystem as well. */
export function notAnyway(
  refusals: readonly Refusal[],
  anyway: readonly Refusal[]
): readonly Refusal[] {
  const known = new Set(anyway.map(refusalIdentity))
  return refusals.filter((one) => !known.has(refusalIdentity(one)))
}
