import type { Plan, SmokeStep } from '../plan/plan'
import type { HttpOutcome, ProcessResult, World } from '../ports'
import type { Life } from './boot'
import type { SmokeResult } from './outcome'
import { poll } from './poll'
import { urlOf, type Reach } from './reach'

/** What the smoke test talks to. */
export interface Bench {
  readonly plan: Plan
  readonly life: Life
  readonly world: World
  /** Where the smoke test's port is; undefined without a port. */
  readonly reach: Reach | undefined
}

/** Runs the steps once, in order; the first failure ends them. They share one time limit. */
export async function smoke(
  bench: Bench,
  steps: readonly SmokeStep[]
): Promise<readonly SmokeResult[]> {
  const { clock } = bench.world
  const deadline = clock.now() + bench.plan.limits.smoke
  const results: SmokeResult[] = []
  for (const step of steps) {
    const began = clock.now()
    const outcome = await attempt(step, bench, deadline)
    const milliseconds = Math.round(clock.now() - began)
    results.push({ step: step.step, milliseconds, ...outcome })
    if (!outcome.passed) break
  }
  return results
}

type Outcome = Pick<SmokeResult, 'passed' | 'detail' | 'output'>

async function attempt(step: SmokeStep, bench: Bench, deadline: number): Promise<Outcome> {
  const { life, world, plan } = bench
  const left = Math.max(1, deadline - world.clock.now())
  switch (step.kind) {
    case 'http':
      return judgeAnswer(step, await answerTo(step, bench, deadline), plan.limits.smoke)
    case 'exec':
      return executed(step.argv, bench, left)
    case 'run': {
      const script = { text: step.script, variables: variables(bench) }
      const over = plan.wait.kind === 'exit' ? NEVER : life.over
      const result = await world.shell.script(script, left, over)
      if (over.aborted) return failed('the container ended', result.output)
      return judgeProcess(result, plan.limits.smoke)
    }
  }
}

/** In a container that has ended the engine runs nothing, which is no fault of the engine's. */
async function executed(
  argv: readonly string[],
  { life, world, plan }: Bench,
  left: number
): Promise<Outcome> {
  try {
    return judgeProcess(await world.engine.exec(life.id, argv, left), plan.limits.smoke)
  } catch (error) {
    // Its end is often refused to a command before it is told.
    await world.clock.sleep(LAST_BREATH, life.over)
    if (!life.over.aborted) throw error
    return failed('the container ended before it')
  }
}

/** How long the news of a container's end may take. */
export const LAST_BREATH = 250

/** A one-shot container has ended before its script runs. */
const NEVER = new AbortController().signal

type HttpStep = Extract<SmokeStep, { kind: 'http' }>

/** Only a connection that was refused or reset before the first byte of a response is tried again. */
async function answerTo(
  step: HttpStep,
  { reach, life, world }: Bench,
  deadline: number
): Promise<HttpOutcome> {
  const base = reach === undefined ? '' : urlOf(reach.client)
  const url = step.target.startsWith('/') ? `${base}${step.target}` : step.target
  const patience = { clock: world.clock, deadline, over: life.over, pause: 100 }
  let refused: HttpOutcome = { kind: 'timeout' }
  const answer = await poll(patience, async (left) => {
    const { method, contains } = step
    const outcome = await world.network.request({
      method,
      url,
      contains,
      within: Math.max(1, left)
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
      return failed(`no connection within ${seconds(limit)}: ${answer.reason}`)
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

function judgeProcess({ exitCode, output }: ProcessResult, limit: number): Outcome {
  if (exitCode === undefined) return failed(`still running after ${seconds(limit)}`, output)
  if (exitCode !== 0) return failed(`exit code ${exitCode}`, output)
  return { passed: true, detail: 'exit code 0', output }
}

const failed = (detail: string, output = ''): Outcome => ({ passed: false, detail, output })

const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`

const wanted = ({ statuses }: HttpStep): string =>
  statuses.map(([low, high]) => (low === high ? `${low}` : `${low} to ${high}`)).join(' or ')

function variables({ plan, life, reach }: Bench): Readonly<Record<string, string>> {
  const client = reach?.client
  return {
    ZERO_DRIFT_URL: client === undefined ? '' : urlOf(client),
    ZERO_DRIFT_HOST: client?.host ?? '',
    ZERO_DRIFT_PORT: client === undefined ? '' : `${client.port}`,
    ZERO_DRIFT_CONTAINER: life.id,
    ZERO_DRIFT_IMAGE: plan.image.reference
  }
}
