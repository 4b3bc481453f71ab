import * as s from 'superstruct'
import { Fault } from '../plan/faults'
import { maskOf } from '../plan/masks'
import { quoteInput } from '../plan/parse'
import {
  dependenciesOf,
  at,
  ENDED,
  environmentValues,
  serviceOf,
  type ComposeModel
} from '../plan/workload/compose-model'
import type { ComposeSession } from './compose-commands'
import { complaintOf } from './compose-complaints'
import { logTail } from './output'

/** The created services of a project, and the gate that starts with them. */
export interface Gated {
  readonly session: ComposeSession
  /** Arguments that name the project. */
  readonly args: readonly string[]
  /** The changed project as JSON. */
  readonly input: string
  readonly gate: string
  /** The project as its files describe it. */
  readonly model: ComposeModel
  readonly service: string
  /** Milliseconds until all conditions must be met. */
  readonly startup: number
}

/**
 * Starts a service's dependencies in the order and under the conditions of the file, and tells
 * their states. Throws a `Fault` that names the one that failed.
 */
export async function startGate(gated: Gated, tell: TellStates): Promise<void> {
  const { session, args, input, gate, startup } = gated
  const up = ['up', '--detach', '--no-build', '--no-recreate', '--', gate]
  const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, startup)
  const states = await statesOf(gated)
  tell(states)
  if (exitCode === 0) return
  const failed = failedDependency(gated.model, gated.service, states)
  if (failed === undefined) throw await notStarted(gated, { exitCode, stderr })
  const log = await endOfLog(gated, failed.state.service)
  tell(states.map((one) => (one === failed.state ? { ...one, log } : one)))
  throw unmet(gated, failed, { isLate: exitCode === undefined, log })
}

type TellStates = (states: readonly ServiceState[]) => void

/** Milliseconds to list containers, or to print the end of a log. */
const BRIEF = 20_000

async function statesOf({ session, args, input }: Gated): Promise<readonly ServiceState[]> {
  const ps = { args: [...args, 'ps', '--all', '--format', 'json'], input }
  const { stdout = '' } = await session.run(ps, BRIEF)
  return decodeStates(stdout)
}

interface Ending {
  /** Undefined at the end of the time limit. */
  readonly exitCode: number | undefined
  readonly stderr: string
}

async function notStarted(
  { session, model, service, startup }: Gated,
  { exitCode, stderr }: Ending
): Promise<Fault> {
  const names = dependenciesOf(model, service).map(quoteInput).join(', ')
  const late = exitCode === undefined ? limitWords(startup) : ''
  const why = complaintOf(await session.hide(stderr, environmentValues(model)))
  const sentence = `Compose did not start the services on which ${quoteInput(service)} depends (${names})${late}${why === '' ? '' : `: ${why}`}.`
  return new Fault('engine-fault', sentence)
}

function unmet(
  { service, startup }: Gated,
  { state, condition }: Unmet,
  { isLate, log }: { readonly isLate: boolean; readonly log: string }
): Fault {
  const late = isLate ? limitWords(startup) : ''
  const isUnchecked = condition === HEALTHY && state.isRunning && state.health === ''
  const decides = isUnchecked ? ` ${NO_CHECK}` : state.health === 'unhealthy' ? ` ${OWN_LIMIT}` : ''
  const last = log.slice(log.lastIndexOf('\n') + 1)
  const end = log === '' ? 'It printed nothing.' : `Its last log line: ${quoteInput(last)}.`
  const sentence = `The service ${quoteInput(state.service)}, on which ${quoteInput(service)} depends, did not meet the condition ${quoteInput(condition)}${late}: ${state.text}.${decides} ${end}`
  return new Fault('dependency-failed', sentence)
}

const limitWords = (startup: number): string =>
  ` within ${startup / 1000} s, which "startup-timeout" allows`

const NO_CHECK =
  'It has no health check, in the file or in its image, so it never becomes healthy: give it a "healthcheck", or wait for "service_started".'

const OWN_LIMIT =
  'How long that may take is set by its own "healthcheck" in the Compose file ("start_period", "interval", "retries").'

/** The end of a service's log, without values that may be secrets. */
async function endOfLog(gated: Gated, service: string): Promise<string> {
  const { session, model } = gated
  const shown = await session.hide(await logOf(gated, service), environmentValues(model))
  return logTail(maskOf([])(shown.split('\n')).join('\n'))
}

async function logOf({ session, args, input }: Gated, service: string): Promise<string> {
  const logs = ['logs', '--no-color', '--no-log-prefix', '--tail', '20', '--', service]
  const { stdout = '', stderr } = await session.run({ args: [...args, ...logs], input }, BRIEF)
  return `${stdout}\n${stderr}`
}

/** A container of a service, as `docker compose ps` lists it. */
export interface ServiceState {
  readonly service: string
  /** State in words, e.g. `running`, `healthy` or `exited (0)`. */
  readonly text: string
  readonly isRunning: boolean
  /** Exit code of an ended container; undefined for any other. */
  readonly exitCode: number | undefined
  /** Health of a running container; empty without a health check. */
  readonly health: string
  /** Last lines of its log, untrusted, if it kept its dependents from starting. */
  readonly log?: string
}

const Line = s.type({
  Service: s.string(),
  State: s.string(),
  Health: s.optional(s.nullable(s.string())),
  ExitCode: s.optional(s.nullable(s.number()))
})

/** Decodes the JSON of `docker compose ps`: one object a line, or one array (before 2.21). */
export function decodeStates(json: string): readonly ServiceState[] {
  const found = json.split('\n').flatMap((line): readonly unknown[] => {
    try {
      const parsed: unknown = JSON.parse(line)
      return Array.isArray(parsed) ? parsed : [parsed]
    } catch {
      return []
    }
  })
  return found.filter((one) => s.is(one, Line)).map(stateOf)
}

function stateOf({ Service, State, Health, ExitCode }: s.Infer<typeof Line>): ServiceState {
  const health = Health ?? ''
  const isRunning = State === 'running'
  const exitCode = State === 'exited' ? (ExitCode ?? 0) : undefined
  const running = health === 'starting' ? 'running, not healthy yet' : health || State
  const text = exitCode === undefined ? (isRunning ? running : State) : `exited (${exitCode})`
  return { service: Service, text, isRunning, exitCode, health }
}

/** A dependency, and the condition of a dependent that it does not meet. */
interface Unmet {
  readonly state: ServiceState
  readonly condition: string
}

/**
 * The dependency that is not as its dependents await it, though those that it depends on itself are;
 * undefined if all are.
 */
export function failedDependency(
  model: ComposeModel,
  service: string,
  states: readonly ServiceState[]
): Unmet | undefined {
  const dependencies = dependenciesOf(model, service)
  const dependents = [service, ...dependencies].map((name) => serviceOf(model, name))
  const failed = dependencies.flatMap((name) => {
    const conditions = dependents.flatMap((one) => at(one.depends_on, name)?.condition ?? [])
    const state = states.find((one) => one.service === name)
    if (state === undefined) return []
    const condition = conditions.find((one) => !isMet(one, state))
    return condition === undefined ? [] : [{ state, condition }]
  })
  const isFailed = (name: string): boolean => failed.some(({ state }) => state.service === name)
  return failed.find(({ state }) => !dependenciesOf(model, state.service).some(isFailed))
}

const HEALTHY = 'service_healthy'

function isMet(condition: string, { isRunning, exitCode, health }: ServiceState): boolean {
  if (condition === ENDED) return exitCode === 0
  if (condition === HEALTHY) return isRunning && health === 'healthy'
  return isRunning || exitCode === 0
}
