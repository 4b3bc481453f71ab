import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { doorsOf } from '../../../src/judge/doors'
import { scorecardOf } from '../../../src/judge/scorecard'
import type { Change } from '../../../src/observe/observation'
import type { Account } from '../../../src/report/account'
import { makeReport, type Report } from '../../../src/report/report'
import { parseCommand } from '../../harness/syntax'
import { knocksOf } from './attacked'
import { ATTACKS, cases, checked, unreached } from './cases'
import * as made from './fixtures'
import { textOf } from './fixtures'

const LIMIT = 1_000_000
const huge = 'é<`'.repeat(350_000)
const changes = (number: number, path: (n: number) => string): readonly Change[] =>
  Array.from({ length: number }, (_, n) => ({ path: path(n), kind: 'added', place: '/' }))
const drifted = (all: readonly Change[]): Account =>
  checked(made.writable, made.healthy, { ...made.observation, changes: all })

/** Everything is as large as it can be, and everything in it needs escaping. */
function gigantic(): Account {
  const many = <T>(number: number, make: (n: number) => T): readonly T[] =>
    Array.from({ length: number }, (_, n) => make(n))
  const line = '[`\u0001é'.repeat(300)
  const steps = many(500, (n) => made.httpStep(`${n}${line}`))
  const output = many(100, () => line).join('\n')
  const attack = many(500, (n) => ({ kind: 'run', step: `${n}${line}`, script: '' }) as const)
  const results = steps.map(({ step }, n) => ({
    ...{ step, passed: n < 499, detail: line, milliseconds: 1, output }
  }))
  const account = checked(
    {
      ...made.writable,
      attack,
      smoke: steps,
      rules: many(500, (n) => made.rule(`/run/${n}${line}/**`))
    },
    {
      failure: { kind: 'broken-by-attack', step: line, detail: line },
      smoke: results,
      attack: {
        steps: attack.map(({ step }) => ({ step, exitCode: 1, milliseconds: 1, output })),
        smoke: results
      },
      container: made.running
    },
    {
      changes: [
        ...changes(2000, (n) => `/x/${n}${line}`),
        ...changes(2000, (n) => `/run/${n % 500}${line}/${n}`)
      ],
      refusals: many(1000, (n) => ({ path: `/r/${n}${line}`, message: line })),
      attackRefusals: many(1000, (n) => ({ path: `/s/${n}${line}`, message: line })),
      unlistedRefusals: { program: 5000, attack: 5000 },
      places: many(1000, (n) => made.place(`/p/${n}${line}`, 'volume', 'none'))
    }
  )
  const timings = many(500, (n) => ({ phase: `${n}${line}`, milliseconds: n }))
  const recovery: Account['recovery'] = {
    ...{ passed: false, milliseconds: 1, identical: false },
    differences: { paths: many(1000, (n) => `/d/${n}${line}`), total: 1000 },
    survived: { paths: many(1000, (n) => `/s/${n}${line}`), total: 1000 },
    restart: { passed: false, milliseconds: 1 }
  }
  const diffs = many(3, () => ({ path: line, text: many(1000, () => line).join('\n') }))
  const evidence = { sha256: line, files: 1, bytes: 1, leftOut: new Map(), image: line, diffs }
  const scorecard = scorecardOf(
    many(1000, () => made.landing(line)),
    account.plan ?? made.plan
  )
  const doors = doorsOf(knocksOf(many(1000, () => line)), account.plan ?? made.plan)
  const found = { recovery, evidence, scorecard, doors }
  return { ...account, ...found, log: many(500, () => line).join('\n'), timings, reference: line }
}

const large: readonly (readonly [string, () => Account])[] = [
  ['100,000 changes in one folder', () => drifted(changes(100_000, (n) => `/srv/${n}`))],
  [
    '100,000 changes in 50,000 folders',
    () => drifted(changes(100_000, (n) => `/s/${n >> 1}/${n}`))
  ],
  ['a path of a megabyte', () => drifted(changes(10, (n) => `/${n}${huge}`))],
  ['a path of 300,000 segments', () => drifted(changes(5, (n) => `${'/a'.repeat(300_000)}/${n}`))],
  ['everything at once', gigantic],
  ['a fault that tells a megabyte', () => unreached(new Error(huge))]
]
/** The only part that is no HTML block. */
const CHART = /^```mermaid\n([\w\s.%·(),:-]*)```$/m

