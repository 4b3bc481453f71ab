import type { VolumeMount } from '../ports'
import type { Plan } from './plan'
import { isNamed } from './volumes'

/** Whether two checks would see, or disturb, each other's container if both ran at once: a volume, a folder or the host's ports in common. */
export function disturb(one: Plan, other: Plan): boolean {
  return (
    (isOnHost(one) && isOnHost(other)) ||
    one.container.volumes.some((mount) =>
      other.container.volumes.some((another) => isShared(mount, another))
    )
  )
}

/** Which ports a program takes there, only the program knows. */
const isOnHost = ({ container }: Plan): boolean => container.network === 'host'

/** A volume in common always counts: who makes one also fills and removes it. A folder only where somebody may write to it. */
function isShared(one: VolumeMount, other: VolumeMount): boolean {
  if (isNamed(one) || isNamed(other)) return one.source === other.source
  return !(one.readOnly && other.readOnly) && overlap(one.source, other.source)
}

function overlap(one: string, other: string): boolean {
  const [folder, path] = [`${one}/`, `${other}/`].map((name) => name.replace(/\/+$/, '/'))
  return (
    folder !== undefined &&
    path !== undefined &&
    (path.startsWith(folder) || folder.startsWith(path))
  )
}
