import type { Attempt } from '../plan/attempt'
import { attemptsOn, pathsToScout } from '../plan/attempts'
import { Fault } from '../plan/faults'
import type { Plan } from '../plan/plan'
import { withContainer } from './container'
import { onProbeImage } from './probe-spec'
import { knocked, type Knock } from './knocking'
import { groundSpec, toolSpec } from './rehearsal-spec'
import { asFarAsKnown } from './out-of-reach'
import { scout } from './scouting'
import type { Surroundings } from './stand-ins'
import { tried, type Result } from './tried'

/** One attempt by one user, and what came of it. */
export interface Trying {
  readonly attempt: Attempt
  readonly user: string
  readonly result: Result
  /** What comes of it on a writable root filesystem; absent where nobody asked. */
  readonly contrast?: Result
}

/** All that was tried in one container or two. */
export interface Rehearsed {
  readonly tryings: readonly Trying[]
  /** Doors to the kernel; a root filesystem makes no difference to them. */
  readonly knocks: readonly Knock[]
}

/**
 * Rehearses the built-in attacks on the image as it is planned, in a container of its own with no network, as the container's user and
 * as root in it; with `contrast` on a writable root filesystem beside it. In the first container it also tries the doors to the kernel.
 * Throws a `Fault` where some attempt or door stays without an answer.
 */
export async function rehearseAttacks(
  plan: Plan,
  contrast: boolean,
  around: Surroundings
): Promise<Rehearsed> {
  const { world, engine, removals } = around
  const tool = await onProbeImage(toolSpec(plan.container.labels), engine.platform, world)()
  return withContainer(tool, world, removals, async () => {
    const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])]
    // Both come to their end, whatever becomes of the other: only then is all that they made on its way out.
    const outcomes = await Promise.allSettled(
      grounds.map((readOnly, at) => raid(plan, { readOnly, doors: at === 0 }, around))
    )
    const [own = NOTHING, writable] = outcomes.map(valueOf)
    const tryings = own.tryings.map((one, at) => beside(one, writable?.tryings[at]))
    return { tryings, knocks: own.knocks }
  })
}

const NOTHING: Rehearsed = { tryings: [], knocks: [] }

interface Ground {
  readonly readOnly: boolean
  /** Whether the doors to the kernel are tried there as well. */
  readonly doors: boolean
}

/** Every attempt by every user, on one root filesystem. */
async function raid(
  plan: Plan,
  { readOnly, doors }: Ground,
  around: Surroundings
): Promise<Rehearsed> {
  const { world, removals } = around
  const spec = groundSpec(plan, readOnly, ['scout', ...pathsToScout(plan)])
  return withContainer(spec, world, removals, async (id) => {
    const scouted = await scout(id, world)
    const attempts = attemptsOn(plan, scouted)
    const own = (plan.container.user ?? plan.image.user) || ROOT
    const by = async (user: string, as?: string): Promise<Rehearsed> => {
      const results = await tried(id, attempts, as, world)
      const tryings = attempts.flatMap((attempt, at) => {
        const result = results[at]
        return result === undefined
          ? []
          : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }]
      })
      return { tryings, knocks: doors ? await knocked(id, as, user, world) : [] }
    }
    if (scouted.uid === 0) return by(ROOT)
    const [first, second] = [await by(own), await by(ROOT, '0')]
    return {
      tryings: [...first.tryings, ...second.tryings],
      knocks: [...first.knocks, ...second.knocks]
    }
  })
}

const ROOT = 'root'

/** The two saw the same image, and so tried the same. */
function beside(one: Trying, other: Trying | undefined): Trying {
  if (other === undefined) return one
  if (one.attempt.name !== other.attempt.name || one.user !== other.user)
    throw new Fault('rehearsal-failed', UNLIKE)
  return { ...one, contrast: other.result }
}

const UNLIKE =
  'The attacks on a read-only and on a writable root filesystem cannot be compared: the image looked different.'

function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
