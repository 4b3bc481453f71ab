import { search } from '../../../src/explain/find-fix'
import type { MountSet } from '../../../src/explain/fixed-plan'
import type { BootOutcome } from '../../../src/explain/proof-boots'
import type { Heard } from '../../../src/explain/proposals'
import type { Refusal } from '../../../src/observe/observation'
import {
  crossing,
  FAILS,
  letters,
  namesOf,
  needing,
  refusal,
  simulated,
  WORKS,
  type Program
} from './simulated'

interface Case {
  readonly without?: BootOutcome
  readonly proposals: readonly string[]
  readonly lastResort?: string
}

async function searched(program: Program, { without = FAILS, proposals, lastResort = '' }: Case) {
  const { attempt, booted } = simulated(program)
  const shown: Heard[] = []
  const found = await search({
    attempt,
    prove: async (mounts) => (await attempt([mounts]))[0],
    grown: (mounts, { refusals }) => {
      const more = refusals.flatMap(
        ({ path }) => /^\/grow\/(.)(?:\/|$)/.exec(path ?? '')?.[1] ?? []
      )
      return more.length === 0 ? [] : letters([namesOf(mounts), ...more].join(''))
    },
    without,
    proposals: proposals.map(letters),
    around: (mounts, { crossings }) =>
      crossings.length === 0
        ? []
        : letters([namesOf(mounts), ...crossings.map(({ to = '' }) => to.slice(1))].join('')),
    lastResort: (heard) => {
      shown.push(heard)
      return letters(lastResort)
    },
    simpler: () => undefined,
    isWanted: () => true
  })
  const { mounts, outcome, minimal, inVain } = found
  return {
    found: { mounts: namesOf(mounts), proven: outcome !== undefined, minimal },
    booted: booted.map(namesOf),
    ...{ shown, outcome },
    inVain: inVain.map((one) => namesOf(one.mounts))
  }
}

const proven = (mounts: string) => ({ mounts, proven: true, minimal: true })
const lead = (mounts: string) => ({ mounts, proven: false, minimal: false })

describe('for an image that fails without mounts', () => {
  test.each<[string, readonly string[], Case, object, readonly string[]]>([
    [
      'the first proposal is enough if it suffices',
      ['a'],
      { proposals: ['a', 'b'] },
      proven('a'),
      ['a']
    ],
    [
      'finer proposals are tried together if it does not, and the first that suffices is taken',
      ['b', 'c'],
      { proposals: ['a', 'b', 'c'] },
      proven('b'),
      ['a', 'b', 'c']
    ],
    [
      'the last resort comes last',
      ['z'],
      { proposals: ['a', 'b'], lastResort: 'z' },
      proven('z'),
      ['a', 'b', 'z']
    ],
    [
      'the first proposal is a lead if nothing can be proven',
      ['x'],
      { proposals: ['ab', 'b'], lastResort: 'z' },
      lead('ab'),
      ['ab', 'b', 'z']
    ],
    [
      'equal proposals are tried once',
      ['x'],
      { proposals: ['ab', 'ba', 'ab', 'b', 'b'] },
      lead('ab'),
      ['ab', 'b']
    ],
    [
      'an empty proposal is not tried',
      ['z'],
      { proposals: ['', '', 'b'], lastResort: 'z' },
      proven('z'),
      ['b', 'z']
    ],
    ['without proposals, the lead has no mounts', ['x'], { proposals: ['', ''] }, lead(''), []],
    [
      'mounts that are not needed are dropped',
      ['b'],
      { proposals: ['abc'] },
      proven('b'),
      ['abc', 'bc', 'ac', 'ab', 'b']
    ]
  ])('%s', async (_, needs, task, ...expected) => {
    const result = await searched({ works: needing(...needs) }, task)
    expect([result.found, result.booted]).toEqual(expected)
  })

  test('writes that are still refused do not matter', async () => {
    const program = { works: needing('a'), refused: () => [refusal('/x/y')] }
    const { found, outcome } = await searched(program, { proposals: ['ab', 'c'] })
    expect([found, outcome?.refusals]).toEqual([proven('a'), [refusal('/x/y')]])
  })

  test('the last resort is made of all refusals so far', async () => {
    const refused = (mounts: MountSet) => [refusal(`/${namesOf(mounts)}/x`)]
    const without = { ...FAILS, refusals: [refusal('/first/x')] }
    const crosses = () => [crossing('/x', '/y')]
    const { shown } = await searched(
      { works: () => false, refused, crosses },
      { without: { ...without, hints: [refusal('/hint')] }, proposals: ['a'] }
    )
    expect(shown).toEqual([
      {
        refusals: ['/first/x', '/a/x', '/ay/x'].map(refusal),
        hints: [refusal('/hint')],
        crossings: [crossing('/x', '/y'), crossing('/x', '/y')]
      }
    ])
  })

  test('all boots in vain are reported, in their order', async () => {
    const { inVain } = await searched(
      { works: () => false },
      { proposals: ['a', 'b', 'c', 'd'], lastResort: 'z' }
    )
    expect(inVain).toEqual(['a', 'b', 'c', 'd', 'z'])
  })

  test('no boot was in vain if one sufficed', async () => {
    expect((await searched({ works: needing('b') }, { proposals: ['a', 'b'] })).inVain).toEqual([])
  })
})

