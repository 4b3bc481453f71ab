import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runCli } from '../harness/cli'
import { docker, imageFrom } from '../harness/engine'

/** The checked container beside the one that `docker compose up` starts from the very same file. */

const run = promisify(execFile)

const PROJECT = `zero-drift-parity-${process.pid}`

const compose = (image: string): string => `
name: ${PROJECT}
services:
  web:
    image: ${image}
    command: [httpd, -f, -p, '8080', -h, /var/www]
    working_dir: /tmp
    user: '0:0'
    environment: {A: '1', B: 'two words', C: "$$HOME"}
    labels: {traefik.enable: 'true', note: "a: b"}
    read_only: true
    init: true
    tty: false
    stdin_open: true
    stop_signal: SIGINT
    stop_grace_period: 3s
    domainname: example.test
    tmpfs: ['/run:size=1m,mode=1777', /scratch]
    volumes:
      - data:/data
      - ./conf:/conf:ro
      - {type: tmpfs, target: /cache, tmpfs: {size: 65536, mode: 01777}}
      - /anonymous
    ports: ['127.0.0.1:18937:8080']
    expose: ['9000']
    restart: unless-stopped
    cap_drop: [ALL]
    cap_add: [NET_BIND_SERVICE]
    security_opt: ['no-new-privileges:true']
    sysctls: {net.core.somaxconn: 512}
    ulimits: {nofile: {soft: 1024, hard: 2048}}
    mem_limit: 64m
    cpus: 0.5
    pids_limit: 99
    shm_size: 1m
    group_add: ['1000']
    oom_score_adj: 100
    extra_hosts: ['other:10.0.0.5']
    dns: [10.0.0.53]
    dns_search: [example.test]
    healthcheck: {test: [CMD, 'true'], interval: 1s, timeout: 2s, retries: 4, start_period: 5s}
    networks: {default: {aliases: [shop], priority: 10}, back: {}}
    secrets: [token]
networks: {back: {}}
volumes: {data: {}}
secrets: {token: {file: ./token}}
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-parity-'))
  const image = await imageFrom('parity', 'FROM zero-drift-fixture/busybox:1\nENV OF_IMAGE=1\n')
  await run('mkdir', [join(folder, 'conf')])
  await writeFile(join(folder, 'token'), 'secret')
  await writeFile(join(folder, 'compose.yaml'), compose(image))
})
afterAll(async () => {
  await run('docker', ['compose', 'down', '--volumes', '--timeout', '0'], { cwd: folder })
  await rm(folder, { recursive: true, force: true })
})

interface Mount {
  readonly Type: string
  readonly Source?: string
  readonly Target: string
  readonly ReadOnly?: boolean
}

/**
 * A check asks for binds in the form that fails if the source is missing, where Docker would
 * create a folder: both forms mount the same.
 */
function bindsOf({ Binds, Mounts }: Inspected['HostConfig']) {
  const isBind = ({ Type }: Mount): boolean => Type === 'bind'
  const mounts = (Mounts ?? []) as readonly Mount[]
  const long = mounts
    .filter(isBind)
    .map(({ Source, Target, ReadOnly }) => `${Source ?? ''}:${Target}:${ReadOnly ? 'ro' : 'rw'}`)
  const binds = [...((Binds ?? []) as readonly string[]), ...long].toSorted()
  return { Binds: binds, Mounts: inOrder(mounts.filter((mount) => !isBind(mount))) }
}

interface Inspected {
  readonly Name: string
  readonly Config: Readonly<Record<string, unknown>> & {
    readonly Labels: Readonly<Record<string, string>>
  }
  readonly HostConfig: Readonly<Record<string, unknown>>
  readonly Mounts: readonly { readonly Type: string; readonly Source: string }[]
  readonly NetworkSettings: {
    readonly Networks: Readonly<
      Record<string, { readonly Aliases: readonly string[]; readonly Links: unknown }>
    >
  }
}

/** Lists that Compose makes of mappings, whose order changes from run to run. */
const inOrder = <T>(list: readonly T[]): readonly T[] =>
  list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

/** Everything that was asked of the engine; names that each project gives are made alike. */
function asked({ Config, HostConfig, Mounts, NetworkSettings }: Inspected, project: string) {
  const alike = (text: string): string =>
    text.replaceAll(project, 'PROJECT').replaceAll(/\b[0-9a-f]{64}\b/g, 'ANONYMOUS')
  const { Labels, Hostname, Image, Env, ...config } = Config
  const labels = Object.entries(Labels).filter(
    ([name]) => !name.startsWith('com.docker.compose.') && !name.startsWith('zero-drift.')
  )
  const { PortBindings, RestartPolicy, LogConfig, ...hostConfig } = HostConfig
  expect([typeof Hostname, typeof Image]).toEqual(['string', 'string'])
  expect([typeof PortBindings, typeof RestartPolicy]).toEqual(['object', 'object'])
  // The log of a checked container is bounded, as that of every check.
  expect(LogConfig).toMatchObject({ Type: 'json-file' })
  const networks = Object.entries(NetworkSettings.Networks).map(
    ([name, { Aliases, Links }]): readonly [string, unknown] => [
      alike(name),
      { Links, Aliases: Aliases.filter((alias) => !/^[0-9a-f]{12}$/.test(alias)).toSorted() }
    ]
  )
  const text = JSON.stringify({
    labels: Object.fromEntries(labels.toSorted()),
    config: { ...config, Env: inOrder(Env as readonly string[]) },
    hostConfig: { ...hostConfig, ...bindsOf(HostConfig) },
    mounts: inOrder(Mounts.map((mount) => ({ ...mount, Mode: undefined }))),
    networks: Object.fromEntries(networks)
  })
  return JSON.parse(alike(text)) as unknown
}

test('equals that of `docker compose up` but for what keeps it apart', async () => {
  const checking = ['check', '--compose-file', 'compose.yaml', '--explain', 'never']
  const looking = ['--smoke-run', 'docker inspect "$ZERO_DRIFT_CONTAINER" >checked.json']
  const output = ['--output-dir', join(folder, 'reports')]
  const { exitCode } = await runCli([...checking, ...looking, ...output], process.env, folder)
  expect(exitCode).toBe(0)
  const [checked] = JSON.parse(await readFile(join(folder, 'checked.json'), 'utf8')) as [Inspected]
  await run('docker', ['compose', 'up', '--detach'], { cwd: folder })
  const { stdout } = await run('docker', ['compose', 'ps', '--quiet', 'web'], { cwd: folder })
  const [deployed] = JSON.parse(await docker('inspect', stdout.trim())) as [Inspected]
  const project = /zero-drift-[0-9a-f]{32}/.exec(JSON.stringify(checked.HostConfig))?.[0] ?? ''
  expect(asked(checked, project)).toEqual(asked(deployed, PROJECT))
})
