import { isRefusal } from '../plan/faults'
import { maskTyped } from '../plan/masks'
import type { AttackStep, Plan, SmokeStep } from '../plan/plan'
import type { Probe } from '../plan/workload/pod'
import type { HttpOutcome, World } from '../ports'
import type { ProcessResult } from '../words'
import type { BootedContainer } from './boot'
import type { SmokeResult } from './outcome'
import { urlOf, type Reach } from './reach'
import { awaitProbe, poll, PROBE_PAUSE } from './readiness'

/** Runs the plan's smoke steps in order, up to the first failure. */
export function smoke(bench: StepContext): Promise<readonly SmokeResult[]> {
  const { smoke: steps } = bench.plan
  const mask = maskTyped(bench.plan.container.env)
  const run = async (step: SmokeStep, deadline: number): Promise<Outcome> => {
    const outcome = await attempt(step, bench, deadline)
    return { ...outcome, detail: mask([outcome.detail]).join() }
  }
  return inTurn(steps, bench, run, (result) => {
    bench.onResult?.(result)
    return !result.passed
  })
}

type Outcome = Pick<SmokeResult, 'passed' | 'detail' | 'output'>

async function attempt(step: SmokeStep, bench: StepContext, deadline: number): Promise<Outcome> {
  const { smoke: limit } = bench.plan.limits
  switch (step.kind) {
    case 'http':
      return judgeAnswer(step, await answerTo(step, bench, deadline), limit)
    case 'probe':
      return answerOfProbe(step.probe, bench, deadline)
    case 'exec':
    case 'run':
      return judgeProcess(await runStep(step, bench, deadline), limit)
  }
}

/** Sends the request of a probe until it passes, or has failed as often as a kubelet bears. */
async function answerOfProbe(
  probe: Probe,
  { booted: { id, over, pod }, world: { clock } }: StepContext,
  deadline: number
): Promise<Outcome> {
  if (pod === undefined) return failed('the container is in no pod')
  const last = Math.min(deadline, clock.now() + probe.failures * probe.periodMs)
  const patience = { clock, deadline: last, over, pause: PROBE_PAUSE }
  const ask = pod.ask.bind(undefined, id)
  return { output: '', ...(await awaitProbe({ ...probe, successes: 1 }, ask, patience)) }
}

type HttpStep = Extract<SmokeStep, { kind: 'http' }>

/**
 * Sends an HTTP step's request. It is repeated only after a connection was refused or reset before
 * the first byte of a response.
 */
async function answerTo(
  step: HttpStep,
  { reach, booted, world }: StepContext,
  deadline: number
): Promise<HttpOutcome> {
  const base = reach === undefined ? '' : urlOf(reach.client)
  const url = step.target.startsWith('/') ? `${base}${step.target}` : step.target
  const patience = { clock: world.clock, deadline, over: booted.over, pause: 100 }
  let refused: HttpOutcome = { kind: 'timeout' }
  const answer = await poll(patience, async (left) => {
    const { method, contains } = step
    const outcome = await world.network.request({
      method,
      url,
      contains,
      within: Math.max(1, left),
      over: booted.over
    })
    if (outcome.kind !== 'refused') return outcome
    refused = outcome
    return undefined
  })
  return answer === undefined || answer.kind === 'timeout' ? refused : answer
}

function judgeAnswer(step: HttpStep, answer: HttpOutcome, limit: number): Outcome {
  switch (answer.kind) {
    case 'timeout':
      return failed(`no whole answer within ${seconds(limit)}`)
    case 'refused':
      return failed(`no connection, tried for at most ${seconds(limit)}: ${answer.reason}`)
    case 'broken':
      return failed(`the answer broke off: ${answer.reason}`)
    case 'answered': {
      const { status, found, body } = answer
      const right = step.statuses.some(([low, high]) => status >= low && status <= high)
      if (!right) return failed(`expected ${wanted(step)}, got ${status}`, body)
      if (!found)
        return failed(`got ${status}, but without the text "${step.contains ?? ''}"`, body)
      return { passed: true, detail: `${status}`, output: '' }
    }
  }
}

