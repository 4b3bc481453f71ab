import { Fault, isRefusal, isRemoved } from '../plan/faults'
import { isNamed } from '../plan/mounts'
import type { Plan } from '../plan/plan'
import type { Engine, World } from '../ports'
import type { ContainerId, ContainerSpec } from '../words'
import { once } from './lazy'

/** Removals that were started; whoever returns to the user awaits them first. */
export type Removals = Promise<void>[]

/** A container that is made once somebody asks for it. */
export interface Loan {
  readonly id: () => Promise<ContainerId>
  /** Starts its removal, where it was made, and adds that to the removals; with `after`, once those have ended. */
  readonly done: (after?: Removals) => void
}

/** A container to be had, with the spec that is found out when somebody first asks; whoever takes the loan must end it. */
export function lend(
  specify: () => Promise<ContainerSpec>,
  world: World,
  removals: Removals
): Loan {
  const spec = once(specify)
  const born = once(async () => {
    const found = await spec()
    await vacated(found, removals)
    return world.engine.create(found)
  })
  let over = false
  return {
    id: () => (over ? Promise.reject(new Fault('cancelled', OVER)) : born()),
    done: (after = []) => {
      over = true
      if (!born.begun()) return
      const others = Promise.allSettled(after)
      started(
        others.then(() => removal(born(), spec(), world)),
        removals
      )
    }
  }
}

/** A volume that is being taken away with its last container would be found without its label, or with what that one left in it. */
async function vacated({ volumes }: ContainerSpec, removals: Removals): Promise<void> {
  if (volumes.some(isNamed)) await Promise.allSettled(removals)
}

/** A caller that still asks was given up on; a container that was made for it now would never be removed. */
const OVER = 'The check had ended.'

/** Lends a container to `use`; whatever happens, its removal is started before this settles and added to `removals`. */
export async function withContainer<T>(
  spec: ContainerSpec,
  world: World,
  removals: Removals,
  use: (id: ContainerId) => Promise<T>
): Promise<T> {
  return withLoan(
    lend(() => Promise.resolve(spec), world, removals),
    world,
    use
  )
}

/** Lends the container of a loan to `use`; its removal waits for those that `after` holds by then. */
export async function withLoan<T>(
  loan: Loan,
  { cancelled }: Pick<World, 'cancelled'>,
  use: (id: ContainerId) => Promise<T>,
  after: Removals = []
): Promise<T> {
  try {
    return await use(await orCancelled(loan.id(), cancelled))
  } finally {
    loan.done(after)
  }
}

/** Notes a removal that was started; it may fail long before anybody awaits it, which must not end the process. */
function started(removal: Promise<void>, removals: Removals): void {
  removal.catch(() => undefined)
  removals.push(removal)
}

/** A container whose creation failed or was not awaited may exist all the same, unless the engine refused it: its label finds it. */
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
  if (!isGone && !refused) await engine.removeLabelled(spec.labels)
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
