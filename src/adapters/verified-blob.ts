import { createHash } from 'node:crypto'
import { tarReader } from '../observe/tar'
import { Fault } from '../plan/faults'
import { ArchiveProblem } from '../plan/image-archive'
import { quoteInput } from '../plan/parse'
import type { ArchivedBlob } from '../words'
import { unpacking, type RatioGuard, type Unpacking } from './unpacking'

/**
 * The contents of a file as they are, which the file's digest must fit, and of a layer the digests
 * of its contents: an engine may know those by the digest that the archive claims.
 */
export async function* verified(
  contents: AsyncIterable<Uint8Array>,
  { name, size, sha256, diffIds }: ArchivedBlob,
  guard: RatioGuard
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const layer = diffIds === undefined ? undefined : layerTest(name, diffIds, guard)
  let left = size
  for await (const bytes of contents) {
    hash.update(bytes)
    await layer?.add(bytes)
    left -= bytes.length
    if (left < 0) break
    yield bytes
  }
  await layer?.end()
  if (left !== 0) throw new ArchiveProblem(`${quoteInput(name)} changed while it was read`)
  const digest = hash.digest('hex')
  if (sha256 !== undefined && digest !== sha256) {
    throw new ArchiveProblem(
      `${quoteInput(name)} has another digest than its description says: sha256:${digest}`
    )
  }
}

/** Unpacks a layer, and compares it with the digests of the configuration. */
function layerTest(name: string, diffIds: readonly string[], guard: RatioGuard): Unpacking {
  const hash = createHash('sha256')
  const reader = tarReader(({ type, records }) => {
    const isSparse =
      type === 'S' || [...records.keys()].some((key) => key.startsWith('GNU.sparse.'))
    if (isSparse)
      throw new ArchiveProblem(`${quoteInput(name)} has files with holes; save it without`)
    return undefined
  })
  const test = unpacking(guard, diffIds.length, (bytes) => {
    hash.update(bytes)
    reader.add(bytes)
  })
  return {
    add: (bytes) => test.add(bytes).catch(asLayerProblem(name)),
    end: async () => {
      await test.end().catch(asLayerProblem(name))
      const digest = `sha256:${hash.digest('hex')}`
      if (diffIds.every((one) => one === digest)) return
      throw new ArchiveProblem(
        `${quoteInput(name)} is another layer than its configuration says: ${digest}`
      )
    }
  }
}

const asLayerProblem =
  (name: string) =>
  (error: unknown): never => {
    if (!(error instanceof Fault)) throw error
    throw new ArchiveProblem(`${quoteInput(name)} is no layer`, { cause: error })
  }
