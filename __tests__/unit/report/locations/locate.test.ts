import type { Finding } from '../../../../src/judge/findings/finding'
import { makeFinding } from '../../../../src/judge/findings/table'
import { instructionsOf, locate, type Sources } from '../../../../src/report/locations'
import { stepIn } from '../../../../src/report/workflow-step'
import { change, fold, rule } from '../fixtures'

const dockerfile = {
  file: 'Dockerfile',
  instructions: instructionsOf('FROM x\nVOLUME /data\nWORKDIR /srv\nUSER app\nCMD run\n')
}
const GIVEN = new Map([
  ['image', 11],
  ['smoke-http', 14],
  ['allow', 17]
])
const step = { file: 'ci.yml', line: 10, lineOf: (input: string) => GIVEN.get(input) }

const lineInPolicy = (input: string) =>
  input === 'smoke-http' ? { file: '.zero-drift.yml', line: 4 } : undefined

const drift = (path: string): Finding =>
  makeFinding('drift', fold('/', { change: change(`A ${path}`), below: 0 }))
const smoke = makeFinding('smoke-failed', {
  ...{ kind: 'smoke-failed', during: 'smoke', step: 'GET / 200', detail: 'x' },
  ...{ refusals: [], oneShot: false }
} as never)

test.each<[string, Finding, Sources, string | undefined]>([
  ['drift in a volume: its VOLUME', drift('/data/x'), { dockerfile, step }, 'Dockerfile:2'],
  ['drift where it works: its WORKDIR', drift('/srv/x'), { dockerfile }, 'Dockerfile:3'],
  ['other drift', drift('/etc/x'), { dockerfile, step }, undefined],
  [
    'a rule of a policy',
    makeFinding('unused-rule', rule('/x', 'policy-file')),
    { step },
    '.zero-drift.yml:12'
  ],
  [
    'a rule of the input',
    makeFinding('unused-rule', rule('/x')),
    { dockerfile, step },
    'ci.yml:17'
  ],
  [
    'an input of the policy file, though the step has others',
    smoke,
    { step: { ...step, lineOf: () => undefined }, lineInPolicy },
    '.zero-drift.yml:4'
  ],
  ['an input of the step before that of the file', smoke, { step, lineInPolicy }, 'ci.yml:14'],
  [
    'a rule outside of a workflow',
    makeFinding('unused-rule', rule('/x')),
    { dockerfile },
    undefined
  ],
  [
    'a bad input',
    makeFinding('bad-input', { input: 'image', sentence: 'x' }),
    { step },
    'ci.yml:11'
  ],
  [
    'a bad input that is not given',
    makeFinding('bad-input', { input: 'port', sentence: 'x' }),
    { step },
    'ci.yml:10'
  ],
  ['a smoke step', smoke, { dockerfile, step }, 'ci.yml:14'],
  ['no smoke test: the step', makeFinding('boot-only', {}), { dockerfile, step }, 'ci.yml:10'],
  [
    'an engine that is not there',
    makeFinding('engine-unreachable', { message: 'x' }),
    { dockerfile, step },
    undefined
  ],
  ['nothing known', drift('/data/x'), {}, undefined]
])('%s', (_, finding, sources, expected) => {
  const found = locate(finding, sources)
  expect(found && `${found.file}:${found.line}`).toBe(expected)
})

test('the line of a step is found by what was typed, not by its name without secrets', async () => {
  const text = [
    'jobs:',
    '  test:',
    '    steps:',
    '      - uses: zero-drift/zero-drift@v0',
    '        with:',
    '          smoke-exec: |',
    '            true',
    '            login --token abcdef'
  ].join('\n')
  const facts = { file: 'ci.yml', job: 'test', step: 'x', isUsedBy: () => true }
  const found = await stepIn(text, facts, new Map())
  const finding = makeFinding('smoke-failed', {
    ...{ kind: 'smoke-failed', during: 'smoke', step: 'login --token ***', detail: 'x' },
    ...{ refusals: [], oneShot: false }
  } as never)
  const writtenAs = (name: string) => name.replace('***', 'abcdef')
  expect(locate(finding, { step: found!, writtenAs })).toEqual({ file: 'ci.yml', line: 8 })
})
