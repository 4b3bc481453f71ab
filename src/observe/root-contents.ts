import type { RawChange } from '../ports'
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
  /** What the engine listed of the container's, once for each time it was asked. */
  readonly lists: readonly (readonly RawChange[])[]
}

/** What the container made of its root filesystem, by contents; and what the lists tell that no archive can: sockets, and what was gone by its end. */
export function changesByContents(pair: RootPair): readonly Moved[] {
  const { own, twins, lists } = pair
  const moved = compare(twins, own).filter((one) => !isEnginesOwn(one, pair))
  const known = new Set(moved.map(({ path }) => asEngineLists(path)))
  const [ownHas, twinHas] = [finder(own), finder(twins)]
  const further = unionOf(lists).filter(({ path, kind, own: itself }) => {
    if (known.has(path) || !itself) return false
    return kind === 'deleted' ? twinHas(path) : !twinHas(path) && !ownHas(path)
  })
  const told = further.map(({ path, kind }) => ({ path: bytesOf(path), kind }))
  const explained = new Set(told.map(({ path }) => folderOf(path)))
  const rest = moved.filter(({ path, idle }) => idle !== 'transient' || !explained.has(path))
  return [...rest, ...told]
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
    if (!path.includes('\ufffd')) return snapshot.has(bytesOf(path))
    lossy ??= new Set(Array.from(snapshot.keys(), asEngineLists))
    return lossy.has(path)
  }
}
