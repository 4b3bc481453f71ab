import { Readable } from 'node:stream'
import { create, createOptions, ownVolumes } from '../../../src/adapters/docker/create'
import type { EngineConnection } from '../../../src/adapters/docker/transport'
import type { ContainerSpec } from '../../../src/words'

const LEAST: ContainerSpec = {
  image: 'sha256:1',
  labels: { 'zero-drift.run': 'r' },
  env: [],
  init: false,
  readOnly: true,
  publish: [],
  tmpfs: [],
  volumes: [],
  capDrop: [],
  capAdd: [],
  securityOpt: [],
  pidsLimit: 1024,
  ulimits: [],
  addHost: []
}

test('the least container leaves to image and engine what is theirs', () => {
  expect(createOptions(LEAST)).toStrictEqual({
    Image: 'sha256:1',
    Labels: { 'zero-drift.run': 'r' },
    Env: [],
    ExposedPorts: {},
    HostConfig: {
      ReadonlyRootfs: true,
      Init: false,
      PortBindings: {},
      LogConfig: { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } },
      Tmpfs: {},
      Mounts: [],
      ExtraHosts: [],
      CapAdd: [],
      CapDrop: [],
      SecurityOpt: [],
      PidsLimit: 1024,
      Ulimits: []
    }
  })
})

test('a full container says all of it in the engine’s words', () => {
  const full: ContainerSpec = {
    ...LEAST,
    name: 'n',
    platform: 'linux/arm64',
    entrypoint: ['/tini', '--'],
    command: ['serve', 'a b'],
    env: ['A=1', 'B='],
    user: '1000:1000',
    workingDir: '/srv',
    hostname: 'web',
    init: true,
    readOnly: false,
    network: 'shop',
    publish: [80, 443],
    tmpfs: [
      { path: '/tmp', options: 'size=1m,mode=1777' },
      { path: '/run', options: '' }
    ],
    volumes: [
      { source: '/srv/x', path: '/x', readOnly: true },
      { source: 'data', path: '/data', readOnly: false }
    ],
    capDrop: ['ALL'],
    capAdd: ['NET_BIND_SERVICE'],
    securityOpt: ['no-new-privileges'],
    memory: 67108864,
    shmSize: 1048576,
    pidsLimit: -1,
    ulimits: [{ name: 'nofile', soft: 1024, hard: 2048 }],
    addHost: ['api:10.0.0.5']
  }
  const port = [{ HostIp: '127.0.0.1', HostPort: '' }]
  expect(createOptions(full)).toStrictEqual({
    Image: 'sha256:1',
    Labels: { 'zero-drift.run': 'r' },
    Env: ['A=1', 'B='],
    Entrypoint: ['/tini', '--'],
    Cmd: ['serve', 'a b'],
    User: '1000:1000',
    WorkingDir: '/srv',
    Hostname: 'web',
    ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
    HostConfig: {
      ReadonlyRootfs: false,
      Init: true,
      PortBindings: { '80/tcp': port, '443/tcp': port },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } },
      Tmpfs: { '/tmp': 'size=1m,mode=1777', '/run': '' },
      Mounts: [
        { Type: 'bind', Source: '/srv/x', Target: '/x', ReadOnly: true },
        { Type: 'volume', Source: 'data', Target: '/data', ReadOnly: false }
      ],
      NetworkMode: 'shop',
      ExtraHosts: ['api:10.0.0.5'],
      CapAdd: ['NET_BIND_SERVICE'],
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      Memory: 67108864,
      ShmSize: 1048576,
      PidsLimit: -1,
      Ulimits: [{ Name: 'nofile', Soft: 1024, Hard: 2048 }]
    }
  })
})

test('a port that is published on all addresses names none', () => {
  const { HostConfig } = createOptions({ ...LEAST, publish: [80], publishOn: 'all' })
  expect(HostConfig?.PortBindings).toEqual({ '80/tcp': [{ HostIp: '', HostPort: '' }] })
})

