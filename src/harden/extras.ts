import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import { removeAfter } from '../run/lease'
import type { ContainerSpec, UsageFacts } from '../words'
import type { CapabilitiesFound } from './hardening'
import type { Extra } from './join'
import type { Attempt, SearchGround } from './search'
import type { Tightening, UserAndGroup } from './tightening'

/** A user as clusters choose one: of no account, in the group of root. */
export const ARBITRARY: UserAndGroup = { uid: 1_000_620_000, gid: 0 }

const FEWEST = 64
const LEAST = 64 * 1024 ** 2
const MEBIBYTE = 1024 ** 2

/** Limits with room above what was used; none where the container has tighter ones already. */
export function limitsFor(
  { pidsLimit, memory = Infinity }: Pick<ContainerSpec, 'pidsLimit' | 'memory'>,
  usage: UsageFacts | undefined
): readonly Extra[] {
  if (usage === undefined) return []
  const pids = Math.max(FEWEST, 4 * usage.pids)
  const bytes = Math.max(LEAST, Math.ceil((2 * usage.memory) / MEBIBYTE) * MEBIBYTE)
  const isTighter = pidsLimit <= 0 || pids < pidsLimit
  return [
    ...(isTighter ? [{ part: 'limits' as const, settings: { limits: { pids } } }] : []),
    ...(bytes < memory
      ? [{ part: 'limits' as const, settings: { limits: { memory: bytes } } }]
      : [])
  ]
}

/** Why the network was not tried. */
interface Untried {
  readonly reason: string
}

/**
 * Passes on a network that leads to no other machine, if one is wanted; or why the container cannot be
 * tried on it. The network is removed after the containers.
 */
export async function withEnclosed(
  plan: Plan,
  isWanted: boolean,
  { engine, world, removals }: CheckContext,
  use: (network: string | Untried | undefined) => Promise<void>
): Promise<void> {
  const reason = isWanted ? reasonAgainst(plan, engine) : undefined
  if (!isWanted || reason !== undefined) return use(reason === undefined ? undefined : { reason })
  const network = await world.engine.enclosedNetwork(plan.container.labels)
  try {
    await use(network)
  } finally {
    removeAfter(removals, () => world.engine.removeNetwork(network))
  }
}

function reasonAgainst(
  { container, pod, workload }: Plan,
  { local, self }: CheckContext['engine']
): string | undefined {
  if (container.network === 'none') return 'it has no network as it is'
  if (container.network !== undefined || (pod ?? workload) !== undefined)
    return 'its network is declared'
  if (self !== undefined) return 'this check runs in a container itself, and could not reach it'
  return local ? undefined : 'the engine is on another machine, and no port is published there'
}

const FIRST_FREE = 1024

/** Whether the container listens on a port below 1024, as far as its image and the check say. */
export function listensLow({ port, wait, image, container }: Plan): boolean {
  if (container.network === 'host') return false
  const awaited = wait.kind === 'tcp' || wait.kind === 'http' ? wait.port : undefined
  const exposed = image.exposedPorts.map((one) => parseInt(one))
  return [port, awaited, ...exposed].some((one) => one !== undefined && one < FIRST_FREE)
}

/**
 * Needs beyond those settings where ports below 1024 are guarded, as on many clusters: the
 * capability to bind them, or that they are not. Undefined if no boot was left.
 */
export async function guardedPortsOf(
  tight: Tightening,
  { available }: Pick<SearchGround, 'available'>,
  attempt: Attempt
): Promise<CapabilitiesFound['below1024'] | undefined> {
  const { capabilities = available } = tight
  const guarded = await attempt({ ...tight, guardedPorts: true })
  if (guarded === undefined) return undefined
  if (guarded.passed) return { capabilities: [], unguarded: false }
  if (capabilities.includes(BIND)) return { capabilities: [], unguarded: true }
  const added = [...capabilities, BIND].toSorted()
  const bound = await attempt({ ...tight, capabilities: added, guardedPorts: true })
  if (bound === undefined) return undefined
  return bound.passed
    ? { capabilities: [BIND], unguarded: false }
    : { capabilities: [], unguarded: true }
}

const BIND = 'NET_BIND_SERVICE'
