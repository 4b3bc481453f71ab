import type { Plan } from '../plan/plan'
import type { ContainerSpec, MountFacts, TmpfsMount } from '../ports'
import { NETWORK_FILES } from './network-files'
import type { Place } from './observation'

/** Every place where the planned container can write, by its path, as far as the plan and the engine tell; `mounts` as the engine tells them. */
export function expectedPlaces(
  { container }: Pick<Plan, 'container'>,
  mounts: readonly MountFacts[]
): ReadonlyMap<string, Place> {
  // In the order in which one covers the other: what the author or the image mounts replaces what the engine would.
  const places = [
    ...enginesOwn(container),
    ...mounts.map((mount) => mounted(mount, container)),
    ...container.tmpfs.map(scratch)
  ]
  return new Map(places.map((place) => [place.path, place]))
}

const OPEN = { declared: false, writable: true, executable: true, watched: 'none' } as const

/** Places that every container has. With a writable root filesystem the engine's network files are binds whose edits no diff shows. */
function enginesOwn({ readOnly }: ContainerSpec): readonly Place[] {
  return [
    { ...OPEN, path: '/', type: 'rootfs', writable: !readOnly },
    { ...OPEN, path: '/dev', type: 'dev' },
    { ...OPEN, path: '/dev/shm', type: 'shm', executable: false },
    { ...OPEN, path: '/dev/mqueue', type: 'mqueue', executable: false },
    ...(readOnly ? [] : NETWORK_FILES).map((path) => ({ ...OPEN, path, type: 'bind' as const }))
  ]
}

/** A volume or bind; the engine tells of a volume that the image declares just as of one that the author named. */
function mounted(mount: MountFacts, { volumes }: ContainerSpec): Place {
  return {
    ...OPEN,
    path: mount.path,
    type: mount.type === 'bind' || mount.type === 'tmpfs' ? mount.type : 'volume',
    declared: volumes.some((volume) => volume.path === mount.path),
    writable: mount.writable
  }
}

/** Docker mounts tmpfs `rw,noexec` and lets the last word win. */
function scratch({ path, options }: TmpfsMount): Place {
  const words = options.split(',')
  return {
    ...OPEN,
    path,
    type: 'tmpfs',
    declared: true,
    writable: words.lastIndexOf('rw') >= words.lastIndexOf('ro'),
    executable: words.lastIndexOf('exec') > words.lastIndexOf('noexec')
  }
}
