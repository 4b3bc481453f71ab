import type { SmokeStep, WaitStrategy } from '../../../src/plan/plan'
import type { HttpOutcome, HttpRequest, Script } from '../../../src/ports'
import type { Reach } from '../../../src/run/reach'
import { smoke } from '../../../src/run/smoke'
import { living, PLAN, podAround, ticking, worldOf, type Given } from './world'

const CLIENT = { host: '127.0.0.1', port: 49153 }
const REACH: Reach = { probe: { host: '172.17.0.2', port: 80 }, proxied: false, client: CLIENT }

const http = (wish: Partial<Extract<SmokeStep, { kind: 'http' }>> = {}): SmokeStep => ({
  kind: 'http',
  step: 'GET /',
  method: 'GET',
  target: '/',
  statuses: [[200, 399]],
  contains: undefined,
  ...wish
})
const EXEC: SmokeStep = { kind: 'exec', step: 'true', argv: ['true'] }
const RUN: SmokeStep = { kind: 'run', step: 'script', script: 'curl $ZERO_DRIFT_URL' }

const answered = (status: number, found = true, body = ''): HttpOutcome => ({
  kind: 'answered',
  status,
  found,
  body
})
const refused: HttpOutcome = { kind: 'refused', reason: 'connect ECONNREFUSED' }

/** Runs steps with a limit of 10 seconds; `end` is when the container ends, if it does. */
async function tested(
  steps: readonly SmokeStep[],
  given: Given & { reach?: Reach | undefined; wait?: WaitStrategy; end?: number }
) {
  const clock = ticking()
  const { booted, end } = living()
  if (given.end !== undefined) {
    clock.at(given.end, () => {
      end(1)
    })
  }
  const limits = { ...PLAN.limits, smoke: 10_000 }
  const plan = {
    ...PLAN,
    limits,
    smoke: steps,
    ...(given.wait === undefined ? {} : { wait: given.wait })
  }
  const reach = 'reach' in given ? given.reach : REACH
  const results = await smoke({ plan, booted, world: worldOf({ ...given, clock }), reach })
  return { results, clock }
}

const outcomeOf = async (step: SmokeStep, given: Given) => {
  const { results } = await tested([step], given)
  return [results[0]?.passed, results[0]?.detail, results[0]?.output]
}

describe('an answer', () => {
  test.each<[string, SmokeStep, HttpOutcome, readonly unknown[]]>([
    ['with a status that is wanted', http(), answered(204), [true, '204', '']],
    [
      'with another one',
      http(),
      answered(404, true, 'gone'),
      [false, 'expected 200 to 399, got 404', 'gone']
    ],
    [
      'with another one than the one',
      http({ statuses: [[200, 200]] }),
      answered(201),
      [false, 'expected 200, got 201', '']
    ],
    [
      'with another one than some',
      http({
        statuses: [
          [200, 299],
          [404, 404]
        ]
      }),
      answered(301),
      [false, 'expected 200 to 299 or 404, got 301', '']
    ],
    [
      'without the text',
      http({ contains: 'Welcome' }),
      answered(200, false, 'Hi'),
      [false, 'got 200, but without the text "Welcome"', 'Hi']
    ],
    [
      'that broke off',
      http(),
      { kind: 'broken', reason: 'aborted' },
      [false, 'the answer broke off: aborted', '']
    ],
    ['that did not come', http(), { kind: 'timeout' }, [false, 'no whole answer within 10 s', '']],
    [
      'that was refused to the end',
      http(),
      refused,
      [false, 'no connection, tried for at most 10 s: connect ECONNREFUSED', '']
    ]
  ])('%s', async (_, step, answer, expected) => {
    const network = { request: () => Promise.resolve(answer) }
    expect(await outcomeOf(step, { network })).toEqual(expected)
  })
})

describe('a request', () => {
  const asking = async (step: SmokeStep, answers: readonly HttpOutcome[], reach?: Reach) => {
    const asked: HttpRequest[] = []
    const request = (wish: HttpRequest): Promise<HttpOutcome> => {
      asked.push(wish)
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1]!)
    }
    const given = { network: { request }, ...(reach === undefined ? {} : { reach }) }
    return { asked, ...(await tested([step], given)) }
  }

  test.each([
    ['/a?b', 'http://127.0.0.1:49153/a?b'],
    ['https://other.example/x', 'https://other.example/x']
  ])('for %s goes to %s', async (target, url) => {
    const { asked } = await asking(http({ target, method: 'POST', contains: 'x' }), [answered(200)])
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: 'POST', url, contains: 'x', within: 10_000 })
  })

  test('is repeated while it is refused, within the remaining time', async () => {
    const { asked, results } = await asking(http(), [refused, refused, answered(200)])
    expect(asked.map(({ within }) => within)).toEqual([10_000, 9998, 9995])
    expect(results).toEqual([
      { step: 'GET /', passed: true, detail: '200', milliseconds: 5, output: '' }
    ])
  })

  test.each<HttpOutcome>([
    answered(503),
    { kind: 'broken', reason: 'reset' },
    { kind: 'timeout' },
    answered(200, false)
  ])('is not repeated after %j', async (answer) => {
    const { asked } = await asking(http(), [answer, answered(200)])
    expect(asked).toHaveLength(1)
  })

  test('that timed out after a refusal is reported as refused', async () => {
    const { results } = await asking(http(), [refused, { kind: 'timeout' }])
    expect(results[0]?.detail).toBe('no connection, tried for at most 10 s: connect ECONNREFUSED')
  })
})

