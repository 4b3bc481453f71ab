import type { VolumeMount } from '../../words'
import type { Pod, PodContainer } from './pod'
import type { PlannedVolume } from './pod-plan'

/** File to which every container may write a last message, unless its manifest names another. */
export const TERMINATION_LOG = '/dev/termination-log'

/** A volume with a file for the last message of each container, which all may write to. */
export const terminationLogs = ({ init, containers }: Pod, source: string): PlannedVolume => ({
  ...{ name: '', source, kind: 'scratch', medium: 'disk', mode: 0o755, uid: 0, gid: 0 },
  entries: [...init, ...containers].map(({ name }) => ({
    ...{ kind: 'file', path: name, mode: 0o666, uid: 0, gid: 0 },
    content: new Uint8Array()
  }))
})

/** Mount of a container's own file for its last message, unless something else is mounted there. */
export function logMount(
  { name, terminationLog: path = TERMINATION_LOG, mounts }: PodContainer,
  logs: PlannedVolume
): readonly VolumeMount[] {
  if (mounts.some((mount) => mount.path === path)) return []
  const { source, kind } = logs
  return [{ source, path, subPath: name, readOnly: false, podVolume: kind, isLastMessage: true }]
}
