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
import { stopwatch, type Timing } from './stopwatch'
import { withSurroundings, type PodAround } from './surroundings'
import { leaseTwin } from './twin'

/** A booted container that shows whether an image works; no other containers stand beside it. */
export interface Trial {
  readonly booted: BootedContainer
  readonly exercise: Exercise
  /** Durations of getting ready and of the smoke test. */
  readonly timings: readonly Timing[]
  /** Starts the ended container once more, reading its log from `since` (see `Engine.follow`). */
  readonly again: (hear: Hear, since: number) => Promise<Trial>
}

/** A trial of a container that was created for it. */
export interface FreshTrial extends Trial {
  /** A container of equal mounts that never runs; created on first use. */
  readonly twin: Lease
}

type Hear = (bytes: Uint8Array) => void

/** Calls that a trial boot makes. */
interface TrialListeners {
  readonly hear: Hear
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
  { hear, beside }: TrialListeners,
  use: (trial: FreshTrial) => Promise<T>
): Promise<T> {
  const { engine, world, removals } = context
  const plan = { ...planned, attack: [] }
  return withSurroundings(plan, placed(plan, engine), context, async ({ spec, pod }) => {
    const twin = leaseTwin(spec, world, removals)
    try {
      beside?.(twin)
      return await withContainer(spec, world, removals, async (id) => {
        const trial = await tried({ plan, spec, id, engine, world, ...(pod && { pod }) }, hear)
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
export const startedAgain = (candidate: Candidate, hear: Hear, since: number): Promise<Trial> =>
  tried({ ...candidate, plan: { ...candidate.plan, attack: [] } }, hear, since)

/** A created container, with everything needed to exercise it. */
export interface Candidate extends Pick<CheckContext, 'engine' | 'world'> {
  readonly plan: Plan
  readonly spec: ContainerSpec
  readonly id: ContainerId
  readonly pod?: PodAround
}

async function tried(candidate: Candidate, hear: Hear, since?: number): Promise<Trial> {
  const { plan, spec, engine, world } = candidate
  const awaited = newLogLines()
  const { timed, timings } = stopwatch(world.clock)
  const booted = await boot(candidate, [hear, awaited.add], since)
  const running = { plan, spec, engine, booted, lines: awaited, world, timed }
  return {
    booted,
    exercise: await exercise(running),
    timings: timings(),
    again: (ear, from) => tried(candidate, ear, from)
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
