import { CHANGE_KINDS } from '../plan/change-kinds'
import type { Engine } from '../ports'
import type { ChangeKind, ChangeList, ContainerId, EntryFacts, RawChange } from '../words'
import type { Change } from './observation'
import { rawChanges } from './store/change-store'

/** The engine's lists of changes to a container's root filesystem. */
export interface EngineChangeLists {
  readonly container: ContainerId
  /** One list for each time that the engine was asked, in that order. */
  readonly looks: readonly ChangeList<RawChange>[]
  /** Mount points of volumes, binds and tmpfs: the container cannot change the files below them. */
  readonly mountPoints: readonly string[]
}

/**
 * Maximum number of doubtful entries that are compared, at some 50 ms each (Docker 20.10). Further
 * entries are reported as changed.
 */
export const MOST_ASKED = 200

/**
 * Returns the changes that the container itself made to its root filesystem. `twin` is called only
 * if a look lists something. The twin must have had a start attempt, and must not have been read
 * through the archive, which makes mount points in it.
 */
export async function changesOfRoot(
  engine: Pick<Engine, 'changes' | 'entry'>,
  seen: EngineChangeLists,
  twin: () => Promise<ContainerId>
): Promise<Iterable<Change>> {
  if (seen.looks.every(({ length }) => length === 0)) return []
  const double = await twin()
  const noise = await engine.changes(double)
  const { kept, doubtful } = subtract(unionOf(seen.looks), noise, seen.mountPoints)
  const moved = await movedOf(engine, doubtful, [seen.container, double])
  return ofRoot(kept, moved)
}

function* ofRoot(...lists: readonly Iterable<RawChange>[]): Iterable<Change> {
  for (const list of lists) for (const { path, kind } of list) yield { path, kind, place: '/' }
}

/** Those doubtful entries that differ between the container and its twin. */
async function movedOf(
  engine: Pick<Engine, 'entry'>,
  doubtful: readonly RawChange[],
  [container, twin]: readonly [ContainerId, ContainerId]
): Promise<readonly RawChange[]> {
  const moved: RawChange[] = []
  for (const [asked, { path, kind }] of doubtful.entries()) {
    // Paths are compared one at a time, because an archive call locks its container. The two
    // containers have separate locks.
    const look = async () =>
      differs(
        kind,
        ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)]))
      )
    if (asked >= MOST_ASKED || (await look())) moved.push({ path, kind: 'changed' })
  }
  return moved
}

/**
 * Whether an entry differs from the twin's. An entry that the twin lacks, e.g. because its name is
 * not valid UTF-8, cannot be compared and counts as different.
 */
function differs(
  kind: ChangeKind,
  here: EntryFacts | undefined,
  twins: EntryFacts | undefined
): boolean {
  if (twins === undefined) return true
  // The engine added the entry and the container removed it, so the image's state is restored.
  if (here === undefined) return kind !== 'added'
  return (
    here.type !== twins.type ||
    here.mode !== twins.mode ||
    here.uid !== twins.uid ||
    here.gid !== twins.gid
  )
}

/** Observed changes, split by whether the twin's list alone decides on them. */
interface Difference {
  /** Certainly the container's own changes. */
  readonly kept: ChangeList<RawChange>
  /**
   * The container's own only if type, mode or owner differ from the twin's; entries that the engine
   * also made in the twin come first.
   */
  readonly doubtful: readonly RawChange[]
}

/**
 * Removes changes made by the engine, as listed for the twin, from those seen in the container. An
 * entry that the twin lacks is never lost.
 */
function subtract(
  seen: Iterable<SeenChange>,
  noise: Iterable<RawChange>,
  mountPoints: readonly string[]
): Difference {
  const noted = new Map(Array.from(noise, ({ path, kind }) => [path, kind]))
  const mounted = new Set(mountPoints)
  const kept = rawChanges()
  const engines: RawChange[] = []
  const carriers: RawChange[] = []
  for (const change of seen) {
    const isNoise = noted.get(change.path) === change.kind
    if (!isNoise && change.own) kept.add(change)
    else if (!isNoise) carriers.push(change)
    else if (!settled(change, mounted)) engines.push(change)
  }
  return { kept: kept.list(), doubtful: [...engines, ...carriers] }
}

/**
 * Whether an entry on both lists cannot hide a change of the container: a mount covers its mount
 * point, and a deleted entry has no mode.
 */
function settled({ path, kind }: RawChange, mounted: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'added':
      return mounted.has(path)
    case 'changed':
      return false
    case 'deleted':
      return true
  }
}

/** A change of one path, merged from several lists of one root filesystem. */
interface SeenChange extends RawChange {
  /**
   * Whether some list reports the path itself, rather than only as the changed parent of another
   * entry; Docker lists every such parent.
   */
  readonly own: boolean
}

/**
 * Merges several lists into one entry for each path. The latest list decides the kind, so an entry
 * that came and went between two looks is still reported. A path for which `isKnown` is true is
 * kept only if some look lists it as deleted.
 */
export function* unionOf(
  looks: Iterable<ChangeList<RawChange>>,
  isKnown: (path: string) => boolean = () => false
): Iterable<SeenChange> {
  const union = new Map<string, number>()
  for (const look of looks) addLook(look, union, isKnown)
  for (const [path, code] of union)
    yield { path, kind: CHANGE_KINDS[code & KIND] ?? 'changed', own: (code & OWN) !== 0 }
}

/** A kind and the `own` flag as one number: a million objects would take three times the memory. */
const codeOf = (kind: ChangeKind, own: number): number => CHANGE_KINDS.indexOf(kind) | own
const [KIND, OWN] = [3, 4]

function addLook(
  look: Iterable<RawChange>,
  union: Map<string, number>,
  isKnown: (path: string) => boolean
): void {
  const folders = foldersAbove()
  const changed: string[] = []
  for (const { path, kind } of look) {
    folders.add(path)
    const code = union.get(path)
    if (code === undefined && kind !== 'deleted' && isKnown(path)) continue
    union.set(path, codeOf(kind, kind === 'changed' ? (code ?? 0) & OWN : OWN))
    if (kind === 'changed') changed.push(path)
  }
  // Only after the whole list are all paths known that may lie below another path.
  for (const path of changed) if (!folders.has(path)) union.set(path, (union.get(path) ?? 0) | OWN)
}

interface Folders {
  /** Records the next path of a list. */
  readonly add: (path: string) => void
  /** Whether a path is the root, or a parent of a recorded path. */
  readonly has: (path: string) => boolean
}

/** Collects all parent folders of the paths of a list, since Podman does not list every parent. */
function foldersAbove(): Folders {
  const folders = new Set(['/'])
  let last = ''
  return {
    add: (path) => {
      const parent = path.slice(0, path.lastIndexOf('/'))
      if (parent === last) return
      last = parent
      let folder = parent
      while (folder !== '' && !folders.has(folder)) {
        folders.add(folder)
        folder = folder.slice(0, folder.lastIndexOf('/'))
      }
    },
    has: (path) => folders.has(path)
  }
}
