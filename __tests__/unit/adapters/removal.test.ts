import { Readable } from 'node:stream'
import { removeOwn, removeVolumes } from '../../../src/adapters/docker/labelled'
import { remove } from '../../../src/adapters/docker/removal'
import type { EngineConnection } from '../../../src/adapters/docker/transport'
import { Fault } from '../../../src/plan/faults'

const RUNS_NO_MORE = Object.assign(new Error('Container c1 is not running'), { statusCode: 500 })
const IN_PROGRESS = Object.assign(new Error('already in progress'), { statusCode: 409 })
const GONE = Object.assign(new Error('No such container'), { statusCode: 404 })

const LATE = new Fault('engine-fault', 'The engine could not be asked: no answer within 30 s.')
const LOST = new Error('connect ECONNREFUSED')

/** A connection to an engine with these answers: an error refuses. */
const engine = (answerTo: (method: string, path: string) => unknown): EngineConnection => ({
  dial: ({ method = 'GET', path }, settle) => {
    const answer = answerTo(method, path)
    if (answer instanceof Error) settle(answer)
    else settle(null, Readable.from([Buffer.from(JSON.stringify(answer))]))
  },
  cancelled: new AbortController().signal,
  podman: () => undefined
})

/** An engine with one container in that state, whose answers to each attempt at a removal are these; undefined where it is removed. */
function engineThat(
  answers: readonly (Error | undefined)[],
  state: string | Error = 'exited'
): {
  readonly line: EngineConnection
  readonly asked: string[]
} {
  const asked: string[] = []
  const left = answers.values()
  const line = engine((method, path) => {
    const verb = method === 'DELETE' ? 'remove' : path.includes('/wait') ? 'wait' : 'inspect'
    asked.push(verb)
    if (verb === 'remove') return left.next().value ?? {}
    if (verb === 'wait') return { StatusCode: 0 }
    if (state instanceof Error) return state
    return { State: { Status: state }, Mounts: [], HostConfig: {} }
  })
  return { line, asked }
}

const OWN = 'a'.repeat(64)
const CLOSED = Object.assign(new Error('database not open'), { statusCode: 500 })

describe('the volumes of a container that was removed', () => {
  const named = 'b'.repeat(64)
  const mounts = [
    { Type: 'volume', Name: OWN },
    { Type: 'volume', Name: named },
    { Type: 'volume', Name: 'data' },
    { Type: 'bind' }
  ]
  const facts = { Mounts: mounts, HostConfig: { Mounts: [{ Source: named }, { Source: '' }] } }
  const removed = (answers: Readonly<Record<string, unknown>>): Promise<void> => {
    const line = engine((method, path) => (method === 'DELETE' ? {} : (answers[path] ?? GONE)))
    return remove(line, 'c1')
  }

  const there = (...names: readonly string[]): object => ({
    Volumes: names.map((Name) => ({ Name }))
  })

  test('were there, and are gone', async () => {
    await removed({ '/containers/c1/json': facts, '/volumes?': { Volumes: null } })
  })

  test('and that have a name are not missed', async () => {
    await removed({ '/containers/c1/json': facts, '/volumes?': there(named, 'data') })
  })

  test('are not looked for where there was none', async () => {
    await removed({ '/containers/c1/json': { Mounts: null, HostConfig: {} } })
  })

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'are still there',
      { '/containers/c1/json': facts, '/volumes?': there('data', OWN) },
      `docker volume rm ${OWN}`
    ],
    [
      'are not known any more',
      { '/containers/c1/json': facts, '/volumes?': CLOSED },
      `list the volumes ${OWN}`
    ],
    ['were never known', { '/containers/c1/json': CLOSED }, 'inspect the container c1']
  ])('%s, which is told', async (_, answers, sentence) => {
    await expect(removed(answers)).rejects.toThrow(sentence)
  })
})

