import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '../../../src/report/account'
import { utc } from '../../../src/plan/calendar'
import { attestationText, PREDICATE_TYPE } from '../../../src/report/attestation'
import { makeDocument } from '../../../src/report/document/compose'
import { cases, checked, unreached } from './cases'
import * as made from './fixtures'

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../../schema/attestation.schema.json'), 'utf8')
) as { readonly $id: string; readonly properties: object }
const validate = addFormats(new Ajv({ allErrors: true })).compile(schema)

interface Statement {
  readonly _type: string
  readonly subject: readonly { readonly name: string; readonly digest: object }[]
  readonly predicateType: string
  readonly predicate: {
    readonly policy: { readonly rulesSha256: string; readonly rules: number }
    readonly smoke: readonly { readonly step: string }[]
    readonly image: { readonly registryDigests?: readonly string[] }
  }
}

const statementOf = (account: Account): Statement | undefined => {
  const text = attestationText(makeDocument(account), account)
  return text === undefined ? undefined : (JSON.parse(text) as Statement)
}
const passing = checked(made.plan, made.healthy, made.observation)
const known = (image: object): Account => ({
  ...passing,
  ...{ reference: 'shop:1.4', image: { ...made.image, ...image } }
})
const hex = (digit: string) => digit.repeat(64)

test.each([...cases])('the statement on %s is one of in-toto, with our predicate', (_, account) => {
  const statement = statementOf(account())
  if (account().judgement.verdict === 'error') {
    expect(statement).toBeUndefined()
    return
  }
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: PREDICATE_TYPE
  })
  expect(statement?.subject.length).toBeGreaterThan(0)
  validate(statement?.predicate)
  expect(validate.errors).toBeNull()
  const names = Object.keys(statement?.predicate ?? {})
  expect(names.filter((name) => !Object.keys(schema.properties).includes(name))).toEqual([])
})

test('the predicate names its schema', () => {
  expect(schema.$id).toBe(PREDICATE_TYPE)
})

test.each([
  [
    'an image that was only built',
    { id: `sha256:${hex('a')}` },
    [{ name: 'shop', digest: { sha256: hex('a') } }]
  ],
  [
    'an image of two registries: by both manifests, and by its configuration',
    {
      id: `sha256:${hex('a')}`,
      repoDigests: [`r.example:5000/shop@sha256:${hex('b')}`, `shop@sha256:${hex('c')}`]
    },
    [
      { name: 'r.example:5000/shop', digest: { sha256: hex('b') } },
      { name: 'shop', digest: { sha256: hex('c') } },
      { name: 'shop', digest: { sha256: hex('a') } }
    ]
  ],
  [
    'an image whose ID is the digest of its manifest: once',
    { id: `sha256:${hex('b')}`, repoDigests: [`r.example/shop@sha256:${hex('b')}`] },
    [{ name: 'r.example/shop', digest: { sha256: hex('b') } }]
  ]
])('the subject is %s', (_, image, subject) => {
  expect(statementOf(known(image))?.subject).toEqual(subject)
})

test.each<[string, string, readonly string[], readonly string[] | undefined]>([
  ['one that was pulled', 'shop:1.4', [`shop@sha256:${hex('b')}`], [`shop@sha256:${hex('b')}`]],
  ['one that was only built', 'shop:1.4', [], undefined],
  ['one in an archive', 'oci:out', [`shop@sha256:${hex('b')}`], undefined]
])('a registry has the image: %s', (_, reference, repoDigests, expected) => {
  const statement = statementOf({ ...known({ repoDigests }), reference })
  expect(statement?.predicate.image.registryDigests).toEqual(expected)
})

test.each([
  ['nothing was judged', unreached(new Error('x'))],
  ['the image is not known', { ...passing, image: undefined }],
  ['its digest is none', known({ id: 'sha256:1' })]
])('there is no statement where %s', (_, account) => {
  expect(statementOf(account)).toBeUndefined()
})

test('anybody can work out the digest of the rules in force', () => {
  const rules = ['/run/b', 'A /run/a', '/run/é', '/gone'].map((rule) => made.rule(rule))
  const account = checked({ ...made.plan, rules }, made.healthy, made.observation)
  const { judgement } = account
  const expired = judgement.rules.map((one) => ({ ...one, expired: one.rule === '/gone' }))
  const statement = statementOf({ ...account, judgement: { ...judgement, rules: expired } })
  const sum = execFileSync('bash', ['-c', 'LC_ALL=C sort | sha256sum'], {
    input: 'A /run/a\n/run/é\n/run/b\n',
    encoding: 'utf8'
  })
  expect(statement?.predicate.policy).toEqual({ rules: 3, rulesSha256: sum.slice(0, 64) })
})

test('it names the policy file, and when the container was started', () => {
  const policy = { path: '.zero-drift.yml', sha256: hex('d') }
  const container = { ...made.running, startedAt: 1_795_789_794.25 }
  const account = checked(made.plan, { ...made.healthy, container }, made.observation)
  expect(
    statementOf({ ...account, policy: { ...policy, inputs: ['port'] } })?.predicate
  ).toMatchObject({
    startedAt: '2026-11-27T14:29:54Z',
    policy: { file: policy }
  })
})

test('the calendar is that of everybody', () => {
  const moments = [0, 951_782_399, 951_782_400, 1_709_164_800, 4_107_542_400]
  const random = Array.from({ length: 2000 }, (_, n) => n * 2_345_678 + (n % 86_400))
  for (const seconds of [...moments, ...random])
    expect(utc(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))
})
