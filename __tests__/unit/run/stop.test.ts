import type { Plan } from '../../../src/plan/plan'
import type { Engine } from '../../../src/ports'
import type { Failure } from '../../../src/run/outcome'
import { end, isClean, isDeaf, isWorse, mannerOfEnding, type Stop } from '../../../src/run/stop'
import type { ContainerFacts } from '../../../src/words'
import { CONTAINER, IMAGE, living, PLAN, ticking, worldOf } from './world'

const READ_ONLY = PLAN
const WRITABLE: Plan = { ...PLAN, container: { ...PLAN.container, readOnly: false } }
const MOUNTED: Plan = {
  ...PLAN,
  container: { ...PLAN.container, volumes: [{ source: 'data', path: '/d', readOnly: false }] }
}
const DECLARED: Plan = { ...PLAN, image: { ...IMAGE, volumes: ['/data'] } }
const SCRATCH: Plan = {
  ...PLAN,
  container: { ...PLAN.container, tmpfs: [{ path: '/tmp', options: '' }] }
}
const COMPARED: Plan = { ...PLAN, watch: { ...PLAN.watch, rootContents: true } }
const ONE_SHOT: Plan = { ...PLAN, wait: { kind: 'exit' } }
const AMONG_OTHERS: Plan = {
  ...SCRATCH,
  container: { ...SCRATCH.container, sharesProcesses: true }
}
const FAILED: Failure = { kind: 'smoke-failed', step: 'GET /', detail: '500' }
const STOPPED: ContainerFacts = { ...CONTAINER, running: false }

test.each<
  [string, Plan, Failure | undefined, ContainerFacts | undefined, boolean | undefined, string]
>([
  ['a read-only one that catches the signal', READ_ONLY, undefined, CONTAINER, true, 'stop'],
  ['one with a tmpfs that does', SCRATCH, undefined, CONTAINER, true, 'stop'],
  ['a read-only one that does not', READ_ONLY, undefined, CONTAINER, false, 'discard'],
  ['a read-only one of which nothing is known', READ_ONLY, undefined, CONTAINER, undefined, 'stop'],
  ['nothing outlives its tmpfs', SCRATCH, undefined, CONTAINER, false, 'discard'],
  ['one with the processes of others', AMONG_OTHERS, undefined, CONTAINER, false, 'kill'],
  ['nothing outlives one that has failed', READ_ONLY, FAILED, CONTAINER, true, 'discard'],
  ['one whose contents are compared', COMPARED, undefined, CONTAINER, false, 'kill'],
  ['a one-shot job that does not end', ONE_SHOT, FAILED, CONTAINER, true, 'kill'],
  ['a writable one that catches the signal', WRITABLE, undefined, CONTAINER, true, 'stop'],
  ['a writable one that does not', WRITABLE, undefined, CONTAINER, false, 'kill'],
  ['a writable one of which nothing is known', WRITABLE, undefined, CONTAINER, undefined, 'stop'],
  ['one with a volume or bind', MOUNTED, undefined, CONTAINER, true, 'stop'],
  ['one with a volume of the image’s', DECLARED, undefined, CONTAINER, true, 'stop'],
  ['one that does not catch it, with a volume', DECLARED, undefined, CONTAINER, false, 'kill'],
  ['one that has failed', WRITABLE, FAILED, CONTAINER, true, 'kill'],
  ['one that has ended', WRITABLE, undefined, STOPPED, true, 'ended'],
  ['one that has failed and ended', WRITABLE, FAILED, STOPPED, true, 'ended'],
  ['one that was never started', WRITABLE, FAILED, undefined, true, 'ended']
])('%s', async (...row) => {
  const [, plan, failure, container, catches, expected] = row
  const asked: string[] = []
  const engine: Partial<Engine> = {
    catches: (_container, signal) => {
      asked.push(signal)
      return Promise.resolve(catches)
    }
  }
  const exercise = { failure, smoke: [], container }
  expect(await mannerOfEnding(plan, exercise, worldOf({ engine }))).toBe(expected)
  expect(asked.every((signal) => signal === 'SIGTERM')).toBe(true)
})

test('the image’s own stop signal is checked', async () => {
  const plan = { ...WRITABLE, image: { ...IMAGE, stopSignal: 'SIGQUIT' } }
  const engine: Partial<Engine> = {
    catches: (_container, signal) => Promise.resolve(signal !== 'SIGQUIT')
  }
  const exercise = { failure: undefined, smoke: [], container: CONTAINER }
  expect(await mannerOfEnding(plan, exercise, worldOf({ engine }))).toBe('kill')
})

