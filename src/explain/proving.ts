import { isWithin, parentOf } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { isSafe } from './danger'
import { heardIn, search, type Found, type Search } from './find-fix'
import { needsPlaceAtEnd, savedPaths } from './kept'
import type { Mount } from './mounts'
import { findOptional, type OptionalMounts } from './optional'
import { prove, type ExplainContext, type Proven } from './proof'
import {
  keyOf,
  notAnyway,
  trials,
  works,
  type TryMounts,
  type Before,
  type TrialContext,
  type Budget,
  type MountSet,
  type BootOutcome,
  type Until
} from './proof-boots'
import {
  around as mountsAround,
  grown,
  isSecondary,
  lastResort,
  proposals,
  seededOn
} from './proposals'
import type { Shown } from './shown'
import { behindLinks } from './writes'

/** The mounts that were found, and the result of a check with exactly these, if one was made. */
export interface FoundFix extends Found {
  readonly proven?: Proven
  /** Mounts beyond these; absent if nothing is refused or lost without. */
  readonly optional?: OptionalMounts
}

/** The plan, engine and budget for the boots. */
interface Means {
  readonly plan: Plan
  readonly context: ExplainContext
  readonly budget: Budget
}

/** Facts, trial boots and proofs that the searches share. */
interface Task {
  readonly shown: Shown
  readonly without: BootOutcome
  readonly bench: TrialContext
  /** Trial boots by their end; each search reuses the outcomes of the other. */
  readonly attempts: Readonly<Record<Until, TryMounts>>
  readonly proof: Proving
}

/** Proves a set of mounts, each set once; undefined if no boot was left. */
export type Proving = (mounts: MountSet) => Promise<Proven | undefined>

/** Drops the mounts that are not permitted from a set. */
type Sieve = (mounts: MountSet) => MountSet

/**
 * Searches for mounts with which the image works: safe ones, or else any, to report what these
 * would do. A run that passed without a refused write needs no mounts, so the search is skipped.
 * Mounts that only the smoke test does not need are found as well.
 */
export async function look(
  shown: Shown,
  without: BootOutcome,
  { plan, context, budget }: Means
): Promise<FoundFix> {
  const { writes, ground, perils } = shown
  const isFree = freeIn(plan, shown)
  const isSafeMount = isSafe(perils)
  const [any, safe] = [sieve(isFree), sieve((mount) => isFree(mount) && isSafeMount(mount))]
  const all = proposals(writes, ground)
  const canBe = (path: string): boolean => all.some((set) => isIn(any(set), path))
  const saved = savedPaths(writes).filter(canBe)
  const bench = { ...shown, plan, context, budget, saved }
  const { proof, before } = proofs(bench, context)
  const attempts = {
    killed: trials(bench, 'killed', before),
    stopped: trials(bench, 'stopped', before)
  }
  const task = { shown, without, bench, attempts, proof }
  const isIdle = works(without) && without.refusals.length === 0
  const found = isIdle
    ? { mounts: [], outcome: without, minimal: true, inVain: [] }
    : await sought(task, safe)
  if (found.outcome !== undefined) return withOptional(found, task, safe)
  const heard = heardIn([without, ...found.inVain.map(({ outcome }) => outcome)])
  const sets = [...all, lastResort(writes, heard, ground, (path) => isFree({ path }))]
  const isAllSafe = sets.every((set) => keyOf(any(set)) === keyOf(safe(set)))
  if (isAllSafe) return found
  const daring = await sought(task, any)
  return daring.outcome === undefined
    ? { ...found, inVain: [...found.inVain, ...daring.inVain] }
    : daring
}

async function withOptional(found: FoundFix, task: Task, allow: Sieve): Promise<FoundFix> {
  const { shown, bench, proof, without } = task
  const { grown: more } = searchOf(task, allow, 'stopped')
  // The search itself has dealt with the refused writes of an image that works without mounts.
  const isDone = works(without)
  const optional = await findOptional(found, {
    shown,
    plan: bench.plan,
    grown: more,
    proof,
    isDone
  })
  return optional === undefined ? found : { ...found, optional }
}

const isIn = (mounts: MountSet, path: string): boolean =>
  mounts.some((mount) => isWithin(path, mount.path))

/**
 * Searches with trial boots that are killed at once, and confirms the result by a check. If
 * something goes wrong when the container is stopped, searches with trial boots that are stopped.
 */
