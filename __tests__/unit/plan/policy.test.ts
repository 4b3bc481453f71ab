import Ajv from 'ajv/dist/2020'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { DATE, dayOf } from '../../../src/plan/calendar'
import { parsePolicy, policyIn, SCHEMA_LINE, type Policy } from '../../../src/plan/policy'
import { BAD, BAD_SECTIONS, GOOD, NO_YAML, REPEATED } from './policy-corpus'

const ROOT = join(__dirname, '../../..')
const schema = JSON.parse(readFileSync(join(ROOT, 'schema/policy.schema.json'), 'utf8')) as {
  properties: { allow: { items: { properties: { expires: { pattern: string } } } } }
}
const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  // Editors show it in place of the pattern (yaml-language-server).
  keywords: ['patternErrorMessage']
}).compile(schema)
const TODAY = dayOf('2027-06-30')

const parsed = (text: string) => parsePolicy({ path: '.zero-drift.yml', text }, TODAY)

async function policyOf(text: string): Promise<Policy> {
  const outcome = await parsed(text)
  if ('faults' in outcome) throw new Error(outcome.faults.map(({ sentence }) => sentence).join())
  return outcome.policy
}

async function sentencesOn(text: string): Promise<readonly string[]> {
  const outcome = await parsed(text)
  return 'faults' in outcome
    ? outcome.faults.map(({ sentence }) => sentence.replace('".zero-drift.yml", ', ''))
    : []
}

describe('the parser and the schema agree on', () => {
  test.each([...GOOD])('%s: good', async (_, text) => {
    expect(await sentencesOn(text)).toEqual([])
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
  })

  test.each([...BAD, ...BAD_SECTIONS])('%s: bad', async (_, text, sentences) => {
    expect(await sentencesOn(text)).toEqual(sentences)
    expect(validate(parse(text) as unknown)).toBe(false)
  })
})

test.each(NO_YAML)('%s is no YAML', async (_, text, sentences) => {
  expect(await sentencesOn(text)).toEqual(sentences)
})

test.each(REPEATED)('the list of images has %s', async (_, text, sentences) => {
  expect(await sentencesOn(text)).toEqual(sentences)
})

test.each([
  ['brackets', '['.repeat(200_000)],
  ['entries', '- '.repeat(200_000)],
  ['keys', '? '.repeat(200_000)]
])('%s without end are refused', async (_, text) => {
  expect(await sentencesOn(text)).toEqual([
    'line 1, column 1: it is nested more than 100 levels deep, which no such file is.'
  ])
})

test('a text of more than 1 MiB is refused', async () => {
  const text = `version: 1\n# ${'x'.repeat(1024 ** 2)}\n`
  expect(await policyIn('.zero-drift.yml', { kind: 'text', text }, TODAY)).toEqual({
    faults: [
      {
        input: 'policy-file',
        sentence: '".zero-drift.yml" is longer than 1 MiB, which no policy is; check the path.'
      }
    ]
  })
})

test('aliases without end are refused', async () => {
  const levels = 'abcdefghij'.split('')
  const bomb = levels.map((name, index) => {
    const above = levels[index - 1]
    const items = above === undefined ? 'lol, lol' : Array(9).fill(`*${above}`).join(', ')
    return `${name}: &${name} [${items}]\n`
  })
  expect(await sentencesOn(bomb.join(''))).toEqual([
    'line 1, column 1: Excessive alias count indicates a resource exhaustion attack'
  ])
})

test('the documentation shows valid policies', async () => {
  const page = readFileSync(join(ROOT, 'docs/policy.md'), 'utf8')
  const texts = [...page.matchAll(/```yaml\n(.*?version: 1\n[^]*?)```/gs)].map(
    ([, text = '']) => text
  )
  for (const text of texts) {
    expect(await sentencesOn(text)).toEqual([])
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
  }
  expect(texts).toHaveLength(3)
  expect(texts[0]?.startsWith(`${SCHEMA_LINE}\n`)).toBe(true)
  expect((await policyOf(texts[0] ?? '')).rules).toHaveLength(2)
})

test('a fault names its line', async () => {
  expect(await parsed('version: 1\nallow:\n  - path: x\n    reason: y\n')).toMatchObject({
    faults: [{ input: 'policy-file', location: { file: '.zero-drift.yml', line: 3 } }]
  })
})

describe('a rule', () => {
  const rule = async (lines: string) => {
    const text = `version: 1\nallow:\n  - path: /data/*.db\n    reason: " our store "\n${lines}`
    const [first] = (await policyOf(text)).rules
    if (first === undefined) throw new Error('There is no rule.')
    return first
  }

  test('has its texts, its line, and its kinds in letters', async () => {
    const found = await rule(
      '    kinds: [deleted, added]\n    owner: us\n    expires: 2027-07-02\n'
    )
    expect(found).toMatchObject({
      ...{ rule: 'AD /data/*.db', pattern: '/data/*.db', reason: 'our store', owner: 'us' },
      ...{ source: 'policy-file', expires: { date: '2027-07-02', daysLeft: 2 } },
      location: { file: '.zero-drift.yml', line: 3 }
    })
  })

  test.each([
    ['2027-06-30', 0],
    ['2027-06-29', -1],
    ['2028-06-30', 366],
    ['2026-06-30', -365]
  ])('that expires on %s has %i days left on 2027-06-30', async (date, daysLeft) => {
    expect((await rule(`    expires: ${date}\n`)).expires).toEqual({ date, daysLeft })
  })

  test('is for its place alone, if it names one', async () => {
    const { allows } = await rule('    place: /data\n')
    expect([allows('/data/a.db', 'added', '/data'), allows('/data/a.db', 'added', '/')]).toEqual([
      true,
      false
    ])
  })
})

test('a tmpfs becomes options in the words of the engine', async () => {
  const text =
    'version: 1\ntmpfs:\n  - path: /tmp/\n    size: 64m\n    mode: "1777"\n    uid: 0\n    exec: false\n    options: [nosuid]\n'
  expect((await policyOf(text)).tmpfs).toEqual([
    { path: '/tmp', options: 'size=64m,mode=1777,uid=0,noexec,nosuid' }
  ])
})

test('the schema has the inputs of action.yml, as scripts/policy-schema.mjs writes them', () => {
  const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/policy-schema.mjs'), '--check'])
  expect([ran.stderr.toString(), ran.status]).toEqual(['', 0])
})

test('every pattern of the schema has a message in words', () => {
  const unsaid = (node: unknown): readonly unknown[] => {
    if (typeof node !== 'object' || node === null) return []
    const own =
      'pattern' in node && typeof node.pattern === 'string' && !('patternErrorMessage' in node)
    return [...(own ? [node] : []), ...Object.values(node).flatMap(unsaid)]
  }
  expect(unsaid(schema)).toEqual([])
})

test('the schema knows exactly these dates', () => {
  expect(schema.properties.allow.items.properties.expires.pattern).toBe(DATE.source)
})

test.each([
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['2026-11-27', 20_784],
  ['1969-12-31', -1]
])('%s is day %i', (date, day) => {
  expect(dayOf(date)).toBe(day)
})
