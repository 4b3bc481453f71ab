import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerFacts, ContainerSpec, EngineFacts } from '../words'
import { exit, type BootedContainer } from './boot'
import type { AuthorAttack, AttackResult, Exercise, Failure, Phase, SmokeResult } from './outcome'
import type { Lines } from './output'
import { networkOwner, reachOf, type Reach } from './reach'
import { waitUntilReady } from './readiness'
import { inTurn, LAST_BREATH, runStep, smoke, type StepContext } from './smoke'
import type { TimePhase } from './stopwatch'

/** A started container, with everything needed to exercise it. */
export interface Running {
  readonly plan: Plan
  /** The spec from which the container was created. */
  readonly spec: ContainerSpec
  readonly engine: EngineFacts
  readonly booted: BootedContainer
  readonly lines: Lines
  readonly world: World
  readonly timed: TimePhase
  /** Called with true before the author's own attack and with false after it. */
  readonly underAttack?: (isSo: boolean) => void
  /** Called with the result of each smoke step before any attack. */
  readonly onResult?: (result: SmokeResult) => void
}

/**
 * Waits until the container is ready, runs the smoke test and any attack, and lets it settle; it
 * must keep running throughout.
 */
export async function exercise(subject: Running): Promise<Exercise> {
  const { plan, booted, world, timed, lines } = subject
  if (booted.refusal !== undefined)
    return { failure: booted.refusal, smoke: [], container: undefined }
  const { awaited, tested } = await paths(subject)
  const unready = await timed('ready', () =>
    waitUntilReady({ plan, booted, world, lines, reach: awaited })
  )
  lines.close()
  if (unready !== undefined) {
    return { failure: unready, smoke: [], container: await world.engine.inspect(booted.id) }
  }
  const bench = { plan, booted, world, reach: tested }
  const results = await timed('smoke', () => smoke({ ...bench, onResult: subject.onResult }))
  const works = firstFailed(results) === undefined && !booted.over.aborted
  const attacked = works ? await attack(bench, subject) : undefined
  const { container, ...exercised } = await outcome(subject, {
    smoke: results,
    ...(attacked && { attack: attacked })
  })
  return { ...exercised, container: container && { ...container, ...booted.addresses } }
}

type Tested = Pick<Exercise, 'smoke' | 'attack'>

async function outcome(subject: Running, tested: Tested): Promise<Exercise> {
  const { plan, booted, world, timed } = subject
  const broken = brokenIn(tested)
  const { settle } = plan.limits
  const lasting = plan.wait.kind !== 'exit'
  const settles = lasting && broken === undefined && settle > 0 && !booted.over.aborted
  if (settles) await timed('settle', () => world.clock.sleep(settle, booted.over))
  // A failure in a container that is about to end is often reported before its end is.
  if (lasting && broken !== undefined) await world.clock.sleep(LAST_BREATH, booted.over)
  const container = await world.engine.inspect(booted.id)
  // A container that was restarted meanwhile counts as ended, too.
  const gone = lasting && (!container.running || booted.over.aborted)
  const tests = tested.attack === undefined ? 'smoke' : 'attack'
  // If a step fails because the container ended, the failure reported is the end.
  const failure = gone
    ? await exit(booted, settles ? 'settle' : tests, world)
    : (booted.pod?.failure() ?? failingOf(container, broken, lasting ? tests : 'startup'))
  return { failure, ...tested, container }
}

/**
 * The failure behind a broken step. A step that passed before an attack and fails after it was
 * broken by that attack.
 */
function failingOf(
  { health, healthLog, oomKilled }: ContainerFacts,
  broken: Failure | undefined,
  during: Phase
): Failure | undefined {
  // A process of the container was killed for lack of memory, even if the first process continued
  // or ended with code 0.
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

/** Addresses of the port that readiness waits for, and of the smoke test's port. */
async function paths({ plan, booted, world, engine, spec }: Running): Promise<Paths> {
  const awaited = plan.wait.kind === 'tcp' || plan.wait.kind === 'http' ? plan.wait.port : undefined
  if (awaited === undefined && plan.port === undefined) return NOWHERE
  const facts = await world.engine.inspect(networkOwner(spec) ?? booted.id)
  const reach = (port: number | undefined): Reach | undefined =>
    port === undefined ? undefined : reachOf(port, spec, facts, { engine, world })
  const tested = reach(plan.port)
  return { awaited: awaited === plan.port ? tested : reach(awaited), tested }
}

const NOWHERE: Paths = { awaited: undefined, tested: undefined }

/** Callbacks for the phases of an attack. */
export interface Witnesses {
  readonly timed: TimePhase
  readonly underAttack?: (isSo: boolean) => void
}

/** Runs the author's own attack, then the smoke test again; undefined where none is planned. */
export async function attack(
  bench: StepContext,
  { timed, underAttack }: Witnesses
): Promise<AuthorAttack | undefined> {
  const { plan, booted } = bench
  if (plan.attack.length === 0) return undefined
  underAttack?.(true)
  const steps = await timed('attack', () => strike(bench))
  underAttack?.(false)
  // There is no point in testing a container that has ended.
  const again = booted.over.aborted ? [] : await timed('smoke again', () => smoke(bench))
  return { steps, smoke: again }
}

/** Runs every step whatever the exit codes, until the container has ended. */
async function strike(bench: StepContext): Promise<readonly AttackResult[]> {
  const { plan, booted, world } = bench
  const ran = await inTurn(
    plan.attack,
    bench,
    (step, deadline) => runStep(step, bench, deadline),
    () => booted.over.aborted
  )
  // The end of a process killed by the attack, and its last output, arrive a moment later.
  await world.clock.sleep(LAST_BREATH, booted.over)
  return ran.map(({ step, exitCode, output, milliseconds }) => ({
    ...{ step, exitCode, output, milliseconds }
  }))
}
