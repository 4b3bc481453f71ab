import fc from 'fast-check'
import type { ComposeModel } from '../../../../src/plan/workload/compose-model'
import { transformProject, type Changes } from '../../../../src/plan/workload/compose-transform'
import { modelOf } from './models'

const LABELS = { 'zero-drift.run': 'r1', 'zero-drift.job': 'a$b' }
const WRITTEN = { 'zero-drift.run': 'r1', 'zero-drift.job': 'a$$b' }

const CHANGES: Changes = {
  service: 'web',
  image: 'sha256:1',
  labels: LABELS,
  volumes: [],
  dependencies: true,
  isOffline: false,
  lent: new Map(),
  hostPath: (path) => path,
  gate: { image: 'probe:1', entrypoint: ['/probe'] }
}

interface Model {
  readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly networks: Readonly<Record<string, object>>
  readonly volumes: Readonly<Record<string, object>>
  readonly secrets: Readonly<Record<string, object>>
  readonly configs: Readonly<Record<string, object>>
}

const transformed = (model: ComposeModel, changes: Partial<Changes> = {}) => {
  const project = transformProject(model, { ...CHANGES, ...changes })
  return { ...project, model: JSON.parse(JSON.stringify(project.model)) as Model }
}

/** The service as it is fed back, without what every service has. */
function ownKeys(service: object, changes: Partial<Changes> = {}, more: object = {}): object {
  const { model } = transformed(modelOf({ web: service }, more), changes)
  const fixed = ['image', 'pull_policy', 'labels', 'secrets', 'configs', 'networks']
  return Object.fromEntries(
    Object.entries(model.services['web'] ?? {}).filter(([key]) => !fixed.includes(key))
  )
}

test('a service with a dependency, as it is fed back', () => {
  const on = { depends_on: { db: { condition: 'service_healthy', required: true } } }
  const model = modelOf({
    web: { ...on, image: 'web:1', command: ['echo', '$$HOME'], build: { context: '/src' } },
    db: { image: 'db:1', labels: { own: 'x' } },
    other: {}
  })
  expect(transformed(model)).toEqual({
    model: {
      services: {
        web: {
          ...on,
          image: 'sha256:1',
          pull_policy: 'never',
          command: ['echo', '$$HOME'],
          labels: WRITTEN,
          networks: { default: null },
          secrets: [],
          configs: []
        },
        db: { image: 'db:1', labels: { own: 'x', ...WRITTEN }, networks: { default: null } },
        'zero-drift-gate': {
          ...on,
          image: 'probe:1',
          entrypoint: ['/probe'],
          pull_policy: 'never',
          command: ['serve', '/', '/proc/self'],
          network_mode: 'none',
          read_only: true,
          cap_drop: ['ALL'],
          labels: WRITTEN
        }
      },
      networks: { default: { labels: WRITTEN } },
      volumes: {},
      secrets: {},
      configs: {}
    },
    gate: 'zero-drift-gate',
    standIns: [],
    drivers: {}
  })
})

test.each([
  ['ports', { ports: [{ target: 80, published: '80' }] }],
  ['a policy of restarts', { restart: 'always' }],
  ['a number of containers', { scale: 3 }],
  ['a log driver', { logging: { driver: 'syslog' } }],
  ['settings of the command line', { attach: false, develop: { watch: [] }, profiles: ['a'] }],
  ['a build', { build: { context: '/src' } }],
  [
    'what Compose carries out itself',
    { post_start: [{ command: 'a' }], pre_stop: [], use_api_socket: true, models: {} }
  ]
])('%s: left out', (_, service) => {
  expect(ownKeys(service)).toEqual({})
})

test('limits of a deployment stay, its copies and restarts do not', () => {
  const resources = { limits: { memory: '64' } }
  const deploy = { mode: 'global', replicas: 3, restart_policy: { condition: 'any' }, resources }
  expect(ownKeys({ deploy })).toEqual({ deploy: { resources } })
})

test.each([
  ['read_only', { read_only: false }],
  ['environment', { environment: { A: 'x$$y', B: null } }],
  ['a key that is not known', { later: { a: [1] } }],
  ['tmpfs', { tmpfs: ['/run:uid=1'] }],
  ['an anonymous volume', { volumes: [{ type: 'volume', target: '/a', volume: {} }] }],
  ['a mount of type tmpfs', { volumes: [{ type: 'tmpfs', target: '/t', tmpfs: { mode: 1023 } }] }]
])('%s: kept as it is', (_, service) => {
  expect(ownKeys(service)).toEqual(service)
})

