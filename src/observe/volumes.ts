import type { Plan } from '../plan/plan'
import type { MountFacts, World } from '../ports'
import type { Stage } from '../run/stage'
import { compare, type Moved } from './compare'
import type { Change } from './observation'
import { readable } from './path-bytes'
import { surveyMount, type Survey } from './survey'

/** Volumes and binds by their mount points. */
export type Surveys = ReadonlyMap<string, Survey>

/** How the container's volumes and binds stood before its start. */
export interface Baseline {
  readonly mounts: readonly MountFacts[]
  readonly surveys: Surveys
}

/** After the container was made, when the engine has filled its volumes, and before its start. */
export async function takeBaseline(stage: Stage, plan: Plan, world: World): Promise<Baseline> {
  const own = stage.spec.volumes.filter(({ memory }) => memory === undefined)
  if (own.length + plan.image.volumes.length === 0) return { mounts: [], surveys: new Map() }
  const standIns = new Set(stage.spec.volumes.flatMap((one) => (one.memory ? [one.path] : [])))
  const { mounts } = await world.engine.inspect(stage.id)
  const lasting = mounts.filter(({ path }) => !standIns.has(path))
  return { mounts: lasting, surveys: await surveyAll(stage, plan, world, lasting) }
}

/** One after the other: the engine holds the container's lock while it reads. */
export async function surveyAll(
  { id }: Stage,
  { watch }: Plan,
  world: World,
  mounts: readonly MountFacts[]
): Promise<Surveys> {
  const surveys = new Map<string, Survey>()
  for (const { path, writable } of mounts) {
    if (writable) surveys.set(path, await surveyMount({ world, id, limit: watch.limit }, path))
  }
  return surveys
}

/** What later looks saw to be otherwise than before the start; of one path, what the last look says. */
export function volumeChanges({ surveys }: Baseline, looks: readonly Surveys[]): readonly Change[] {
  return [...surveys].flatMap(([place, { snapshot }]) => {
    const seen = new Map<string, Moved>()
    for (const look of looks) {
      const later = look.get(place)?.snapshot ?? new Map()
      for (const moved of compare(snapshot, later)) {
        // What only came and went is no news where something was seen to be there.
        if (moved.idle === undefined || !seen.has(moved.path)) seen.set(moved.path, moved)
      }
    }
    return Array.from(seen.values(), (moved) => changeIn(place, moved))
  })
}

/** A difference in a place, with its path as people read it. */
export function changeIn(place: string, moved: Moved): Change {
  return { ...moved, path: readable(moved.path), place }
}
