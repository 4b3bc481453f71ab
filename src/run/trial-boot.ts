import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'
import { boot, type BootedContainer } from './boot'
import { exercise } from './exercise'
import type { CheckContext } from './keeper'
import { withContainer, type Lease } from './lease'
import { bootLine, type Exercise } from './outcome'
import { newLogLines } from './output'
import { placed } from './reach'
import { end, mannerOfEnding, type Stop } from './stop'
import { stopwatch, type TimePhase, type Timing } from './stopwatch'
import { withSurroundings, type PodAround } from './surroundings'
import { leaseTwin } from './twin'

/** A booted container that shows whether an image works; no other containers stand beside it. */
export interface Trial {
  readonly booted: BootedContainer
  readonly exercise: Exercise
  /** Durations of getting ready and of the smoke test. */
  readonly timings: readonly Timing[]
  /** Starts the ended container once more, reading its log from `since` (see `Engine.follow`). */
  readonly again: (ears: Ears, since: number) => Promise<Trial>
}

/** A trial of a container that was created for it. */
export interface FreshTrial extends Trial {
  /** A container of equal mounts that never runs; created on first use. */
  readonly twin: Lease
}

/** Calls that each start of a trial's container makes. */
export interface Ears {
  /** Called with its output. */
  readonly hear: (bytes: Uint8Array) => void
  /** Called once it runs, before it is ready. */
  readonly started?: (booted: BootedContainer) => void
  /** Called once it is ready, or will not be. */
  readonly ready?: () => void
}

/** Calls that a trial boot makes. */
interface TrialListeners extends Ears {
  /** Called before the container is created, to begin with its twin. */
  readonly beside?: (twin: Lease) => void
}

/**
 * Boots a container of that plan, exercises it without attacks, and passes it to `use`, which ends
 * it.
 */
export async function withTrial<T>(
  planned: Plan,
  context: CheckContext,
  { beside, ...ears }: TrialListeners,
  use: (trial: FreshTrial) => Promise<T>
): Promise<T> {
  const { engine, world, removals } = context
  const plan = { ...planned, attack: [] }
  return withSurroundings(plan, placed(plan, engine), context, async ({ spec, pod }) => {
    const twin = leaseTwin(spec, world, removals)
    try {
      beside?.(twin)
      return await withContainer(spec, world, removals, async (id) => {
        const trial = await tried({ plan, spec, id, engine, world, ...(pod && { pod }) }, ears)
        world.log.progress(bootLine('Booted', plan, trial.exercise.failure))
        return use({ ...trial, twin })
      })
    } finally {
      twin.done()
    }
  })
}

/**
 * Starts an ended container again and exercises it once more, reading its log from `since` (see
 * `Engine.follow`).
 */
export const startedAgain = (candidate: Candidate, ears: Ears, since: number): Promise<Trial> =>
  tried({ ...candidate, plan: { ...candidate.plan, attack: [] } }, ears, since)

/** A created container, with everything needed to exercise it. */
export interface Candidate extends Pick<CheckContext, 'engine' | 'world'> {
  readonly plan: Plan
  readonly spec: ContainerSpec
  readonly id: ContainerId
  readonly pod?: PodAround
}

async function tried(candidate: Candidate, ears: Ears, since?: number): Promise<Trial> {
  const { plan, spec, engine, world } = candidate
  const awaited = newLogLines()
  const { timed: plainly, timings } = stopwatch(world.clock)
  const timed: TimePhase = async (phase, work) => {
    const result = await plainly(phase, work)
    if (phase === 'ready') ears.ready?.()
    return result
  }
  const booted = await boot(candidate, [ears.hear, awaited.add], since)
  ears.started?.(booted)
  const running = { plan, spec, engine, booted, lines: awaited, world, timed }
  return {
    booted,
    exercise: await exercise(running),
    timings: timings(),
    again: (others, from) => tried(candidate, others, from)
  }
}

/**
 * Ends the container as the judged container is ended, and waits for the end of its log; returns
 * how it ended if it was sent its stop signal.
 */
export async function halt(
  { booted, exercise }: Trial,
  plan: Plan,
  world: World
): Promise<Stop | undefined> {
  const manner = await mannerOfEnding(plan, exercise, world)
  const stop = await end(manner === 'discard' ? 'kill' : manner, plan, booted, muted(world))
  await world.clock.sleep(LAST_WORDS, booted.logEnded)
  return stop
}

/** A world without progress messages: a trial boot has one line of its own. */
const muted = (world: World): World => ({ ...world, log: { progress: () => undefined } })

/** Kills the container and waits for the end of its log. */
export async function silence(
  { booted, exercise: { container } }: Trial,
  { engine, clock }: World
): Promise<void> {
  const killed = container?.running === true ? engine.kill(booted.id) : Promise.resolve()
  await Promise.all([killed, clock.sleep(LAST_WORDS, booted.logEnded)])
}

const LAST_WORDS = 5000
