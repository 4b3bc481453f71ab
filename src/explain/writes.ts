import { folderOf, type Moved } from '../observe/compare'
import { bytesOf, isSystemFolder, isText, parentOf, readable } from '../observe/paths'
import type { Snapshot } from '../observe/snapshot'
import { namesIn } from '../plan/paths'
import type { ChangeKind, FileFacts } from '../words'

/** Two states of one root filesystem: as the image brings it, and as the program left it. */
export interface Roots {
  readonly image: Snapshot
  readonly own: Snapshot
}

/** A change that the program made to its root filesystem while it was allowed to. */
export interface Write {
  /** Path as readable text. */
  readonly path: string
  /**
   * `transient`: entries came and went in this folder. `owned`: a folder of the image got another
   * owner or mode. `opened`: the file was opened for writing, and nothing was written.
   */
  readonly kind: ChangeKind | 'transient' | 'owned' | 'opened'
  /** Folder of the image that has to be writable for this write. */
  readonly home: string
  /**
   * Outermost folder below `home` that the program made for this write; undefined if there is none.
   */
  readonly made: string | undefined
  /** The entry that is there now; undefined if there is none, or if only its name is known. */
  readonly entry: FileFacts | undefined
  /** Seen only after the container was told to stop. */
  readonly late?: true
}

/**
 * Converts changes to writes, without changes in times alone. A mount cannot be named for a path
 * that is not UTF-8, so the folder above it is the home.
 */
export function writesOf(
  moved: Iterable<Moved>,
  { image }: Pick<Roots, 'image'>
): readonly Write[] {
  const isFolder = (path: string): boolean => path === '/' || image.get(path)?.type === 'directory'
  const writes: Write[] = []
  for (const one of moved) if (one.idle !== 'touched') writes.push(writeOf(one, isFolder))
  return writes
}

/**
 * Files that were opened for writing, or given the owner or the contents that they had, and that
 * did not change but for times. They are listed since they were copied to the writable layer.
 * Folders are listed for everything that happens in them, so only the innermost count.
 */
export function openedIn(
  listed: readonly string[],
  moved: Iterable<Pick<Moved, 'path' | 'idle'>>,
  { image }: Pick<Roots, 'image'>
): readonly Write[] {
  const explained = new Set<string>()
  for (const { path, idle } of moved) if (idle !== 'touched') withFolders(path, explained)
  for (const path of listed) withFolders(folderOf(path), explained)
  return [...new Set(listed)].flatMap((path) => {
    const entry = image.get(path)
    if (entry === undefined || explained.has(path) || !isText(path)) return []
    const home = readable(entry.type === 'directory' ? path : folderOf(path))
    return [{ path: readable(path), kind: 'opened', home, made: undefined, entry }]
  })
}

function withFolders(path: string, explained: Set<string>): void {
  for (let one = path; one !== '/' && !explained.has(one); one = folderOf(one)) explained.add(one)
}

function writeOf(one: Moved, isFolder: (path: string) => boolean): Write {
  const within = isOfItself(one) ? one.path : folderOf(one.path)
  const home = nearest(within, (path) => isFolder(path) && isText(path))
  const isGrown = one.kind === 'added' && one.after?.type === 'directory'
  const made = outermostMade(home, isGrown ? one.path : within)
  return {
    path: readable(one.path),
    kind: kindOf(one),
    home: readable(home),
    made: made !== undefined && isText(made) ? readable(made) : undefined,
    entry: one.after
  }
}

/** Whether the folder itself has to be writable, not the folder that it lies in. */
const isOfItself = (one: Moved): boolean => one.idle === 'transient' || isOwned(one)

const isOwned = ({ kind, before, after }: Moved): boolean =>
  kind === 'changed' && before?.type === 'directory' && after?.type === 'directory'

function kindOf(one: Moved): Write['kind'] {
  if (one.idle === 'transient') return 'transient'
  return isOwned(one) ? 'owned' : one.kind
}

function nearest(path: string, fits: (path: string) => boolean): string {
  let folder = path
  while (folder !== '/' && !fits(folder)) folder = folderOf(folder)
  return folder
}

/**
 * The first folder below `home`, on the way to `path`, that may be mounted over; undefined if there
 * is none.
 */
export function outermostMade(home: string, path: string): string | undefined {
  let end = home === '/' ? 0 : home.length
  while (end < path.length) {
    const next = path.indexOf('/', end + 1)
    end = next === -1 ? path.length : next
    if (!isSystemFolder(path.slice(0, end))) return path.slice(0, end)
  }
  return undefined
}

/** As many links as the kernel follows. */
const MOST_LINKS = 40

/**
 * Follows every link in the folders of a path, as the image has them (`/var/run/x` is `/run/x`).
 * The last name is not followed.
 */
export function behindLinks(path: string, image: Snapshot): string {
  const ahead = [...namesIn(bytesOf(path))]
  let done: string[] = []
  let links = 0
  for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
    const { type, target = '' } = image.get(`/${[...done, name].join('/')}`) ?? {}
    if (name === '..') done.pop()
    else if (ahead.length > 0 && type === 'symlink' && (links += 1) <= MOST_LINKS) {
      if (target.startsWith('/')) done = []
      ahead.unshift(...namesIn(target))
    } else done.push(name)
  }
  return readable(`/${done.join('/')}`)
}

/** Returns the write that would have been made to a refused path, had it been allowed. */
export function refusedWrite(refused: string, { image }: Pick<Roots, 'image'>): Write {
  const path = behindLinks(refused, image)
  const isFolder = (one: string): boolean =>
    one === '/' || image.get(bytesOf(one))?.type === 'directory'
  if (isFolder(path)) {
    return { path, kind: 'owned', home: path, made: undefined, entry: undefined }
  }
  let home = parentOf(path)
  while (!isFolder(home)) home = parentOf(home)
  const made = outermostMade(home, parentOf(path))
  return { path, kind: 'added', home, made, entry: undefined }
}

/** Groups things by key, in their order. */
export function grouped<T>(
  things: Iterable<T>,
  keyOf: (thing: T) => string
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key) ?? []
    group.push(thing)
    groups.set(key, group)
  }
  return groups
}
