import { once } from 'node:events'
import type { Pack } from './tar-stream'

/** Packs a file as fast as the archive takes it, never holding all of its contents in memory. */
export async function packFile(
  archive: Pack,
  header: Parameters<Pack['entry']>[0],
  contents: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const entry = archive.entry(header, (error) => {
      if (error) reject(error)
      else resolve()
    })
    entry.on('error', reject)
    pour(contents, entry).catch(reject)
  })
}

async function pour(
  contents: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  entry: ReturnType<Pack['entry']>
): Promise<void> {
  for await (const bytes of contents) {
    if (!entry.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
      await once(entry, 'drain')
  }
  entry.end(undefined)
}
