import { forXml } from '../escape'

/**
 * A file of test results as Jenkins, GitLab and their like read it. There is no standard: it keeps to what the schemas of Jenkins
 * and of Maven Surefire have in common.
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

/** Jenkins knows no attribute of `skipped`, so its message is its text. */
function outcomeText(outcome: Exclude<CaseOutcome, { kind: 'passed' }>): string {
  if (outcome.kind === 'skipped') return `<skipped>${forXml(outcome.message)}</skipped>`
  const { kind, type, message, lines } = outcome
  return `<${tag(kind, { message, type })}>${linesText(lines)}</${kind}>`
}

/** None begins like a workflow command, should somebody print the file in a log. */
const linesText = (lines: readonly string[]): string =>
  lines.map((line) => `\n${forXml(line, LONGEST).replace(/^[^!-~]*::/, '| $&')}`).join('')

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

/** The inside of a tag. */
function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => `${key}="${forXml(String(value))}"`
  )
  return [name, ...pairs].join(' ')
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

/** The result of one image, as test tools tell of one: a case for each step of the smoke test, and for each gate. */
export interface Suite {
  /** Untrusted, as all texts here. */
  readonly name: string
  readonly milliseconds: number
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
}

export interface Case {
  readonly name: string
  readonly milliseconds: number
  readonly outcome: CaseOutcome
  /** Further remarks; lines. */
  readonly output?: readonly string[]
}

/** A `failure` is the image's, an `error` is what kept it from being judged; what was not reached is `skipped`. */
export type CaseOutcome =
  { readonly kind: 'passed' } | { readonly kind: 'skipped'; readonly message: string } | CaseFailure

interface CaseFailure {
  readonly kind: 'failure' | 'error'
  /** The kind of finding. */
  readonly type: string
  readonly message: string
  readonly lines: readonly string[]
}

export const PASSED: CaseOutcome = { kind: 'passed' }

/** Said of whatever came after something had broken. */
export const NOT_REACHED = 'Not reached.'

export const skipped = (message: string): CaseOutcome => ({ kind: 'skipped', message })