describe('a command or script', () => {
  test.each<[SmokeStep]>([[EXEC], [RUN]])('%j is judged by its exit code', async (step) => {
    const given = (exitCode: number | undefined): Given => {
      const result = () => Promise.resolve({ exitCode, output: 'said' })
      return { engine: { exec: result }, shell: { script: result } }
    }
    expect(await outcomeOf(step, given(0))).toEqual([true, 'exit code 0', 'said'])
    expect(await outcomeOf(step, given(3))).toEqual([false, 'exit code 3', 'said'])
    expect(await outcomeOf(step, given(undefined))).toEqual([
      false,
      'still running after 10 s',
      'said'
    ])
  })

  const scripted = async (wait: WaitStrategy, reach: Reach | undefined) => {
    const seen: { script?: Script; within?: number; over?: AbortSignal } = {}
    const script = (text: Script, within: number, over: AbortSignal) => {
      Object.assign(seen, { script: text, within, over })
      return Promise.resolve({ exitCode: 0, output: '' })
    }
    await tested([RUN], { shell: { script }, reach, wait })
    return seen
  }

  test.each<[Reach | undefined, object]>([
    [
      REACH,
      {
        ZERO_DRIFT_URL: 'http://127.0.0.1:49153',
        ZERO_DRIFT_HOST: '127.0.0.1',
        ZERO_DRIFT_PORT: '49153'
      }
    ],
    [undefined, { ZERO_DRIFT_URL: '', ZERO_DRIFT_HOST: '', ZERO_DRIFT_PORT: '' }]
  ])('gets its variables by %j', async (reach, variables) => {
    const { script, within } = await scripted({ kind: 'none' }, reach)
    expect([script, within]).toEqual([
      {
        text: 'curl $ZERO_DRIFT_URL',
        variables: { ...variables, ZERO_DRIFT_CONTAINER: 'c1', ZERO_DRIFT_IMAGE: 'acme/web:1' }
      },
      10_000
    ])
  })

  test('of a one-shot container goes on after the container’s end', async () => {
    const { over } = await scripted({ kind: 'exit' }, undefined)
    expect(over?.aborted).toBe(false)
  })

  test('that the engine refuses because the container has ended is the image’s failure', async () => {
    const exec = () => Promise.reject(new Error('not running'))
    const { results } = await tested([EXEC], { engine: { exec }, end: 100 })
    expect(results).toMatchObject([{ passed: false, detail: 'the container ended before it' }])
  })

  test('that the engine refuses while the container runs is the engine’s fault', async () => {
    const exec = () => Promise.reject(new Error('lost'))
    await expect(tested([EXEC], { engine: { exec } })).rejects.toThrow('lost')
  })
})

describe('several steps', () => {
  test('run once, in order, and share one time limit', async () => {
    const clock = { left: [] as number[] }
    const engine: Given['engine'] = {
      exec: (_id, _argv, within) => {
        clock.left.push(within)
        return Promise.resolve({ exitCode: 0, output: '' })
      }
    }
    const network: Given['network'] = {
      request: () => Promise.resolve(clock.left.length === 0 ? refused : answered(200))
    }
    const { results } = await tested([EXEC, http(), EXEC], { engine, network })
    expect(results.map(({ step, passed }) => [step, passed])).toEqual([
      ['true', true],
      ['GET /', true],
      ['true', true]
    ])
    expect(clock.left).toEqual([10_000, 10_000])
  })

  test('end with the first failure, and a slow step leaves no time to the next', async () => {
    const network = { request: () => Promise.resolve(refused) }
    const { results, clock } = await tested([http(), EXEC], { network })
    expect(results).toHaveLength(1)
    expect(clock.now()).toBe(10_000)
  })
})

test.each<[string, readonly boolean[], object]>([
  ['passes as soon as it does once', [false, true], { passed: true, detail: 'answer 2' }],
  ['fails once a kubelet would have given it up', [false], { passed: false }]
])('a probe %s', async (_, answers, expected) => {
  const clock = ticking()
  const pod = podAround(answers.map((passed, at) => ({ passed, detail: `answer ${at + 1}` })))
  const booted = { ...living().booted, pod }
  const probe = {
    action: { kind: 'tcp', port: 80 } as const,
    ...{ periodMs: 1000, timeoutMs: 500, failures: 3, successes: 5, initialDelayMs: 0 }
  }
  const step: SmokeStep = { kind: 'probe', step: 'port 80 (livenessProbe)', probe }
  const plan = { ...PLAN, smoke: [step] }
  const [result] = await smoke({ plan, booted, world: worldOf({ clock }), reach: undefined })
  expect(result).toMatchObject({ step: 'port 80 (livenessProbe)', ...expected })
  expect(clock.now()).toBeLessThanOrEqual(3000)
})
