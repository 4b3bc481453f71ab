import { isWithin } from '../observe/paths'
import { entryAt } from '../plan/entry-at'
import type { Mount } from './mounts'
import type { MountSet } from './fixed-plan'
import { keyOf, type TryMounts, type BootOutcome, type Proof } from './proof-boots'
import { asDataMount, joinedFolders } from './proposals'

/** Whether the outcome of a boot is as wanted. */
type Does = (outcome: BootOutcome | undefined) => outcome is BootOutcome

/** Derives a simpler set of mounts from another. */
type Step = (mounts: MountSet) => MountSet

/** Functions with which a set of mounts is simplified. */
export interface Simplifying {
  readonly attempt: TryMounts
  /**
   * Like `attempt` for a single set, but with a full proof. A proven set need not be tried as well.
   */
  readonly prove: (mounts: MountSet) => Promise<BootOutcome | undefined>
  readonly does: Does
  /**
   * Returns one mount on a folder, to replace the mounts in it; undefined if that would not be
   * safe.
   */
  readonly simpler: (folder: string) => Mount | undefined
  /** Whether the mount is for a write that was seen; otherwise it is a guess. */
  readonly isWanted: (mount: Mount) => boolean
  /** Lighter kinds of a mount, each as the fields that differ; absent for those of Docker. */
  readonly lighter?: ((mount: Mount) => readonly Partial<Mount>[]) | undefined
}

export interface Simplest extends Proof {
  /** Whether leaving out each of the mounts was tried. */
  readonly minimal: boolean
}

/**
 * Simplifies a set of mounts that works, in this order:
 * 1. leaves out all mounts that stand beside another (`Mount.beside`), at once;
 * 2. replaces three or more neighbours by one mount;
 * 3. leaves out all guesses at once, then other mounts that are not needed;
 * 4. leaves out mounts but keeps those beside them;
 * 5. replaces two or more neighbours by one mount;
 * 6. leaves out each mount that was not yet left out of exactly this set;
 * 7. replaces volumes by tmpfs, and drops `exec` and extra room where they are not needed.
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

/**
 * Proves a single set of which nothing can be left out, instead of trying it. Such a set would be
 * proven next, and a proof tells as much as a trial boot.
 */
const sparing =
  ({ attempt, prove, lighter }: Pick<Simplifying, 'attempt' | 'prove' | 'lighter'>): TryMounts =>
  async (sets) => {
    const [only = []] = sets
    return sets.length === 1 && isSimplest(only, lighter) ? [await prove(only)] : attempt(sets)
  }

/** Records the sets whose trial boot had an outcome. */
const noting =
  (tried: Set<string>, attempt: TryMounts): TryMounts =>
  async (sets) => {
    const outcomes = await attempt(sets)
    sets.forEach((set, index) => outcomes[index] !== undefined && tried.add(keyOf(set)))
    return outcomes
  }

/**
 * Leaves out single mounts until each was left out of exactly this set. A program may want one file
 * only if it may write another. So a mount that a larger set needs may not be needed in a smaller
 * one.
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

/**
 * Whether a set is worth a boot. The empty set is not: it is known that the image needs a mount.
 */
const isUntried = (mounts: MountSet, tried: ReadonlySet<string>): boolean =>
  mounts.length > 0 && !tried.has(keyOf(mounts))

/** Whether a set is a single mount that cannot be made lighter. */
export const isSimplest = (
  [only, ...others]: MountSet,
  lighter: Simplifying['lighter'] = lighterInDocker
): boolean => only !== undefined && others.length === 0 && lighter(only).length === 0

const isItself = ({ beside }: Mount): boolean => beside === undefined
const bonesOf = (mounts: MountSet): MountSet => mounts.filter((mount) => !isItself(mount))

/** Mounts that are guesses. Most of them are not needed, so all are left out at once. */
const guessesOf = (mounts: MountSet, { isWanted }: Simplifying): MountSet =>
  mounts.filter((mount) => isItself(mount) && !isWanted(mount))

