import { decodeContainer, decodeImage } from '../../../src/adapters/docker/decode'
import { changesDecoder } from '../../../src/adapters/docker/change-list'
import { Fault } from '../../../src/plan/faults'
import type { RawChange } from '../../../src/words'

/** As Docker 20.10.24 answers, less what nobody reads. */
const RUNNING = {
  Id: '3c08e3a207162993a069297fb03e8a1feb0e5fcd23f9536c96d066ad377e17f5',
  Created: '2026-11-24T00:36:24.125Z',
  Config: { Hostname: '3c08e3a20716', Domainname: '' },
  State: {
    Status: 'running',
    StartedAt: '2026-11-24T00:36:25.250331927Z',
    Running: true,
    Paused: false,
    OOMKilled: false,
    Pid: 18678,
    ExitCode: 0,
    Error: '',
    Health: {
      Status: 'healthy',
      FailingStreak: 0,
      Log: [
        { Start: '2026-11-24T00:36:25.331927567Z', ExitCode: 1, Output: 'not yet\n' },
        { Start: '2026-11-24T00:36:26.376960812Z', ExitCode: 0, Output: 'fine\n' }
      ]
    }
  },
  Mounts: [
    {
      Type: 'volume',
      Name: '313451ca2b97be8df775071ecbc08246754039971e35aed9cc412dd919c71458',
      Source: '/var/lib/docker/volumes/3134/_data',
      Destination: '/data',
      Driver: 'local',
      Mode: '',
      RW: true,
      Propagation: ''
    }
  ],
  NetworkSettings: {
    Bridge: '',
    Ports: {
      '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '32928' }],
      '53/udp': [{ HostIp: '127.0.0.1', HostPort: '32929' }],
      '9000/tcp': null
    },
    Networks: {
      bridge: { IPAMConfig: null, Gateway: '172.17.0.1', IPAddress: '172.17.0.2' },
      six: { Gateway: '', IPAddress: '172.18.0.2', GlobalIPv6Address: 'fd00::2' }
    }
  }
}

const CREATED = {
  ...RUNNING,
  Created: '2026-11-24T00:36:24.125Z',
  State: {
    Status: 'created',
    StartedAt: '0001-01-01T00:00:00Z',
    Running: false,
    OOMKilled: false,
    Pid: 0,
    ExitCode: 0,
    Error: ''
  },
  Mounts: [],
  NetworkSettings: { Ports: {}, Networks: { none: { Gateway: '', IPAddress: '' } } }
}

describe('a container', () => {
  test('that runs, with a health check, a volume and a published port', () => {
    expect(decodeContainer(RUNNING)).toEqual({
      id: RUNNING.Id,
      name: '',
      created: 1795480584.125,
      startedAt: 1795480585.25,
      hostname: '3c08e3a20716',
      running: true,
      exitCode: 0,
      oomKilled: false,
      pid: 18678,
      health: 'healthy',
      healthLog: 'fine\n',
      addresses: ['172.17.0.2', '172.18.0.2'],
      addresses6: ['fd00::2'],
      gateway: '172.17.0.1',
      published: new Map([[8080, 32928]]),
      mounts: [
        {
          type: 'volume',
          source: '313451ca2b97be8df775071ecbc08246754039971e35aed9cc412dd919c71458',
          path: '/data',
          writable: true
        }
      ]
    })
  })

  const bare = {
    id: RUNNING.Id,
    name: '',
    created: 1795480584.125,
    startedAt: -62135596800,
    hostname: '3c08e3a20716',
    running: false,
    exitCode: 0,
    oomKilled: false,
    pid: 0,
    health: undefined,
    healthLog: '',
    addresses: [],
    addresses6: [],
    published: new Map(),
    mounts: []
  }

  const unknown = { created: 0, startedAt: 0, hostname: '' }

  test.each([
    ['that was created only, without a network', CREATED, {}],
    [
      'with null for every empty list',
      { ...CREATED, Mounts: null, NetworkSettings: { Ports: null, Networks: null } },
      {}
    ],
    [
      'with null for every word',
      {
        ...CREATED,
        Created: null,
        Config: { Hostname: null },
        State: { ...CREATED.State, StartedAt: null }
      },
      unknown
    ],
    [
      'with times that are none',
      { ...CREATED, Created: 'yesterday', State: { ...CREATED.State, StartedAt: '' } },
      { created: 0, startedAt: 0 }
    ],
    [
      'with nothing for every empty list',
      { Id: CREATED.Id, State: { Running: false, ExitCode: 0, Pid: 0 }, NetworkSettings: {} },
      unknown
    ]
  ])('%s', (_, answer, otherwise) => {
    expect(decodeContainer(answer)).toEqual({ ...bare, ...otherwise })
  })

  test('whose health check has not run yet', () => {
    const State = { ...RUNNING.State, Health: { Status: 'starting', FailingStreak: 0, Log: null } }
    expect(decodeContainer({ ...RUNNING, State })).toMatchObject({
      health: 'starting',
      healthLog: ''
    })
  })

  test('that was killed for memory', () => {
    const State = { ...CREATED.State, OOMKilled: true, ExitCode: 137 }
    expect(decodeContainer({ ...CREATED, State })).toEqual({
      ...bare,
      oomKilled: true,
      exitCode: 137
    })
  })
})

