import { fixOf } from '../../../src/explain/fixed-plan'
import { keyOf } from '../../../src/explain/proof-boots'
import type { ContainerSpec } from '../../../src/words'
import { bench, type Course, type Wish } from './bench'
import { ground, tree } from './roots'
import { letters, SILENT, tmpfs, WORKS } from './simulated'

const sets = (...words: readonly string[]) => words.map(letters)

test('a fix has the mounts with all their options, by path', () => {
  const mounts = [
    tmpfs('/tmp', { executable: true }),
    tmpfs('/data', { kind: 'data' }),
    tmpfs('/conf', { kind: 'seeded' }),
    tmpfs('/run')
  ]
  expect(fixOf(mounts, ground(tree('/run/')))).toEqual({
    tmpfs: [
      { path: '/run', options: 'size=16m,mode=0755' },
      { path: '/tmp', options: 'exec,size=64m,mode=1777' }
    ],
    volumes: ['/conf', '/data']
  })
})

test('two sets are equal in any order, whatever a mount is beside', () => {
  const [a, b] = [tmpfs('/a'), tmpfs('/b')]
  expect(keyOf([a, b])).toBe(keyOf([b, { ...a, beside: '/b' }]))
  expect(keyOf([a])).not.toBe(keyOf([{ ...a, kind: 'data' }]))
  expect(keyOf([a])).not.toBe(keyOf([{ ...a, executable: true }]))
  expect(keyOf([a])).not.toBe(keyOf([a, b]))
})

