import { isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { heardIn, search, type Found, type Search } from './find-fix'
import { needsPlaceAtEnd, savedPaths } from './kept'
import { findOptional, type OptionalMounts } from './optional'
import { freeGroup, simplerInPod, type PodForm } from './pod-fix'
import { prove, type ExplainContext, type Proven } from './proof'
import type { MountSet } from './fixed-plan'
import {
  keyOf,
  notAnyway,
  trials,
  works,
  type TryMounts,
  type Before,
  type TrialContext,
  type Budget,
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
import { freeIn, sievesFor, withAssumed, type Sieve, type Sieves } from './sieves'

/** The mounts that were found, and the result of a check with exactly these, if one was made. */
export interface FoundFix extends Found {
  readonly proven?: Proven
  /** Mounts beyond these; absent if nothing is refused or lost without. */
  readonly optional?: OptionalMounts
  /** Group that the volumes of the pod are given, found to be needed only with these mounts. */
  readonly group?: number
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
  readonly sieves: Sieves
}

/** Proves a set of mounts, each set once; undefined if no boot was left. */
export type Proving = (mounts: MountSet) => Promise<Proven | undefined>

/**
 * Searches for mounts with which the image works. If none helps in a pod, other kinds of volumes are
 * tried there, as a cluster has them.
 */
export async function look(shown: Shown, without: BootOutcome, means: Means): Promise<FoundFix> {
  const found = await lookIn(taskOf(shown, without, means, 'open'))
  if (found.outcome !== undefined || shown.ground.pod === undefined) return found
  for (const form of ['bare', 'grouped', 'closed'] as const) {
    const other = await lookOtherwise(form, { shown, without, means })
    if (other?.outcome !== undefined) return other
  }
  return found
}

interface Otherwise {
  readonly shown: Shown
  readonly without: BootOutcome
  readonly means: Means
}

/**
 * Searches with another kind of volumes in a pod, if the image works with one of the first proposed
 * sets of that kind; undefined if it does not.
 */
async function lookOtherwise(
  form: PodForm | 'grouped',
  { shown, without, means }: Otherwise
): Promise<FoundFix | undefined> {
  const { ground, writes } = shown
  const group = freeGroup(means.plan.workload, ground.owner)
  const isGrouped = form === 'grouped'
  if (isGrouped && (group === undefined || ground.pod?.group !== undefined)) return undefined
  const own = isGrouped && group !== undefined ? withGroup(shown, group) : shown
  const task = taskOf(own, without, means, isGrouped ? 'open' : form)
  const open = sievesFor(means.plan, shown, 'open').safe
  const sets = proposals(writes, ground).slice(0, MOST_TRIED)
  const isNews = (set: MountSet): boolean =>
    isGrouped || keyOf(task.sieves.safe(set)) !== keyOf(open(set))
  for (const set of distinct(sets.filter(isNews).map(task.sieves.safe))) {
    const [outcome] = set.length === 0 ? [] : await task.attempts.killed([set])
    if (outcome === undefined || !works(outcome)) continue
    const found = await lookIn(task)
    return isGrouped && group !== undefined ? { ...found, group } : found
  }
  return undefined
}

/** Proposed sets that are tried with another kind of volumes. */
const MOST_TRIED = 3

function distinct(sets: readonly MountSet[]): readonly MountSet[] {
  return [...new Map(sets.map((set) => [keyOf(set), set])).values()]
}

/** Facts of a writable run for boots in which the volumes of the pod have this group. */
export const withGroup = (shown: Shown, group: number): Shown => ({
  ...shown,
  ground: { ...shown.ground, pod: { group } }
})

function taskOf(shown: Shown, without: BootOutcome, means: Means, form: PodForm): Task {
  const { plan, context, budget } = means
  const { writes, ground } = shown
  const sieves = sievesFor(plan, shown, form)
  const all = proposals(writes, ground).map(sieves.any)
  const saved = savedPaths(writes).filter((path) => all.some((set) => isIn(set, path)))
  const bench = { ...shown, plan, context, budget, saved }
  const { proof, before } = proofs(bench, context)
  const attempts = {
    killed: trials(bench, 'killed', before),
    stopped: trials(bench, 'stopped', before)
  }
  return { shown, without, bench, attempts, proof, sieves }
}

/**
 * Searches for mounts with which the image works: safe ones, or else any, to report what these
 * would do. A run that passed without a refused write needs no mounts, so the search is skipped.
 * Mounts that only the smoke test does not need are found as well.
 */
async function lookIn(given: Task): Promise<FoundFix> {
  const { shown, bench, sieves } = given
  const { any, safe } = sieves
  const { writes, ground } = shown
  // A group is needed in any case: it may be all that is.
  const alone = ground.pod?.group === undefined ? undefined : await given.proof([])
  const without = alone?.outcome ?? given.without
  const task = { ...given, without }
  const isIdle = works(without) && without.refusals.length === 0
  const first = isIdle
    ? { mounts: [], outcome: without, minimal: true, inVain: [] }
    : await sought(task, safe)
  const found = first.mounts.length === 0 && alone ? { ...first, proven: alone } : first
  if (found.outcome !== undefined) return withOptional(found, task, safe)
  const heard = heardIn([without, ...found.inVain.map(({ outcome }) => outcome)])
  const isFree = freeIn(bench.plan, shown)
  const last = lastResort(writes, heard, ground, (path) => isFree({ path }))
  const isAllSafe = [...proposals(writes, ground), last].every(
    (set) => keyOf(any(set)) === keyOf(safe(set))
  )
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
    lighter: ground.pod && simplerInPod,
    isWanted: ({ path }) =>
      wanted.some((write) => isWithin(write.path, path) || write.home === path)
  }
}
