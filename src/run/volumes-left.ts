import { Fault } from '../plan/faults'
import type { Plan } from '../plan/plan'
import { isNamed } from '../plan/volumes'
import type { Engine } from '../ports'
import type { Removals } from './container'

/** Waits for the removals, then rejects where a named volume that this check made is still there: a container of somebody else's uses it. */
export async function assertNoVolumeLeft(
  plan: Plan | undefined,
  removals: Removals,
  engine: Engine
): Promise<void> {
  const named = plan?.container.volumes.filter(isNamed).map(({ source }) => source) ?? []
  if (plan === undefined || named.length === 0) return
  const outcomes = await Promise.allSettled(removals)
  // A removal that failed has told why.
  if (outcomes.some(({ status }) => status === 'rejected')) return
  const left = await engine.volumesWith(named, plan.container.labels)
  if (left.length > 0) throw new Fault('engine-fault', sentenceOn(left))
}

const sentenceOn = (left: readonly string[]): string =>
  `A container that is not this check's uses a volume that this check made. Once that container is gone: docker volume rm ${left.join(' ')}`
