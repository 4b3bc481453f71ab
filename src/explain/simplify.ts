import { isWithin } from '../judge/folders'
import { entryAt } from '../plan/entry-at'
import { asKept, joinedFolders } from './mountable'
import type { Mount } from './mount'
import type { Attempt, Mounts, Outcome, Proof } from './trying'

/** Whether a boot did what is wanted. */
export type Does = (outcome: Outcome | undefined) => outcome is Outcome

/** Makes a simpler set of another one. */
type Step = (mounts: Mounts) => Mounts

/** The one mount on a folder in place of the mounts in it; undefined where that would not be safe. */
export type Simpler = (folder: string) => Mount | undefined

export interface Simplest extends Proof {
  /** It was tried without each of its mounts. */
  readonly minimal: boolean
}

/**
 * Without what stands beside another mount, all at once; then without what it can do without, found by halves; then with one mount in
 * place of neighbours, in memory what need not be a volume, and without programs what runs none.
 */
export async function simplify(
  start: Proof,
  attempt: Attempt,
  does: Does,
  simpler: Simpler
): Promise<Simplest> {
  const tries = { attempt, does }
  const bare = await fewest(start, [bonesOf(start.mounts)], tries)
  const few = await fewest(bare.proof, halves(bare.proof.mounts.filter(isItself)), tries)
  const joined = await take(few.proof, joins(few.proof.mounts, simpler), tries)
  const light = await take(joined.proof, joined.proof.mounts.flatMap(lighter), tries)
  return { ...light.proof, minimal: bare.whole && few.whole }
}

const isItself = ({ beside }: Mount): boolean => beside === undefined
const bonesOf = (mounts: Mounts): Mounts => mounts.filter((mount) => !isItself(mount))

interface Tries {
  readonly attempt: Attempt
  readonly does: Does
}

/** Without as many of these groups as it can do without; what it cannot do without as a whole is tried in halves, down to single mounts. */
async function fewest(
  start: Proof,
  groups: readonly Mounts[],
  tries: Tries
): Promise<Pick<Taken, 'proof' | 'whole'>> {
  let [proof, whole, left] = [start, true, groups]
  while (left.length > 0) {
    const possible = left.filter((group) => group.length > 0)
    // That nothing at all does not do is known already.
    const untried = possible.filter((group) => without(group)(proof.mounts).length === 0)
    const steps = possible.filter((group) => !untried.includes(group))
    const taken = await take(proof, steps.map(without), tries)
    proof = taken.proof
    whole &&= taken.whole
    const needed = [...untried, ...taken.refused.map((index) => entryAt(steps, index))]
    left = needed.flatMap(halves)
  }
  return { proof, whole }
}

/** Two groups of what can be parted; none of a single mount. */
function halves(mounts: Mounts): readonly Mounts[] {
  const middle = Math.ceil(mounts.length / 2)
  return mounts.length < 2 ? [] : [mounts.slice(0, middle), mounts.slice(middle)]
}

/** What is there for the sake of another goes with it. */
function without(some: Mounts): Step {
  const gone = new Set(some.map(({ path }) => path))
  return (mounts) =>
    mounts.filter(
      ({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside))
    )
}

/** One mount in place of all that lie in one folder, however deep; a volume where one of them is there for data. */
const joins = (mounts: Mounts, simpler: Simpler): readonly Step[] =>
  joinedFolders(mounts).flatMap((folder) => {
    const found = simpler(folder)
    if (found === undefined) return []
    const joined = asKept(
      found,
      mounts.filter(({ path }) => isWithin(path, folder))
    )
    return [(all: Mounts) => [...all.filter(({ path }) => !isWithin(path, folder)), joined]]
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
async function take(start: Proof, steps: readonly Step[], tries: Tries): Promise<Taken> {
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
  const all = good.reduce((mounts, { step }) => step(mounts), start.mounts)
  const [together] = all.length > 0 ? await attempt([all]) : []
  if (does(together)) return { proof: { mounts: all, outcome: together }, whole, refused: bad }
  const rest = await oneByOne(first.proof, others, tries)
  return {
    proof: rest.proof,
    whole: whole && rest.whole,
    refused: [...bad, ...rest.refused]
  }
}

async function oneByOne(start: Proof, good: readonly Good[], tries: Tries): Promise<Taken> {
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
