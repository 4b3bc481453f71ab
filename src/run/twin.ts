import type { ContainerId, ContainerSpec, World } from '../ports'
import { started, type Removals } from './container'

/**
 * A stub twin: the same mounts and an entrypoint that does not exist, so that its changes are exactly what the
 * engine itself makes. Made on the first call only; its removal is started by `done`.
 */
export function lendTwin(
  spec: ContainerSpec,
  { engine }: World,
  removals: Removals
): { readonly twin: () => Promise<ContainerId>; readonly done: () => void } {
  let born: Promise<ContainerId> | undefined
  return {
    twin: async () => {
      born ??= engine.create(stub(spec))
      const id = await born
      const outcome = await engine.start(id)
      // With `init` the engine's own init starts, finds no program and ends.
      if (outcome.kind === 'started') await engine.ended(id)
      return id
    },
    done: () => {
      if (born !== undefined) {
        const removal = born.then(engine.remove, () => engine.removeLabelled(spec.labels))
        started(removal, removals)
      }
    }
  }
}

/** Mounts decide what the engine makes; neither a port nor a network does. */
function stub({ name, ...spec }: ContainerSpec): ContainerSpec {
  const named = name === undefined ? {} : { name: `${name}-twin` }
  const entrypoint = ['/zero-drift-has-no-such-program']
  return { ...spec, ...named, entrypoint, command: [], publish: [], network: 'none' }
}
