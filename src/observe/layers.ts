import { Fault, reasonOfRefusal } from '../plan/faults'
import type { Digest, World } from '../ports'
import { tarReader, type TarContents } from './tar'

/** Result of comparing an image's layers with their digests. */
export type LayersLook =
  /** The bytes of every layer match the digest in the image's configuration. */
  | { readonly kind: 'intact' }
  | { readonly kind: 'altered'; readonly alteration: Alteration }
  /** The engine cannot show the layers as containers see them. */
  | { readonly kind: 'unknown'; readonly reason: string }

export interface Alteration {
  /** Digests that no layer matches any more; empty where the engine found the altered file. */
  readonly layers: readonly string[]
  /** The altered file, where the engine names it. */
  readonly path?: string
}

/**
 * Reads an image's layers through the page cache that its containers use, and compares them with
 * the digests in the image's configuration. Rejects where the engine breaks off or takes longer
 * than the image's size explains; `over` ends the read early.
 */
export async function lookAtLayers(
  image: string,
  { engine, digest }: Pick<World, 'engine' | 'digest'>,
  over: AbortSignal
): Promise<LayersLook> {
  const { diffIds, size, savedFromFiles } = await engine.layers(image)
  if (!savedFromFiles) return { kind: 'unknown', reason: ARCHIVES }
  const saved = savedImage(digest)
  const within = PATIENCE + size / SLOWEST
  try {
    await engine.save(image, { within, over }, saved.add)
  } catch (error) {
    return refused(reasonOfRefusal(error))
  }
  if (!saved.ended()) throw new Fault('look-failed', BROKEN)
  const missing = diffIds.filter((id) => !saved.digests.has(id))
  if (missing.length === 0) return { kind: 'intact' }
  return saved.layers() < new Set(diffIds).size
    ? { kind: 'unknown', reason: UNREADABLE }
    : { kind: 'altered', alteration: { layers: missing } }
}

/** Milliseconds granted to a busy engine, whatever the size of the image. */
const PATIENCE = 60_000

/**
 * Bytes per millisecond of a slow disk. The engine reads all layers, writes them to a temporary
 * file, and reads that file.
 */
const SLOWEST = 8192

const ARCHIVES =
  'this engine keeps images in the containerd store and gives back the archives that it received, not the files that containers see'
const UNREADABLE = 'this engine does not save an image as uncompressed layers'
const BROKEN = "The engine broke off in the middle of the image's layers."

/**
 * Interprets a refused `save`. Docker and Podman compare every file of a layer with the checksum
 * recorded when the layer was pulled (tar-split).
 */
function refused(reason: string): LayersLook {
  const [whole, name] =
    /file integrity checksum failed(?: for "((?:[^"\\]|\\.)*)")?/.exec(reason) ?? []
  if (whole === undefined) return { kind: 'unknown', reason: reason.replace(/\.$/, '') }
  const path = name === undefined ? {} : { path: name.replace(/^(?:\.?\/)*/, '/') }
  return { kind: 'altered', alteration: { layers: [], ...path } }
}

interface SavedImage {
  readonly add: (bytes: Uint8Array) => void
  readonly ended: () => boolean
  /** `sha256:...` of every file in the archive, in Docker's layout or OCI's. */
  readonly digests: ReadonlySet<string>
  /** Number of those files that are uncompressed tar archives. */
  readonly layers: () => number
}

function savedImage(digest: () => Digest): SavedImage {
  const digests = new Set<string>()
  let layers = 0
  const reader = tarReader(({ type }) =>
    type !== '0'
      ? undefined
      : hashed(digest(), (hex, isArchive) => {
          digests.add(`sha256:${hex}`)
          if (isArchive) layers += 1
        })
  )
  return { ...reader, digests, layers: () => layers }
}

function hashed(
  { add, hex }: Digest,
  onEnd: (hex: string, isArchive: boolean) => void
): TarContents {
  const head = Buffer.alloc(HEAD)
  let length = 0
  return {
    add: (bytes) => {
      if (length < HEAD) head.set(bytes.subarray(0, HEAD - length), length)
      length += bytes.length
      add(bytes)
    },
    end: () => {
      onEnd(hex(), length >= HEAD && (isUstar(head) || head.every((byte) => byte === 0)))
    }
  }
}

/** Bytes up to the end of the magic field of a tar header. */
const HEAD = 262
const isUstar = (head: Buffer): boolean => head.toString('latin1', 257) === 'ustar'
