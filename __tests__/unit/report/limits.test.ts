import fc from 'fast-check'
import { FINDING_KINDS, FINDINGS } from '../../../src/judge/findings/table'
import type { Account } from '../../../src/report/account'
import { joinedFrame } from '../../../src/report/joined/frames'
import { join } from '../../../src/report/joined/joined'
import { partOf } from '../../../src/report/joined/part'
import { makeReport, type Report } from '../../../src/report/report'
import { runs } from '../../harness/fuzz'
import { checked } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'

/** Most bytes of each report, as docs/report.md states them; that of the attestation is in its code. */
const LIMITS: Readonly<Record<string, number>> = {
  'summary.md': 1_000_000,
  'comment.md': 65_536,
  'report.html': 3_000_000,
  'report.sarif': 10_000_000,
  'report.junit.xml': 20_000_000,
  'report.codequality.json': 5_000_000,
  'attestation.json': 5_000_000
}
/** Files that grow with what was found, by a line each, and with what the container printed. */
const GROWING = ['report.json', 'container.log']
const MOST_ON_TERMINAL = 2_000_000

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

const bytesOf = (text: string): number => Buffer.byteLength(text)

function expectBounded(sizes: Sizes): void {
  const account = accountOf(sizes)
  const report = makeReport(account)
  const measured = report.files
    .filter(({ name }) => !GROWING.includes(name))
    .map(({ name }) => [name, bytesOf(textOf(report, name))] as const)
  // A file without a limit fails here, too.
  expect(measured.filter(([name, bytes]) => !(bytes <= (LIMITS[name] ?? 0)))).toEqual([])
  expectGrowth(report, account, sizes)
  expectFewAnnotations(report.annotations)
  for (const detail of ['quiet', 'normal', 'verbose'] as const) {
    const screen = { width: 60, detail }
    const { terminal } = makeReport({ ...account, screen })
    expect(bytesOf(terminal)).toBeLessThanOrEqual(MOST_ON_TERMINAL)
  }
  expect(bytesOf(report.log)).toBeLessThanOrEqual(MOST_ON_TERMINAL)
}

/** report.json has a line for each thing that was found, and no line is much longer than that. */
function expectGrowth(report: Report, { log = '' }: Account, sizes: Sizes): void {
  const lines = textOf(report, 'report.json').split('\n')
  const { changes, allowed, refusals, rules, places, steps } = sizes
  const things = changes + allowed + refusals + rules + places + steps
  expect(lines.length).toBeLessThanOrEqual(things + report.document.findings.length + 200)
  const longest = sizes.unit.repeat(sizes.length)
  const most = 40 * bytesOf(JSON.stringify(longest)) + 20_000
  expect(lines.filter((line) => bytesOf(line) > most)).toEqual([])
  expect(bytesOf(textOf(report, 'container.log'))).toBeLessThanOrEqual(10 * bytesOf(log) + 100)
}

function expectFewAnnotations(annotations: Report['annotations']): void {
  for (const level of ['error', 'warning', 'notice'])
    expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(9)
  for (const { title, message } of annotations)
    expect([title.length <= 200, message.length <= 4096]).toEqual([true, true])
}

/** A report of as many images, each of which has this report. */
function expectJoinedBounded(sizes: Sizes, images: number): void {
  const report = makeReport(accountOf(sizes))
  const labelOf = (n: number) => `${n}${sizes.unit.repeat(sizes.length)}`
  const parts = many(images, (n) => partOf(report, { label: labelOf(n), folder: `${n}` }))
  const read = parts.map((part) => {
    const { label, folder, verdict, fails, exitCode, counts, document, annotations } = part
    return { label, folder, verdict, fails, exitCode, counts, document, annotations }
  })
  const findings = report.document.findings.slice(0, 200)
  for (const some of [parts, read]) {
    const joined = join({ parts: some, findings, colour: false, origin: accountOf(sizes).origin })
    const measured = joined.files.map(({ name, text }) => [name, bytesOf(text)] as const)
    expect(measured.filter(([name, bytes]) => !(bytes <= (LIMITS[name] ?? 0)))).toEqual([])
    expectFewAnnotations(joined.annotations)
    expect(bytesOf(joined.terminal)).toBeLessThanOrEqual(MOST_ON_TERMINAL)
    const { head, tail } = joinedFrame(joined)
    expect((head + tail).split('\n').length).toBeLessThanOrEqual(joined.findings.length + 20)
  }
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

test.each([
  ['of three images with thousands of long names', { ...LARGEST, unit: '<' }, 3],
  [
    'of more images than have a card',
    { ...LARGEST, unit: '中', changes: 60, findings: 60, steps: 3 },
    120
  ]
])('a joined report %s keeps its limits', (_, drawn, images) => {
  expectJoinedBounded(drawn, images)
})

test('no joined report grows without bound', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 40 }), (drawn, images) => {
      expectJoinedBounded(drawn, images)
    }),
    { numRuns: runs(5), endOnFailure: true }
  )
})
