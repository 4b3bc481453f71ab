import { parentOf } from '../observe/paths'
import type { Plan } from '../plan/plan'
import { isSafe } from './danger'
import type { MountSet } from './fixed-plan'
import type { Mount } from './mounts'
import { inPod, type PodForm } from './pod-fix'
import type { Shown } from './shown'
import { behindLinks } from './writes'

/** Drops the mounts that are not permitted from a set, and makes the others fit the container. */
export type Sieve = (mounts: MountSet) => MountSet

export interface Sieves {
  /** Lets pass all mounts that can be made. */
  readonly any: Sieve
  /** Lets pass the safe ones alone. */
  readonly safe: Sieve
}

/** The sieves for mounts of a plan; in a pod, with mounts of this form. */
export function sievesFor(plan: Plan, shown: Shown, form: PodForm): Sieves {
  const { ground, perils } = shown
  const isFree = freeIn(plan, shown)
  const isSafeMount = isSafe(perils)
  const made = ground.pod === undefined ? (mount: Mount) => mount : inPod(ground, form)
  return {
    any: sieve(isFree, made),
    safe: sieve((mount) => isFree(mount) && isSafeMount(mount), made)
  }
}

/** Adds the mounts that the writable run was given for folders that the image lacks. */
export function withAssumed(mounts: MountSet, assumed: MountSet): MountSet {
  const known = new Set(mounts.map(({ path }) => path))
  return [...mounts, ...assumed.filter(({ path }) => !known.has(path))]
}

/** Returns a sieve that also drops a mount beside a dropped one. */
const sieve =
  (isAllowed: (mount: Mount) => boolean, made: (mount: Mount) => Mount): Sieve =>
  (mounts) => {
    const kept = mounts.filter(isAllowed)
    const paths = new Set(kept.map(({ path }) => path))
    return kept.filter(({ beside }) => beside === undefined || paths.has(beside)).map(made)
  }

/** Returns a test whether a path is no mount point yet. */
export function freeIn(
  { container, image }: Plan,
  { ground }: Shown
): (mount: Pick<Mount, 'path'>) => boolean {
  const own = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  const mounted = [...own, ...image.volumes]
  const taken = new Set(mounted.map((path) => parentOf(behindLinks(`${path}/x`, ground.image))))
  return ({ path }) => !taken.has(path)
}
