import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { size } from '../judge/phrases'
import { errorCode } from './errors'

export interface FileReading {
  /** Maximum size in bytes; a larger file is refused. */
  readonly most: number
  /** Whether another user may have created the file. If so, a symbolic link is refused. */
  readonly foreign?: boolean
}

/**
 * Opens a regular file for reading; the caller closes the returned descriptor. Throws for a folder,
 * FIFO or device, and for a file that is too large, with a clause such as "it is a folder." System
 * errors such as `ENOENT` pass through. Opening a FIFO would wait for a writer, and reading a
 * device might never end.
 */
export function openRegular(path: string, { most, foreign = false }: FileReading): number {
  const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = constants
  const file = opened(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (foreign ? O_NOFOLLOW : 0))
  try {
    // Checked on the descriptor: the name might refer to another file by now.
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

/** Text of a regular file; throws a sentence where it is too large, or no regular file. */
export function readRegular(path: string, most = LARGEST_TEXT): string {
  const file = openRegular(path, { most })
  try {
    return Buffer.concat([...chunksOf(file, most)]).toString()
  } finally {
    closeSync(file)
  }
}

/**
 * Contents of an open file, each piece in its own buffer; throws a sentence where there are more
 * than `most` bytes.
 */
export function* chunksOf(file: number, most: number): Iterable<Uint8Array> {
  for (let total = 0, read = 1; read > 0;) {
    const chunk = new Uint8Array(CHUNK)
    read = readSync(file, chunk)
    total += read
    // The file may have grown, and files in /proc report no size.
    if (total > most) throw new Error(`it is larger than ${size(most)}.`)
    yield chunk.subarray(0, read)
  }
}

/** Maximum size of a handwritten file; far above any policy, profile or workflow. */
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

/**
 * Creates a folder and its parents. Node's `recursive` option never returns below /proc, where a
 * parent exists but takes no folders.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if (!(await lacksParent(path, mode))) return
  if (dirname(path) === path) throw new Error(`${path} does not exist`)
  await makeFolder(dirname(path), mode)
  // Another process may create it at the same time.
  await mkdir(path, mode).catch(async (error: unknown) => {
    if (await lacksParent(path, mode)) throw error
  })
}

/** Creates the folder; returns whether its parent is missing. */
async function lacksParent(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, mode)
    return false
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
    return code === 'ENOENT'
  }
}

/** Root of the repository that a folder lies in: `.git` is a folder, or a file in a worktree. */
export function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryAround(parent)
}
