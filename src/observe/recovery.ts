import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { World } from '../ports'
import type { CheckContext } from '../run/keeper'
import type { Failure } from '../run/outcome'
import { halt, silence, withTrial, type FreshTrial, type Trial } from '../run/trial-boot'
import type { ChangeList } from '../words'
import { recordOutput, type OutputRecorder } from './output-recorder'
import type { Change } from './observation'
import { bytesOfRoot, movedSince, surveyTwin } from './root'
import { changesByPath } from './store/change-store'
import { surveyRoot } from './survey'
import { changesIn } from './volumes'

/** Result of booting a fresh container of the same plan after the judged container was removed. */
export interface Recovery {
  /** Why the fresh container does not work; undefined if it was ready and passed every step. */
  readonly failure: Failure | undefined
  /** Milliseconds from the wait for the judged container's removal to the end of the smoke test. */
  readonly milliseconds: number
  /** The end of its output, untrusted; absent where it works. */
  readonly said?: string
  /** Changes and restart of the fresh container; absent where it does not work. */
  readonly after?: Afterlife
}

interface Afterlife {
  /** Changes of the root filesystem, sorted by path, including timestamps alone. */
  readonly changes: ChangeList<Change>
  /** Whether some contents were not read. */
  readonly partial: boolean
  readonly restart: Restart
}

/** Result of stopping the fresh container and starting it again. */
export interface Restart {
  readonly failure: Failure | undefined
  readonly milliseconds: number
  /** The end of its output, untrusted; absent where it works. */
  readonly said?: string
  /** Whether the container, or a step of its smoke test, was denied a permission. */
  readonly denied: boolean
}

/**
 * Boots a fresh container in place of the removed one, compares its root filesystem with that of a
 * twin, and restarts it.
 */
export async function recover(planned: Plan, context: CheckContext): Promise<Recovery> {
  const { world, removals } = context
  const plan = { ...planned, limits: { ...planned.limits, settle: 0 } }
  const began = world.clock.now()
  // A failed removal is reported at the end of the check.
  await Promise.allSettled(removals)
  const recorder = recordOutput(launchOf(plan))
  return withTrial(plan, context, { hear: recorder.onOutput }, async (fresh) => {
    const { failure } = fresh.exercise
    const milliseconds = Math.round(world.clock.now() - began)
    if (failure !== undefined) {
      await silence(fresh, world)
      return { failure, milliseconds, said: lastOf(recorder) }
    }
    return { failure, milliseconds, after: await goOn(fresh, plan, world) }
  })
}

const lastOf = (recorder: OutputRecorder): string => recorder.log().slice(-1000)

async function goOn(fresh: FreshTrial, plan: Plan, world: World): Promise<Afterlife> {
  const { booted, exercise, twin } = fresh
  await halt(fresh, plan, world)
  const question = { world, limit: plan.watch.limit, most: bytesOfRoot(plan) }
  // The twin is created only now: its creation time, by the engine's clock, separates the output of
  // the container's two runs.
  const original = await twin.id().then((id) => surveyTwin({ ...question, id }))
  const own = await surveyRoot({ ...question, id: booted.id })
  const lists = [await world.engine.changes(booted.id)]
  const moved = movedSince(original, { ...own, container: exercise.container, lists })
  return {
    changes: changesByPath(changesIn('/', moved)),
    partial: original.partial || own.partial,
    restart: await startAgain(fresh, original.created, world)
  }
}

async function startAgain(fresh: Trial, since: number, world: World): Promise<Restart> {
  const recorder = recordOutput(undefined)
  const began = world.clock.now()
  const again = await fresh.again({ hear: recorder.onOutput }, since)
  const milliseconds = Math.round(world.clock.now() - began)
  const { failure, smoke } = again.exercise
  if (failure === undefined) return { failure, milliseconds, denied: false }
  await silence(again, world)
  const told = [recorder.log(), ...smoke.map(({ output }) => output)]
  const denied = told.some((text) => DENIED.test(text))
  return { failure, milliseconds, said: lastOf(recorder), denied }
}

/** EACCES in the wordings of the C library and of language runtimes. */
const DENIED = /permission denied|\bEACCES\b|access (?:is )?denied/i
