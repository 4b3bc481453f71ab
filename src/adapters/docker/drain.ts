import type { Readable } from 'node:stream'

/** Receives the chunks of an answer. */
export type OnChunk = (chunk: Uint8Array) => void

/** Reads a stream to its end; returns false if the connection was lost before. */
export const drain = async (stream: Readable, onChunk: OnChunk): Promise<boolean> =>
  (await endOfStream(stream, onChunk)) === 'whole'

/** Reads a stream; destroys it if `onChunk` throws, or after `silence` ms without data. */
export function endOfStream(
  stream: Readable,
  onChunk: OnChunk,
  silence?: number
): Promise<'whole' | 'lost' | 'silent'> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      resolve('silent')
      stream.destroy()
    }
    const timer = silence === undefined ? undefined : setTimeout(giveUp, silence)
    const settle = (end: 'whole' | 'lost') => (): void => {
      clearTimeout(timer)
      resolve(end)
    }
    stream.on('data', (chunk: Uint8Array) => {
      timer?.refresh()
      try {
        onChunk(chunk)
      } catch (error) {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error(String(error)))
        stream.destroy()
      }
    })
    stream.once('end', settle('whole'))
    stream.once('error', settle('lost'))
    stream.once('close', settle('lost'))
  })
}