const reports = new Map<string, Report>()
const reportOf = (name: string, account: () => Account): Report => {
  const report = reports.get(name) ?? makeReport(account())
  reports.set(name, report)
  return report
}

const PAGE_LIMIT = 3_000_000

describe.each([...large, ...cases])('the summary of %s', (name, account) => {
  const { summary, terminal, files } = reportOf(name, account)

  it('is small enough for the runner', () => {
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(LIMIT)
  })

  it('has a page beside it that is small enough to be opened', () => {
    const page = textOf({ files }, 'report.html')
    expect(page).toContain('</html>')
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(PAGE_LIMIT)
  })

  it('holds no element that is not ours', () => {
    const tags = new Set(summary.match(/<[^>]*>?/g))
    const ours =
      /^<\/?(?:h2|h3|p|ul|li|table|tr|td|th|code|pre|details|summary|b|i|sub|br|wbr|(?:details open)|(?:th align="left")|(?:td colspan="\d")|(?:a href="https:\/\/github\.com\/acme\/shop\/(?:commit|actions)\/[\w/]+")|a)>$/
    expect([...tags].filter((tag) => !ours.test(tag))).toEqual([])
  })

  it('is made of whole HTML blocks, so that no Markdown is looked for', () => {
    for (const block of summary.replace(CHART, '').trim().split(/\n\n+/)) {
      const [, opened] = /^<(h2|h3|p|ul|table|details|pre)>/.exec(block) ?? []
      expect(opened).toBeDefined()
      const count = (part: string) => block.split(part).length
      for (const one of ['table', 'pre', 'p', 'code', 'ul', 'li', 'summary']) {
        expect(count(`<${one}>`)).toBe(count(`</${one}>`))
      }
      expect(count('<details>') + count('<details open>')).toBe(count('</details>') + 1)
    }
  })

  it('is to a reader of Markdown nothing but these blocks, and one chart', () => {
    const read = micromark(summary, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()]
    })
    const blocks = (html: string) => html.trim().split(/\n+/)
    const chart = (_: string, text = '') =>
      `<pre><code class="language-mermaid">${text}</code></pre>`
    expect(blocks(read)).toEqual(blocks(summary.replace(CHART, chart)))
  })

  it('is no command and no control sequence, like the text for the terminal', () => {
    const any = { has: () => true } as unknown as ReadonlySet<string>
    for (const text of [summary, terminal]) {
      expect(text.split(/\r\n|\r|\n/).filter((line) => parseCommand(line, any))).toEqual([])
      expect(text).not.toMatch(/[^\P{C}\p{Co}\p{Cn}\n]|[\u2028\u2029]/u)
    }
  })
})

test('of 100,000 changes the head says what happened, and a folder lists few of its own', () => {
  const { summary, terminal, document } = makeReport(drifted(changes(100_000, (n) => `/srv/${n}`)))
  expect(summary.split('\n')[0]).toBe(
    '<h2>❌ Drift: 100,000 changes, e.g. added <code>/srv/0</code></h2>'
  )
  expect(summary).toContain('<code>/srv/</code>: 100,000 added')
  expect(summary).toContain('99,750 more changes: see report.json')
  expect(terminal).toContain('and 99,800 more: see report.json')
  expect(document.changes).toHaveLength(100_000)
})

test('text on a terminal keeps to 80 columns where paths allow', () => {
  const tame = [...cases].filter(([name]) => name !== 'hostile')
  for (const [, account] of tame) {
    const lines = makeReport(account()).terminal.split('\n')
    const ours = lines.filter((line) => !line.startsWith('    | '))
    expect(ours.filter((line) => line.length > 80)).toEqual([])
  }
})

test('colour is only there where it is asked for, and changes no word', () => {
  const account = drifted(changes(3, (n) => `/etc/${n}${ATTACKS[n] ?? ''}`))
  const plain = makeReport(account).terminal
  const coloured = makeReport({ ...account, colour: true }).terminal
  expect(plain).not.toContain('\u001b')
  expect(coloured).toContain('\u001b[31m')
  // eslint-disable-next-line no-control-regex -- colours are what it is about
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
})
