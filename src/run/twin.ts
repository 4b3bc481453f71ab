import type { World } from '../ports'
import type { ContainerSpec } from '../words'
import { leaseContainer, once, type Lease, type Removals } from './lease'

/**
 * Leases a twin: its mounts are equal and its entrypoint does not exist, so its root filesystem is
 * the image's plus exactly what the engine itself makes. It is created, and its start tried, on the
 * first request only.
 */
export function leaseTwin(spec: ContainerSpec, world: World, removals: Removals): Lease {
  const { engine } = world
  const lease = leaseContainer(() => Promise.resolve(stub(spec)), world, removals)
  const tried = once(async () => {
    const id = await lease.id()
    const outcome = await engine.start(id)
    // With `init` the engine's own init starts, finds no program and ends.
    if (outcome.kind === 'started') await engine.ended(id)
    return id
  })
  return { id: tried, done: lease.done }
}

/** The twin's spec. Mounts determine what the engine makes in its root; a network does not. */
function stub({ name, ...spec }: ContainerSpec): ContainerSpec {
  const named = name === undefined ? {} : { name: `${name}-twin` }
  return {
    ...spec,
    ...named,
    entrypoint: ['/zero-drift-has-no-such-program'],
    command: [],
    publish: [],
    network: 'none',
    offline: true
  }
}
