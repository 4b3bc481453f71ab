import { isSimplest, simplify, type Simplifying } from '../../../src/explain/minimize'
import type { Mount } from '../../../src/explain/mounts'
import type { MountSet, BootOutcome } from '../../../src/explain/proof-boots'
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

describe('dropped is', () => {
  test.each<[string, string, readonly string[], string, readonly string[]]>([
    ['nothing of one, unasked', 'a', ['a'], 'a', []],
    ['nothing of what is needed', 'ab', ['ab'], 'ab', ['b', 'a']],
    ['one that is not needed', 'ab', ['a'], 'a', ['b', 'a']],
    ['all that is not needed', 'abcd', ['cd'], 'cd', ['bcd', 'acd', 'abd', 'abc', 'cd', 'd', 'c']],
    [
      'only one of two that stand for each other',
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
    ['all at once where none is needed', 'wxyz', ['w'], 'w', ['w']],
    ['by halves where one is', 'wxyz', ['wx'], 'wx', ['w', 'wz', 'wxy', 'wy', 'wx', 'x']]
  ])('of guesses %s', async (_, start, needs, ...expected) => {
    const isWanted = ({ path }: Mount) => path === '/w'
    const program = { works: needing(...needs) }
    const { left, booted } = await simplified(program, letters(start), { isWanted })
    expect([namesOf(left), booted]).toEqual(expected)
  })

  test('of more than eight, some at a time', async () => {
    const { left, minimal, booted } = await simplified(
      { works: needing('ab') },
      letters('abcdefghi')
    )
    expect([namesOf(left), minimal, booted.length]).toEqual(['ab', true, 8])
  })

  test('one that was needed only beside another, once that is gone', async () => {
    const works = (mounts: MountSet) =>
      namesOf(mounts).includes('c') &&
      (!namesOf(mounts).includes('a') || namesOf(mounts).includes('b'))
    const { left, minimal, booted } = await simplified({ works }, letters('abc'))
    expect([namesOf(left), minimal]).toEqual(['c', true])
    expect(booted).toEqual(['bc', 'ac', 'ab', 'c', 'b'])
  })

  test('never everything: that nothing at all does not do is known already', async () => {
    const { left, booted } = await simplified({ works: needing('a', 'b') }, letters('ab'))
    expect([namesOf(left), booted]).toEqual(['b', ['b', 'a']])
  })
})

describe('what is beside another', () => {
  const beside = [
    tmpfs('/a'),
    tmpfs('/b'),
    tmpfs('/x', { beside: '/a' }),
    tmpfs('/y', { beside: '/a' })
  ]

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['is tried first, all at once', ['ab'], 'ab', ['ab', 'b', 'a']],
    ['is halved where one of it is needed', ['abx'], 'abx', ['ab', 'aby', 'abx', 'b', 'ax', 'bx']],
    ['stays where all of it is needed', ['abxy'], 'abxy', ['ab', 'aby', 'abx', 'b', 'axy', 'bxy']],
    [
      'stays with that one where that one stays',
      ['ax'],
      'ax',
      ['ab', 'aby', 'abx', 'b', 'ax', 'x', 'a']
    ]
  ])('%s', async (_, needs, left, booted) => {
    const result = await simplified({ works: needing(...needs) }, beside)
    expect([namesOf(result.left), result.minimal, result.booted]).toEqual([left, true, booted])
  })

  test('stays alone where that one was there for its sake', async () => {
    const { left, minimal } = await simplified({ works: needing('x') }, beside)
    expect([left, minimal]).toEqual([[tmpfs('/x')], true])
  })

  test('goes with it', async () => {
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

  test('stay two where the one would not be safe', async () => {
    const { left } = await simplified({ works: needsAll }, SET)
    expect(pathsOf(left)).toEqual(['/s/a', '/s/b', '/t'])
  })

  test('stay two where it does not work with the one', async () => {
    const works = (mounts: MountSet) => needsAll(mounts) && !pathsOf(mounts).includes('/s')
    const { left } = await simplified({ works }, SET, { simpler })
    expect(pathsOf(left)).toEqual(['/s/a', '/s/b', '/t'])
  })

  test('are joined with all that lies below, so that nothing is left that could be spared', async () => {
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

  test('stay a volume where one of them is there for data', async () => {
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

describe('what stays is made lighter', () => {
  const seeded = tmpfs('/s', { kind: 'seeded' })
  const exec = tmpfs('/e', { executable: true })
  const data = tmpfs('/d', { kind: 'data' })
  const has = (wanted: Mount) => (mounts: MountSet) =>
    mounts.some((one) => JSON.stringify(one) === JSON.stringify(wanted))
  const all = (mounts: MountSet) => needing('sed')(mounts)

  test.each<[string, (mounts: MountSet) => boolean, MountSet]>([
    [
      'in memory what need not be filled, without programs what runs none',
      all,
      [tmpfs('/s'), tmpfs('/e'), data]
    ],
    [
      'but stays filled where that is needed',
      (it) => all(it) && has(seeded)(it),
      [seeded, tmpfs('/e'), data]
    ],
    [
      'but runs programs where that is needed',
      (it) => all(it) && has(exec)(it),
      [tmpfs('/s'), exec, data]
    ],
    [
      'but stays as it is where both are needed',
      (it) => all(it) && has(seeded)(it) && has(exec)(it),
      [seeded, exec, data]
    ],
    [
      'one of two that cannot both be',
      (it) => all(it) && (has(seeded)(it) || has(exec)(it)),
      [tmpfs('/s'), exec, data]
    ]
  ])('%s', async (_, works, expected) => {
    const { left, minimal } = await simplified({ works }, [seeded, exec, data])
    expect([left, minimal]).toEqual([expected, true])
  })
})

describe('what could not be tried any more is not claimed', () => {
  test.each<[string, number, readonly string[], string, boolean]>([
    ['none of it was tried', 0, ['a'], 'abc', false],
    ['one was tried', 1, ['c'], 'bc', false],
    ['two were tried', 2, ['a'], 'ac', false],
    ['each was tried, but not what is left', 3, ['b'], 'bc', false],
    ['all was tried', 4, ['a'], 'a', true],
    ['all that is needed was tried', 3, ['abc'], 'abc', true]
  ])('%s', async (_, boots, needs, ...expected) => {
    const program = { works: needing(...needs), boots }
    const { left, minimal } = await simplified(program, letters('abc'))
    expect([namesOf(left), minimal]).toEqual(expected)
  })
})

describe('nothing can be left out of', () => {
  test.each<[string, MountSet, boolean]>([
    ['one in memory', [tmpfs('/a')], true],
    ['one for data', [tmpfs('/a', { kind: 'data' })], true],
    ['not two', letters('ab'), false],
    ['not none', [], false],
    ['not one that is filled', [tmpfs('/a', { kind: 'seeded' })], false],
    ['not one that runs programs', [tmpfs('/a', { executable: true })], false],
    ['not one that is large', [tmpfs('/a', { roomy: true })], false]
  ])('%s', (_, mounts, expected) => {
    expect(isSimplest(mounts)).toBe(expected)
  })
})
