import { mayMount } from '../plan/names'
import type { Plan } from '../plan/plan'
import { foldersMadeIn, isWrittenBeside, mountsBeside } from '../plan/workload/pod-sharing'
import type { World } from '../ports'
import type { ProbeLease } from '../run/probe'
import { readerPoint } from '../run/probe-specs'
import type { Testbed } from '../run/testbed'
import type { MountFacts, VolumeMount } from '../words'
import { comparison, type Moved, type Comparison } from './compare'
import type { MountedFileSystem } from './mountinfo'
import type { Change } from './observation'
import { bytesOf, isText, readable } from './paths'
import { newSnapshot, type Entry } from './snapshot'
import type { LookTools } from './spool'
import { readStorage, type ReaderShelf, type StorageLook } from './storage-look'
import type { FileTable } from './store/file-table'

/** The container's volumes and binds before its start. */
export interface Baseline {
  readonly mounts: readonly MountFacts[]
  /** Files of the watched volumes and binds, by mount point. */
  readonly surveys: ReadonlyMap<string, VolumeSurvey>
  /**
   * Files of those that other containers of a pod wrote to, as the container under test found them at
   * its start.
   */
  readonly atStart?: ReadonlyMap<string, FileTable<Entry>>
  /** The reader container; undefined where nothing is watched. */
  readonly reader?: ProbeLease
  /** Mount points in the reader, by path in the container. */
  readonly points?: ReadonlyMap<string, string>
  /** The mounts of all places as the reader sees them, by path in the container. */
  readonly elsewhere?: readonly MountedFileSystem[]
  /** Places that are kernel filesystems and hold no files of a container. */
  readonly kernels?: readonly string[]
  /** Folders in the volumes that the parts need which the containers of a pod mount. */
  readonly made?: readonly string[]
}

/** The files found in a volume or bind. */
export interface VolumeSurvey {
  readonly snapshot: FileTable<Entry>
  /** Whether some contents were not read. */
  readonly partial: boolean
}

/**
 * Reads the volumes once the engine has created the container and filled them, before the start.
 * Where others have written before, the files that an earlier look found take their place.
 */
export async function takeBaseline(
  testbed: Testbed,
  plan: Plan,
  world: World,
  earlier: ReadonlyMap<string, VolumeSurvey> = new Map()
): Promise<Baseline> {
  const own = testbed.spec.volumes.filter((one) => !isStandIn(one))
  if (own.length + plan.image.volumes.length === 0) return { mounts: [], surveys: new Map() }
  const standIns = new Set(testbed.spec.volumes.filter(isStandIn).map(({ path }) => path))
  const { mounts: all } = await world.engine.inspect(testbed.id)
  // A tmpfs of a Compose file may be among them; it is inspected in memory.
  const mounts = all.filter(({ path, type }) => type !== 'tmpfs' && !standIns.has(path))
  const planned = new Map(own.map((mount) => [mount.path, mount]))
  const isWritten = ({ path, writable }: MountFacts): boolean => {
    const mount = planned.get(path)
    return (
      writable || (plan.pod !== undefined && mount && isWrittenBeside(mount, plan.pod)) === true
    )
  }
  // A container that may alter its mounts can write to read-only mounts, too.
  const watched = mounts.filter((mount) => isWritten(mount) || mayMount(plan.container))
  if (watched.length === 0) return { mounts, surveys: new Map() }
  const points = new Map(watched.map(({ path }, number) => [path, readerPoint(number)]))
  const reader = testbed.readerOf(watched.map((mount) => lentOf(mount, testbed, points)))
  const shelves = new Map(
    Array.from(points, ([path, point]) => [path, { point, ledger: newSnapshot() }])
  )
  const how = { world, limit: limitBefore(plan) }
  const look = await readStorage(reader, shelves, how)
  const parts = plan.pod === undefined ? [] : [...mountsBeside(plan.pod), ...own]
  const made = own.flatMap((one) => foldersMadeIn(one, parts))
  const found = surveysOf(shelves, look)
  const surveys = surveysBefore(found, { own, made, earlier })
  const atStart = new Map(
    Array.from(found).flatMap(([path, { snapshot }]) =>
      surveys.get(path)?.snapshot === snapshot ? [] : [[path, snapshot]]
    )
  )
  const { kernels, mounts: elsewhere } = look
  return { mounts, surveys, atStart, reader, points, elsewhere, kernels, made }
}

/** Files that a look found in volumes and binds, by path in the container; none of the kernel's. */
export const surveysOf = (
  shelves: ReadonlyMap<string, { readonly ledger: FileTable<Entry> }>,
  { kernels, partial }: StorageLook
): ReadonlyMap<string, VolumeSurvey> =>
  new Map(
    Array.from(shelves)
      .filter(([path]) => !kernels.includes(path))
      .map(([path, { ledger }]) => [path, { snapshot: ledger, partial: partial.includes(path) }])
  )

interface Earlier {
  /** Mounts of the container; claims among them were empty before the pod. */
  readonly own: readonly VolumeMount[]
  readonly made: readonly string[]
  /** Files that an earlier look found. */
  readonly earlier: ReadonlyMap<string, VolumeSurvey>
}

