import type { IsCode } from '../judge/code'
import type { DangerFacts } from '../judge/findings/explanation'
import type { Severity } from '../judge/severity'
import { bytesOf, isSystemFolder, isWithin, parentOf } from '../observe/paths'
import type { Entry } from '../observe/snapshot'
import type { ContainerSpec, TmpfsMount } from '../words'
import type { Owner } from './owner'
import type { Roots } from './writes'

/** Somewhere that can be made writable, and how. */
export interface Mount {
  readonly path: string
  /** Memory; or a volume, which the engine fills from the image: for what has to outlive the container, or because memory would hide files. */
  readonly kind: 'tmpfs' | 'data' | 'seeded'
  /** Programs can be run from that memory. */
  readonly executable: boolean
  /** For more than was left there: of what came and went nobody knows how much it was. */
  readonly roomy?: boolean
  /** The mount for whose sake alone it is there: that one would hide this folder of the image. */
  readonly beside?: string
}

/** Facts that decide on the options of a tmpfs. */
export interface RootFacts extends Roots {
  readonly isCode: IsCode
  /** Who the container runs as; undefined for root. */
  readonly owner: Owner | undefined
}

/** A tmpfs to be, and its use. */
export interface TmpfsNeed {
  readonly path: string
  /** Programs can be run from it. */
  readonly executable: boolean
  /** It may have to hold more than was left there. */
  readonly roomy?: boolean
}

/**
 * A tmpfs with size, mode and owner: as the image's folder has them, else as the program made it. For a container that is not root's it
 * is that user's own: a tmpfs is root's unless it is told otherwise, and at a restart some engines forget its mode (runc 1.1).
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

/** Every program puts things there, with the mode that all systems give it; an engine that makes a mount point gives it another one. */
const isForAll = (path: string): boolean => path === '/tmp' || path === '/var/tmp'

const directory = (entry: Entry | undefined): Entry | undefined =>
  entry?.type === 'directory' ? entry : undefined

const ROOT: Owner = { uid: 0, gid: 0 }
/** As `/tmp` has it, and as the kernel gives it. */
const OPEN = 0o1777
const CLOSED = 0o755

const MEBIBYTE = 1024 * 1024
const LEAST = 16
/** Uploads, bodies of requests and what is unpacked go there, and the smoke test's are small. */
const LEAST_FOR_ALL = 64
const ROOMY = 1024

/** Four times what was left there, rounded up to a power of two: at least 16 MiB, 64 MiB where every program puts things, or 1 GiB where nobody knows how much it was. */
function sizeFor(path: string, bytes: number, roomy: boolean): string {
  const least = isForAll(path) ? LEAST_FOR_ALL : LEAST
  const wanted = Math.max((4 * bytes) / MEBIBYTE, roomy ? ROOMY : least)
  const size = 2 ** Math.ceil(Math.log2(wanted))
  return size >= 1024 ? `${size / 1024}g` : `${size}m`
}

/** How many of the image's files a mount on that path hides. */
export function hiddenBelow(path: string, { image }: Pick<Roots, 'image'>): Hidden {
  return { path, ...filesBelow(path, image) }
}

/** Files and links below a folder, with the bytes of their contents. */
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

/** Paths that have to be writable beyond those of the plan, and how. */
export interface Fix {
  readonly tmpfs: readonly TmpfsMount[]
  /** Mount points of volumes that the engine fills from the image. */
  readonly volumes: readonly string[]
}

/** How many of the image's files a mount hides. */
export interface Hidden {
  readonly path: string
  readonly files: number
  /** Of their contents. */
  readonly bytes: number
}

/** All that a recipe is made of: the container as it was planned, and what was found that it needs. */
export interface Cooked {
  /** As the author named it. */
  readonly image: string
  /** The plan's container, read-only, without what was found. */
  readonly container: ContainerSpec
  readonly fix: Fix
  /** Of the image's files, where a volume of the fix holds copies of them; an engine fills it, Kubernetes does not. */
  readonly seeded: readonly Hidden[]
  /** Rule lines for what may change in its volumes. */
  readonly allow: readonly string[]
  /** The group that has to own what is mounted; undefined where root does. */
  readonly group: number | undefined
  /** It is meant to end by itself. */
  readonly oneShot: boolean
  readonly standing: Standing
}

/** How far a fix may be trusted, and what it leaves: what a recipe says beside the mounts. */
export interface Standing {
  readonly proven: boolean
  /** With exactly these mounts it works, though it may not be proven. */
  readonly works: boolean
  readonly dangers: readonly DangerFacts[]
  /** Changes that stay drift, each with the narrowest rule that would allow it. */
  readonly drift: readonly { readonly rule: string; readonly severity: Severity }[]
  /** For a writable root filesystem; where there are any, the recipes are for that, without the mounts. */
  readonly rules: readonly string[]
}

/** Folders that are there to be written to, and that nobody ships anything in. */
export const isScratchFolder = (path: string): boolean => SCRATCH.has(path)

/** Whether a path is one of these folders, or lies below one. */
export const isInScratch = (path: string): boolean =>
  [...SCRATCH].some((folder) => isWithin(path, folder))

/** The usual suspects, in the order in which hardening guides name them (Podman and CRI-O mount these three for read-only containers). */
export const USUAL = ['/tmp', '/run', '/var/tmp'] as const

const SCRATCH: ReadonlySet<string> = new Set([...USUAL, '/run/lock', '/dev/shm'])

/** These paths without those that lie in another one of them. */
export function outermost(paths: Iterable<string>): readonly string[] {
  const all = new Set(paths)
  return [...all].filter((path) => {
    for (let above = parentOf(path); above !== '/'; above = parentOf(above)) {
      if (all.has(above)) return false
    }
    return true
  })
}

/** These folders, or where they are more than so many, those around the deepest of them; what is still too much is left out. */
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

/** More of them would not be written into a configuration. */
const MOST_MOUNTS = 32

const placeIn = (order: ReadonlyMap<string, number>, path: string): number =>
  order.get(path) ?? order.size

const depthOf = (path: string): number => path.split('/').length - 1
