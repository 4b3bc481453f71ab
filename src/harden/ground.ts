import { DOCKER_CAPABILITIES } from '../plan/capabilities'
import type { HardenPlan } from '../plan/harden'
import type { Plan } from '../plan/plan'
import type { ContainerSpec } from '../words'
import type { Sound } from './bench'
import { accountsOf, workersOf } from './programs'
import type { SearchGround } from './search'

/** Facts that are known before the search, from the image as it is. */
export function searchGround(
  plan: Plan,
  { programs }: Sound,
  { parts }: HardenPlan
): Omit<SearchGround, 'abreast'> {
  const isRoot = startsAsRoot(plan)
  return {
    searches: {
      user: parts.includes('user'),
      capabilities: parts.includes('capabilities'),
      privileges: parts.includes('privileges')
    },
    isRoot,
    changesUsers: isRoot && programs !== undefined && accountsOf(programs.lasting).length > 0,
    workers: isRoot && programs !== undefined ? workersOf(programs) : undefined,
    available:
      programs?.all.find(({ bounding }) => bounding !== undefined)?.bounding ??
      declaredCapabilities(plan.container)
  }
}

/** User that the container starts as, as declared; empty for the engine's default, which is root. */
export const declaredUser = ({ container, image }: Plan): string => container.user ?? image.user

/** Whether the first program is started as root. */
const startsAsRoot = (plan: Plan): boolean => /^(?:0|root)?(?::.*)?$/.test(declaredUser(plan))

/** Capabilities of a container as Docker gives them, sorted. */
function declaredCapabilities({ capAdd, capDrop }: ContainerSpec): readonly string[] {
  const given = capDrop.includes('ALL') ? [] : DOCKER_CAPABILITIES
  const left = given.filter((name) => !capDrop.includes(name))
  return [...new Set([...left, ...capAdd.filter((name) => name !== 'ALL')])].toSorted()
}
