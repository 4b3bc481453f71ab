import { createOptions, ownVolumes } from '../../../src/adapters/docker/create'
import type { ContainerSpec } from '../../../src/ports'

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
    name: 'n',
    platform: 'linux/arm64',
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
