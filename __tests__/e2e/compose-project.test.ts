import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dockerEngine } from '../../src/adapters/docker/engine'
import { withWorld, type RunMeans } from '../../src/adapters/world'
import { BadInputs, type BadInput } from '../../src/plan/faults'
import { openProject, type ComposeProject } from '../../src/run/compose-project'
import type { World } from '../../src/ports'
import { docker, imageFrom } from '../harness/engine'

const IMAGE = 'zero-drift-fixture/busybox:1'

const PROBES = join(__dirname, '../../dist/probe')

/** The probe at the path that it has in its own image. */
async function gateImage(): Promise<string> {
  const machine = `linux-${await docker('version', '--format', '{{.Server.Arch}}')}`
  const dockerfile = `FROM ${IMAGE}\nCOPY probe /zero-drift/probe\nRUN chmod 755 /zero-drift/probe\n`
  return imageFrom('compose-gate', dockerfile, { probe: await readFile(join(PROBES, machine)) })
}

let folder = ''
let runs = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-compose-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const filtersOf = (labels: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(labels).map(([name, value]) => `--filter=label=${name}=${value}`)

/** Everything on the engine that carries these labels. */
async function carrying(labels: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const filters = filtersOf(labels)
  const lists = await Promise.all([
    docker('container', 'ls', '--all', '--quiet', ...filters),
    docker('volume', 'ls', '--quiet', ...filters),
    docker('network', 'ls', '--quiet', ...filters)
  ])
  return lists.filter((list) => list !== '')
}

type ProjectInputs = Partial<Parameters<typeof openProject>[0]>

interface Trial {
  readonly project: ComposeProject
  readonly world: World
  readonly labels: Readonly<Record<string, string>>
  readonly progress: readonly string[]
}

/** Writes files, opens the project of `compose.yaml`, and closes it in the end. */
async function withProject<T>(
  files: Readonly<Record<string, string>>,
  inputs: ProjectInputs,
  use: (trial: Trial) => Promise<T>,
  { environment = process.env, cancelled = new AbortController().signal }: Partial<RunMeans> = {}
): Promise<T> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const progress: string[] = []
  const log = { progress: (sentence: string) => progress.push(sentence) }
  const destinations = { outputDir: folder, appended: [] }
  const labels = { 'zero-drift.run': `compose-e2e-${process.pid}-${runs++}`, 'zero-drift.job': 'j' }
  const gate = await gateImage()
  return withWorld({ environment, destinations, log, cancelled }, async (real) => {
    const world = { ...real, engine: { ...real.engine, probeImage: () => Promise.resolve(gate) } }
    const engine = await world.engine.identify()
    const wish = {
      files: [join(folder, 'compose.yaml')],
      ...{ service: undefined, profiles: [], envFiles: [], dependencies: true, image: undefined },
      ...{ volumes: [], pull: 'never' as const, startup: 30_000, mayBeJob: true }
    }
    const means = { labels, engine, world, learnSecrets: () => undefined }
    const project = await openProject({ ...wish, ...inputs }, means)
    try {
      return await use({ project, world, labels, progress })
    } finally {
      await project.close()
      expect(await carrying(labels)).toEqual([])
    }
  })
}

interface Inspected {
  readonly Id: string
  readonly State: { readonly Status: string }
  readonly Config: {
    readonly Env: readonly string[]
    readonly Labels: Readonly<Record<string, string>>
  }
  readonly HostConfig: Readonly<Record<string, unknown>>
  readonly NetworkSettings: {
    readonly Networks: Readonly<
      Record<
        string,
        { readonly Aliases: readonly string[]; readonly Links: readonly string[] | null }
      >
    >
  }
}

const inspected = async (id: string): Promise<Inspected> => {
  const [found] = JSON.parse(await docker('inspect', id)) as readonly Inspected[]
  if (found === undefined) throw new Error(`there is no container ${id}`)
  return found
}

interface ListedVolume {
  readonly Source: string
  readonly Target: string
}

/** Writable volumes as `SOURCE:PATH:rw`: Compose 2.38 asks for binds, 2.26 and older for mounts. */
const volumesOf = ({ HostConfig }: Inspected): readonly string[] => {
  const mounts = (HostConfig['Mounts'] ?? []) as readonly ListedVolume[]
  const binds = (HostConfig['Binds'] ?? []) as readonly string[]
  return [...binds, ...mounts.map(({ Source, Target }) => `${Source}:${Target}:rw`)].toSorted()
}

