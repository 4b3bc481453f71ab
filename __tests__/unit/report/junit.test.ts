import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { FINDING_KINDS, FINDINGS, type FindingKind } from '../../../src/judge/findings/table'
import type { Account } from '../../../src/report/account'
import { makeDocument } from '../../../src/report/document/compose'
import { forXml, inline } from '../../../src/report/escape'
import { checkSuite } from '../../../src/report/junit/check-suite'
import { junitText } from '../../../src/report/junit/junit'
import { makeReport } from '../../../src/report/report'
import { parseCommand } from '../../harness/syntax'
import { cases, checked } from './cases'
import * as made from './fixtures'
import { textOf as fileText } from './fixtures'
import { hostileDrift, hostilePath, NAMES } from './hostile-names'
import { junitFaults } from './readers'
import { runs } from '../../harness/fuzz'

const parser = new DOMParser({ onError: onErrorStopParsing })
const parse = (text: string): Element => parser.parseFromString(text, 'text/xml').documentElement!
const all = (parent: Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagName(name)
]
const textOf = (account: Account): string => junitText([checkSuite(makeDocument(account), account)])
const fileOf = (account: Account): string => fileText(makeReport(account), 'report.junit.xml')

const everything = [...cases, ['hostile names', hostileDrift] as const]
const texts = new Map(everything.map(([name, account]) => [name, fileOf(account())]))

test('all of them keep to the schema of Jenkins', async () => {
  expect(await junitFaults([...texts.values()], 'jenkins')).toEqual([])
})

test('each suite keeps to the schema of Maven Surefire', async () => {
  const suites = [...texts.values()].flatMap(
    (text) => /<testsuite [^]*<\/testsuite>/.exec(text) ?? []
  )
  expect(suites).toHaveLength(texts.size)
  expect(await junitFaults(suites, 'surefire')).toEqual([])
})

describe.each(everything)('report.junit.xml of %s', (name, account) => {
  const text = texts.get(name) ?? ''
  const root = parse(text)

  it('counts what it holds', () => {
    for (const counted of [root, ...all(root, 'testsuite')]) {
      const number = (child: string) => String(all(counted, child).length)
      expect(counted.getAttribute('tests')).toBe(number('testcase'))
      expect(counted.getAttribute('failures')).toBe(number('failure'))
      expect(counted.getAttribute('errors')).toBe(number('error'))
      if (counted !== root) expect(counted.getAttribute('skipped')).toBe(number('skipped'))
    }
  })

  it('fails where the verdict is no pass, and errs where nothing could be judged', () => {
    const { verdict } = account().judgement
    expect(all(root, 'failure').length + all(root, 'error').length > 0).toBe(verdict !== 'pass')
    expect(all(root, 'error').length > 0).toBe(verdict === 'error')
  })

  it('is no workflow command where somebody prints it', () => {
    const any = { has: () => true } as unknown as ReadonlySet<string>
    expect(text.split(/\r\n|\r|\n/).filter((line) => parseCommand(line, any))).toEqual([])
  })
})

test('every hostile name comes back as text, and makes no element', () => {
  const root = parse(texts.get('hostile names') ?? '')
  const [failure] = all(root, 'failure')
  const lines = (failure?.textContent ?? '').split('\n').slice(1)
  const shown = lines.map((line) =>
    line.replace(/^added /, '').replace(/ \[\w+: [\w-]+(?:, [\w-]+)*\]$/, '')
  )
  const expected = NAMES.map((name) => visible(hostilePath(name)))
  expect([...shown].map(start).sort()).toEqual(expected.map(start).sort())
  const elements = new Set(all(root, '*').map(({ tagName }) => tagName))
  expect([...elements].sort()).toEqual(
    ['failure', 'properties', 'property', 'system-out', 'testcase', 'testsuite', 'skipped']
      .filter((name) => name !== 'skipped')
      .sort()
  )
})

