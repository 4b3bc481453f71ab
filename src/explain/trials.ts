import { listen, type Hearing } from '../observe/hearing'
import { byPath } from '../observe/path-order'
import type { Plan } from '../plan/plan'
import { launchOf } from '../plan/program'
import type { Exercise } from '../run/outcome'
import { silence, withTrial } from '../run/trial'
import { takeBoot, type Bench } from './bench'
import { stopsBadly } from './ends'
import type { Fix } from './fix'
import type { Mount } from './mount'
import { tmpfsOn, type Ground } from './mounts'
import { keyOf, type Attempt, type Mounts, type Outcome } from './trying'

/** Whether each trial is killed at once, or told to stop and judged by its end as well. */
export type Until = 'killed' | 'stopped'

/** How a set did that was booted before, for something else; undefined where it was not. */
export type Before = (key: string) => Promise<Outcome | undefined> | undefined

/** Boots read-only with real mounts, two containers at a time where they cannot get in each other's way; no set is tried twice. */
export function trials(bench: Bench, until: Until, before: Before): Attempt {
  const known = new Map<string, Promise<Outcome | undefined>>()
  const once = (mounts: Mounts): Promise<Outcome | undefined> => {
    const key = keyOf(mounts)
    const outcome = known.get(key) ?? before(key) ?? tried(mounts, bench, until)
    known.set(key, outcome)
    return outcome
  }
  return (sets) => inTurns(sets, abreast(bench.plan), once)
}

/** A volume that both write to, or a port of the host, can be had by one at a time only. */
function abreast({ container: { volumes, network } }: Plan): number {
  const shared = volumes.some(({ readOnly, source }) => !readOnly && source !== '')
  return shared || network === 'host' ? 1 : 2
}

async function inTurns<T, R>(
  items: readonly T[],
  many: number,
  work: (item: T) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = [...items.entries()]
  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await work(next[1])
    }
  }
  await Promise.all(Array.from({ length: many }, run))
  return results
}

async function tried(mounts: Mounts, bench: Bench, until: Until): Promise<Outcome | undefined> {
  const { budget, around, ground } = bench
  const left = takeBoot(budget, around.world.clock)
  if (left === undefined) return undefined
  const hearing = listen(launchOf(bench.plan))
  const plan = hastened(planWith(bench.plan, fixOf(mounts, ground)), bench, left)
  return withTrial(plan, around, hearing.onOutput, async (trial) => {
    const unclean = until === 'stopped' && (await stopsBadly(trial, { ...bench, plan }, hearing))
    if (until === 'killed') await silence(trial, around.world)
    listenTo(trial.exercise, hearing)
    return { ...heardOf(trial.exercise, hearing), ...(unclean && { unclean }) }
  })
}

/** A command that ran inside may tell of a refused write, too. */
export function listenTo({ smoke }: Exercise, hearing: Hearing): void {
  for (const { output } of smoke) hearing.onCommand(output)
}

/** What is to be learnt of a boot from what it and its smoke test printed. */
export function heardOf({ failure }: Exercise, hearing: Hearing): Outcome {
  const log = hearing.log().trimEnd().split('\n').slice(-LAST)
  return {
    ...{ failure, refusals: hearing.refusals() },
    ...{ hints: hearing.hints(), crossings: hearing.crossings() },
    said: log.filter((line) => line !== '')
  }
}

/** Lines that tell how it ended. */
const LAST = 10

/** The mounts with all their options, sorted by path. */
export function fixOf(mounts: Mounts, ground: Ground): Fix {
  const isMemory = ({ kind }: Mount): boolean => kind === 'tmpfs'
  const sorted = byPath(mounts)
  return {
    tmpfs: sorted.filter(isMemory).map((mount) => tmpfsOn(mount, ground)),
    volumes: sorted.filter((mount) => !isMemory(mount)).map(({ path }) => path)
  }
}

/** The plan with a fix: its volumes are the container's own, and go with it. */
export function planWith(plan: Plan, fix: Fix): Plan {
  const { container } = plan
  const volumes = fix.volumes.map((path) => ({ source: '', path, readOnly: false }))
  return {
    ...plan,
    container: {
      ...container,
      tmpfs: [...container.tmpfs, ...fix.tmpfs],
      volumes: [...container.volumes, ...volumes]
    }
  }
}

const SLOWER = 4
const SHORT = 1000
const LEAST = 5000

/** A container that lacks something may hang: it gets four times as long as the one that lacked nothing, which had the machine to itself. */
export function hastened(plan: Plan, { pace, stop: end, saved }: Bench, left: number): Plan {
  const within = (limit: number, took: number): number =>
    Math.max(1, Math.min(limit, Math.max(LEAST, SLOWER * took), left))
  const { limits } = plan
  const startup = within(limits.startup, pace.startup)
  const smoke = within(limits.smoke, pace.smoke)
  // Of what never ends in time, and saves nothing, more time shows no more.
  const isInVain = end?.killedAfter !== undefined && saved.length === 0
  const stop = isInVain ? Math.min(limits.stop, SHORT) : within(limits.stop, pace.stop)
  const settle = Math.min(limits.settle, left)
  return { ...plan, limits: { ...limits, startup, smoke, settle, stop } }
}
