import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withWorld, type RunMeans } from '../../src/adapters/world'
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

/** Everything on the engine that carries these labels. */
async function carrying(labels: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const filters = Object.entries(labels).map(([name, value]) => `--filter=label=${name}=${value}`)
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
      ...{ volumes: [], pull: 'never' as const, startup: 30_000 }
    }
    const project = await openProject({ ...wish, ...inputs }, { labels, engine, world })
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
    readonly Networks: Readonly<Record<string, { readonly Aliases: readonly string[] }>>
  }
}

const inspected = async (id: string): Promise<Inspected> => {
  const [found] = JSON.parse(await docker('inspect', id)) as readonly Inspected[]
  if (found === undefined) throw new Error(`there is no container ${id}`)
  return found
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
    expect(found.HostConfig['Binds']).toEqual([`${name}_data:/data:rw`])
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

const service = (name: string, text = ''): string =>
  `  ${name}: {image: '${IMAGE}', command: [sleep, '60']${text === '' ? '' : `, ${text}`}}\n`

test.each([
  [
    'ends too early',
    `command: [sh, -c, 'echo no disk; exit 3']`,
    'service_started',
    'The service "db", on which "web" depends, is not as the Compose file awaits it: exited (3). Its log ends: no disk'
  ],
  [
    'is a job that fails',
    `command: [sh, -c, 'echo ::error::no table >&2; exit 1']`,
    'service_completed_successfully',
    'The service "db", on which "web" depends, is not as the Compose file awaits it: exited (1). Its log ends: ::error::no table'
  ],
  [
    'is never healthy',
    `command: [sleep, '60'], healthcheck: {test: 'false', interval: 100ms, retries: 1}`,
    'service_healthy',
    'The service "db", on which "web" depends, is not as the Compose file awaits it: unhealthy. Its log is empty.'
  ]
])('a dependency that %s is named with the end of its log', async (_, text, condition, message) => {
  const first = `  first: {image: '${IMAGE}', ${text}}\n`
  const file = `services:\n${first.replace('first', 'db')}${service('web', `depends_on: {db: {condition: ${condition}}, late: {condition: service_healthy}}`)}${service('late', `depends_on: {db: {condition: ${condition}}}, healthcheck: {test: 'false'}`)}`
  await withProject({ 'compose.yaml': file }, { service: 'web' }, async ({ project }) => {
    expect(await errorOf(project.startDependencies())).toMatchObject({
      kind: 'dependency-failed',
      message
    })
  })
})