describe('after a failed rename from one mount to another', () => {
  const crosses = (...pairs: Readonly<Record<string, string>>[]) => {
    const all = Object.assign({}, ...pairs) as Readonly<Record<string, string>>
    return (mounts: MountSet): Heard['crossings'] =>
      Object.entries(all).flatMap(([set, to]) =>
        set === namesOf(mounts) ? [crossing('/', `/${to}`)] : []
      )
  }

  test.each<[string, string, Program['crosses'], Case, readonly string[]]>([
    [
      'one mount around both is tried at once',
      'z',
      crosses({ a: 'z' }),
      { proposals: ['a', 'b'] },
      ['a', 'az', 'z']
    ],
    [
      'that mount is tried before finer proposals',
      'b',
      crosses({ a: 'z' }),
      { proposals: ['a', 'b'] },
      ['a', 'az', 'b']
    ],
    [
      'that mount is tried after each of the finer proposals',
      'z',
      crosses({ b: 'z' }),
      { proposals: ['a', 'b', 'c', 'd'] },
      ['a', 'b', 'c', 'bz', 'z']
    ],
    [
      'that mount is tried after the last resort',
      'z',
      crosses({ r: 'z' }),
      { proposals: ['a'], lastResort: 'r' },
      ['a', 'r', 'rz', 'z']
    ]
  ])('%s', async (_, needs, ...[crosses, task, expected]) => {
    const program = { works: needing(needs), ...(crosses && { crosses }) }
    expect((await searched(program, task)).booted).toEqual(expected)
  })
})

describe('a path that was refused beside a set of mounts', () => {
  const refused = (mounts: MountSet): readonly Refusal[] =>
    namesOf(mounts) === 'a' ? [refusal('/grow/z')] : []

  test.each<[string, string, readonly string[]]>([
    ['is mounted as well, before finer proposals are tried', 'az', ['a', 'az', 'z']],
    ['is tried once', 'b', ['a', 'az', 'b', 'c']]
  ])('%s', async (_, needs, expected) => {
    const program = { works: needing(needs), refused }
    expect((await searched(program, { proposals: ['a', 'b', 'c'] })).booted).toEqual(expected)
  })
})

