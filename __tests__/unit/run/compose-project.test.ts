import { BadInputs } from '../../../src/plan/faults'
import type { Secrets } from '../../../src/plan/secrets'
import type { Compose, ComposeResult, FileText } from '../../../src/ports'
import { openProject } from '../../../src/run/compose-project'
import { ENGINE, worldOf } from './world'

const MODEL = {
  name: 'shop',
  services: {
    web: {
      image: 'shop:1',
      networks: { default: null },
      depends_on: { db: { condition: 'service_healthy' } },
      secrets: [{ source: 'token' }]
    },
    db: { image: 'db:1', networks: { default: null } }
  },
  networks: { default: { name: 'shop_default' } },
  secrets: { token: { environment: 'TOKEN' } }
}
const ID = 'a'.repeat(64)
const LABELS = { 'zero-drift.run': 'r1' }

interface Call {
  readonly args: readonly string[]
  readonly input?: string
  readonly within: number
}

const answer = (stdout = '', more: Partial<ComposeResult> = {}): ComposeResult => ({
  ...{ exitCode: 0, stdout, stderr: '' },
  ...more
})

/** Compose that answers by the command, and fails where no answer is known. */
function fakeCompose(own: Readonly<Record<string, ComposeResult>> = {}) {
  const calls: Call[] = []
  const removed: string[] = []
  const answers: Readonly<Record<string, ComposeResult>> = {
    config: answer(JSON.stringify(MODEL)),
    whole: answer(JSON.stringify(MODEL)),
    variables: answer('{"TAG":{},"A":{}}'),
    values: answer(JSON.stringify({ 'x-values': { TOKEN: { set: '1', value: 'a$$b' } } })),
    up: answer(),
    ps: answer(`${ID}\n`),
    ...own
  }
  const kindOf = ({ args, input = '' }: Pick<Call, 'args' | 'input'>): string => {
    if (args.includes('--variables')) return 'variables'
    if (args.includes('--profile=*')) return 'whole'
    if (input.includes('x-values')) return 'values'
    return ['up', 'ps', 'logs', 'config'].find((one) => args.includes(one)) ?? ''
  }
  const compose: Compose = {
    version: () => Promise.resolve('2.38.2'),
    run: (command, within) => {
      calls.push({ ...command, within })
      const known = answers[kindOf(command)]
      return known === undefined ? Promise.reject(new Error('unexpected')) : Promise.resolve(known)
    },
    lend: (texts) =>
      Promise.resolve({
        paths: texts.map((text) => `/lent/${text}`),
        remove: () => {
          removed.push(...texts)
          return Promise.resolve()
        }
      }),
    sweepLent: () => Promise.resolve()
  }
  return { compose, calls, removed }
}

const VARIABLES: FileText = { kind: 'text', text: 'KEY="hunter3"\n' }

function open(port: Compose, wish: object = {}, more: object = {}, file = VARIABLES) {
  const labels: string[] = []
  const engine = {
    image: () => Promise.resolve(undefined),
    probeImage: () => Promise.resolve('probe:1'),
    removeLabelled: (asked: object) => {
      labels.push(JSON.stringify(asked))
      return Promise.resolve()
    },
    ...more
  }
  const files = { read: () => Promise.resolve(file) }
  const world = worldOf({ compose: port, engine, files })
  const inputs = {
    files: ['deploy/compose.yaml', 'prod.yaml'],
    service: 'web',
    profiles: ['p'],
    envFiles: ['ci.env'],
    dependencies: true,
    image: undefined,
    mayBeJob: true,
    volumes: [],
    pull: 'missing' as const,
    startup: 1000
  }
  const known: Secrets[] = []
  const learnSecrets = (secrets: Secrets): void => {
    known.push(secrets)
  }
  const means = { labels: LABELS, engine: ENGINE, world, learnSecrets }
  const opened = openProject({ ...inputs, ...wish }, means)
  return { opened, labels, world, known }
}

const faultsOf = (opened: Promise<unknown>) =>
  opened.then(
    () => [],
    (error: unknown) => (error instanceof BadInputs ? error.inputs : [error])
  )

