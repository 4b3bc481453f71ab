import type { ChangeKind, ChangeList, RawChange } from '../ports'
import { compare, folderOf, type Moved } from './compare'
import { asEngineLists, bytesOf } from './path-bytes'
import type { Snapshot } from './snapshot'
import { unionOf } from './union'

/** Two root filesystems, and when the engine made and started them, in seconds since 1970. */
export interface RootPair {
  readonly own: Snapshot
  readonly twins: Snapshot
  readonly twinCreated: number
  readonly ownStarted: number
  /** The engine's lists of the container's changes, one for each time it was asked. */
  readonly lists: readonly ChangeList<RawChange>[]
}

/** Changes of a container's root filesystem by contents, and those that only the lists show: sockets, and entries that were gone by its end. */
export function* changesByContents(pair: RootPair): Iterable<Moved> {
  const told = toldByLists(pair)
  const explained = new Set(Array.from(told.keys(), (path) => folderOf(bytesOf(path))))
  for (const one of compare(pair.twins, pair.own)) {
    if (isEnginesOwn(one, pair)) continue
    if (told.size > 0) told.delete(asEngineLists(one.path))
    if (one.idle !== 'transient' || !explained.has(one.path)) yield one
  }
  for (const [path, kind] of told) yield { path: bytesOf(path), kind }
}

/** Changes that only the lists show, by path as the lists write it. */
function toldByLists({ own, twins, lists }: RootPair): Map<string, ChangeKind> {
  const [ownHas, twinHas] = [finder(own), finder(twins)]
  const told = new Map<string, ChangeKind>()
  // Most of what is listed is in the archive, and need not be held.
  for (const { path, kind, own: isOwn } of unionOf(lists, ownHas)) {
    const isTold = kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path)
    if (isTold && isOwn) told.set(path, kind)
  }
  return told
}

/**
 * The engine itself makes files and folders for each container, mount points above all: their times differ between twins. Where it did,
 * only a later time than the start is the container's, and archives tell whole seconds.
 */
function isEnginesOwn({ before, after, idle }: Moved, pair: RootPair): boolean {
  if (idle === undefined || before === undefined || after === undefined) return false
  if (before.modified < Math.floor(pair.twinCreated)) return false
  return idle === 'touched' || after.modified <= Math.ceil(pair.ownStarted)
}

/** Whether a snapshot holds what the engine's lists call so. */
function finder(snapshot: Snapshot): (path: string) => boolean {
  let lossy: ReadonlySet<string> | undefined
  return (path) => {
    if (!isLossy(path)) return snapshot.has(bytesOf(path))
    lossy ??= new Set(Array.from(snapshot.keys(), asEngineLists).filter(isLossy))
    return lossy.has(path)
  }
}

const isLossy = (path: string): boolean => path.includes('\ufffd')
