import { Readable } from 'node:stream'
import { Fault } from '../../plan/faults'

const HEADER = 8

/** Takes apart the engine's multiplexed stream: 8 bytes of header (stream, 3 zeros, length), then that many bytes of output. */
export function demultiplexer(onOutput: (bytes: Uint8Array) => void): (chunk: Uint8Array) => void {
  let header = Buffer.alloc(0)
  let left = 0
  return (chunk) => {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    while (rest.length > 0) {
      if (left === 0) {
        const missing = HEADER - header.length
        header = Buffer.concat([header, rest.subarray(0, missing)])
        rest = rest.subarray(missing)
        if (header.length < HEADER) return
        left = header.readUInt32BE(4)
        header = Buffer.alloc(0)
      } else {
        const part = rest.subarray(0, left)
        onOutput(part)
        left -= part.length
        rest = rest.subarray(part.length)
      }
    }
  }
}

/** Reads a stream to its end; `whole` tells an end that the other side meant from a connection that was lost. */
export function drain(stream: Readable, onChunk: (chunk: Uint8Array) => void): Promise<boolean> {
  return new Promise((resolve) => {
    stream.on('data', onChunk)
    stream.once('end', () => {
      resolve(true)
    })
    stream.once('error', () => {
      resolve(false)
    })
    stream.once('close', () => {
      resolve(false)
    })
  })
}

/** A stream that dockerode gave; its typings say less than it is. */
export function readable(answer: unknown): Readable {
  if (answer instanceof Readable) return answer
  throw new Fault('engine-fault', 'The engine did not answer with a stream.')
}
