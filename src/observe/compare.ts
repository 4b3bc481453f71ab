import type { ChangeKind } from '../ports'
import type { Entry, Ledger, Snapshot } from './snapshot'

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

/** Everything that differs between two snapshots of the same folder, those that are only touched included; unsorted. */
export function compare(before: Snapshot, after: Snapshot): readonly Moved[] {
  const { set, moved } = comparison(before)
  for (const [path, entry] of after) set(path, entry)
  return moved()
}

/** A snapshot that is compared while it is taken: of what is as it was before, nothing is kept. */
export interface Comparison extends Ledger {
  readonly isNews: (path: string) => boolean
  /** What differs, once all entries are in. */
  readonly moved: () => readonly Moved[]
}

export function comparison(before: Snapshot): Comparison {
  const missing = new Set(before.keys())
  const moved = new Map<string, Moved>()
  const restless: Moved[] = []
  return {
    set: (path, entry) => {
      missing.delete(path)
      const old = before.get(path)
      if (old === undefined) moved.set(path, { path, kind: 'added', after: entry })
      else if (!same(old, entry))
        moved.set(path, { path, kind: 'changed', before: old, after: entry })
      else if (old.modified !== entry.modified)
        restless.push({ path, kind: 'changed', before: old, after: entry, idle: 'touched' })
    },
    get: (path) => moved.get(path)?.after ?? before.get(path),
    isNews: (path) => moved.has(path),
    moved: () => {
      const gone = Array.from(missing, (path): Moved => deleted(path, before.get(path)))
      const all = [...moved.values(), ...gone]
      return [...all, ...unexplained(restless, all)]
    }
  }
}

const deleted = (path: string, before: Entry | undefined): Moved => ({
  path,
  kind: 'deleted',
  ...(before === undefined ? {} : { before })
})

/** A folder's time moves with every name that comes or goes in it: one in which none did tells of what was there in between. */
function unexplained(restless: readonly Moved[], moved: readonly Moved[]): readonly Moved[] {
  const isFolder = ({ after }: Moved): boolean => after?.type === 'directory'
  const files = restless.filter((one) => !isFolder(one))
  const explained = new Set([...moved, ...files].map(({ path }) => folderOf(path)))
  const folders = restless.filter((one) => isFolder(one) && !explained.has(one.path))
  return [...files, ...folders.map((one) => ({ ...one, idle: 'transient' }) as const)]
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
