import type { Plan } from '../plan/plan'
import type { CapabilitiesFound } from './hardening'
import type { Attempt, SearchGround } from './search'
import type { Tightening } from './tightening'

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
