import { createHash } from 'node:crypto'
import { BadInputs, Fault } from '../../../src/plan/faults'
import type { FileText, ReportReading } from '../../../src/ports'
import type { BaseFacts, ImageFacts } from '../../../src/words'
import { prepare } from '../../../src/run/prepare'
import { readCheck } from '../../../src/run/policy'
import { ENGINE, IMAGE, worldOf } from './world'

interface Setting {
  readonly inputs: Readonly<Record<string, string>>
  readonly writesPolicy?: boolean
  readonly image?: ImageFacts | 'unreachable'
  readonly files?: Readonly<Record<string, string>>
  readonly unwritable?: readonly string[]
  readonly report?: ReportReading
  /** Why bash cannot be started. */
  readonly shell?: string
}

async function prepared({
  inputs,
  image,
  files = {},
  unwritable = [],
  writesPolicy = false,
  report,
  shell
}: Setting) {
  const calls: string[] = []
  const read = (path: string): FileText =>
    Object.hasOwn(files, path)
      ? { kind: 'text', text: files[path]! }
      : { kind: 'missing', reason: 'ENOENT' }
  const world = worldOf({
    files: {
      read: (path) => Promise.resolve(read(path)),
      exists: (path) => Promise.resolve(Object.hasOwn(files, path)),
      unwritable: () => Promise.resolve(unwritable),
      ...(report && { report: () => Promise.resolve(report) })
    },
    engine: {
      identify: () => {
        calls.push('identify')
        return Promise.resolve(ENGINE)
      },
      image: () => {
        calls.push('image')
        return image === 'unreachable'
          ? Promise.reject(new Fault('engine-unreachable', 'none'))
          : Promise.resolve(image)
      },
      pull: () => {
        calls.push('pull')
        return Promise.resolve()
      }
    },
    shell: { fault: () => Promise.resolve(shell) },
    network: { connects: () => Promise.resolve('answered') }
  })
  const given = new Map(Object.entries({ image: 'acme/web:1', ...inputs }))
  const means = {
    read: world.files.read,
    today: world.clock.today(),
    workingDirectory: '/srv/app',
    digest: world.digest
  }
  const { check } = await readCheck({ inputs: given, writesPolicy }, means)
  const request = {
    ...check,
    labels: { 'zero-drift.run': 'r' },
    version: '1',
    colour: false
  }
  const { learnt, ...rest } = await prepare(request, world)
  const outcome = 'prepared' in rest ? rest.prepared : rest.fault
  return { outcome, learnt, calls }
}

const namedIn = (outcome: unknown): readonly string[] =>
  outcome instanceof BadInputs ? outcome.inputs.map(({ input }) => input) : []

test('good inputs become a plan, and what was learnt on the way stays known', async () => {
  const { outcome, learnt } = await prepared({ inputs: { port: '8080' }, image: IMAGE })
  expect(outcome).toMatchObject({
    plan: { port: 8080, image: IMAGE, container: { labels: { 'zero-drift.run': 'r' } } },
    engine: ENGINE,
    spec: { publish: [8080] }
  })
  expect(learnt).toEqual({
    engine: ENGINE,
    image: IMAGE,
    plan: (outcome as { readonly plan: unknown }).plan
  })
})

describe('bad inputs', () => {
  const BAD = { port: '0', mode: 'strict', tmpfs: 'relative' }

  test.each<[string, Setting, readonly string[]]>([
    ['are all named', { inputs: BAD }, ['port', 'tmpfs', 'mode']],
    [
      'are named with those that clash with an image that is at hand',
      { inputs: { ...BAD, 'wait-for': 'healthy' }, image: IMAGE },
      ['port', 'tmpfs', 'mode', 'wait-for']
    ],
    [
      'are named without an engine, too',
      { inputs: { ...BAD, 'wait-for': 'healthy' }, image: 'unreachable' },
      ['port', 'tmpfs', 'mode']
    ],
    [
      'are named when they only clash with the image',
      {
        inputs: { 'wait-for': 'healthy', 'smoke-http': 'GET /' },
        image: { ...IMAGE, exposedPorts: [] }
      },
      ['wait-for', 'smoke-http']
    ],
    ['name a file that cannot be read', { inputs: { 'env-file': 'none' } }, ['env-file']],
    [
      'name what is wrong in a file',
      { inputs: { 'env-file': 'a.env' }, files: { 'a.env': '=1\n' } },
      ['env-file']
    ],
    [
      'name scripts where there is no bash',
      { inputs: { 'smoke-run': 'true', 'attack-run': 'true' }, shell: 'it is not in the PATH' },
      ['smoke-run', 'attack-run']
    ],
    [
      'name a port of the host that is answered already',
      { inputs: { network: 'host' }, image: IMAGE },
      ['network']
    ]
  ])('%s', async (_, setting, expected) => {
    const { outcome } = await prepared(setting)
    expect([...namedIn(outcome)].sort()).toEqual([...expected].sort())
  })

  test('ask the engine who it is and for the image, and pull none', async () => {
    const { calls, learnt } = await prepared({ inputs: BAD })
    expect([calls, learnt]).toEqual([['identify', 'image'], {}])
  })

  test('without an image ask only who it is', async () => {
    const { outcome, calls } = await prepared({ inputs: { image: '' } })
    expect([namedIn(outcome), calls]).toEqual([['image'], ['identify']])
  })
})