test.each<['ended' | 'kill' | 'stop', readonly string[]]>([
  ['ended', []],
  ['kill', ['kill c1']],
  ['stop', ['stop c1 10000']]
])('the manner "%s" calls %j on the engine and awaits the end', async (manner, expected) => {
  const { booted, end: finish } = living()
  const calls: string[] = []
  const note = (call: string): Promise<void> => {
    calls.push(call)
    return Promise.resolve()
  }
  const engine: Partial<Engine> = {
    kill: (id) => note(`kill ${id}`),
    stop: (id, grace) => note(`stop ${id} ${grace}`)
  }
  let ended = false
  const ending = end(manner, PLAN, booted, worldOf({ engine })).then(() => (ended = true))
  await new Promise(setImmediate)
  expect([calls, ended]).toEqual([expected, false])
  finish(137)
  await ending
})

describe('a discarded container', () => {
  const { booted } = living()
  const never = new Promise<never>(() => undefined)

  test.each<[string, Promise<void>, Promise<void>]>([
    ['has been heard to its last word', Promise.resolve(), never],
    ['has ended', never, Promise.resolve()]
  ])('is not awaited any more once it %s', async (_, heard, killed) => {
    const engine: Partial<Engine> = { kill: () => killed }
    expect(
      await end('discard', PLAN, { ...booted, logEnd: heard }, worldOf({ engine }))
    ).toBeUndefined()
  })

  test('is a fault where the engine cannot kill it', async () => {
    const engine: Partial<Engine> = { kill: () => Promise.reject(new Error('lost')) }
    const ending = end('discard', PLAN, { ...booted, logEnd: never }, worldOf({ engine }))
    await expect(ending).rejects.toThrow('lost')
  })
})

describe('a container that was told to stop', () => {
  const stopped = async (exitCode: number, took: number) => {
    const { booted, end: finish } = living()
    const clock = ticking()
    const stop = async (): Promise<void> => {
      await clock.sleep(took, new AbortController().signal)
      finish(exitCode)
    }
    return end('stop', PLAN, booted, worldOf({ clock, engine: { stop } }))
  }

  test.each([
    ['ends in time', 0, 300, { exitCode: 0 }],
    ['ends with a code of its own', 3, 300, { exitCode: 3 }],
    ['was killed by somebody else', 137, 300, { exitCode: 137 }],
    ['ends as its time is over', 1, 10_000, { exitCode: 1 }],
    ['does not end', 137, 10_000, { exitCode: 137, killedAfter: 10_000 }]
  ])('%s', async (_, exitCode, took, expected) => {
    expect(await stopped(exitCode, took)).toEqual(expected)
  })
})

test.each<[string, string, boolean]>([
  ['catches it', 'SigBlk:\t0000000000000000\nSigCgt:\t0000000000004000\n', false],
  ['does not', 'SigBlk:\t0000000000000000\nSigCgt:\t0000000000000000\n', true],
  ['was not seen', '', false]
])('a first process that %s', (_, status, expected) => {
  expect(isDeaf(status, PLAN)).toBe(expected)
})

const code = (exitCode: number): Stop => ({ exitCode })
const KILLED: Stop = { exitCode: 137, killedAfter: 10_000 }

test.each<[string, Stop, string, boolean]>([
  ['code 0', code(0), 'SIGTERM', true],
  ['the code of the signal', code(143), 'SIGTERM', true],
  ['the code of the image’s own signal', code(131), 'SIGQUIT', true],
  ['the code of another signal', code(143), 'SIGQUIT', false],
  ['an error', code(1), 'SIGTERM', false],
  ['a death by SIGKILL', code(137), 'SIGTERM', false],
  ['a kill after its time', KILLED, 'SIGTERM', false],
  ['code 0, of a signal that nobody knows', code(0), 'SIGNOTHING', true],
  ['another code, of a signal that nobody knows', code(143), 'SIGNOTHING', false]
])('%s', (_, stop, signal, expected) => {
  expect(isClean(stop, signal)).toBe(expected)
})

test.each<[string, Stop, Stop | undefined, boolean]>([
  ['an error where all is well otherwise', code(1), code(0), true],
  ['an error where the signal ends it otherwise', code(1), code(143), true],
  ['a kill where all is well otherwise', KILLED, code(143), true],
  ['a kill where it is an error otherwise', KILLED, code(1), true],
  ['an error, always', code(1), code(1), false],
  ['another error', code(2), code(1), false],
  ['a kill, always', KILLED, KILLED, false],
  ['an error where it is killed otherwise', code(1), KILLED, false],
  ['an error where nothing is known otherwise', code(1), undefined, true],
  ['a clean end where nothing is known otherwise', code(143), undefined, false]
])('%s', (_, stop, other, expected) => {
  expect(isWorse(stop, other, 'SIGTERM')).toBe(expected)
})
