import type { IsCode } from '../judge/code'
import type { DangerFacts } from '../judge/findings/explanation'
import type { Severity } from '../judge/severity'
import { bytesOf, isSystemFolder, isWithin, parentOf } from '../observe/paths'
import type { Entry } from '../observe/snapshot'
import type { Plan } from '../plan/plan'
import type { ContainerSpec, TmpfsMount, VolumeMount } from '../words'
import type { Roots } from './writes'

/** User and group that a container runs as, in numbers. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** A path that a fix makes writable, and the kind of mount on it. */
export interface Mount {
  readonly path: string
  /**
   * `tmpfs` is in memory. `data` and `seeded` are volumes, which the engine fills from the image:
   * `data` has to outlive the container; `seeded` is for folders whose files a tmpfs would hide.
   */
  readonly kind: 'tmpfs' | 'data' | 'seeded'
  /** Whether programs may be run from the tmpfs (mount option `exec`). */
  readonly executable: boolean
  /** Whether the tmpfs gets at least 1 GiB: the size of transient files is not known. */
  readonly roomy?: boolean
  /**
   * In a pod, whether an init container makes a folder in the volume that only the container's user
   * may write to, for programs that refuse one that all may write to. Absent if that is undecided.
   */
  readonly isClosed?: boolean
  /** In a pod, whether a volume stays empty that would have what the image has there. */
  readonly isBare?: boolean
  /**
   * Mount point of the tmpfs that hides this empty folder of the image, the only reason for this
   * mount.
   */
  readonly beside?: string
}

/** Facts that decide the options of a tmpfs. */
export interface RootFacts extends Roots {
  readonly isCode: IsCode
  /** User and group that the container runs as; undefined for root, or if they are not known. */
  readonly owner: Owner | undefined
  /** The pod around the container; absent for a container that stands alone. */
  readonly pod?: PodGround
}

/** Facts of a pod that decide how a fix is made in it. */
export interface PodGround {
  /** Group that its volumes are given, since its user needs them; absent if that is not needed. */
  readonly group?: number
}

/** A tmpfs to create, and its use. */
export interface TmpfsNeed {
  readonly path: string
  /** Whether programs may be run from the tmpfs. */
  readonly executable: boolean
  /** Whether the tmpfs may have to hold more than the writable run left in it. */
  readonly roomy?: boolean
}

/**
 * Returns a tmpfs with its size, mode and owner. Mode and owner are those of the folder in the
 * image, or else those that the program gave it. If the container does not run as root, its user
 * owns the tmpfs: by default a tmpfs is root's, and at a restart some engines forget its mode (runc
 * 1.1).
 */
export function tmpfsOn({ path, executable, roomy }: TmpfsNeed, ground: RootFacts): TmpfsMount {
  const { image, own, owner } = ground
  const folder = directory(image.get(bytesOf(path))) ?? directory(own.get(bytesOf(path)))
  const { uid, gid } = owner ?? folder ?? ROOT
  const usual = owner === undefined ? OPEN : CLOSED
  const mode = (isForAll(path) ? OPEN : (folder?.mode ?? usual)).toString(8).padStart(4, '0')
  const words = [
    ...(executable ? ['exec'] : []),
    `size=${sizeFor(path, filesBelow(path, own).bytes, roomy === true)}`,
    `mode=${mode}`,
    ...(uid === 0 && gid === 0 ? [] : [`uid=${uid}`, `gid=${gid}`])
  ]
  return { path, options: words.join(',') }
}

/**
 * Whether every program may use the folder. All systems give these two folders mode 1777; an engine
 * that creates a mount point gives it another mode.
 */
const isForAll = (path: string): boolean => path === '/tmp' || path === '/var/tmp'

const directory = (entry: Entry | undefined): Entry | undefined =>
  entry?.type === 'directory' ? entry : undefined

const ROOT: Owner = { uid: 0, gid: 0 }
/** Mode of `/tmp`, and the kernel's default for a tmpfs. */
const OPEN = 0o1777
const CLOSED = 0o755

const MEBIBYTE = 1024 * 1024
const LEAST = 16
/**
 * MiB for `/tmp` and `/var/tmp`: uploads, request bodies and unpacked files go there, and those of
 * the smoke test are small.
 */
const LEAST_FOR_ALL = 64
const ROOMY = 1024

/**
 * Returns the `size` option of a tmpfs: four times the bytes left there, rounded up to a power of
 * two. The least is 16 MiB, 64 MiB for `/tmp` and `/var/tmp`, and 1 GiB if the amount is unknown
 * (`roomy`).
 */
function sizeFor(path: string, bytes: number, roomy: boolean): string {
  const least = isForAll(path) ? LEAST_FOR_ALL : LEAST
  const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : least)
  const size = 2 ** Math.ceil(Math.log2(wanted))
  return size >= 1024 ? `${size / 1024}g` : `${size}m`
}

/** Counts the image's files that a mount at this path hides, and their bytes. */
export function hiddenBelow(path: string, { image }: Pick<Roots, 'image'>): Hidden {
  return { path, ...filesBelow(path, image) }
}

/** Counts the files and links below a folder, and the bytes of their contents. */
function filesBelow(
  path: string,
  snapshot: Roots['own']
): { readonly files: number; readonly bytes: number } {
  const folder = bytesOf(path)
  let [files, bytes] = [0, 0]
  for (const [name, { type, size }] of snapshot) {
    if (type === 'directory' || !isWithin(name, folder)) continue
    files += 1
    bytes += size
  }
  return { files, bytes }
}

