import { CHANGE_KINDS } from '../plan/change-kinds'
import type { Engine } from '../ports'
import type { ChangeKind, ChangeList, ContainerId, EntryFacts, RawChange } from '../words'
import type { Change } from './observation'
import { rawChanges } from './store/change-store'

/** The engine's lists of changes of a container's root filesystem. */
export interface EngineChangeLists {
  readonly container: ContainerId
  /** One list for each time the engine was asked, in that order. */
  readonly looks: readonly ChangeList<RawChange>[]
  /** Where volumes, binds and tmpfs are mounted: nothing that the container does reaches the stub below them. */
  readonly mountPoints: readonly string[]
}

/** How many doubtful entries are looked at, some 50 ms each (Docker 20.10); what lies beyond is reported as if it had changed. */
export const MOST_ASKED = 200

/**
 * The container's own changes of its root filesystem. Asks for the stub twin only when a look lists something; the twin must
 * have been tried to start, and not been read through the archive (which makes stubs of its own).
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

/** Those doubtful entries that are not in the container what they are in its twin. */
async function movedOf(
  engine: Pick<Engine, 'entry'>,
  doubtful: readonly RawChange[],
  [container, twin]: readonly [ContainerId, ContainerId]
): Promise<readonly RawChange[]> {
  const moved: RawChange[] = []
  for (const [asked, { path, kind }] of doubtful.entries()) {
    // One path after the other: an archive call holds its container's lock. The two containers have a lock each.
    const look = async () =>
      differs(
        kind,
        ...(await Promise.all([engine.entry(container, path), engine.entry(twin, path)]))
      )
    if (asked >= MOST_ASKED || (await look())) moved.push({ path, kind: 'changed' })
  }
  return moved
}

/** Whether an entry differs from the twin's. One that the twin lacks, e.g. for a name that is not valid UTF-8, cannot be compared: it is kept. */
function differs(
  kind: ChangeKind,
  here: EntryFacts | undefined,
  twins: EntryFacts | undefined
): boolean {
  if (twins === undefined) return true
  // The engine added it and the container took it away again: as in the image.
  if (here === undefined) return kind !== 'added'
  return (
    here.type !== twins.type ||
    here.mode !== twins.mode ||
    here.uid !== twins.uid ||
    here.gid !== twins.gid
  )
}

/** The changes that were seen, divided by whether the twin's list alone can decide on them. */
export interface Difference {
  /** Certainly the container's own. */
  readonly kept: ChangeList<RawChange>
  /** Own only if type, mode or owner differ from the twin's; the engine's entries first. */
  readonly doubtful: readonly RawChange[]
}

/**
 * Takes the engine's own noise, as the stub twin lists it, from what was seen of the container. An entry that the twin lacks is never lost.
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

/** Whether an entry of both lists can hide nothing of the container's: a mount covers its stub, and what is gone has no mode. */
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

/** A change of one path, merged from several looks at one root filesystem. */
interface SeenChange extends RawChange {
  /** Some look lists it for its own sake: not `changed` with something listed below it, which Docker says of every parent. */
  readonly own: boolean
}

/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told. A path that `isKnown` is held only where some look lists it as deleted.
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

/** A kind, and whether it is own: numbers, since a million objects take three times the memory. */
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
  // Only now all paths are known that may lie below one.
  for (const path of changed) if (!folders.has(path)) union.set(path, (union.get(path) ?? 0) | OWN)
}

interface Folders {
  /** Takes the next path of a list. */
  readonly add: (path: string) => void
  /** Whether a path is the root, or one of those that were taken lies below it. */
  readonly has: (path: string) => boolean
}

/** Collects all folders above the paths of a list (Podman does not list all parents). */
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
