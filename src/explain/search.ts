import { parentOf } from '../judge/folders'
import type { Refusal } from '../observe/observation'
import { simplify } from './simplify'
import { keyOf, works, type Attempt, type Mounts, type Outcome, type Proof } from './trying'

/** What the search has to go on. */
export interface Search {
  readonly attempt: Attempt
  /** How it went without any mounts. */
  readonly without: Outcome
  /** The one to be wished for first. */
  readonly proposals: readonly Mounts[]
  /** Made of all that was still refused. */
  readonly lastResort: (refusals: readonly Refusal[]) => Mounts
}

export interface Found {
  readonly mounts: Mounts
  /** How the boot with exactly these mounts went; undefined where none did what was wanted of it: then they are a lead. */
  readonly outcome: Outcome | undefined
  /** It was tried without each of them. */
  readonly minimal: boolean
}

/** Looks for the fewest mounts with which it works: first a set that does, then one without what it can do without. */
export async function search(task: Search): Promise<Found> {
  const start = await firstThatDoes(task)
  if (start === undefined) return nothingBetter(task)
  const wanted = leftOver(start.outcome, task.without)
  const does = (outcome: Outcome | undefined): outcome is Outcome =>
    outcome !== undefined && works(outcome) && leftOver(outcome, task.without) <= wanted
  return simplify(start, task.attempt, does)
}

/** What works as it is needs nothing, whatever it is refused. */
function nothingBetter({ without, proposals }: Search): Found {
  return works(without)
    ? { mounts: [], outcome: without, minimal: true }
    : {
        mounts: proposals.find(({ length }) => length > 0) ?? [],
        outcome: undefined,
        minimal: false
      }
}

/** How many of the writes that were refused without any mounts are still refused; what failed before has other troubles. */
function leftOver({ refusals }: Outcome, without: Outcome): number {
  if (without.failure !== undefined) return 0
  const before = new Set(without.refusals.map(identity))
  return new Set(refusals.map(identity).filter((one) => before.has(one))).size
}

/** By its folder, where a path is named: names may be made anew for each run. */
const identity = ({ path, message }: Refusal): string =>
  path === undefined ? message.replace(/\d+/g, '0') : parentOf(path)

/** First what is wished for most, then all that is finer at once, then the last resort; of several that work, what leaves least refused. */
async function firstThatDoes(task: Search): Promise<Proof | undefined> {
  const { attempt, without, proposals, lastResort } = task
  const [wide = [], ...finer] = distinct(proposals)
  const tried: Proof[] = []
  const refusals = (): readonly Refusal[] =>
    [without, ...tried.map(({ outcome }) => outcome)].flatMap((outcome) => outcome.refusals)
  const rounds = [() => [wide], () => finer, () => [lastResort(refusals())]]
  for (const round of rounds) {
    const sets = round().filter((set) => set.length > 0)
    const outcomes = await attempt(sets)
    for (const [index, mounts] of sets.entries()) {
      const outcome = outcomes[index]
      if (outcome !== undefined) tried.push({ mounts, outcome })
    }
    const best = bestOf(tried, without)
    if (best !== undefined && leftOver(best.outcome, without) === 0) return best
  }
  return bestOf(tried, without)
}

function bestOf(tried: readonly Proof[], without: Outcome): Proof | undefined {
  const left = ({ outcome }: Proof): number => leftOver(outcome, without)
  const better = tried.filter(
    ({ outcome }) =>
      works(outcome) && (!works(without) || leftOver(outcome, without) < leftOver(without, without))
  )
  return better.toSorted((one, other) => left(one) - left(other))[0]
}

function distinct(sets: readonly Mounts[]): readonly Mounts[] {
  const keys = sets.map(keyOf)
  return sets.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
