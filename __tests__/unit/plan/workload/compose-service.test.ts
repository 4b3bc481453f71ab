import { declaredService } from '../../../../src/plan/workload/compose-service'
import { modelOf } from './models'

const declared = (service: object, more: object = {}) =>
  declaredService(modelOf({ web: service }, more), 'web')

test('a service that declares nothing', () => {
  expect(declared({})).toEqual({
    service: 'web',
    image: 'shop:1',
    readOnly: false,
    platform: undefined,
    environment: new Map(),
    ports: [],
    expose: [],
    stopGrace: undefined,
    inline: [],
    dependencies: [],
    notReproduced: [],
    tmpfs: []
  })
})

test.each([
  ['read_only: true', { read_only: true }, { readOnly: true }],
  ['platform', { platform: 'linux/arm64' }, { platform: 'linux/arm64' }],
  [
    'environment',
    { environment: { A: 'x$$y', B: null } },
    {
      environment: new Map([
        ['A', 'x$y'],
        ['B', undefined]
      ])
    }
  ],
  ['read_only: false', { read_only: false }, { readOnly: false }],
  [
    'ports, of which those of UDP do not count',
    {
      ports: [
        { target: 53, protocol: 'udp' },
        { target: 80, published: '8080', protocol: 'tcp' },
        { target: 443 }
      ]
    },
    { ports: [80, 443] }
  ],
  [
    'expose, with or without a protocol, and ranges',
    { expose: ['9000', '9001/tcp', '53/udp', '7000-7005', 8000, 'x', '99999'] },
    { expose: [9000, 9001, 7000, 8000] }
  ],
  ['a grace period', { stop_grace_period: '1m30s' }, { stopGrace: 90_000 }],
  ['a short grace period', { stop_grace_period: '1.5s' }, { stopGrace: 1500 }],
  [
    'a grace period in hours and milliseconds',
    { stop_grace_period: '1h2ms' },
    { stopGrace: 3_600_002 }
  ],
  ['a grace period that is none', { stop_grace_period: 'soon' }, { stopGrace: undefined }],
  ['tmpfs with options', { tmpfs: ['/run:uid=5,size=1m', '/a$$b'] }, { tmpfs: ['/run', '/a$b'] }],
  [
    'mounts of the type tmpfs',
    {
      tmpfs: ['/run'],
      volumes: [
        { type: 'tmpfs', target: '/a$$b' },
        { type: 'volume', target: '/c' }
      ]
    },
    { tmpfs: ['/run', '/a$b'] }
  ]
])('%s', (_, service, facts) => {
  expect(declared(service)).toMatchObject(facts)
})

test.each([
  [
    'hooks',
    { post_start: [{ command: 'a' }], pre_stop: [{ command: 'b' }], pre_start: [] },
    ['post_start', 'pre_stop']
  ],
  [
    'models and the socket of the engine',
    { models: { llm: null }, use_api_socket: true },
    ['models', 'use_api_socket']
  ],
  ['several containers', { deploy: { replicas: 3 } }, ['replicas']],
  ['several containers by scale', { scale: 2 }, ['scale']],
  ['one container', { deploy: { replicas: 1 }, scale: 1 }, []],
  ['a log that cannot be read back', { logging: { driver: 'syslog' } }, ['logging']],
  ['a log that can be', { logging: { driver: 'local' } }, []],
  ['options of the log alone', { logging: { options: { 'max-size': '1m' } } }, []]
])('not reproduced: %s', (_, service, keys) => {
  expect(declared(service).notReproduced).toEqual(keys.map((key) => ({ service: 'web', key })))
})

test('secrets and configs without a file are inline, each once', () => {
  const service = {
    secrets: [
      { source: 'token' },
      { source: 'token', target: '/again' },
      { source: 'file' },
      { source: 'constructor' }
    ],
    configs: [{ source: 'page' }, { source: 'outer' }]
  }
  const values = {
    secrets: { token: { environment: 'TOKEN' }, file: { file: '/f' } },
    configs: { page: { content: 'a' }, outer: { external: true } }
  }
  expect(declared(service, values).inline).toEqual([
    { kind: 'secret', name: 'token' },
    { kind: 'config', name: 'page' }
  ])
})

test('binds that a dependency may write to are told, each once', () => {
  const volumes = [
    { type: 'bind', source: '/a$$b', target: '/x' },
    { type: 'bind', source: '/a$$b', target: '/y' },
    { type: 'bind', source: '/c', target: '/z', read_only: true },
    { type: 'volume', source: 'data', target: '/data' }
  ]
  const model = modelOf({
    web: { depends_on: { db: { condition: 'service_started' } } },
    db: { volumes }
  })
  expect(declaredService(model, 'web').dependencies).toEqual([
    { service: 'db', condition: 'service_started', readOnly: false, writableBinds: ['/a$b'] }
  ])
})

test('dependencies have the condition of the service itself, and their own root filesystem', () => {
  const on = (name: string, condition: string) => ({ depends_on: { [name]: { condition } } })
  const model = modelOf({
    web: on('api', 'service_started'),
    api: { ...on('db', 'service_healthy'), read_only: true },
    db: {}
  })
  expect(declaredService(model, 'web').dependencies).toEqual([
    { service: 'api', condition: 'service_started', readOnly: true },
    { service: 'db', readOnly: false }
  ])
})
