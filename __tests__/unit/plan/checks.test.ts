import {
  settingsOfAll,
  settingsOfOne,
  type CheckSettings,
  type PolicyReading
} from '../../../src/plan/checks'
import { parseInputs } from '../../../src/plan/inputs'
import { lineInFile } from '../../../src/plan/written-inputs'
import { parsePolicy } from '../../../src/plan/policy'

type Texts = Readonly<Record<string, string>>

/** Reads policy files from texts by path; the one without a name is `.zero-drift.yml`. */
const reader =
  (files: Texts) =>
  async (named: string | undefined): Promise<PolicyReading> => {
    const path = named ?? '.zero-drift.yml'
    const text = files[path]
    const workingDirectory = '/srv/app'
    if (text === undefined) return { path, workingDirectory, faults: [] }
    const parsed = await parsePolicy({ path, text }, 0)
    if ('faults' in parsed) throw new Error(parsed.faults.map(({ sentence }) => sentence).join())
    return { path, workingDirectory, sha256: 'd', policy: parsed.policy, faults: [] }
  }

const inputsOf = ({ inputs }: CheckSettings): Texts =>
  Object.fromEntries([...inputs].filter(([, text]) => text !== ''))

async function all(given: Texts, text?: string, more: Texts = {}) {
  const files = { ...more, ...(text === undefined ? {} : { '.zero-drift.yml': text }) }
  const checks = await settingsOfAll(new Map(Object.entries(given)), reader(files))
  return checks.kind === 'one'
    ? { one: inputsOf(checks.check), outputDir: checks.outputDir }
    : {
        several: checks.checks.map(inputsOf),
        faults: checks.faults.map(({ input, sentence }) => `${input}: ${sentence}`)
      }
}

async function one(given: Texts, text: string): Promise<CheckSettings> {
  const read = reader({ '.zero-drift.yml': text })
  return (await settingsOfOne(new Map(Object.entries(given)), read)).check
}

const faultsOf = ({ policy }: CheckSettings): readonly string[] =>
  policy.faults.map(({ input, sentence }) => `${input}: ${sentence}`)

describe('one image', () => {
  const TEXT =
    'version: 1\ncheck:\n  image: a\n  port: 80\n  tmpfs: [/tmp, /run]\n  output-dir: out\n'

  test.each<[string, Texts, Texts]>([
    ['has the inputs of the file', {}, { image: 'a', port: '80', tmpfs: '/tmp\n/run' }],
    [
      'has those of the step before them, which replace whole lists',
      { image: 'b', tmpfs: '/var', port: ' ', mode: 'audit' },
      { image: 'b', port: '80', tmpfs: '/var', mode: 'audit' }
    ]
  ])('%s', async (_, given, expected) => {
    expect(await all(given, TEXT)).toEqual({
      one: { ...expected, 'output-dir': 'out' },
      outputDir: 'out'
    })
  })

  test('has variables of both, and of one variable the value of the step', async () => {
    const text = 'version: 1\ncheck:\n  env:\n    A: "1"\n    B: "2"\n'
    const { inputs, policy } = await one({ image: 'a', env: 'B=3\nC=4' }, text)
    const parsed = parseInputs(inputs, new Map(), undefined, policy.origins)
    expect('wishes' in parsed && parsed.wishes.env).toEqual(['B=3', 'C=4', 'A=1'])
  })

  test('without a file has what was given', async () => {
    expect(await all({ image: 'a', port: '' })).toEqual({ one: { image: 'a' }, outputDir: '' })
  })
})

describe('several images', () => {
  const TEXT =
    'version: 1\ncheck:\n  port: 80\n  env: [A=1]\nimages:\n  - acme/job\n  - name: web\n    image: acme/web\n    check:\n      port: 8080\n      env: { A: 2, B: 3 }\n'
  const WEB = { image: 'acme/web', port: '8080', env: 'A=1\nA=2\nB=3' }

  test('are those of the file, with what they have in common', async () => {
    expect(await all({}, TEXT)).toEqual({
      several: [{ image: 'acme/job', port: '80', env: 'A=1' }, WEB],
      faults: []
    })
  })

  test('can be chosen from: one by its reference', async () => {
    expect(await all({ image: 'acme/web' }, TEXT)).toEqual({ one: WEB, outputDir: '' })
  })

  test('never put another image in the place of the one that a step names', async () => {
    expect(await all({ image: 'web' }, TEXT)).toMatchObject({ one: { image: 'web' } })
    const harmless = 'version: 1\nimages:\n  - { name: "acme/shop:1", image: harmless }\n'
    expect(await all({ image: 'acme/shop:1' }, harmless)).toMatchObject({
      one: { image: 'acme/shop:1' }
    })
  })

  test('that are not in the list have what is common', async () => {
    expect(await all({ image: 'acme/new' }, TEXT)).toMatchObject({
      one: { image: 'acme/new', port: '80', env: 'A=1' }
    })
  })

  test('have the inputs of the step, which win over those of each', async () => {
    expect(await all({ port: '1', mode: 'audit', prot: '2' }, TEXT)).toEqual({
      several: [
        { image: 'acme/job', port: '1', mode: 'audit', env: 'A=1' },
        { ...WEB, port: '1', mode: 'audit' }
      ],
      faults: ['prot: there is no input of that name; did you mean "port"?']
    })
  })

  test('of the step replace those of the file, and may have policy files of their own', async () => {
    const images = '- image: acme/web\n- image: b\n  policy-file: b.yml\n  port: 1\n'
    const own = { 'b.yml': 'version: 1\ncheck:\n  port: 2\n  user: "1000"\n' }
    expect(await all({ images }, TEXT, own)).toEqual({
      several: [WEB, { image: 'b', 'policy-file': 'b.yml', port: '1', user: '1000' }],
      faults: []
    })
  })
})

