import { bareMount, type PlannedVolume } from '../plan/workload/pod-plan'
import type { World } from '../ports'
import type { ArchiveEntry, ContainerId, ContainerSpec, Labels, VolumeMount } from '../words'
import { bare } from './probe-specs'

/** Folder under which the volumes of a pod are mounted in the containers that hold them. */
const ROOT = 'v'

/** Volumes of a pod in its sandbox or its dresser, by medium. */
export interface HeldVolumes {
  readonly mounts: readonly VolumeMount[]
  /** Root folders of the volumes, and what is in them before a container starts. */
  readonly entries: readonly ArchiveEntry[]
}

/** The volumes of one medium, as the container mounts them that holds them. */
export function heldVolumes(
  volumes: readonly PlannedVolume[],
  medium: PlannedVolume['medium']
): HeldVolumes {
  const held = volumes.flatMap((volume, at) => (volume.medium === medium ? [{ volume, at }] : []))
  return {
    mounts: held.map(({ volume, at }) => bareMount(volume, `/${ROOT}/${at}`)),
    entries: held.flatMap(({ volume, at }) => [
      // The mode of a volume in memory is an option of its mount.
      ...(medium === 'memory' ? [] : [rootOf(volume, at)]),
      ...volume.entries.map((entry) => ({ ...entry, path: `${at}/${entry.path}` }))
    ])
  }
}

/** The root folder of a volume. Its entry is named from the parent: the engine skips `./`. */
const rootOf = ({ mode, uid, gid }: PlannedVolume, at: number): ArchiveEntry => ({
  ...{ kind: 'folder', path: `${at}` },
  ...{ mode, uid, gid }
})

/**
 * A container that is never started, and holds the volumes on disk. The engine writes into them
 * through it, so that no program of an image can interfere.
 */
export const dresserSpec = (labels: Labels, volumes: readonly VolumeMount[]): ContainerSpec => ({
  ...bare(labels),
  conversing: false,
  readOnly: false,
  volumes
})

/** Writes what belongs into the volumes that the container holds. */
export async function dress(
  id: ContainerId,
  { entries }: HeldVolumes,
  { engine }: World
): Promise<void> {
  if (entries.length > 0) await engine.unpack(id, `/${ROOT}`, entries)
}

/** Containers that hold the volumes of each medium. */
export type Holders = Readonly<Record<PlannedVolume['medium'], () => Promise<ContainerId>>>

/**
 * Makes the folders of `subPath` that are missing, as a kubelet does before a container's start.
 * Returns a clause that names a path which leads through a file, or through a symbolic link: an
 * engine may follow it out of the volume.
 */
export async function makeSubPaths(
  mounts: readonly VolumeMount[],
  volumes: readonly PlannedVolume[],
  { holders, world }: { readonly holders: Holders; readonly world: World }
): Promise<string | undefined> {
  for (const { source, subPath, podVolume } of mounts) {
    // Containers cannot write to content.
    if (subPath === undefined || podVolume === 'content') continue
    const at = volumes.findIndex((volume) => volume.source === source)
    const volume = volumes[at]
    if (volume === undefined) continue
    const id = await holders[volume.medium]()
    const steps = subPath.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'))
    for (const step of steps) {
      const path = `${at}/${step}`
      const found = await world.engine.entry(id, `/${ROOT}/${path}`)
      if (found?.type === 'symlink')
        return `the "subPath" ${JSON.stringify(subPath)} leads through a symbolic link`
      if (found !== undefined && found.type !== 'directory' && step !== subPath)
        return `the "subPath" ${JSON.stringify(subPath)} leads through ${JSON.stringify(step)}, which is no folder`
      if (found === undefined)
        await world.engine.unpack(id, `/${ROOT}`, [subFolder(volume, path, step === subPath)])
    }
  }
  return undefined
}

/** A folder of `subPath`: the last one has the mode of the volume, those above 0755. */
const subFolder = (
  { mode, uid, gid }: PlannedVolume,
  path: string,
  isLast: boolean
): ArchiveEntry => ({
  ...{ kind: 'folder', path, uid, gid },
  mode: isLast ? mode : 0o755 | (mode & 0o2000)
})
