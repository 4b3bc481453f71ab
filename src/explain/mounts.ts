import { isWithin } from '../judge/folders'
import type { IsCode } from '../judge/code'
import { bytesOf } from '../observe/path-bytes'
import type { Entry } from '../observe/snapshot'
import type { TmpfsMount } from '../ports'
import type { Hidden } from './fix'
import type { Owner } from './owner'
import type { Roots } from './writes'

/** What decides on the options of a tmpfs. */
export interface Ground extends Roots {
  readonly isCode: IsCode
  /** Who the container runs as; undefined for root. */
  readonly owner: Owner | undefined
}

/** What is mounted as memory, and for what. */
export interface Memory {
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
export function tmpfsOn({ path, executable, roomy }: Memory, ground: Ground): TmpfsMount {
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
