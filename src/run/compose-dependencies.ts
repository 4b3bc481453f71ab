import { Fault } from '../plan/faults'
import { quoteInput } from '../plan/parse'
import { complaintOf, logTail } from '../plan/workload/compose-errors'
import { dependenciesOf, type ComposeModel } from '../plan/workload/compose-model'
import { decodeStates, failedDependency, type ServiceState } from '../plan/workload/compose-states'
import type { ComposeSession } from './compose-session'

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
 * Starts a service's dependencies in the order and under the conditions of the file, and returns
 * their states. Throws a `Fault` that names the one that failed.
 */
export async function startGate(gated: Gated): Promise<readonly ServiceState[]> {
  const { session, args, input, gate, startup } = gated
  const up = ['up', '--detach', '--no-build', '--no-recreate', '--', gate]
  const { exitCode, stderr } = await session.run({ args: [...args, ...up], input }, startup)
  const states = await statesOf(gated)
  if (exitCode === 0) return states
  throw await faultOf(gated, states, { exitCode, stderr })
}

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

async function faultOf(
  gated: Gated,
  states: readonly ServiceState[],
  { exitCode, stderr }: Ending
): Promise<Fault> {
  const { model, service, startup } = gated
  const failed = failedDependency(model, service, states)
  const late = exitCode === undefined ? ` after ${startup / 1000} s ("startup-timeout")` : ''
  const own = quoteInput(service)
  if (failed === undefined) {
    const names = dependenciesOf(model, service).map(quoteInput).join(', ')
    const why = complaintOf(stderr)
    const sentence = `Compose did not start the services on which ${own} depends (${names})${late}${why === '' ? '' : `: ${why}`}.`
    return new Fault('engine-fault', sentence)
  }
  const log = logTail(await logOf(gated, failed.service))
  const end = log === '' ? 'Its log is empty.' : `Its log ends: ${log}`
  const sentence = `The service ${quoteInput(failed.service)}, on which ${own} depends, is not as the Compose file awaits it${late}: ${failed.text}. ${end}`
  return new Fault('dependency-failed', sentence)
}

async function logOf({ session, args, input }: Gated, service: string): Promise<string> {
  const logs = ['logs', '--no-color', '--no-log-prefix', '--tail', '20', '--', service]
  const { stdout = '', stderr } = await session.run({ args: [...args, ...logs], input }, BRIEF)
  return `${stdout}\n${stderr}`
}
