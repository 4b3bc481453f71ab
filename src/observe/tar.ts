import { Fault } from '../plan/faults'
import { headerOf, isExtension, recordsOf, type TarHeader } from './tar-header'

export type { TarHeader }

/** Takes the contents of one entry: as many bytes as its header says, then its end. */
export interface TarContents {
  readonly add: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** Reads an archive as it comes, cut anywhere. */
export interface TarReader {
  readonly add: (bytes: Uint8Array) => void
  /** Both closing blocks were read: nothing is missing, whatever the connection says. */
  readonly ended: () => boolean
}

const BLOCK = 512
/** Nobody's names and links together are longer. */
const LONGEST_RECORDS = 1024 * 1024

/**
 * A reader of ustar, PAX and GNU archives that keeps names as bytes, which no package does: the names that matter most here are
 * those that are not valid UTF-8. Contents are handed on, never held. Throws a `Fault` at what is no archive.
 */
export function tarReader(onEntry: (header: TarHeader) => TarContents | undefined): TarReader {
  const block = new Uint8Array(BLOCK)
  let filled = 0
  let left = 0
  let padding = 0
  let zeros = 0
  let contents: TarContents | undefined
  let records = new Map<string, string>()

  const begin = (header: TarHeader): TarContents | undefined => {
    if (!isExtension(header.type)) {
      records = new Map()
      return onEntry(header)
    }
    if (header.size > LONGEST_RECORDS) throw new Fault('engine-fault', UNREADABLE)
    return gather(header.size, (bytes) => {
      records = new Map([...records, ...recordsOf(header.type, bytes)])
    })
  }
  const open = (bytes: Uint8Array): void => {
    const header = headerOf(bytes, records)
    if (header === undefined) {
      zeros += 1
      return
    }
    zeros = 0
    left = header.size
    padding = (BLOCK - (header.size % BLOCK)) % BLOCK
    contents = begin(header)
    if (left === 0) contents?.end()
  }
  /** How many of these bytes were taken. */
  const take = (bytes: Uint8Array): number => {
    if (left > 0) {
      const part = bytes.length > left ? bytes.subarray(0, left) : bytes
      contents?.add(part)
      left -= part.length
      if (left === 0) contents?.end()
      return part.length
    }
    if (padding > 0) {
      const skipped = Math.min(padding, bytes.length)
      padding -= skipped
      return skipped
    }
    if (filled === 0 && bytes.length >= BLOCK) {
      open(bytes.subarray(0, BLOCK))
      return BLOCK
    }
    const part = bytes.subarray(0, BLOCK - filled)
    block.set(part, filled)
    filled = (filled + part.length) % BLOCK
    if (filled === 0) open(block)
    return part.length
  }
  return {
    add: (bytes) => {
      for (let at = 0; at < bytes.length && zeros < 2;) at += take(bytes.subarray(at))
    },
    ended: () => zeros >= 2
  }
}

function gather(size: number, onWhole: (bytes: Uint8Array) => void): TarContents {
  const whole = new Uint8Array(size)
  let at = 0
  return {
    add: (bytes) => {
      whole.set(bytes, at)
      at += bytes.length
    },
    end: () => {
      onWhole(whole)
    }
  }
}

const UNREADABLE = 'An archive of the container holds a header that is not readable.'
