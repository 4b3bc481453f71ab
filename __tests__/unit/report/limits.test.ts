import fc from 'fast-check'
import { FINDING_KINDS, FINDINGS } from '../../../src/judge/findings/table'
import type { Account } from '../../../src/report/account'
import { makeReport } from '../../../src/report/report'
import { runs } from '../../harness/fuzz'
import { checked } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'

/** Most bytes of each report, as docs/report.md states them. */
const LIMITS = {
  'summary.md': 1_000_000,
  'comment.md': 65_536,
  'report.html': 3_000_000,
  'report.sarif': 10_000_000,
  'report.junit.xml': 20_000_000,
  'report.codequality.json': 5_000_000
}

/** Texts that formats escape in many bytes, or that are of many bytes themselves. */
const UNITS = ['a', '<', '"', '&', '\\', '`', '\u0001', '\u202e', 'é', '中', '\u{1f600}', '/', '\n']

interface Sizes {
  readonly unit: string
  /** Units of a name. */
  readonly length: number
  readonly changes: number
  readonly allowed: number
  readonly findings: number
  readonly refusals: number
  readonly rules: number
  readonly places: number
  readonly steps: number
}

const sizes: fc.Arbitrary<Sizes> = fc.record({
  unit: fc.constantFrom(...UNITS),
  length: fc.integer({ min: 0, max: 600 }),
  changes: fc.integer({ min: 0, max: 2000 }),
  allowed: fc.integer({ min: 0, max: 500 }),
  findings: fc.integer({ min: 0, max: 2000 }),
  refusals: fc.integer({ min: 0, max: 1000 }),
  rules: fc.integer({ min: 0, max: 50 }),
  places: fc.integer({ min: 0, max: 200 }),
  steps: fc.integer({ min: 0, max: 300 })
})

const many = <T>(number: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: number }, (_, n) => make(n))

function accountOf({ unit, length, ...of }: Sizes): Account {
  const long = unit.repeat(length)
  const steps = many(of.steps, (n) => made.httpStep(`${n}${long}`))
  const output = `${long}\n`.repeat(20)
  const smoke = steps.map(({ step }, n) => ({
    ...{ step, passed: n + 1 < of.steps, detail: long, milliseconds: 1, output }
  }))
  const rules = [
    made.rule('/allowed/**'),
    ...many(of.rules, (n) => ({ ...made.rule(`/r/${n}${long}/**`), reason: long }))
  ]
  const account = checked(
    { ...made.writable, smoke: steps, rules },
    { failure: undefined, smoke, container: made.running },
    {
      changes: [
        ...many(
          of.changes,
          (n) => ({ kind: 'added', path: `/x/${n}${long}`, place: '/' }) as const
        ),
        ...many(
          of.allowed,
          (n) => ({ kind: 'added', path: `/allowed/${n}${long}`, place: '/' }) as const
        )
      ],
      refusals: many(of.refusals, (n) => ({ path: `/r/${n}${long}`, message: long })),
      places: many(of.places, (n) => made.place(`/p/${n}${long}`, 'volume', 'none'))
    }
  )
  const kindOf = (n: number) => FINDING_KINDS[n % FINDING_KINDS.length]!
  const findings = [
    ...account.judgement.findings,
    ...many(of.findings, (n) => ({
      ...{ kind: kindOf(n), level: FINDINGS[kindOf(n)].level },
      ...{ title: `${n}${long}`, detail: long, path: `/f/${n}${long}` }
    }))
  ]
  const origin = {
    git: { repository: `https://x.example/${long}`, ref: long },
    ci: { provider: 'jenkins' as const, runUrl: `https://x.example/${long}`, job: long }
  }
  const inputs = new Map([['allow', long]])
  const reference = `web${long}`
  const around = { origin, inputs, reference, log: output, annotateFile: `x${long}` }
  return { ...account, ...around, judgement: { ...account.judgement, findings } }
}

const LARGEST: Omit<Sizes, 'unit'> = {
  ...{ length: 1500, changes: 2000, allowed: 100, findings: 2000 },
  ...{ refusals: 500, rules: 5, places: 50, steps: 300 }
}

function expectBounded(sizes: Sizes): void {
  const report = makeReport(accountOf(sizes))
  const measured = Object.keys(LIMITS).map(
    (name) => [name, Buffer.byteLength(textOf(report, name))] as const
  )
  expect(measured.filter(([name, bytes]) => bytes > LIMITS[name as keyof typeof LIMITS])).toEqual(
    []
  )
  expect(report.annotations.length).toBeLessThanOrEqual(27)
  for (const { title, message } of report.annotations)
    expect([title.length <= 200, message.length <= 4096]).toEqual([true, true])
  expect(Buffer.byteLength(report.terminal)).toBeLessThanOrEqual(2_000_000)
}

test.each(['"', '中'])('a report of thousands of long names of %j keeps its limits', (unit) => {
  expectBounded({ ...LARGEST, unit })
})

test('no report grows without bound', () => {
  fc.assert(
    fc.property(sizes, (drawn) => {
      expectBounded(drawn)
    }),
    // A smaller example takes as long to draw, and says no more: there is nothing to shrink.
    { numRuns: runs(15), endOnFailure: true }
  )
})
