import type { World } from '../ports'
import type { ContainerFacts, ContainerId, StartOutcome } from '../words'
import type { Failure, Phase } from './outcome'

/** A container that was started, and the two things that last as long as it does. */
export interface Life {
  readonly id: ContainerId
  /** The container's addresses, where its network takes them away at its end before anybody asks again. */
  readonly addresses?: Pick<ContainerFacts, 'addresses' | 'addresses6'>
  /** Why it could not be started; everything else here is over then. */
  readonly refusal: Failure | undefined
  /** Resolves with the exit code; rejects when the engine is lost. */
  readonly ended: Promise<number>
  /** Fires with `ended`. */
  readonly over: AbortSignal
  /** Resolves when the last byte of its output was heard; rejects when the engine lost some. */
  readonly heard: Promise<void>
  /** Fires with `heard`. */
  readonly silent: AbortSignal
}

type Ears = readonly ((bytes: Uint8Array) => void)[]

/** Starts the container; the ears hear every byte that it prints, from the first, or from `since` (as `Engine.follow` takes it). */
export async function boot(
  id: ContainerId,
  world: World,
  ears: Ears,
  since?: number
): Promise<Life> {
  const outcome = await world.engine.start(id)
  return outcome.kind === 'refused' ? stillborn(id, outcome) : live(id, world, ears, since)
}

/** The life of a container that was started just now. */
export function live(id: ContainerId, world: World, ears: Ears, since?: number): Life {
  const ended = world.engine.ended(id)
  const hearAll = (bytes: Uint8Array): void => {
    for (const hear of ears) hear(bytes)
  }
  const heard = world.engine.follow(id, hearAll, since)
  const [over, silent] = [signalAfter(ended), signalAfter(heard)]
  return { id, refusal: undefined, ended, over, heard, silent }
}

/** That of one which could not be started. */
export function stillborn(id: ContainerId, outcome: Refused): Life {
  const refusal = { ...outcome, kind: 'cannot-start' } as const
  const ended = Promise.resolve(outcome.exitCode)
  const heard = Promise.resolve()
  return { id, refusal, ended, over: AbortSignal.abort(), heard, silent: AbortSignal.abort() }
}

type Refused = Extract<StartOutcome, { kind: 'refused' }>

/** A container's end by itself, before it should: of its own accord, or killed for memory. */
export async function exit(life: Life, during: Phase, { engine }: World): Promise<Failure> {
  const exitCode = await life.ended
  const { oomKilled } = await engine.inspect(life.id)
  return oomKilled ? { kind: 'out-of-memory', during } : { kind: 'exited', exitCode, during }
}

/** Takes the promise's fault upon itself: whoever awaits the promise still gets it. */
function signalAfter(ended: Promise<unknown>): AbortSignal {
  const controller = new AbortController()
  const fire = (): void => {
    controller.abort()
  }
  ended.then(fire, fire)
  return controller.signal
}