describe('a trial boot', () => {
  const OWN: Wish = {
    container: {
      tmpfs: [{ path: '/own', options: 'size=1m' }],
      volumes: [{ source: 'v', path: '/named', readOnly: true }]
    }
  }

  test('is the plan’s container, read-only, with real mounts beside its own', async () => {
    const { attempt, specs } = bench(OWN)
    expect(await attempt([[tmpfs('/a'), tmpfs('/d', { kind: 'data' })]])).toEqual([WORKS])
    expect(specs.map(({ readOnly, tmpfs, volumes }) => ({ readOnly, tmpfs, volumes }))).toEqual([
      {
        readOnly: true,
        tmpfs: [...OWN.container!.tmpfs!, { path: '/a', options: 'size=16m,mode=1777' }],
        volumes: [...OWN.container!.volumes!, { source: '', path: '/d', readOnly: false }]
      }
    ])
  })

  test('is killed at its end, and removed', async () => {
    const { attempt, calls } = bench()
    await attempt(sets('a'))
    expect(calls).toEqual(['create c1', 'start c1', 'kill c1', 'remove c1'])
  })

  test.each<[string, Course, object]>([
    ['works', {}, WORKS],
    [
      'exits',
      { exits: 3 },
      { ...SILENT, failure: { kind: 'exited', exitCode: 3, during: 'smoke' } }
    ],
    [
      'cannot start',
      { refused: true },
      { ...SILENT, failure: { kind: 'cannot-start', exitCode: 127, reason: 'no such file' } }
    ],
    [
      'fails its smoke test',
      { comesTo: 1 },
      { ...SILENT, failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 1' } }
    ],
    [
      'prints what was refused',
      { prints: 'open /x/y: read-only file system' },
      {
        ...WORKS,
        refusals: [{ message: 'open /x/y: read-only file system', path: '/x/y' }],
        said: ['open /x/y: read-only file system']
      }
    ],
    [
      'has a smoke test that prints what was refused',
      { says: "touch: cannot touch '/x': Read-only file system" },
      {
        ...WORKS,
        refusals: [{ message: "touch: cannot touch '/x': Read-only file system", path: '/x' }]
      }
    ]
  ])('that %s has that outcome', async (_, course, expected) => {
    const { attempt } = bench({ course: () => course })
    expect(await attempt(sets('a'))).toEqual([expected])
  })

  test('has the last ten lines of its log, without empty ones', async () => {
    const prints = Array.from({ length: 12 }, (_, at) => `${at}\n${at === 9 ? '\n' : ''}`).join('')
    const { attempt } = bench({ course: () => ({ prints, exits: 1 }) })
    expect((await attempt(sets('a')))[0]?.said).toEqual(
      Array.from({ length: 9 }, (_, at) => `${at + 3}`)
    )
  })

  test('that ended by itself is not killed', async () => {
    const { attempt, calls } = bench({ course: () => ({ exits: 0 }) })
    await attempt(sets('a'))
    expect(calls).toEqual(['create c1', 'start c1', 'remove c1'])
  })
})

describe('a trial boot that is told to stop', () => {
  const REFUSED = 'open /x/y: read-only file system'

  test.each<[string, Course, readonly string[], object]>([
    ['ends in order', { stops: { exitCode: 0 } }, ['stop c1 5000'], WORKS],
    ['ends by the signal', { stops: { exitCode: 143 } }, ['stop c1 5000'], WORKS],
    [
      'ends with a code of its own',
      { stops: { exitCode: 1 } },
      ['stop c1 5000'],
      { ...WORKS, unclean: true }
    ],
    [
      'does not end in time',
      { stops: { exitCode: 0, takes: 60_000 } },
      ['stop c1 5000'],
      { ...WORKS, unclean: true }
    ],
    [
      'is refused a write then',
      { stops: { exitCode: 0, prints: REFUSED } },
      ['stop c1 5000'],
      { ...WORKS, refusals: [{ message: REFUSED, path: '/x/y' }], said: [REFUSED], unclean: true }
    ],
    ['does not catch the signal, and is killed', {}, ['kill c1'], WORKS],
    [
      'has failed, and is killed',
      { comesTo: 1, stops: { exitCode: 0 } },
      ['kill c1'],
      { ...SILENT, failure: { kind: 'smoke-failed', step: 'check', detail: 'exit code 1' } }
    ]
  ])('and %s', async (_, course, asked, expected) => {
    const { attempt, calls } = bench({ until: 'stopped', course: () => course })
    expect(await attempt(sets('a'))).toEqual([expected])
    expect(calls).toEqual(['create c1', 'start c1', ...asked, 'remove c1'])
  })

  test.each<[string, readonly string[], object]>([
    ['is there', ['/a/state'], WORKS],
    ['is not there', [], { ...WORKS, unclean: true }]
  ])('has to save its state, which %s', async (_, leaves, expected) => {
    const course = () => ({ stops: { exitCode: 0 }, leaves })
    const { attempt } = bench({ until: 'stopped', saved: ['/a/state'], course })
    expect(await attempt(sets('a'))).toEqual([expected])
  })

  test('gets four times as long as the writable run took', async () => {
    const course = () => ({ stops: { exitCode: 0, takes: 7500 } })
    const { attempt, calls } = bench({ until: 'stopped', pace: { stop: 2000 }, course })
    expect(await attempt(sets('a'))).toEqual([WORKS])
    expect(calls).toContain('stop c1 8000')
  })

  test.each<[string, readonly string[], number]>([
    ['gets no such time if it never ends in time, and saves nothing', [], 1000],
    ['gets that time if it saves state until it is killed', ['/a/state'], 10_000]
  ])('%s', async (_, saved, milliseconds) => {
    const course = () => ({ stops: { exitCode: 0, takes: 60_000 }, leaves: ['/a/state'] })
    const stop = { exitCode: 137, killedAfter: 10_000 }
    const wish = { until: 'stopped', pace: { stop: 10_000 }, stop, saved, course } as const
    const { attempt, calls } = bench(wish)
    expect(await attempt(sets('a'))).toEqual([WORKS])
    expect(calls).toContain(`stop c1 ${milliseconds}`)
  })
})

describe('several sets', () => {
  const has = (spec: ContainerSpec, path: string) => spec.tmpfs.some((one) => one.path === path)

  test('are answered in their order', async () => {
    const course = (spec: ContainerSpec): Course => ({
      takes: has(spec, '/a') ? 500 : 1,
      comesTo: has(spec, '/b') ? 1 : 0
    })
    const outcomes = await bench({ course }).attempt(sets('a', 'b', 'c'))
    expect(outcomes.map((one) => one?.failure?.kind)).toEqual([
      undefined,
      'smoke-failed',
      undefined
    ])
  })

  test('need no boot if there are none', async () => {
    const { attempt, specs } = bench()
    expect([await attempt([]), specs]).toEqual([[], []])
  })

  test('are booted once if they are equal, in one batch or in two, in any order', async () => {
    const { attempt, specs, budget } = bench()
    const first = await attempt(sets('ab', 'ba', 'a', 'ab'))
    const second = await attempt(sets('ba'))
    expect([first, second]).toEqual([[WORKS, WORKS, WORKS, WORKS], [WORKS]])
    expect([specs.length, budget.boots]).toEqual([2, 9])
  })

  test.each<[number, string, ContainerSpec['volumes'], string | undefined]>([
    [2, 'where nothing is shared', [], undefined],
    [2, 'with a volume of their own', [{ source: '', path: '/v', readOnly: false }], undefined],
    [
      2,
      'with a named volume that they only read',
      [{ source: 'v', path: '/v', readOnly: true }],
      undefined
    ],
    [
      2,
      'with a bind that they only read',
      [{ source: '/v', path: '/v', readOnly: true }],
      undefined
    ],
    [2, 'on a network', [], 'backend'],
    [1, 'with a named volume', [{ source: 'v', path: '/v', readOnly: false }], undefined],
    [1, 'with a bind', [{ source: '/v', path: '/v', readOnly: false }], undefined],
    [1, 'on the network of the host', [], 'host']
  ])('are tried %i at a time %s', async (many, _, volumes, network) => {
    const container = { volumes, ...(network === undefined ? {} : { network }) }
    const { attempt, most, specs } = bench({ container })
    expect(await attempt(sets('a', 'b', 'c', 'd'))).toEqual([WORKS, WORKS, WORKS, WORKS])
    expect([most(), specs.length]).toEqual([many, 4])
  })
})

describe('a budget', () => {
  test('of boots is never exceeded, also two at a time', async () => {
    const { attempt, specs, budget } = bench({ budget: { boots: 3, deadline: 180_000 } })
    const outcomes = await attempt(sets('a', 'b', 'c', 'd', 'e'))
    expect(outcomes).toEqual([WORKS, WORKS, WORKS, undefined, undefined])
    expect([specs.length, budget.boots]).toEqual([3, 0])
  })

  test('of boots that is spent still gives known outcomes', async () => {
    const { attempt } = bench({ budget: { boots: 1, deadline: 180_000 } })
    await attempt(sets('a'))
    expect(await attempt(sets('b', 'a'))).toEqual([undefined, WORKS])
  })

  test('of boots that was overdrawn boots nothing', async () => {
    const { attempt, specs } = bench({ budget: { boots: -1, deadline: 180_000 } })
    expect([await attempt(sets('a')), specs]).toEqual([[undefined], []])
  })

  test('of time is spent when no container could boot in the rest', async () => {
    const course = (): Course => ({ takes: 4500 })
    const { attempt, budget } = bench({ course, budget: { boots: 11, deadline: 5000 } })
    expect(await attempt(sets('a'))).toEqual([WORKS])
    expect(await attempt(sets('b', 'a'))).toEqual([undefined, WORKS])
    expect(budget.boots).toBe(10)
  })
})

describe('a smoke test is given', () => {
  test.each<[string, number, number, number, number]>([
    ['five seconds, where it took less than a quarter of that', 60_000, 100, 180_000, 5000],
    ['four times what it took', 60_000, 2000, 180_000, 8000],
    ['no more than was planned', 3000, 2000, 180_000, 3000],
    ['no more than the time that is left', 60_000, 2000, 2500, 2500]
  ])('%s', async (_, limit, smoke, ...[deadline, expected]) => {
    const limits = { startup: 60_000, smoke: limit, settle: 0, stop: 10_000 }
    const { attempt, given } = bench({
      plan: { limits },
      ...{ pace: { startup: 0, smoke }, budget: { boots: 11, deadline } }
    })
    await attempt(sets('a'))
    expect(given).toEqual([expected])
  })

  test.each<[string, number, number]>([
    ['and so is the start', 100, 5000],
    ['and so is a slow start', 3000, 12_000]
  ])('%s', async (_, startup, expected) => {
    const { attempt } = bench({
      plan: { wait: { kind: 'log', expression: /ready/ } },
      pace: { startup, smoke: 0 }
    })
    expect((await attempt(sets('a')))[0]?.failure).toMatchObject({
      kind: 'not-ready',
      milliseconds: expected
    })
  })
})

test('a fault of the engine is no outcome of a boot', async () => {
  const { attempt } = bench({
    course: () => {
      throw new Error('lost')
    }
  })
  await expect(attempt(sets('a'))).rejects.toThrow('lost')
})
