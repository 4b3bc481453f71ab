import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../ports'

/** Bytes that are collected before a write, since most contents are much shorter. */
const BUFFER = 256 * 1024

/**
 * A vault in an unlinked file of that folder, which the system deletes with the process. The file
 * is created only once there is much to store.
 */
export function vault(folder: string): Vault {
  let file: number | undefined
  let written = 0
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    file ??= nameless(folder)
    const bytes = Buffer.concat(waiting)
    waiting = []
    writeAll(file, bytes, written)
    written += bytes.length
  }
  return {
    append: (bytes) => {
      const at = size
      // A copy, because the rest of the underlying buffer would stay in memory, too.
      waiting.push(Buffer.from(bytes))
      size += bytes.length
      if (size - written > BUFFER) flush()
      return at
    },
    read: (at, length) => {
      if (length > 0 && at + length > written) flush()
      return file === undefined ? new Uint8Array(0) : readAll(file, at, length)
    },
    close: () => {
      if (file !== undefined) closeSync(file)
      file = undefined
    }
  }
}

function nameless(folder: string): number {
  const path = join(folder, `.zero-drift-${randomBytes(8).toString('hex')}`)
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return file
}

/** Writes all bytes at a position, independent of reads. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done)
  }
}

function readAll(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, position + done)
    if (read === 0) throw new Error('stored contents are gone')
    done += read
  }
  return bytes
}