/** Files of volumes as they were before any container of a pod wrote to what outlives it. */
const surveysBefore = (
  found: ReadonlyMap<string, VolumeSurvey>,
  { own, made, earlier }: Earlier
): ReadonlyMap<string, VolumeSurvey> => {
  const claims = own.filter(({ podVolume }) => podVolume === 'claim').map(({ path }) => path)
  return new Map(
    Array.from(found, ([path, survey]) => {
      const early = earlier.get(path)
      const partial = survey.partial || early?.partial === true
      if (early !== undefined) return [path, { ...early, partial }]
      return [
        path,
        claims.includes(path)
          ? { ...survey, snapshot: asMade(survey.snapshot, [path, ...made]) }
          : survey
      ]
    })
  )
}

/**
 * The folders that were made in a claim, which was empty before the first container of its pod: what
 * init containers wrote into it stays there after the pod.
 */
function asMade(found: FileTable<Entry>, folders: readonly string[]): FileTable<Entry> {
  const made = newSnapshot()
  for (const folder of folders.map(bytesOf)) {
    const entry = found.get(folder)
    if (entry !== undefined) made.set(folder, entry)
  }
  return made
}

/** Whether a volume stands in for a tmpfs of a one-shot container; it starts empty. */
const isStandIn = ({ memory, podVolume }: VolumeMount): boolean =>
  memory !== undefined && podVolume === undefined

/**
 * A mount of the container for the reader. A bind's source is taken from the plan, since some
 * engines report another path, or have it in place of a part of a volume.
 */
function lentOf(
  { type, path, source = '' }: MountFacts,
  { spec }: Pick<Testbed, 'spec'>,
  points: ReadonlyMap<string, string>
): VolumeMount {
  const planned = spec.volumes.find((one) => one.path === path)
  const own = type === 'bind' || planned?.podVolume !== undefined ? planned : undefined
  return { source, ...own, path: points.get(path) ?? path, readOnly: true }
}

/**
 * Limit in bytes for the look before the start: contents copied from the image do not count towards
 * the watch limit.
 */
export const limitBefore = ({ watch, image }: Plan): number =>
  watch.limit > 0 ? watch.limit + image.size : 0

/** Looks at the volumes after the start. */
export interface VolumeWatch {
  /** Reads the volumes and compares them on the way; unchanged entries are not stored. */
  readonly look: (plan: Plan, tools: LookTools) => Promise<void>
  /** Changes that any look found; the latest look decides for each path. */
  readonly changes: () => Iterable<Change>
  /** Whether the engine has mounted a volume or bind at this path; a character for each byte. */
  readonly isAt: (path: string) => boolean
  /** The volumes before the start; `partial` if any look left contents out. */
  readonly surveys: () => ReadonlyMap<string, WatchedVolume>
}

export interface WatchedVolume extends VolumeSurvey {
  /** Number of files whose contents were known before the start, and not read afterwards. */
  readonly unread?: number
}

export function watchVolumes(
  { surveys, reader, points, mounts, made = [] }: Baseline,
  tmpfs: readonly string[] = []
): VolumeWatch {
  const partial = new Set<string>()
  const comparisons = new Map(
    Array.from(surveys, ([path, one]) => [path, comparison(one.snapshot)])
  )
  const held = bytesHeld(surveys.values())
  const mounted = new Set(mounts.map(({ path }) => bytesOf(path)))
  const isMountPoint = mountPoints([...mounts.map(({ path }) => path), ...tmpfs, ...made])
  return {
    look: async ({ watch }, { world, spool }) => {
      if (reader === undefined || surveys.size === 0) return
      const sink = spool?.sink('changed')
      const shelves = new Map<string, ReaderShelf>(
        Array.from(comparisons, ([path, ledger]) => [
          path,
          { point: points?.get(path) ?? path, ledger, sink }
        ])
      )
      // Files that were there before do not count: they are read in addition to all that the
      // container may have written.
      const limit = watch.limit > 0 ? watch.limit + held : 0
      const looked = await readStorage(reader, shelves, { world, limit })
      for (const path of looked.partial) partial.add(path)
      for (const { end } of comparisons.values()) end()
    },
    *changes() {
      for (const [place, { moved }] of comparisons)
        yield* changesIn(place, withoutMountPoints(moved(), isMountPoint))
    },
    isAt: (path) => mounted.has(path),
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

/**
 * Whether a path is a mount point or a parent of one. At a container's start the engine creates
 * missing ones, inside volumes too.
 */
function mountPoints(paths: readonly string[]): (path: string) => boolean {
  const points = new Set<string>()
  for (const path of paths)
    for (let at = bytesOf(path); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) points.add(at)
  return (path) => points.has(path)
}

/** Drops the empty files and folders that an engine creates as mount points. */
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

/** Total bytes of the contents that were read. */
function bytesHeld(surveys: Iterable<VolumeSurvey>): number {
  let bytes = 0
  for (const { snapshot } of surveys)
    for (const [, { size, sha256 }] of snapshot) if (sha256 !== undefined) bytes += size
  return bytes
}

/** Converts the differences in a place to changes. */
export function* changesIn(place: string, all: Iterable<Moved>): Iterable<Change> {
  for (const one of all) yield changeIn(place, one)
}

/**
 * Converts a difference in a place to a change, with its path made readable. Object spread would
 * take several times the memory.
 */
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
