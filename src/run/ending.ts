import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { Life } from './boot'
import type { Exercise } from './outcome'

/** How a container is brought to its end: it has ended by itself, is killed and nobody looks at what is left, is killed, or is told to stop first. */
export type Manner = 'ended' | 'discard' | 'kill' | 'stop'

/** Asking nicely takes time, and is only worth it where a last write could still be seen. */
export async function mannerOfEnding(
  plan: Plan,
  { failure, container }: Exercise,
  { engine }: World
): Promise<Manner> {
  if (container?.running !== true) return 'ended'
  if (!survivesEnd(plan)) return plan.watch.rootContents ? 'kill' : 'discard'
  if (failure !== undefined) return 'kill'
  return (await engine.catches(container, plan.image.stopSignal)) === false ? 'kill' : 'stop'
}

/** Ends the container in that manner; gives the milliseconds after which it was killed though it had been told to stop. */
export async function end(
  manner: Manner,
  plan: Plan,
  life: Life,
  { engine, clock }: World
): Promise<number | undefined> {
  if (manner === 'discard') {
    // Its last word comes long before the engine has put away its network.
    await Promise.race([life.heard, engine.kill(life.id)])
    return undefined
  }
  const began = clock.now()
  if (manner === 'stop') await engine.stop(life.id, plan.limits.stop)
  if (manner === 'kill') await engine.kill(life.id)
  const exitCode = await life.ended
  const inVain = manner === 'stop' && exitCode === KILLED && clock.now() - began >= plan.limits.stop
  return inVain ? plan.limits.stop : undefined
}

/** 128 and the number of SIGKILL. */
const KILLED = 137

/** Whether something that the container writes outlives it; of a one-shot job a keeper keeps even what it had in memory. */
function survivesEnd({ container, image, wait }: Plan): boolean {
  const lasting = container.volumes.length + image.volumes.length > 0
  return lasting || !container.readOnly || wait.kind === 'exit'
}
