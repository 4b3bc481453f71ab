import { Fault } from '../plan/faults'
import type { ContainerFacts, RawChange } from '../ports'
import type { Removals } from '../run/container'
import { end, mannerOfEnding } from '../run/ending'
import type { Subject } from '../run/exercise'
import type { Exercise } from '../run/outcome'
import { lendTwin } from '../run/twin'
import { changesOfRoot } from './changes'
import type { Hearing } from './hearing'
import type { Change, Observation } from './observation'
import { placesOf } from './places'

/** Looks at everything that the container wrote, ending it on the way: some programs write only when told to stop. */
export async function observe(
  subject: Subject,
  exercise: Exercise,
  hearing: Hearing,
  removals: Removals
): Promise<Observation> {
  const { looks, killedAfter } = await subject.timed('stop', () => lookAround(subject, exercise))
  const changes = await subject.timed('observe', () =>
    ownChanges(subject, exercise, looks, removals)
  )
  await hearOut(subject, exercise, hearing)
  const places = placesOf(subject.plan, exercise.container?.mounts ?? [])
  const killed = killedAfter === undefined ? {} : { killedAfter }
  return { changes, refusals: hearing.refusals(), places, ...killed }
}

type Look = readonly RawChange[]

interface Looks {
  readonly looks: readonly Look[]
  readonly killedAfter: number | undefined
}

/** Once the container has ended, and before that too where its end may undo what it did. */
async function lookAround(subject: Subject, exercise: Exercise): Promise<Looks> {
  const { plan, life, world } = subject
  if (life.refusal !== undefined) return { looks: [], killedAfter: undefined }
  const look = (): Promise<Look> => world.engine.changes(life.id)
  const manner = await mannerOfEnding(plan, exercise, world)
  const running = manner === 'stop' ? [await look()] : []
  const killedAfter = await end(manner, plan, life, world)
  return { looks: [...running, await look()], killedAfter }
}

async function ownChanges(
  { life, world, spec }: Subject,
  { container }: Exercise,
  looks: readonly Look[],
  removals: Removals
): Promise<readonly Change[]> {
  const twins = lendTwin(spec, world, removals)
  try {
    const mountPoints = [...spec.tmpfs, ...mountsOf(container)].map(({ path }) => path)
    return await changesOfRoot(world.engine, { container: life.id, looks, mountPoints }, twins.twin)
  } finally {
    twins.done()
  }
}

const mountsOf = (container: ContainerFacts | undefined): ContainerFacts['mounts'] =>
  container?.mounts ?? []

/** The engine may still owe the end of the log; what it lost of it could have told of refused writes. */
async function hearOut(
  { plan, life, world }: Subject,
  exercise: Exercise,
  hearing: Hearing
): Promise<void> {
  await world.clock.sleep(LAST_WORDS, life.silent)
  if (!life.silent.aborted) throw new Fault('log-lost', STILL_OWED)
  await life.heard
  // A command that the smoke test ran inside may have been refused a write, too.
  const outputs = exercise.smoke.filter((_, index) => plan.smoke[index]?.kind === 'exec')
  for (const { output } of outputs) hearing.onCommand(output)
}

const LAST_WORDS = 30_000
const STILL_OWED = `The engine did not hand over the rest of the container's log within ${LAST_WORDS / 1000} s of its end.`