describe('the name of the container', () => {
  const networksOf = (service: object) =>
    transformed(modelOf({ web: { container_name: 'prod', ...service } })).model.services['web']?.[
      'networks'
    ]

  test('is an alias on each network', () => {
    const networks = { default: null, back: { aliases: ['a'], priority: 1 } }
    expect(networksOf({ networks })).toEqual({
      default: { aliases: ['prod'] },
      back: { aliases: ['a', 'prod'], priority: 1 }
    })
  })

  test('is an alias on the default network of a service that names none', () => {
    expect(networksOf({ networks: null })).toEqual({ default: { aliases: ['prod'] } })
  })

  test('is nothing without a network', () => {
    expect(networksOf({ network_mode: 'none' })).toBeUndefined()
  })
})

describe('binds', () => {
  const bind = { type: 'bind', source: '/w/a$$b', target: '/a', bind: { create_host_path: true } }

  test('must have a source, which is a path on the machine of the engine', () => {
    const hostPath = (path: string): string => path.replace('/w/', '/home/$w/')
    expect(ownKeys({ volumes: [bind] }, { hostPath })).toEqual({
      volumes: [{ ...bind, source: '/home/$$w/a$$b', bind: { create_host_path: false } }]
    })
  })

  test('with a label of SELinux stay in the form that takes it', () => {
    const labelled = { ...bind, bind: { create_host_path: true, selinux: 'z' } }
    expect(ownKeys({ volumes: [labelled] })).toEqual({ volumes: [labelled] })
  })
})

describe('volumes and networks', () => {
  const mounts = (...keys: readonly string[]) =>
    keys.map((source) => ({ type: 'volume', source, target: `/${source}` }))
  const volumesOf = (volumes: object, ...keys: readonly string[]) =>
    transformed(modelOf({ web: { volumes: mounts(...keys) } }, { volumes }))

  test('are those that the services use', () => {
    const model = modelOf(
      { web: { volumes: mounts('a') }, other: { volumes: mounts('b'), networks: { back: null } } },
      { volumes: { a: { name: 'shop_a' }, b: {} }, networks: { default: {}, back: {} } }
    )
    expect(transformed(model).model).toMatchObject({
      volumes: { a: { labels: WRITTEN } },
      networks: { default: { labels: WRITTEN } }
    })
    expect(Object.keys(transformed(model).model.volumes)).toEqual(['a'])
    expect(Object.keys(transformed(model).model.networks)).toEqual(['default'])
  })

  test('have no name, and stand in for those that have one of their own', () => {
    const { model, standIns } = volumesOf(
      {
        own: { name: 'prod$$1', labels: { a: 'b' } },
        plain: { name: 'shop_plain' },
        outer: { name: 'outer', external: true }
      },
      ...['own', 'plain', 'outer']
    )
    expect(model.volumes).toEqual({
      own: { labels: { a: 'b', ...WRITTEN } },
      plain: { labels: WRITTEN },
      outer: { labels: WRITTEN }
    })
    expect(standIns).toEqual([
      { kind: 'volume', key: 'own', of: 'prod$1', why: 'named' },
      { kind: 'volume', key: 'outer', of: 'outer', why: 'external' }
    ])
  })

  test.each([
    { type: 'tmpfs', device: '/srv/data', o: 'bind' },
    { type: 'tmpfs', device: 'tmpfs', o: 'size=1m,rbind,rw' },
    { type: 'tmpfs', device: 'tmpfs', o: 'move' },
    { type: 'nfs', device: ':/export', o: 'addr=nas' },
    { device: '/dev/sdb1', type: 'ext4' }
  ])('are replaced where their options lead to other files: %j', (driver_opts) => {
    const { model, standIns } = volumesOf({ data: { driver_opts } }, 'data')
    expect(model.volumes).toEqual({ data: { labels: WRITTEN } })
    expect(standIns).toEqual([{ kind: 'volume', key: 'data', why: 'driver' }])
  })

  test('keep local options, but not those that lead to other files', () => {
    const tmpfs = {
      driver: 'local',
      driver_opts: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m,uid=1000,noexec' }
    }
    const bound = { driver_opts: { type: 'none', device: '/srv/data', o: 'bind' } }
    const cloud = { driver: 'cloud', driver_opts: { size: '1' } }
    const { model, standIns, drivers } = volumesOf(
      { tmpfs, bound, cloud },
      'tmpfs',
      'bound',
      'cloud'
    )
    expect(model.volumes).toEqual({
      tmpfs: { ...tmpfs, labels: WRITTEN },
      bound: { labels: WRITTEN },
      cloud: { labels: WRITTEN }
    })
    expect(standIns).toEqual([
      { kind: 'volume', key: 'bound', why: 'driver' },
      { kind: 'volume', key: 'cloud', why: 'driver' }
    ])
    expect(drivers).toEqual({
      tmpfs: {
        driver: 'local',
        options: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m,uid=1000,noexec' }
      },
      bound: {},
      cloud: {}
    })
  })

  const networksOf = (networks: object, service: object = { networks: { back: null } }) =>
    transformed(modelOf({ web: service }, { networks }))

  test('of another driver, or external, are bridges without their addresses', () => {
    const service = { networks: { back: { ipv4_address: '10.0.0.5', priority: 1 } } }
    const { model, standIns } = networksOf(
      {
        back: {
          name: 'prod',
          external: true,
          internal: true,
          ipam: { config: [{ subnet: '10.0.0.0/8' }] }
        }
      },
      service
    )
    expect(model.networks).toEqual({
      back: { internal: true, labels: WRITTEN }
    })
    expect(model.services['web']?.['networks']).toEqual({ back: { priority: 1 } })
    expect(standIns).toEqual([{ kind: 'network', key: 'back', of: 'prod', why: 'external' }])
  })

  test('have a subnet of the engine, unless an address is fixed', () => {
    const ipam = { config: [{ subnet: '10.9.0.0/16' }] }
    expect(networksOf({ back: { ipam, internal: true } }).model.networks).toEqual({
      back: { internal: true, labels: WRITTEN }
    })
    const fixed = { networks: { back: { ipv4_address: '10.9.0.5' } } }
    expect(networksOf({ back: { ipam } }, fixed).model.networks).toEqual({
      back: { ipam, labels: WRITTEN }
    })
  })

  test('do not share an interface of the machine', () => {
    const driver_opts = {
      'com.docker.network.bridge.name': 'br0',
      'com.docker.network.driver.mtu': '1400'
    }
    expect(networksOf({ back: { driver_opts } }).model.networks).toEqual({
      back: { driver_opts: { 'com.docker.network.driver.mtu': '1400' }, labels: WRITTEN }
    })
  })
})

