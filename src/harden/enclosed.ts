import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import { removeAfter } from '../run/lease'

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
