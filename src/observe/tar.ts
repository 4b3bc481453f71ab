import { Fault } from '../plan/faults'

export type { TarHeader }

/** Takes the contents of one entry: as many bytes as its header says, then the end. */
export interface TarContents {
  readonly add: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** Reads a tar archive that arrives in arbitrary chunks. */
export interface TarReader {
  readonly add: (bytes: Uint8Array) => void
  /** Whether both closing blocks were read: then the archive is complete. */
  readonly ended: () => boolean
}

/** Takes an entry; `offset` is the place of its contents in the archive, in bytes. */
type OnEntry = (header: TarHeader, offset: number) => TarContents | undefined

/**
 * A reader of ustar, PAX and GNU archives that keeps names as bytes, which no package does: the
 * names that matter most are those that are not valid UTF-8. Contents are passed on, never
 * buffered. Throws a `Fault` where the bytes are no archive.
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

/** A number of bytes that come next, and the function that takes them in pieces. */
interface Want {
  readonly bytes: number
  readonly take: (bytes: Uint8Array) => void
}

const BLOCK = 512

/** Parses an archive from its first block to the second of two empty ones. */
function* read(onEntry: OnEntry): Generator<Want, void> {
  let records: ReadonlyMap<string, string> = new Map()
  let offset = 0
  for (let empty = 0; empty < 2;) {
    const block = gather(BLOCK)
    yield block
    offset += BLOCK
    const header = headerOf(block.whole, records)
    empty = header === undefined ? empty + 1 : 0
    if (header === undefined) continue
    if (isExtension(header.type)) {
      const extension = gather(header.size)
      yield extension
      records = new Map([...records, ...recordsOf(header.type, extension.whole)])
    } else {
      records = new Map()
      const contents = onEntry(header, offset)
      yield { bytes: header.size, take: contents?.add ?? ignore }
      contents?.end()
    }
    const padding = (BLOCK - (header.size % BLOCK)) % BLOCK
    yield { bytes: padding, take: ignore }
    offset += header.size + padding
  }
}

/** More bytes than names and links have in practice. */
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

/** The header of an entry. Texts have a character for each byte. */
interface TarHeader {
  /** Path without outer slashes and without a leading `./`; empty for the archive's top folder. */
  readonly name: string
  /** `0` file, `1` hard link, `2` symbolic link, `3` and `4` device, `5` directory, `6` FIFO. */
  readonly type: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Size of the contents in the archive, in bytes. */
  readonly size: number
  /** Seconds since 1970. */
  readonly modified: number
  readonly target: string
  readonly device: string
  /** PAX records. */
  readonly records: ReadonlyMap<string, string>
}

/**
 * The header in a block of 512 bytes; undefined for an empty block. Throws a `Fault` where its
 * checksum is wrong.
 */
function headerOf(block: Uint8Array, records: ReadonlyMap<string, string>): TarHeader | undefined {
  const sum = sumOf(block)
  if (sum === EMPTY_SUM) return undefined
  if (sum !== numberIn(block, 148, 8)) throw new Fault('engine-fault', BROKEN)
  const type = String.fromCharCode(block[156] || 48)
  const number = (key: string, at: number, length: number): number => {
    const record = isExtension(type) ? undefined : records.get(key)
    return record === undefined ? numberIn(block, at, length) : Math.floor(Number(record))
  }
  const size = HOLDS_NOTHING.includes(type) ? 0 : number('size', 124, 12)
  if (!Number.isSafeInteger(size) || size < 0) throw new Fault('engine-fault', BROKEN_SIZE)
  return {
    name: tidy(records.get('path') ?? nameIn(block)),
    type: type === '7' ? '0' : type,
    mode: numberIn(block, 100, 8) & 0o7777,
    uid: number('uid', 108, 8),
    gid: number('gid', 116, 8),
    size,
    modified: number('mtime', 136, 12),
    target: records.get('linkpath') ?? textIn(block, 157, 100),
    device: `${numberIn(block, 329, 8)}:${numberIn(block, 337, 8)}`,
    records
  }
}

/**
 * Fields of the next entry from the contents of an extension entry: PAX records
 * (`27 path=some/name\n`), or one long name in GNU's format.
 */
export function recordsOf(type: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  const text = latin1(bytes)
  // Global records hold nothing that is needed here.
  if (type === 'g') return new Map()
  if (type === 'L' || type === 'K') {
    return new Map([[type === 'L' ? 'path' : 'linkpath', text.replace(/\0.*$/s, '')]])
  }
  const records = new Map<string, string>()
  for (let at = 0; at < text.length;) {
    const length = Number(/^\d{1,7} /.exec(text.slice(at, at + 8))?.[0])
    const equals = text.indexOf('=', at)
    const end = at + length
    const fits = equals > at && equals < end && end <= text.length
    if (!fits) throw new Fault('engine-fault', BROKEN_RECORD)
    const key = text.slice(text.indexOf(' ', at) + 1, equals)
    records.set(key, text.slice(equals + 1, end - 1))
    at = end
  }
  return records
}

/** Whether an entry describes later ones: PAX records for the next or for all, GNU's long names. */
const isExtension = (type: string): boolean => 'xgLK'.includes(type)

const HOLDS_NOTHING = '123456'

/** The checksum of an empty block: its own field counts as spaces. */
const EMPTY_SUM = 8 * 32

function sumOf(block: Uint8Array): number {
  let sum = EMPTY_SUM
  for (let at = 0; at < 148; at++) sum += block[at] ?? 0
  for (let at = 156; at < 512; at++) sum += block[at] ?? 0
  return sum
}

/** A number in octal digits or, where the first bit is set, in GNU's big-endian bytes. */
function numberIn(block: Uint8Array, at: number, length: number): number {
  let number = 0
  const first = block[at] ?? 0
  if (first >= 128) {
    // A negative number is read by its distance from -1, so that a small one stays exact.
    const flip = first === 255 ? 255 : 0
    for (let byte = at + 1; byte < at + length; byte++) {
      number = number * 256 + ((block[byte] ?? 0) ^ flip)
    }
    return flip === 0 ? number : -1 - number
  }
  for (let byte = at; byte < at + length; byte++) {
    const digit = (block[byte] ?? 0) - 48
    if (digit >= 0 && digit < 8) number = number * 8 + digit
  }
  return number
}

function nameIn(block: Uint8Array): string {
  const name = textIn(block, 0, 100)
  const isUstar = textIn(block, 257, 6) === 'ustar'
  const prefix = isUstar ? textIn(block, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function textIn(block: Uint8Array, at: number, length: number): string {
  let end = at
  while (end < at + length && block[end] !== 0) end += 1
  return latin1(block.subarray(at, end))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function tidy(name: string): string {
  return name.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '')
}

const BROKEN = 'An archive of the container is broken: the sum of a header is wrong.'
const BROKEN_SIZE = 'An archive of the container is broken: the size of an entry is none.'
const BROKEN_RECORD = 'An archive of the container is broken: a record is not as long as it says.'