const imageId = (): Promise<string> => docker('image', 'inspect', '--format', '{{.Id}}', IMAGE)

const prototypeOf = async ({ project }: Trial): Promise<Inspected> =>
  inspected(await project.prototype(await imageId()))

const WITH_DATABASE = `
name: shop
services:
  web:
    image: ${IMAGE}
    container_name: prod-web
    restart: always
    ports: ['80:8080']
    command: [sleep, '60']
    stop_grace_period: 1m30s
    volumes: [data:/data]
    depends_on:
      db: {condition: service_healthy}
      migrate: {condition: service_completed_successfully}
  db:
    image: ${IMAGE}
    command: [sh, -c, 'sleep 1; echo ok > /tmp/up; sleep 60']
    healthcheck: {test: [CMD-SHELL, test -f /tmp/up], interval: 200ms, retries: 50}
    networks: {default: {aliases: [database]}}
    volumes: [/anonymous]
  migrate:
    image: ${IMAGE}
    command: ['true']
    depends_on: {db: {condition: service_healthy}}
volumes:
  data: {name: zero-drift-e2e-production}
`

test('a prototype is created and never started, with names and ports of its own', async () => {
  await withProject({ 'compose.yaml': WITH_DATABASE }, { service: 'web' }, async (trial) => {
    const { project, labels } = trial
    const name = `zero-drift-${labels['zero-drift.run'] ?? ''}`
    const found = await prototypeOf(trial)
    expect(found.State.Status).toBe('created')
    expect(found.Config.Labels).toMatchObject(labels)
    expect(found.HostConfig['PortBindings']).toEqual({})
    expect(volumesOf(found)).toEqual([`${name}_data:/data:rw`])
    expect(found.NetworkSettings.Networks[`${name}_default`]?.Aliases).toEqual(
      expect.arrayContaining(['web', 'prod-web'])
    )
    expect(project.ports).toEqual([8080])
    expect(project.stopGrace).toBe(90_000)
    expect(project.declared.standIns).toEqual([
      { kind: 'volume', key: 'data', of: 'zero-drift-e2e-production', why: 'named' }
    ])
  })
})

test('dependencies start under the conditions of the file', async () => {
  await withProject({ 'compose.yaml': WITH_DATABASE }, { service: 'web' }, async ({ project }) => {
    await project.startDependencies()
    expect(project.manifest().dependencies).toEqual([
      { service: 'db', condition: 'service_healthy', state: 'healthy', readOnly: false },
      {
        service: 'migrate',
        condition: 'service_completed_successfully',
        state: 'exited (0)',
        readOnly: false
      }
    ])
  })
})

/** The error with which the work ends. */
async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error
  )
}

/** A service that sleeps, with further keys in the flow style. */
const service = (name: string, text = ''): string =>
  `  ${name}: {image: '${IMAGE}', ${text.includes('command:') ? '' : "command: [sleep, '60'], "}${text}}\n`

const compose = (...services: readonly string[]): string => `services:\n${services.join('')}`

test.each([
  [
    'ends before it is healthy',
    `command: [sh, -c, 'echo no disk; exit 3'], healthcheck: {test: 'false', interval: 1s}`,
    'service_healthy',
    'exited (3). Its last log line: "no disk".'
  ],
  [
    'is a job that fails',
    `command: [sh, -c, 'echo ::error::no table >&2; exit 1']`,
    'service_completed_successfully',
    'exited (1). Its last log line: "::error::no table".'
  ],
  [
    'is never healthy',
    `healthcheck: {test: 'false', interval: 100ms, retries: 1}`,
    'service_healthy',
    'unhealthy. How long that may take is set by its own "healthcheck" in the Compose file ("start_period", "interval", "retries"). It printed nothing.'
  ]
])('a dependency that %s is named with the end of its log', async (_, text, condition, end) => {
  const on = `depends_on: {db: {condition: ${condition}}`
  const file = compose(
    service('web', `${on}, api: {condition: service_started}}`),
    service('api', `${on}}`),
    service('db', text)
  )
  await withProject({ 'compose.yaml': file }, { service: 'web' }, async ({ project }) => {
    const error = await errorOf(project.startDependencies())
    const message = `The service "db", on which "web" depends, did not meet the condition "${condition}": ${end}`
    expect(error).toMatchObject({ kind: 'dependency-failed', message })
    const [api, db] = project.manifest().dependencies
    expect(api).toMatchObject({ service: 'api', readOnly: false })
    expect(db?.state).toMatch(/^(?:exited|unhealthy)/)
    expect(end.endsWith(db?.log ? `"${db.log}".` : 'It printed nothing.')).toBe(true)
  })
})