test.each([
  [['systempaths=unconfined'], { SecurityOpt: [], MaskedPaths: [], ReadonlyPaths: [] }],
  [
    ['seccomp={}', 'systempaths=unconfined'],
    { SecurityOpt: ['seccomp={}'], MaskedPaths: [], ReadonlyPaths: [] }
  ],
  [['apparmor=unconfined'], { SecurityOpt: ['apparmor=unconfined'] }]
])('security options %j become what the CLI makes of them', (securityOpt, expected) => {
  const { HostConfig } = createOptions({ ...LEAST, securityOpt })
  expect(HostConfig).toMatchObject(expected)
  expect(Object.keys(HostConfig ?? {}).filter((key) => /Paths$/.test(key))).toEqual(
    Object.keys(expected).filter((key) => /Paths$/.test(key))
  )
})

test('an entrypoint and a command that are empty are not left out', () => {
  expect(createOptions({ ...LEAST, entrypoint: [], command: [] })).toMatchObject({
    Entrypoint: [],
    Cmd: []
  })
})

test('only named volumes are made beforehand, with the run’s labels', () => {
  const volumes = [
    { source: '/srv/x', path: '/x', readOnly: true },
    { source: 'data', path: '/data', readOnly: false }
  ]
  expect(ownVolumes({ ...LEAST, volumes })).toEqual([
    { Name: 'data', Labels: { 'zero-drift.run': 'r' } }
  ])
})

describe('a container that stands beside another one', () => {
  const NO_COPY = { NoCopy: true, Labels: {}, DriverConfig: { Name: '', Options: {} } }

  test.each<[string, Partial<ContainerSpec>, object]>([
    ['in its processes', { processesOf: 'c1' }, { PidMode: 'container:c1' }],
    ['in its memory', { memoryOf: 'c1' }, { IpcMode: 'container:c1' }],
    ['whose memory others may join', { shareable: true }, { IpcMode: 'shareable' }],
    ['in the memory of the machine', { ipc: 'host' }, { IpcMode: 'host' }],
    ['whose memory others may not join', { shareable: false }, {}],
    [
      'that is spoken to, and whose answers nobody keeps',
      { conversing: true },
      { LogConfig: { Type: 'none', Config: {} } }
    ],
    [
      'with a volume that lives in memory, into which nothing is copied',
      { volumes: [{ source: 'v', path: '/tmp', readOnly: false, memory: 'noexec' }] },
      {
        Mounts: [
          { Type: 'volume', Source: 'v', Target: '/tmp', ReadOnly: false, VolumeOptions: NO_COPY }
        ]
      }
    ]
  ])('%s', (_, given, expected) => {
    const { HostConfig } = createOptions(LEAST)
    expect(createOptions({ ...LEAST, ...given }).HostConfig).toStrictEqual({
      ...HostConfig,
      ...expected
    })
  })

  test.each<[string, Partial<ContainerSpec>, object]>([
    [
      'that is spoken to has its ends open before it starts',
      { conversing: true },
      {
        OpenStdin: true,
        StdinOnce: true,
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true
      }
    ],
    ['that needs no network has none', { offline: true }, { NetworkDisabled: true }],
    ['of which neither is said', { conversing: false, offline: false }, {}]
  ])('%s', (_, given, expected) => {
    const least = createOptions(LEAST)
    const options = createOptions({ ...LEAST, ...given })
    expect({ ...options, HostConfig: least.HostConfig }).toStrictEqual({ ...least, ...expected })
  })
})

test('a volume that lives in memory is made with its mount options', () => {
  const volumes = [
    { source: 'v', path: '/tmp', readOnly: false, memory: 'noexec,size=1m,mode=1777' }
  ]
  expect(ownVolumes({ ...LEAST, volumes })).toEqual([
    {
      Name: 'v',
      Labels: { 'zero-drift.run': 'r' },
      DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'noexec,size=1m,mode=1777' }
    }
  ])
})

type Dialled = Parameters<EngineConnection['dial']>[0]

