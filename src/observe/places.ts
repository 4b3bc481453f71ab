import type { Plan } from '../plan/plan'
import type { ContainerSpec, FileFacts, MountFacts, TmpfsMount } from '../words'
import { memoryMounts, type MemoryContents } from './memory'
import { isNetworkFile, NETWORK_FILES, networkFile } from './network-files'
import type { Place } from './observation'
import { byPath, bytesOf, readable } from './paths'
import type { SeenMount } from './probe-answer'
import type { Snapshot } from './snapshot'
import type { WatchedVolume } from './volumes'

/** The results of looking at the places. */
export interface PlaceLooks {
  readonly mounts: readonly MountFacts[]
  readonly volumes: ReadonlyMap<
    string,
    Pick<WatchedVolume, 'partial' | 'unread'> & { readonly snapshot: Snapshot }
  >
  /** Mount points of kernel filesystems. */
  readonly kernels?: readonly string[]
  readonly memory: MemoryContents
  /** Whether contents of the root filesystem were not read. */
  readonly rootPartial: boolean
  /** Why the engine's network files were not compared; undefined where they were. */
  readonly networkUnseen: string | undefined
}

type Planned = Pick<Plan, 'container' | 'watch'>

/**
 * Every place where the planned container could write, and how each was watched. `/` comes first,
 * the others are sorted by path.
 */
export function placesOf(plan: Planned, looked: PlaceLooks): readonly Place[] {
  const expected = [...expectedPlaces(plan, looked.mounts).values()]
  const mounts = memoryMounts(looked.memory, looked.mounts)
  const pairs = paired(
    expected.filter(({ type }) => MEMORY.has(type)),
    mounts
  )
  const found = new Set(pairs.values())
  const { memory } = looked
  const person = memory.kind === 'seen' ? personIn(memory.status ?? '') : undefined
  return byPath([
    ...expected.map((place) => {
      const mount = pairs.get(place)
      return mount === undefined
        ? lasting(place, plan, looked, person)
        : inMemory(place, mount, plan, person)
    }),
    ...mounts
      .filter((mount) => !found.has(mount))
      .map((mount) => inMemory(UNPLANNED, mount, plan, person))
  ])
}

const MEMORY: ReadonlySet<Place['type']> = new Set(['tmpfs', 'shm', 'dev', 'mqueue'])

const UNPLANNED: Place = {
  path: '',
  type: 'tmpfs',
  declared: false,
  writable: true,
  executable: true,
  watched: 'none'
}

/**
 * Pairs planned places with actual mounts. A mount is where symbolic links lead (`/var/run/app` is
 * `/run/app`). If the paths differ, places and mounts are paired by their last segment, then in
 * order.
 */
function paired(
  places: readonly Place[],
  mounts: readonly SeenMount[]
): ReadonlyMap<Place, SeenMount> {
  const pairs = new Map<Place, SeenMount>()
  const free = new Set(mounts)
  const pair = (fits: (place: Place, mount: SeenMount) => boolean): void => {
    for (const place of places) {
      const mount = pairs.has(place) ? undefined : [...free].find((one) => fits(place, one))
      if (mount === undefined) continue
      pairs.set(place, mount)
      free.delete(mount)
    }
  }
  const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
  const isScratch = ({ type }: Place, { path }: SeenMount): boolean =>
    type === 'tmpfs' && !/^\/dev(?:\/|$)/.test(path)
  pair((place, mount) => bytesOf(place.path) === mount.path)
  pair(
    (place, mount) =>
      isScratch(place, mount) && lastName(bytesOf(place.path)) === lastName(mount.path)
  )
  pair(isScratch)
  return pairs
}

function inMemory(
  place: Place,
  mount: SeenMount,
  { watch }: Planned,
  person: Person | undefined
): Place {
  return {
    ...place,
    path: readable(mount.path),
    executable: mount.executable,
    watched: depth(watch.limit),
    ...writer(mount.seen?.snapshot.get(mount.path), person),
    ...partially(watch.limit > 0 && mount.seen?.partial() === true)
  }
}

function lasting(
  place: Place,
  plan: Planned,
  looked: PlaceLooks,
  person: Person | undefined
): Place {
  const { watch } = plan
  const survey = looked.volumes.get(place.path)
  const top = survey?.snapshot.get(bytesOf(place.path))
  if (place.type === 'rootfs') {
    const watched = watch.rootContents ? 'content' : 'names'
    const anybody = place.writable && person !== undefined ? { writableBy: 'user' as const } : {}
    return { ...place, watched, ...anybody, ...partially(looked.rootPartial) }
  }
  if (survey !== undefined) {
    const partial = watch.limit > 0 && survey.partial
    const { unread = 0 } = survey
    return {
      ...place,
      watched: depth(watch.limit),
      ...flags(place, looked),
      ...(place.writable ? writer(top, person) : {}),
      ...partially(partial),
      ...(unread > 0 ? { unread } : {})
    }
  }
  if (isNetworkFile(place)) return networkFile(place, looked.networkUnseen)
  if (looked.kernels?.includes(place.path) === true)
    return { ...place, ...(place.writable ? { reason: OF_THE_KERNEL } : {}) }
  return place.writable && looked.memory.kind === 'unseen'
    ? { ...place, reason: looked.memory.reason }
    : {
        ...place,
        ...(place.writable ? { reason: isKept(looked.memory) ? takenBy(plan) : UNSEEN } : {})
      }
}