const PROJECT = [
  '-p',
  'zero-drift-r1',
  '--project-directory=deploy/',
  '--env-file=ci.env',
  '-f',
  '-'
]

test('the files are read as they are deployed, and the model is fed back under a name of the run', async () => {
  const { compose, calls } = fakeCompose()
  const project = await open(compose).opened
  expect(await project.prototype('sha256:1')).toBe(ID)
  expect(calls.map(({ args }) => args)).toEqual([
    [
      ...['--file=deploy/compose.yaml', '--file=prod.yaml', '--profile=p', '--env-file=ci.env'],
      ...['config', '--format', 'json', '--', 'web']
    ],
    [
      ...['--file=deploy/compose.yaml', '--file=prod.yaml', '--profile=p', '--env-file=ci.env'],
      ...['config', '--variables', '--format', 'json']
    ],
    [
      ...['--file=deploy/compose.yaml', '--file=prod.yaml', '--profile=*', '--env-file=ci.env'],
      ...['config', '--format', 'json']
    ],
    [...['-p', 'zero-drift', ...PROJECT.slice(2)], 'config', '--format', 'json'],
    [...PROJECT, 'up', '--no-start', '--no-build', '--no-recreate', '--no-deps', '--', 'web'],
    [...PROJECT, 'ps', '--all', '--quiet', '--', 'web']
  ])
  expect(JSON.parse(calls[4]?.input ?? '')).toMatchObject({
    services: { web: { image: 'sha256:1', labels: LABELS } },
    secrets: { 'zero-drift-value-token': { file: '/lent/a$$b' } }
  })
})

test('the values of all secrets of a project are known, and those of its configs are none', async () => {
  const model = {
    ...MODEL,
    secrets: { ...MODEL.secrets, key: { file: '/srv/key.txt' }, gone: { file: '' } },
    configs: { page: { content: 'a page of text' } }
  }
  const token = { set: '1', value: 'Sup3r$$S3cret' }
  const answers = {
    config: answer(JSON.stringify(model)),
    values: answer(JSON.stringify({ 'x-values': { TOKEN: token } }))
  }
  const { opened, known } = open(fakeCompose(answers).compose)
  await opened
  expect(known).toHaveLength(1)
  expect(known[0]?.hide('Sup3r$S3cret, KEY="hunter3", a page of text')).toBe(
    '***, ***, a page of text'
  )
})

test('a project tells what it knows', async () => {
  const project = await open(fakeCompose().compose, { image: 'other:2' }).opened
  expect(project).toMatchObject({ image: 'other:2', ports: [] })
  expect(project.manifest()).toEqual({
    kind: 'compose',
    files: ['deploy/compose.yaml', 'prod.yaml'],
    service: 'web',
    project: 'zero-drift-r1',
    composeVersion: '2.38.2',
    variables: ['A', 'TAG'],
    dependencies: [{ service: 'db', condition: 'service_healthy', readOnly: false }],
    standIns: [
      { kind: 'image', key: 'shop:1', source: 'other:2', why: 'input' },
      { kind: 'secret', key: 'token', why: 'value' }
    ],
    notReproduced: []
  })
})

test('closing removes lent files, and everything with the labels', async () => {
  const { compose, removed } = fakeCompose()
  const { opened, labels } = open(compose)
  await (await opened).close()
  expect(removed).toEqual(['a$b'])
  expect(labels).toEqual([JSON.stringify(LABELS)])
})

test('closing rejects if the engine cannot remove everything, but removes the lent files', async () => {
  const { compose, removed } = fakeCompose()
  const removeLabelled = () => Promise.reject(new Error('gone'))
  const project = await open(compose, {}, { removeLabelled }).opened
  await expect(project.close()).rejects.toThrow('gone')
  expect(removed).toEqual(['a$b'])
})

test('closing ends what still runs, and removes once more', async () => {
  const { compose } = fakeCompose()
  const signals: (AbortSignal | undefined)[] = []
  const run: Compose['run'] = (command, within, over) => {
    if (!command.args.includes('up')) return compose.run(command, within)
    signals.push(over)
    return new Promise((resolve) => {
      over?.addEventListener('abort', () => {
        resolve(answer('', { exitCode: undefined }))
      })
    })
  }
  const { opened, labels } = open({ ...compose, run })
  const project = await opened
  const creating = project.prototype('sha256:1').catch((error: unknown) => error)
  await project.close()
  expect(signals.map((one) => one?.aborted)).toEqual([true])
  expect(labels).toHaveLength(2)
  expect(await creating).toMatchObject({ kind: 'engine-fault' })
})