/** What is sent for a container, to an engine that makes everything. */
async function sentFor(spec: ContainerSpec, api = '1.41'): Promise<readonly Dialled[]> {
  const sent: Dialled[] = []
  const answer = JSON.stringify({ Id: 'c1', ApiVersion: api, Mountpoint: '/volumes/v/_data' })
  const dial: EngineConnection['dial'] = (options, settle) => {
    sent.push(options)
    settle(null, Readable.from([Buffer.from(answer)]))
  }
  const cancelled = new AbortController().signal
  expect(await create({ dial, cancelled, podman: () => undefined }, spec)).toBe('c1')
  return sent
}

test.each<[string, Partial<ContainerSpec>, string, object]>([
  [
    'a name and a platform',
    { name: 'n', platform: 'linux/arm64' },
    '/containers/create?',
    { name: 'n', platform: 'linux/arm64' }
  ],
  ['neither', {}, '/containers/create', {}]
])('of what is sent, the address has %s, and the body all else', async (_, given, path, query) => {
  const spec = { ...LEAST, env: ['PASSWORD=secret'], ...given }
  expect(await sentFor(spec)).toMatchObject([
    { method: 'POST', path, options: { _query: query, _body: createOptions(spec) } }
  ])
})

test('a volume is sent in the body alone, and before the container', async () => {
  const volumes = [{ source: 'data', path: '/data', readOnly: false }]
  const body = { Name: 'data', Labels: { 'zero-drift.run': 'r' } }
  expect(await sentFor({ ...LEAST, volumes })).toMatchObject([
    { method: 'POST', path: '/volumes/create', options: { _query: {}, _body: body } },
    { method: 'POST', path: '/containers/create' }
  ])
})

test.each<[string, string, object]>([
  [
    'a bind of that part on the machine of an older engine',
    '1.44',
    { Type: 'bind', Source: '/volumes/v/_data/a/b', Target: '/sub', ReadOnly: true }
  ],
  [
    'an option of the mount for an engine that knows it',
    '1.45',
    {
      Type: 'volume',
      Source: 'v',
      Target: '/sub',
      ReadOnly: true,
      VolumeOptions: {
        NoCopy: true,
        Labels: {},
        DriverConfig: { Name: '', Options: {} },
        Subpath: 'a/b'
      }
    }
  ]
])('a part of a volume is %s', async (_, api, mount) => {
  const part = { source: 'v', path: '/sub', readOnly: true, subPath: 'a/b' }
  const sent = await sentFor({ ...LEAST, volumes: [{ ...part, podVolume: 'scratch' }] }, api)
  expect(sent[0]).toMatchObject({ path: '/volumes/create', options: { _body: { Name: 'v' } } })
  expect(sent.at(-1)).toMatchObject({
    path: '/containers/create',
    options: { _body: { HostConfig: { Mounts: [mount] } } }
  })
})

describe('networks of a container that another tool created', () => {
  const based = (network: string, networks: Readonly<Record<string, Record<string, unknown>>>) => ({
    ...{ ...LEAST, network },
    base: { config: {}, hostConfig: { NetworkMode: network }, networks, volumes: {} }
  })
  const connecting = (sent: readonly Dialled[]) =>
    sent.slice(1).map(({ path, options }) => [path, (options as { readonly _body: object })._body])

  test('are the first in the request, and the others afterwards', async () => {
    const sent = await sentFor(based('back', { back: { Aliases: ['web'] }, job: {} }))
    expect(sent[0]?.options).toMatchObject({
      _body: { NetworkingConfig: { EndpointsConfig: { back: { Aliases: ['web'] } } } }
    })
    expect(connecting(sent)).toEqual([
      ['/networks/job/connect', { Container: 'c1', EndpointConfig: {} }]
    ])
  })

  test('are joined by the container whose network it has', async () => {
    const sent = await sentFor(based('container:c7', { job: {} }))
    expect(connecting(sent)).toEqual([
      ['/networks/job/connect', { Container: 'c7', EndpointConfig: {} }]
    ])
  })
})
