import { isRootUser, startingUser } from '../plan/program'
import type { HardenPlan } from '../plan/harden'
import { DOCKER_CAPABILITIES } from '../plan/capabilities'
import {
  abreast,
  hastened,
  inTurns,
  takeBoot,
  type Budget,
  type Pace
} from '../explain/proof-boots'
import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import { isWorse, type Stop } from '../run/stop'
import type { ContainerId, UsageFacts, ContainerSpec } from '../words'
import { likeness } from './hints'
import { impatient } from './impatience'
import { misfit, programsIn, type RunningPrograms, accountsOf, workersOf } from './programs'
import type { Attempt, SearchGround } from './search'
import { bootStrictly, type Seen, type StrictOutcome, type Strictness } from './strict-boot'
import { keyOfTightening, tightened, tighteningWords, type Tightening } from './tightening'

/** The image with all the rights that it has, as boots with fewer are compared with it. */
export interface Sound {
  /** Undefined where its processes could not be seen. */
  readonly programs: RunningPrograms | undefined
  readonly stop: Stop | undefined
  readonly pace: Pace
  /** Lines of its log, in their likeness. */
  readonly known: ReadonlySet<string>
  /** Most that it used at once; undefined if that is not known. */
  readonly usage: UsageFacts | undefined
}

/** The means of a search, and how many boots it has left. */
export interface SearchBench {
  readonly plan: Plan
  readonly context: CheckContext
  readonly budget: Budget
  /** Seconds since 1970 by the engine's clock. */
  readonly engineTime: () => number
}

/** A sound boot, and what was used in it. */
interface SoundBoot {
  readonly outcome: StrictOutcome
  readonly usage: UsageFacts | undefined
}

/**
 * Boots the image as it is; again, if it did not stop in time, which may have been chance. Undefined if
 * there was no time for it.
 */
export async function soundBoot(bench: SearchBench): Promise<SoundBoot | undefined> {
  const first = await bootSoundly(bench)
  if (first?.outcome.passed !== true || first.outcome.seen.stop?.killedAfter === undefined)
    return first
  const second = await bootSoundly(bench)
  return second?.outcome.passed === true ? second : first
}

async function bootSoundly(bench: SearchBench): Promise<SoundBoot | undefined> {
  const { plan, context, budget, engineTime } = bench
  const left = takeBoot(budget, context.world.clock)
  if (left === undefined) return undefined
  const meter = metering(context)
  const rules: Strictness = {
    ...{ misfit: () => undefined, isWorse: () => false, known: new Set(), engineTime },
    impatience: () => ({ ...UNMOVED, started: () => meter.measure })
  }
  try {
    const outcome = await bootStrictly(limited(plan, left), rules, context)
    context.world.log.progress(line({}, outcome))
    return { outcome, usage: meter.most() }
  } finally {
    meter.end()
  }
}

const UNMOVED = { hear: () => undefined, over: () => undefined, given: () => undefined }

/** The plan with no limit beyond the time that is left. */
function limited(plan: Plan, left: number): Plan {
  const { startup, smoke, settle, stop } = plan.limits
  const within = (limit: number): number => Math.min(limit, left)
  return {
    ...plan,
    limits: { startup: within(startup), smoke: within(smoke), settle: within(settle), stop }
  }
}

/** Facts that a sound boot showed. */
export const soundOf = (seen: Seen, usage: UsageFacts | undefined): Sound => ({
  programs: programsIn(seen.looks),
  stop: seen.stop,
  pace: seen.pace,
  known: new Set(seen.lines.map(likeness)),
  usage
})

/** Measures what containers use while they run, and keeps the most. */
function metering({ world: { engine, clock } }: CheckContext) {
  const over = new AbortController()
  let most: UsageFacts | undefined
  const measured = async (id: ContainerId, ended: AbortSignal): Promise<void> => {
    while (!over.signal.aborted && !ended.aborted) {
      const now = await engine.usage(id)
      if (now !== undefined) most = larger(most, now)
      await clock.sleep(INTERVAL, AbortSignal.any([over.signal, ended]))
    }
  }
  return {
    measure: ({ id, over: ended }: { readonly id: ContainerId; readonly over: AbortSignal }) => {
      // Limits are left out if this fails, and a lost engine shows elsewhere.
      measured(id, ended).catch(() => undefined)
    },
    most: () => most,
    end: () => {
      over.abort()
    }
  }
}

const INTERVAL = 100

const larger = (one: UsageFacts | undefined, other: UsageFacts): UsageFacts => ({
  pids: Math.max(one?.pids ?? 0, other.pids),
  memory: Math.max(one?.memory ?? 0, other.memory)
})

/** Boots with settings, each once, and compares with the sound boot. */
export function attempts(bench: SearchBench, sound: Sound): Attempt {
  const known = new Map<string, Promise<StrictOutcome | undefined>>()
  return (one, again = false) => {
    const key = keyOfTightening(one)
    const before = again ? undefined : known.get(key)
    if (before !== undefined) return before
    const outcome = attempted(one, bench, sound)
    known.set(key, outcome)
    return outcome
  }
}

async function attempted(
  one: Tightening,
  { plan, context, budget, engineTime }: SearchBench,
  sound: Sound
): Promise<StrictOutcome | undefined> {
  const left = takeBoot(budget, context.world.clock)
  if (left === undefined) return undefined
  const { programs, pace, known, stop } = sound
  const hurried = hastened(tightened(plan, one), { pace, stop, saved: [] }, left)
  const outcome = await bootStrictly(
    hurried,
    {
      misfit: (now) => programs && misfit(now, programs, one.user),
      isWorse: (end) => isWorse(end, stop, plan.image.stopSignal),
      impatience: () => impatient(pace.startup, known),
      ...{ known, engineTime }
    },
    context
  )
  context.world.log.progress(line(one, outcome))
  return outcome
}

const line = (one: Tightening, outcome: StrictOutcome): string =>
  `Booted ${tighteningWords(one)}: ${outcome.passed ? 'passed' : `${outcome.lapse.phase}: ${outcome.lapse.message}`}`

/** Works on all items, two at a time if two containers cannot get in each other's way. */
export const turnsFor =
  (plan: Plan): SearchGround['abreast'] =>
  (items, work) =>
    inTurns(items, abreast(plan), work)

/** Facts that are known before the search, from the image as it is. */
export function searchGround(
  plan: Plan,
  { programs }: Sound,
  { parts }: HardenPlan
): Omit<SearchGround, 'abreast'> {
  const isRoot = isRootUser(startingUser(plan))
  return {
    searches: {
      user: parts.includes('user'),
      capabilities: parts.includes('capabilities'),
      privileges: parts.includes('privileges')
    },
    isRoot,
    changesUsers: isRoot && programs !== undefined && accountsOf(programs.lasting).length > 0,
    workers: isRoot && programs !== undefined ? workersOf(programs) : undefined,
    available:
      programs?.all.find(({ bounding }) => bounding !== undefined)?.bounding ??
      declaredCapabilities(plan.container)
  }
}

/** Capabilities of a container as Docker gives them, sorted. */
function declaredCapabilities({ capAdd, capDrop }: ContainerSpec): readonly string[] {
  const given = capDrop.includes('ALL') ? [] : DOCKER_CAPABILITIES
  const left = given.filter((name) => !capDrop.includes(name))
  return [...new Set([...left, ...capAdd.filter((name) => name !== 'ALL')])].toSorted()
}
