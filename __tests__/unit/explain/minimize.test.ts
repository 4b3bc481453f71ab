import { isSimplest, simplify, type Simplifying } from '../../../src/explain/minimize'
import type { Mount } from '../../../src/explain/mounts'
import type { MountSet } from '../../../src/explain/fixed-plan'
import type { BootOutcome } from '../../../src/explain/proof-boots'
import { letters, namesOf, needing, simulated, tmpfs, WORKS, type Program } from './simulated'

const does = (outcome: BootOutcome | undefined): outcome is BootOutcome =>
  outcome !== undefined && outcome.failure === undefined
type Simpler = Simplifying['simpler']

async function simplified(program: Program, mounts: MountSet, more: Partial<Simplifying> = {}) {
  const { attempt, booted } = simulated(program)
  const start = { mounts, outcome: WORKS }
  const prove = async (set: MountSet) => (await attempt([set]))[0]
  const by = { attempt, prove, does, simpler: () => undefined, isWanted: () => true, ...more }
  const { mounts: left, minimal } = await simplify(start, by)
  return { left, minimal, booted: booted.map(namesOf) }
}

describe('left out is', () => {
  test.each<[string, string, readonly string[], string, readonly string[]]>([
    ['no single mount, without a boot', 'a', ['a'], 'a', []],
    ['no mount that is needed', 'ab', ['ab'], 'ab', ['b', 'a']],
    ['a mount that is not needed', 'ab', ['a'], 'a', ['b', 'a']],
    [
      'every mount that is not needed',
      'abcd',
      ['cd'],
      'cd',
      ['bcd', 'acd', 'abd', 'abc', 'cd', 'd', 'c']
    ],
    [
      'only one of two mounts of which either suffices',
      'abc',
      ['ac', 'bc'],
      'bc',
      ['bc', 'ac', 'ab', 'c', 'b']
    ]
  ])('%s', async (_, start, needs, ...expected) => {
    const { left, minimal, booted } = await simplified({ works: needing(...needs) }, letters(start))
    expect([namesOf(left), booted]).toEqual(expected)
    expect(minimal).toBe(true)
  })

  test.each<[string, string, readonly string[], string, readonly string[]]>([
    ['all at once if none is needed', 'wxyz', ['w'], 'w', ['w']],
    ['by halves if one is needed', 'wxyz', ['wx'], 'wx', ['w', 'wz', 'wxy', 'wy', 'wx', 'x']]
  ])('guesses are left out %s', async (_, start, needs, ...expected) => {
    const isWanted = ({ path }: Mount) => path === '/w'
    const program = { works: needing(...needs) }
    const { left, booted } = await simplified(program, letters(start), { isWanted })
    expect([namesOf(left), booted]).toEqual(expected)
  })

  test('more than eight mounts are left out a few at a time', async () => {
    const { left, minimal, booted } = await simplified(
      { works: needing('ab') },
      letters('abcdefghi')
    )
    expect([namesOf(left), minimal, booted.length]).toEqual(['ab', true, 8])
  })

  test('a mount that was needed only beside another, once that is gone', async () => {
    const works = (mounts: MountSet) =>
      namesOf(mounts).includes('c') &&
      (!namesOf(mounts).includes('a') || namesOf(mounts).includes('b'))
    const { left, minimal, booted } = await simplified({ works }, letters('abc'))
    expect([namesOf(left), minimal]).toEqual(['c', true])
    expect(booted).toEqual(['bc', 'ac', 'ab', 'c', 'b'])
  })

  test('never every mount, since the empty set is known not to suffice', async () => {
    const { left, booted } = await simplified({ works: needing('a', 'b') }, letters('ab'))
    expect([namesOf(left), booted]).toEqual(['b', ['b', 'a']])
  })
})

describe('the mounts beside another', () => {
  const beside = [
    tmpfs('/a'),
    tmpfs('/b'),
    tmpfs('/x', { beside: '/a' }),
    tmpfs('/y', { beside: '/a' })
  ]

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['are left out first, all at once', ['ab'], 'ab', ['ab', 'b', 'a']],
    ['are halved if one of them is needed', ['abx'], 'abx', ['ab', 'aby', 'abx', 'b', 'ax', 'bx']],
    ['stay if all of them are needed', ['abxy'], 'abxy', ['ab', 'aby', 'abx', 'b', 'axy', 'bxy']],
    ['stay with that mount if it stays', ['ax'], 'ax', ['ab', 'aby', 'abx', 'b', 'ax', 'x', 'a']]
  ])('%s', async (_, needs, left, booted) => {
    const result = await simplified({ works: needing(...needs) }, beside)
    expect([namesOf(result.left), result.minimal, result.booted]).toEqual([left, true, booted])
  })

  test('stay alone if that mount was needed only for them', async () => {
    const { left, minimal } = await simplified({ works: needing('x') }, beside)
    expect([left, minimal]).toEqual([[tmpfs('/x')], true])
  })

  test('go with that mount', async () => {
    // It works without both, and with both, but not with one of them alone.
    const works = (mounts: MountSet) => ['b', 'abxy'].includes(namesOf(mounts))
    const { left, booted } = await simplified({ works }, beside)
    expect([namesOf(left), booted]).toEqual(['b', ['ab', 'aby', 'abx', 'b', 'axy']])
  })
})

