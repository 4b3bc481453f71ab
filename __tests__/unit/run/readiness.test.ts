import type { WaitStrategy } from '../../../src/plan/plan'
import type { HttpOutcome, ProbeAnswer, Reply } from '../../../src/ports'
import type { Failure } from '../../../src/run/outcome'
import { newLogLines } from '../../../src/run/output'
import type { Reach } from '../../../src/run/reach'
import { waitUntilReady } from '../../../src/run/readiness'
import type { ContainerFacts } from '../../../src/words'
import { CONTAINER, living, PLAN, podAround, ticking, worldOf, type Given } from './world'

const CLIENT = { host: '127.0.0.1', port: 49153 }
const OWN = { host: '172.17.0.2', port: 80 }
const BOTH: Reach = { probe: OWN, proxied: false, client: CLIENT }
const PROXIED: Reach = { probe: CLIENT, proxied: true, client: CLIENT }

/** Waits by a strategy for 10 seconds; `happen` gets what can be done at a moment. */
async function waited(
  wait: WaitStrategy,
  given: Given & { readonly reach?: Reach | undefined },
  moments: Readonly<Record<number, string | number>> = {}
) {
  const clock = ticking()
  const { booted, end } = living()
  const heard = newLogLines()
  for (const [moment, event] of Object.entries(moments)) {
    clock.at(Number(moment), () => {
      if (typeof event === 'number') end(event)
      else heard.add(new TextEncoder().encode(event))
    })
  }
  const plan = { ...PLAN, wait, limits: { ...PLAN.limits, startup: 10_000 } }
  const world = worldOf({ engine: { inspect: () => Promise.resolve(CONTAINER) }, ...given, clock })
  const reach = 'reach' in given ? given.reach : BOTH
  const failure = await waitUntilReady({ plan, booted, world, reach, lines: heard })
  return { failure, at: Math.round(clock.now()) }
}

/** Answers one after the other, the last one for ever. */
const inTurn = <T>(...answers: readonly T[]): (() => Promise<T>) => {
  let next = 0
  return () => Promise.resolve(answers[Math.min(next++, answers.length - 1)]!)
}

const READY = { failure: undefined }
const exited = (exitCode: number) => ({ failure: { kind: 'exited', exitCode, during: 'startup' } })
const notReady = (waitedFor: string) => ({
  failure: { kind: 'not-ready', waitedFor, milliseconds: 10_000 },
  at: 10_000
})

test('"none" is ready at once', async () => {
  expect(await waited({ kind: 'none' }, {})).toEqual({ failure: undefined, at: 0 })
})

describe('tcp', () => {
  const TCP: WaitStrategy = { kind: 'tcp', port: 80 }
  const replies = (...answers: readonly Reply[]): Given => ({
    network: { connects: inTurn(...answers) }
  })

  test.each<[string, Given & { reach?: Reach | undefined }, Record<number, number>, object]>([
    ['ready at the first answer', replies('answered'), {}, { ...READY, at: 0 }],
    ['ready when it answers at last', replies('refused', 'refused', 'answered'), {}, READY],
    ['not ready when nobody answers', replies('refused'), {}, notReady('port 80 to answer')],
    ['failed when it exits meanwhile', replies('refused'), { 500: 3 }, { ...exited(3), at: 500 }],
    ['not ready where nothing leads to it', { reach: undefined }, {}, notReady('port 80 to answer')]
  ])('%s', async (_, given, moments, expected) => {
    expect(await waited(TCP, given, moments)).toMatchObject(expected)
  })

  test('tries the client’s address where the container’s own is silent, but not where it refuses', async () => {
    const asked: unknown[] = []
    const connects = (address: object, proxied: boolean): Promise<Reply> => {
      asked.push([address, proxied])
      return Promise.resolve(
        asked.length === 1 ? 'refused' : asked.length === 2 ? 'silent' : 'answered'
      )
    }
    expect(await waited(TCP, { network: { connects } })).toMatchObject(READY)
    expect(asked).toEqual([
      [OWN, false],
      [OWN, false],
      [CLIENT, true]
    ])
  })

  test('tries a proxied port once in each look', async () => {
    const asked: unknown[] = []
    const connects = (address: object, proxied: boolean): Promise<Reply> => {
      asked.push([address, proxied])
      return Promise.resolve(asked.length === 1 ? 'silent' : 'answered')
    }
    await waited(TCP, { network: { connects }, reach: PROXIED })
    expect(asked).toEqual([
      [CLIENT, true],
      [CLIENT, true]
    ])
  })
})

describe('http', () => {
  const HTTP: WaitStrategy = { kind: 'http', port: 80, path: '/healthz' }
  const status = (code: number): HttpOutcome => ({
    kind: 'answered',
    status: code,
    found: true,
    body: ''
  })
  const refused: HttpOutcome = { kind: 'refused', reason: 'ECONNREFUSED' }

  test.each<[string, readonly HttpOutcome[], object]>([
    ['ready at any answer that is no server error', [status(404)], READY],
    ['ready after server errors', [status(503), status(500), status(200)], READY],
    [
      'ready after refusals, breaks and silence',
      [refused, { kind: 'broken', reason: '' }, { kind: 'timeout' }, status(302)],
      READY
    ],
    [
      'not ready with server errors only',
      [status(500)],
      notReady('GET /healthz on port 80 to answer')
    ]
  ])('%s', async (_, answers, expected) => {
    expect(await waited(HTTP, { network: { request: inTurn(...answers) } })).toMatchObject(expected)
  })

  test('requests the client’s URL', async () => {
    const asked: unknown[] = []
    const request = (wish: object): Promise<HttpOutcome> => {
      asked.push(wish)
      return Promise.resolve(status(200))
    }
    await waited(HTTP, { network: { request } })
    const url = 'http://127.0.0.1:49153/healthz'
    expect(asked).toEqual([{ method: 'GET', url, contains: undefined, within: 5000 }])
  })
})

