import { workloadFaults } from '../../../../src/plan/workload/compose-faults'
import { modelOf } from './models'

const faults = (service: object, more: object = {}, wanted: object = {}) =>
  workloadFaults(modelOf({ web: service, db: {} }, more), {
    service: 'web',
    dependencies: true,
    volumes: [],
    ...wanted
  })

const inFile = (sentence: string) => [{ input: 'compose-file', sentence }]

test('a plain service has none', () => {
  expect(faults({ depends_on: { db: { condition: 'service_started' } } })).toEqual([])
})

test.each([
  [
    'a provider',
    { provider: { type: 'cloud' } },
    'the service "web" has a "provider", a program of this machine that Compose would run; a check runs containers only.'
  ],
  [
    'an external secret',
    { secrets: [{ source: 'outer' }, { source: 'outer', target: '/b' }] },
    'the service "web" uses the external secret "outer", which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".'
  ],
  [
    'an external config',
    { configs: [{ source: 'outer' }] },
    'the service "web" uses the external config "outer", which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".'
  ]
])('%s', (_, service, sentence) => {
  const more = { secrets: { outer: { external: true } }, configs: { outer: { external: true } } }
  expect(faults(service, more)).toEqual(inFile(sentence))
})

test.each([
  { network_mode: 'container:prod' },
  { pid: 'container:prod' },
  { ipc: 'container:prod' },
  { external_links: ['prod:db', 'prod'] }
])('a container outside of the project: %j', (service) => {
  const sentence =
    'the service "web" needs the container "prod", which is not one of the project and must not be touched; name a service of the file instead.'
  expect(faults(service)).toEqual(inFile(sentence))
})

test.each(['prod', 'prod_default', 'zero-drift'])(
  'a network of the engine that is joined by its name: %s',
  (network) => {
    const sentence = `the service "web" joins the network "${network}", which exists outside of the project and must not be touched; declare it under "networks".`
    expect(faults({ network_mode: network })).toEqual(inFile(sentence))
  }
)

test.each(['none', 'host', 'bridge', 'default', ''])(
  'a mode of the network that joins nothing else: %j',
  (network) => {
    expect(faults({ network_mode: network })).toEqual([])
  }
)

test('mounts that come from another service', () => {
  const sentence =
    'the service "web" takes its mounts from another one ("volumes_from"), where they cannot be inspected; name each of them under "volumes".'
  expect(faults({ volumes_from: ['db'] })).toEqual(inFile(sentence))
})

test('an external secret may be replaced by a file', () => {
  const volumes = [{ source: '/ci/key', path: '/run/secrets/outer', readOnly: true }]
  const more = { secrets: { outer: { external: true } } }
  expect(faults({ secrets: [{ source: 'outer' }] }, more, { volumes })).toEqual([])
})

test('a dependency has the faults of a service, unless it is not started', () => {
  const model = modelOf({
    web: { depends_on: { db: { condition: 'service_started' } } },
    db: { provider: { type: 'x' } }
  })
  const wanted = { service: 'web', volumes: [] }
  expect(workloadFaults(model, { ...wanted, dependencies: true })).toHaveLength(1)
  expect(workloadFaults(model, { ...wanted, dependencies: false })).toEqual([])
})

test('a volume at a path that the service does not mount', () => {
  const service = { volumes: [{ type: 'volume', source: 'data', target: '/da$$ta' }] }
  const volumes = ['/da$ta', '/other'].map((path) => ({ source: '/ci', path, readOnly: false }))
  expect(faults(service, { volumes: { data: {} } }, { volumes })).toEqual([
    {
      input: 'volumes',
      sentence:
        '"/other" is no mount of the service in the Compose file; beside a Compose file a volume can only replace the source at a path that the file mounts.'
    }
  ])
})

test.each([{ network_mode: 'service:db' }, { pid: 'service:db' }, { ipc: 'service:db' }])(
  'a namespace of a service that is not to be started: %j',
  (service) => {
    expect(faults(service, {}, { dependencies: false })).toEqual([
      {
        input: 'dependencies',
        sentence:
          '"false" cannot be, since the service runs in a namespace of "db", which has to run; leave it out.'
      }
    ])
    expect(faults(service)).toEqual([])
  }
)
