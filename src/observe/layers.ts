import { Fault, reasonOfRefusal } from '../plan/faults'
import type { Digest, World } from '../ports'
import { tarReader, type TarContents } from './tar'

/** The result of a look at an image's layers. */
export type LayersLook =
  /** Every layer's bytes have the digest by which the image names them. */
  | { readonly kind: 'intact' }
  | { readonly kind: 'altered'; readonly alteration: Alteration }
  /** The engine cannot show it. */
  | { readonly kind: 'unknown'; readonly reason: string }

export interface Alteration {
  /** Digests that no layer has any more; empty where the engine itself met the first altered file. */
  readonly layers: readonly string[]
  /** The file, where the engine names it. */
  readonly path?: string
}

/**
 * Reads an image's layers as its containers do, through the same cached pages, and compares them with the digests by which the image
 * names them. Rejects where the engine breaks off or takes longer than the image's size explains; `over` ends it early.
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

/** Milliseconds for an engine that has much else to do. */
const PATIENCE = 60_000

/** Bytes in a millisecond, of a slow disk: the engine reads all layers, writes them into a temporary file, and reads that. */
const SLOWEST = 8192

const ARCHIVES =
  'this engine keeps images in the containerd store and gives back the archives that it received, not the files that containers see'
const UNREADABLE = 'this engine does not save an image as uncompressed layers'
const BROKEN = "The engine broke off in the middle of the image's layers."

/** Docker and Podman hold every file of a layer against the sum that they noted when the layer came in (tar-split). */
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
  /** `sha256:...` of every file, in whichever layout: Docker's own or that of OCI. */
  readonly digests: ReadonlySet<string>
  /** How many of them are uncompressed archives. */
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

/** Bytes up to the end of a tar's magic word. */
const HEAD = 262
const isUstar = (head: Buffer): boolean => head.toString('latin1', 257) === 'ustar'
