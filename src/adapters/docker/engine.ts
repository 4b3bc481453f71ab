import Docker, { type DockerOptions } from 'dockerode'
import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { inspect } from 'node:util'
import { Fault } from '../../plan/faults'
import type { Engine } from '../../ports'
import type { ImageFacts } from '../../words'
import { errorMessage } from '../errors'
import { containerVerbs } from './containers'
import { decodeImage } from './decode'
import { findEndpoint, type Endpoint } from './endpoint'
import { identify } from './identify'
import { layers, pull, save } from './images'
import { probeImage, probePrograms, selfTestImage } from './probe-image'
import { labelled, remove, removeLabelled } from './removal'
import { ask, SHORT, statusOf, type EngineConnection } from './transport'
import { removeVolumes, volumesWith } from './volumes'

/** The Docker engine that the Docker CLI would use; where its address makes no sense, one that says so at every word. */
export function dockerEngine(
  environment: Readonly<Record<string, string | undefined>>,
  cancelled: AbortSignal
): Engine {
  const endpoint = findEndpoint(environment)
  if (endpoint instanceof Fault) return unreachableEngine(endpoint)
  const connected = connection(endpoint)
  if (connected instanceof Fault) return unreachableEngine(connected)
  const { docker, agent } = connected
  const line = { docker, cancelled }
  const programs = probePrograms()
  return {
    identify: () => identify(line, endpoint),
    image: (reference) => image(line, reference),
    pull: (reference, platform) => pull({ ...line, reference, platform, environment }),
    layers: (image) => layers(line, image),
    save: (image, until, onBytes) => save(line, image, until, onBytes),
    probeImage: (platform) => probeImage(line, platform, programs),
    selfTestImage: (platform) => selfTestImage(line, platform, programs),
    ...containerVerbs(line),
    remove: (id) => remove(docker, id),
    labelled: (labels) => labelled(docker, labels),
    removeLabelled: (labels) => removeLabelled(docker, labels),
    removeVolumes: (names, labels) => removeVolumes(docker, names, labels),
    volumesWith: (names, labels) => volumesWith(docker, names, labels),
    close: () => {
      agent.destroy()
    }
  }
}

interface Connection {
  readonly docker: Docker
  readonly agent: Agent
}

/** With an agent of its own, so that no answer that is still owed keeps the process alive. */
function connection({ address, options }: Endpoint): Connection | Fault {
  const agent = options.protocol === 'https' ? new SecureAgent(KEPT) : new Agent(UNNAMED)
  // docker-modem describes every request for its debug log, read or not, down to the last socket.
  Object.assign(agent, { [inspect.custom]: () => 'Agent' })
  const known: DockerOptions & { readonly agent: Agent } = { ...options, agent }
  try {
    return { agent, docker: new Docker(known) }
  } catch (error) {
    // docker-modem looks at DOCKER_HOST and DOCKER_CERT_PATH for itself, too.
    const why = `The engine at ${address} cannot be used: ${errorMessage(error)}.`
    return new Fault(
      'engine-unreachable',
      `${why} Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.`
    )
  }
}

const KEPT = { keepAlive: true }
/** Without a name Node would look for one in the address, which needs an expression that takes it 5 ms to make. */
const UNNAMED = { ...KEPT, servername: '' }

async function image(
  { docker, cancelled }: EngineConnection,
  reference: string
): Promise<ImageFacts | undefined> {
  const what = `inspect the image ${JSON.stringify(reference)}`
  const path = `/images/${encodeURI(reference)}/json`
  try {
    return decodeImage(reference, await ask(docker, { what, within: SHORT, cancelled, path }))
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const unreachableEngine = (fault: Fault): Engine => refusing(() => Promise.reject(fault))

function refusing(refuse: () => Promise<never>): Engine {
  return {
    ...refusingContainers(refuse),
    identify: refuse,
    image: refuse,
    pull: refuse,
    layers: refuse,
    save: refuse,
    probeImage: refuse,
    selfTestImage: refuse,
    remove: refuse,
    labelled: refuse,
    removeLabelled: refuse,
    removeVolumes: refuse,
    volumesWith: refuse,
    close: () => undefined
  }
}

function refusingContainers(refuse: () => Promise<never>): ReturnType<typeof containerVerbs> {
  return {
    create: refuse,
    start: refuse,
    inspect: refuse,
    storageDriver: refuse,
    ended: refuse,
    follow: refuse,
    exec: refuse,
    changes: refuse,
    archive: refuse,
    export: refuse,
    entry: refuse,
    describe: refuse,
    commit: refuse,
    pause: refuse,
    unpause: refuse,
    converse: refuse,
    stop: refuse,
    kill: refuse,
    catches: refuse
  }
}
