import type { ChangeList, RawChange } from '../ports'
import { rawChanges } from './store/change-store'
import type { SeenChange } from './union'

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
export function subtract(
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
