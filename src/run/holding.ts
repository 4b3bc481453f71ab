import { isNamed } from '../plan/volumes'
import { withContainer } from './container'
import type { Prepared } from './prepare'
import type { Surroundings } from './stand-ins'

/**
 * A named volume outlives its container, and a check that makes one removes it with its last container. Whoever boots afresh is to find
 * it as the judged container left it: here one that is never started holds it meanwhile.
 */
export function holdingVolumes<T>(
  { plan, spec }: Pick<Prepared, 'plan' | 'spec'>,
  { world, removals }: Surroundings,
  use: () => Promise<T>
): Promise<T> {
  if (!plan.recover || !spec.volumes.some(isNamed)) return use()
  return withContainer({ ...spec, publish: [] }, world, removals, use)
}
