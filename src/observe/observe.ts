import type { Plan } from '../plan/plan'
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
  const looks = await subject.timed('stop', () => lookAround(subject, exercise))
  const changes = await subject.timed('observe', () =>
    ownChanges(subject, exercise, looks, removals)
  )
  await subject.world.clock.sleep(LAST_WORDS, subject.life.silent)
  hearOut(subject.plan, exercise, hearing)
  const places = placesOf(subject.plan, exercise.container?.mounts ?? [])
  return { changes, refusals: hearing.refusals(), places }
}

/** How long the rest of a log may take that the engine has not handed over at the container's end. */
const LAST_WORDS = 5000

type Look = readonly RawChange[]

/** Once the container has ended, and before that too where its end may undo what it did. */
async function lookAround(subject: Subject, exercise: Exercise): Promise<readonly Look[]> {
  const { plan, life, world } = subject
  if (life.refusal !== undefined) return []
  const manner = await mannerOfEnding(plan, exercise, world)
  const running = manner === 'stop' ? [await world.engine.changes(life.id)] : []
  await end(manner, plan, life, world)
  return [...running, await world.engine.changes(life.id)]
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

/** A command that the smoke test ran inside may have been refused a write, too. */
function hearOut({ smoke }: Plan, exercise: Exercise, hearing: Hearing): void {
  const outputs = exercise.smoke.filter((_, index) => smoke[index]?.kind === 'exec')
  outputs.forEach(({ output }) => {
    hearing.onCommand(output)
  })
}
