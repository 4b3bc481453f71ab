import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { size } from '../judge/phrases'
import { errorCode } from './errors'

export interface FileReading {
  /** Bytes; a larger file is refused. */
  readonly most: number
  /** Another user may have made it: a symbolic link is refused, too. */
  readonly foreign?: boolean
}

/**
 * Descriptor of a file opened for reading, which the caller closes. Throws a sentence where it is no regular file: opening a
 * FIFO would wait for a writer, and reading a device might never end.
 */
export function openRegular(path: string, { most, foreign = false }: FileReading): number {
  const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = constants
  const file = opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (foreign ? O_NOFOLLOW : 0))
  try {
    // Only now: by its name it might have been exchanged in the meantime.
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw new Error('it is a folder.')
    if (!stat.isFile()) throw new Error(NOT_REGULAR)
    if (stat.size > most) throw new Error(`it is larger than ${size(most)}.`)
    return file
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Text of a regular file; throws a sentence where it is none, or too large. */
export function readRegular(path: string, most = LARGEST_TEXT): string {
  const file = openRegular(path, { most })
  try {
    return Buffer.concat([...chunksOf(file, most)]).toString()
  } finally {
    closeSync(file)
  }
}

/** Contents of an open file, each piece in memory of its own; throws a sentence where they are more than `most` bytes. */
export function* chunksOf(file: number, most: number): Iterable<Uint8Array> {
  for (let total = 0, read = 1; read > 0;) {
    const chunk = new Uint8Array(CHUNK)
    read = readSync(file, chunk)
    total += read
    // It may have grown, and files of /proc have no size.
    if (total > most) throw new Error(`it is larger than ${size(most)}.`)
    yield chunk.subarray(0, read)
  }
}

/** The size of a file that a person writes; far above any policy, profile or workflow. */
const LARGEST_TEXT = 16 * 1024 ** 2
const CHUNK = 64 * 1024

const NOT_REGULAR =
  'it is no regular file, but for example a pipe; write what it gives to a file first.'

function opened(path: string, flags: number): number {
  try {
    return openSync(path, flags)
  } catch (error) {
    if (errorCode(error) === 'ENXIO') throw new Error(NOT_REGULAR, { cause: error })
    if (errorCode(error) === 'ELOOP') throw new Error('it is a symbolic link.', { cause: error })
    throw error
  }
}
