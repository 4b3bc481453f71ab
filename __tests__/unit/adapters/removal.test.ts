import { Readable } from 'node:stream'
import type Docker from 'dockerode'
import { remove } from '../../../src/adapters/docker/removal'
import { removeVolumes } from '../../../src/adapters/docker/volumes'
import { Fault } from '../../../src/plan/faults'

const RUNS_NO_MORE = Object.assign(new Error('Container c1 is not running'), { statusCode: 500 })
const IN_PROGRESS = Object.assign(new Error('already in progress'), { statusCode: 409 })
const GONE = Object.assign(new Error('No such container'), { statusCode: 404 })

const LATE = new Fault('engine-fault', 'The engine could not be asked: no answer within 30 s.')
const LOST = new Error('connect ECONNREFUSED')

/** An engine with one container in that state, whose answers to each attempt at a removal are these; undefined where it is removed. */
function engineThat(
  answers: readonly (Error | undefined)[],
  state: string | Error = 'exited'
): {
  readonly docker: Docker
  readonly asked: string[]
} {
  const asked: string[] = []
  const left = answers.values()
  const container = {
    remove: () => {
      asked.push('remove')
      const { value: answer } = left.next()
      return answer === undefined ? Promise.resolve() : Promise.reject(answer)
    },
    inspect: () => {
      asked.push('inspect')
      if (state instanceof Error) return Promise.reject(state)
      return Promise.resolve({ State: { Status: state } })
    },
    wait: () => {
      asked.push('wait')
      return Promise.resolve({ StatusCode: 0 })
    }
  }
  const modem = modemThat(() => ({ Mounts: [], HostConfig: {} }))
  return { docker: { getContainer: () => container, modem } as unknown as Docker, asked }
}

/** What dockerode asks through, of an engine with these answers by path. */
const modemThat = (answerTo: (path: string) => unknown): object => ({
  dial: (
    { path }: { readonly path: string },
    settle: (error: unknown, answer?: unknown) => void
  ): void => {
    const answer = answerTo(path)
    if (answer instanceof Error) settle(answer)
    else settle(null, Readable.from([Buffer.from(JSON.stringify(answer))]))
  }
})

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
    const docker = {
      getContainer: () => ({ remove: () => Promise.resolve() }),
      modem: modemThat((path) => answers[path] ?? GONE)
    }
    return remove(docker as unknown as Docker, 'c1')
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
    const docker = {
      getVolume: (name: string) => ({ remove: () => Promise.resolve(gone.push(name)) }),
      modem: modemThat(() => ({ Labels: labels }))
    }
    await removeVolumes(docker as unknown as Docker, ['data'], run)
    return gone
  }

  test.each<[string, unknown, readonly string[]]>([
    ['that this run made is removed', { ...run, more: '1' }, ['data']],
    ['of another run stays', { 'zero-drift.run': 's' }, []],
    ['with other labels stays', { more: '1' }, []],
    ['without labels stays', null, []]
  ])('%s', async (_, labels, expected) => {
    expect(await removals(labels)).toEqual(expected)
  })
})

describe('the removal of a container', () => {
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
    const { docker, asked } = engineThat(answers)
    await remove(docker, 'c1')
    expect(asked).toEqual(wanted)
  })

  test('is given up where the engine keeps refusing', async () => {
    const { docker, asked } = engineThat(Array.from({ length: 9 }, () => RUNS_NO_MORE))
    await expect(remove(docker, 'c1')).rejects.toThrow('refused to remove the container c1')
    expect(asked).toHaveLength(5)
  })

  test.each([
    ['is awaited where the engine is at it for long', 'removing', ['inspect', 'wait', 'remove']],
    ['is done where it was, and only the answer is missing', GONE, ['inspect', 'wait', 'remove']]
  ])('%s', async (_, state, then) => {
    const { docker, asked } = engineThat([LATE, GONE], state)
    await remove(docker, 'c1')
    expect(asked).toEqual(['remove', ...then])
  })

  test.each([
    ['answers', LOST, LOST],
    ['is at it', LATE, 'exited']
  ])('is not tried again where no engine %s', async (_, answer, state) => {
    const { docker, asked } = engineThat([answer], state)
    await expect(remove(docker, 'c1')).rejects.toBeInstanceOf(Fault)
    expect(asked).toEqual(['remove', 'inspect'])
  })
})
