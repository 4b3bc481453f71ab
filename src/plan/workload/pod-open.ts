import type { ImageFacts, OpenPath } from '../../words'
import type { Pod, PodContainer } from './pod'
import { TERMINATION_LOG } from './pod-log'
import { identityFor, imageVolumes } from './pod-security'

/**
 * Paths that a cluster leaves open to writes in a container of a pod although its root filesystem is
 * read-only. Those that only root may write to are left out for other users.
 */
export function leftOpen(
  { volumes }: Pick<Pod, 'volumes'>,
  container: PodContainer,
  image: Pick<ImageFacts, 'user' | 'volumes'>
): readonly OpenPath[] {
  const scratch = new Set(volumes.filter(({ kind }) => kind === 'scratch').map(({ name }) => name))
  const mounted = new Set(container.mounts.map(({ path }) => path))
  const all = { writableBy: 'everybody' } as const
  const open: readonly OpenPath[] = [
    { kind: 'hosts', path: '/etc/hosts', writableBy: 'root', executable: false },
    { kind: 'devices', path: '/dev', writableBy: 'root', executable: true },
    {
      kind: 'termination-log',
      path: container.terminationLog ?? TERMINATION_LOG,
      ...all,
      executable: false
    },
    { kind: 'shared-memory', path: '/dev/shm', ...all, executable: true },
    ...container.mounts
      .filter(({ volume, readOnly }) => scratch.has(volume) && !readOnly)
      .map(({ path }): OpenPath => ({ kind: 'empty-dir', path, ...all, executable: true })),
    ...imageVolumes(container, image).map((path): OpenPath => ({
      kind: 'image-volume',
      path,
      ...all,
      executable: true
    }))
  ]
  return open.filter(
    ({ kind, path, writableBy }) =>
      (writableBy === 'everybody' || mayBeRoot(container, image)) &&
      (kind === 'empty-dir' || !mounted.has(path))
  )
}

/** Whether a container may run as root: a name of the image's may be that of user 0. */
function mayBeRoot(container: PodContainer, image: Pick<ImageFacts, 'user'>): boolean {
  const identity = identityFor(container, image)
  if ('refusal' in identity) return false
  const [user = ''] = (identity.user ?? image.user).split(':')
  return !/^0*[1-9]\d*$/.test(user)
}
