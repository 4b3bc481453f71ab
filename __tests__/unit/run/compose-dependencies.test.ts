import { decodeStates, failedDependency } from '../../../src/run/compose-dependencies'
import type { ComposeModel } from '../../../src/plan/workload/compose-model'
import { modelOf } from '../plan/workload/models'

const line = (service: string, state: string, more: object = {}): string =>
  JSON.stringify({ Service: service, State: state, ...more })

test.each([
  ['running', { Health: '' }, 'running'],
  ['running', { Health: 'healthy' }, 'healthy'],
  ['running', { Health: 'unhealthy' }, 'unhealthy'],
  ['running', { Health: 'starting' }, 'running, not healthy yet'],
  ['exited', { ExitCode: 0 }, 'exited (0)'],
  ['exited', { ExitCode: 137, Health: 'unhealthy' }, 'exited (137)'],
  ['created', { ExitCode: 0, Health: '' }, 'created'],
  ['restarting', {}, 'restarting']
])('a container that is %s, with %j, is told as %s', (state, more, text) => {
  expect(decodeStates(line('db', state, more))).toMatchObject([{ service: 'db', text }])
})

test('the list of an older Compose is one array', () => {
  const json = `[${line('a', 'running')},${line('b', 'exited', { ExitCode: 1 })}]\n`
  expect(decodeStates(json).map(({ text }) => text)).toEqual(['running', 'exited (1)'])
})

test('lines that are no containers are left out', () => {
  const json = ['', 'time="now" level=warning', '{"State":"running"}', '7', line('a', 'dead')].join(
    '\n'
  )
  expect(decodeStates(json)).toMatchObject([{ service: 'a', text: 'dead' }])
})

describe('the failed dependency', () => {
  const on = (...entries: readonly (readonly [string, string])[]) => ({
    depends_on: Object.fromEntries(
      entries.map(([name, condition]) => [name, { condition: `service_${condition}` }])
    )
  })
  const model: ComposeModel = modelOf({
    web: on(['api', 'started'], ['job', 'completed_successfully']),
    api: on(['db', 'healthy']),
    job: on(['db', 'healthy']),
    db: {}
  })
  const failed = (...lines: readonly string[]): string | undefined =>
    failedDependency(model, 'web', decodeStates(lines.join('\n')))?.state.service

  test('is none if each is as its dependents await it', () => {
    expect(
      failed(
        line('api', 'running'),
        line('job', 'exited', { ExitCode: 0 }),
        line('db', 'running', { Health: 'healthy' })
      )
    ).toBeUndefined()
  })

  test('is the one that the others wait for', () => {
    const waiting = [line('api', 'created'), line('job', 'created')]
    expect(failed(...waiting, line('db', 'exited', { ExitCode: 0 }))).toBe('db')
    expect(failed(...waiting, line('db', 'running', { Health: 'unhealthy' }))).toBe('db')
    const states = decodeStates([...waiting, line('db', 'exited', { ExitCode: 1 })].join('\n'))
    expect(failedDependency(model, 'web', states)?.condition).toBe('service_healthy')
  })

  test('is a job that failed, or still runs', () => {
    const others = [line('api', 'running'), line('db', 'running', { Health: 'healthy' })]
    expect(failed(...others, line('job', 'exited', { ExitCode: 2 }))).toBe('job')
    expect(failed(...others, line('job', 'running'))).toBe('job')
  })

  test('is none if no container is known', () => {
    expect(failed()).toBeUndefined()
  })
})
