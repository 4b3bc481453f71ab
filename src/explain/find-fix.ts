import type { Refusal } from '../observe/observation'
import { parentOf } from '../observe/paths'
import { simplify, type Simplifying } from './minimize'
import { keyOf, works, type MountSet, type BootOutcome, type Proof } from './proof-boots'
import type { Heard } from './proposals'

/** The search's task and means. */
export interface Search extends Pick<Simplifying, 'attempt' | 'prove' | 'simpler' | 'isWanted'> {
  /** How it went without any mounts. */
  readonly without: BootOutcome
  /** The one to be wished for first. */
  readonly proposals: readonly MountSet[]
  /** One around each two of these mounts between which something could not be renamed. */
  readonly around: (mounts: MountSet, heard: Heard) => MountSet
  /** With one for each path that was refused although it was not among these mounts. */
  readonly grown: (mounts: MountSet, heard: Heard) => MountSet
  /** Made of all that was heard until then. */
  readonly lastResort: (heard: Heard) => MountSet
}

export interface Found {
  readonly mounts: MountSet
  /** How the boot with exactly these mounts went; undefined where none did what was wanted of it: then they are a lead. */
  readonly outcome: BootOutcome | undefined
  /** It was tried without each of them. */
  readonly minimal: boolean
  /** All that was tried and did not do, where none did. */
  readonly inVain: readonly Proof[]
}

/** Looks for the fewest mounts with which it works: first a set that does, then one without what it can do without. */
export async function search(task: Search): Promise<Found> {
  const tried: Proof[] = []
  const start = await firstThatDoes(task, tried)
  if (start === undefined) return nothingBetter(task, tried)
  const wanted = leftOver(start.outcome, task.without)
  const does = (outcome: BootOutcome | undefined): outcome is BootOutcome =>
    outcome !== undefined && works(outcome) && leftOver(outcome, task.without) <= wanted
  return { ...(await simplify(start, { ...task, does })), inVain: [] }
}

/** An image that works as it is needs nothing, whatever it is refused. */
function nothingBetter({ without, proposals }: Search, inVain: readonly Proof[]): Found {
  return works(without)
    ? { mounts: [], outcome: without, minimal: true, inVain: [] }
    : {
        mounts: proposals.find(({ length }) => length > 0) ?? [],
        ...{ outcome: undefined, minimal: false, inVain }
      }
}

/** How many of the writes that were refused without any mounts are still refused; what failed before has other troubles. */
function leftOver({ refusals }: BootOutcome, without: BootOutcome): number {
  if (without.failure !== undefined) return 0
  const before = new Set(without.refusals.map(identity))
  return new Set(refusals.map(identity).filter((one) => before.has(one))).size
}

/** By its folder, where a path is named: names may be made anew for each run. */
const identity = ({ path, message }: Refusal): string =>
  path === undefined ? message.replace(/\d+/g, '0') : parentOf(path)

/**
 * First what is wished for most, as a proof, since often nothing can be left out of it; then what is finer two at a time, each with what
 * was learnt from its boots; the last resort last. Of several that work, what leaves least refused.
 */
async function firstThatDoes(task: Search, tried: Proof[]): Promise<Proof | undefined> {
  const { attempt, without, proposals, lastResort } = task
  const [wide = [], ...finer] = distinct(proposals).filter((set) => set.length > 0)
  // Where something else was refused than what is wished for would allow, that alone may be enough.
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

/** All that was heard in several boots. */
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
