import { isWorse } from '../judge/stopping'
import { listen, type Hearing } from '../observe/hearing'
import type { Refusal } from '../observe/observation'
import { byPath, bytesOf, parentOf } from '../observe/paths'
import { refusalIdentity } from '../observe/refusals'
import { surveyMount } from '../observe/survey'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { Clock } from '../ports'
import type { CheckContext } from '../run/keeper'
import type { Exercise, Failure } from '../run/outcome'
import type { Stop } from '../run/stop'
import { halt, silence, withTrial, type Trial } from '../run/trial-boot'
import type { ContainerId } from '../words'
import { tmpfsOn, type Fix, type RootFacts, type Mount } from './mounts'
import type { Heard } from './proposals'
import { readingOf } from './shown'

/** Whether each trial is killed at once, or told to stop and judged by its end as well. */
export type Until = 'killed' | 'stopped'

/** How a set did that was booted before, for something else; undefined where it was not. */
export type Before = (key: string) => Promise<BootOutcome | undefined> | undefined

/** Boots read-only with real mounts, two containers at a time where they cannot get in each other's way; no set is tried twice. */
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

/** A volume that both write to, or a port of the host, can be had by one at a time only. */
function abreast({ container: { volumes, network } }: Plan): number {
  const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '')
  return shared || network === 'host' ? 1 : 2
}

async function inTurns<T, R>(
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
  const hearing = listen(launchOf(bench.plan))
  const plan = hastened(planWith(bench.plan, fixOf(mounts, ground)), bench, left)
  return withTrial(plan, context, hearing.onOutput, async (trial) => {
    const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, hearing))
    if (until === 'killed') await silence(trial, context.world)
    listenTo(trial.exercise, hearing)
    return { ...heardOf(trial.exercise, hearing), ...(unclean && { unclean }) }
  })
}

/** A command that ran inside may tell of a refused write, too. */
export function listenTo({ smoke }: Exercise, hearing: Hearing): void {
  for (const { output } of smoke) hearing.onCommand(output)
}

/** The outcome of a boot, with all that its log and its smoke test tell. */
export function heardOf({ failure }: Exercise, hearing: Hearing): BootOutcome {
  const log = hearing.log().trimEnd().split('\n').slice(-LAST)
  return {
    ...{ failure, refusals: hearing.refusals() },
    ...{ hints: hearing.hints(), crossings: hearing.crossings() },
    said: log.filter((line) => line !== '')
  }
}

/** Lines that tell how it ended. */
const LAST = 10

/** The mounts with all their options, sorted by path. */
export function fixOf(mounts: MountSet, ground: RootFacts): Fix {
  const isMemory = ({ kind }: Mount): boolean => kind === 'tmpfs'
  const sorted = byPath(mounts)
  return {
    tmpfs: sorted.filter(isMemory).map((mount) => tmpfsOn(mount, ground)),
    volumes: sorted.filter((mount) => !isMemory(mount)).map(({ path }) => path)
  }
}

/** The plan with a fix: its volumes are the container's own, and go with it. */
export function planWith(plan: Plan, fix: Fix): Plan {
  const { container } = plan
  const volumes = fix.volumes.map((path) => ({ source: '', path, readOnly: false }))
  return {
    ...plan,
    container: {
      ...container,
      tmpfs: [...container.tmpfs, ...fix.tmpfs],
      volumes: [...container.volumes, ...volumes]
    }
  }
}

const SLOWER = 4
const SHORT = 1000
const LEAST = 5000

/** A container that lacks something may hang: it gets four times as long as the one that lacked nothing, which had the machine to itself. */
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
  // Of what never ends in time, and saves nothing, more time shows no more.
  const isInVain = end?.killedAfter !== undefined && saved.length === 0
  const stop = isInVain ? Math.min(limits.stop, SHORT) : within(limits.stop, pace.stop)
  const settle = Math.min(limits.settle, left)
  return { ...plan, limits: { ...limits, startup, smoke, settle, stop } }
}

/** How a boot with certain mounts went. */
export interface BootOutcome extends Heard {
  /** Why it failed; undefined where it became ready and passed every step. */
  readonly failure: Failure | undefined
  /** Told to stop, it was refused a write, did not save its state, or stopped less orderly than on a writable root filesystem. */
  readonly unclean?: true
  /** The last lines of its log, and of the step that failed. */
  readonly said: readonly string[]
}

