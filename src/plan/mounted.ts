import type { VolumeMount } from '../ports'
import type { Plan } from './plan'

/** The author's volume or bind that a path lies in; undefined where it lies in none. */
export function mountAround(path: string, { container }: Plan): VolumeMount | undefined {
  const around = container.volumes.filter((mount) => path.startsWith(`${mount.path}/`))
  return around.toSorted((one, other) => other.path.length - one.path.length)[0]
}

/** Whether a path lies in a folder of the machine's that the container may write to: nothing there is rehearsed. */
export function isBound(path: string, plan: Plan): boolean {
  const mount = mountAround(path, plan)
  return mount?.source.startsWith('/') === true && !mount.readOnly
}

/** Why nothing is tried in such a folder. */
export const BOUND = "it lies in a bind mount, which is the machine's: nothing there is rehearsed"