test('the sentence on a script without bash says what to do', async () => {
  const setting = { inputs: { 'smoke-run': 'true' }, shell: 'it is not in the PATH' }
  const { outcome, calls } = await prepared(setting)
  expect((outcome as BadInputs).message).toBe(
    'smoke-run: bash runs the script, and it cannot be started on this machine: it is not in the PATH. Install bash, or use "smoke-exec", which runs a program of the image in the container.'
  )
  expect(calls).not.toContain('pull')
})

test.each([
  ['wob', 'acme/web:1.4'],
  ['acme/wbe:1.4', 'acme/web:1.4'],
  ['shop', 'acme/web:1.4'],
  ['jobs', 'job']
])('an image %s that is missing may be one of the policy file: %s', async (image, meant) => {
  const files = {
    '.zero-drift.yml': 'version: 1\nimages:\n  - name: shop\n    image: acme/web:1.4\n  - job\n'
  }
  const { outcome } = await prepared({ inputs: { image, pull: 'never' }, files })
  expect((outcome as Fault).message).toBe(
    `The engine has no image "${image}" and "pull: never" forbids to pull it. Build it before this check, on the same engine, or check its name. ".zero-drift.yml" lists the image "${meant}": did you mean that one?`
  )
})

test('an image that resembles none of the policy file is only missing', async () => {
  const files = { '.zero-drift.yml': 'version: 1\nimages: [acme/web:1.4, acme/job]\n' }
  const { outcome } = await prepared({ inputs: { image: 'nginx', pull: 'never' }, files })
  expect((outcome as Fault).message).toMatch(/check its name\.$/)
})

test('reports that cannot be written are a fault, before anything is made', async () => {
  const unwritable = ['The folder "/x" cannot be written: EROFS.', 'The file "/y" neither.']
  const { outcome, calls } = await prepared({ inputs: {}, unwritable })
  expect(outcome).toEqual(new Fault('output-unwritable', unwritable.join(' ')))
  expect(calls).toEqual(['identify', 'image'])
})

test('bad inputs come before reports that cannot be written', async () => {
  const { outcome } = await prepared({ inputs: { port: '0' }, unwritable: ['No.'] })
  expect(namedIn(outcome)).toEqual(['port'])
})

test.each<[string, Setting, string | undefined]>([
  ['the one that is named', { inputs: { 'annotate-file': ' web/Dockerfile ' } }, 'web/Dockerfile'],
  ['the Dockerfile that is there', { inputs: {}, files: { Dockerfile: '' } }, 'Dockerfile'],
  [
    'the policy before the Dockerfile',
    { inputs: {}, files: { Dockerfile: '', '.zero-drift.yml': 'version: 1\n' } },
    '.zero-drift.yml'
  ],
  ['none', { inputs: {} }, undefined]
])('annotations point at %s, even of bad inputs', async (_, setting, expected) => {
  const inputs = { ...setting.inputs, port: '0' }
  expect((await prepared({ ...setting, inputs })).learnt.annotateFile).toBe(expected)
})

