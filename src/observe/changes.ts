import type { ChangeKind, ChangeList, ContainerId, Engine, EntryFacts, RawChange } from '../ports'
import type { Change } from './observation'
import { subtract } from './subtract'
import { unionOf } from './union'

/** The engine's lists of changes of a container's root filesystem. */
export interface RootLooks {
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
  seen: RootLooks,
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
