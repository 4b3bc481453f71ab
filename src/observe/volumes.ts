import type { Plan } from '../plan/plan'
import type { MountFacts, World } from '../ports'
import type { Stage } from '../run/stage'
import { comparison, type Moved } from './compare'
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

/** What a later look saw, by mount point. */
export type VolumeLook = ReadonlyMap<string, Later>

export interface Later {
  /** All that was otherwise than before the start. */
  readonly moved: readonly Moved[]
  /** Some contents were left out. */
  readonly partial: boolean
}

/** Looks again; of what is as it was nothing is kept. */
export async function lookAgain(
  { id }: Stage,
  { watch }: Plan,
  { world, spool }: Eyes,
  { surveys }: Baseline
): Promise<VolumeLook> {
  const look = new Map<string, Later>()
  for (const [path, { snapshot, at }] of surveys) {
    const compared = comparison(snapshot)
    const question = { world, id, limit: watch.limit, keeper: spool?.keeper('changed') }
    const partial = await readMount(question, { path, at }, compared)
    look.set(path, { moved: compared.moved(), partial })
  }
  return look
}

/** All that some look saw; of one path, what the last of them says. */
export function volumeChanges(looks: readonly VolumeLook[]): readonly Change[] {
  const places = new Set(looks.flatMap((look) => [...look.keys()]))
  return [...places].flatMap((place) => {
    const seen = new Map<string, Moved>()
    for (const moved of looks.flatMap((look) => look.get(place)?.moved ?? [])) {
      // What only came and went is no news where something was seen to be there.
      if (moved.idle !== undefined && seen.has(moved.path)) continue
      const { after: meanwhile } = seen.get(moved.path) ?? {}
      const wasOther = moved.kind === 'deleted' && meanwhile !== undefined
      seen.set(moved.path, wasOther ? { ...moved, meanwhile } : moved)
    }
    return Array.from(seen.values(), (moved) => changeIn(place, moved))
  })
}

/** How the volumes stood before the start; contents were left out where any look left some out. */
export function volumesLookedAt(
  { surveys }: Baseline,
  looks: readonly VolumeLook[]
): ReadonlyMap<string, Survey> {
  const isPartial = (path: string, before: Survey): boolean =>
    before.partial || looks.some((look) => look.get(path)?.partial === true)
  const all = [...surveys]
  return new Map(all.map(([path, one]) => [path, { ...one, partial: isPartial(path, one) }]))
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
