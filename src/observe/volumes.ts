import { mayMount } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ProbeLoan } from '../run/probe'
import { readerPoint } from '../run/probe-specs'
import type { Stage } from '../run/testbed'
import type { MountFacts, VolumeMount } from '../words'
import type { Moved } from './compare'
import type { MountedFileSystem } from './mountinfo'
import type { Change } from './observation'
import { bytesOf, isText, readable } from './paths'
import { comparison, type Comparison } from './running-comparison'
import { newSnapshot, type Entry } from './snapshot'
import type { Eyes } from './spool'
import { readStorage, type ReaderShelf } from './storage-look'
import type { FileTable } from './store/file-table'

/** How the container's volumes and binds stood before its start. */
export interface Baseline {
  readonly mounts: readonly MountFacts[]
  /** Those that can be written to, by mount point. */
  readonly surveys: ReadonlyMap<string, VolumeSurvey>
  /** Reads them; undefined where there are none. */
  readonly reader?: ProbeLoan
  /** The reader's mount point of each place, by its path. */
  readonly points?: ReadonlyMap<string, string>
  /** The mounts of all places as the reader has them, by the paths that they have in the container. */
  readonly elsewhere?: readonly MountedFileSystem[]
  /** Places that are file systems of the kernel's, and hold nothing that a container wrote. */
  readonly kernels?: readonly string[]
}

/** All that stood in a volume or bind. */
export interface VolumeSurvey {
  readonly snapshot: FileTable<Entry>
  /** Some contents were left out. */
  readonly partial: boolean
}

/** After the container was made, when the engine has filled its volumes, and before its start. */
export async function takeBaseline(stage: Stage, plan: Plan, world: World): Promise<Baseline> {
  const own = stage.spec.volumes.filter(({ memory }) => memory === undefined)
  if (own.length + plan.image.volumes.length === 0) return { mounts: [], surveys: new Map() }
  const standIns = new Set(stage.spec.volumes.flatMap((one) => (one.memory ? [one.path] : [])))
  const { mounts: all } = await world.engine.inspect(stage.id)
  const mounts = all.filter(({ path }) => !standIns.has(path))
  // One that may alter its mounts may write to those that are read-only, too.
  const watched = mounts.filter(({ writable }) => writable || mayMount(plan.container))
  if (watched.length === 0) return { mounts, surveys: new Map() }
  const points = new Map(watched.map(({ path }, number) => [path, readerPoint(number)]))
  const reader = stage.readerOf(watched.map((mount) => lentOf(mount, stage, points)))
  const shelves = new Map(
    Array.from(points, ([path, point]) => [path, { point, ledger: newSnapshot() }])
  )
  const how = { world, limit: limitBefore(plan) }
  const { partial, kernels, mounts: elsewhere } = await readStorage(reader, shelves, how)
  const surveys = new Map(
    Array.from(shelves)
      .filter(([path]) => !kernels.includes(path))
      .map(([path, { ledger }]) => [path, { snapshot: ledger, partial: partial.includes(path) }])
  )
  return { mounts, surveys, reader, points, elsewhere, kernels }
}

/** A mount of the container as the reader has it: a bind as it was planned, since some engines tell of another path. */
function lentOf(
  { type, path, source = '' }: MountFacts,
  { spec }: Pick<Stage, 'spec'>,
  points: ReadonlyMap<string, string>
): VolumeMount {
  const planned =
    type === 'bind' ? spec.volumes.find((one) => one.path === path)?.source : undefined
  return { source: planned ?? source, path: points.get(path) ?? path, readOnly: true }
}

/** Bytes: what the engine has filled a volume with is the image's, and read whatever the limit. */
const limitBefore = ({ watch, image }: Plan): number =>
  watch.limit > 0 ? watch.limit + image.size : 0

/** Looks at the volumes after the start. */
export interface VolumeWatch {
  /** Looks again, comparing on the way; of what is as it was nothing is kept. */
  readonly look: (plan: Plan, eyes: Eyes) => Promise<void>
  /** All that some look saw; of one path, what the last of them says. */
  readonly changes: () => Iterable<Change>
  /** How the volumes stood before the start; contents were left out where any look left some out. */
  readonly surveys: () => ReadonlyMap<string, WatchedVolume>
}

export interface WatchedVolume extends VolumeSurvey {
  /** Files whose contents were known before the start, and could not be compared with those after it. */
  readonly unread?: number
}

export function watchVolumes(
  { surveys, reader, points, mounts }: Baseline,
  tmpfs: readonly string[] = []
): VolumeWatch {
  const partial = new Set<string>()
  const comparisons = new Map(
    Array.from(surveys, ([path, one]) => [path, comparison(one.snapshot)])
  )
  const held = bytesHeld(surveys.values())
  const isMountPoint = mountPoints([...mounts.map(({ path }) => path), ...tmpfs])
  return {
    look: async ({ watch }, { world, spool }) => {
      if (reader === undefined || surveys.size === 0) return
      const keeper = spool?.keeper('changed')
      const shelves = new Map<string, ReaderShelf>(
        Array.from(comparisons, ([path, ledger]) => [
          path,
          { point: points?.get(path) ?? path, ledger, keeper }
        ])
      )
      // The files that were there before cost nothing: they are read again beside all that the container may have written.
      const limit = watch.limit > 0 ? watch.limit + held : 0
      const looked = await readStorage(reader, shelves, { world, limit })
      for (const path of looked.partial) partial.add(path)
      for (const { end } of comparisons.values()) end()
    },
    *changes() {
      for (const [place, { moved }] of comparisons)
        yield* changesIn(place, withoutMountPoints(moved(), isMountPoint))
    },
    surveys: () =>
      new Map(
        Array.from(surveys, ([path, one]) => [path, watched(path, one, { partial, comparisons })])
      )
  }
}

function watched(
  path: string,
  survey: VolumeSurvey,
  looked: {
    readonly partial: ReadonlySet<string>
    readonly comparisons: ReadonlyMap<string, Pick<Comparison, 'unread'>>
  }
): WatchedVolume {
  const partial = survey.partial || looked.partial.has(path)
  return { ...survey, partial, unread: looked.comparisons.get(path)?.unread() ?? 0 }
}

/** Whether a path is a mount point or leads to one: the engine makes what is missing of these when it starts a container, in volumes too. */
function mountPoints(paths: readonly string[]): (path: string) => boolean {
  const points = new Set<string>()
  for (const path of paths)
    for (let at = bytesOf(path); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) points.add(at)
  return (path) => points.has(path)
}

/** All but the empty files and folders that an engine makes for its mounts. */
function* withoutMountPoints(
  all: Iterable<Moved>,
  isMountPoint: (path: string) => boolean
): Iterable<Moved> {
  for (const one of all) {
    const { kind, after } = one
    const isEmpty = after?.type === 'directory' || (after?.type === 'file' && after.size === 0)
    if (kind !== 'added' || !isEmpty || !isMountPoint(one.path)) yield one
  }
}

/** Bytes of contents that were read. */
function bytesHeld(surveys: Iterable<VolumeSurvey>): number {
  let bytes = 0
  for (const { snapshot } of surveys)
    for (const [, { size, sha256 }] of snapshot) if (sha256 !== undefined) bytes += size
  return bytes
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
