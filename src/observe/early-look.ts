import type { Plan } from '../plan/plan'
import { otherWriters } from '../plan/workload/pod-sharing'
import type { World } from '../ports'
import type { ReaderOf } from '../run/keeper'
import { readerPoint } from '../run/probe-specs'
import type { VolumeMount } from '../words'
import { newSnapshot } from './snapshot'
import { readStorage } from './storage-look'
import { limitBefore, surveysOf, type VolumeSurvey } from './volumes'

/**
 * Looks at the stand-ins of inputs into which other containers of a pod may write before the one
 * under test starts; returns the files by path in that one. Unlike the volumes of the check, a
 * stand-in may hold files of its own, which only a look tells from those that are written.
 */
export async function lookEarly(
  plan: Plan,
  world: World,
  readerOf: ReaderOf
): Promise<ReadonlyMap<string, VolumeSurvey>> {
  const mounts = plan.container.volumes.filter((mount) => isWrittenEarly(mount, plan))
  if (mounts.length === 0) return new Map()
  const points = mounts.map((mount, at) => ({ ...mount, path: readerPoint(at), readOnly: true }))
  const shelves = new Map(
    mounts.map(({ path }, at) => [path, { point: readerPoint(at), ledger: newSnapshot() }])
  )
  const reader = readerOf(points)
  try {
    // A refusal to mount a stand-in is reported as that of the container itself.
    await reader.id()
    const look = await readStorage(reader, shelves, { world, limit: limitBefore(plan) })
    return surveysOf(shelves, look)
  } finally {
    await reader.gone()
  }
}

/** Whether a mount shows a stand-in that other containers may write to before the start. */
function isWrittenEarly(mount: VolumeMount, { pod }: Plan): boolean {
  if (pod === undefined || mount.podVolume !== 'given') return false
  const { early, beside } = otherWriters(mount, { ...pod, before: [], after: [] })
  return early.length + beside.length > 0
}
