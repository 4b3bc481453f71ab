import type { SmokeStep } from '../plan/plan'
import type { HttpOutcome } from '../ports'
import type { SmokeResult } from './outcome'
import { poll } from './poll'
import { urlOf } from './reach'
import { inTurn, runStep, type Bench, type Ran } from './steps'

/** Runs the plan's smoke steps once, in order; the first failure ends them. */
export function smoke(bench: Bench): Promise<readonly SmokeResult[]> {
  const { smoke: steps } = bench.plan
  const run = (step: SmokeStep, deadline: number): Promise<Outcome> =>
    attempt(step, bench, deadline)
  return inTurn(steps, bench, run, ({ passed }) => !passed)
}

type Outcome = Pick<SmokeResult, 'passed' | 'detail' | 'output'>

async function attempt(step: SmokeStep, bench: Bench, deadline: number): Promise<Outcome> {
  const { smoke: limit } = bench.plan.limits
  return step.kind === 'http'
    ? judgeAnswer(step, await answerTo(step, bench, deadline), limit)
    : judgeProcess(await runStep(step, bench, deadline), limit)
}

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
