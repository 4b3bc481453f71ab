import { isWithin } from '../observe/paths'
import { entryAt } from '../plan/entry-at'
import type { Mount } from './mounts'
import { keyOf, type TryMounts, type MountSet, type BootOutcome, type Proof } from './proof-boots'
import { asDataMount, joinedFolders } from './proposals'

/** Whether a boot did what is wanted. */
export type Does = (outcome: BootOutcome | undefined) => outcome is BootOutcome

/** Makes a simpler set of another one. */
type Step = (mounts: MountSet) => MountSet

/** By what a set of mounts is made simpler. */
export interface Simplifying {
  readonly attempt: TryMounts
  /** Like `attempt` for a single set, but tells as well whether it is a fix: what is proven need not be tried. */
  readonly prove: (mounts: MountSet) => Promise<BootOutcome | undefined>
  readonly does: Does
  /** The one mount on a folder in place of the mounts in it; undefined where that would not be safe. */
  readonly simpler: (folder: string) => Mount | undefined
  /** Whether it is there for something that the program was seen to want; else it is a guess. */
  readonly isWanted: (mount: Mount) => boolean
}

export interface Simplest extends Proof {
  /** It was tried without each of its mounts. */
  readonly minimal: boolean
}

/**
 * Without what stands beside another mount, all at once; then with one mount in place of many neighbours; then without guesses, all at
 * once, and without what else it can do without; then with the mounts beside another alone; then with one mount in place of any
 * neighbours; then once more without each mount that was not left out of just this set; then in memory what need not be a volume, and
 * without programs what runs none.
 */
export async function simplify(start: Proof, wish: Simplifying): Promise<Simplest> {
  const tried = new Set<string>()
  const by = { ...wish, attempt: noting(tried, sparing(wish)) }
  const bare = await fewest(start, [bonesOf(start.mounts)], by)
  const dense = await take(bare, joins(bare.mounts, by, CROWD), by)
  const sure = await fewest(dense.proof, [guessesOf(dense.proof.mounts, by)], by)
  const few = await fewest(sure, groupsOf(sure.mounts, by), by)
  const own = await take(few, onlyBeside(few.mounts), by)
  const joined = await take(own.proof, joins(own.proof.mounts, by, PAIR), by)
  const { proof, whole } = await withoutEach(joined.proof, tried, by)
  const light = await lightest(proof, by)
  return { ...light.proof, minimal: whole }
}

/** A set of which nothing can be left out would be proven next: that tells as much as a trial. */
const sparing =
  ({ attempt, prove }: Pick<Simplifying, 'attempt' | 'prove'>): TryMounts =>
  async (sets) => {
    const [only = []] = sets
    return sets.length === 1 && isSimplest(only) ? [await prove(only)] : attempt(sets)
  }

/** Remembers the sets that were tried to their end. */
const noting =
  (tried: Set<string>, attempt: TryMounts): TryMounts =>
  async (sets) => {
    const outcomes = await attempt(sets)
    sets.forEach((set, index) => outcomes[index] !== undefined && tried.add(keyOf(set)))
    return outcomes
  }

/**
 * Without single mounts, until each was left out of just this set: a program may want one file only where it may write another, and
 * then a mount that could not be missed from a larger set can be missed from a smaller one.
 */
async function withoutEach(
  start: Proof,
  tried: ReadonlySet<string>,
  by: Simplifying
): Promise<Pick<Taken, 'proof' | 'whole'>> {
  const steps = start.mounts
    .map((mount) => without([mount]))
    .filter((step) => isUntried(step(start.mounts), tried))
  if (steps.length === 0) return { proof: start, whole: true }
  const { proof, whole } = await take(start, steps, by)
  return proof === start || !whole ? { proof, whole } : withoutEach(proof, tried, by)
}

/** That no mount at all does not do is known already. */
const isUntried = (mounts: MountSet, tried: ReadonlySet<string>): boolean =>
  mounts.length > 0 && !tried.has(keyOf(mounts))

/** Whether there is nothing that this set could do without. */
export const isSimplest = ([only, ...others]: MountSet): boolean =>
  only !== undefined && others.length === 0 && lighter(only).length === 0

const isItself = ({ beside }: Mount): boolean => beside === undefined
const bonesOf = (mounts: MountSet): MountSet => mounts.filter((mount) => !isItself(mount))

/** Most guesses are not needed, and are tried all at once. */
const guessesOf = (mounts: MountSet, { isWanted }: Simplifying): MountSet =>
  mounts.filter((mount) => isItself(mount) && !isWanted(mount))

/** Most of what a program was seen to want is needed, so that is tried one by one, or where there is much, a few at a time. */
function groupsOf(mounts: MountSet, { isWanted }: Simplifying): readonly MountSet[] {
  const wanted = mounts.filter((mount) => isItself(mount) && isWanted(mount))
  const size = Math.ceil(wanted.length / MOST_GROUPS)
  return Array.from({ length: Math.min(wanted.length, MOST_GROUPS) }, (_, index) =>
    wanted.slice(index * size, (index + 1) * size)
  )
}

const MOST_GROUPS = 8

