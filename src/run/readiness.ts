import { maskTyped } from '../plan/masks'
import type { Plan, WaitStrategy } from '../plan/plan'
import type { Clock, World } from '../ports'
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
  const patience = { clock: world.clock, over: booted.over, deadline, pause: 50 }
  const outcome = await attempt(plan.wait, waiting, patience)
  if (outcome === 'ready') return undefined
  if (outcome !== undefined) return outcome
  if (booted.over.aborted) return exit(booted, 'startup', world)
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
  }
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
    case 'none':
      return 'nothing'
  }
}

/** How often and until when to poll. */
interface Patience {
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
