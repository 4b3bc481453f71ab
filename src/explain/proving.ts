import { isWithin, parentOf } from '../judge/folders'
import type { Plan } from '../plan/plan'
import type { Surroundings } from '../run/stand-ins'
import type { Budget } from './bench'
import { needsPlaceAtEnd, savedPaths } from './late'
import { behindLinks } from './links'
import type { Mount } from './mount'
import { lastResort, proposals } from './mountable'
import { search, type Found } from './search'
import type { Shown } from './shown'
import { makesRoomFor, suspiciousAmong } from './suspicion'
import { trials } from './trials'
import { works, type Attempt, type Outcome } from './trying'

/** What boots are made with. */
interface Means {
  readonly plan: Plan
  readonly around: Surroundings
  readonly budget: Budget
}

/** Looks for the mounts with which it works. Where nothing failed and nothing was refused, it is proven already that it needs none. */
export async function look(
  shown: Shown,
  without: Outcome,
  { plan, around, budget }: Means
): Promise<Found> {
  const { writes, ground } = shown
  if (works(without) && without.refusals.length === 0) {
    return { mounts: [], outcome: without, minimal: true }
  }
  const free = possibleIn(plan, shown)
  const proposed = proposals(writes, ground).map(free)
  const canBe = (path: string): boolean =>
    proposed.some((mounts) => mounts.some((mount) => isWithin(path, mount.path)))
  const bench = { ...shown, plan, around, budget, saved: savedPaths(writes).filter(canBe) }
  const searched = (attempt: Attempt): Promise<Found> =>
    search({
      attempt,
      without,
      proposals: proposed,
      lastResort: (refusals) => free(lastResort(writes, refusals, ground))
    })
  const stopped = trials(bench, 'stopped')
  if (without.unclean === true || needsPlaceAtEnd(writes)) return searched(stopped)
  const first = (): Promise<Found> => searched(trials(bench, 'killed'))
  return shown.stop === undefined
    ? first()
    : provenAtEnd(await sparing(budget, first), stopped, searched)
}

/** Leaves one boot for later. */
async function sparing<T>(budget: Budget, use: () => Promise<T>): Promise<T> {
  budget.boots -= 1
  return use().finally(() => {
    budget.boots += 1
  })
}

/** Trials are killed at once, but for the last: it is told to stop. Where that goes wrong, all are. */
async function provenAtEnd(
  found: Found,
  stopped: Attempt,
  searched: (attempt: Attempt) => Promise<Found>
): Promise<Found> {
  const { mounts, outcome } = found
  if (outcome === undefined || mounts.length === 0) return found
  const [last] = await stopped([mounts])
  if (last === undefined || works(last)) return { ...found, outcome: last }
  const again = await searched(stopped)
  return again.outcome === undefined ? { ...again, mounts } : again
}

/** Where nothing is mounted yet, and where a mount would not let in what looks like an intruder; what was beside such a mount goes with it. */
function possibleIn(
  { container, image }: Plan,
  { writes, ground }: Shown
): (mounts: readonly Mount[]) => readonly Mount[] {
  const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const mounted = [...own, ...image.volumes]
  const taken = new Set(mounted.map((path) => parentOf(behindLinks(`${path}/x`, ground.image))))
  const isOpen = makesRoomFor(suspiciousAmong(writes))
  return (mounts) => {
    const kept = mounts.filter((mount) => !taken.has(mount.path) && !isOpen(mount))
    const paths = new Set(kept.map(({ path }) => path))
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside))
  }
}
