import type { ChangeKind, FileFacts } from '../words'
import { newSnapshot, type Entry, type Snapshot, type Ledger } from './snapshot'
import type { FileTable } from './store/file-table'

/** A difference of one path between two looks; `idle` if only timestamps differ. */
export interface Moved {
  readonly path: string
  readonly kind: ChangeKind
  readonly before?: Entry
  readonly after?: Entry
  /** The entry as an earlier look saw it, if it was gone by the last look. */
  readonly meanwhile?: Entry
  /**
   * `touched`: a file with only new timestamps; `transient`: an entry came and went in the folder.
   */
  readonly idle?: 'touched' | 'transient'
}

/**
 * All differences between two snapshots of a folder, including touched files. Unsorted, except that
 * transient folders come last.
 */
export function* compare(before: Snapshot, after: Snapshot): Iterable<Moved> {
  const { moves, isUnexplained } = reasons(before)
  const restless: Moved[] = []
  for (const one of differences(before, after)) {
    if (isRestless(one)) restless.push(one)
    else {
      moves(one.path)
      yield one
    }
  }
  for (const one of restless) if (isUnexplained(one.path)) yield { ...one, idle: 'transient' }
}

function* differences(before: Snapshot, after: Snapshot): Iterable<Moved> {
  for (const [path, entry] of after) {
    const one = difference(path, before.get(path), entry)
    if (one !== undefined) yield one
  }
  for (const [path, entry] of before) {
    if (!after.has(path)) yield { path, kind: 'deleted', before: entry }
  }
}

/** The difference between two entries at one path; undefined if even their timestamps are equal. */
function difference(path: string, before: Entry | undefined, after: Entry): Moved | undefined {
  if (before === undefined) return { path, kind: 'added', after }
  if (!isSameEntry(before, after)) return { path, kind: 'changed', before, after }
  if (before.modified === after.modified) return undefined
  return { path, kind: 'changed', before, after, idle: 'touched' }
}

/** Whether only the timestamp of a folder differs. */
const isRestless = ({ idle, after }: Moved): boolean =>
  idle !== undefined && after?.type === 'directory'

/** Tracks which folders' new modification times are explained by a change inside them. */
interface Reasons {
  /** Records that an entry at this path differs. */
  readonly moves: (path: string) => void
  /** Whether no recorded difference lies directly in that folder. */
  readonly isUnexplained: (folder: string) => boolean
}

/**
 * Explains modification times of folders. A name that comes or goes changes its folder's time: a
 * new time without such a difference shows that an entry existed in between.
 */
function reasons(before: Pick<Snapshot, 'has'>): Reasons {
  const explained = new Set<string>()
  let last: string | undefined
  return {
    moves: (path) => {
      const folder = folderOf(path)
      if (folder === last) return
      last = folder
      // A folder that did not exist before is not reported as transient.
      if (before.has(folder)) explained.add(folder)
    },
    isUnexplained: (folder) => !explained.has(folder)
  }
}

/**
 * Whether two entries are equal apart from timestamps. Without digests of both, timestamps decide
 * on the contents.
 */
export function isSameEntry(one: FileFacts, other: FileFacts): boolean {
  return (
    one.type === other.type &&
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid &&
    one.size === other.size &&
    one.target === other.target &&
    one.device === other.device &&
    one.capabilities === other.capabilities &&
    one.attributes === other.attributes &&
    sameContents(one, other)
  )
}

function sameContents(one: FileFacts, other: FileFacts): boolean {
  if (one.type !== 'file') return true
  return one.sha256 === undefined || other.sha256 === undefined
    ? one.modified === other.modified
    : one.sha256 === other.sha256
}

/** The parent folder of a path; `/` for entries of the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'

/**
 * Compares successive looks at one place with a snapshot while they are read; stores only
 * differences.
 */
export interface Comparison extends Ledger {
  /** Ends the look: every path of the snapshot that it did not report counts as deleted. */
  readonly end: () => void
  /** Files whose contents the snapshot has but a look did not read, without another difference. */
  readonly unread: () => number
  /** Differences that any look found, unsorted; the latest look decides for each path. */
  readonly moved: () => Iterable<Moved>
}

