import type { Refusal } from '../observe/observation'
import { refusalIdentity } from '../observe/refusals'

/** Those of the refusals that were not heard on a writable root filesystem as well. */
export function notAnyway(
  refusals: readonly Refusal[],
  anyway: readonly Refusal[]
): readonly Refusal[] {
  const known = new Set(anyway.map(refusalIdentity))
  return refusals.filter((one) => !known.has(refusalIdentity(one)))
}
