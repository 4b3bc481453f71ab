import { BadInputs } from '../plan/faults'
import type { Plan } from '../plan/plan'
import type { Address, World } from '../ports'
import type { ContainerFacts, ContainerId, ContainerSpec, EngineFacts } from '../words'

/** How this machine reaches one port of the container. */
export interface Reach {
  /** Address for readiness checks. */
  readonly probe: Address
  /** Whether a proxy may accept connections before the program does. */
  readonly proxied: boolean
  /** Address for clients. */
  readonly client: Address
}

/**
 * The container's spec, adapted so that this machine can reach it: if this process runs in a
 * container itself, both share a network.
 */
export function placed(plan: Plan, engine: EngineFacts): ContainerSpec {
  const { container } = plan
  if (container.publish.length === 0 && !isReachedByOwner(plan)) return container
  if (engine.self !== undefined && engine.self.network !== 'host') {
    return { ...container, publish: [], ...sharing(engine.self.network, container) }
  }
  if (isReachedByOwner(plan)) {
    if (!engine.local && isReachNeeded(plan)) throw new BadInputs([joinedElsewhere(engine.host)])
    return container
  }
  if (container.publishOn !== 'all' && !LOOPBACK.test(engine.host))
    throw new BadInputs([elsewhere(engine.host)])
  return container
}

/** Whether a port is awaited or tested of a container that has the network of another one. */
const isReachedByOwner = ({ container, port, wait }: Plan): boolean =>
  networkOwner(container) !== undefined &&
  (port !== undefined || wait.kind === 'tcp' || wait.kind === 'http')

/** Whether the check fails without an address of the port. */
const isReachNeeded = ({ wait, smoke }: Plan): boolean =>
  wait.kind === 'tcp' ||
  wait.kind === 'http' ||
  smoke.some((step) => step.kind === 'http' && step.target.startsWith('/'))

/**
 * The network that a container shares with this process. One that Compose created keeps its own
 * networks, or those of the container whose network it has, and joins this one beside them.
 */
function sharing(network: string, { base, network: own }: ContainerSpec): Partial<ContainerSpec> {
  if (base === undefined) return { network: own ?? network }
  return { base: { ...base, networks: { ...base.networks, [network]: {} } } }
}

/**
 * The container whose network a container joins, and whose addresses are therefore its own;
 * undefined if it has networks itself.
 */
export const networkOwner = ({ network = '' }: ContainerSpec): ContainerId | undefined =>
  /^container:(.+)$/.exec(network)?.[1]

/** Addresses of a port of the running container; undefined where it is not reachable. */
export function reachOf(
  port: number,
  spec: ContainerSpec,
  facts: ContainerFacts,
  around: { readonly engine: EngineFacts; readonly world: World }
): Reach | undefined {
  const { engine, world } = around
  if (spec.network === 'host') return direct({ host: hostOf(engine), port })
  const own = facts.addresses.find((address) => engine.local && world.network.isNeighbour(address))
  const published = facts.published.get(port)
  const client = published === undefined ? undefined : { host: engine.host, port: published }
  if (own === undefined) return client && { probe: client, proxied: true, client }
  const probe = { host: own, port }
  const overNetwork = spec.network !== undefined || client === undefined
  return overNetwork ? direct(probe) : { probe, proxied: false, client }
}

/**
 * Throws `BadInputs` if the awaited port already answers. With `network: host` that program would
 * be mistaken for the container.
 */
export async function assertFree(plan: Plan, engine: EngineFacts, world: World): Promise<void> {
  const { wait, container } = plan
  if (container.network !== 'host' || (wait.kind !== 'tcp' && wait.kind !== 'http')) return
  const { port } = wait
  const reply = await world.network.connects({ host: hostOf(engine), port }, false, 1000)
  if (reply !== 'answered') return
  const sentence = `Port ${port} of the host is answered already, before the container is started. Free it, or leave out "network: host".`
  throw new BadInputs([{ input: 'network', sentence }])
}

/** `http://HOST:PORT`, without a trailing slash. */
export const urlOf = ({ host, port }: Address): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const direct = (address: Address): Reach => ({ probe: address, proxied: false, client: address })

/** The host's name for ports with `network: host`; a job container uses its gateway. */
function hostOf({ host, self }: EngineFacts): string {
  return self === undefined || self.network === 'host' ? host : (self.gateway ?? host)
}

const joinedElsewhere = (host: string) => ({
  input: 'compose-file',
  sentence: `the service has the network of another container ("network_mode: service:NAME" or "container:NAME"), in which no port is published: it is reached by its own address, from the engine's machine only, and the engine is another machine's ("${host}"). Check there, or give "wait-for: healthy" or "log:REGEX", and test it by "smoke-exec".`
})

const LOOPBACK = /^(?:localhost|127\.|::1$)/

const elsewhere = (host: string) => ({
  input: 'publish',
  sentence: `Docker runs on another machine ("${host}"), and a port is published on that machine's loopback address only. Set "publish: all" to publish it on all of its addresses; the port is then reached at "${host}".`
})
