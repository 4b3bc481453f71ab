import { dockerEngine } from '../../src/adapters/docker/engine'
import type { ContainerSpec } from '../../src/words'
import { docker, imageFrom } from '../harness/engine'

const engine = dockerEngine(process.env, new AbortController().signal)
const RUN = 'adopt-test'
const LABELS = { 'zero-drift.run': RUN }

interface Inspected {
  readonly Config: Readonly<Record<string, unknown>>
  readonly HostConfig: Readonly<Record<string, unknown>>
  readonly Mounts: readonly unknown[]
  readonly NetworkSettings: {
    readonly Networks: Readonly<Record<string, { readonly Aliases: readonly string[] | null }>>
  }
}

const inspected = async (id: string): Promise<Inspected> => {
  const [found] = JSON.parse(await docker('inspect', id)) as readonly Inspected[]
  if (found === undefined) throw new Error(`there is no container ${id}`)
  return found
}

const OPTIONS = [
  ...['--network', 'adopt-one', '--network-alias', 'web', '--hostname', 'web.test'],
  ...['--env', 'A=1', '--user', '1000:1000', '--workdir', '/srv', '--stop-signal', 'SIGQUIT'],
  ...['--tmpfs', '/run:size=1m,uid=1000', '--mount', 'type=tmpfs,dst=/cache,tmpfs-mode=0700'],
  ...['--volume', 'adopt-data:/data', '--volume', '/tmp:/host:ro', '--volume', '/anonymous'],
  ...['--mount', 'type=bind,src=/tmp,dst=/bound', '--cap-drop', 'ALL', '--cap-add', 'CHOWN'],
  ...['--security-opt', 'no-new-privileges', '--memory', '64m', '--cpus', '0.5', '--shm-size'],
  ...['16m', '--pids-limit', '50', '--ulimit', 'nofile=100:200', '--add-host', 'db:10.0.0.5'],
  ...['--dns', '10.0.0.2', '--sysctl', 'net.core.somaxconn=100', '--group-add', '33', '--init'],
  ...['--label', 'traefik.enable=true', '--label', 'com.docker.compose.service=web'],
  ...['--health-cmd', 'true', '--restart', 'always', '--log-driver', 'none', '--read-only'],
  ...['--publish', '127.0.0.1::8080', '--oom-score-adj', '100', '--tty']
]

let reference = ''
let prototype = ''

beforeAll(async () => {
  reference = await imageFrom(
    'adopt',
    'FROM zero-drift-fixture/busybox:1\nENV OF_IMAGE=1\nEXPOSE 80\nVOLUME /image\nCMD ["sleep", "60"]\n'
  )
  await docker('network', 'create', 'adopt-one')
  await docker('network', 'create', 'adopt-two')
  prototype = await docker('create', ...OPTIONS, reference)
  await docker('network', 'connect', '--alias', 'other', 'adopt-two', prototype)
})

afterAll(async () => {
  await engine.removeLabelled(LABELS)
  const [left] = Object.entries(LABELS).map((label) => `label=${label.join('=')}`)
  for (const list of [
    ['ps', '--all'],
    ['volume', 'ls'],
    ['network', 'ls']
  ] as const)
    expect(await docker(...list, '--quiet', '--filter', left ?? '')).toBe('')
  await docker('rm', '--force', '--volumes', prototype)
  await docker('volume', 'rm', '--force', 'adopt-data')
  await docker('network', 'rm', 'adopt-one', 'adopt-two')
  engine.close()
})

async function adopted(): Promise<ContainerSpec> {
  const image = await engine.image(reference)
  if (image === undefined) throw new Error('the image is missing')
  const { spec } = await engine.adopt(prototype, image)
  return { ...spec, labels: LABELS }
}

