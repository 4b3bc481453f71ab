import type { ContainerSpec, World } from '../ports'
import { lend, type Loan, type Removals } from './container'
import { once } from './once'
import { neighbourSpec, onProbeImage } from './probe-spec'

/**
 * A container that runs on the same network and does nothing: what the engine writes into the network's own files is to be seen in
 * it. A twin that never ran does not do, since Docker 28 completes them only for one that does.
 */
export function lendNeighbour(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): Loan {
  const { engine } = world
  const loan = lend(onProbeImage(neighbourSpec(spec), platform, world), world, removals)
  const started = once(async () => {
    const id = await loan.id()
    await engine.start(id)
    return id
  })
  return { id: started, done: loan.done }
}
