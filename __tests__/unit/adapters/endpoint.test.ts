import { createHash } from 'node:crypto'
import { clientEnvironment, findEndpoint } from '../../../src/adapters/docker/endpoint'
import { Fault } from '../../../src/plan/faults'
import { temporaryFolder } from './folder'

const inFolder = temporaryFolder()

const DEFAULT = {
  address: 'unix:///var/run/docker.sock',
  options: { socketPath: '/var/run/docker.sock' },
  host: '127.0.0.1',
  socket: true
}

const remote = (address: string, host: string, port: number) => ({
  address,
  options: { host, port, protocol: 'http' },
  host,
  socket: false
})

describe('DOCKER_HOST', () => {
  test.each([
    ['', DEFAULT],
    [
      'unix:///run/user/1000/docker.sock',
      {
        address: 'unix:///run/user/1000/docker.sock',
        options: { socketPath: '/run/user/1000/docker.sock' },
        host: '127.0.0.1',
        socket: true
      }
    ],
    [
      'npipe:////./pipe/docker_engine',
      {
        address: 'npipe:////./pipe/docker_engine',
        options: { socketPath: '//./pipe/docker_engine' },
        host: '127.0.0.1',
        socket: true
      }
    ],
    ['tcp://10.0.0.5:2375', remote('tcp://10.0.0.5:2375', '10.0.0.5', 2375)],
    ['tcp://10.0.0.5', remote('tcp://10.0.0.5', '10.0.0.5', 2375)],
    ['tcp://docker:1234/', remote('tcp://docker:1234/', 'docker', 1234)],
    ['localhost:2375', remote('localhost:2375', 'localhost', 2375)],
    ['http://docker', remote('http://docker', 'docker', 2375)],
    ['tcp://[::1]:2375', remote('tcp://[::1]:2375', '::1', 2375)]
  ])('%j leads to the engine that the CLI would use', (address, expected) => {
    expect(findEndpoint({ DOCKER_HOST: address, DOCKER_CONFIG: inFolder() })).toEqual(expected)
  })

  test.each([
    ['ssh://me@build', 'is not supported. Use unix://'],
    ['fd://', 'is not supported'],
    ['tcp://', 'is not an address. Expected e.g. "tcp://localhost:2375"'],
    ['tcp://host:port', 'is not an address'],
    ['tcp://a b', 'is not an address']
  ])('%j is refused with a sentence', (address, sentence) => {
    const fault = findEndpoint({ DOCKER_HOST: address }) as Fault
    expect(fault).toBeInstanceOf(Fault)
    expect(fault.kind).toBe('engine-unreachable')
    expect(fault.message).toContain(`"${address}" ${sentence}`)
  })
})

describe('TLS', () => {
  test('is used when DOCKER_TLS_VERIFY is set, with what is in DOCKER_CERT_PATH', () => {
    inFolder('certs/ca.pem', 'CA')
    inFolder('certs/cert.pem', 'CERT')
    inFolder('certs/key.pem', 'KEY')
    const environment = {
      DOCKER_HOST: 'tcp://docker',
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: inFolder('certs')
    }
    expect(findEndpoint(environment)).toEqual({
      address: 'tcp://docker',
      options: {
        host: 'docker',
        port: 2376,
        protocol: 'https',
        ca: 'CA',
        cert: 'CERT',
        key: 'KEY'
      },
      host: 'docker',
      socket: false
    })
  })

  test.each([[undefined], ['']])('takes Docker’s own folder when the path is %j', (path) => {
    inFolder('ca.pem', 'CA')
    const environment = {
      DOCKER_HOST: 'tcp://docker',
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: path,
      DOCKER_CONFIG: inFolder()
    }
    expect(findEndpoint(environment)).toMatchObject({
      options: { host: 'docker', port: 2376, protocol: 'https', ca: 'CA' }
    })
  })

  test('is not used when DOCKER_TLS_VERIFY is empty', () => {
    const environment = { DOCKER_HOST: 'tcp://docker', DOCKER_TLS_VERIFY: '' }
    expect(findEndpoint(environment)).toEqual(remote('tcp://docker', 'docker', 2375))
  })

  test('is used for https without certificates of its own', () => {
    expect(findEndpoint({ DOCKER_HOST: 'https://docker' })).toMatchObject({
      options: { host: 'docker', port: 2376, protocol: 'https' }
    })
  })
})

test.each([
  [{}, { DOCKER_HOST: 'unix:///var/run/docker.sock' }],
  [{ DOCKER_HOST: 'tcp://near:1', DOCKER_CONTEXT: 'far' }, { DOCKER_HOST: 'tcp://near:1' }],
  [{ DOCKER_HOST: 'nonsense://' }, { DOCKER_HOST: 'nonsense://' }]
])('the command line is told %j as %j', (given, told) => {
  const DOCKER_CONFIG = inFolder()
  expect(clientEnvironment({ DOCKER_CONFIG, ...given })).toEqual({ DOCKER_CONFIG, ...told })
})