test.each([
  [
    'missing',
    undefined,
    /^needs Docker's Compose plugin, and "docker compose version" names none\. Install/
  ],
  [
    'older than 2.20',
    '2.19.1',
    /^needs Docker's Compose plugin 2\.20 or newer, and this machine has 2\.19\.1\. Update/
  ],
  ['of Python', '1.29.2', /this machine has 1\.29\.2/]
])('a Compose that is %s is a bad input', async (_, version, sentence) => {
  const port = { ...fakeCompose().compose, version: () => Promise.resolve(version) }
  expect(await faultsOf(open(port).opened)).toEqual([
    { input: 'compose-file', sentence: expect.stringMatching(sentence) as string }
  ])
})

test.each(['2.20.0', '2.100.0', '5.1.3', '5.0.0-rc.1'])(
  'Compose %s is new enough',
  async (version) => {
    const port = { ...fakeCompose().compose, version: () => Promise.resolve(version) }
    expect((await open(port).opened).manifest().composeVersion).toBe(version)
  }
)

const refused = (stderr: string) => answer('', { exitCode: 1, stderr })

test.each([
  [
    'refuses the files',
    refused('yaml: line 1: bad\n'),
    'Compose refused the files: yaml: line 1: bad.'
  ],
  ['fails without a word', refused(''), 'Compose refused the files with the exit code 1.'],
  [
    'does not end',
    answer('', { exitCode: undefined }),
    'Compose did not read the files within 60 seconds.'
  ],
  [
    'prints no project',
    answer('garbage'),
    "Compose printed no project that could be read; update Docker's Compose plugin."
  ],
  [
    'prints too much',
    answer('', { stdout: undefined }),
    "Compose printed no project that could be read; update Docker's Compose plugin."
  ]
])('a Compose that %s is a bad input', async (_, config, sentence) => {
  const { compose } = fakeCompose({ config })
  expect(await faultsOf(open(compose).opened)).toEqual([{ input: 'compose-file', sentence }])
})

test.each([
  ['values of variables', 'invalid spec of hunter2', 'invalid spec of ***'],
  ['values that Compose quotes', 'bad \\"hunter\\" text', 'bad *** text'],
  ['lines of the files with variables', 'bad line hunter3', 'bad line ***']
])('%s are hidden in the complaint of Compose', async (_, said, shown) => {
  const x = { TAG: { set: '1', value: 'hunter2' }, A: { set: '1', value: '"hunter"' } }
  const values = answer(JSON.stringify({ 'x-values': x }))
  const { compose } = fakeCompose({ config: refused(said), values })
  expect(await faultsOf(open(compose).opened)).toEqual([
    { input: 'compose-file', sentence: `Compose refused the files: ${shown}.` }
  ])
})

test('a file with variables of a service that Compose cannot read is looked for in the files', async () => {
  const { compose } = fakeCompose({ config: refused('env file /shop/a.env not found: stat') })
  expect(await faultsOf(open(compose).opened)).toEqual([
    {
      input: 'compose-file',
      sentence: 'Compose refused the files: env file /shop/a.env not found: stat.',
      setting: { keys: ['env_file'], entry: '/shop/a.env' }
    }
  ])
})

test.each<[string, FileText, string]>([
  [
    'is missing',
    { kind: 'missing', reason: 'it is not there' },
    '"ci.env" cannot be read: it is not there; check the path.'
  ],
  [
    'is no text',
    { kind: 'text', text: 'A=\ufffd' },
    '"ci.env" is not UTF-8, so Compose would change its values; save it as UTF-8.'
  ]
])('a file with variables that %s is a bad input', async (_, file, sentence) => {
  const { opened } = open(fakeCompose().compose, {}, {}, file)
  expect(await faultsOf(opened)).toEqual([{ input: 'compose-env-file', sentence }])
})