describe('images of dependencies', () => {
  const policyOf = (service: object, changes: Partial<Changes> = {}) => {
    const web = { depends_on: { db: { condition: 'service_started' } } }
    const { image, pull_policy } =
      transformed(modelOf({ web, db: service }), changes).model.services['db'] ?? {}
    return { image, pull_policy }
  }

  test.each([
    [
      'follow the policy of the file',
      { pull_policy: 'always' },
      {},
      { image: 'shop:1', pull_policy: 'always' }
    ],
    [
      'are never pulled with "pull: never"',
      { pull_policy: 'always' },
      { isOffline: true },
      { image: 'shop:1', pull_policy: 'never' }
    ],
    [
      'that only a build makes are never pulled',
      { image: null, build: {} },
      {},
      { image: 'shop-db', pull_policy: 'never' }
    ],
    [
      'are not built',
      { build: {}, pull_policy: 'build' },
      {},
      { image: 'shop:1', pull_policy: 'missing' }
    ]
  ])('%s', (_, service, changes, expected) => {
    expect(policyOf(service, changes)).toEqual(expected)
  })
})

describe('without dependencies', () => {
  const awaited = { depends_on: { db: { condition: 'service_healthy' } } }

  test('a service is alone, and has no gate', () => {
    const { model, gate } = transformed(modelOf({ web: awaited, db: {} }), { dependencies: false })
    expect(Object.keys(model.services)).toEqual(['web'])
    expect(model.services['web']?.['depends_on']).toEqual({})
    expect(gate).toBeUndefined()
  })

  test('a service has no links, for which Compose would create what they lead to', () => {
    const { model } = transformed(modelOf({ web: { ...awaited, links: ['db:x'] }, db: {} }), {
      dependencies: false
    })
    expect(model.services['web']?.['links']).toEqual([])
  })

  test('a service has those whose volumes it mounts', () => {
    const web = { ...awaited, volumes_from: ['db:ro'] }
    const { model } = transformed(modelOf({ web, db: {} }), { dependencies: false })
    expect(Object.keys(model.services)).toEqual(['web', 'db'])
  })
})

test('the gate takes a name that no service has', () => {
  const web = { depends_on: { 'zero-drift-gate': { condition: 'service_started' } } }
  expect(transformed(modelOf({ web, 'zero-drift-gate': {} })).gate).toBe('zero-drift-gate-0')
})

