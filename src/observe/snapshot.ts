import { Fault } from '../plan/faults'
import type { Digest } from '../ports'
import type { FileFacts, FileType } from '../words'
import { fileTable, type FileTable } from './store/file-table'
import type { TarContents, TarHeader } from './tar'

/** The entry at a path at the time of a look. */
export interface Entry extends FileFacts {
  /** Seconds since 1970; of a folder that the probe has read, with their parts. */
  readonly modified: number
}

/** Everything below some folder, by absolute path; a character for each byte, so that no two names become one. A `Map` is such a one, too. */
export interface Snapshot extends Iterable<readonly [string, Entry]> {
  readonly size: number
  readonly get: (path: string) => Entry | undefined
  readonly has: (path: string) => boolean
  readonly keys: () => Iterable<string>
}

/** Where entries are put down by absolute path, and found again by the hard links to them. */
export interface Ledger {
  /** Tells whether the entry differs from what was known before. */
  readonly set: (path: string, entry: Entry) => boolean
  readonly get: (path: string) => Entry | undefined
}

/** Contents that are put aside while they are read. */
export interface Draft {
  readonly add: (bytes: Uint8Array) => void
  /** They were whole, and are wanted. */
  readonly keep: (sha256: string) => void
}

/** Who wants the contents of which entries; undefined where they would not be kept anyway. */
export type Keeper = (entry: Entry) => Draft | undefined

export interface SurveyOptions {
  /** Bytes of contents that are read into digests; beyond them only metadata is kept. */
  readonly limit: number
  readonly digest: () => Digest
  /** The absolute path that a name in the archive stands for. */
  readonly pathOf: (name: string) => string
  /** Takes what is news. */
  readonly keeper?: Keeper | undefined
  /** Whose contents are read at all; those of every file where it is absent. */
  readonly isWanted?: ((entry: Entry) => boolean) | undefined
}

/** Takes down entries as an archive tells of them. */
export interface Surveyor {
  readonly enter: (header: TarHeader) => TarContents | undefined
  /** Some contents were left out, being beyond the limit. */
  readonly partial: () => boolean
}

/** An empty snapshot. */
export const newSnapshot = (): FileTable<Entry> => fileTable()

/** Characters of all paths of one place: what a container makes of names must not take all of this process's memory. */
const MOST_NAMES = 512 * 1024 ** 2
const TOO_MANY = `The paths in one place are longer than ${MOST_NAMES / 1024 ** 2} MB together, so what was written there is not known.`

/** Contents are kept as digests: in memory there is one entry for each file, whatever its size. */
export function surveyor(survey: SurveyOptions, ledger: Ledger): Surveyor {
  const { limit, digest, pathOf, keeper, isWanted } = survey
  let left = limit
  let partial = false
  let names = 0
  const enter = (header: TarHeader): TarContents | undefined => {
    const path = pathOf(header.name)
    const entry = entryOf(header, (name) => ledger.get(pathOf(name)), digest)
    names += path.length
    if (names > MOST_NAMES) throw new Fault('look-failed', TOO_MANY)
    const isFile = entry.type === 'file' && header.type !== '1' && isWanted?.(entry) !== false
    // One big file, which need not take any room, is not to hide what lies beside it.
    if (isFile && entry.size <= left && entry.size === header.size) {
      left -= entry.size
      const draft = keeper?.(entry)
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

/** A hard link is another name of a file that came before it: it has that one's contents. */
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

/** Without its extended attributes. */
function plainEntryOf(header: TarHeader): Entry {
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

/** The probe tells in a record of its own what the format has no word for. */
function typeOf({ type, records }: TarHeader): FileType {
  const told = records.get('ZERODRIFT.type')
  return told === 'socket' || told === 'queue' ? told : (TYPES.get(type) ?? 'file')
}

const withoutSlash = (name: string): string => name.replace(/^(?:\.?\/)+/, '')

/**
 * Extended attributes in an entry's PAX records, undefined where it has none: the capabilities of a program by themselves, all others in one text, sorted by name. The
 * engine's archives hold capabilities alone (moby/go-archive), the probe's answers hold `user.*` and access lists as well.
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
