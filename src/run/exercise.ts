import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerFacts, ContainerSpec, EngineFacts } from '../words'
import { exit, type Life } from './boot'
import type { Lines } from './log-splitter'
import type { AuthorAttack, AttackResult, Exercise, Failure, Phase, SmokeResult } from './outcome'
import { reachOf, type Reach } from './reach'
import { waitUntilReady } from './readiness'
import { inTurn, LAST_BREATH, runStep, smoke, type StepContext } from './smoke'
import type { TimePhase } from './stopwatch'

/** A started container and all that is needed to put it through its paces. */
export interface Running {
  readonly plan: Plan
  /** The plan's container as it was made. */
  readonly spec: ContainerSpec
  readonly engine: EngineFacts
  readonly life: Life
  readonly lines: Lines
  readonly world: World
  readonly timed: TimePhase
  /** Told when the author's own attack begins, and when it is over. */
  readonly underAttack?: (isSo: boolean) => void
}

/** Waits until it is ready, smoke-tests it, attacks it where that is planned, and lets it settle; it must stay up all the while. */
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
  const bench = { plan, life, world, reach: tested }
  const results = await timed('smoke', () => smoke(bench))
  const works = firstFailed(results) === undefined && !life.over.aborted
  const attacked = works ? await attack(bench, subject) : undefined
  const { container, ...exercised } = await outcome(subject, {
    smoke: results,
    ...(attacked && { attack: attacked })
  })
  return { ...exercised, container: container && { ...container, ...life.addresses } }
}

type Tested = Pick<Exercise, 'smoke' | 'attack'>

async function outcome(subject: Running, tested: Tested): Promise<Exercise> {
  const { plan, life, world, timed } = subject
  const broken = brokenIn(tested)
  const { settle } = plan.limits
  const lasting = plan.wait.kind !== 'exit'
  const settles = lasting && broken === undefined && settle > 0 && !life.over.aborted
  if (settles) await timed('settle', () => world.clock.sleep(settle, life.over))
  // A failure in a container that goes down is often told before its end is.
  if (lasting && broken !== undefined) await world.clock.sleep(LAST_BREATH, life.over)
  const container = await world.engine.inspect(life.id)
  // A container that was started again meanwhile has ended all the same.
  const gone = lasting && (!container.running || life.over.aborted)
  const tests = tested.attack === undefined ? 'smoke' : 'attack'
  // A step that fails because the container went away is told as what it is.
  const failure = gone
    ? await exit(life, settles ? 'settle' : tests, world)
    : failingOf(container, broken, lasting ? tests : 'startup')
  return { failure, ...tested, container }
}

/** A step that is known to have passed before an attack, that attack broke. */
function failingOf(
  { health, healthLog, oomKilled }: ContainerFacts,
  broken: Failure | undefined,
  during: Phase
): Failure | undefined {
  // A process of the container was killed for memory, though its first one goes on, or ended with 0.
  if (oomKilled) return { kind: 'out-of-memory', during }
  const sick = health === 'unhealthy' && broken?.kind !== 'broken-by-attack'
  return sick ? { kind: 'unhealthy', log: healthLog } : broken
}

function brokenIn({ smoke: before, attack: struck }: Tested): Failure | undefined {
  const failed = firstFailed(before)
  if (failed !== undefined) return { kind: 'smoke-failed', ...failed }
  const after = firstFailed(struck?.smoke ?? [])
  return after && { kind: 'broken-by-attack', ...after }
}

function firstFailed(
  results: AuthorAttack['smoke']
): Pick<SmokeResult, 'step' | 'detail'> | undefined {
  const failed = results.find(({ passed }) => !passed)
  return failed && { step: failed.step, detail: failed.detail }
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
  const tested = reach(plan.port)
  return { awaited: awaited === plan.port ? tested : reach(awaited), tested }
}

const NOWHERE: Paths = { awaited: undefined, tested: undefined }

/** Who is told of it. */
export interface Witnesses {
  readonly timed: TimePhase
  readonly underAttack?: (isSo: boolean) => void
}

/** Does what an intruder would do, by the author's own words, and repeats the smoke test; undefined where no attack is planned. */
export async function attack(
  bench: StepContext,
  { timed, underAttack }: Witnesses
): Promise<AuthorAttack | undefined> {
  const { plan, life } = bench
  if (plan.attack.length === 0) return undefined
  underAttack?.(true)
  const steps = await timed('attack', () => strike(bench))
  underAttack?.(false)
  // Of a container that has ended it is not worth asking whether it still works.
  const again = life.over.aborted ? [] : await timed('smoke again', () => smoke(bench))
  return { steps, smoke: again }
}

/** Every step is run, whatever the exit codes, as long as there is something to attack. */
async function strike(bench: StepContext): Promise<readonly AttackResult[]> {
  const { plan, life, world } = bench
  const ran = await inTurn(
    plan.attack,
    bench,
    (step, deadline) => runStep(step, bench, deadline),
    () => life.over.aborted
  )
  // The end of a process that the attack has killed, and all that it made the program print, is told a moment later.
  await world.clock.sleep(LAST_BREATH, life.over)
  return ran.map(({ step, exitCode, output, milliseconds }) => ({
    ...{ step, exitCode, output, milliseconds }
  }))
}