describe('a context', () => {
  const id = createHash('sha256').update('far').digest('hex')
  const define = (host: string): void => {
    const meta = { Name: 'far', Metadata: {}, Endpoints: { docker: { Host: host } } }
    inFolder(`contexts/meta/${id}/meta.json`, JSON.stringify(meta))
  }

  test('is the current one of the configuration', () => {
    inFolder('config.json', '{"currentContext": "far"}')
    define('tcp://far:2375')
    expect(findEndpoint({ DOCKER_CONFIG: inFolder() })).toEqual({
      ...remote('tcp://far:2375', 'far', 2375),
      context: 'far'
    })
  })

  test('is the one of DOCKER_CONTEXT before that', () => {
    inFolder('config.json', '{"currentContext": "other"}')
    define('tcp://far:2375')
    const environment = { DOCKER_CONFIG: inFolder(), DOCKER_CONTEXT: 'far' }
    expect(findEndpoint(environment)).toEqual({
      ...remote('tcp://far:2375', 'far', 2375),
      context: 'far'
    })
  })

  test('is named to the command line, so that both talk to one engine', () => {
    inFolder('config.json', '{"currentContext": "far"}')
    define('tcp://far:2375')
    const environment = { DOCKER_CONFIG: inFolder(), A: '1' }
    expect(clientEnvironment(environment)).toEqual({ ...environment, DOCKER_CONTEXT: 'far' })
  })

  test('gives way to DOCKER_HOST', () => {
    define('tcp://far:2375')
    const environment = {
      DOCKER_CONFIG: inFolder(),
      DOCKER_CONTEXT: 'far',
      DOCKER_HOST: 'tcp://near:1'
    }
    expect(findEndpoint(environment)).toEqual(remote('tcp://near:1', 'near', 1))
  })

  test('brings its own certificates', () => {
    define('tcp://far:2376')
    inFolder(`contexts/tls/${id}/docker/ca.pem`, 'CA')
    const environment = { DOCKER_CONFIG: inFolder(), DOCKER_CONTEXT: 'far' }
    expect(findEndpoint(environment)).toMatchObject({
      options: { host: 'far', port: 2376, protocol: 'https', ca: 'CA' }
    })
  })

  test.each(['{"currentContext": "default"}', '{"currentContext": ""}', '{}', 'no JSON', 'null'])(
    'of the configuration %j is the default socket',
    (config) => {
      inFolder('config.json', config)
      expect(findEndpoint({ DOCKER_CONFIG: inFolder() })).toEqual(DEFAULT)
    }
  )

  test.each([undefined, 'no JSON', '{"Endpoints": {}}'])('that is %j is a fault', (meta) => {
    if (meta !== undefined) inFolder(`contexts/meta/${id}/meta.json`, meta)
    const environment = { DOCKER_CONFIG: inFolder(), DOCKER_CONTEXT: 'far' }
    expect(findEndpoint(environment)).toEqual(
      new Fault(
        'engine-unreachable',
        `Docker's current context "far" has no readable endpoint. Set DOCKER_HOST, or choose another context.`
      )
    )
  })

  test('of another machine by ssh is refused', () => {
    define('ssh://me@far')
    const environment = { DOCKER_CONFIG: inFolder(), DOCKER_CONTEXT: 'far' }
    expect(findEndpoint(environment)).toMatchObject({ kind: 'engine-unreachable' })
  })
})

describe('where Docker’s socket does not exist', () => {
  const ROOTS = '/run/podman/podman.sock'
  const USERS = '/run/user/1000/podman/podman.sock'
  const RUNTIME = { XDG_RUNTIME_DIR: '/run/user/1000' }
  const DOCKERS = '/var/run/docker.sock'

  test.each<[string, Record<string, string>, readonly string[], string]>([
    ['CONTAINER_HOST leads to Podman', { CONTAINER_HOST: 'tcp://pod:1' }, [ROOTS], 'tcp://pod:1'],
    ['the user’s Podman comes first', RUNTIME, [USERS, ROOTS], `unix://${USERS}`],
    ['root’s Podman comes then', RUNTIME, [ROOTS], `unix://${ROOTS}`],
    [
      'root’s Podman is found without a session',
      { XDG_RUNTIME_DIR: '' },
      [ROOTS],
      `unix://${ROOTS}`
    ],
    ['Docker’s is named if there is none', RUNTIME, [], `unix://${DOCKERS}`],
    [
      'DOCKER_HOST still decides',
      { DOCKER_HOST: 'tcp://near:1', CONTAINER_HOST: 'tcp://pod:1' },
      [ROOTS],
      'tcp://near:1'
    ]
  ])('%s', (_, environment, there, address) => {
    const found = findEndpoint({ DOCKER_CONFIG: inFolder(), ...environment }, (path) =>
      there.includes(path)
    )
    expect(found).toMatchObject({ address })
  })

  test('ssh is refused as anywhere', () => {
    const environment = { DOCKER_CONFIG: inFolder(), CONTAINER_HOST: 'ssh://me@build/run/x.sock' }
    const fault = findEndpoint(environment, () => false) as Fault
    expect(fault.message).toContain('"ssh://me@build/run/x.sock" is not supported')
  })
})

test('Docker’s engine stays the one where its socket exists', () => {
  const environment = { DOCKER_CONFIG: inFolder(), CONTAINER_HOST: 'tcp://pod:1' }
  expect(findEndpoint(environment, () => true)).toEqual(DEFAULT)
})
