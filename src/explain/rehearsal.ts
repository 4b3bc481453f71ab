import type { Moved } from '../observe/compare'
import { comparison } from '../observe/comparison'
import { listen } from '../observe/hearing'
import type { Change } from '../observe/observation'
import { bytesOfRoot, movedSince, surveyTwin, type Original } from '../observe/root'
import { changesByPath } from '../observe/store/change-store'
import { readMount, surveyMount, surveyRoot } from '../observe/survey'
import { changesIn } from '../observe/volumes'
import type { Plan } from '../plan/plan'
import type { ChangeList, ContainerId } from '../ports'
import type { Loan } from '../run/container'
import type { Failure } from '../run/outcome'
import { placed } from '../run/reach'
import type { Surroundings } from '../run/stand-ins'
import { withTrial, type Trial } from '../run/trial'
import { lendTwin } from '../run/twin'
import type { Ground } from './mounts'
import { ownerOf } from './owner'
import type { Bench } from './trials'
import { writesOf, type Write } from './writes'

/** What became of the same plan when nothing was refused: it failed all the same, or it showed what it writes. */
export type Rehearsal = { readonly failure: Failure } | Shown

export interface Shown {
  readonly failure: undefined
  readonly writes: readonly Write[]
  /** What moved in the volumes that the image declares. */
  readonly volumes: ChangeList<Change>
  readonly ground: Ground
  readonly pace: Bench['pace']
}

/** Boots the same plan with a writable root filesystem, and no right more, and looks at what it made of it by content and folder times. */
export async function rehearse(planned: Plan, around: Surroundings): Promise<Rehearsal> {
  const plan = unhindered(planned)
  const { engine, world, removals } = around
  const twin = lendTwin(placed(plan, engine), world, removals)
  try {
    // The twin is read while the program is at work: it has to be read as a whole, which takes its time.
    const original = twin.id().then((id) => surveyTwin({ world, ...readingOf(plan), id }))
    original.catch(() => undefined)
    return await withTrial(plan, around, listen().onOutput, async (trial) => {
      const { failure } = trial.exercise
      if (failure !== undefined) return { failure }
      return look(trial, { plan, around, twin, original: await original })
    })
  } finally {
    twin.done()
  }
}

function unhindered(plan: Plan): Plan {
  const { limits, explain, container } = plan
  const within = (limit: number): number => Math.min(limit, explain.limit)
  return {
    ...plan,
    container: { ...container, readOnly: false },
    limits: { ...limits, startup: within(limits.startup), smoke: within(limits.smoke) }
  }
}

/** Contents that are compared; beyond them, times speak. */
const CONTENTS = 2 * 1024 ** 3

const readingOf = (plan: Plan): { readonly limit: number; readonly most: number } => ({
  limit: CONTENTS,
  most: bytesOfRoot(plan) + CONTENTS
})

interface Looking {
  readonly plan: Plan
  readonly around: Surroundings
  readonly twin: Loan
  readonly original: Original
}

/** It stands still meanwhile. */
async function look({ life, exercise, timings }: Trial, looking: Looking): Promise<Shown> {
  const { plan, around, twin, original } = looking
  const { world } = around
  const { container } = exercise
  if (container?.running === true && !(await world.engine.pause(life.id))) {
    await world.engine.kill(life.id)
  }
  const lists = [await world.engine.changes(life.id)]
  const own = await surveyRoot({ world, ...readingOf(plan), id: life.id })
  const roots = { image: original.snapshot, own: own.snapshot }
  const moved = movedSince(original, { ...own, container, lists })
  const user = plan.container.user ?? plan.image.user
  const ids = { own: life.id, twin: await twin.id() }
  return {
    failure: undefined,
    writes: writesOf(moved, roots),
    volumes: await changesInVolumes(plan, ids, around),
    ground: { ...roots, owner: await ownerOf(user, ids.twin, world) },
    pace: { startup: took('ready', timings), smoke: took('smoke', timings) }
  }
}

const took = (phase: string, timings: Trial['timings']): number =>
  timings.find((timing) => timing.phase === phase)?.milliseconds ?? 0

/** Beside the twin's, which the engine filled in the same way; the author's own volumes are the same for both. */
async function changesInVolumes(
  plan: Plan,
  ids: { readonly own: ContainerId; readonly twin: ContainerId },
  { world }: Surroundings
): Promise<ChangeList<Change>> {
  const { image, container } = plan
  const mounted = new Set([...container.tmpfs, ...container.volumes].map(({ path }) => path))
  const question = { world, ...readingOf(plan) }
  const moved: [string, Iterable<Moved>][] = []
  for (const path of image.volumes.filter((one) => !mounted.has(one))) {
    const { snapshot, at } = await surveyMount({ ...question, id: ids.twin }, path)
    const compared = comparison(snapshot)
    await readMount({ ...question, id: ids.own }, { path, at }, compared)
    compared.end()
    moved.push([path, compared.moved()])
  }
  function* all(): Iterable<Change> {
    for (const [path, some] of moved) yield* changesIn(path, some)
  }
  return changesByPath(all())
}
