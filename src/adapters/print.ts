import { once } from 'node:events'

/** Writes to standard output as fast as it is read, never all of it in memory; stops where nothing reads it any more. */
export async function printPieces(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
): Promise<void> {
  for await (const piece of pieces) {
    if (process.stdout.write(piece)) continue
    const goesOn = await once(process.stdout, 'drain').catch(() => false)
    if (goesOn === false) return
  }
}
