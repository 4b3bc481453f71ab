import { probeNames } from '../observe/probe-names'
import { mayTamper } from '../plan/capabilities'
import type { Plan } from '../plan/plan'
import type { ContainerId } from '../ports'
import { lendProbe } from '../run/probe'
import { probeSpec } from '../run/probe-spec'
import type { Surroundings } from '../run/stand-ins'

/**
 * Files and folders of its root filesystem that a running container has changed since its start, by the times of their inodes, which
 * nothing can set: also where it only opened a file to write to it, or gave a folder the owner that it has. A character for each byte of
 * a path; nothing where the engine does not let the probe look, or where the container could tamper with it.
 */
export async function changedSinceStart(
  { container }: Plan,
  id: ContainerId,
  { engine, world, removals }: Surroundings
): Promise<readonly string[]> {
  if (mayTamper(container)) return []
  const probe = lendProbe(probeSpec(container, id), engine.platform, world, removals)
  try {
    const names = probeNames()
    await probe.changed(names)
    return names.paths()
  } catch (error) {
    if (world.cancelled.aborted) throw error
    // It is a hint, and no more: what is proposed is tried all the same.
    return []
  } finally {
    probe.done()
  }
}
