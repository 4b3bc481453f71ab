import type { VolumeMount } from '../ports'
import type { Plan } from './plan'
import { isBind } from './volumes'

/** Wherever the author or the image mounts something, without slashes at the end; one may come twice. */
export function mountPoints({ container, image }: Plan): readonly string[] {
  const mounted = [...container.tmpfs, ...container.volumes].map(({ path }) => path)
  return [...mounted, ...image.volumes].map(withoutSlash)
}

/** Of mounts, the one that a path lies in and no other of them is nearer to; undefined where it lies in none. */
export function innermost<T extends { readonly path: string }>(
  path: string,
  mounts: readonly T[]
): T | undefined {
  const around = mounts.filter((mount) => path.startsWith(`${withoutSlash(mount.path)}/`))
  return around.toSorted((one, other) => other.path.length - one.path.length)[0]
}

/** The author's volume or bind that a path lies in; undefined where it lies in none. */
export function mountAround(path: string, { container }: Plan): VolumeMount | undefined {
  return innermost(path, container.volumes)
}

const withoutSlash = (path: string): string => path.replace(/\/+$/, '')

/** Whether a path lies in a folder of the machine's that the container may write to: nothing there is rehearsed. */
export function isBound(path: string, plan: Plan): boolean {
  const mount = mountAround(path, plan)
  return mount !== undefined && isBind(mount) && !mount.readOnly
}

/** Why nothing is tried in such a folder. */
export const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed"
