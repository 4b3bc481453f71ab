import type { Mount } from '../../../src/explain/mount'
import { simplify } from '../../../src/explain/simplify'
import type { Mounts, Outcome } from '../../../src/explain/trying'
import { letters, namesOf, needing, simulated, tmpfs, type Program } from './simulated'

const WORKS: Outcome = { failure: undefined, refusals: [] }
const does = (outcome: Outcome | undefined): outcome is Outcome =>
  outcome !== undefined && outcome.failure === undefined

async function simplified(program: Program, mounts: Mounts) {
  const { attempt, booted } = simulated(program)
  const { mounts: left, minimal } = await simplify({ mounts, outcome: WORKS }, attempt, does)
  return { left, minimal, booted: booted.map(namesOf) }
}

describe('dropped is', () => {
  test.each<[string, string, readonly string[], string, readonly string[]]>([
    ['nothing of one, unasked', 'a', ['a'], 'a', []],
    ['nothing of what is needed', 'ab', ['ab'], 'ab', ['b', 'a']],
    ['one that is not needed', 'ab', ['a'], 'a', ['b', 'a']],
    ['all that is not needed, at once', 'abcd', ['b'], 'b', ['bcd', 'acd', 'abd', 'abc', 'b']],
    [
      'one after the other, where they do not go together',
      'abc',
      ['ab', 'c'],
      'c',
      ['bc', 'ac', 'ab', 'c']
    ],
    [
      'only one of two that stand for each other',
      'abc',
      ['ac', 'bc'],
      'bc',
      ['bc', 'ac', 'ab', 'c']
    ],
    [
      'a quarter at once, of more than six',
      'abcdefgh',
      ['a'],
      'a',
      ['cdefgh', 'abefgh', 'abcdgh', 'abcdef', 'ab', 'b', 'a']
    ]
  ])('%s', async (_, start, needs, ...expected) => {
    const { left, minimal, booted } = await simplified({ works: needing(...needs) }, letters(start))
    expect([namesOf(left), booted]).toEqual(expected)
    expect(minimal).toBe(true)
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
    ['goes with it', ['b'], 'b', ['b', 'axy']],
    ['is tried by itself where that one stays', ['ab'], 'ab', ['b', 'axy', 'aby', 'abx', 'ab']],
    ['stays where it is needed', ['abx'], 'abx', ['b', 'axy', 'aby', 'abx']],
    ['stays with that one where that one stays', ['ax'], 'ax', ['b', 'axy', 'ay', 'ax']]
  ])('%s', async (_, needs, left, booted) => {
    const result = await simplified({ works: needing(...needs) }, beside)
    expect([namesOf(result.left), result.minimal, result.booted]).toEqual([left, true, booted])
  })
})

describe('what stays is made lighter', () => {
  const seeded = tmpfs('/s', { kind: 'seeded' })
  const exec = tmpfs('/e', { executable: true })
  const data = tmpfs('/d', { kind: 'data' })
  const has = (wanted: Mount) => (mounts: Mounts) =>
    mounts.some((one) => JSON.stringify(one) === JSON.stringify(wanted))
  const all = (mounts: Mounts) => needing('sed')(mounts)

  test.each<[string, (mounts: Mounts) => boolean, Mounts]>([
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
    ['a part of it was tried', 2, ['a'], 'ac', false],
    ['two can go, but not whether both can', 3, ['a'], 'ac', false],
    ['two can go, and both', 4, ['a'], 'a', true],
    [
      'two cannot both go, but not whether the third can with the first',
      4,
      ['ab', 'ac', 'bc'],
      'bc',
      false
    ],
    ['all was tried', 5, ['abc'], 'abc', true]
  ])('%s', async (_, boots, needs, ...expected) => {
    const program = { works: needing(...needs), boots }
    const { left, minimal } = await simplified(program, letters('abc'))
    expect([namesOf(left), minimal]).toEqual(expected)
  })
})