async function sought(task: Task, allow: Sieve): Promise<FoundFix> {
  const { shown, without, bench } = task
  const isLate = without.unclean === true || needsPlaceAtEnd(shown.writes)
  const searched = (until: Until): Promise<Found> =>
    sparing(bench.budget, () => search(searchOf(task, allow, until)))
  const found = await searched(isLate ? 'stopped' : 'killed')
  const first = await confirmed(found, task)
  if (first.outcome !== undefined || first.mounts.length === 0 || isLate) return first
  const { outcome } = first.proven ?? {}
  if (outcome?.unclean !== true) return first
  // The writes that were refused at the container's end are most likely all that is missing.
  const more = searchOf(task, allow, 'stopped').grown(found.mounts, outcome)
  if (more.length > 0) {
    // If several mounts were added, some may not be needed.
    const minimal = found.minimal && more.length <= found.mounts.length + 1
    const grown = await confirmed({ ...found, mounts: more, minimal }, task)
    if (grown.outcome !== undefined) return grown
  }
  const again = await confirmed(await searched('stopped'), task)
  return again.outcome === undefined ? { ...again, mounts: first.mounts } : again
}

/** Leaves one boot of the budget for the proof. */
async function sparing<T>(budget: Budget, use: () => Promise<T>): Promise<T> {
  budget.boots -= 1
  return use().finally(() => {
    budget.boots += 1
  })
}

/** Confirms mounts that passed a trial boot, by a check with exactly these and a restart. */
async function confirmed(found: Found, { proof }: Task): Promise<FoundFix> {
  const { mounts, outcome } = found
  if (outcome === undefined || mounts.length === 0) return found
  const proven = await proof(mounts)
  if (proven === undefined) return { ...found, outcome: undefined }
  return works(proven.outcome)
    ? { ...found, outcome: proven.outcome, proven }
    : {
        ...{ mounts, minimal: false, proven, outcome: undefined },
        inVain: [{ mounts, outcome: proven.outcome }]
      }
}

function proofs(
  bench: TrialContext,
  context: ExplainContext
): { readonly proof: Proving; readonly before: Before } {
  const known = new Map<string, Promise<Proven | undefined>>()
  return {
    proof: async (mounts) => {
      const key = keyOf(mounts)
      const proving = known.get(key) ?? prove(mounts, bench, context)
      known.set(key, proving)
      const proven = await proving
      // A boot may be left for this set later.
      if (proven === undefined) known.delete(key)
      return proven
    },
    before: (key) => known.get(key)?.then((proven) => proven?.outcome)
  }
}

function searchOf(task: Task, permit: Sieve, until: Until): Search {
  const { shown, without, attempts, proof } = task
  const { writes, ground, assumed } = shown
  const wanted = writes.filter((write) => !isSecondary(write))
  const allow: Sieve = (mounts) => permit(withAssumed(mounts, assumed))
  const isAllowed = (path: string): boolean =>
    permit([{ path, kind: 'data', executable: false }]).length > 0
  return {
    attempt: attempts[until],
    prove: async (mounts) => (await proof(mounts))?.outcome,
    without,
    proposals: proposals(writes, ground).map(allow),
    around: (mounts, heard) => {
      const set = mountsAround(mounts, heard, writes, ground)
      return set.length === 0 ? [] : allow(set)
    },
    grown: (mounts, { refusals }) =>
      allow(grown(mounts, { refusals: notAnyway(refusals, shown.refusals) }, writes, ground)),
    lastResort: (heard) => allow(lastResort(writes, heard, ground, isAllowed)),
    simpler: (folder) => permit([seededOn(folder, writes, ground)])[0],
    isWanted: ({ path }) =>
      wanted.some((write) => isWithin(write.path, path) || write.home === path)
  }
}

/** Adds the mounts that the writable run was given for folders that the image lacks. */
function withAssumed(mounts: MountSet, assumed: MountSet): MountSet {
  const known = new Set(mounts.map(({ path }) => path))
  return [...mounts, ...assumed.filter(({ path }) => !known.has(path))]
}

/** Returns a sieve that also drops a mount beside a dropped one. */
const sieve =
  (isAllowed: (mount: Mount) => boolean): Sieve =>
  (mounts) => {
    const kept = mounts.filter(isAllowed)
    const paths = new Set(kept.map(({ path }) => path))
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside))
  }

/** Returns a test whether a path is no mount point yet. */
function freeIn(
  { container, image }: Plan,
  { ground }: Shown
): (mount: Pick<Mount, 'path'>) => boolean {
  const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const mounted = [...own, ...image.volumes]
  const taken = new Set(mounted.map((path) => parentOf(behindLinks(`${path}/x`, ground.image))))
  return ({ path }) => !taken.has(path)
}