test('a dependency that is not healthy in time is named with the time limit', async () => {
  const db = service('db', `healthcheck: {test: 'false', interval: 60s}`)
  const file = compose(service('web', 'depends_on: {db: {condition: service_healthy}}'), db)
  const inputs = { service: 'web', startup: 2500 }
  await withProject({ 'compose.yaml': file }, inputs, async ({ project }) => {
    const message =
      'The service "db", on which "web" depends, did not meet the condition "service_healthy" within 2.5 s, which "startup-timeout" allows: running, not healthy yet. It printed nothing.'
    expect(await errorOf(project.startDependencies())).toMatchObject({ message })
  })
})

test('nothing is left of a check that is cancelled while dependencies start', async () => {
  const db = service(
    'db',
    `healthcheck: {test: 'false', interval: 60s}, volumes: [data:/d, /anonymous]`
  )
  const file = compose(service('web', 'depends_on: {db: {condition: service_healthy}}'), db)
  const controller = new AbortController()
  const means = { cancelled: controller.signal }
  const files = { 'compose.yaml': `${file}volumes: {data: }\n` }
  await withProject(
    files,
    { service: 'web' },
    async ({ project, labels }) => {
      const starting = errorOf(project.startDependencies())
      while (!(await docker('ps', '--quiet', ...filtersOf(labels)))) continue
      controller.abort()
      expect(await starting).toMatchObject({ kind: 'cancelled' })
    },
    means
  )
})

test('dependencies outlive the containers of the check itself, but not the check', async () => {
  let anonymous = ''
  await withProject({ 'compose.yaml': WITH_DATABASE }, { service: 'web' }, async (trial) => {
    const { project, world, labels } = trial
    await project.startDependencies()
    const own = Object.entries(labels).map(([name, value]) => `--label=${name}=${value}`)
    await docker('create', ...own, IMAGE)
    await world.engine.removeOwn(labels)
    const services = await docker(
      ...['ps', '--all', '--format', '{{.Label "com.docker.compose.service"}}'],
      ...filtersOf(labels)
    )
    expect(services.split('\n').toSorted()).toEqual(['db', 'migrate', 'zero-drift-gate'])
    const running = await docker('ps', '--quiet', ...filtersOf(labels))
    const mounts = '{{range .Mounts}}{{if eq .Destination "/anonymous"}}{{.Name}}{{end}}{{end}}'
    anonymous = await docker('inspect', '--format', mounts, running)
  })
  expect(anonymous).toMatch(/^[0-9a-f]{64}$/)
  expect(await docker('volume', 'ls', '--quiet', '--filter', `name=${anonymous}`)).toBe('')
})

test('an anonymous volume of a foreign container outlives a container that bound it', async () => {
  const foreign = await docker('create', '--volume', '/data', IMAGE)
  const volume = await docker('inspect', '--format', '{{range .Mounts}}{{.Name}}{{end}}', foreign)
  try {
    const bound = await docker('create', '--volume', `${volume}:/data`, IMAGE)
    await docker('rm', foreign)
    const engine = dockerEngine(process.env, new AbortController().signal)
    await engine.remove(bound)
    expect(await docker('volume', 'ls', '--quiet', '--filter', `name=${volume}`)).toBe(volume)
  } finally {
    await docker('volume', 'rm', volume)
  }
})

test('dependencies are not started where they are not wanted', async () => {
  const inputs = { service: 'web', dependencies: false }
  await withProject(
    { 'compose.yaml': WITH_DATABASE },
    inputs,
    async ({ project, labels, progress }) => {
      await project.startDependencies()
      expect(await carrying(labels)).toEqual([])
      expect(progress).toEqual([])
    }
  )
})