const BUSYBOX = {
  Id: 'sha256:d7933517a6f01c549baa19fe10db0e65b39918059c1cf91c889dbff457de78d5',
  RepoTags: ['zero-drift-fixture/busybox:1'],
  RepoDigests: [`mirror/busybox@sha256:${'b'.repeat(64)}`, `busybox@sha256:${'a'.repeat(64)}`],
  Config: {
    User: '',
    ExposedPorts: { '8080/tcp': {}, '443/tcp': {} },
    Cmd: ['/bin/sh'],
    Env: ['PATH=/bin', 'DB=/x=y'],
    Volumes: { '/var/www': {}, '/data': {} },
    WorkingDir: '/srv',
    Entrypoint: null,
    Labels: null,
    Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost'] },
    StopSignal: 'SIGQUIT'
  },
  Architecture: 'arm64',
  Variant: 'v8',
  Created: '2023-11-14T22:13:20.250999999Z',
  Os: 'linux'
}

describe('an image', () => {
  test('with all that an image can say', () => {
    expect(decodeImage('busybox', BUSYBOX)).toEqual({
      reference: 'busybox',
      id: BUSYBOX.Id,
      repoDigests: [`busybox@sha256:${'a'.repeat(64)}`, `mirror/busybox@sha256:${'b'.repeat(64)}`],
      platform: 'linux/arm64/v8',
      size: 0,
      user: '',
      workingDir: '/srv',
      entrypoint: [],
      command: ['/bin/sh'],
      env: ['PATH=/bin', 'DB=/x=y'],
      volumes: ['/data', '/var/www'],
      exposedPorts: ['443/tcp', '8080/tcp'],
      hasHealthCheck: true,
      stopSignal: 'SIGQUIT',
      created: 1_700_000_000.25
    })
  })

  const id = `sha256:${'c'.repeat(64)}`
  const stored = { ...BUSYBOX, Id: id, RepoTags: ['web:1'], RepoDigests: [`web@${id}`] }
  test.each<[string, object, Record<'repoDigests' | 'ownDigests', readonly string[] | undefined>]>([
    ['was only built', {}, { repoDigests: [], ownDigests: [`web@${id}`] }],
    [
      'was pulled by its digest',
      { RepoTags: [`web@${id}`] },
      { repoDigests: [`web@${id}`], ownDigests: undefined }
    ],
    [
      'was pulled by a tag, and has another name',
      {
        RepoDigests: [`web@${id}`, `mine@${id}`],
        Identity: { Pull: [{ Repository: 'docker.io/library/web' }] }
      },
      { repoDigests: [`web@${id}`], ownDigests: [`mine@${id}`] }
    ],
    [
      'was built, as the engine says',
      { Identity: { Build: [{ Ref: 'x' }] } },
      { repoDigests: [], ownDigests: [`web@${id}`] }
    ]
  ])('in the image store of containerd that %s', (_, answer, expected) => {
    const { repoDigests, ownDigests } = decodeImage('web', { ...stored, ...answer })
    expect({ repoDigests, ownDigests }).toEqual(expected)
  })

  const silent = {
    reference: 'scratch',
    id: 'sha256:1',
    repoDigests: [],
    platform: 'linux/amd64',
    size: 0,
    user: '',
    workingDir: '',
    entrypoint: [],
    command: [],
    env: [],
    volumes: [],
    exposedPorts: [],
    hasHealthCheck: false,
    stopSignal: 'SIGTERM',
    created: 0
  }

  test.each([
    ['with empty settings', {}],
    ['with settings of null', null],
    ['with no settings', undefined],
    [
      'with null for all',
      {
        User: null,
        Entrypoint: null,
        Cmd: null,
        Volumes: null,
        ExposedPorts: null,
        Healthcheck: null
      }
    ],
    ['with a health check that is switched off', { Healthcheck: { Test: ['NONE'] } }],
    ['with a health check without a test', { Healthcheck: {} }],
    ['with an empty stop signal', { StopSignal: '' }]
  ])('%s', (_, Config) => {
    const answer = { Id: 'sha256:1', Os: 'linux', Architecture: 'amd64', Config }
    expect(decodeImage('scratch', answer)).toEqual(silent)
  })
})

