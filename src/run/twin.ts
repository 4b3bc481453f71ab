import type { ContainerSpec, World } from '../ports'
import { lend, type Loan, type Removals } from './container'
import { once } from './once'

/**
 * A stub twin: the same mounts and an entrypoint that does not exist, so that its root filesystem is the image's and exactly what the
 * engine itself makes of it. Made and tried to start on the first call only.
 */
export function lendTwin(spec: ContainerSpec, world: World, removals: Removals): Loan {
  const { engine } = world
  const loan = lend(() => Promise.resolve(stub(spec)), world, removals)
  const tried = once(async () => {
    const id = await loan.id()
    const outcome = await engine.start(id)
    // With `init` the engine's own init starts, finds no program and ends.
    if (outcome.kind === 'started') await engine.ended(id)
    return id
  })
  return { id: tried, done: loan.done }
}

/** Mounts decide what the engine makes; a network does not. */
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
