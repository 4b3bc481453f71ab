import { Fault } from '../plan/faults'
import type { World } from '../ports'
import type { ContainerId } from '../words'
import { signalAfter } from './boot'
import { LAST_BREATH } from './smoke'

/** Running containers of a pod, which can be kept from running for a while. */
export interface PodMotion {
  /** Adds a container that runs beside the one under test. */
  readonly add: (id: ContainerId) => unknown
  readonly delete: (id: ContainerId) => unknown
  /** Notes the container under test, once it was started. */
  readonly setJudged: (id: ContainerId) => void
  /** Pauses the containers beside the one under test, as far as the engine can. */
  readonly pause: () => Promise<void>
  readonly resume: () => Promise<void>
  /**
   * Pauses all containers that run, the one under test too, unless an earlier call did. Throws a
   * `Fault` if there is one that the engine cannot pause.
   */
  readonly hold: () => Promise<Release>
}

/** Has the containers go on that were paused; later calls do nothing. */
export type Release = () => Promise<void>

/** Returns the motion of a pod of which nothing runs yet. */
export function podMotion(world: Pick<World, 'engine' | 'clock'>): PodMotion {
  const { engine } = world
  const beside = new Set<ContainerId>()
  const paused = new Set<ContainerId>()
  let judged: ContainerId | undefined
  // A container that has ended meanwhile cannot be resumed.
  const resume = async (ids: Iterable<ContainerId>): Promise<void> => {
    await Promise.all([...ids].map((id) => engine.unpause(id).catch(ignore)))
  }
  return {
    add: (id) => beside.add(id),
    delete: (id) => beside.delete(id),
    setJudged: (id) => (judged = id),
    pause: async () => {
      await Promise.all([...beside].map(engine.pause))
    },
    resume: () => resume(beside),
    hold: async () => {
      const all = judged === undefined ? [...beside] : [...beside, judged]
      const held = all.filter((id) => !paused.has(id))
      for (const id of held) paused.add(id)
      const release = async (): Promise<void> => {
        const ids = held.splice(0)
        await resume(ids)
        for (const id of ids) paused.delete(id)
      }
      const outcomes = await Promise.allSettled(held.map((id) => stilled(id, world)))
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed === undefined) return release
      await release()
      throw failed.reason
    }
  }
}

const ignore = (): void => undefined

/** Pauses a container, unless it has ended. */
async function stilled(
  id: ContainerId,
  { engine, clock }: Pick<World, 'engine' | 'clock'>
): Promise<void> {
  if (await engine.pause(id)) return
  // The engine refuses to pause a container that is ending a moment before it reports the end.
  await clock.sleep(LAST_BREATH, signalAfter(engine.ended(id)))
  if ((await engine.inspect(id)).running) throw new Fault('engine-fault', UNPAUSED)
}

const UNPAUSED =
  'The engine refused to pause a container of the pod, which could change a "subPath" while that is mounted.'