/** Of an answer that comes in pieces of that many bytes. */
function decodeChanges(answer: unknown, piece = 1000): readonly RawChange[] {
  const bytes = Buffer.from(answer === undefined ? '' : JSON.stringify(answer))
  const { add, end } = changesDecoder()
  for (let at = 0; at < bytes.length; at += piece) add(bytes.subarray(at, at + piece))
  return [...end()]
}

describe('changes', () => {
  test('of every kind', () => {
    const answer = [
      { Path: '/etc', Kind: 0 },
      { Path: '/etc/x', Kind: 1 },
      { Path: '/bin/y', Kind: 2 }
    ]
    expect(decodeChanges(answer)).toEqual([
      { path: '/etc', kind: 'changed' },
      { path: '/etc/x', kind: 'added' },
      { path: '/bin/y', kind: 'deleted' }
    ])
  })

  test.each([[null], [[]]])('%j are none', (answer) => {
    expect(decodeChanges(answer)).toEqual([])
  })

  test.each([1, 2, 3, 7, 1000])('in pieces of %d bytes, whatever the names hold', (piece) => {
    const names = ['/a,b', '/]}', '/"', '/\\', '/\\"', '/é\u{1f600}', '/{[', '/\n']
    const answer = names.map((Path) => ({ Path, Kind: 1 }))
    const expected = names.map((path) => ({ path, kind: 'added' }))
    expect(decodeChanges(answer, piece)).toEqual(expected)
  })

  test.each([
    '',
    '[',
    '[{"Path":"/x","Kind":1}',
    '[{"Path":"/x","Kind":1},',
    '{"a":[]}',
    '[nonsense]'
  ])('that are no list, or half of one, are a fault: %s', (text) => {
    const { add, end } = changesDecoder()
    expect(() => {
      add(Buffer.from(text))
      end()
    }).toThrow(Fault)
  })
})

describe('an answer of another shape is a fault of the engine, never "nothing"', () => {
  test.each<[string, () => unknown]>([
    ['changes that are an object', () => decodeChanges({})],
    ['changes that are missing', () => decodeChanges(undefined)],
    ['changes that are a text', () => decodeChanges('null')],
    ['a change that is null', () => decodeChanges([null])],
    ['a change that is a number', () => decodeChanges([1])],
    ['a change without a path', () => decodeChanges([{ Kind: 0 }])],
    ['a change of a kind that nobody knows', () => decodeChanges([{ Path: '/x', Kind: 3 }])],
    ['a change whose kind is a word', () => decodeChanges([{ Path: '/x', Kind: '1' }])],
    ['a container that is null', () => decodeContainer(null)],
    ['a container without a state', () => decodeContainer({ ...RUNNING, State: undefined })],
    [
      'a container whose exit code is null',
      () => decodeContainer({ ...RUNNING, State: { ...RUNNING.State, ExitCode: null } })
    ],
    ['an image that is a text', () => decodeImage('x', 'image')],
    ['an image without an ID', () => decodeImage('x', { ...BUSYBOX, Id: undefined })]
  ])('%s', (_, read) => {
    expect(read).toThrow(Fault)
    expect(read).toThrow(/^The engine's description of .* is not readable\./)
  })
})