/** Mounts that an image needs beyond those of its plan. */
export interface Fix {
  readonly tmpfs: readonly TmpfsMount[]
  /** Mount points of volumes that the engine fills from the image. */
  readonly volumes: readonly string[]
  /** How a pod has the mounts; absent for a container that stands alone. */
  readonly pod?: PodFix
}

/** Parts of a fix that only a pod has. */
export interface PodFix extends PodGround {
  /** Folders that init containers make in the volumes of these mount points. */
  readonly folders: readonly { readonly path: string; readonly mode: number }[]
  /** Mount points of volumes into which nothing of the image is copied. */
  readonly bare: readonly string[]
}

/**
 * Volumes that the image declares and nothing else is mounted on, without a source. As long as they
 * have no name, an engine creates new ones for each container, and their data goes with it.
 */
export function declaredVolumes(
  { image, container }: Pick<Plan, 'image' | 'container'>,
  { tmpfs, volumes }: Fix
): readonly VolumeMount[] {
  const others = [...container.tmpfs, ...container.volumes, ...tmpfs].map(({ path }) => path)
  return image.volumes
    .filter((path) => ![...others, ...volumes].includes(path))
    .map((path) => ({ source: '', path, readOnly: false }))
}

/** The image's files that a mount hides. */
export interface Hidden {
  readonly path: string
  readonly files: number
  /** Total bytes of their contents. */
  readonly bytes: number
}

/**
 * Input of every recipe: the planned container, and the mounts and rules that it was found to need.
 */
export interface Cooked {
  /** Image reference as the author wrote it. */
  readonly image: string
  /** The plan's container, read-only, without the mounts of the fix. */
  readonly container: ContainerSpec
  readonly fix: Fix
  /**
   * Files of the image that volumes of the fix hold copies of. An engine copies them into the
   * volume; Kubernetes does not.
   */
  readonly seeded: readonly Hidden[]
  /** Allow rules, a line each, for expected changes in volumes. */
  readonly allow: readonly string[]
  /** Group ID that must own the mounts; undefined if root owns them. */
  readonly group: number | undefined
  /** Whether the container is meant to exit by itself. */
  readonly oneShot: boolean
  /** Present if its user is known not to be root. */
  readonly isNonRoot?: true
  readonly standing: Standing
}

/**
 * How far a fix can be trusted, and what remains open: facts that a recipe states beside the
 * mounts.
 */
export interface Standing {
  readonly proven: boolean
  /** Whether the image works with exactly these mounts, even if they are not proven. */
  readonly works: boolean
  readonly dangers: readonly DangerFacts[]
  /** Changes that remain drift, each with the narrowest rule that would allow it. */
  readonly drift: readonly { readonly rule: string; readonly severity: Severity }[]
  /**
   * Allow rules for a writable root filesystem. If there are any, the recipes use that instead of
   * the mounts.
   */
  readonly rules: readonly string[]
}

/** Whether the path is a folder for scratch files, which images leave empty, such as `/tmp`. */
export const isScratchFolder = (path: string): boolean => SCRATCH.has(path)

/** Whether the path is a scratch folder or lies below one. */
export const isInScratch = (path: string): boolean =>
  [...SCRATCH].some((folder) => isWithin(path, folder))

/**
 * The usual scratch folders, in the order in which hardening guides name them. Podman and CRI-O
 * mount these three for read-only containers.
 */
export const USUAL = ['/tmp', '/run', '/var/tmp'] as const

const SCRATCH: ReadonlySet<string> = new Set([...USUAL, '/run/lock', '/dev/shm'])

/** Returns the paths that do not lie below another of them. */
export function outermost(paths: Iterable<string>): readonly string[] {
  const all = new Set(paths)
  return [...all].filter((path) => {
    for (let above = parentOf(path); above !== '/'; above = parentOf(above)) {
      if (all.has(above)) return false
    }
    return true
  })
}

/**
 * Returns at most `most` folders. If there are more, the deepest are replaced by their parents
 * (never by a system folder), and the rest is cut off.
 */
export function fewOf(paths: readonly string[], most = MOST_MOUNTS): readonly string[] {
  if (paths.length <= most) return paths
  const levels = new Map<number, Set<string>>()
  for (const path of outermost(paths)) {
    const level = levels.get(depthOf(path)) ?? new Set()
    levels.set(depthOf(path), level.add(path))
  }
  const count = (): number => [...levels.values()].reduce((sum, { size }) => sum + size, 0)
  const deepest = Math.max(0, ...levels.keys())
  for (let depth = deepest; depth > 1 && count() > most; depth--) {
    const level = levels.get(depth) ?? new Set()
    const above = levels.get(depth - 1) ?? new Set()
    levels.set(depth - 1, above)
    for (const path of level) {
      if (isSystemFolder(parentOf(path))) continue
      level.delete(path)
      above.add(parentOf(path))
    }
  }
  const few = outermost([...levels.values()].flatMap((level) => [...level]))
  const order = new Map(paths.map((path, index) => [path, index]))
  return few.toSorted((one, other) => placeIn(order, one) - placeIn(order, other)).slice(0, most)
}

/** A longer list of mounts would not be copied into a configuration. */
const MOST_MOUNTS = 32

const placeIn = (order: ReadonlyMap<string, number>, path: string): number =>
  order.get(path) ?? order.size

const depthOf = (path: string): number => path.split('/').length - 1
