import Ajv from 'ajv/dist/2020'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFinding } from '../../../src/judge/findings/table'
import { withFindings } from '../../../src/judge/judgement'
import { secretsOf } from '../../../src/plan/secrets'
import type { Account } from '../../../src/report/account'
import { makeReport, type Report } from '../../../src/report/report'
import { runs } from '../../harness/fuzz'
import { cases, checked } from './cases'
import { explainedBy, PROVEN } from './explained'
import * as made from './fixtures'
import { inPod } from './services'

const SCHEMA = readFileSync(join(__dirname, '../../../schema/report.schema.json'), 'utf8')
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(SCHEMA) as object)

/** Everything that a report shows, one text after the other. */
const shownBy = ({ files, terminal, log, annotations, outputs, headline }: Report): string =>
  [
    ...files.map(({ text }) => [...text()].join('')),
    ...[terminal, log, JSON.stringify({ annotations, outputs, headline })]
  ].join('\n')

/** A check of a pod whose programs print this text and name files by it. */
function telling(text: string, secrets: readonly string[]): Account {
  const name = text.replaceAll('/', '_').replaceAll('\n', '_')
  const account = checked(
    made.writable,
    {
      ...made.healthy,
      failure: {
        ...{ kind: 'pod-failed', container: 'seed', role: 'init container' },
        ...{ reason: `it ended: ${text}`, log: text }
      },
      smoke: [{ ...made.passed('exec'), passed: false, detail: text, output: text }]
    },
    {
      ...made.observation,
      changes: [{ kind: 'added', path: `/etc/${name}`, place: '/' }],
      refusals: [{ message: `cannot write ${text}`, path: `/srv/${name}` }]
    }
  )
  const found = makeFinding('evidence-lost', { message: text })
  const judgement = withFindings(account.judgement, [found])
  return { ...inPod({ ...account, judgement }), log: `said ${text}\n`, secrets: secretsOf(secrets) }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const LINE = fc.stringMatching(/^[A-Za-z0-9+%$#@!=._-]{8,24}[A-Z][0-9][a-z]$/)

test('no report has a value of a Secret, in any form', () => {
  const secret = fc.array(LINE, { minLength: 1, maxLength: 3 })
  const form = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `pass=${text};`,
    (text) => JSON.stringify(text),
    base64,
    (text) => base64(`${text}\n`),
    (text) => base64(`user:${text}`)
  )
  fc.assert(
    fc.property(secret, form, (lines, printed) => {
      const value = lines.join('\n')
      const shown = shownBy(makeReport(telling(printed(value), [value])))
      for (const line of lines) expect(shown).not.toContain(line)
      expect(shown).not.toContain(base64(value).slice(0, -4))
    }),
    { numRuns: runs(50) }
  )
})

/** Words of the schema, each of which a Secret may have for a value. */
const WORDS = [...SCHEMA.matchAll(/"([a-z][a-z-]{3,})"/g)].map(([, word = '']) => word)

it.each([...cases])('keeps the words of reports: %s', (_, account) => {
  const plain = makeReport(account())
  const { document, verdict, files, exitCode } = makeReport({
    ...account(),
    secrets: secretsOf(WORDS)
  })
  const json = files.find(({ name }) => name === 'report.json')
  expect({ verdict, exitCode }).toEqual({ verdict: plain.verdict, exitCode: plain.exitCode })
  expect(document.findings.map(({ id }) => id)).toEqual(plain.document.findings.map(({ id }) => id))
  validate(JSON.parse([...(json?.text() ?? [])].join('')))
  expect(validate.errors).toBeNull()
})

test('a recipe that would need a value is left out', () => {
  const account = explainedBy(PROVEN, checked(made.plan, made.healthy, made.observation))
  if (account.explanation?.kind !== 'suggestion') throw new Error('there is no suggestion')
  const { suggestion } = account.explanation
  const recipes = {
    policy: 'version: 1\nallow:\n  - /w/Sup3rS3cret\n',
    docker: '-v /w/Sup3rS3cret'
  }
  const told = makeReport({
    ...account,
    secrets: secretsOf(['Sup3rS3cret']),
    explanation: { ...account.explanation, suggestion: { ...suggestion, recipes } }
  })
  expect(told.document.suggestion?.recipes).toEqual({
    policy: 'version: 1\nallow:\n# A line with the value of a Secret was left out.\n'
  })
})