/**
 * Groups of mounts for writes that were seen, at most 8. Most of these mounts are needed, so they
 * are left out one by one, or a few at a time if there are many.
 */
function groupsOf(mounts: MountSet, { isWanted }: Simplifying): readonly MountSet[] {
  const wanted = mounts.filter((mount) => isItself(mount) && isWanted(mount))
  const size = Math.ceil(wanted.length / MOST_GROUPS)
  return Array.from({ length: Math.min(wanted.length, MOST_GROUPS) }, (_, index) =>
    wanted.slice(index * size, (index + 1) * size)
  )
}

const MOST_GROUPS = 8

/**
 * Leaves out as many of these groups as possible. A group that is needed as a whole is halved, down
 * to single mounts.
 */
async function fewest(
  start: Proof,
  groups: readonly MountSet[],
  tries: Simplifying
): Promise<Proof> {
  let [proof, left] = [start, groups]
  while (left.length > 0) {
    const possible = left.filter((group) => group.length > 0)
    // It is known that the empty set does not suffice.
    const untried = possible.filter((group) => without(group)(proof.mounts).length === 0)
    const steps = possible.filter((group) => !untried.includes(group))
    const taken = await take(proof, steps.map(without), tries)
    proof = taken.proof
    const needed = [...untried, ...taken.refused.map((index) => entryAt(steps, index))]
    left = needed.flatMap(halves)
  }
  return proof
}

/** Splits a group in two; empty for a single mount. */
function halves(mounts: MountSet): readonly MountSet[] {
  const middle = Math.ceil(mounts.length / 2)
  return mounts.length < 2 ? [] : [mounts.slice(0, middle), mounts.slice(middle)]
}

/** Returns a step that leaves out these mounts, and the mounts that exist only beside them. */
function without(some: MountSet): Step {
  const gone = new Set(some.map(({ path }) => path))
  return (mounts) =>
    mounts.filter(
      ({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside))
    )
}

/**
 * Steps that leave out a mount but keep those beside it: these may be all that the program needs.
 */
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
/** Neighbours that are too many for a recipe. */
const CROWD = 3

/**
 * Steps that each replace all mounts below a folder, at any depth, by one mount, if the folder
 * directly holds at least `least` of them. The new mount is a volume if one of them holds data.
 */
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

/** Lighter kinds of a mount of Docker: a tmpfs instead of a volume, no `exec`, no extra room. */
function lighterInDocker({ kind, executable, roomy }: Mount): readonly Partial<Mount>[] {
  if (kind === 'data') return []
  if (kind === 'seeded') return [{ kind: 'tmpfs' }]
  return [
    ...(executable ? [{ executable: false }] : []),
    ...(roomy === true ? [{ roomy: false }] : [])
  ]
}

/** Step that changes these fields of the mount on a path. */
const changing =
  (path: string, fields: Partial<Mount>): Step =>
  (mounts) =>
    mounts.map((one) => (one.path === path ? { ...one, ...fields } : one))

/**
 * Makes mounts lighter, all at once, or one by one if that fails. Most of these options were
 * proposed only in case something needs them.
 */
async function lightest(start: Proof, by: Simplifying): Promise<Pick<Taken, 'proof'>> {
  const { lighter = lighterInDocker } = by
  const steps = start.mounts.flatMap((mount) =>
    lighter(mount).map((fields) => changing(mount.path, fields))
  )
  const atOnce = await take(start, steps.length > 1 ? [inOne(steps)] : steps, by)
  return atOnce.refused.length > 0 && steps.length > 1 ? take(start, steps, by) : atOnce
}

const inOne =
  (steps: readonly Step[]): Step =>
  (start) =>
    steps.reduce((mounts, step) => step(mounts), start)

interface Taken {
  readonly proof: Proof
  /** Whether every step was tried. */
  readonly whole: boolean
  /** Indexes of the steps that were not taken. */
  readonly refused: readonly number[]
}

interface Good {
  readonly index: number
  readonly step: Step
  readonly proof: Proof
}

/**
 * Tries each step by itself. Then takes all that worked at once, or one after the other if they do
 * not work together.
 */
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