export function comparison(before: FileTable<Entry>): Comparison {
  const seen: Seen = {
    before,
    ...{ news: newSnapshot(), touched: newSnapshot(), transient: newSnapshot() },
    gone: new Uint8Array(before.size),
    unread: 0
  }
  let look = newLook(before)
  return {
    set: (path, entry) => note(path, entry, seen, look),
    get: (path) => (look.restored.has(path) ? undefined : seen.news.get(path)) ?? before.get(path),
    unread: () => seen.unread,
    end: () => {
      endLook(seen, look)
      look = newLook(before)
    },
    moved: () => movedIn(seen)
  }
}

/** The result of all looks together. */
interface Seen {
  readonly before: FileTable<Entry>
  /** Entries that differ, as the latest look that saw a difference found them. */
  readonly news: FileTable<Entry>
  /** Files with new timestamps but no other difference. */
  readonly touched: FileTable<Entry>
  /** Folders with a new modification time that no observed change explains. */
  readonly transient: FileTable<Entry>
  /** For each row of `before`, a bit set: absent in the last look, absent in any look. */
  readonly gone: Uint8Array
  unread: number
}

const [LAST, ANY] = [1, 2]

/** The state of one look. */
interface Look extends Reasons {
  /** For each row of `before`, 1 once this look has met it. */
  readonly met: Uint8Array
  /** Folders with a new modification time. */
  readonly restless: Map<string, Entry>
  /** Paths that differed in an earlier look and are as before in this one. */
  readonly restored: Set<string>
}

const newLook = (before: FileTable<Entry>): Look => ({
  ...reasons(before),
  met: new Uint8Array(before.size),
  restless: new Map(),
  restored: new Set()
})

/** Records an entry of this look; returns whether more than timestamps differ from `before`. */
function note(path: string, entry: Entry, seen: Seen, look: Look): boolean {
  const { before, news, touched } = seen
  const row = before.rowOf(path)
  if (row >= 0) look.met[row] = 1
  const old = row < 0 ? undefined : before.valueAt(row)
  const one = difference(path, old, entry)
  const isAlike = one === undefined || one.idle !== undefined
  if (isAlike && old?.sha256 !== undefined && entry.sha256 === undefined) seen.unread += 1
  const isNews = one !== undefined && one.idle === undefined
  if (isNews) news.set(path, entry)
  else if (news.has(path)) look.restored.add(path)
  if (one === undefined) return false
  if (isRestless(one)) look.restless.set(path, entry)
  else {
    look.moves(path)
    if (!isNews) touched.set(path, entry)
  }
  return isNews
}

function endLook({ before, gone, transient }: Seen, look: Look): void {
  for (let row = 0; row < before.size; row++) {
    const times = gone[row] ?? 0
    gone[row] = look.met[row] === 1 ? times & ANY : LAST | ANY
    if (look.met[row] !== 1) look.moves(before.keyAt(row))
  }
  for (const [path, entry] of look.restless) {
    if (look.isUnexplained(path)) transient.set(path, entry)
  }
}

function* movedIn({ before, news, touched, transient, gone }: Seen): Iterable<Moved> {
  for (const [path, after] of news) yield newsOf(path, after, before, gone)
  for (let row = 0; row < before.size; row++) {
    const path = ((gone[row] ?? 0) & ANY) === 0 ? undefined : before.keyAt(row)
    if (path !== undefined && !news.has(path))
      yield { path, kind: 'deleted', before: before.valueAt(row) }
  }
  const told = (path: string): boolean =>
    news.has(path) || ((gone[before.rowOf(path)] ?? 0) & ANY) !== 0
  for (const [idle, entries] of [
    ['touched', touched],
    ['transient', transient]
  ] as const)
    for (const [path, after] of entries) {
      const old = before.get(path)
      if (old !== undefined && !told(path))
        yield { path, kind: 'changed', before: old, after, idle }
    }
}

function newsOf(path: string, after: Entry, before: FileTable<Entry>, gone: Uint8Array): Moved {
  const row = before.rowOf(path)
  if (row < 0) return { path, kind: 'added', after }
  const old = before.valueAt(row)
  return ((gone[row] ?? 0) & LAST) === 0
    ? { path, kind: 'changed', before: old, after }
    : { path, kind: 'deleted', before: old, meanwhile: after }
}