/** Without as many of these groups as it can do without; what it cannot do without as a whole is tried in halves, down to single mounts. */
async function fewest(
  start: Proof,
  groups: readonly MountSet[],
  tries: Simplifying
): Promise<Proof> {
  let [proof, left] = [start, groups]
  while (left.length > 0) {
    const possible = left.filter((group) => group.length > 0)
    // That nothing at all does not do is known already.
    const untried = possible.filter((group) => without(group)(proof.mounts).length === 0)
    const steps = possible.filter((group) => !untried.includes(group))
    const taken = await take(proof, steps.map(without), tries)
    proof = taken.proof
    const needed = [...untried, ...taken.refused.map((index) => entryAt(steps, index))]
    left = needed.flatMap(halves)
  }
  return proof
}

/** Two groups of what can be parted; none of a single mount. */
function halves(mounts: MountSet): readonly MountSet[] {
  const middle = Math.ceil(mounts.length / 2)
  return mounts.length < 2 ? [] : [mounts.slice(0, middle), mounts.slice(middle)]
}

/** A mount that is there for the sake of another goes with it. */
function without(some: MountSet): Step {
  const gone = new Set(some.map(({ path }) => path))
  return (mounts) =>
    mounts.filter(
      ({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside))
    )
}

/** Without a mount, but with those beside it: it may have been there for their sake, and not they for its. */
const onlyBeside = (mounts: MountSet): readonly Step[] =>
  [...new Set(mounts.flatMap(({ beside }) => beside ?? []))].map(
    (path) => (all) =>
      all
        .filter((one) => one.path !== path)
        .map(({ beside, ...one }) =>
          beside === undefined || beside === path ? one : { ...one, beside }
        )
  )

const PAIR = 2
/** So many that nobody would want them all in a recipe. */
const CROWD = 3

/** One mount in place of all that lie in one folder, however deep, where that folder holds so many; a volume where one of them is there for data. */
const joins = (mounts: MountSet, { simpler }: Simplifying, least: number): readonly Step[] =>
  joinedFolders(mounts, least).flatMap((folder) => {
    const found = simpler(folder)
    if (found === undefined) return []
    const joined = asDataMount(
      found,
      mounts.filter(({ path }) => isWithin(path, folder))
    )
    return [(all: MountSet) => [...all.filter(({ path }) => !isWithin(path, folder)), joined]]
  })

/** In memory instead of a volume; without programs; no larger than what was left there asks for. */
function lighter({ path, kind, executable, roomy }: Mount): readonly Step[] {
  const change =
    (other: Partial<Mount>): Step =>
    (mounts) =>
      mounts.map((one) => (one.path === path ? { ...one, ...other } : one))
  if (kind === 'data') return []
  if (kind === 'seeded') return [change({ kind: 'tmpfs' })]
  return [
    ...(executable ? [change({ executable: false })] : []),
    ...(roomy === true ? [change({ roomy: false })] : [])
  ]
}

/** All that is lighter at once, or where that does not do, one by one: most of it was proposed in case that something needs it. */
async function lightest(start: Proof, by: Simplifying): Promise<Pick<Taken, 'proof'>> {
  const steps = start.mounts.flatMap(lighter)
  const atOnce = await take(start, steps.length > 1 ? [inOne(steps)] : steps, by)
  return atOnce.refused.length > 0 && steps.length > 1 ? take(start, steps, by) : atOnce
}

const inOne =
  (steps: readonly Step[]): Step =>
  (start) =>
    steps.reduce((mounts, step) => step(mounts), start)

interface Taken {
  readonly proof: Proof
  /** Every step was tried. */
  readonly whole: boolean
  /** The numbers of the steps that were not taken. */
  readonly refused: readonly number[]
}

interface Good {
  readonly index: number
  readonly step: Step
  readonly proof: Proof
}

/** Takes each step by itself; then all that did at once, or where they do not go together, one after the other. */
async function take(start: Proof, steps: readonly Step[], tries: Simplifying): Promise<Taken> {
  const { attempt, does } = tries
  const sets = steps.map((step) => step(start.mounts))
  const outcomes = await attempt(sets)
  const whole = outcomes.every((outcome) => outcome !== undefined)
  const good = steps.flatMap((step, index): readonly Good[] => {
    const outcome = outcomes[index]
    return does(outcome) ? [{ index, step, proof: { mounts: entryAt(sets, index), outcome } }] : []
  })
  const [first, ...others] = good
  const bad = [...steps.keys()].filter((index) => !good.some((one) => one.index === index))
  if (first === undefined) return { proof: start, whole, refused: bad }
  if (others.length === 0) return { proof: first.proof, whole, refused: bad }
  const all = inOne(good.map(({ step }) => step))(start.mounts)
  const [together] = all.length > 0 ? await attempt([all]) : []
  if (does(together)) return { proof: { mounts: all, outcome: together }, whole, refused: bad }
  const rest = await oneByOne(first.proof, others, tries)
  return {
    proof: rest.proof,
    whole: whole && rest.whole,
    refused: [...bad, ...rest.refused]
  }
}

async function oneByOne(start: Proof, good: readonly Good[], tries: Simplifying): Promise<Taken> {
  const refused: number[] = []
  let [proof, whole] = [start, true]
  for (const { index, step } of good) {
    const mounts = step(proof.mounts)
    const [outcome] = mounts.length === 0 ? [] : await tries.attempt([mounts])
    if (tries.does(outcome)) proof = { mounts, outcome }
    else refused.push(index)
    whole &&= outcome !== undefined || mounts.length === 0
  }
  return { proof, whole, refused }
}
