import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as s from 'superstruct'
import { Fault } from '../../plan/faults'
import { readRegular } from '../file-system'

/** Address of the engine, and how to connect to it. */
export interface Endpoint {
  /** Address in the form of DOCKER_HOST. */
  readonly address: string
  readonly options: EndpointOptions
  /** Host under which the engine's published ports are reached. */
  readonly host: string
  /** Whether the engine is reached by a local socket. */
  readonly socket: boolean
  /** Docker's context that names the engine; absent if there is none, or DOCKER_HOST does. */
  readonly context?: string
}

/** Options for dockerode: a socket's path, or an address with the TLS certificates. */
interface EndpointOptions extends Certificates {
  readonly socketPath?: string
  readonly host?: string
  readonly port?: number
  readonly protocol?: 'http' | 'https'
}

interface Certificates {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds the engine as the Docker CLI does: DOCKER_HOST, else DOCKER_CONTEXT, else the current
 * context, else the default socket. Only where that socket does not exist, it is Podman's:
 * CONTAINER_HOST, else the user's socket, else root's. Returns a `Fault` if the address is invalid.
 */
export function findEndpoint(
  environment: Environment,
  exists: (path: string) => boolean = existsSync
): Endpoint | Fault {
  const host = environment['DOCKER_HOST']
  if (host !== undefined && host !== '') {
    return endpoint(host, tlsFolder(environment))
  }
  const context = currentContext(environment)
  if (context !== undefined && context !== 'default') return contextEndpoint(context, environment)
  const podman = exists(DEFAULT_SOCKET) ? undefined : podmanAddress(environment, exists)
  return endpoint(podman ?? DEFAULT_ADDRESS, undefined)
}

/** Address at which Podman can be expected; undefined if there is none. */
function podmanAddress(
  environment: Environment,
  exists: (path: string) => boolean
): string | undefined {
  const named = environment['CONTAINER_HOST']
  if (named !== undefined && named !== '') return named
  const runtime = environment['XDG_RUNTIME_DIR']
  const folders = [...(runtime === undefined || runtime === '' ? [] : [runtime]), '/run']
  const socket = folders.map((folder) => `${folder}/podman/podman.sock`).find(exists)
  return socket === undefined ? undefined : `unix://${socket}`
}

/**
 * An environment in which Docker's command line talks to the engine that `findEndpoint` finds, even
 * if the current context is changed meanwhile.
 */
export function clientEnvironment(
  environment: Readonly<Record<string, string>>
): Record<string, string> {
  const endpoint = findEndpoint(environment)
  if (endpoint instanceof Fault) return { ...environment }
  const own = ['DOCKER_HOST', 'DOCKER_CONTEXT']
  const rest = Object.entries(environment).filter(([name]) => !own.includes(name))
  const { address, context } = endpoint
  const named = context === undefined ? { DOCKER_HOST: address } : { DOCKER_CONTEXT: context }
  return { ...Object.fromEntries(rest), ...named }
}

/** Folder of Docker's configuration. */
export function configFolder(environment: Environment): string {
  return environment['DOCKER_CONFIG'] || join(homedir(), '.docker')
}

const DEFAULT_ADDRESS =
  process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock'
const DEFAULT_SOCKET = DEFAULT_ADDRESS.replace(/^\w+:\/\//, '')

function tlsFolder(environment: Environment): string | undefined {
  const verify = environment['DOCKER_TLS_VERIFY'] ?? ''
  if (verify === '') return undefined
  return environment['DOCKER_CERT_PATH'] || configFolder(environment)
}

function currentContext(environment: Environment): string | undefined {
  const named = environment['DOCKER_CONTEXT']
  if (named !== undefined && named !== '') return named
  const config = readJson(join(configFolder(environment), 'config.json'))
  if (!s.is(config, s.type({ currentContext: s.string() }))) return undefined
  return config.currentContext || undefined
}

const Meta = s.type({ Endpoints: s.type({ docker: s.type({ Host: s.string() }) }) })

function contextEndpoint(name: string, environment: Environment): Endpoint | Fault {
  const id = createHash('sha256').update(name).digest('hex')
  const folder = join(configFolder(environment), 'contexts')
  const meta = readJson(join(folder, 'meta', id, 'meta.json'))
  if (!s.is(meta, Meta)) {
    const sentence = `Docker's current context "${name}" has no readable endpoint. Set DOCKER_HOST, or choose another context.`
    return new Fault('engine-unreachable', sentence)
  }
  const tls = join(folder, 'tls', id, 'docker')
  const found = endpoint(
    meta.Endpoints.docker.Host,
    readFile(join(tls, 'ca.pem')) === undefined ? undefined : tls
  )
  return found instanceof Fault ? found : { ...found, context: name }
}

function endpoint(address: string, tls: string | undefined): Endpoint | Fault {
  const [scheme = '', rest = ''] = address.includes('://')
    ? address.split('://', 2)
    : ['tcp', address]
  if (scheme === 'unix' || scheme === 'npipe') {
    return { address, options: { socketPath: rest }, host: '127.0.0.1', socket: true }
  }
  if (scheme !== 'tcp' && scheme !== 'http' && scheme !== 'https') {
    const sentence = `The engine's address "${address}" is not supported. Use unix://, npipe:// or tcp://, e.g. through a forwarded socket.`
    return new Fault('engine-unreachable', sentence)
  }
  return remote(address, rest, scheme === 'https' ? (tls ?? '') : tls)
}

function remote(address: string, rest: string, tls: string | undefined): Endpoint | Fault {
  const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined
  if (url === undefined || url.hostname === '') {
    return new Fault(
      'engine-unreachable',
      `The engine's address "${address}" is not an address. Expected e.g. "tcp://localhost:2375".`
    )
  }
  const secure = tls !== undefined
  const port = url.port === '' ? (secure ? 2376 : 2375) : Number(url.port)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const keys = secure && tls !== '' ? certificates(tls) : {}
  return {
    address,
    options: { host, port, protocol: secure ? 'https' : 'http', ...keys },
    host,
    socket: false
  }
}

function certificates(folder: string): Certificates {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) =>
    readFile(join(folder, name))
  )
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key })
  }
}

/** Parses a JSON file; undefined if it is missing or not JSON. */
export const readJson = (path: string): unknown => parsed(readFile(path) ?? '')

/** Parses JSON; undefined if the text is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readFile(path: string): string | undefined {
  try {
    return readRegular(path)
  } catch {
    return undefined
  }
}