describe('a policy', () => {
  const POLICY =
    'version: 1\nallow:\n  - path: /run/**\n    reason: pids\ntmpfs:\n  - path: /tmp\n    size: 1m\n  - path: /run\n'

  test('is read where it lies, after the inputs, whose mounts come first', async () => {
    const inputs = { allow: '/data/**', tmpfs: '/tmp:size=2m' }
    const files = { '.zero-drift.yml': POLICY }
    const { outcome, learnt } = await prepared({ inputs, files, image: IMAGE })
    expect(outcome).toMatchObject({
      plan: {
        rules: [
          { rule: '/data/**', source: 'input' },
          { rule: '/run/**', source: 'policy-file', location: { line: 3 } }
        ],
        container: {
          tmpfs: [
            { path: '/tmp', options: 'size=2m' },
            { path: '/run', options: '' }
          ]
        }
      }
    })
    expect(learnt.policy).toEqual({
      path: '.zero-drift.yml',
      sha256: createHash('sha256').update(POLICY).digest('hex'),
      inputs: []
    })
  })

  test('gives inputs, which the report names, and those of the step win', async () => {
    const files = {
      '.zero-drift.yml':
        'version: 1\ncheck:\n  image: acme/other:1\n  port: 8080\n  allow:\n    - /run/**\n    - /var/**\n'
    }
    const { outcome, learnt } = await prepared({ inputs: {}, files, image: IMAGE })
    expect(outcome).toMatchObject({
      plan: {
        port: 8080,
        rules: [
          { rule: '/run/**', source: 'input', location: { file: '.zero-drift.yml', line: 6 } },
          { rule: '/var/**', source: 'input', location: { file: '.zero-drift.yml', line: 7 } }
        ]
      }
    })
    expect(learnt.policy).toMatchObject({ inputs: ['port', 'allow'] })
  })

  test('that gives bad inputs is told with their lines, those that clash with the image too', async () => {
    const files = {
      '.zero-drift.yml':
        'version: 1\ncheck:\n  port: eighty\n  wait-for: healthy\n  tmpfs:\n    - /tmp\n    - relative\n'
    }
    const { outcome } = await prepared({ inputs: { mode: 'strict' }, files, image: IMAGE })
    expect(outcome).toBeInstanceOf(BadInputs)
    expect(
      (outcome as BadInputs).inputs.map(({ input, location }) => [input, location?.line])
    ).toEqual([
      ['port', 3],
      ['tmpfs', 7],
      ['mode', undefined],
      ['wait-for', 4]
    ])
  })

  test('that is named and not there is a bad input', async () => {
    const { outcome } = await prepared({ inputs: { 'policy-file': 'lost.yml' }, image: IMAGE })
    expect(outcome).toEqual(
      new BadInputs([
        {
          input: 'policy-file',
          sentence: '"lost.yml" cannot be read: ENOENT; check the path.'
        }
      ])
    )
  })

  test('that is named and yet to be written need not be there', async () => {
    const inputs = { 'policy-file': 'new.yml' }
    const { outcome, learnt } = await prepared({ inputs, writesPolicy: true, image: IMAGE })
    expect(outcome).toMatchObject({ plan: { rules: [] } })
    expect(learnt.policy).toBeUndefined()
  })

  test('that is wrong is told with all other bad inputs', async () => {
    const files = { '.zero-drift.yml': 'version: 1\nallow: all\n' }
    const { outcome } = await prepared({ inputs: { port: '0' }, files, image: IMAGE })
    expect(namedIn(outcome)).toEqual(['port', 'policy-file'])
  })
})

describe('what to compare with', () => {
  const FACTS: BaseFacts = {
    ...{ reference: 'acme/web:0', id: undefined, verdict: 'drift', readOnly: true },
    ...{ changes: new Map(), refusals: new Map(), places: new Map(), findings: new Set() }
  }
  const inputs = { port: '8080', 'compare-with': 'base/report.json' }
  const unreadable = { kind: 'unreadable', reason: 'it is a folder' } as const

  test('is the report that is named', async () => {
    const report = { kind: 'report', facts: FACTS } as const
    const { outcome } = await prepared({ inputs, image: IMAGE, report })
    expect(outcome).toMatchObject({
      base: { kind: 'report', name: 'base/report.json', facts: FACTS }
    })
  })

  test('is a bad input where it cannot be read, named with all others, before anything is pulled', async () => {
    const { outcome, calls } = await prepared({
      inputs: { ...inputs, port: '0' },
      report: unreadable
    })
    expect(namedIn(outcome)).toEqual(['port', 'compare-with'])
    expect(outcome).toHaveProperty(
      'inputs.1.sentence',
      '"base/report.json" cannot be compared with: it is a folder. Name the "report.json" of an earlier check.'
    )
    expect(calls).not.toContain('pull')
  })

  test('is an image, to be checked likewise, but for what is asked beyond the check', async () => {
    const beyond = {
      ...{ 'attack-exec': 'true', 'rehearse-attacks': 'true', contrast: 'true', recover: 'true' },
      ...{ explain: 'always', evidence: 'always', 'evidence-image': 'true', 'fail-on': 'new' }
    }
    const { outcome } = await prepared({
      inputs: { ...beyond, port: '8080', tmpfs: '/run', 'compare-with': 'acme/web:0' },
      image: IMAGE
    })
    expect(outcome).toMatchObject({
      plan: { failOn: 'new', recover: true },
      base: {
        ...{ kind: 'image', name: 'acme/web:0' },
        plan: {
          ...{ port: 8080, attack: [], rehearsal: undefined, recover: false, failOn: 'any' },
          ...{ explain: { when: 'never' }, evidence: { when: 'never', image: false } },
          container: { tmpfs: [{ path: '/run' }], labels: { 'zero-drift.run': 'r' } }
        }
      }
    })
  })

  test('is nothing unless it is named', async () => {
    const { outcome } = await prepared({ inputs: { port: '8080' }, image: IMAGE })
    expect(outcome).toMatchObject({ base: undefined })
  })
})