/** The bad inputs with which the opening of a project ends. */
async function faultsOf(
  files: Readonly<Record<string, string>>,
  inputs: ProjectInputs = {},
  means: Partial<RunMeans> = {}
): Promise<readonly BadInput[]> {
  const error = await errorOf(withProject(files, inputs, () => Promise.resolve(), means))
  if (!(error instanceof BadInputs)) throw new Error('there are no bad inputs', { cause: error })
  return error.inputs
}

describe('the service', () => {
  const file = compose(service('web'), service('db'), service('debug', 'profiles: [tools]'))

  test('may be in a profile that is off', async () => {
    await withProject({ 'compose.yaml': file }, { service: 'debug' }, async ({ project }) => {
      expect(project.declared.service).toBe('debug')
      await Promise.resolve()
    })
  })

  test('is chosen by the image', async () => {
    const files = { 'compose.yaml': `${file}${service('other').replace(IMAGE, 'shop:1')}` }
    await withProject(files, { image: 'docker.io/library/shop:1' }, async ({ project }) => {
      expect(project.declared.service).toBe('other')
      await Promise.resolve()
    })
  })

  test.each([
    [
      'unknown',
      'wep',
      '"wep" is no service of the Compose files: did you mean "web"? They have "db", "debug", "web".'
    ],
    [
      'not clear',
      undefined,
      'the Compose files have several services "db", "web". Name the one to check.'
    ]
  ])('is a bad input if it is %s', async (_, name, sentence) => {
    expect(await faultsOf({ 'compose.yaml': file }, { service: name })).toEqual([
      { input: 'service', sentence }
    ])
  })
})

describe('variables', () => {
  const file = compose(
    service(
      'web',
      "environment: {A: '${A:?give A}', B: $$B, C: , D: '${D-none}'}, labels: {e: '${E}'}"
    )
  )

  test('come from the step, from .env and from the files of the input', async () => {
    const files = { 'compose.yaml': file, '.env': 'A=dotenv\nC=c\n', 'ci.env': 'A=ci\nD=d\n' }
    const environment = { ...process.env, INPUT_E: 'input', E: 'step', STRAY: 'stray' }
    const inputs = { envFiles: [join(folder, 'ci.env')] }
    const seen = async (means: ProjectInputs): Promise<readonly string[]> => {
      let env: readonly string[] = []
      await withProject(
        files,
        means,
        async (trial) => {
          const { Config } = await prototypeOf(trial)
          env = Config.Env.filter((line) => !line.startsWith('PATH=')).toSorted()
          expect(Config.Labels['e']).toBe('step')
          expect(trial.project.manifest().variables).toEqual(['A', 'D', 'E'])
        },
        { environment }
      )
      return env
    }
    expect(await seen({})).toEqual(['A=dotenv', 'B=$B', 'C=c', 'D=none'])
    expect(await seen(inputs)).toEqual(['A=ci', 'B=$B', 'C', 'D=d'])
  })

  test('that are required and not set are bad inputs', async () => {
    expect(await faultsOf({ 'compose.yaml': file })).toEqual([
      {
        input: 'compose-file',
        sentence:
          'Compose refused the files: error while interpolating services.web.environment.A: required variable A is missing a value: give A.'
      }
    ])
  })

  test('are not quoted where Compose cannot convert their values', async () => {
    const files = { 'compose.yaml': compose(service('web', `read_only: '\${RO}'`)) }
    const environment = { ...process.env, RO: 'hunter2' }
    const [fault] = await faultsOf(files, {}, { environment })
    expect(fault?.sentence).toBe(
      'Compose refused the files: error while interpolating services.web.read_only: failed to cast to expected type: invalid boolean: ….'
    )
  })
})

