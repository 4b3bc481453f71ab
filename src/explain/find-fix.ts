import type { Refusal } from '../observe/observation'
import { parentOf } from '../observe/paths'
import { simplify, type Simplifying } from './minimize'
import type { MountSet } from './fixed-plan'
import { keyOf, works, type BootOutcome, type Proof } from './proof-boots'
import type { Heard } from './proposals'

/**
 * Input of a search: proposed sets of mounts, and the functions that derive, try and prove sets.
 */
export interface Search extends Pick<
  Simplifying,
  'attempt' | 'prove' | 'simpler' | 'isWanted' | 'lighter'
> {
  /** Outcome of the run without any of the mounts. */
  readonly without: BootOutcome
  /** Sets of mounts to try, the most desirable first. */
  readonly proposals: readonly MountSet[]
  /** Puts one mount around each two of these mounts between which a rename failed. */
  readonly around: (mounts: MountSet, heard: Heard) => MountSet
  /** Adds a mount for each refused path that these mounts do not cover. */
  readonly grown: (mounts: MountSet, heard: Heard) => MountSet
  /** Returns the set to try last, made from the refusals of all boots so far. */
  readonly lastResort: (heard: Heard) => MountSet
}

export interface Found {
  readonly mounts: MountSet
  /**
   * Outcome of the boot with exactly these mounts; undefined if no set sufficed: then they are only
   * a lead.
   */
  readonly outcome: BootOutcome | undefined
  /** Whether leaving out each of the mounts was tried. */
  readonly minimal: boolean
  /** Boots with mounts that did not suffice; empty if a set did. */
  readonly inVain: readonly Proof[]
}

/**
 * Searches for the fewest mounts with which the image works: first for a set that suffices, then
 * for the mounts in it that are not needed.
 */
export async function search(task: Search): Promise<Found> {
  const tried: Proof[] = []
  const first = await firstThatDoes(task, tried)
  if (first === undefined) return nothingBetter(task, tried)
  // An image that works as it is needs mounts for its refused writes alone: so for all of them.
  const isForRefusals = works(task.without)
  const boot = async (mounts: MountSet): Promise<BootOutcome | undefined> =>
    (await task.attempt([mounts]))[0]
  const start = isForRefusals ? await withMoreMounts(first, task.grown, boot) : first
  const wanted = leftOver(start.outcome, task.without)
  const known = refusedIn(start.outcome)
  const isAsGood = (outcome: BootOutcome): boolean =>
    isForRefusals
      ? [...refusedIn(outcome)].every((one) => known.has(one))
      : leftOver(outcome, task.without) <= wanted
  const does = (outcome: BootOutcome | undefined): outcome is BootOutcome =>
    outcome !== undefined && works(outcome) && isAsGood(outcome)
  return { ...(await simplify(start, { ...task, does })), inVain: [] }
}

/**
 * Adds mounts for the writes that are refused in a boot that worked, as long as that helps: a
 * program that may write one file often goes on to the next.
 */
export async function withMoreMounts(
  start: Proof,
  grown: Search['grown'],
  boot: (mounts: MountSet) => Promise<BootOutcome | undefined>
): Promise<Proof> {
  let best = start
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mounts = grown(best.mounts, best.outcome)
    const outcome = mounts.length > best.mounts.length ? await boot(mounts) : undefined
    if (outcome === undefined || !works(outcome)) return best
    const now = refusedIn(outcome)
    if ([...refusedIn(best.outcome)].every((one) => now.has(one))) return best
    best = { mounts, outcome }
  }
  return best
}

/** Each round reveals the writes that follow those of the last one. */
const MOST_ROUNDS = 4

/** Identities of the writes that were refused in a boot. */
const refusedIn = ({ refusals }: Pick<Heard, 'refusals'>): ReadonlySet<string> =>
  new Set(refusals.map(identity))

/**
 * Result if no set of mounts suffices. An image that works without mounts needs none, even if
 * writes were refused.
 */
function nothingBetter({ without, proposals }: Search, inVain: readonly Proof[]): Found {
  return works(without)
    ? { mounts: [], outcome: without, minimal: true, inVain: [] }
    : {
        mounts: proposals.find(({ length }) => length > 0) ?? [],
        ...{ outcome: undefined, minimal: false, inVain }
      }
}

/**
 * Counts the writes refused without mounts that are still refused. Zero if the image failed without
 * mounts: then it has other troubles.
 */
function leftOver({ refusals }: BootOutcome, without: BootOutcome): number {
  if (without.failure !== undefined) return 0
  const before = refusedIn(without)
  return new Set(refusals.map(identity).filter((one) => before.has(one))).size
}

/**
 * Identifies a refusal by the folder of its path, if it names one: file names may be new in each
 * run.
 */
const identity = ({ path, message }: Refusal): string =>
  path === undefined ? message.replace(/\d+/g, '0') : parentOf(path)

/**
 * Finds a set of mounts that works; of several, the one that leaves the fewest writes refused. The
 * most desirable set is proven at once, since often nothing can be left out of it. Finer sets
 * follow, two at a time, each round followed by sets learnt from its boots. The last resort comes
 * last.
 */
async function firstThatDoes(task: Search, tried: Proof[]): Promise<Proof | undefined> {
  const { attempt, without, proposals, lastResort } = task
  const [wide = [], ...finer] = distinct(proposals).filter((set) => set.length > 0)
  // If a refused path has no mount in the most desirable set, mounts for the refused paths may
  // suffice.
  const refused = task.grown([], without)
  const isNews = refused.some(({ path }) => wide.every((mount) => mount.path !== path))
  const learnt = (last: readonly Proof[]): readonly MountSet[] =>
    last.flatMap(({ mounts, outcome }) => [
      task.around(mounts, outcome),
      task.grown(mounts, outcome)
    ])
  const rounds: readonly ((last: readonly Proof[]) => readonly MountSet[])[] = [
    () => [wide],
    (last) => [...(isNews ? [refused] : []), ...learnt(last)],
    () => finer.slice(0, PAIR),
    learnt,
    () => finer.slice(PAIR),
    () => [lastResort(heardIn([without, ...tried.map(({ outcome }) => outcome)]))],
    learnt
  ]
  let last: readonly Proof[] = []
  for (const round of rounds) {
    const sets = distinct(round(last)).filter((set) => set.length > 0)
    const isFirst = sets[0] === wide
    const outcomes = isFirst ? [await task.prove(wide)] : await attempt(sets)
    last = sets.flatMap((mounts, index) => {
      const outcome = outcomes[index]
      return outcome === undefined ? [] : [{ mounts, outcome }]
    })
    tried.push(...last)
    const best = bestOf(tried, without)
    if (best !== undefined && leftOver(best.outcome, without) === 0) return best
  }
  return bestOf(tried, without)
}

const PAIR = 2

/** Merges the refusals, hints and crossings of several boots. */
export const heardIn = (outcomes: readonly Heard[]): Heard => ({
  refusals: outcomes.flatMap(({ refusals }) => refusals),
  hints: outcomes.flatMap(({ hints }) => hints),
  crossings: outcomes.flatMap(({ crossings }) => crossings)
})

function bestOf(tried: readonly Proof[], without: BootOutcome): Proof | undefined {
  const left = ({ outcome }: Proof): number => leftOver(outcome, without)
  const better = tried.filter(
    ({ outcome }) =>
      works(outcome) && (!works(without) || leftOver(outcome, without) < leftOver(without, without))
  )
  return better.toSorted((one, other) => left(one) - left(other))[0]
}

function distinct(sets: readonly MountSet[]): readonly MountSet[] {
  const keys = sets.map(keyOf)
  return sets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
