import type { Mount } from './mountable'
import type { Attempt, Mounts, Outcome, Proof } from './trying'

/** Whether a boot did what is wanted. */
export type Does = (outcome: Outcome | undefined) => outcome is Outcome

export interface Simplest extends Proof {
  /** It was tried without each of its mounts. */
  readonly minimal: boolean
}

/** Without what it can do without, many at once where they are many; then in memory what need not be a volume, then without programs what runs none. */
export async function simplify(start: Proof, attempt: Attempt, does: Does): Promise<Simplest> {
  const groups = start.mounts.length > MANY ? quarters(start.mounts) : []
  const coarse = await take(start, groups.map(without), attempt, does)
  const { mounts } = coarse.proof
  // That nothing at all does not do is known already.
  const fine = await take(
    coarse.proof,
    mounts.length > 1 ? mounts.map((one) => without([one])) : [],
    attempt,
    does
  )
  const light = await take(fine.proof, fine.proof.mounts.flatMap(lighter), attempt, does)
  return { ...light.proof, minimal: fine.whole }
}

/** Makes a simpler set of another one. */
type Step = (mounts: Mounts) => Mounts

const MANY = 6

function quarters(mounts: Mounts): readonly Mounts[] {
  const size = Math.ceil(mounts.length / 4)
  return [0, 1, 2, 3].map((at) => mounts.slice(at * size, (at + 1) * size))
}

function without(some: Mounts): Step {
  const paths = new Set(some.map(({ path }) => path))
  return (mounts) => mounts.filter(({ path }) => !paths.has(path))
}

function lighter({ path, kind, executable }: Mount): readonly Step[] {
  if (kind === 'data' || (kind === 'tmpfs' && !executable)) return []
  const other = { path, kind: 'tmpfs', executable: false } as const
  return [(mounts) => mounts.map((one) => (one.path === path ? other : one))]
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
    return does(outcome) ? [{ step, proof: { mounts: sets[index] ?? [], outcome } }] : []
  })
  const [first, ...others] = good
  if (first === undefined) return { proof: start, whole }
  if (others.length === 0) return { proof: first.proof, whole }
  const all = good.reduce((mounts, { step }) => step(mounts), start.mounts)
  const [together] = await attempt([all])
  if (does(together)) return { proof: { mounts: all, outcome: together }, whole }
  const proof = await oneByOne(
    first.proof,
    others.map(({ step }) => step),
    attempt,
    does
  )
  return { proof, whole }
}

async function oneByOne(
  start: Proof,
  steps: readonly Step[],
  attempt: Attempt,
  does: Does
): Promise<Proof> {
  let proof = start
  for (const step of steps) {
    const mounts = step(proof.mounts)
    const [outcome] = await attempt([mounts])
    if (does(outcome)) proof = { mounts, outcome }
  }
  return proof
}
