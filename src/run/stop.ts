import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { Life } from './boot'
import type { Exercise } from './outcome'
import { catchesIn, signalNumber } from './signals'

/** How a container is brought to its end: it has ended by itself, is killed and nobody looks at what is left, is killed, or is told to stop first. */
export type Manner = 'ended' | 'discard' | 'kill' | 'stop'

/** How a container ended that was told to stop. */
export interface Stop {
  readonly exitCode: number
  /** Milliseconds after which it was killed; absent where it ended in time. */
  readonly killedAfter?: number
}

/**
 * The manner in which a container is to be ended: one that works and catches its stop signal is told to stop, since it may write then, or
 * be refused a write. Where that cannot be known, it is told as well.
 */
export async function mannerOfEnding(
  plan: Plan,
  { failure, container }: Pick<Exercise, 'failure' | 'container'>,
  { engine }: Pick<World, 'engine'>
): Promise<Manner> {
  if (container?.running !== true) return 'ended'
  const fails = failure !== undefined
  if (!fails && plan.isToldToStop === true) return 'stop'
  if (!fails && (await engine.catches(container, plan.image.stopSignal)) !== false) return 'stop'
  return survivesEnd(plan) || plan.watch.rootContents ? 'kill' : 'discard'
}

/** Whether a first process of that `/proc/PID/status` does not catch the stop signal: an engine on another machine cannot tell by itself. */
export function isDeaf(status: string, { image }: Plan): boolean {
  const signal = signalNumber(image.stopSignal)
  return signal !== undefined && catchesIn(status, signal) === false
}

/** Ends the container in that manner; gives how it ended where it was told to stop. */
export async function end(
  manner: Manner,
  plan: Plan,
  life: Life,
  { engine, clock }: World
): Promise<Stop | undefined> {
  if (manner === 'discard') {
    // Its last word comes long before the engine has put away its network.
    await Promise.race([life.heard, engine.kill(life.id)])
    return undefined
  }
  const began = clock.now()
  if (manner === 'stop') await engine.stop(life.id, plan.limits.stop)
  if (manner === 'kill') await engine.kill(life.id)
  const exitCode = await life.ended
  if (manner !== 'stop') return undefined
  const inVain = exitCode === KILLED && clock.now() - began >= plan.limits.stop
  return { exitCode, ...(inVain && { killedAfter: plan.limits.stop }) }
}

/** 128 and the number of SIGKILL. */
const KILLED = 137

/** Whether something that the container writes outlives it; of a one-shot job a keeper keeps even what it had in memory. */
function survivesEnd({ container, image, wait }: Plan): boolean {
  const lasting = container.volumes.length + image.volumes.length > 0
  return lasting || !container.readOnly || wait.kind === 'exit'
}