describe('for an image that works without mounts, but was refused writes', () => {
  const refusedOf =
    (...names: readonly string[]) =>
    (mounts: MountSet): readonly Refusal[] =>
      names
        .filter((name) => !namesOf(mounts).includes(name))
        .map((name) => refusal(`/${name}/${mounts.length}`))
  const without = (...names: readonly string[]): BootOutcome => ({
    ...WORKS,
    refusals: names.map((name) => refusal(`/${name}/0`))
  })
  const works = (): boolean => true

  test.each<[string, readonly string[], Case, object]>([
    [
      'a set is taken with which no write is refused',
      ['a', 'b'],
      { proposals: ['ab'] },
      proven('ab')
    ],
    ['mounts that no write needs are dropped', ['a'], { proposals: ['abc'] }, proven('a')],
    [
      'the set is taken with the fewest refusals',
      ['a', 'b', 'c'],
      { proposals: ['a', 'ab', 'c'] },
      proven('ab')
    ],
    ['no set is taken with as many refusals', ['a'], { proposals: ['b', 'c'] }, proven('')],
    [
      'the last resort is taken if it has fewer refusals',
      ['a', 'b'],
      { proposals: ['a'], lastResort: 'ab' },
      proven('ab')
    ]
  ])('%s', async (_, refused, task, found) => {
    const program = { works, refused: refusedOf(...refused) }
    const result = await searched(program, { without: without(...refused), ...task })
    expect(result.found).toEqual(found)
  })

  test('no set is taken with which it fails', async () => {
    const program = { works: (mounts: MountSet) => !namesOf(mounts).includes('b') }
    const task = { without: without('a', 'b'), proposals: ['ab', 'a'] }
    expect((await searched(program, task)).found).toEqual(proven('a'))
  })

  test('new refusals do not count', async () => {
    const refused = (): readonly Refusal[] => [refusal('/new/x')]
    const task = { without: without('a'), proposals: ['a', 'b'] }
    expect((await searched({ works, refused }, task)).booted).toEqual(['a'])
  })

  /** Goes on to the next of these where it may write to the one before. */
  const inTurn =
    (...names: readonly string[]) =>
    (mounts: MountSet): readonly Refusal[] => {
      const next = names.find((name) => !namesOf(mounts).includes(name))
      return next === undefined ? [] : [refusal(`/grow/${next}/x`)]
    }

  test('mounts for the writes that follow on others are added, and all are needed', async () => {
    const refused = inTurn('a', 'b', 'c')
    const task = { without: { ...WORKS, refusals: refused([]) }, proposals: ['a'] }
    const { found, booted } = await searched({ works, refused }, task)
    expect([found, booted]).toEqual([proven('abc'), ['a', 'ab', 'abc', 'bc', 'ac']])
  })

  test('at most four times', async () => {
    const refused = inTurn('a', 'b', 'c', 'd', 'e', 'f')
    const task = { without: { ...WORKS, refusals: refused([]) }, proposals: ['a'] }
    const { found, outcome } = await searched({ works, refused }, task)
    expect([found, outcome?.refusals]).toEqual([proven('abcde'), [refusal('/grow/f/x')]])
  })

  test('no mount is added that does not help', async () => {
    const refused = (mounts: MountSet) =>
      namesOf(mounts).includes('a') ? [refusal('/grow/z/x')] : [refusal('/a/x')]
    const task = { without: { ...WORKS, refusals: refused([]) }, proposals: ['a'] }
    const { found, booted } = await searched({ works, refused }, task)
    expect([found, booted]).toEqual([proven('a'), ['a', 'az']])
  })

  test('refusals without a path are equal if only their digits differ', async () => {
    const line = (message: string): Refusal => ({ message, path: undefined })
    const refused = (mounts: MountSet): readonly Refusal[] =>
      namesOf(mounts).includes('b') ? [] : [line('worker 17 was refused')]
    const task = {
      without: { ...WORKS, refusals: [line('worker 4 was refused')] },
      proposals: ['a', 'b']
    }
    expect((await searched({ works, refused }, task)).found).toEqual(proven('b'))
  })
})

describe('for an image that works without mounts, but does not stop cleanly', () => {
  const without: BootOutcome = { ...WORKS, refusals: [refusal('/b/x')], unclean: true }
  const program = (clean: (mounts: MountSet) => boolean): Program => ({
    works: () => true,
    clean,
    refused: (mounts) => (namesOf(mounts).includes('b') ? [] : [refusal('/b/x')])
  })

  test.each<[string, readonly string[], object]>([
    ['a set is taken with which it does stop cleanly', ['a'], proven('ab')],
    ['no set is taken that only has fewer refusals', ['x'], lead('ab')]
  ])('%s', async (_, needs, expected) => {
    const { found } = await searched(program(needing(...needs)), {
      without,
      proposals: ['ab', 'b']
    })
    expect(found).toEqual(expected)
  })
})

describe('without a boot left', () => {
  test.each<[number, object]>([
    [0, lead('ab')],
    [1, lead('ab')],
    [2, { mounts: 'bc', proven: true, minimal: false }],
    [3, { mounts: 'bc', proven: true, minimal: false }],
    [4, proven('b')]
  ])('after %i boots, the result so far is reported as it is', async (boots, found) => {
    const program = {
      works: (mounts: MountSet) => needing('b')(mounts) && !needing('a')(mounts),
      boots
    }
    expect((await searched(program, { proposals: ['ab', 'bc'] })).found).toEqual(found)
  })
})
