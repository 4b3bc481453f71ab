import type { ContainerSpec } from '../words'
import { allMountsIn, type MountedFileSystem } from './mountinfo'
import { ENGINE_FILES } from './network-files'
import type { AlteredMount } from './observation'
import { bytesOf, readable } from './paths'

/** The planned mounts of a container, and its actual ones. */
export interface MountComparison {
  readonly spec: Pick<ContainerSpec, 'readOnly' | 'tmpfs'>
  /** Volumes and binds by planned mount point. */
  readonly volumes: ReadonlyMap<string, { readonly writable: boolean }>
  /** Actual mount points behind the image's symbolic links, by planned path. */
  readonly homes: ReadonlyMap<string, string>
  /** Texts of mountinfo: of the container, and of one with only the engine's mounts. */
  readonly own: string
  readonly engines: string
  /**
   * The volumes and binds as another container has them, with the mounts in them, by planned path.
   */
  readonly elsewhere: readonly MountedFileSystem[]
}

/**
 * Differences between a container's mounts and the plan. The engine's own mounts are known from
 * another container, so no engine's list is built in.
 */
export function alteredMounts(compared: MountComparison): readonly AlteredMount[] {
  const mounts = byPoint(allMountsIn(compared.own))
  const planned = plannedMounts(compared)
  const engines = byPoint(allMountsIn(compared.engines))
  const elsewhere = byPoint(compared.elsewhere)
  return [
    ...Array.from(planned, ([path, wanted]) => asPlanned(path, wanted, mounts.get(path) ?? [])),
    ...Array.from(mounts, ([path, some]) =>
      planned.has(path) || isSame(some, elsewhere.get(path))
        ? undefined
        : asEngines(path, some, engines.get(path) ?? [])
    )
  ].filter((one) => one !== undefined)
}

/** Whether two lists hold the same mounts. A bind brings the mounts within it along. */
const isSame = (
  mounts: readonly MountedFileSystem[],
  others: readonly MountedFileSystem[] = []
): boolean =>
  mounts.length === others.length &&
  mounts.every(
    ({ device, root }, index) => device === others[index]?.device && root === others[index].root
  )

/** Processes with their own mount namespace, according to the probe's texts. */
export function ownNamespaces(processes: ReadonlyMap<string, string>): readonly AlteredMount[] {
  return [...processes.keys()]
    .filter((name) => name.endsWith('/namespace'))
    .map((name) => ({ path: '', how: 'own-namespace', process: parseInt(name) }))
}

interface Wanted {
  readonly writable: boolean
  readonly executable: boolean
  readonly fits: (mount: MountedFileSystem) => boolean
}

/** The planned mounts by mount point; a character for each byte. */
function plannedMounts({
  spec,
  volumes,
  homes,
  elsewhere: others
}: MountComparison): ReadonlyMap<string, Wanted> {
  const elsewhere = byPoint(others)
  const home = (path: string): string => bytesOf(homes.get(path) ?? path)
  const root: Wanted = { writable: !spec.readOnly, executable: true, fits: () => true }
  return new Map([
    ['/', root],
    ...Array.from(volumes, ([path, { writable }]): [string, Wanted] => {
      const twin = elsewhere.get(bytesOf(path))?.at(-1)
      const fits = (mount: MountedFileSystem): boolean =>
        twin !== undefined && mount.device === twin.device && mount.root === twin.root
      return [home(path), { writable, executable: true, fits }]
    }),
    ...spec.tmpfs.map(({ path, options }): [string, Wanted] => {
      const words = options.split(',')
      const writable = words.lastIndexOf('rw') >= words.lastIndexOf('ro')
      const executable = words.lastIndexOf('exec') > words.lastIndexOf('noexec')
      const fits = ({ fileSystem, root }: MountedFileSystem): boolean =>
        fileSystem === 'tmpfs' && root === '/'
      return [home(path), { writable, executable, fits }]
    })
  ])
}

function asPlanned(
  path: string,
  { writable, executable, fits }: Wanted,
  mounts: readonly MountedFileSystem[]
): AlteredMount | undefined {
  const altered = (how: AlteredMount['how']): AlteredMount => ({ path: readable(path), how })
  const [mount, ...covering] = mounts
  if (mount === undefined) return altered('missing')
  if (covering.length > 0) return altered('covered')
  if (!fits(mount)) return altered('replaced')
  if (mount.writable && !writable) return altered('writable')
  return mount.executable && !executable ? altered('executable') : undefined
}

/** Checks a mount that the author did not plan: the engine must make it in every container. */
function asEngines(
  path: string,
  mounts: readonly MountedFileSystem[],
  engines: readonly MountedFileSystem[]
): AlteredMount | undefined {
  const altered = (how: AlteredMount['how']): AlteredMount => ({ path: readable(path), how })
  const isUsual = USUAL.has(path)
  if (engines.length === 0 && !(isUsual && isOfDisk(mounts))) return altered('added')
  if (mounts.length > Math.max(1, engines.length)) return altered('covered')
  const [mount] = mounts
  const [usual] = engines
  if (mount === undefined || usual === undefined) return undefined
  if (mount.fileSystem !== usual.fileSystem) return isUsual ? undefined : altered('replaced')
  return mount.writable && !usual.writable && !path.startsWith('/sys/fs/cgroup')
    ? altered('writable')
    : undefined
}

/** Paths that the engine mounts only into some containers: network files, a terminal, an init. */
const USUAL: ReadonlySet<string> = new Set([
  ...ENGINE_FILES,
  ...['/dev/console', '/dev/init', '/sbin/docker-init', '/usr/sbin/docker-init']
])

/**
 * Whether mounts lie on the host's disk. The engine binds files from its own folder, which no
 * container can write to; a mount made inside the container is from its root filesystem or memory.
 */
const isOfDisk = (mounts: readonly MountedFileSystem[]): boolean =>
  mounts.every(({ fileSystem }) => fileSystem !== 'tmpfs' && fileSystem !== 'overlay')

/** Mounts by mount point, including covered ones. */
function byPoint(
  mounts: readonly MountedFileSystem[]
): ReadonlyMap<string, readonly MountedFileSystem[]> {
  const points = new Map<string, MountedFileSystem[]>()
  for (const mount of mounts) {
    const some = points.get(mount.path)
    if (some === undefined) points.set(mount.path, [mount])
    else some.push(mount)
  }
  return points
}