function judgeProcess({ exitCode, output, gone }: Ran, limit: number): Outcome {
  if (gone === 'before') return failed('the container ended before it')
  if (gone === 'meanwhile') return failed('the container ended', output)
  if (exitCode === undefined) return failed(`still running after ${seconds(limit)}`, output)
  if (exitCode !== 0) return failed(`exit code ${exitCode}`, output)
  return { passed: true, detail: 'exit code 0', output }
}

const failed = (detail: string, output = ''): Outcome => ({ passed: false, detail, output })

const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`

const wanted = ({ statuses }: HttpStep): string =>
  statuses.map(([low, high]) => (low === high ? `${low}` : `${low} to ${high}`)).join(' or ')

/** The container to run steps against. */
export interface StepContext {
  readonly plan: Plan
  readonly booted: BootedContainer
  readonly world: World
  /** Address of the smoke test's port; undefined without a port. */
  readonly reach: Reach | undefined
  /** Called with the result of each smoke step, which is known even if a later one never ends. */
  readonly onResult?: ((result: SmokeResult) => void) | undefined
}

export type TimedStep<R> = R & { readonly step: string; readonly milliseconds: number }

/**
 * Runs steps one after the other until `isLast` is true for a result. The steps share the smoke
 * test's time limit.
 */
export async function inTurn<S extends { readonly step: string }, R>(
  steps: readonly S[],
  { plan, world: { clock } }: StepContext,
  run: (step: S, deadline: number) => Promise<R>,
  isLast: (result: TimedStep<R>) => boolean
): Promise<readonly TimedStep<R>[]> {
  const deadline = clock.now() + plan.limits.smoke
  const results: TimedStep<R>[] = []
  for (const step of steps) {
    const began = clock.now()
    const result = await run(step, deadline)
    const milliseconds = Math.round(clock.now() - began)
    const timed = { step: step.step, milliseconds, ...result }
    results.push(timed)
    if (isLast(timed)) break
  }
  return results
}

/**
 * Result of a command or script. `gone`: the container had ended before it began, or ended
 * meanwhile, so the exit code means nothing.
 */
interface Ran extends ProcessResult {
  readonly gone?: 'before' | 'meanwhile'
}

/** Runs a command in the container, or a script on this machine, until the deadline. */
export function runStep(step: AttackStep, bench: StepContext, deadline: number): Promise<Ran> {
  const left = Math.max(1, deadline - bench.world.clock.now())
  return step.kind === 'exec'
    ? executed(step.argv, bench, left)
    : scripted(step.script, bench, left)
}

/** Runs a command in the container; a command refused because it has ended is no fault. */
async function executed(
  argv: readonly string[],
  { booted, world }: StepContext,
  left: number
): Promise<Ran> {
  try {
    return await world.engine.exec(booted.id, argv, left)
  } catch (error) {
    // The engine often refuses a command a moment before it reports the container's end.
    await world.clock.sleep(LAST_BREATH, booted.over)
    const isOver = booted.over.aborted || (isRefusal(error) && !(await isRunning(booted, world)))
    if (!isOver) throw error
    return { exitCode: undefined, output: '', gone: 'before' }
  }
}

/** Whether the container runs; some engines tell that earlier than they report its end. */
const isRunning = async ({ id }: BootedContainer, { engine }: World): Promise<boolean> =>
  (await engine.inspect(id)).running

/** Milliseconds that the report of a container's end may take. */
export const LAST_BREATH = 250

async function scripted(text: string, bench: StepContext, left: number): Promise<Ran> {
  const { plan, booted, world } = bench
  const over = plan.wait.kind === 'exit' ? NEVER : booted.over
  const result = await world.shell.script({ text, variables: variables(bench) }, left, over)
  return over.aborted ? { ...result, gone: 'meanwhile' } : result
}

/** The signal for scripts of a one-shot container, which has ended before its script runs. */
const NEVER = new AbortController().signal

function variables({ plan, booted, reach }: StepContext): Readonly<Record<string, string>> {
  const client = reach?.client
  return {
    ZERO_DRIFT_URL: client === undefined ? '' : urlOf(client),
    ZERO_DRIFT_HOST: client?.host ?? '',
    ZERO_DRIFT_PORT: client === undefined ? '' : `${client.port}`,
    ZERO_DRIFT_CONTAINER: booted.id,
    ZERO_DRIFT_IMAGE: plan.image.reference
  }
}
