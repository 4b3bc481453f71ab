import type { Attempt } from '../plan/attempt'
import { attemptsOn, pathsToScout } from '../plan/attempts'
import { Fault } from '../plan/faults'
import type { Plan } from '../plan/plan'
import { withContainer } from './container'
import { onProbeImage } from './probe-spec'
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

/**
 * Rehearses the built-in attacks on the image as it is planned, in a container of its own with no network, as the container's user and
 * as root in it; with `contrast` on a writable root filesystem beside it. Throws a `Fault` where some attempt stays without an answer.
 */
export async function rehearseAttacks(
  plan: Plan,
  contrast: boolean,
  around: Surroundings
): Promise<readonly Trying[]> {
  const { world, engine, removals } = around
  const tool = await onProbeImage(toolSpec(plan.container.labels), engine.platform, world)()
  return withContainer(tool, world, removals, async () => {
    const grounds = [plan.container.readOnly, ...(contrast ? [false] : [])]
    // Both come to their end, whatever becomes of the other: only then is all that they made on its way out.
    const outcomes = await Promise.allSettled(
      grounds.map((readOnly) => raid(plan, readOnly, around))
    )
    const [own = [], writable] = outcomes.map(valueOf)
    return own.map((one, at) => beside(one, writable?.[at]))
  })
}

/** Every attempt by every user, on one root filesystem. */
async function raid(
  plan: Plan,
  readOnly: boolean,
  around: Surroundings
): Promise<readonly Trying[]> {
  const { world, removals } = around
  const spec = groundSpec(plan, readOnly, ['scout', ...pathsToScout(plan)])
  return withContainer(spec, world, removals, async (id) => {
    const scouted = await scout(id, world)
    const attempts = attemptsOn(plan, scouted)
    const own = (plan.container.user ?? plan.image.user) || ROOT
    const by = async (user: string, as?: string): Promise<readonly Trying[]> => {
      const results = await tried(id, attempts, as, world)
      return attempts.flatMap((attempt, at) => {
        const result = results[at]
        return result === undefined
          ? []
          : [{ attempt, user, result: asFarAsKnown(result, attempt, plan) }]
      })
    }
    return scouted.uid === 0 ? by(ROOT) : [...(await by(own)), ...(await by(ROOT, '0'))]
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