const without = (record: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

const endpointsOf = ({ NetworkSettings }: Inspected): unknown =>
  Object.fromEntries(
    Object.entries(NetworkSettings.Networks).map(([name, { Aliases }]) => [
      name,
      (Aliases ?? []).filter((alias) => !/^[0-9a-f]{12}$/.test(alias)).sort()
    ])
  )

describe('a container that another tool created', () => {
  it('is created again with every setting but those of a check', async () => {
    const [one, other] = [
      await inspected(prototype),
      await inspected(await engine.create(await adopted()))
    ]
    const own = ['PortBindings', 'RestartPolicy', 'LogConfig', 'ContainerIDFile'] as const
    expect(without(other.HostConfig, ...own)).toEqual(without(one.HostConfig, ...own))
    expect(without(other.Config, 'Image', 'Labels')).toEqual(without(one.Config, 'Image', 'Labels'))
    expect(other.Config['Labels']).toEqual({ 'traefik.enable': 'true', ...LABELS })
    expect(other.HostConfig).toMatchObject({
      PortBindings: {},
      RestartPolicy: { Name: 'no' },
      LogConfig: { Type: 'json-file' }
    })
    expect(endpointsOf(other)).toEqual(endpointsOf(one))
  })

  it('is described in the terms of a spec', async () => {
    const { base, ...spec } = await adopted()
    expect(base).toBeDefined()
    expect(spec).toMatchObject({
      ...{ user: '1000:1000', workingDir: '/srv', hostname: 'web.test', network: 'adopt-one' },
      ...{ readOnly: true, init: true, memory: 64 * 1024 ** 2, shmSize: 16 * 1024 ** 2 },
      ...{ pidsLimit: 50, capDrop: ['ALL'], capAdd: ['CHOWN'], publish: [] },
      ulimits: [{ name: 'nofile', soft: 100, hard: 200 }],
      addHost: ['db:10.0.0.5'],
      securityOpt: ['no-new-privileges'],
      tmpfs: [
        { path: '/run', options: 'size=1m,uid=1000' },
        { path: '/cache', options: 'mode=0700' }
      ]
    })
    expect(spec.volumes.toSorted((one, other) => (one.path < other.path ? 1 : -1))).toEqual([
      { source: '/tmp', path: '/host', readOnly: true },
      { source: 'adopt-data', path: '/data', readOnly: false },
      { source: '/tmp', path: '/bound', readOnly: false }
    ])
    expect(spec.env).toEqual(expect.arrayContaining(['A=1', 'OF_IMAGE=1']))
  })

  it('takes the settings in which the spec differs, and keeps the others', async () => {
    const spec = await adopted()
    const id = await engine.create({
      ...spec,
      readOnly: false,
      env: ['B=2'],
      publish: [8080],
      tmpfs: [...spec.tmpfs.slice(0, 1), { path: '/more', options: 'size=2m' }],
      volumes: [{ source: '', path: '/fresh', readOnly: false }]
    })
    const { Config, HostConfig } = await inspected(id)
    expect(HostConfig['ReadonlyRootfs']).toBe(false)
    expect(HostConfig['Tmpfs']).toEqual({ '/run': 'size=1m,uid=1000', '/more': 'size=2m' })
    expect(HostConfig['Binds'] ?? []).toEqual([])
    expect(HostConfig['Mounts']).toMatchObject([{ Type: 'volume', Target: '/fresh' }])
    expect(HostConfig['Sysctls']).toEqual({ 'net.core.somaxconn': '100' })
    expect(HostConfig['PortBindings']).toEqual({
      '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }]
    })
    expect(Config['Env']).toContain('B=2')
    expect(Config['Env']).not.toContain('A=1')
  })

  it('loses its networks where the spec has another', async () => {
    const id = await engine.create({ ...(await adopted()), network: 'none', offline: true })
    const { HostConfig, NetworkSettings } = await inspected(id)
    expect(HostConfig['NetworkMode']).toBe('none')
    expect(Object.keys(NetworkSettings.Networks)).toEqual([])
  })
})