const OF_THE_KERNEL = "it is a file system of the kernel's, which holds no files of a container"
const UNSEEN = 'the container no longer had this mount'
const TAKEN = 'it is gone once a one-shot container has ended, before it can be inspected'
const AMONG_OTHERS =
  'the container shares the processes of others ("pid"), so it cannot be told apart from them while it runs'

/** Reason why a keeper could not hold a mount of the container. */
const takenBy = ({ container }: Planned): string =>
  container.sharesProcesses === true ? AMONG_OTHERS : TAKEN

const depth = (limit: number): Place['watched'] => (limit > 0 ? 'content' : 'names')

const partially = (partial: boolean): Pick<Place, 'partial'> => (partial ? { partial } : {})

/** Whether programs can run from the place, if its actual mount is known. */
function flags({ path }: Place, { memory }: PlaceLooks): Partial<Place> {
  const mounts = memory.kind === 'seen' ? memory.mounts : []
  const mount = mounts.find((one) => one.path === bytesOf(path))
  return mount === undefined ? {} : { executable: mount.executable }
}

/** Whether a keeper looked, rather than a probe beside the container. */
const isKept = (memory: MemoryContents): boolean =>
  memory.kind === 'seen' && memory.status === undefined

/** Every place where the planned container can write, by path; `mounts` are the engine's facts. */
export function expectedPlaces(
  { container }: Pick<Plan, 'container'>,
  mounts: readonly MountFacts[]
): ReadonlyMap<string, Place> {
  // Later entries cover earlier ones: mounts of the author or the image replace the engine's.
  const places = [
    ...enginesOwn(container),
    ...mounts.map((mount) => mounted(mount, container)),
    ...container.tmpfs.map(scratch)
  ]
  return new Map(places.map((place) => [place.path, place]))
}

const OPEN = { declared: false, writable: true, executable: true, watched: 'none' } as const

/**
 * Places that every container has. With a writable root filesystem these include the engine's
 * network files: binds whose edits `docker diff` does not show.
 */
function enginesOwn({ readOnly, ipc = 'none' }: ContainerSpec): readonly Place[] {
  const memory = {
    ...OPEN,
    executable: false,
    ...(ipc === 'none' ? {} : { shared: true as const })
  }
  return [
    { ...OPEN, path: '/', type: 'rootfs', writable: !readOnly },
    { ...OPEN, path: '/dev', type: 'dev' },
    { ...memory, path: '/dev/shm', type: 'shm' },
    { ...memory, path: '/dev/mqueue', type: 'mqueue' },
    ...(readOnly ? [] : NETWORK_FILES).map((path) => ({ ...OPEN, path, type: 'bind' as const }))
  ]
}

/** A volume or bind; the engine reports volumes of the image and of the author alike. */
function mounted(mount: MountFacts, { volumes }: ContainerSpec): Place {
  return {
    ...OPEN,
    path: mount.path,
    type: mount.type === 'bind' || mount.type === 'tmpfs' ? mount.type : 'volume',
    declared: volumes.some((volume) => volume.path === mount.path),
    writable: mount.writable,
    ...(isOfPod(mount, volumes) ? { scratch: true } : {})
  }
}

/** Whether a mount is an `emptyDir`, which ends with its pod as a tmpfs does with its container. */
const isOfPod = ({ path }: MountFacts, volumes: ContainerSpec['volumes']): boolean =>
  volumes.some((volume) => volume.path === path && volume.podVolume === 'scratch')

/** A tmpfs mount. Docker mounts tmpfs with `rw,noexec`, and the last option wins. */
function scratch({ path, options }: TmpfsMount): Place {
  const words = options.split(',')
  return {
    ...OPEN,
    path,
    type: 'tmpfs',
    declared: true,
    writable: words.lastIndexOf('rw') >= words.lastIndexOf('ro'),
    executable: words.lastIndexOf('exec') > words.lastIndexOf('noexec')
  }
}

/** Credentials of the container's first process, from `/proc/PID/status` (proc_pid_status(5)). */
export interface Person {
  readonly uid: number
  readonly groups: ReadonlySet<number>
  /** Whether it may write regardless of file modes (CAP_DAC_OVERRIDE). */
  readonly overrides: boolean
}

/** Credentials from that text; undefined where fields are missing. */
export function personIn(status: string): Person | undefined {
  const field = (name: string): readonly string[] =>
    new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status)?.[1]?.split(/\s+/) ?? []
  const uid = field('Uid')[1]
  const capabilities = field('CapEff')[0]
  if (uid === undefined || !/^[0-9a-f]+$/.test(capabilities ?? '')) return undefined
  const groups = [field('Gid')[1], ...field('Groups')].filter(Boolean).map(Number)
  const overrides = (BigInt(`0x${capabilities ?? ''}`) & CAP_DAC_OVERRIDE) !== 0n
  return { uid: Number(uid), groups: new Set(groups), overrides }
}

const CAP_DAC_OVERRIDE = 1n << 1n

/** Whether that user can write to a place with this top folder, or only root; empty if unknown. */
function writer(
  top: FileFacts | undefined,
  person: Person | undefined
): { readonly writableBy?: 'user' | 'root' } {
  if (top === undefined || person === undefined) return {}
  return { writableBy: mayWrite(person, top) ? 'user' : 'root' }
}

/** Whether a process can create files in a folder with these facts, or write to such a file. */
export function mayWrite({ uid, groups, overrides }: Person, facts: FileFacts): boolean {
  if (overrides) return true
  const wanted = facts.type === 'directory' ? 0o3 : 0o2
  const shift = uid === facts.uid ? 6 : groups.has(facts.gid) ? 3 : 0
  return ((facts.mode >> shift) & wanted) === wanted
}