describe('healthy', () => {
  const facts = (health: string | undefined, healthLog = ''): ContainerFacts => ({
    ...CONTAINER,
    health,
    healthLog
  })

  test.each<[readonly ContainerFacts[], Record<number, number>, object]>([
    [[facts('starting'), facts('healthy')], {}, READY],
    [
      [facts('starting'), facts('unhealthy', 'no')],
      {},
      { failure: { kind: 'unhealthy', log: 'no' } }
    ],
    [[facts('starting')], {}, notReady('its health check to pass')],
    [[facts(undefined)], {}, notReady('its health check to pass')],
    [[facts('starting')], { 700: 1 }, { ...exited(1), at: 700 }]
  ])('%#', async (answers, moments, expected) => {
    const given = { engine: { inspect: inTurn(...answers) } }
    expect(await waited({ kind: 'healthy' }, given, moments)).toMatchObject(expected)
  })
})

describe('log', () => {
  const LOG: WaitStrategy = { kind: 'log', expression: /^ready$/ }

  test.each<[string, Record<number, string | number>, object]>([
    ['ready at a line that matches', { 100: 'starting\n', 300: 'rea', 600: 'dy\n' }, READY],
    ['ready at a prompt without a line end', { 100: 'ready' }, READY],
    [
      'not ready without one',
      { 100: 'not ready\n' },
      notReady('a log line that matches /^ready$/')
    ],
    ['failed when it exits first', { 100: 'dying\n', 200: 1 }, { ...exited(1), at: 200 }]
  ])('%s', async (_, moments, expected) => {
    expect(await waited(LOG, {}, moments)).toMatchObject(expected)
  })
})

describe('running', () => {
  test.each<[number, Record<number, number>, object]>([
    // It is looked at every 50 ms.
    [1000, {}, { failure: undefined, at: 1049 }],
    [20_000, {}, { failure: undefined, at: 10_000 }],
    [1000, { 999: 0 }, { ...exited(0), at: 999 }]
  ])('for %d ms, with an end %j', async (milliseconds, moments, expected) => {
    expect(await waited({ kind: 'running', milliseconds }, {}, moments)).toEqual(expected)
  })
})

describe('exit', () => {
  test.each<[string, Given, Record<number, number>, object]>([
    ['ready when it ends with 0', {}, { 3000: 0 }, { ...READY, at: 3000 }],
    ['failed when it ends with another code', {}, { 3000: 2 }, { ...exited(2), at: 3000 }],
    ['not ready when it does not end', {}, {}, notReady('it to end')],
    [
      'failed when it is killed for memory',
      { engine: { inspect: () => Promise.resolve({ ...CONTAINER, oomKilled: true }) } },
      { 3000: 137 },
      { failure: { kind: 'out-of-memory', during: 'startup' } }
    ]
  ])('%s', async (_, given, moments, expected) => {
    expect(await waited({ kind: 'exit' }, given, moments)).toMatchObject(expected)
  })
})

describe('probes', () => {
  const probe = {
    action: { kind: 'tcp', port: 80 } as const,
    ...{ periodMs: 10_000, timeoutMs: 1000, failures: 3, successes: 1, initialDelayMs: 30_000 }
  }
  const named = (name: 'startupProbe' | 'readinessProbe', successes = 1) => ({
    ...{ name, request: 'port 80', probe: { ...probe, successes } }
  })
  const WAIT: WaitStrategy = {
    kind: 'probes',
    probes: [named('startupProbe'), named('readinessProbe', 2)]
  }
  const yes: ProbeAnswer = { passed: true, detail: 'fine' }
  const no: ProbeAnswer = { passed: false, detail: 'status 503' }
  const lost: Failure = {
    kind: 'pod-failed',
    container: 'side',
    role: 'container',
    reason: 'it ended with code 1',
    log: ''
  }

  /** Waits for the probes of a container whose pod loses another one at a moment. */
  async function probed(answers: readonly ProbeAnswer[], loseAt?: number) {
    const clock = ticking()
    const pod = podAround(answers)
    if (loseAt !== undefined)
      clock.at(loseAt, () => {
        pod.lose(lost)
      })
    const booted = { ...living().booted, pod }
    const plan = { ...PLAN, wait: WAIT, limits: { ...PLAN.limits, startup: 10_000 } }
    const waiting = { plan, booted, world: worldOf({ clock }), reach: undefined }
    const failure = await waitUntilReady({ ...waiting, lines: newLogLines() })
    return { failure, asked: pod.asked.length, longest: Math.max(...pod.asked) }
  }

  const timeoutOf = (waitedFor: string) => ({
    failure: { kind: 'not-ready', waitedFor, milliseconds: 10_000 }
  })

  test.each<[string, readonly ProbeAnswer[], number | undefined, object]>([
    [
      'each is asked until it has passed often enough',
      [no, yes, yes, no, yes],
      undefined,
      { asked: 6 }
    ],
    ['none waits longer than its own time limit', [yes], undefined, { asked: 3, longest: 1000 }],
    [
      'the one that did not pass is named with its last answer',
      [yes, no],
      undefined,
      timeoutOf('its readinessProbe to pass (port 80: status 503)')
    ],
    ['the loss of another container ends the wait', [no], 500, { failure: lost }]
  ])('%s', async (_, answers, loseAt, expected) => {
    expect(await probed(answers, loseAt)).toMatchObject({ failure: undefined, ...expected })
  })
})
