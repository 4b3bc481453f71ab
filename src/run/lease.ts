import { Fault, isRefusal, isRemoved } from '../plan/faults'
import { isNamed } from '../plan/mounts'
import type { Plan } from '../plan/plan'
import type { Engine, World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'

/** Removals that were started; every caller awaits them before it returns to the user. */
export type Removals = Promise<void>[]

/** Adds a removal that starts once all removals up to now have settled. */
export function removeAfter(removals: Removals, remove: () => Promise<void>): void {
  const removed = Promise.allSettled(removals).then(remove)
  // Each caller awaits the removals; a rejection before that is not unhandled.
  removed.catch(() => undefined)
  removals.push(removed)
}

/** A lease of a container that is created on the first request. */
export interface Lease {
  readonly id: () => Promise<ContainerId>
  /**
   * Starts removing the container if it was created, and adds that to the removals; with `after`,
   * once those have settled.
   */
  readonly done: (after?: Removals) => void
}

/** A lease whose end can be awaited. */
export interface AwaitableLease extends Lease {
  /** Ends it, and resolves once the removal has settled. */
  readonly gone: () => Promise<void>
}

/** Leases a container whose spec is made on the first request; the caller ends the lease. */
export function leaseContainer(
  specify: () => Promise<ContainerSpec>,
  world: World,
  removals: Removals
): AwaitableLease {
  const spec = once(specify)
  const created = once(async () => {
    const found = await spec()
    await vacated(found, removals)
    return world.engine.create(found)
  })
  let over = false
  let removed: Promise<void> | undefined
  const done = (after: Removals = []): void => {
    over = true
    if (!created.begun() || removed !== undefined) return
    removed = Promise.allSettled(after).then(() => removal(created(), spec(), world))
    started(removed, removals)
  }
  return {
    id: () => (over ? Promise.reject(new Fault('cancelled', OVER)) : created()),
    done,
    gone: async () => {
      done()
      await removed?.catch(() => undefined)
    }
  }
}

/**
 * Waits for running removals if the container mounts named volumes. Otherwise it might mount a
 * volume that is being removed, without its label or with old files in it.
 */
async function vacated({ volumes }: ContainerSpec, removals: Removals): Promise<void> {
  if (volumes.some(isNamed)) await Promise.allSettled(removals)
}

/** Refuses late requests: nothing would remove a container made after the check ended. */
const OVER = 'The check had ended.'

/**
 * Passes a container to `use`. Its removal is started before this settles, in any case, and added
 * to `removals`.
 */
export async function withContainer<T>(
  spec: ContainerSpec,
  world: World,
  removals: Removals,
  use: (id: ContainerId) => Promise<T>
): Promise<T> {
  return withLease(
    leaseContainer(() => Promise.resolve(spec), world, removals),
    world,
    use
  )
}

/** Passes a leased container to `use`; its removal waits for those in `after` at that time. */
export async function withLease<T>(
  lease: Lease,
  { cancelled }: Pick<World, 'cancelled'>,
  use: (id: ContainerId) => Promise<T>,
  after: Removals = []
): Promise<T> {
  try {
    return await use(await orCancelled(lease.id(), cancelled))
  } finally {
    lease.done(after)
  }
}

/** Records a started removal. It may fail long before it is awaited; that ends no process. */
function started(removal: Promise<void>, removals: Removals): void {
  removal.catch(() => undefined)
  removals.push(removal)
}

/**
 * Removes the container and its named volumes. If its creation failed or was not awaited, it may
 * exist all the same, unless the engine refused it; then it is removed by its label.
 */
async function removal(
  created: Promise<ContainerId>,
  specified: Promise<ContainerSpec>,
  { engine }: World
): Promise<void> {
  const spec = await specified.catch(() => undefined)
  if (spec === undefined) return
  const refused = await created.then(() => false, isRefusal)
  const fault = await created.then(engine.remove).then(
    () => undefined,
    (error: unknown) => error
  )
  const isGone = fault === undefined || isRemoved(fault)
  if (!isGone && !refused) await engine.removeOwn(spec.labels)
  const named = spec.volumes.filter(isNamed).map(({ source }) => source)
  if (named.length > 0) await engine.removeVolumes(named, spec.labels)
  if (isRemoved(fault)) throw fault
}

function orCancelled<T>(promise: Promise<T>, cancelled: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(new Fault('cancelled', 'The run was cancelled.'))
    }
    if (cancelled.aborted) cancel()
    else cancelled.addEventListener('abort', cancel, { once: true })
    promise.then(resolve, reject).finally(() => {
      cancelled.removeEventListener('abort', cancel)
    })
  })
}

/**
 * Waits for the removals, then throws a `Fault` if a named volume of this check still exists: a
 * container of another origin uses it.
 */
export async function assertNoVolumeLeft(
  plan: Plan | undefined,
  removals: Removals,
  engine: Engine
): Promise<void> {
  const named = plan?.container.volumes.filter(isNamed).map(({ source }) => source) ?? []
  if (plan === undefined || named.length === 0) return
  const outcomes = await Promise.allSettled(removals)
  // A failed removal has reported its cause.
  if (outcomes.some(({ status }) => status === 'rejected')) return
  const left = await engine.volumesWith(named, plan.container.labels)
  if (left.length > 0) throw new Fault('engine-fault', sentenceOn(left))
}

const sentenceOn = (left: readonly string[]): string =>
  `A container that is not this check's uses a volume that this check made. Once that container is gone: docker volume rm ${left.join(' ')}`

/** Work that starts on the first call and runs at most once; `begun` tells whether it started. */
export interface Once<T> {
  (): Promise<T>
  readonly begun: () => boolean
}

/** Defers `work` to the first call. A rejection stays unreported until the promise is awaited. */
export function once<T>(work: () => Promise<T>): Once<T> {
  let result: Promise<T> | undefined
  const get = (): Promise<T> => {
    result ??= work()
    result.catch(ignore)
    return result
  }
  return Object.assign(get, { begun: () => result !== undefined })
}

const ignore = (): void => undefined