/** Long ones are cut in their middle, together with what is said of them. */
const start = (line: string): string => line.slice(0, 200)
const visible = (text: string): string =>
  inline(text, 1500).replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`)

test('whatever text there is, a strict reader takes it and gives it back', async () => {
  const documents: string[] = []
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(...NAMES)
  )
  fc.assert(
    fc.property(anything, (text) => {
      const xml = `<testsuite name="${forXml(text, 1500)}" tests="0"><system-out>${forXml(text, 1500)}</system-out></testsuite>`
      documents.push(xml)
      const root = parse(xml)
      expect(root.getAttribute('name')).toBe(visible(text))
      expect(root.textContent).toBe(visible(text))
    }),
    { numRuns: runs(300) }
  )
  expect(await junitFaults(documents, 'jenkins')).toEqual([])
})

describe('each kind of finding', () => {
  const account = checked(made.plan, made.healthy, made.observation)
  const only = (kind: FindingKind): Account => {
    const { level, verdict } = FINDINGS[kind]
    const findings = [{ kind, level, title: 'It happened', detail: 'This is why.' }]
    return { ...account, judgement: { ...account.judgement, verdict, findings } }
  }

  it.each(FINDING_KINDS)('%s is told once', (kind) => {
    const root = parse(textOf(only(kind)))
    const told = [...all(root, 'failure'), ...all(root, 'error')]
    const expected = { error: 'error', failed: 'failure', drift: 'failure' } as const
    const { verdict } = FINDINGS[kind]
    expect(told.map((one) => [one.tagName, one.getAttribute('type')])).toEqual(
      verdict === 'pass' ? [] : [[expected[verdict], kind]]
    )
    expect(root.textContent).toContain('This is why.')
  })
})

test('of very many changes the worst 2,000 are listed, and it says how many more there are', () => {
  const changes = ['C /etc/passwd', ...Array.from({ length: 20_000 }, (_, n) => `A /srv/${n}`)]
  const account = checked(made.writable, made.healthy, {
    ...made.observation,
    changes: changes.map(made.change)
  })
  const [failure] = all(parse(textOf(account)), 'failure')
  const lines = (failure?.textContent ?? '').split('\n').slice(1)
  expect(failure?.getAttribute('message')).toBe('20,001 changes outside the allowlist')
  expect(lines).toHaveLength(2001)
  expect(lines[0]).toMatch(/^changed \/etc\/passwd \[critical: account/)
  expect(lines.at(-1)).toBe('and 18,001 more: see report.json')
})

test('several images are a suite each', async () => {
  const account = checked(made.plan, made.healthy, made.observation)
  const suite = checkSuite(makeDocument(account), account)
  const text = junitText([suite, { ...suite, name: 'other', milliseconds: 1500 }])
  expect(await junitFaults([text], 'jenkins')).toEqual([])
  const root = parse(text)
  const suites = all(root, 'testsuite')
  expect(suites.map((one) => one.getAttribute('name'))).toEqual([
    'registry.example/shop:1.4',
    'other'
  ])
  expect(root.getAttribute('tests')).toBe(String(suite.cases.length * 2))
  expect([root, ...suites].map((one) => one.getAttribute('time'))).toEqual([
    '2.857',
    '1.357',
    '1.500'
  ])
})

describe('tolerated drift', () => {
  const changesIn = (name: string): readonly string[] =>
    all(parse(texts.get(name)!), 'failure').flatMap((one) => (one.textContent ?? '').split('\n'))

  test('breaks no gate', () => {
    expect(changesIn('pass-with-old-drift')).toEqual([])
    expect(changesIn('pass-with-minor-drift')).toEqual([])
  })

  test('is not among the changes that break one', () => {
    const lines = changesIn('drift-against-a-base').join('\n')
    expect(lines).toContain('/usr/bin/.b')
    expect(lines).not.toContain('/cache/1.bin')
  })
})
