import { pathsToScout } from '../plan/attack-catalogue'
import type { Plan } from '../plan/plan'
import type { SettingAttempt } from '../plan/settings/attempt'
import { attemptsOf } from '../plan/settings/attempts'
import { scratchPaths } from '../plan/settings/right-attempts'
import { nextTrials, type AttemptAnswer, type SettingTrial } from '../plan/settings/chain'
import {
  hardeningSettings,
  withoutSettings,
  type HardeningSetting
} from '../plan/settings/declared'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'
import { scout } from './attack-rehearsal'
import type { CheckContext } from './keeper'
import { withContainer } from './lease'
import { groundSpec, helperSpec, onProbeImage } from './probe-specs'
import { answersOf, HELPER, type AttemptGround } from './setting-attempts'
import { leadsNowhere, tryWayOut, WAY_OUT_CONTAINERS } from './way-out'

/** Everything that was tried to find out which hardening settings have an effect. */
export interface SettingsTried {
  readonly settings: readonly HardeningSetting[]
  readonly attempts: readonly SettingAttempt[]
  readonly trials: readonly SettingTrial[]
  /** Number of containers in which attempts were made. */
  readonly containers: number
}

/** Most containers in which attempts are made. */
const MOST_CONTAINERS = 12

/**
 * Makes the attempts that belong to the hardening settings of the planned container, once with all
 * settings, then with each left out, and then with what covers for it left out as well. Nothing but
 * the probe runs in these containers. Throws a `Fault` where the first of them cannot be made.
 */
export async function proveSettings(plan: Plan, context: CheckContext): Promise<SettingsTried> {
  const { world, engine, removals } = context
  const internal = await leadsNowhere(plan.container, world)
  const settings = hardeningSettings(plan, { internal })
  const inside = settings.filter(({ kind }) => kind !== 'network')
  const helper = helperSpec(plan.container.labels, HELPER)
  const tool = await onProbeImage(helper, engine.platform, world)()
  const isNetworked = inside.length < settings.length
  const most = MOST_CONTAINERS - (isNetworked ? WAY_OUT_CONTAINERS : 0)
  const tried = await withContainer(tool, world, removals, async (id) => {
    const { kind } = await world.engine.start(id)
    // Without it, attempts with a helper find nothing to run.
    if (kind === 'started') await world.engine.ended(id)
    return inContainers({ plan, settings: inside, most }, context)
  })
  if (!isNetworked) return { ...tried, settings }
  const { attempts, trials } = await tryWayOut(plan, context)
  return {
    settings,
    attempts: [...tried.attempts, ...attempts],
    trials: [...tried.trials, ...trials],
    containers: tried.containers + WAY_OUT_CONTAINERS
  }
}

interface Wanted {
  readonly plan: Plan
  readonly settings: readonly HardeningSetting[]
  /** Most containers. */
  readonly most: number
}

async function inContainers(wanted: Wanted, context: CheckContext): Promise<SettingsTried> {
  const { plan, settings, most } = wanted
  const { attempts, nobody, base } = await asDeclared(wanted, context)
  const trials: SettingTrial[] = [base]
  let containers = 1
  for (;;) {
    const next = nextTrials(attempts, settings, trials, most - containers)
    if (next.length === 0) return { settings, attempts, trials, containers }
    containers += next.length
    const made = await inPairs(next, async (leftOut) => {
      const spec = trialSpec(plan, settings, leftOut)
      const answers = await within({ spec, nobody, leftOut, attempts, plan }, context)
      return { leftOut, answers }
    })
    trials.push(...made)
  }
}

/** Attempts that the image has something for, and their answers with every setting in force. */
async function asDeclared({ plan, settings }: Wanted, context: CheckContext) {
  const { world, removals } = context
  const words = ['scout', ...pathsToScout(plan)]
  const spec = groundSpec(plan, plan.container.readOnly, words, 'settings')
  return withContainer(spec, world, removals, async (id) => {
    const scouted = await scout(id, world)
    const attempts = attemptsOf(plan, settings, scouted)
    const user = scouted.uid === NOBODY ? NOBODY - 1 : NOBODY
    const nobody = `${user}:${user}`
    const answers = await answersOf(attempts, groundOf(id, nobody, plan, world))
    return { attempts, nobody, base: { leftOut: [], answers } }
  })
}

const NOBODY = 65534

const groundOf = (id: ContainerId, nobody: string, plan: Plan, world: World): AttemptGround => ({
  id,
  nobody,
  places: scratchPaths(plan, 'zero-drift-other'),
  world
})

/** The container without some settings, in which the probe waits. */
function trialSpec(
  plan: Plan,
  settings: readonly HardeningSetting[],
  leftOut: readonly string[]
): ContainerSpec {
  const out = settings.filter(({ id }) => leftOut.includes(id))
  const container = withoutSettings(plan.container, out)
  return groundSpec({ container }, container.readOnly, ['stay'], 'settings')
}

interface Trying extends Pick<Wanted, 'plan'> {
  readonly spec: ContainerSpec
  readonly nobody: string
  readonly leftOut: readonly string[]
  readonly attempts: readonly SettingAttempt[]
}

/** Answers of one container to all attempts on which the settings that are left out bear. */
async function within(
  { plan, spec, nobody, leftOut, attempts }: Trying,
  context: CheckContext
): Promise<ReadonlyMap<string, AttemptAnswer>> {
  const { world, removals } = context
  const concerned = attempts.filter(({ guards, beside }) =>
    [...guards, ...beside].some((id) => leftOut.includes(id))
  )
  const failed = (reason: string): ReadonlyMap<string, AttemptAnswer> =>
    new Map(concerned.map(({ key }) => [key, { kind: 'untold', reason, failed: true }]))
  try {
    return await withContainer(spec, world, removals, async (id) => {
      const outcome = await world.engine.start(id)
      if (outcome.kind === 'refused') return failed(`it could not be started: ${outcome.reason}`)
      return answersOf(concerned, groundOf(id, nobody, plan, world))
    })
  } catch (error) {
    if (world.cancelled.aborted) throw error
    return failed(error instanceof Error ? error.message : String(error))
  }
}

/** Does one after the other, two at a time; all have settled when this does. */
async function inPairs<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const left = items.map((item, at) => ({ item, at }))
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      results[next.at] = await act(next.item)
  }
  const outcomes = await Promise.allSettled([worker(), worker()])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return results
}
