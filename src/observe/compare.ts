import type { ChangeKind } from '../words'
import type { Entry, Snapshot } from './snapshot'

/** How one path differs between two looks; `idle` where nothing that counts does. */
export interface Moved {
  readonly path: string
  readonly kind: ChangeKind
  readonly before?: Entry
  readonly after?: Entry
  /** As an earlier look saw it, where it was gone by the last. */
  readonly meanwhile?: Entry
  /** `touched`: a file whose times moved alone; `transient`: a folder in which something came and went. */
  readonly idle?: 'touched' | 'transient'
}

/** Everything that differs between two snapshots of the same folder, those that are only touched included; unsorted, but transient folders come last. */
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

/** How an entry differs from what was there before; undefined where it does not even in its time. */
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

/** Nothing but the time of a folder moved. */
export const isRestless = ({ idle, after }: Moved): boolean =>
  idle !== undefined && after?.type === 'directory'

/** Which folders have a reason to be restless. */
export interface Reasons {
  /** Something moved there. */
  readonly moves: (path: string) => void
  /** Nothing moved in that folder. */
  readonly isUnexplained: (folder: string) => boolean
}

/** A folder's time moves with every name that comes or goes in it: one in which none did tells of what was there in between. */
export function reasons(before: Pick<Snapshot, 'has'>): Reasons {
  const explained = new Set<string>()
  let last: string | undefined
  return {
    moves: (path) => {
      const folder = folderOf(path)
      if (folder === last) return
      last = folder
      // A file that was not there before cannot be restless.
      if (before.has(folder)) explained.add(folder)
    },
    isUnexplained: (folder) => !explained.has(folder)
  }
}

/** Whether two looks at one path tell of the same thing. Without digests of both, times speak for the contents. */
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

/** `/` for what lies in the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
