import type { Mount } from '../../../src/explain/mounts'
import { IMAGINARY, looked, type Act, type Imaginary } from './imaginary'
import { tree } from './roots'
import { tmpfs } from './simulated'

const act = (path: string, more: Partial<Act> = {}): Act => ({
  ...{ path, does: 'keeps', fatal: true, loud: true },
  ...more
})
const IMAGE = tree(
  ...['/app/', '/app/app.py', '/app/uploads/', '/app/lib/', '/app/lib/x.py', '/app/state/'],
  ...['/app/state/x', '/run/', '/tmp/', '/var/', '/var/lib/', '/var/lib/app/', '/var/log/']
)
const program = (...acts: readonly Act[]): Imaginary => ({ image: IMAGE, acts })
const data = (path: string): Mount => tmpfs(path, { kind: 'data' })

const UPLOAD = act('/app/uploads/x')
const BESIDE = act('/app/notes.db')

describe('the search finds', () => {
  test.each<[string, readonly Act[], readonly Mount[]]>([
    ['no mounts for a program that needs none', [], []],
    ['memory for transient files', [act('/tmp', { does: 'passes' })], [tmpfs('/tmp')]],
    ['a volume for data', [act('/var/lib/app/x')], [data('/var/lib/app')]],
    ['the leaf beside code', [UPLOAD], [data('/app/uploads')]],
    [
      'the leaf, even if something optional lies among code',
      [UPLOAD, { ...BESIDE, fatal: false }],
      [data('/app/uploads')]
    ],
    [
      'a volume for a file that was only opened',
      [act('/app/state/x', { does: 'opens', loud: false })],
      [data('/app/state')]
    ],
    [
      'a volume for state that is saved at the end',
      [act('/var/lib/app/s', { late: true, loud: false })],
      [data('/var/lib/app')]
    ]
  ])('%s, and they are proven', async (_, acts, expected) => {
    const { found } = await looked(program(...acts))
    expect(found.mounts).toEqual(expected)
    expect([found.outcome?.failure, found.minimal]).toEqual([undefined, true])
  })

  test('a mount for a write that is refused only at the end, in a new place', async () => {
    const acts = [
      act('/run/x'),
      act('/var/lib/app/x', { fatal: false, loud: false }),
      act('/var/lib/app/x.lock', { late: true })
    ]
    const { found, budget } = await looked(program(...acts))
    expect(found).toMatchObject({ mounts: [tmpfs('/run'), data('/var/lib/app')], minimal: true })
    expect([found.outcome?.unclean, 19 - budget.boots]).toEqual([undefined, 4])
  })

  test('a mount over code only if nothing safe helps', async () => {
    const { found } = await looked(program(BESIDE))
    expect(found.mounts).toEqual([data('/app')])
    expect(found.outcome).toBeDefined()
  })

  test('a mount over code with the others that are needed', async () => {
    const { found } = await looked(program(BESIDE, act('/tmp', { does: 'passes' })))
    expect(found.mounts.map(({ path }) => path)).toEqual(['/app', '/tmp'])
  })

  test('no mount over a system folder', async () => {
    const { found, specs } = await looked(program(act('/bin/x')))
    expect([found.outcome, found.minimal]).toEqual([undefined, false])
    expect(specs.every(({ tmpfs: memory }) => memory.every(({ path }) => path !== '/bin'))).toBe(
      true
    )
  })
})

describe('beside the mounts that a program needs, the search finds', () => {
  const LOG = act('/var/log/app/x.log', { fatal: false })
  const FOLDER = tree('/var/log/app/', '/var/cache/', '/var/cache/app/')
  const optional = async (...acts: readonly Act[]) => {
    const { found } = await looked({ image: new Map([...IMAGE, ...FOLDER]), acts })
    const { mounts, refused, lost } = found.optional ?? { mounts: [], refused: [], lost: [] }
    return [found.mounts.map(({ path }) => path), mounts, refused, lost]
  }
  const light = (path: string): Mount => tmpfs(path, { roomy: false })

  test.each<[string, readonly Act[], Awaited<ReturnType<typeof optional>>]>([
    ['none if nothing else is refused', [UPLOAD], [['/app/uploads'], [], [], []]],
    [
      'those for refused writes that it survives',
      [UPLOAD, LOG],
      [['/app/uploads'], [light('/var/log/app')], [LOG.path], []]
    ],
    [
      'those for the writes that follow on these, too',
      [UPLOAD, LOG, act('/var/cache/app/x', { fatal: false, after: LOG.path })],
      [
        ['/app/uploads'],
        [light('/var/log/app'), light('/var/cache/app')],
        [LOG.path, '/var/cache/app/x'],
        []
      ]
    ],
    [
      'those for data that it loses without a word',
      [UPLOAD, act('/var/lib/app/x', { fatal: false, loud: false })],
      [['/app/uploads'], [data('/var/lib/app')], [], ['/var/lib/app/x']]
    ],
    [
      'those for data if it needs none',
      [act('/var/lib/app/x', { fatal: false, loud: false })],
      [[], [data('/var/lib/app')], [], ['/var/lib/app/x']]
    ],
    [
      'none for files that are of no use after a restart',
      [UPLOAD, act('/run/x', { fatal: false, loud: false })],
      [['/app/uploads'], [], [], []]
    ],
    ['none over code', [UPLOAD, { ...BESIDE, fatal: false }], [['/app/uploads'], [], [], []]],
    [
      'none for what every refused write needs already',
      [LOG, act('/var/cache/app/x', { fatal: false, after: LOG.path })],
      [['/var/log/app', '/var/cache/app'], [], [], []]
    ]
  ])('%s', async (_, acts, expected) => {
    expect(await optional(...acts)).toEqual(expected)
  })
})

describe('boots are saved:', () => {
  test('none is made for an image that needs no mounts', async () => {
    expect((await looked(program())).specs).toEqual([])
  })

  test('no set is booted twice, even by the searches for safe and for unsafe ones', async () => {
    const acts = [BESIDE, act('/tmp', { does: 'passes' }), act('/run/x')]
    const { specs } = await looked(program(...acts))
    // A proof is a check, and asks for the time with a container that is never started.
    const sets = specs.map(({ tmpfs: memory, volumes }) => JSON.stringify([memory, volumes]))
    const many = sets.filter((set, at) => sets.indexOf(set) !== at)
    expect(new Set(many).size).toBeLessThanOrEqual(1)
  })

  test.each([0, 1, 2, 3, 5, 8])('with %i left, no more are made', async (boots) => {
    const acts = [
      BESIDE,
      act('/tmp', { does: 'passes' }),
      act('/run/x'),
      act('/var/lib/app/s', { late: true })
    ]
    const { budget, specs } = await looked(program(...acts), boots)
    expect(budget.boots).toBeGreaterThanOrEqual(0)
    // The clock is asked by one more container for each proof.
    expect(specs.length).toBeLessThanOrEqual(2 * boots)
  })

  test('without one for the proof, the mounts are not proven', async () => {
    const { found } = await looked(program(UPLOAD), 1)
    expect([found.outcome, found.proven]).toEqual([undefined, undefined])
  })
})

test('an image that works as it is needs no mounts, even if writes were refused', async () => {
  const { found } = await looked(program({ ...BESIDE, fatal: false }))
  expect(found).toMatchObject({ mounts: [], minimal: true, outcome: { failure: undefined } })
  expect(IMAGINARY.container.readOnly).toBe(true)
})
