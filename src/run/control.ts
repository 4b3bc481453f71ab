import type { EngineFacts, Labels, World } from '../ports'
import { once } from './once'
import { lendProbe } from './probe'
import { keeperSpec, probeSpec } from './probe-spec'
import { bare } from './probe-spec'
import type { Removals } from './container'

/** A container of ours that nothing has tampered with: it tells whether an engine cannot do something, or one container kept it from being done. */
export interface Control {
  /** Whether the engine pauses it. */
  readonly pauses: () => Promise<boolean>
  /** Whether the engine starts another container in its process namespace. */
  readonly isJoined: () => Promise<boolean>
  readonly done: () => void
}

/** Made when the first question is put. */
export function lendControl(
  labels: Labels,
  { platform }: Pick<EngineFacts, 'platform'>,
  world: World,
  removals: Removals
): Control {
  const subject = lendProbe(keeperSpec(bare(labels), []), platform, world, removals)
  const loans: { readonly done: () => void }[] = [subject]
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
      const probe = lendProbe(probeSpec(bare(labels), id), platform, world, removals)
      loans.push(probe)
      return (await probe.watcher()).kind === 'probe'
    },
    done: () => {
      for (const loan of loans) loan.done()
    }
  }
}
