import { maskTyped } from '../plan/masks'
import type { Plan, WaitStrategy } from '../plan/plan'
import type { Probe, ProbeAction } from '../plan/workload/pod'
import type { Clock, ProbeAnswer, World } from '../ports'
import { exit, type BootedContainer } from './boot'
import type { Failure } from './outcome'
import type { Lines } from './output'
import { urlOf, type Reach } from './reach'

/** A container that is getting ready. */
export interface Waiting {
  readonly plan: Plan
  readonly booted: BootedContainer
  readonly world: World
  /** Address of the awaited port; undefined where the wait strategy needs none. */
  readonly reach: Reach | undefined
  readonly lines: Lines
}

/** Waits by the plan's strategy; undefined when the container is ready, otherwise why it is not. */
export async function waitUntilReady(waiting: Waiting): Promise<Failure | undefined> {
  const { plan, booted, world } = waiting
  const began = world.clock.now()
  const deadline = began + plan.limits.startup
  const { pod } = booted
  const over = pod === undefined ? booted.over : AbortSignal.any([booted.over, pod.over])
  const patience = { clock: world.clock, over, deadline, pause: 50 }
  const outcome = await attempt(plan.wait, waiting, patience)
  if (outcome === 'ready') return undefined
  if (booted.over.aborted) return exit(booted, 'startup', world)
  const failure = pod?.failure() ?? outcome
  if (failure !== undefined) return failure
  const milliseconds = Math.round(world.clock.now() - began)
  const waitedFor = maskTyped(plan.container.env)([wordsFor(plan.wait)]).join()
  return { kind: 'not-ready', waitedFor, milliseconds }
}

type Outcome = 'ready' | Failure | undefined

function attempt(wait: WaitStrategy, waiting: Waiting, patience: Patience): Promise<Outcome> {
  switch (wait.kind) {
    case 'none':
      return Promise.resolve('ready')
    case 'tcp':
      return connected(waiting, patience)
    case 'http':
      return answered(wait.path, waiting, patience)
    case 'healthy':
      return healthy(waiting, { ...patience, pause: 250 })
    case 'log':
      return printed(wait.expression, waiting, patience)
    case 'running':
      return stillRunning(wait.milliseconds, waiting, patience)
    case 'exit':
      return done(waiting, patience)
    case 'probes':
      return probed(wait.probes, waiting, patience)
  }
}

/** Waits for each of the probes in turn: until one has passed, a kubelet does not ask the next. */
async function probed(
  probes: Extract<WaitStrategy, { kind: 'probes' }>['probes'],
  { booted, world }: Waiting,
  patience: Patience
): Promise<Outcome> {
  const { id, pod } = booted
  const began = world.clock.now()
  for (const { name, request, probe } of probes) {
    const ask: AskProbe = async (action, within) => (await pod?.ask(id, action, within)) ?? UNASKED
    const { passed, detail } = await awaitProbe(probe, ask, { ...patience, pause: PROBE_PAUSE })
    if (passed) continue
    if (patience.over.aborted) return undefined
    const milliseconds = Math.round(world.clock.now() - began)
    return {
      kind: 'not-ready',
      waitedFor: `its ${name} to pass (${request}: ${detail})`,
      milliseconds
    }
  }
  return 'ready'
}

type AskProbe = (action: ProbeAction, within: number) => Promise<ProbeAnswer>

const UNASKED: ProbeAnswer = { passed: false, detail: 'it was not asked' }

/** Longest pause between two requests of a probe; a kubelet would wait for seconds. */
export const PROBE_PAUSE = 100

/**
 * Asks until a probe has passed as many times in succession as it has to; returns its last answer,
 * which did not pass if there was no time for that.
 */
export async function awaitProbe(
  { action, timeoutMs, successes }: Probe,
  ask: AskProbe,
  patience: Patience
): Promise<ProbeAnswer> {
  let passed = 0
  let last = UNASKED
  const enough = await poll(patience, async (left) => {
    const within = Math.max(1, Math.min(timeoutMs, left))
    const answer = await ask(action, within)
    // A request that the deadline cut short tells less than the one before.
    if (answer.passed || within === timeoutMs || last === UNASKED) last = answer
    passed = answer.passed ? passed + 1 : 0
    return passed >= successes ? answer : undefined
  })
  return enough ?? { ...last, passed: false }
}

