import { Fault } from '../plan/faults'
import type { Clock, Digest } from '../ports'
import type { FileFacts, FileType } from '../words'
import { fileTable, type FileTable } from './store/file-table'
import type { TarContents, TarHeader } from './tar'

/** The metadata and digest of a path at the time of a look. */
export interface Entry extends FileFacts {
  /** Seconds since 1970; fractional for a folder that the probe has read. */
  readonly modified: number
}

/**
 * The entries below a folder by absolute path, with a character for each byte so that no two names
 * become equal. A `Map` fits this type, too.
 */
export interface Snapshot extends Iterable<readonly [string, Entry]> {
  readonly size: number
  readonly get: (path: string) => Entry | undefined
  readonly has: (path: string) => boolean
  readonly keys: () => Iterable<string>
}

/** Stores entries by absolute path, and finds them again for hard links. */
export interface Ledger {
  /** Records an entry; returns whether it differs from the one known before. */
  readonly set: (path: string, entry: Entry) => boolean
  readonly get: (path: string) => Entry | undefined
}

/** Contents that are stored while they are read. */
export interface Draft {
  readonly add: (bytes: Uint8Array) => void
  /** Keeps the contents, which were complete and are wanted. */
  readonly keep: (sha256: string) => void
}

/** Decides which contents are stored; undefined for contents that would not be kept in any case. */
export type ContentSink = (entry: Entry) => Draft | undefined

export interface SurveyOptions {
  /** Bytes of contents to hash; beyond them only metadata is recorded. */
  readonly limit: number
  readonly digest: () => Digest
  /** Maps a name in the archive to an absolute path. */
  readonly pathOf: (name: string) => string
  /** Chooses new contents to store. */
  readonly sink?: ContentSink | undefined
  /** Selects the files whose contents are read; absent for all files. */
  readonly isWanted?: ((entry: Entry) => boolean) | undefined
}

/** Records the entries of an archive. */
export interface Surveyor {
  readonly enter: (header: TarHeader) => TarContents | undefined
  /** Whether contents were not read, being beyond the limit. */
  readonly partial: () => boolean
}

/** An empty snapshot. */
export const newSnapshot = (): FileTable<Entry> => fileTable()

/**
 * Maximum number of characters of all paths in one place, so that a container's file names cannot
 * exhaust this process's memory.
 */
const MOST_NAMES = 512 * 1024 ** 2
const TOO_MANY = `The paths in one place are longer than ${MOST_NAMES / 1024 ** 2} MB together, so what was written there is not known.`

/** A surveyor that hashes contents: memory holds one entry for each file, whatever its size. */
export function surveyor(survey: SurveyOptions, ledger: Ledger): Surveyor {
  const { limit, digest, pathOf, sink, isWanted } = survey
  let left = limit
  let partial = false
  let names = 0
  const enter = (header: TarHeader): TarContents | undefined => {
    const path = pathOf(header.name)
    const entry = entryOf(header, (name) => ledger.get(pathOf(name)), digest)
    names += path.length
    if (names > MOST_NAMES) throw new Fault('look-failed', TOO_MANY)
    const isFile = entry.type === 'file' && header.type !== '1' && isWanted?.(entry) !== false
    // One big file, which may be sparse, must not hide the files beside it.
    if (isFile && entry.size <= left && entry.size === header.size) {
      left -= entry.size
      const draft = sink?.(entry)
      return digested(digest(), draft, (sha256) => {
        const isNews = ledger.set(path, { ...entry, sha256 })
        if (isNews) draft?.keep(sha256)
      })
    }
    partial = partial || isFile
    ledger.set(path, entry)
    return undefined
  }
  return { enter, partial: () => partial }
}

function digested(
  digest: Digest,
  draft: Draft | undefined,
  onWhole: (sha256: string) => void
): TarContents {
  const both = (bytes: Uint8Array): void => {
    digest.add(bytes)
    draft?.add(bytes)
  }
  return {
    add: draft === undefined ? digest.add : both,
    end: () => {
      onWhole(digest.hex())
    }
  }
}

