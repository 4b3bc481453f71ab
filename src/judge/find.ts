import type { Observation, Refusal } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { Finding } from './findings'
import { quote } from './phrases'
import { makeFinding } from './wording'

/** The finding for what the image failed at; `oneShot` is a container that was meant to end. */
export function findFailure(
  { failure }: Pick<Exercise, 'failure'>,
  refusals: readonly Refusal[],
  oneShot: boolean
): readonly Finding[] {
  return failure === undefined ? [] : [makeFinding(failure.kind, { ...failure, refusals, oneShot })]
}

/** The last guard before a `pass`: whoever reports no failure has a passed result for every planned step. */
export function findUnproven(plan: Plan, { failure, smoke }: Exercise): readonly Finding[] {
  if (failure !== undefined) return []
  return plan.smoke
    .filter(({ step }, index) => smoke[index]?.step !== step || !smoke[index].passed)
    .map(({ step }) =>
      makeFinding('internal-fault', {
        message: `No failure was reported, but the smoke step ${quote(step)} has no passed result. Please report this as a bug.`
      })
    )
}

/** One for each path, or for each line that names none. */
export function findRefusedWrites(refusals: readonly Refusal[]): readonly Finding[] {
  const folded = new Map<string, Refusal>()
  for (const refusal of refusals) {
    const key = JSON.stringify([refusal.path ?? null, refusal.path ?? refusal.message])
    if (!folded.has(key)) folded.set(key, refusal)
  }
  return [...folded.values()].map((refusal) => makeFinding('refused-write', refusal))
}

/** What a verdict says nothing about: use that was not tried, writable places that were not looked at. */
export function findGaps(plan: Plan, { places }: Observation): readonly Finding[] {
  const paths = places
    .filter(({ writable, watched }) => writable && watched === 'none')
    .map(({ path }) => path)
  return [
    ...(plan.smoke.length === 0 && plan.wait.kind !== 'exit' ? [makeFinding('boot-only', {})] : []),
    ...(paths.length > 0 ? [makeFinding('unwatched', { paths })] : [])
  ]
}

/** A container that did not stop in time, and so could not write what it writes at its end. */
export function findKilled({ killedAfter }: Observation): readonly Finding[] {
  return killedAfter === undefined ? [] : [makeFinding('killed', { milliseconds: killedAfter })]
}