function connected({ reach, world }: Waiting, patience: Patience): Promise<Outcome> {
  if (reach === undefined) return poll(patience, () => Promise.resolve(undefined))
  const { probe, proxied, client } = reach
  return poll(patience, async (left) => {
    const reply = await world.network.connects(probe, proxied, Math.min(left, ATTEMPT))
    if (reply !== 'silent' || probe === client) return reply === 'answered' ? 'ready' : undefined
    // With a second engine, e.g. a rootless one, the address may be in its network of an equal
    // range.
    const other = await world.network.connects(client, true, Math.min(left, ATTEMPT))
    return other === 'answered' ? 'ready' : undefined
  })
}

/** Waits for a response with a status below 500; a server error may only mean "not yet". */
function answered(path: string, { reach, world }: Waiting, patience: Patience): Promise<Outcome> {
  return poll(patience, async (left) => {
    if (reach === undefined) return undefined
    const url = `${urlOf(reach.client)}${path}`
    const within = Math.min(left, REQUEST)
    const answer = await world.network.request({ method: 'GET', url, contains: undefined, within })
    return answer.kind === 'answered' && answer.status < 500 ? 'ready' : undefined
  })
}

function healthy({ booted, world }: Waiting, patience: Patience): Promise<Outcome> {
  return poll(patience, async () => {
    const { health, healthLog } = await world.engine.inspect(booted.id)
    if (health === 'unhealthy') return { kind: 'unhealthy', log: healthLog }
    return health === 'healthy' ? 'ready' : undefined
  })
}

function printed(
  expression: RegExp,
  { world, lines }: Waiting,
  patience: Patience
): Promise<Outcome> {
  return poll(patience, (left) => {
    const fresh = lines.take()
    const matches =
      fresh.length > 0 && world.matcher.matches(expression, fresh, Math.min(left, MATCH))
    return Promise.resolve(matches ? 'ready' : undefined)
  })
}

function stillRunning(
  milliseconds: number,
  { world }: Waiting,
  patience: Patience
): Promise<Outcome> {
  const until = Math.min(world.clock.now() + milliseconds, patience.deadline)
  return poll(patience, () => Promise.resolve(world.clock.now() >= until ? 'ready' : undefined))
}

async function done({ booted, world }: Waiting, { deadline, clock }: Patience): Promise<Outcome> {
  await clock.sleep(deadline - clock.now(), booted.over)
  if (!booted.over.aborted) return undefined
  const failure = await exit(booted, 'startup', world)
  return failure.kind === 'exited' && failure.exitCode === 0 ? 'ready' : failure
}

/**
 * Time limits in milliseconds for one attempt, since an attempt may hang where a later one
 * succeeds. A request may take longer than a connection.
 */
const ATTEMPT = 1000
const REQUEST = 5000
/**
 * Time limit for a match in milliseconds: an expression that backtracks endlessly blocks the
 * process, including its cancellation.
 */
const MATCH = 500

function wordsFor(wait: WaitStrategy): string {
  switch (wait.kind) {
    case 'tcp':
      return `port ${wait.port} to answer`
    case 'http':
      return `GET ${wait.path} on port ${wait.port} to answer`
    case 'healthy':
      return 'its health check to pass'
    case 'log':
      return `a log line that matches /${wait.expression.source}/`
    case 'running':
      return 'it to keep running'
    case 'exit':
      return 'it to end'
    case 'probes':
      return 'its probes to pass'
    case 'none':
      return 'nothing'
  }
}

/** How often and until when to poll. */
export interface Patience {
  readonly clock: Clock
  /** Point in time of the clock, in milliseconds. */
  readonly deadline: number
  /** Fires when there is nothing left to wait for. */
  readonly over: AbortSignal
  /** The longest pause between two polls, in milliseconds. */
  readonly pause: number
}

/**
 * Polls at once, then with growing pauses from a few milliseconds on; undefined if there is no
 * answer by the deadline.
 */
export async function poll<T>(
  { clock, deadline, over, pause }: Patience,
  look: (left: number) => Promise<T | undefined>
): Promise<T | undefined> {
  for (let wait = FIRST_PAUSE; !over.aborted; wait = Math.min(wait * GROWTH, pause)) {
    const answer = await look(deadline - clock.now())
    if (answer !== undefined) return answer
    const left = deadline - clock.now()
    if (left <= 0) return undefined
    await clock.sleep(Math.min(wait, left), over)
  }
  return undefined
}

const FIRST_PAUSE = 2
const GROWTH = 1.5
