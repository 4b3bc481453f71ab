import Ajv from 'ajv/dist/2020'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_KINDS, FINDINGS, makeFinding } from '../../../src/judge/findings/table'
import type { Document } from '../../../src/report/document/document'
import { documentText } from '../../../src/report/document/json'
import { amendReport, makeReport, type Report } from '../../../src/report/report'
import { cases, checked, unreached } from './cases'
import * as made from './fixtures'
import { expectFile } from './golden'

const SCHEMA = join(__dirname, '../../../schema/report.schema.json')
const schema = readFileSync(SCHEMA, 'utf8')
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schemaWithKinds()) as object)

/** The schema with the kinds that there are: those that it has in the order that it has, then new ones. */
function schemaWithKinds(): string {
  const listed = /("findings": \{[^]*?"kind": \{\s*"enum": )(\[[^\]]*\])/
  return schema.replace(listed, (_, before: string, list: string) => {
    const known = JSON.parse(list) as readonly string[]
    const kinds = new Set([
      ...known.filter((kind) => Object.hasOwn(FINDINGS, kind)),
      ...FINDING_KINDS
    ])
    const lines = Array.from(kinds, (kind) => `              ${JSON.stringify(kind)}`)
    return `${before}[\n${lines.join(',\n')}\n            ]`
  })
}

const fileOf = ({ files }: Report, name: string): string | undefined => {
  const file = files.find((one) => one.name === name)
  return file && [...file.text()].join('')
}
const textOf = (document: Document): string => [...documentText(document)].join('')

describe('report.json', () => {
  it.each([...cases])('of %s keeps to its schema, and is the document', (_, account) => {
    const report = makeReport(account())
    const parsed: unknown = JSON.parse(fileOf(report, 'report.json') ?? '')
    expect(parsed).toEqual({ ...report.document, changes: [...report.document.changes] })
    validate(parsed)
    expect(validate.errors).toBeNull()
  })

  it('takes in nothing that its schema does not know', () => {
    const account = checked(made.plan, made.healthy, {
      ...made.observation,
      refusals: [{ path: undefined, message: 'x', line: 3 } as never],
      places: [{ ...made.place('/x', 'tmpfs', 'none'), secret: 1 } as never]
    })
    validate(JSON.parse(textOf(makeReport(account).document)))
    expect(validate.errors).toBeNull()
  })

  it('has a schema that knows every kind of finding, and no other', () => {
    expectFile(SCHEMA, schemaWithKinds())
  })

  it.each([
    ['a part that is not named', { ...makeReport(unreached('x')).document, extra: 1 }],
    ['another version', { ...makeReport(unreached('x')).document, schemaVersion: 2 }],
    ['a word that is no verdict', { ...makeReport(unreached('x')).document, verdict: 'ok' }],
    ['nothing', {}]
  ])('has a schema that refuses %s', (_, document) => {
    expect(validate(document)).toBe(false)
  })

  it('holds one change a line', () => {
    const changes = ['A /a', 'C /},{"', 'D /c'].map(made.change)
    const text = textOf(
      makeReport(checked(made.plan, made.healthy, { ...made.observation, changes })).document
    )
    const lines = text.split('\n').filter((line) => line.startsWith('    {"path":"/'))
    expect(lines.slice(0, 3).map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(
      changes.map(({ path, kind }) => ({
        path,
        kind,
        place: '/',
        allowed: false,
        rule: null,
        severity: 'low',
        tags: [],
        before: null,
        after: null
      }))
    )
  })

  it('tells how the container ended', () => {
    const run = (exercise: Partial<typeof made.healthy>) =>
      makeReport(checked(made.plan, { ...made.healthy, ...exercise }, made.observation)).document
        .run
    expect(run({})).toEqual({ readOnly: true, exitCode: null, oomKilled: false })
    expect(run({ container: { ...made.running, running: false, exitCode: 0 } })).toMatchObject({
      exitCode: 0
    })
    expect(
      run({ failure: { kind: 'cannot-start', exitCode: 127, reason: 'x' }, container: undefined })
    ).toMatchObject({ exitCode: 127 })
    expect(run({ failure: { kind: 'out-of-memory', during: 'smoke' } })).toMatchObject({
      oomKilled: true
    })
  })
})

describe('a report', () => {
  it('counts what it gives as outputs', () => {
    const account = checked({ ...made.writable, rules: [made.rule('/run/**')] }, made.healthy, {
      ...made.observation,
      changes: ['A /run/x', 'A /etc/x', 'C /etc/y'].map(made.change),
      refusals: [{ path: '/z', message: 'EROFS' }]
    })
    expect(makeReport(account).outputs).toEqual({
      verdict: 'drift',
      'drift-count': '2',
      'allowed-count': '1',
      'refused-count': '1',
      'image-id': made.ID,
      'evidence-image': ''
    })
  })

  it('counts the refusals that it does not list, too', () => {
    const account = checked(made.plan, made.healthy, {
      ...made.observation,
      refusals: [{ path: '/z', message: 'EROFS' }],
      unlistedRefusals: { program: 40, attack: 2 }
    })
    const { outputs, document, terminal } = makeReport(account)
    expect(outputs['refused-count']).toBe('43')
    expect(document.unlistedRefusals).toEqual({ program: 40, attack: 2 })
    expect(terminal).toContain('and 42 more that are not listed')
  })

  it('has no log of a container that was never started', () => {
    const report = makeReport(unreached(new Error('x')))
    expect(report.files.map(({ name }) => name)).toEqual([
      'report.json',
      'summary.md',
      'comment.md',
      'report.html',
      'report.sarif',
      'report.junit.xml',
      'report.codequality.json'
    ])
    expect([report.log, report.outputs['image-id']]).toEqual(['', ''])
  })

  it('has an empty log of a container that printed nothing', () => {
    const quiet = { ...checked(made.plan, made.healthy, made.observation), log: '' }
    expect(fileOf(makeReport(quiet), 'container.log')).toBe('')
  })

  it('turns into an error when it cannot be published', () => {
    const report = makeReport(checked(made.plan, made.healthy, made.observation))
    expect([report.verdict, report.fails]).toEqual(['pass', false])
    const message = 'The folder `/out` cannot be written. Give another `output-dir`.'
    const amended = amendReport(report, [makeFinding('output-unwritable', { message })])
    expect([amended.verdict, amended.fails, amended.exitCode]).toEqual(['error', true, 3])
    expect(amended.outputs.verdict).toBe('error')
    for (const text of [amended.summary, amended.terminal, amended.annotations[0]?.message]) {
      expect(text).toContain('another')
    }
    expect(amendReport(report, [])).toBe(report)
  })
})

test.each(['summary.md', 'comment.md', 'report.html'])(
  '%s says once that the base could not be compared with',
  (name) => {
    const text = made.textOf(makeReport(cases.get('drift-against-an-error')!()), name)
    expect(text.match(/cannot be compared with/g)).toHaveLength(1)
  }
)
