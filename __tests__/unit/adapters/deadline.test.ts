import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { withDeadline } from '../../../src/adapters/clock'
import { call } from '../../../src/adapters/docker/transport'
import { request } from '../../../src/adapters/network'
import { shell } from '../../../src/adapters/programs'

const never = new AbortController().signal

describe('a deadline', () => {
  let collecting: NodeJS.Timeout | undefined
  afterEach(() => {
    clearInterval(collecting)
  })

  test('fires although only a derived signal refers to it', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const fired = withDeadline(
      200,
      (late) =>
        new Promise((resolve) => {
          AbortSignal.any([late, never]).addEventListener('abort', resolve, { once: true })
        })
    )
    collecting = setInterval(collectGarbage, 20)
    await fired
  })

  test('that has passed only aborts the signal of the work', async () => {
    const work = (late: AbortSignal): Promise<string> =>
      new Promise((resolve) => {
        late.addEventListener('abort', () => {
          resolve('late')
        })
      })
    expect(await withDeadline(1, work)).toBe('late')
  })
})

describe('no timer is left', () => {
  let spied: jest.SpyInstance<NodeJS.Timeout, Parameters<typeof setTimeout>>
  let cleared: jest.SpyInstance<void, Parameters<typeof clearTimeout>>
  beforeEach(() => {
    spied = jest.spyOn(globalThis, 'setTimeout')
    cleared = jest.spyOn(globalThis, 'clearTimeout')
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  /** The timers of an hour: no other has that time. */
  const left = (): number => {
    const set = spied.mock.results.filter((_, index) => spied.mock.calls[index]?.[1] === HOUR)
    const ended = new Set<unknown>(cleared.mock.calls.map(([timer]) => timer))
    expect(set).toHaveLength(1)
    return set.filter(({ value }) => !ended.has(value)).length
  }

  const HOUR = 3_600_000
  const line = { cancelled: never }
  const terms = { what: 'answer', within: HOUR }

  test.each<[string, () => Promise<unknown>]>([
    ['a call that was answered', () => call(line, terms, () => Promise.resolve(1))],
    ['a call that failed', () => call(line, terms, () => Promise.reject(new Error('lost')))],
    [
      'a call that was cancelled',
      () => call({ cancelled: AbortSignal.abort() }, terms, () => new Promise(() => undefined))
    ],
    [
      'a script that ended',
      () => shell({}, never).script({ text: 'true', variables: {} }, HOUR, never)
    ],
    [
      'a request that was refused',
      () =>
        request(
          { method: 'GET', url: 'http://127.0.0.1:1/', contains: undefined, within: HOUR },
          never
        )
    ]
  ])('of %s', async (_, work) => {
    await work().catch(() => undefined)
    expect(left()).toBe(0)
  })
})