describe('a command that checks one image', () => {
  test('takes the only one of the list', async () => {
    const check = await one({}, 'version: 1\nimages: [acme/web]\n')
    expect([inputsOf(check), faultsOf(check)]).toEqual([{ image: 'acme/web' }, []])
  })

  test.each([
    [
      'several images',
      {},
      'images: [a, b]',
      'image: ".zero-drift.yml" lists 2 images; choose one, for example "a".'
    ],
    [
      'several images with names',
      {},
      'images: [a, { name: web, image: b }]',
      'image: ".zero-drift.yml" lists 2 images; choose one, for example "a".'
    ],
    [
      'several checks of one image',
      { image: 'a' },
      'images: [a, { image: a, check: { port: 1 } }]',
      'image: ".zero-drift.yml" lists 2 checks of "a"; check all images of the file, or put this one into a file of its own.'
    ]
  ])('is told that the file lists %s', async (_, given, lines, sentence) => {
    expect(faultsOf(await one(given, `version: 1\n${lines}\n`))).toEqual([sentence])
  })
})

describe('paths', () => {
  const TEXT = `version: 1
check:
  compose-file: [compose.yaml, ../prod.yaml]
  env-file: /etc/env
  volumes:
    - ./data:/data
    - named:/named
images:
  - image: a
    check:
      security-opt: seccomp=profile.json
      compare-with: ./base
`

  test.each<[string, Texts, Texts]>([
    [
      'of a file below the working directory begin in its folder',
      { 'policy-file': 'deploy/policy.yml' },
      {
        'compose-file': 'deploy/compose.yaml\n./prod.yaml',
        volumes: '/srv/app/deploy/data:/data\nnamed:/named',
        'security-opt': 'seccomp=deploy/profile.json',
        'compare-with': './deploy/base'
      }
    ],
    [
      'of a file above it, too',
      { 'policy-file': '../policy.yml' },
      {
        'compose-file': '../compose.yaml\n../../prod.yaml',
        volumes: '/srv/data:/data\nnamed:/named',
        'security-opt': 'seccomp=../profile.json',
        'compare-with': '../base'
      }
    ],
    [
      'that are given begin in the working directory',
      { 'policy-file': 'deploy/policy.yml', 'compose-file': 'c.yaml', volumes: './x:/data' },
      {
        'compose-file': 'c.yaml',
        volumes: '/srv/app/x:/data',
        'security-opt': 'seccomp=deploy/profile.json',
        'compare-with': './deploy/base'
      }
    ]
  ])('%s', async (_, given, expected) => {
    const checks = await settingsOfOne(
      new Map(Object.entries({ image: 'a', ...given })),
      reader({ [given['policy-file'] ?? '']: TEXT })
    )
    expect(inputsOf(checks.check)).toEqual({
      ...{ ...given, image: 'a', 'env-file': '/etc/env' },
      ...expected
    })
  })
})

describe('an input of the file', () => {
  const TEXT = `version: 1
check:
  image: acme/web
  port: eighty
  tmpfs:
    - /tmp
    - relative
  allow: |
    /run/**
    # a comment
    var/**
  env:
    - TOKEN
    - A=1
  user: "a b"
`

  test('that is bad names its line and its key, and is located there', async () => {
    const { inputs, policy } = await one({ env: 'A B=1' }, TEXT)
    const parsed = parseInputs(inputs, new Map(), undefined, policy.origins)
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'line 1 has white space before its "="; write "KEY=VALUE" without.',
      '".zero-drift.yml", line 13, column 7: "env": it has no "="; write "KEY=VALUE": the runner\'s own variables are never passed on.',
      '".zero-drift.yml", line 15, column 9: "user": "a b" is not a user ("USER" or "USER:GROUP"); write for example "1000:1000".',
      '".zero-drift.yml", line 4, column 9: "port": "eighty" is not a port number (1 to 65535); write for example "8080".',
      '".zero-drift.yml", line 7, column 7: "tmpfs": "relative" is not an absolute path; write for example "/srv/app".',
      '".zero-drift.yml", line 11, column 5: "allow": "var/**" is not absolute; start it with "/", or with "/**/" for any folder.'
    ])
    expect(faults.map(({ input, location }) => [input, location?.line])).toEqual([
      ['env', undefined],
      ['env', 13],
      ['user', 15],
      ['port', 4],
      ['tmpfs', 7],
      ['allow', 11]
    ])
  })

  test('is found for a finding that points at it, or at an entry', async () => {
    const { inputs, policy } = await one({ user: '1' }, TEXT)
    const lineOf = (name: string, entry?: string) =>
      lineInFile({ inputs, ...policy }, name, entry)?.line
    expect([
      lineOf('port'),
      lineOf('tmpfs', 'relative'),
      lineOf('tmpfs', '/other'),
      lineOf('allow', '/run/**'),
      lineOf('user'),
      lineOf('hostname')
    ]).toEqual([4, 7, 6, 9, undefined, undefined])
  })
})
