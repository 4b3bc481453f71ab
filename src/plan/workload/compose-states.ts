import * as s from 'superstruct'
import { at, dependenciesOf, serviceOf, type ComposeModel } from './compose-model'

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

/**
 * The dependency that is not as its dependents await it, though those that it depends on itself are;
 * undefined if all are.
 */
export function failedDependency(
  model: ComposeModel,
  service: string,
  states: readonly ServiceState[]
): ServiceState | undefined {
  const dependencies = dependenciesOf(model, service)
  const dependents = [service, ...dependencies].map((name) => serviceOf(model, name))
  const failed = dependencies.flatMap((name) => {
    const conditions = dependents.flatMap((one) => at(one.depends_on, name)?.condition ?? [])
    const state = states.find((one) => one.service === name)
    return state === undefined || conditions.every((one) => isMet(one, state)) ? [] : [state]
  })
  const isFailed = (name: string): boolean => failed.some((one) => one.service === name)
  return failed.find((one) => !dependenciesOf(model, one.service).some(isFailed))
}

function isMet(condition: string, { isRunning, exitCode, health }: ServiceState): boolean {
  if (condition === 'service_completed_successfully') return exitCode === 0
  if (condition === 'service_healthy') return isRunning && health === 'healthy'
  return isRunning || exitCode === 0
}
