import type { ContainerSpec, VolumeMount } from '../../words'
import type { BadInput } from '../faults'
import { quoteInput } from '../parse'
import type { PodMember, PodPlan } from './pod-plan'
import { isOverlapping } from './pod-sharing'

/** A planned pod with its container under test. */
interface PlannedPod {
  readonly plan: PodPlan
  readonly spec: ContainerSpec
}

/**
 * Puts mounts of inputs in the place of those of the container under test, and of all that show the
 * same in other containers: one storage stays one.
 */
export function withStandIns(
  { plan, spec }: PlannedPod,
  volumes: readonly VolumeMount[]
): PlannedPod {
  const given = standIns(spec, volumes)
  const replaced = (mount: VolumeMount): VolumeMount => {
    const found =
      given.find(({ mount: own }) => own === mount) ??
      given.find(({ mount: own }) => isSame(own, mount))
    if (found === undefined) return mount
    const readOnly = found.standIn.readOnly || mount.readOnly
    return { ...found.standIn, path: mount.path, readOnly, podVolume: 'given' }
  }
  const within = (one: ContainerSpec): ContainerSpec => ({
    ...one,
    volumes: one.volumes.map(replaced)
  })
  const all = (members: readonly PodMember[]): readonly PodMember[] =>
    members.map((member) => ({ ...member, spec: within(member.spec) }))
  const { init, before, after } = plan
  return {
    plan: { ...plan, init: all(init), before: all(before), after: all(after) },
    spec: within(spec)
  }
}

/** Faults of mounts of inputs which would make two storages of one. */
export function standInClashes(
  { plan, spec }: PlannedPod,
  volumes: readonly VolumeMount[]
): readonly BadInput[] {
  const given = standIns(spec, volumes)
  const members = [...plan.init, ...plan.before, ...plan.after]
  const others = [
    ...spec.volumes.map((mount) => ({ name: plan.judged.name, mount })),
    ...members.flatMap(({ name, spec: { volumes: own } }) => own.map((mount) => ({ name, mount })))
  ]
  return given.flatMap(({ mount, standIn }) => {
    const at = `${standIn.source}:${standIn.path}`
    const twice = given.find(
      (one) => isSame(one.mount, mount) && one.standIn.source !== standIn.source
    )
    if (twice !== undefined && twice.mount.path < mount.path)
      return [{ input: 'volumes', sentence: secondSentence(at, twice.mount.path) }]
    const parted = others.find(
      (one) =>
        !given.some(({ mount: own }) => own === one.mount) &&
        one.mount.source === mount.source &&
        one.mount.subPath !== mount.subPath &&
        isOverlapping(one.mount.subPath, mount.subPath)
    )
    if (parted === undefined) return []
    return [{ input: 'volumes', sentence: partSentence(at, parted.name, parted.mount.path) }]
  })
}

const secondSentence = (at: string, path: string): string =>
  `${quoteInput(at)} stands in for what is mounted at ${quoteInput(path)}, too, with another source; give both the same one.`

const partSentence = (at: string, container: string, path: string): string =>
  `${quoteInput(at)} stands in for a volume of which the container ${quoteInput(container)} mounts another part at ${quoteInput(path)}, and that would not be the same storage; leave the stand-in out, or check a manifest without that mount.`

const standIns = (spec: ContainerSpec, volumes: readonly VolumeMount[]) =>
  spec.volumes.flatMap((mount) => {
    const standIn = volumes.find(({ path }) => path === mount.path)
    return standIn === undefined ? [] : [{ mount, standIn }]
  })

const isSame = (one: VolumeMount, other: VolumeMount): boolean =>
  one.source === other.source && one.subPath === other.subPath
