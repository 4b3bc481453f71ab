import { Fault } from '../plan/faults'
import type { ContainerId, ContainerSpec, World } from '../ports'

/** Removals that were started; whoever returns to the user awaits them first. */
export type Removals = Promise<void>[]

/** Lends a container to `use`; whatever happens, its removal is started before this settles and added to `removals`. */
export async function withContainer<T>(
  spec: ContainerSpec,
  world: World,
  removals: Removals,
  use: (id: ContainerId) => Promise<T>
): Promise<T> {
  const created = world.engine.create(spec)
  try {
    return await use(await orCancelled(created, world.cancelled))
  } finally {
    started(removal(created, spec, world), removals)
  }
}

/** Notes a removal that was started; it may fail long before anybody awaits it, which must not end the process. */
export function started(removal: Promise<void>, removals: Removals): void {
  removal.catch(() => undefined)
  removals.push(removal)
}

/** A container whose creation failed or was not awaited may exist all the same: its label finds it. */
async function removal(
  created: Promise<ContainerId>,
  spec: ContainerSpec,
  { engine }: World
): Promise<void> {
  const removed = await created.then(engine.remove).then(
    () => true,
    () => false
  )
  if (!removed) await engine.removeLabelled(spec.labels)
  const named = spec.volumes.map(({ source }) => source).filter((source) => !source.startsWith('/'))
  if (named.length > 0) await engine.removeVolumes(named)
}

function orCancelled<T>(promise: Promise<T>, cancelled: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(new Fault('cancelled', 'The run was cancelled.'))
    }
    promise.then(resolve, reject)
    if (cancelled.aborted) cancel()
    else cancelled.addEventListener('abort', cancel, { once: true })
  })
}