describe('values', () => {
  const values = {
    secrets: {
      token: { name: 'shop_token', environment: 'TOKEN' },
      key: { file: '/w/key' },
      outer: { external: true }
    },
    configs: { page: { content: 'a $$b' } }
  }
  const service = {
    secrets: [{ source: 'token' }, { source: 'key', target: '/etc/key' }],
    configs: [{ source: 'page', target: 'page' }]
  }

  test('are taken from lent files', () => {
    const lent = new Map([
      ['secret:token', '/tmp/0'],
      ['config:page', '/tmp/1']
    ])
    const { model, standIns } = transformed(modelOf({ web: service }, values), { lent })
    expect(model.services['web']).toMatchObject({
      secrets: [
        { source: 'zero-drift-value-token', target: '/run/secrets/token' },
        { source: 'key', target: '/etc/key' }
      ],
      configs: [{ source: 'zero-drift-value-page', target: '/page' }]
    })
    expect(model.secrets).toEqual({
      token: { environment: 'TOKEN' },
      key: { file: '/w/key' },
      'zero-drift-value-token': { file: '/tmp/0' }
    })
    expect(model.configs['zero-drift-value-page']).toEqual({ file: '/tmp/1' })
    expect(standIns).toEqual([
      { kind: 'secret', key: 'token', why: 'value' },
      { kind: 'config', key: 'page', why: 'value' }
    ])
  })
})

describe('sources of the author', () => {
  const service = {
    volumes: [
      { type: 'bind', source: '/srv/certs', target: '/certs', read_only: true },
      { type: 'volume', source: 'data', target: '/data' }
    ],
    secrets: [{ source: 'key' }]
  }
  const more = { volumes: { data: { name: 'prod' } }, secrets: { key: { external: true } } }

  test('replace those of mounts and secrets at their paths', () => {
    const volumes = [
      { source: '/ci/certs', path: '/certs', readOnly: false },
      { source: '', path: '/data', readOnly: false },
      { source: '/ci/key', path: '/run/secrets/key', readOnly: false }
    ]
    const { model, standIns } = transformed(modelOf({ web: service }, more), { volumes })
    expect(model.services['web']).toMatchObject({
      volumes: [
        { type: 'bind', source: '/ci/certs', target: '/certs', read_only: true },
        { type: 'volume', target: '/data' },
        { type: 'bind', source: '/ci/key', target: '/run/secrets/key', read_only: true }
      ],
      secrets: []
    })
    expect(model.volumes).toEqual({})
    expect(standIns).toEqual([
      { kind: 'bind', key: '/certs', source: '/ci/certs', why: 'input' },
      { kind: 'volume', key: 'data', source: '', why: 'input' },
      { kind: 'secret', key: 'key', source: '/ci/key', why: 'input' }
    ])
  })
})

describe('whatever the project', () => {
  const names = fc.constantFrom('web', 'db', 'job', '__proto__', 'constructor', 'a.b-c')
  const keys = fc.constantFrom('data', 'logs', '__proto__', 'toString')
  const shared = fc.record(
    {
      name: fc.string(),
      external: fc.boolean(),
      driver: fc.constantFrom('', 'local', 'bridge', 'x')
    },
    { requiredKeys: [] }
  )
  const service = fc.record(
    {
      image: fc.constant('a:1'),
      container_name: fc.string(),
      restart: fc.constant('always'),
      ports: fc.array(fc.record({ target: fc.nat(65_535), protocol: fc.constant('tcp') })),
      networks: fc.dictionary(keys, fc.constant(null)),
      volumes: fc.array(
        fc.record({ type: fc.constant('volume'), source: keys, target: fc.string() })
      ),
      depends_on: fc.dictionary(names, fc.constant({ condition: 'service_started' })),
      labels: fc.dictionary(fc.string(), fc.string())
    },
    { requiredKeys: ['image'] }
  )
  const project = fc.record({
    services: fc.dictionary(names, service),
    networks: fc.dictionary(keys, shared),
    volumes: fc.dictionary(keys, shared)
  })

  test('nothing is shared with what is deployed, and everything is labelled', () => {
    fc.assert(
      fc.property(project, service, ({ services, networks, volumes }, web) => {
        const model = modelOf({ ...services, web }, { networks, volumes })
        const { model: changed } = transformed(model)
        expect(changed).not.toHaveProperty('name')
        for (const one of Object.values(changed.services)) {
          for (const key of ['container_name', 'ports', 'restart'])
            expect(Object.keys(one)).not.toContain(key)
          expect(one['labels']).toMatchObject(WRITTEN)
        }
        for (const one of [...Object.values(changed.networks), ...Object.values(changed.volumes)]) {
          expect(Object.keys(one)).not.toContain('name')
          expect(Object.keys(one)).not.toContain('external')
          expect(one).toMatchObject({ labels: WRITTEN })
        }
      })
    )
  })
})
