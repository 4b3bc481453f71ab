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

type OnEntry = (header: TarHeader) => TarContents | undefined

/**
 * A reader of ustar, PAX and GNU archives that keeps names as bytes, which no package does: the names that matter most here are
 * those that are not valid UTF-8. Contents are handed on, never held. Throws a `Fault` at what is no archive.
 */
export function tarReader(onEntry: OnEntry): TarReader {
  const wants = read(onEntry)
  let want = wants.next()
  let taken = 0
  const proceed = (): void => {
    taken = 0
    do want = wants.next()
    while (want.done !== true && want.value.bytes === 0)
  }
  return {
    add: (bytes) => {
      for (let at = 0; at < bytes.length && want.done !== true;) {
        const part = bytes.subarray(at, at + want.value.bytes - taken)
        want.value.take(part)
        at += part.length
        taken += part.length
        if (taken === want.value.bytes) proceed()
      }
    },
    ended: () => want.done === true
  }
}

/** So many bytes that come next, and who takes them, in pieces. */
interface Want {
  readonly bytes: number
  readonly take: (bytes: Uint8Array) => void
}

const BLOCK = 512

/** An archive from its first block to the second of two empty ones. */
function* read(onEntry: OnEntry): Generator<Want, void> {
  let records: ReadonlyMap<string, string> = new Map()
  for (let empty = 0; empty < 2;) {
    const block = gather(BLOCK)
    yield block
    const header = headerOf(block.whole, records)
    empty = header === undefined ? empty + 1 : 0
    if (header === undefined) continue
    if (isExtension(header.type)) {
      const extension = gather(header.size)
      yield extension
      records = new Map([...records, ...recordsOf(header.type, extension.whole)])
    } else {
      records = new Map()
      const contents = onEntry(header)
      yield { bytes: header.size, take: contents?.add ?? ignore }
      contents?.end()
    }
    yield { bytes: (BLOCK - (header.size % BLOCK)) % BLOCK, take: ignore }
  }
}

/** Nobody's names and links together are longer. */
const LONGEST = 1024 * 1024

function gather(bytes: number): Want & { readonly whole: Uint8Array } {
  if (!(bytes <= LONGEST)) throw new Fault('engine-fault', TOO_LONG)
  const whole = new Uint8Array(bytes)
  let at = 0
  return {
    bytes,
    whole,
    take: (part) => {
      whole.set(part, at)
      at += part.length
    }
  }
}

const ignore = (): void => undefined

const TOO_LONG = 'An archive of the container is broken: a header is longer than any name.'
