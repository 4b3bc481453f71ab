import { BadInputs } from '../plan/faults'
import type { Plan } from '../plan/plan'
import type { Address, World } from '../ports'
import type { ContainerFacts, ContainerSpec, EngineFacts } from '../words'

/** How this machine reaches one port of the container. */
export interface Reach {
  /** Where readiness is asked. */
  readonly probe: Address
  /** Something that accepts connections for the program may stand between. */
  readonly proxied: boolean
  /** The address that a client is told. */
  readonly client: Address
}

/** The container as it must be made to be reached from here: over this process's own network where it runs in a container itself. */
export function placed(plan: Plan, engine: EngineFacts): ContainerSpec {
  const { container } = plan
  if (container.publish.length === 0) return container
  if (engine.self !== undefined && engine.self.network !== 'host') {
    return { ...container, publish: [], network: container.network ?? engine.self.network }
  }
  if (!LOOPBACK.test(engine.host)) throw new BadInputs([elsewhere(engine.host)])
  return container
}

/** Where a port of the running container is; undefined where nothing leads to it. */
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

/** With `network: host`, whoever answers on the awaited port before the start would be taken for the container. */
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

/** With `network: host` the port is the host's, which a job container reaches by its gateway. */
function hostOf({ host, self }: EngineFacts): string {
  return self === undefined || self.network === 'host' ? host : (self.gateway ?? host)
}

const LOOPBACK = /^(?:localhost|127\.|::1$)/

const elsewhere = (host: string) => ({
  input: 'network',
  sentence: `The engine is on another machine ("${host}"), and a port is published on that machine's loopback address only. Give "network: host", so that the port is reached at "${host}".`
})