/** The entry for a header. A hard link gets the entry of the earlier file that it links to. */
export function entryOf(
  header: TarHeader,
  linked: (name: string) => Entry | undefined,
  digest: () => Digest
): Entry {
  const original = header.type === '1' ? linked(withoutSlash(header.target)) : undefined
  if (original !== undefined) return original
  const entry = plainEntryOf(header)
  const attributes = attributesIn(header.records, digest)
  return attributes === undefined ? entry : { ...entry, ...attributes }
}

/** The entry for a header, without extended attributes. */
export function plainEntryOf(header: TarHeader): Entry {
  const { mode, uid, gid, records } = header
  const type = typeOf(header)
  const modified = header.modified + Number(records.get('ZERODRIFT.nanoseconds') ?? 0) / 1e9
  switch (type) {
    case 'file': {
      const size = Number(records.get('ZERODRIFT.size') ?? header.size)
      return { type, mode, uid, gid, size, modified }
    }
    case 'symlink':
      return { type, mode, uid, gid, size: 0, modified, target: header.target }
    case 'device':
      return { type, mode, uid, gid, size: 0, modified, device: header.device }
    case 'directory':
    case 'fifo':
    case 'socket':
    case 'queue':
      return { type, mode, uid, gid, size: 0, modified }
  }
}

const TYPES: ReadonlyMap<string, FileType> = new Map([
  ['0', 'file'],
  ['1', 'file'],
  ['2', 'symlink'],
  ['3', 'device'],
  ['4', 'device'],
  ['5', 'directory'],
  ['6', 'fifo']
])

/** The type of a file. The probe reports types that tar lacks in a record of its own. */
function typeOf({ type, records }: TarHeader): FileType {
  const told = records.get('ZERODRIFT.type')
  return told === 'socket' || told === 'queue' ? told : (TYPES.get(type) ?? 'file')
}

const withoutSlash = (name: string): string => name.replace(/^(?:\.?\/)+/, '')

/**
 * Extended attributes from an entry's PAX records; undefined where there are none. File
 * capabilities are separate; all others form one text, sorted by name. The engine's archives hold
 * capabilities alone (moby/go-archive), the probe's answers also `user.*` and access lists.
 */
export function attributesIn(
  records: ReadonlyMap<string, string>,
  digest: () => Digest
): Pick<FileFacts, 'capabilities' | 'attributes'> | undefined {
  if (records.size === 0) return undefined
  let capabilities: string | undefined
  const others: string[] = []
  for (const [key, value] of records) {
    if (key === 'ZERODRIFT.flags') others.push(value)
    if (!key.startsWith(PREFIX)) continue
    const name = key.slice(PREFIX.length)
    if (name === 'security.capability') capabilities = Buffer.from(value, 'latin1').toString('hex')
    else others.push(`${name} (${value.length} bytes, ${beginningOf(value, digest())})`)
  }
  if (capabilities === undefined && others.length === 0) return undefined
  return {
    ...(capabilities === undefined ? {} : { capabilities }),
    ...(others.length === 0 ? {} : { attributes: others.sort().join(', ') })
  }
}

const PREFIX = 'SCHILY.xattr.'

function beginningOf(value: string, { add, hex }: Digest): string {
  add(Buffer.from(value, 'latin1'))
  return hex().slice(0, 16)
}

/**
 * Time limit in milliseconds for reading at most that many bytes: two minutes for the names, plus
 * the time of a slow disk for the contents.
 */
export const timeFor = (bytes: number): number => 120_000 + bytes / SLOWEST

/** Bytes per millisecond: 8 MiB per second. */
const SLOWEST = (8 * 1024 ** 2) / 1000

/**
 * Passes bytes on until that many milliseconds from now, then throws a `Fault`: a container may
 * hold a file that takes hours to read.
 */
export function inTime(
  add: (bytes: Uint8Array) => void,
  milliseconds: number,
  clock: Pick<Clock, 'now'>
): (bytes: Uint8Array) => void {
  const end = clock.now() + milliseconds
  return (bytes) => {
    if (clock.now() > end) throw new Fault('look-failed', tooLong(milliseconds))
    add(bytes)
  }
}

const tooLong = (milliseconds: number): string =>
  `The files of the container could not be read within ${Math.round(milliseconds / 1000)} s, so its changes are not known. A large or sparse file takes long; mount a volume where it lies, or raise \`watch-limit\` where there is more to read.`
