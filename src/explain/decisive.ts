import type { Failure } from '../run/outcome'
import type { Decisive } from './suggestion'
import type { Proof } from './trying'

/** The boot that came nearest, of those that failed. */
export function decisiveOf(inVain: readonly Proof[]): Decisive | undefined {
  const failed = inVain.flatMap(({ outcome: { failure, said } }) =>
    failure === undefined ? [] : [{ failure, log: said }]
  )
  return failed.toSorted((one, other) => distance(one.failure) - distance(other.failure))[0]
}

/** From the end of the smoke test, in phases. */
function distance(failure: Failure): number {
  if (failure.kind === 'smoke-failed' || failure.kind === 'broken-by-attack') return 0
  if ('during' in failure) return failure.during === 'startup' ? 2 : 1
  return failure.kind === 'cannot-start' ? 3 : 2
}
