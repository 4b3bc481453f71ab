import { makeReport } from '../../../src/report/report'
import { suggestionText, terminalText } from '../../../src/report/terminal'
import { painter, wrap } from '../../../src/report/terminal-text'
import type { Detail } from '../../../src/run/prepare'
import { cases } from './cases'
import { expectGolden } from './golden'

const accountOf = (name: string, detail: Detail, width = 80) => {
  const account = cases.get(name)
  if (account === undefined) throw new Error(`There is no case ${name}.`)
  return { ...account(), screen: { width, detail } }
}

test.each([
  'pass',
  'pass-with-attacks',
  'pass-with-settings',
  'pass-with-danger-allowed',
  'pass-with-refused-writes',
  'drift',
  'drift-under-a-policy',
  'drift-undeclared',
  'drift-in-a-pod',
  'drift-with-evidence',
  'drift-attacked-and-recovered',
  'failed-smoke',
  'failed-with-a-fix',
  'failed-with-code-to-decide',
  'failed-without-a-fix',
  'error-bad-inputs',
  'error-engine-lost',
  'hostile'
])('the command line shows %s in short', (name) => {
  expectGolden(`${name}/terminal-short.txt`, makeReport(accountOf(name, 'normal')).terminal)
})

test.each(['failed-with-a-fix', 'error-bad-inputs', 'drift'])(
  'of %s --quiet shows the verdict and what is wrong with the command line',
  (name) => {
    expectGolden(`${name}/terminal-quiet.txt`, makeReport(accountOf(name, 'quiet')).terminal)
  }
)

test.each([
  'pass-with-a-fix',
  'failed-with-a-fix',
  'failed-with-a-danger-to-decide',
  'failed-with-rules',
  'failed-without-a-fix',
  'failed-writable-too',
  'error-bad-inputs'
])('suggest shows %s, and its result last', (name) => {
  const { document, account, headline } = makeReport(accountOf(name, 'normal'))
  expectGolden(`${name}/suggest.txt`, suggestionText(document, account, headline))
})

test('a notice that the check was made in another way is shown in short, with its line', () => {
  const account = accountOf('drift-undeclared', 'normal')
  const notices = (['taken-for-job', 'variable-replaced', 'stand-in'] as const).map((kind) => ({
    ...{ kind, level: 'notice' as const, title: `A ${kind}`, detail: 'x' },
    location: { file: 'compose.yaml', line: 7 }
  }))
  const judgement = { ...account.judgement, findings: notices }
  const { terminal } = makeReport({ ...account, judgement })
  expect(terminal.split('\n').slice(0, 3)).toEqual([
    '  Warnings and notices, in full with --verbose',
    '    - A taken-for-job (compose.yaml:7)',
    '    - A variable-replaced (compose.yaml:7)'
  ])
})

test('--verbose shows every section that a step of a workflow shows', () => {
  const titles = (text: string): readonly string[] =>
    text.split('\n').filter((line) => /^ {2}\S/.test(line))
  const verbose = makeReport(accountOf('failed-with-a-fix', 'verbose')).terminal
  const inStep = makeReport(cases.get('failed-with-a-fix')!()).terminal
  expect(titles(verbose).slice(0, 10)).toEqual(titles(inStep).slice(0, 10))
})

test('rules that expire soon are named without --verbose, the first of many', () => {
  const { document, account, headline } = makeReport(accountOf('pass', 'normal'))
  const findings = Array.from({ length: 5 }, (_, index) => ({
    ...{
      kind: 'expiring-rule' as const,
      level: 'notice' as const,
      id: 'ZD605' as const,
      detail: ''
    },
    title: `Rule expires tomorrow: /x${index}`
  }))
  const text = terminalText({ ...document, findings }, account, headline)
  expect(text.split('\n').filter((line) => /expires?/.test(line))).toEqual([
    '    - Rule expires tomorrow: /x0',
    '    - Rule expires tomorrow: /x1',
    '    - Rule expires tomorrow: /x2',
    '    - 2 more rules expire soon'
  ])
})

test.each([60, 80, 120])('sentences are wrapped at %d columns', (width) => {
  const sentence = Array.from({ length: 99 }, (_, n) => 'x'.repeat(1 + (n % 7))).join(' ')
  const lines = painter(false, { width, detail: 'normal' }).wrap(sentence, '  ')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
  expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(width - 8)
  expect(lines).toEqual(wrap(sentence, '  ', width))
})
