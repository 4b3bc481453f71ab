import type { VolumeMount } from '../../words'
import type { PodVolume } from './pod'
import type { PlannedVolume, PodMember, PodPlan } from './pod-plan'

/**
 * Whether another container of the pod may write into what a mount shows. Init containers have
 * written into an emptyDir before it is inspected for the first time.
 */
export function isWrittenBeside(mount: VolumeMount, pod: PodPlan): boolean {
  const { early, beside } = otherWriters(mount, pod)
  return beside.length > 0 || (mount.podVolume !== 'scratch' && early.length > 0)
}

/** Names of containers of a pod that may write into what a mount of another one shows. */
export interface OtherWriters {
  /** Init containers that ended before the other one started. */
  readonly early: readonly string[]
  /** Containers and sidecars that run beside it. */
  readonly beside: readonly string[]
}

/** The other containers of the pod that may write into what a mount of the judged one shows. */
export function otherWriters(mount: VolumeMount, { init, before, after }: PodPlan): OtherWriters {
  const writersIn = (members: readonly PodMember[]): readonly string[] =>
    members.filter(({ spec }) => spec.volumes.some(isOf(mount))).map(({ name }) => name)
  return {
    early: writersIn(init.filter(({ isSidecar }) => !isSidecar)),
    beside: writersIn([...init.filter(({ isSidecar }) => isSidecar), ...before, ...after])
  }
}

/** Whether a mount may change what another one shows. */
const isOf =
  ({ source, subPath }: VolumeMount) =>
  (other: VolumeMount): boolean =>
    !other.readOnly && other.source === source && isOverlapping(other.subPath, subPath)

/** Paths below a mount of folders that parts of its volume need which any of these mounts shows. */
export function foldersMadeIn(
  mount: VolumeMount,
  mounts: readonly VolumeMount[]
): readonly string[] {
  const top = mount.subPath === undefined ? '' : `${mount.subPath}/`
  return mounts.flatMap(({ source, subPath = '' }) => {
    if (source !== mount.source || !subPath.startsWith(top)) return []
    const names = subPath.slice(top.length).split('/')
    return names.map((_, at) => `${mount.path}/${names.slice(0, at + 1).join('/')}`)
  })
}

const mountsOf = (members: readonly PodMember[]): readonly VolumeMount[] =>
  members.flatMap(({ spec }) => spec.volumes)

/** Mounts of the containers of a pod but for the judged one. */
export const mountsBeside = ({ init, before, after }: PodPlan): readonly VolumeMount[] =>
  mountsOf([...init, ...before, ...after])

/** Whether one of these mounts shows a folder above the part of a volume, and may be written to. */
export const isReplaceable = (
  { source, subPath }: VolumeMount,
  mounts: readonly VolumeMount[]
): boolean =>
  subPath !== undefined &&
  mounts.some(
    (other) =>
      other.source === source &&
      !other.readOnly &&
      (other.subPath === undefined || subPath.startsWith(`${other.subPath}/`))
  )

/** Whether one of two parts of a volume lies in the other; undefined is the whole volume. */
export function isOverlapping(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)
}

/** Volumes under their names on the engine: those of one storage have one name. */
export function plannedVolumes(
  volumes: readonly PodVolume[],
  run: string
): readonly PlannedVolume[] {
  return volumes.map((volume) => {
    const { storage } = volume
    const around = volumes
      .filter((other) => storage !== undefined && isWithin(storage, other.storage))
      .toSorted((one, other) => (one.storage ?? '').length - (other.storage ?? '').length)
    const [whole = volume] = around
    const part = (storage ?? '').slice((whole.storage ?? '').length + 1)
    const source = sourceOf(run, volumes.indexOf(whole))
    return { ...volume, source, ...(part === '' ? {} : { part }) }
  })
}

/** Name on the engine of the volume with that number. */
export const sourceOf = (run: string, index: number): string => `zero-drift-${run}-pod-${index}`

/** Whether a storage is another one, or a path in it. */
const isWithin = (storage: string, other: string | undefined): boolean =>
  storage === other || (other !== undefined && storage.startsWith(`${other}/`))