describe('objects that are shared with what is deployed', () => {
  const name = `zero-drift-e2e-${process.pid}`
  const file = `${compose(service('web', 'volumes: [own:/a, outer:/b], networks: [net, outer]'))}
volumes: {own: {name: ${name}-own}, outer: {external: true, name: ${name}-outer}}
networks: {net: {name: ${name}-net}, outer: {external: true, name: ${name}-outer}}
`

  test('are left alone', async () => {
    await docker('volume', 'create', `${name}-own`)
    const write = ['run', '--rm', '--volume', `${name}-own:/a`, IMAGE, 'sh', '-c', 'echo 1 > /a/f']
    await docker(...write)
    try {
      await withProject({ 'compose.yaml': file }, {}, async (trial) => {
        const found = await prototypeOf(trial)
        expect(volumesOf(found)).toEqual([
          expect.stringMatching(/^zero-drift-.*_outer:\/b:rw$/),
          expect.stringMatching(/^zero-drift-.*_own:\/a:rw$/)
        ])
        expect(Object.keys(found.NetworkSettings.Networks).toSorted()).toEqual([
          expect.stringMatching(/^zero-drift-.*_net$/),
          expect.stringMatching(/^zero-drift-.*_outer$/)
        ])
        expect(trial.project.declared.standIns).toEqual([
          { kind: 'volume', key: 'own', of: `${name}-own`, why: 'named' },
          { kind: 'volume', key: 'outer', of: `${name}-outer`, why: 'external' },
          { kind: 'network', key: 'net', of: `${name}-net`, why: 'named' },
          { kind: 'network', key: 'outer', of: `${name}-outer`, why: 'external' }
        ])
      })
      const read = [
        'run',
        '--rm',
        '--volume',
        `${name}-own:/a`,
        IMAGE,
        'sh',
        '-c',
        'read x < /a/f; echo $x'
      ]
      expect(await docker(...read)).toBe('1')
    } finally {
      await docker('volume', 'rm', `${name}-own`)
    }
  })
})

test('two checks of one project do not clash', async () => {
  const files = { 'compose.yaml': WITH_DATABASE }
  const one = (): Promise<void> =>
    withProject(files, { service: 'web' }, async (trial) => {
      await prototypeOf(trial)
      await trial.project.startDependencies()
    })
  await Promise.all([one(), one()])
})

describe('the network', () => {
  const db = service('db', 'networks: [back]')
  const network = (text: string): string =>
    `${compose(service('web', text), db)}networks: {back: {internal: true}}\n`

  test.each([
    ['of no container', 'network_mode: none', 'none'],
    ['of the host', 'network_mode: host', 'host'],
    [
      'of another service',
      'network_mode: service:db',
      expect.stringMatching(/^container:[0-9a-f]{64}$/)
    ],
    ['that leads nowhere', 'networks: [back]', expect.stringMatching(/_back$/)]
  ])('is that %s', async (_, text, mode: unknown) => {
    const files = { 'compose.yaml': network(text) }
    await withProject(files, { service: 'web' }, async (trial) => {
      expect((await prototypeOf(trial)).HostConfig['NetworkMode']).toEqual(mode)
      await trial.project.startDependencies()
    })
  })

  test('of another service needs that one', async () => {
    const files = { 'compose.yaml': network('network_mode: service:db') }
    expect(await faultsOf(files, { service: 'web', dependencies: false })).toEqual([
      {
        input: 'dependencies',
        sentence:
          '"false" cannot be, since the service runs in a namespace of "db", which has to run; leave it out.'
      }
    ])
  })
})

test.each([true, false])(
  'links lead to dependencies, with dependencies: %s',
  async (dependencies) => {
    const file = compose(service('web', 'links: [db:database]'), service('db'))
    const inputs = { service: 'web', dependencies }
    await withProject({ 'compose.yaml': file }, inputs, async (trial) => {
      const { NetworkSettings } = await prototypeOf(trial)
      const [network] = Object.values(NetworkSettings.Networks)
      const links = [expect.stringMatching(/^zero-drift-.*-db-1:database$/)]
      expect(network?.Links ?? []).toEqual(dependencies ? expect.arrayContaining(links) : [])
    })
  }
)

test('secrets and configs without a file are mounted from a private one', async () => {
  const file = `${compose(service('web', 'read_only: true, secrets: [token], configs: [{source: page, target: /page}]'))}
secrets: {token: {environment: TOKEN}}
configs: {page: {content: 'a $$b'}}
`
  const files = { 'compose.yaml': file, '.env': `TOKEN='a$b'\n` }
  const paths = await withProject(files, {}, async (trial) => {
    const { HostConfig } = await prototypeOf(trial)
    const mounts = HostConfig['Mounts'] as
      | readonly { readonly Source: string; readonly Target: string; readonly ReadOnly: boolean }[]
      | null
    const binds = (HostConfig['Binds'] ?? []) as readonly string[]
    const found = new Map([
      ...(mounts ?? []).map(({ Source, Target }) => [Target, Source] as const),
      ...binds.map((bind) => [bind.split(':')[1] ?? '', bind.split(':')[0] ?? ''] as const)
    ])
    expect(await readFile(found.get('/run/secrets/token') ?? '', 'utf8')).toBe('a$b')
    expect(await readFile(found.get('/page') ?? '', 'utf8')).toBe('a $b')
    expect(trial.project.declared.inline).toEqual([
      { kind: 'secret', name: 'token' },
      { kind: 'config', name: 'page' }
    ])
    return [...found.values()]
  })
  for (const path of paths) await expect(readFile(path)).rejects.toThrow('ENOENT')
})