/** Whether a boot went as it should, as far as it was watched. */
export const works = ({ failure, unclean }: Pick<BootOutcome, 'failure' | 'unclean'>): boolean =>
  failure === undefined && unclean !== true

export type MountSet = readonly Mount[]

/** Mounts, and how the boot with exactly these went. */
export interface Proof {
  readonly mounts: MountSet
  readonly outcome: BootOutcome
}

/** Boots with each of these sets of mounts, as many at a time as may be; undefined where no boot or no time was left for it. */
export type TryMounts = (sets: readonly MountSet[]) => Promise<readonly (BootOutcome | undefined)[]>

/** A key that is equal for two sets of equal mounts. */
export const keyOf = (mounts: MountSet): string =>
  JSON.stringify(
    mounts
      .map(({ path, kind, executable, roomy }) => [path, kind, executable, roomy === true])
      .toSorted()
  )

/** How often may be booted, and until when. */
export interface Budget {
  boots: number
  /** In the clock's milliseconds. */
  readonly deadline: number
}

/** Takes one boot of the budget, and tells how many milliseconds are left for it; undefined where no boot, or no time for one, is left. */
export function takeBoot(budget: Budget, { now }: Clock): number | undefined {
  const left = budget.deadline - now()
  if (budget.boots <= 0 || left < SHORTEST) return undefined
  budget.boots -= 1
  return left
}

/** Nothing boots in less. */
const SHORTEST = 1000

/** The task and means that every trial has in common. */
export interface TrialContext {
  readonly plan: Plan
  readonly ground: RootFacts
  readonly context: CheckContext
  readonly budget: Budget
  /** How it went where nothing was refused. */
  readonly pace: Pace
  /** How it ended there; undefined where it was not told to stop. */
  readonly stop: Stop | undefined
  /** State that it saved at its end there. */
  readonly saved: readonly string[]
  /** Writes that it was refused there as well, e.g. in a read-only volume. */
  readonly refusals: readonly Refusal[]
}

/** Milliseconds that each part took. */
export interface Pace {
  readonly startup: number
  readonly smoke: number
  readonly stop: number
}

/** Tells it to stop; whether it ends badly. */
async function stopsBadly(trial: Trial, bench: TrialContext, hearing: Hearing): Promise<boolean> {
  hearing.stopping()
  const stop = await halt(trial, bench.plan, bench.context.world)
  return endedBadly(trial.life.id, stop, hearing.refusalsAtEnd(), bench)
}

/** Whether a container, if it was told to stop, was refused something then, saved less than it should, or ended less orderly than where nothing was refused. */
export async function endedBadly(
  id: ContainerId,
  stop: Stop | undefined,
  refusals: readonly Refusal[],
  bench: TrialContext
): Promise<boolean> {
  if (stop === undefined) return false
  return isUnclean(stop, refusals, bench) || losesState(id, bench)
}

/** Whether a container that was told to stop did not save some of the state that it saves where nothing is refused. */
async function losesState(
  id: ContainerId,
  { saved, ...rest }: Pick<TrialContext, 'saved' | 'ground' | 'plan' | 'context'>
): Promise<boolean> {
  for (const path of saved) if (await isLost(path, id, rest)) return true
  return false
}

/** A name with digits in it may be another one each time, and a file that the image ships is there in any case: then its folder tells. */
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

/** Whether an end was worse than where nothing was refused. */
export function isUnclean(
  stop: Stop,
  refusals: readonly Refusal[],
  bench: Pick<TrialContext, 'plan' | 'stop' | 'refusals'>
): boolean {
  const own = notAnyway(refusals, bench.refusals)
  return own.length > 0 || isWorse(stop, bench.stop, bench.plan.image.stopSignal)
}

/** Those of the refusals that were not heard on a writable root filesystem as well. */
export function notAnyway(
  refusals: readonly Refusal[],
  anyway: readonly Refusal[]
): readonly Refusal[] {
  const known = new Set(anyway.map(refusalIdentity))
  return refusals.filter((one) => !known.has(refusalIdentity(one)))
}
