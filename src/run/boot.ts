import type { World } from '../ports'
import type { ContainerFacts, ContainerId, StartOutcome } from '../words'
import type { Failure, Phase } from './outcome'
import type { PodAround, Prevented } from './surroundings'

/**
 * A started container, with the two operations that last as long as it does: waiting for its end
 * and following its log.
 */
export interface BootedContainer {
  readonly id: ContainerId
  /** The other containers of its pod; absent for a container that stands alone. */
  readonly pod?: PodAround
  /** The container's addresses, recorded where its network removes them at its end. */
  readonly addresses?: Pick<ContainerFacts, 'addresses' | 'addresses6'>
  /** Why the container could not be started; then everything else here is settled. */
  readonly refusal: Failure | undefined
  /** Resolves with the exit code; rejects when the engine is lost. */
  readonly ended: Promise<number>
  /** Aborted once `ended` settles. */
  readonly over: AbortSignal
  /** Resolves after the last byte of output; rejects when the engine lost some. */
  readonly logEnd: Promise<void>
  /** Aborted once `heard` settles. */
  readonly logEnded: AbortSignal
}

type Listeners = readonly ((bytes: Uint8Array) => void)[]

/** A created container, and the pod that it belongs to. */
interface Created extends Pick<BootedContainer, 'id' | 'pod'> {
  readonly world: World
}

/**
 * Starts the container. The listeners receive all its output, or that from `since` on (see
 * `Engine.follow`).
 */
export async function boot(
  { id, pod, world }: Created,
  listeners: Listeners,
  since?: number
): Promise<BootedContainer> {
  const outcome = await startWithin(pod, id, world)
  if (outcome.kind !== 'started') return unstartedContainer(id, outcome)
  return { ...bootedContainer(id, world, listeners, since), ...(pod && { pod }) }
}

/** Starts a container, with its pod if it belongs to one. */
export const startWithin = (
  pod: PodAround | undefined,
  id: ContainerId,
  { engine }: Pick<World, 'engine'>
): Promise<StartOutcome | Prevented> => (pod === undefined ? engine.start(id) : pod.start(id))

/** Attaches to a container that has just been started. */
export function bootedContainer(
  id: ContainerId,
  world: World,
  listeners: Listeners,
  since?: number
): BootedContainer {
  const ended = world.engine.ended(id)
  const passOn = (bytes: Uint8Array): void => {
    for (const hear of listeners) hear(bytes)
  }
  const heard = world.engine.follow(id, passOn, since)
  const [over, silent] = [signalAfter(ended), signalAfter(heard)]
  return { id, refusal: undefined, ended, over, logEnd: heard, logEnded: silent }
}

/** Stands for a container that could not be started, or was not since its pod had failed. */
export function unstartedContainer(id: ContainerId, outcome: Refused | Prevented): BootedContainer {
  const isPrevented = outcome.kind === 'prevented'
  const refusal = isPrevented ? outcome.failure : ({ ...outcome, kind: 'cannot-start' } as const)
  const ended = Promise.resolve(isPrevented ? 0 : outcome.exitCode)
  const heard = Promise.resolve()
  return {
    id,
    refusal,
    ended,
    over: AbortSignal.abort(),
    logEnd: heard,
    logEnded: AbortSignal.abort()
  }
}

type Refused = Extract<StartOutcome, { kind: 'refused' }>

/** Whether the image lacks the user or the group to start as (moby, daemon/oci_linux.go). */
export const isUserMissing = (reason: string): boolean =>
  /\bunable to find (?:user|group) /.test(reason)

/** The failure of a container that ended too early: by itself, or killed for lack of memory. */
export async function exit(
  booted: BootedContainer,
  during: Phase,
  { engine }: World
): Promise<Failure> {
  const exitCode = await booted.ended
  const { oomKilled } = await engine.inspect(booted.id)
  return oomKilled ? { kind: 'out-of-memory', during } : { kind: 'exited', exitCode, during }
}

/**
 * Returns a signal that is aborted once the promise settles. A rejection counts as handled; awaiting the
 * promise still throws it.
 */
export function signalAfter(ended: Promise<unknown>): AbortSignal {
  const controller = new AbortController()
  const fire = (): void => {
    controller.abort()
  }
  ended.then(fire, fire)
  return controller.signal
}