test('an override is merged by Compose, and what it adds carries the labels', async () => {
  const override = 'services: {web: {tmpfs: [/run], volumes: [kept:/kept]}}\nvolumes: {kept: {}}\n'
  await withProject(
    { 'compose.yaml': WITH_DATABASE },
    { service: 'web' },
    async ({ project, labels }) => {
      const found = await inspected(await project.prototype(await imageId(), override))
      expect(found.HostConfig['Tmpfs']).toEqual({ '/run': '' })
      const name = `zero-drift-${labels['zero-drift.run'] ?? ''}_kept`
      expect(volumesOf(found)).toContain(`${name}:/kept:rw`)
      expect(
        await docker('volume', 'ls', '--quiet', '--filter', `name=${name}`, ...filtersOf(labels))
      ).toBe(name)
    }
  )
})

describe('bad inputs', () => {
  test('are named all at once', async () => {
    const file = `${compose(service('web', 'secrets: [outer], depends_on: [db, gone]'), service('db', 'configs: [outer]'))}  gone: {build: .}
secrets: {outer: {external: true}}
configs: {outer: {external: true}}
`
    const volumes = [{ source: '/tmp', path: '/no/mount', readOnly: false }]
    const found = await faultsOf({ 'compose.yaml': file }, { service: 'web', volumes })
    expect(found.map(({ input, sentence }) => ({ input, sentence }))).toEqual([
      {
        input: 'compose-file',
        sentence:
          'the service "web" uses the external secret "outer", which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".'
      },
      {
        input: 'compose-file',
        sentence:
          'the service "db" uses the external config "outer", which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".'
      },
      {
        input: 'volumes',
        sentence:
          '"/no/mount" is no mount of the service in the Compose file; beside a Compose file a volume can only replace the source at a path that the file mounts.'
      },
      {
        input: 'compose-file',
        sentence: expect.stringMatching(
          /^the engine has no image "zero-drift-compose-.*-gone" of the service "gone"; build it first: docker compose -f \S+compose.yaml build gone$/
        ) as string
      }
    ])
  })

  test('are faults of binds without a source', async () => {
    const file = compose(service('web', 'volumes: [./missing:/missing]'))
    await withProject({ 'compose.yaml': file }, {}, async (trial) => {
      const error = await errorOf(prototypeOf(trial))
      const message = `The service "web" mounts "${join(folder, 'missing')}" at "/missing", and that source does not exist on the engine's machine. Commit it, create it in an earlier step, or give a stand-in by \`volumes\`.`
      expect(error).toMatchObject({ kind: 'bind-missing', message })
    })
    await expect(readFile(join(folder, 'missing'))).rejects.toThrow('ENOENT')
  })

  test('are files that Compose refuses, on one line without control characters', async () => {
    const files = { 'compose.yaml': 'services: {"a\\e[31m\\n::error::x": {image: x}}\n' }
    const [fault] = await faultsOf(files)
    expect(fault?.sentence).toMatch(/^Compose refused the files: \P{C}*$/u)
  })

  test.each([
    [
      'is missing',
      'exit 127',
      `needs Docker's Compose plugin, and "docker compose version" names none. Install it, or describe the container by inputs instead.`
    ],
    [
      'prints garbage',
      'echo "::error::Docker"',
      `needs Docker's Compose plugin, and "docker compose version" names none. Install it, or describe the container by inputs instead.`
    ],
    [
      'is too old',
      'echo 1.29.2',
      `needs Docker's Compose plugin 2.20 or newer, and this machine has 1.29.2. Update it, or describe the container by inputs instead.`
    ]
  ])('are named if Compose %s', async (_, script, sentence) => {
    await writeFile(join(folder, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const environment = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` }
    const files = { 'compose.yaml': compose(service('web')) }
    expect(await faultsOf(files, {}, { environment })).toEqual([
      { input: 'compose-file', sentence }
    ])
  })
})
