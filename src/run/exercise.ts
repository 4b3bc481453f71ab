import type { Plan } from '../plan/plan'
import type { ContainerSpec, EngineFacts, World } from '../ports'
import { exit, type Life } from './boot'
import type { Lines } from './lines'
import type { Exercise, Failure, SmokeResult } from './outcome'
import { waitUntilReady } from './readiness'
import { reachOf, type Reach } from './reach'
import { LAST_BREATH, smoke } from './smoke'
import type { Timed } from './stopwatch'

/** A started container and all that is needed to put it through its paces. */
export interface Running {
  readonly plan: Plan
  /** The plan's container as it was made. */
  readonly spec: ContainerSpec
  readonly engine: EngineFacts
  readonly life: Life
  readonly lines: Lines
  readonly world: World
  readonly timed: Timed
}

/** Waits until it is ready, smoke-tests it and lets it settle; it must stay up all the while. */
export async function exercise(subject: Running): Promise<Exercise> {
  const { plan, life, world, timed, lines } = subject
  if (life.refusal !== undefined) return { failure: life.refusal, smoke: [], container: undefined }
  const { awaited, tested } = await paths(subject)
  const unready = await timed('ready', () =>
    waitUntilReady({ plan, life, world, lines, reach: awaited })
  )
  lines.close()
  if (unready !== undefined) {
    return { failure: unready, smoke: [], container: await world.engine.inspect(life.id) }
  }
  const results = await timed('smoke', () =>
    smoke({ plan, life, world, reach: tested }, plan.smoke)
  )
  return outcome(subject, results)
}

async function outcome(
  { plan, life, world, timed }: Running,
  results: readonly SmokeResult[]
): Promise<Exercise> {
  const broken = smokeFailure(results)
  const { settle } = plan.limits
  const lasting = plan.wait.kind !== 'exit'
  if (lasting && broken === undefined && settle > 0) {
    await timed('settle', () => world.clock.sleep(settle, life.over))
  }
  // What fails in a container that goes down is often told before its end is.
  if (lasting && broken !== undefined) await world.clock.sleep(LAST_BREATH, life.over)
  const container = await world.engine.inspect(life.id)
  const gone = lasting && !container.running
  // A step that fails because the container went away is told as what it is.
  const phase = broken === undefined && settle > 0 ? 'settle' : 'smoke'
  const sick = container.health === 'unhealthy'
  const failing = sick ? ({ kind: 'unhealthy', log: container.healthLog } as const) : broken
  const failure = gone ? await exit(life, phase, world) : failing
  return { failure, smoke: results, container }
}

function smokeFailure(results: readonly SmokeResult[]): Failure | undefined {
  const failed = results.find(({ passed }) => !passed)
  if (failed === undefined) return undefined
  return { kind: 'smoke-failed', step: failed.step, detail: failed.detail }
}

interface Paths {
  readonly awaited: Reach | undefined
  readonly tested: Reach | undefined
}

/** Ways to the port that readiness asks for, and to the one that the smoke test talks to. */
async function paths({ plan, life, world, engine, spec }: Running): Promise<Paths> {
  const awaited = plan.wait.kind === 'tcp' || plan.wait.kind === 'http' ? plan.wait.port : undefined
  if (awaited === undefined && plan.port === undefined) return NOWHERE
  const facts = await world.engine.inspect(life.id)
  const reach = (port: number | undefined): Reach | undefined =>
    port === undefined ? undefined : reachOf(port, spec, facts, { engine, world })
  return { awaited: reach(awaited), tested: reach(plan.port) }
}

const NOWHERE: Paths = { awaited: undefined, tested: undefined }
