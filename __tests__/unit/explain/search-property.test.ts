import fc from 'fast-check'
import { search, type Found } from '../../../src/explain/find-fix'
import type { MountSet } from '../../../src/explain/fixed-plan'
import { FAILS, letters, namesOf, needing, simulated } from './simulated'
import { runs } from '../../harness/fuzz'

interface Task {
  /** It works with all mounts of one of these. */
  readonly needs: readonly string[]
  /** Two names each: with a mount of the first, it needs one of the second as well. */
  readonly wants: readonly string[]
  readonly proposals: readonly string[]
  readonly lastResort: string
}

const setOf = (names: string, minLength = 0): fc.Arbitrary<string> =>
  fc.subarray(Array.from(names), { minLength }).map((chosen) => chosen.join(''))

const taskOf = (names: string): fc.Arbitrary<Task> =>
  fc.record({
    needs: fc.array(setOf(names, 1), { minLength: 1, maxLength: 4 }),
    wants: fc.array(
      fc
        .shuffledSubarray(Array.from(names), { minLength: 2, maxLength: 2 })
        .map((two) => two.join('')),
      { maxLength: 2 }
    ),
    proposals: fc.array(setOf(names), { minLength: 1, maxLength: 3 }),
    lastResort: setOf(names)
  })

const FEW = taskOf('abcde')
const MANY = taskOf('abcdefghi')

async function searched({ needs, wants, proposals, lastResort }: Task, boots = Infinity) {
  const isEnough = needing(...needs)
  const works = (mounts: MountSet) => isEnough(mounts) && wants.every(isGranted(namesOf(mounts)))
  const program = simulated({ works, boots })
  const found = await search({
    attempt: program.attempt,
    prove: async (mounts) => (await program.attempt([mounts]))[0],
    grown: () => [],
    without: FAILS,
    proposals: proposals.map(letters),
    around: () => [],
    lastResort: () => letters(lastResort),
    isWanted: () => true,
    simpler: () => undefined
  })
  return { found, works, ...program }
}

const isGranted =
  (mounted: string) =>
  ([first = '', second = '']: string): boolean =>
    !mounted.includes(first) || mounted.includes(second)

/** The first proposal that proposes something. */
const leadOf = ({ proposals }: Task): string => proposals.find((set) => set !== '') ?? ''

/** It does not work without any of them. */
const isMinimal = (mounts: MountSet, works: (mounts: MountSet) => boolean): boolean =>
  mounts.every((one) => !works(mounts.filter((other) => other !== one)))

const check = (task: fc.Arbitrary<Task>, holds: (task: Task, boots: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(task, fc.nat(14), holds), { numRuns: runs(400) })

describe.each([
  ['up to five mounts', FEW],
  ['up to nine mounts', MANY]
])('with %s, of which a program needs some', (_, tasks) => {
  test('a set that works is found and proven if there is one, and all of it is needed', () =>
    check(tasks, async (task) => {
      const { found, works } = await searched(task)
      const { mounts, outcome, minimal } = found
      const isThere = [...task.proposals, task.lastResort].some((set) => works(letters(set)))
      expect(outcome !== undefined).toBe(isThere)
      expect(minimal).toBe(isThere)
      if (!isThere) expect(namesOf(mounts)).toBe(leadOf(task))
      else expect([works(mounts), isMinimal(mounts, works)]).toEqual([true, true])
    }))

  test('a proven set was booted, exactly so, and worked, however few boots there were', () =>
    check(tasks, async (task, boots) => {
      const { found, works, booted, outcomeOf } = await searched(task, boots)
      expect(booted.length).toBeLessThanOrEqual(boots)
      if (found.outcome === undefined) return
      expect(booted).toContainEqual(found.mounts)
      expect(found.outcome).toBe(outcomeOf(found.mounts))
      expect(works(found.mounts)).toBe(true)
    }))

  test('no set is called minimal that is not, however few boots there were', () =>
    check(tasks, async (task, boots) => {
      const { found, works } = await searched(task, boots)
      if (found.minimal) expect(isMinimal(found.mounts, works)).toBe(true)
    }))

  test('a lead is the first proposal, and is not called minimal', () =>
    check(tasks, async (task, boots) => {
      const { found } = await searched(task, boots)
      if (found.outcome !== undefined) return
      const { inVain, ...lead } = found
      const expected: Omit<Found, 'inVain'> = {
        ...{ mounts: letters(leadOf(task)), outcome: undefined, minimal: false }
      }
      expect(lead).toEqual(expected)
      expect(inVain.every(({ outcome }) => outcome.failure !== undefined)).toBe(true)
    }))

  test('every set tried in vain was booted, with that outcome', () =>
    check(tasks, async (task, boots) => {
      const { found, outcomeOf } = await searched(task, boots)
      for (const { mounts, outcome } of found.inVain) expect(outcome).toBe(outcomeOf(mounts))
    }))

  test('no boot is made without any mounts', () =>
    check(tasks, async (task, boots) => {
      const { booted } = await searched(task, boots)
      expect(booted.filter(({ length }) => length === 0)).toEqual([])
    }))
})