describe('neighbours', () => {
  const SET = ['/s/a', '/s/b', '/t'].map((path) => tmpfs(path))
  const simpler: Simpler = (folder) => tmpfs(folder, { kind: 'seeded' })
  const pathsOf = (mounts: MountSet) => mounts.map(({ path }) => path)
  const covered = (mounts: MountSet, ...paths: readonly string[]): boolean =>
    paths.every((path) => mounts.some((one) => `${path}/`.startsWith(`${one.path}/`)))
  const needsAll = (mounts: MountSet): boolean => covered(mounts, '/s/a', '/s/b', '/t')

  test('are joined to one mount on their folder, which is made lighter', async () => {
    const { left, minimal } = await simplified({ works: needsAll }, SET, { simpler })
    expect([left, minimal]).toEqual([[tmpfs('/t'), tmpfs('/s')], true])
  })

  test('stay two if one mount would not be safe', async () => {
    const { left } = await simplified({ works: needsAll }, SET)
    expect(pathsOf(left)).toEqual(['/s/a', '/s/b', '/t'])
  })

  test('stay two if the image does not work with one mount', async () => {
    const works = (mounts: MountSet) => needsAll(mounts) && !pathsOf(mounts).includes('/s')
    const { left } = await simplified({ works }, SET, { simpler })
    expect(pathsOf(left)).toEqual(['/s/a', '/s/b', '/t'])
  })

  test('are joined with all mounts below, so that none is left that is not needed', async () => {
    const set = [...SET, tmpfs('/s/c/d')]
    const works = (mounts: MountSet) => covered(mounts, '/s/a', '/s/b', '/s/c/d', '/t')
    const { left } = await simplified({ works }, set, { simpler })
    expect(pathsOf(left)).toEqual(['/t', '/s'])
  })

  test('are joined with the mount on their folder: nothing is mounted twice', async () => {
    const set = ['/s', '/s/a', '/s/b'].map((path) => tmpfs(path))
    const works = (mounts: MountSet) =>
      mounts.length === 3 || pathsOf(mounts).every((path) => path === '/s')
    const { left } = await simplified({ works }, set, { simpler })
    expect(left).toEqual([tmpfs('/s')])
  })

  test('become a volume if one of them holds data', async () => {
    const set = [tmpfs('/s/a', { kind: 'data' }), tmpfs('/s/b')]
    const works = (mounts: MountSet) => covered(mounts, '/s/a', '/s/b')
    const { left } = await simplified({ works }, set, { simpler: (folder) => tmpfs(folder) })
    expect(left).toEqual([tmpfs('/s', { kind: 'data' })])
  })

  test('of several folders are joined at once', async () => {
    const set = ['/s/a', '/s/b', '/t/a', '/t/b'].map((path) => tmpfs(path))
    const works = (mounts: MountSet) => covered(mounts, ...pathsOf(set))
    const { left } = await simplified({ works }, set, { simpler })
    expect(left).toEqual([tmpfs('/s'), tmpfs('/t')])
  })
})

describe('the remaining mounts are made lighter:', () => {
  const seeded = tmpfs('/s', { kind: 'seeded' })
  const exec = tmpfs('/e', { executable: true })
  const data = tmpfs('/d', { kind: 'data' })
  const has = (wanted: Mount) => (mounts: MountSet) =>
    mounts.some((one) => JSON.stringify(one) === JSON.stringify(wanted))
  const all = (mounts: MountSet) => needing('sed')(mounts)

  test.each<[string, (mounts: MountSet) => boolean, MountSet]>([
    [
      'memory for a volume that need not be filled, no exec where no program runs',
      all,
      [tmpfs('/s'), tmpfs('/e'), data]
    ],
    [
      'but not a volume that has to be filled',
      (it) => all(it) && has(seeded)(it),
      [seeded, tmpfs('/e'), data]
    ],
    [
      'but not memory that has to run programs',
      (it) => all(it) && has(exec)(it),
      [tmpfs('/s'), exec, data]
    ],
    [
      'but not where both are needed',
      (it) => all(it) && has(seeded)(it) && has(exec)(it),
      [seeded, exec, data]
    ],
    [
      'one of two that cannot both be lighter',
      (it) => all(it) && (has(seeded)(it) || has(exec)(it)),
      [tmpfs('/s'), exec, data]
    ]
  ])('%s', async (_, works, expected) => {
    const { left, minimal } = await simplified({ works }, [seeded, exec, data])
    expect([left, minimal]).toEqual([expected, true])
  })
})

describe('a set is called minimal:', () => {
  test.each<[string, number, readonly string[], string, boolean]>([
    ['no, if nothing was tried', 0, ['a'], 'abc', false],
    ['no, if one mount was tried', 1, ['c'], 'bc', false],
    ['no, if two were tried', 2, ['a'], 'ac', false],
    ['no, if each was tried, but not from the set that is left', 3, ['b'], 'bc', false],
    ['yes, if everything was tried', 4, ['a'], 'a', true],
    ['yes, if everything that is needed was tried', 3, ['abc'], 'abc', true]
  ])('%s', async (_, boots, needs, ...expected) => {
    const program = { works: needing(...needs), boots }
    const { left, minimal } = await simplified(program, letters('abc'))
    expect([namesOf(left), minimal]).toEqual(expected)
  })
})

describe('a set is the simplest:', () => {
  test.each<[string, MountSet, boolean]>([
    ['one tmpfs', [tmpfs('/a')], true],
    ['one volume for data', [tmpfs('/a', { kind: 'data' })], true],
    ['not two', letters('ab'), false],
    ['not none', [], false],
    ['not one volume that is filled from the image', [tmpfs('/a', { kind: 'seeded' })], false],
    ['not one tmpfs that runs programs', [tmpfs('/a', { executable: true })], false],
    ['not one large tmpfs', [tmpfs('/a', { roomy: true })], false]
  ])('%s', (_, mounts, expected) => {
    expect(isSimplest(mounts)).toBe(expected)
  })
})
