import { serviceAsImage, workloadFaults } from '../../../../src/plan/workload/compose-faults'
import { modelOf } from './models'

const faults = (service: object, more: object = {}, wanted: object = {}) =>
  workloadFaults(modelOf({ web: service, db: {} }, more), {
    service: 'web',
    dependencies: true,
    volumes: [],
    ...wanted
  })

const inFile = (sentence: string, ...keys: readonly string[]) => [
  { input: 'compose-file', sentence, setting: { service: 'web', keys } }
]

const inEntry = (sentence: string, keys: readonly string[], entry: string) => [
  { input: 'compose-file', sentence, setting: { service: 'web', keys, entry } }
]

test('a plain service has none', () => {
  expect(faults({ depends_on: { db: { condition: 'service_started' } } })).toEqual([])
})

test('a provider', () => {
  const sentence =
    'the service "web" has a "provider", a program of this machine that Compose would run; a check runs containers only.'
  expect(faults({ provider: { type: 'cloud' } })).toEqual(inFile(sentence, 'provider'))
})

test.each([
  ['secret', { secrets: [{ source: 'outer' }, { source: 'outer', target: '/b' }] }],
  ['config', { configs: [{ source: 'outer' }] }]
])('an external %s', (kind, service) => {
  const more = { secrets: { outer: { external: true } }, configs: { outer: { external: true } } }
  const sentence = `the service "web" uses the external ${kind} "outer", which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".`
  expect(faults(service, more)).toEqual(inEntry(sentence, [`${kind}s`], 'outer'))
})

test.each<[string, object, string, string]>([
  [
    'without a name',
    { '': 'x' },
    '',
    'a variable without a name under "environment" or in an "env_file"; name it.'
  ],
  [
    'with a NUL in its value',
    { A: 'hunter2\0' },
    'A',
    'the variable "A" with a NUL character, which no environment can hold; remove it there, or in its "env_file".'
  ],
  [
    'with a NUL in its name',
    { 'A$$\0': 'x' },
    'A$\0',
    'the variable "A$\\u0000" with a NUL character, which no environment can hold; remove it there, or in its "env_file".'
  ],
  [
    'that is not UTF-8',
    { A: 'a\ufffd' },
    'A',
    'the variable "A" with bytes that are not UTF-8, which Compose has replaced; save its "env_file" as UTF-8, or set the variable in another way.'
  ]
])('a variable %s', (_, environment, name, sentence) => {
  expect(faults({ environment })).toEqual(
    inEntry(`the service "web" has ${sentence}`, ['environment', 'env_file'], name)
  )
})

test('variables of several lines, and those that are taken from elsewhere, are none', () => {
  expect(faults({ environment: { A: 'a\nb', B: null, C: '' } })).toEqual([])
})

test.each<[string, object, string]>([
  [
    'an image',
    { type: 'image', source: 'busybox' },
    'something that is no bind, volume or tmpfs ("type: image")'
  ],
  [
    'a folder of a volume',
    { type: 'volume', source: 'data', volume: { subpath: 'a' } },
    'a folder of a volume ("subpath")'
  ]
])('a mount of %s, which the input "volumes" may replace', (_, mount, what) => {
  const service = { volumes: [{ ...mount, target: '/data' }] }
  const sentence = `the service "web" mounts ${what} at "/data", which cannot be inspected; give a folder or a volume with those files for that path by "volumes".`
  expect(faults(service)).toEqual(inEntry(sentence, ['volumes'], '/data'))
  const volumes = [{ source: '/ci', path: '/data', readOnly: false }]
  expect(faults(service, {}, { volumes })).toEqual([])
})

test.each([
  { network_mode: 'container:prod' },
  { pid: 'container:prod' },
  { ipc: 'container:prod' },
  { external_links: ['prod:db', 'prod'] }
])('a container outside of the project: %j', (service) => {
  const sentence =
    'the service "web" needs the container "prod", which is not one of the project and must not be touched; name a service of the file instead.'
  const keys = ['network_mode', 'pid', 'ipc', 'volumes_from', 'external_links']
  expect(faults(service)).toEqual(inFile(sentence, ...keys))
})

test.each(['prod', 'prod_default', 'zero-drift'])(
  'a network of the engine that is joined by its name: %s',
  (network) => {
    const sentence = `the service "web" joins the network "${network}", which exists outside of the project and must not be touched; declare it under "networks".`
    expect(faults({ network_mode: network })).toEqual(inFile(sentence, 'network_mode'))
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
  expect(faults({ volumes_from: ['db'] })).toEqual(inFile(sentence, 'volumes_from'))
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

describe('an image that has the name of a service', () => {
  const services = ['web', 'worker']

  test('is none', () => {
    const sentence =
      '"worker" is a service of the Compose files, which "service" names; for an image that is called so write "worker:latest".'
    expect(serviceAsImage('worker', services)).toEqual([{ input: 'image', sentence }])
  })

  test.each(['worker:latest', 'acme/worker', 'other'])(
    'is one with more than that: %s',
    (image) => {
      expect(serviceAsImage(image, services)).toEqual([])
    }
  )
})
