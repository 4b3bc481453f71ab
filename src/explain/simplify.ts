import type { Mount } from './mount'
import { entryAt } from '../plan/entry-at'
import type { Attempt, Mounts, Outcome, Proof } from './trying'

/** Whether a boot did what is wanted. */
export type Does = (outcome: Outcome | undefined) => outcome is Outcome

/** Makes a simpler set of another one. */
type Step = (mounts: Mounts) => Mounts

export interface Simplest extends Proof {
  /** It was tried without each of its mounts. */
  readonly minimal: boolean
}

/**
 * Without what it can do without, many at once where they are many, and what is beside another mount only once that one has to stay; then
 * in memory what need not be a volume, then without programs what runs none.
 */
export async function simplify(start: Proof, attempt: Attempt, does: Does): Promise<Simplest> {
  const stages: readonly ((mounts: Mounts) => readonly Step[])[] = [
    (mounts) => (mounts.length > MANY ? quarters(mounts.filter(isItself)).map(without) : []),
    (mounts) => eachWithout(mounts, mounts.filter(isItself)),
    (mounts) =>
      eachWithout(
        mounts,
        mounts.filter((mount) => !isItself(mount))
      )
  ]
  let [proof, minimal] = [start, true]
  for (const stage of stages) {
    const taken = await take(proof, stage(proof.mounts), attempt, does)
    proof = taken.proof
    minimal &&= taken.whole
  }
  const light = await take(proof, proof.mounts.flatMap(lighter), attempt, does)
  return { ...light.proof, minimal }
}

const isItself = ({ beside }: Mount): boolean => beside === undefined

/** That nothing at all does not do is known already. */
const eachWithout = (mounts: Mounts, some: Mounts): readonly Step[] =>
  some.map((one) => without([one])).filter((step) => step(mounts).length > 0)

const MANY = 6

function quarters(mounts: Mounts): readonly Mounts[] {
  const size = Math.ceil(mounts.length / 4)
  const parts = [0, 1, 2, 3].map((at) => mounts.slice(at * size, (at + 1) * size))
  return parts.filter(({ length }) => length > 0)
}

/** What is there for the sake of another goes with it. */
function without(some: Mounts): Step {
  const gone = new Set(some.map(({ path }) => path))
  return (mounts) =>
    mounts.filter(
      ({ path, beside }) => !gone.has(path) && !(beside !== undefined && gone.has(beside))
    )
}

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
}

/** Takes each step by itself; then all that did at once, or where they do not go together, one after the other. */
async function take(
  start: Proof,
  steps: readonly Step[],
  attempt: Attempt,
  does: Does
): Promise<Taken> {
  const sets = steps.map((step) => step(start.mounts))
  const outcomes = await attempt(sets)
  const whole = outcomes.every((outcome) => outcome !== undefined)
  const good = steps.flatMap((step, index) => {
    const outcome = outcomes[index]
    return does(outcome) ? [{ step, proof: { mounts: entryAt(sets, index), outcome } }] : []
  })
  const [first, ...others] = good
  if (first === undefined) return { proof: start, whole }
  if (others.length === 0) return { proof: first.proof, whole }
  const all = good.reduce((mounts, { step }) => step(mounts), start.mounts)
  const [together] = all.length > 0 ? await attempt([all]) : []
  if (does(together)) return { proof: { mounts: all, outcome: together }, whole }
  const rest = await oneByOne(
    first.proof,
    others.map(({ step }) => step),
    attempt,
    does
  )
  return { proof: rest.proof, whole: whole && rest.whole }
}

async function oneByOne(
  start: Proof,
  steps: readonly Step[],
  attempt: Attempt,
  does: Does
): Promise<Taken> {
  let [proof, whole] = [start, true]
  for (const step of steps) {
    const mounts = step(proof.mounts)
    if (mounts.length === 0) continue
    const [outcome] = await attempt([mounts])
    if (does(outcome)) proof = { mounts, outcome }
    whole &&= outcome !== undefined
  }
  return { proof, whole }
}