describe('a named volume', () => {
  const run = { 'zero-drift.run': 'r' }
  const removals = async (labels: unknown): Promise<readonly string[]> => {
    const gone: string[] = []
    const line = engine((method, path) => {
      if (method === 'DELETE') gone.push(path)
      return { Labels: labels }
    })
    await removeVolumes(line, ['data'], run)
    return gone
  }

  test.each<[string, unknown, readonly string[]]>([
    ['that this run made is removed', { ...run, more: '1' }, ['/volumes/data']],
    ['of another run stays', { 'zero-drift.run': 's' }, []],
    ['with other labels stays', { more: '1' }, []],
    ['without labels stays', null, []]
  ])('%s', async (_, labels, expected) => {
    expect(await removals(labels)).toEqual(expected)
  })
})

test('an anonymous volume of another container that is bound by its name is not missed', async () => {
  const bound = { Mounts: [{ Type: 'volume', Name: OWN }], HostConfig: { Binds: [`${OWN}:/d:rw`] } }
  const asked: string[] = []
  const line = engine((method, path) => {
    asked.push(`${method} ${path}`)
    return method === 'DELETE' ? {} : bound
  })
  await remove(line, 'c1')
  expect(asked).toEqual(['GET /containers/c1/json', 'DELETE /containers/c1?'])
})

test('what Compose created under the labels of a run is spared where its own is removed', async () => {
  const run = { 'zero-drift.run': 'r' }
  const composed = { ...run, 'com.docker.compose.project': 'zero-drift-r' }
  const gone: string[] = []
  const answers: Readonly<Record<string, unknown>> = {
    '/containers/json?': [
      { Id: 'own', ImageID: 'i', Labels: run },
      { Id: 'db', ImageID: 'i', Labels: composed }
    ],
    '/volumes?': {
      Volumes: [
        { Name: 'own', Labels: run },
        { Name: 'data', Labels: composed }
      ]
    },
    '/networks?': [
      { Id: 'own', Labels: run },
      { Id: 'default', Labels: composed }
    ]
  }
  const line = engine((method, path) => {
    if (method === 'DELETE') gone.push(path)
    return answers[path] ?? GONE
  })
  await removeOwn(line, run)
  expect(gone).toEqual(['/containers/own?', '/volumes/own', '/networks/own'])
})

describe('the removal of a container', () => {
  /** First of all it is asked which volumes go with it. */
  const VOLUMES = 'inspect'

  test.each([
    ['is done at once', [undefined], ['remove']],
    ['is done where nothing is there', [GONE], ['remove']],
    ['is tried again where it ended by itself just then', [RUNS_NO_MORE], ['remove', 'remove']],
    [
      'waits for somebody else who is at it, and sees to it that he was able to',
      [IN_PROGRESS, GONE],
      ['remove', 'wait', 'remove']
    ],
    [
      'is tried again where somebody else failed',
      [IN_PROGRESS, RUNS_NO_MORE, undefined],
      ['remove', 'wait', 'remove', 'remove']
    ]
  ])('%s', async (_, answers, wanted) => {
    const { line, asked } = engineThat(answers)
    await remove(line, 'c1')
    expect(asked).toEqual([VOLUMES, ...wanted])
  })

  test('is given up where the engine keeps refusing', async () => {
    const { line, asked } = engineThat(Array.from({ length: 9 }, () => RUNS_NO_MORE))
    await expect(remove(line, 'c1')).rejects.toThrow('refused to remove the container c1')
    expect(asked).toEqual([VOLUMES, ...Array.from({ length: 5 }, () => 'remove')])
  })

  test.each([
    ['is awaited where the engine is at it for long', 'removing', ['inspect', 'wait', 'remove']],
    ['is done where it was, and only the answer is missing', GONE, ['inspect', 'wait', 'remove']]
  ])('%s', async (_, state, then) => {
    const { line, asked } = engineThat([LATE, GONE], state)
    await remove(line, 'c1')
    expect(asked).toEqual([VOLUMES, 'remove', ...then])
  })

  test.each([
    ['answers', LOST, LOST],
    ['is at it', LATE, 'exited']
  ])('is not tried again where no engine %s', async (_, answer, state) => {
    const { line, asked } = engineThat([answer], state)
    await expect(remove(line, 'c1')).rejects.toBeInstanceOf(Fault)
    expect(asked).toEqual([VOLUMES, 'remove', 'inspect'])
  })
})
