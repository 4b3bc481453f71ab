import { bytesOf, isWithin } from '../observe/paths'
import type { Plan } from '../plan/plan'
import type { PodEdits } from '../run/workload'
import { isScratchFolder, type Fix, type Mount, type PodFix, type RootFacts } from './mounts'
import { changedSources, type ManifestNeeds } from './recipes/manifest-change'

/** Adds a fix to the pod of a plan, by exactly the changes of its manifest that are suggested. */
export const podWith = (plan: Plan, fix: Fix, { sources, withChange }: PodEdits): Promise<Plan> =>
  withChange(plan, changedSources(sources, podNeeds(fix)))

/** Needs of a pod's container for a fix, as it was proven. */
export function podNeeds({ tmpfs, volumes, pod }: Fix): ManifestNeeds {
  const { group, folders = [], bare = [] } = pod ?? {}
  const modes = new Map(folders.map(({ path, mode }) => [path, mode]))
  const inside = (path: string) => {
    const folder = modes.get(path)
    return { path, medium: 'disk' as const, ...(folder !== undefined && { folder }) }
  }
  return {
    readOnly: true,
    ...(group !== undefined && { group }),
    mounts: [
      ...tmpfs.map(({ path, options }) => {
        const size = sizeIn(options)
        return { ...inside(path), isSeeded: false, ...(size && { size }) }
      }),
      ...volumes.map((path) => ({ ...inside(path), isSeeded: !bare.includes(path) }))
    ]
  }
}

/** Size of a tmpfs as a quantity of Kubernetes, e.g. `16Mi`; undefined if it has none. */
function sizeIn(options: string): string | undefined {
  const [, number, unit] = /(?:^|,)size=(\d+)([kmg])(?:,|$)/.exec(options) ?? []
  return number === undefined ? undefined : `${number}${unit === 'k' ? 'K' : unit?.toUpperCase()}i`
}

/** How a pod has these mounts; undefined for a container that stands alone. */
export function podPart(mounts: readonly Mount[], ground: RootFacts): PodFix | undefined {
  if (ground.pod === undefined) return undefined
  const closed = mounts.filter(({ isClosed }) => isClosed === true)
  return {
    ...ground.pod,
    folders: closed.map(({ path }) => ({ path, mode: closedMode(path, ground) })),
    bare: mounts.flatMap(({ path, isBare }) => (isBare === true ? [path] : []))
  }
}

/** Mode of the folder in the image, without rights for other users to write. */
function closedMode(path: string, { image }: RootFacts): number {
  const entry = image.get(bytesOf(path))
  return entry?.type === 'directory' ? entry.mode & 0o755 : 0o700
}

/**
 * Returns a mount as a pod has it: programs may be run from every emptyDir, and none has anything
 * of the image unless a container copies it there.
 */
export const inPod =
  (ground: RootFacts, form: PodForm) =>
  ({ kind, ...mount }: Mount): Mount => ({
    ...mount,
    executable: false,
    kind: kind === 'seeded' && form === 'bare' ? 'tmpfs' : kind,
    ...(kind === 'data' &&
      (form === 'bare' || !hasAnything(mount.path, ground)) && { isBare: true }),
    ...(form === 'closed' && mayBeClosed(mount) && { isClosed: true })
  })

/**
 * How the mounts of a pod are made at first: open to all users with what the image has there,
 * `bare` without that, or `closed` to all but the container's user.
 */
export type PodForm = 'open' | 'bare' | 'closed'

const mayBeClosed = ({ path, isClosed }: Pick<Mount, 'path' | 'isClosed'>): boolean =>
  isClosed === undefined && !isScratchFolder(path)

/** Whether the image has files or folders below a path. */
function hasAnything(path: string, { image }: RootFacts): boolean {
  const folder = bytesOf(path)
  for (const name of image.keys()) if (name !== folder && isWithin(name, folder)) return true
  return false
}

/**
 * Simpler kinds of a mount in a pod: without a folder of its own, and without what the image has
 * there. A smaller limit is none of them: no boot would show that it suffices.
 */
export const simplerInPod = ({ kind, isClosed, isBare }: Mount): readonly Partial<Mount>[] => [
  ...(isClosed === true ? [{ isClosed: false }] : []),
  ...(kind === 'seeded' ? [{ kind: 'tmpfs' as const }] : []),
  ...(kind === 'data' && isBare !== true ? [{ isBare: true }] : [])
]

/** A fix that gives the volumes of a pod to a group, and mounts nothing. */
export const groupAlone = (group: number): Fix => ({
  ...{ tmpfs: [], volumes: [] },
  pod: { group, folders: [], bare: [] }
})

/**
 * Group that may open the volumes of a pod to the user of its container. Undefined where it mounts
 * none that a group would open.
 */
export const groupFor = (
  { container, workload }: Pick<Plan, 'container' | 'workload'>,
  owner: RootFacts['owner']
): number | undefined =>
  container.volumes.some(
    ({ podVolume, readOnly }) => podVolume === 'content' || (podVolume === 'claim' && !readOnly)
  )
    ? freeGroup(workload, owner)
    : undefined

/** Group of a user for the volumes of a pod; undefined where the manifest has one, and for root. */
export const freeGroup = (
  workload: Plan['workload'],
  owner: RootFacts['owner']
): number | undefined =>
  workload?.kind !== 'kubernetes' || workload.fsGroup !== undefined
    ? undefined
    : // Group 0 has rights of its own in many images.
      owner && (owner.gid || owner.uid)
