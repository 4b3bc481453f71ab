import { count } from '../../judge/phrases'
import { forXml } from '../escape'

/**
 * JUnit report for Jenkins, GitLab and other readers. There is no standard, so it uses what the
 * schemas of Jenkins and of Maven Surefire have in common.
 */
export function junitText(suites: readonly Suite[]): string {
  const all = suites.flatMap(({ cases }) => cases)
  const time = suites.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const { tests, errors, failures } = totals(all)
  const head = tag('testsuites', {
    name: 'Zero Drift',
    tests,
    errors,
    failures,
    time: seconds(time)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${head}>\n${suites.map(suiteText).join('')}</testsuites>\n`
}

function suiteText({ name, milliseconds, properties, cases }: Suite): string {
  const head = tag('testsuite', { name, ...totals(cases), time: seconds(milliseconds) })
  const values = properties.map(([key, value]) => tag('property', { name: key, value }))
  const told = values.map((one) => `      <${one}/>\n`).join('')
  const properly = `    <properties>\n${told}    </properties>\n`
  return `  <${head}>\n${properly}${cases.map((one) => caseText(one, name)).join('')}  </testsuite>\n`
}

function caseText({ name, milliseconds, outcome, output = [] }: Case, classname: string): string {
  const head = tag('testcase', { name, classname, time: seconds(milliseconds) })
  const parts = [
    ...(outcome.kind === 'passed' ? [] : [outcomeText(outcome)]),
    ...(output.length === 0 ? [] : [`<system-out>${linesText(output)}</system-out>`])
  ]
  return parts.length === 0
    ? `    <${head}/>\n`
    : `    <${head}>\n${parts.map((part) => `      ${part}\n`).join('')}    </testcase>\n`
}

/**
 * Element for an outcome. Jenkins ignores attributes of `skipped`, so that its message is its text.
 */
function outcomeText(outcome: Exclude<CaseOutcome, { kind: 'passed' }>): string {
  if (outcome.kind === 'skipped') return `<skipped>${forXml(outcome.message)}</skipped>`
  const { kind, type, message, lines } = outcome
  return `<${tag(kind, { message, type })}>${linesText(lines)}</${kind}>`
}

/**
 * Escapes lines so that none begins like a workflow command if the file is printed in a log. Lines
 * beyond 2,000,000 bytes are only counted.
 */
function linesText(lines: readonly string[]): string {
  let [text, bytes] = ['', 0]
  for (const [index, line] of lines.entries()) {
    const escaped = `\n${forXml(line, LONGEST).replace(/^[^!-~]*::/, '| $&')}`
    bytes += Buffer.byteLength(escaped)
    if (bytes > MOST_BYTES)
      return `${text}\nand ${count(lines.length - index, 'more line')}: see report.json`
    text += escaped
  }
  return text
}

const MOST_BYTES = 2_000_000
const LONGEST = 1500

function totals(cases: readonly Case[]) {
  const number = (kind: CaseOutcome['kind']) =>
    cases.filter(({ outcome }) => outcome.kind === kind).length
  return {
    tests: cases.length,
    errors: number('error'),
    skipped: number('skipped'),
    failures: number('failure')
  }
}

/** Name and attributes of a tag. */
function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => `${key}="${forXml(String(value))}"`
  )
  return [name, ...pairs].join(' ')
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

/**
 * Result of one image as a test suite: a case for each step of the smoke test, and for each gate.
 */
export interface Suite {
  /** Name of the suite, untrusted as are all texts of suites and cases. */
  readonly name: string
  readonly milliseconds: number
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
}

export interface Case {
  readonly name: string
  readonly milliseconds: number
  readonly outcome: CaseOutcome
  /** Lines of further remarks. */
  readonly output?: readonly string[]
}

/**
 * Outcome of a case. `failure`: the image is at fault; `error`: the image could not be judged;
 * `skipped`: not reached.
 */
export type CaseOutcome =
  { readonly kind: 'passed' } | { readonly kind: 'skipped'; readonly message: string } | CaseFailure

interface CaseFailure {
  readonly kind: 'failure' | 'error'
  /** Kind of the finding. */
  readonly type: string
  readonly message: string
  readonly lines: readonly string[]
}

export const PASSED: CaseOutcome = { kind: 'passed' }

/** Message of cases after one that broke. */
export const NOT_REACHED = 'Not reached.'

export const skipped = (message: string): CaseOutcome => ({ kind: 'skipped', message })
