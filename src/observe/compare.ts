import type { ChangeKind } from '../words'
import type { Entry, Snapshot } from './snapshot'

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
export function difference(
  path: string,
  before: Entry | undefined,
  after: Entry
): Moved | undefined {
  if (before === undefined) return { path, kind: 'added', after }
  if (!same(before, after)) return { path, kind: 'changed', before, after }
  if (before.modified === after.modified) return undefined
  return { path, kind: 'changed', before, after, idle: 'touched' }
}

/** Whether only the timestamp of a folder differs. */
export const isRestless = ({ idle, after }: Moved): boolean =>
  idle !== undefined && after?.type === 'directory'

/** Tracks which folders' new modification times are explained by a change inside them. */
export interface Reasons {
  /** Records that an entry at this path differs. */
  readonly moves: (path: string) => void
  /** Whether no recorded difference lies directly in that folder. */
  readonly isUnexplained: (folder: string) => boolean
}

/**
 * Explains modification times of folders. A name that comes or goes changes its folder's time: a
 * new time without such a difference shows that an entry existed in between.
 */
export function reasons(before: Pick<Snapshot, 'has'>): Reasons {
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
function same(one: Entry, other: Entry): boolean {
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

function sameContents(one: Entry, other: Entry): boolean {
  if (one.type !== 'file') return true
  return one.sha256 === undefined || other.sha256 === undefined
    ? one.modified === other.modified
    : one.sha256 === other.sha256
}

/** The parent folder of a path; `/` for entries of the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