test('a secret of a variable that is not set is a bad input', async () => {
  const values = answer(JSON.stringify({ 'x-values': { TOKEN: { set: '', value: '' } } }))
  expect(await faultsOf(open(fakeCompose({ values }).compose).opened)).toEqual([
    {
      input: 'compose-file',
      sentence:
        'the secret "token" is the value of the variable "TOKEN", which is not set; set it in the step\'s "env", or in ".env".'
    }
  ])
})

test('lent files are removed if there are bad inputs', async () => {
  const { compose, removed } = fakeCompose()
  const volumes = [{ source: '/ci', path: '/no/mount', readOnly: true }]
  expect(await faultsOf(open(compose, { volumes }).opened)).toHaveLength(1)
  expect(removed).toEqual(['a$b'])
})

test('services of other profiles that wait for the end of this one are known', async () => {
  const one = { image: 'shop:1', networks: { default: null } }
  const condition = 'service_completed_successfully'
  const worker = { ...one, depends_on: { web: { condition } } }
  const whole = answer(JSON.stringify({ ...MODEL, services: { ...MODEL.services, worker } }))
  const project = await open(fakeCompose({ whole }).compose).opened
  expect(project.awaitedBy).toEqual(['worker'])
})

test('the whole project is not read where no end is waited for', async () => {
  const { compose, calls } = fakeCompose()
  const project = await open(compose, { mayBeJob: false }).opened
  expect(project.awaitedBy).toEqual([])
  expect(calls.map(({ args }) => args.includes('--profile=*'))).toEqual([false, false, false])
})

test('an image that is to be built is built from all that was named', async () => {
  const { web } = MODEL.services
  const services = { ...MODEL.services, web: { ...web, image: null, build: { context: '.' } } }
  const config = answer(JSON.stringify({ ...MODEL, services }))
  const { compose } = fakeCompose({ config })
  const files = ['my app/compose.yaml', 'prod.yaml']
  expect(await faultsOf(open(compose, { files }).opened)).toEqual([
    {
      input: 'compose-file',
      sentence:
        'the engine has no image "shop-web" of the service "web"; build it first: docker compose -f \'my app/compose.yaml\' -f prod.yaml --profile p --env-file ci.env build web',
      setting: { service: 'web', keys: ['image', 'build'] }
    }
  ])
})

test('a whole project that Compose cannot read is no fault of the service', async () => {
  const project = await open(fakeCompose({ whole: refused('bad') }).compose).opened
  expect(project.awaitedBy).toEqual([])
})

test('variables that an older Compose cannot list are not told', async () => {
  const variables = refused('unknown flag: --variables')
  const project = await open(fakeCompose({ variables }).compose).opened
  expect(project.manifest().variables).toEqual([])
})

describe('the prototype', () => {
  const prototype = async (own: Readonly<Record<string, ComposeResult>>) => {
    const project = await open(fakeCompose(own).compose).opened
    return project.prototype('sha256:1').catch((error: unknown) => error)
  }

  test('that Compose cannot create is a fault', async () => {
    expect(
      await prototype({ up: refused('Error response from daemon: no space\n') })
    ).toMatchObject({
      kind: 'engine-fault',
      message:
        'Compose could not create the container of the service "web" or of one that it depends on: Error response from daemon: no space.'
    })
  })

  test('that Compose refuses once more is a bad input', async () => {
    const up = refused(
      "validating -: services.web.environment additional properties '' not allowed"
    )
    expect(await prototype({ up })).toMatchObject({
      inputs: [
        {
          input: 'compose-file',
          sentence:
            "Compose refused the files: services.web.environment additional properties '' not allowed."
        }
      ]
    })
  })

  test('that is not listed is a fault', async () => {
    expect(await prototype({ ps: answer('::error::x\n') })).toMatchObject({ kind: 'engine-fault' })
  })

  test('whose lent file is not on the machine of the engine is a fault that says so', async () => {
    const up = refused('bind source path does not exist: /lent/a$b\n')
    expect(await prototype({ up })).toMatchObject({
      kind: 'bind-missing',
      message: expect.stringMatching(
        /^The secret "token" of the service "web" has no "file:".*"\/run\/secrets\/token"/
      ) as string
    })
  })
})
