import type { Plan } from '../plan/plan'
import type { MountFacts, World } from '../ports'
import type { Stage } from '../run/stage'
import type { Moved } from './compare'
import { comparison } from './comparison'
import type { Change } from './observation'
import { isText, readable } from './path-bytes'
import type { Eyes } from './spool'
import { readMount, surveyMount, type Survey } from './survey'

/** How the container's volumes and binds stood before its start. */
export interface Baseline {
  readonly mounts: readonly MountFacts[]
  /** By mount point. */
  readonly surveys: ReadonlyMap<string, Survey>
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
async function surveyAll(
  { id }: Stage,
  { watch }: Plan,
  world: World,
  mounts: readonly MountFacts[]
): Promise<ReadonlyMap<string, Survey>> {
  const surveys = new Map<string, Survey>()
  for (const { path, writable } of mounts) {
    if (writable) surveys.set(path, await surveyMount({ world, id, limit: watch.limit }, path))
  }
  return surveys
}

/** Looks at the volumes after the start. */
export interface VolumeWatch {
  /** Looks again, comparing on the way; of what is as it was nothing is kept. */
  readonly look: (stage: Stage, plan: Plan, eyes: Eyes) => Promise<void>
  /** All that some look saw; of one path, what the last of them says. */
  readonly changes: () => Iterable<Change>
  /** How the volumes stood before the start; contents were left out where any look left some out. */
  readonly surveys: () => ReadonlyMap<string, Survey>
}

export function watchVolumes({ surveys }: Baseline): VolumeWatch {
  const partial = new Set<string>()
  const comparisons = new Map(
    Array.from(surveys, ([path, one]) => [path, comparison(one.snapshot)])
  )
  return {
    look: async ({ id }, { watch }, { world, spool }) => {
      for (const [path, compared] of comparisons) {
        const question = { world, id, limit: watch.limit, keeper: spool?.keeper('changed') }
        const at = surveys.get(path)?.at ?? path
        if (await readMount(question, { path, at }, compared)) partial.add(path)
        compared.end()
      }
    },
    *changes() {
      for (const [place, { moved }] of comparisons) yield* changesIn(place, moved())
    },
    surveys: () =>
      new Map(
        Array.from(surveys, ([path, one]) => [
          path,
          { ...one, partial: one.partial || partial.has(path) }
        ])
      )
  }
}

/** Differences in a place, as changes. */
export function* changesIn(place: string, all: Iterable<Moved>): Iterable<Change> {
  for (const one of all) yield changeIn(place, one)
}

/** A difference in a place, with its path as people read it. One that is made by spreading takes several times the memory. */
export function changeIn(place: string, moved: Moved): Change {
  const { path, kind, before, after, meanwhile, idle } = moved
  const change: { -readonly [Key in keyof Change]: Change[Key] } = {
    path: readable(path),
    kind,
    place
  }
  if (!isText(path)) change.bytes = path
  if (meanwhile !== undefined) change.meanwhile = meanwhile
  if (before !== undefined) change.before = before
  if (after !== undefined) change.after = after
  if (idle !== undefined) change.idle = idle
  return change
}
