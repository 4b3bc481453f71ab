import type { World } from '../ports'
import type { EngineFacts, Labels } from '../words'
import { once, type Removals } from './lease'
import { leaseProbe } from './probe'
import { bare, keeperSpec, probeSpec } from './probe-specs'

/**
 * A container that nothing has tampered with. It shows whether the engine cannot do something, or
 * whether the container under test prevented it.
 */
export interface Control {
  /** Whether the engine pauses the control container. */
  readonly pauses: () => Promise<boolean>
  /** Whether the engine starts another container in the control container's PID namespace. */
  readonly isJoined: () => Promise<boolean>
  readonly done: () => void
}

/** Leases a control container, created on the first request. */
export function leaseControl(
  labels: Labels,
  { platform }: Pick<EngineFacts, 'platform'>,
  world: World,
  removals: Removals
): Control {
  const subject = leaseProbe(keeperSpec(bare(labels), []), platform, world, removals)
  const leases: { readonly done: () => void }[] = [subject]
  const started = once(async () =>
    (await subject.watcher()).kind === 'probe' ? subject.id() : undefined
  )
  return {
    pauses: async () => {
      const id = await started()
      return id !== undefined && world.engine.pause(id)
    },
    isJoined: async () => {
      const id = await started()
      if (id === undefined) return false
      const probe = leaseProbe(probeSpec(bare(labels), id), platform, world, removals)
      leases.push(probe)
      return (await probe.watcher()).kind === 'probe'
    },
    done: () => {
      for (const lease of leases) lease.done()
    }
  }
}
