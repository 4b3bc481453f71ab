import { quoteInput, spellingAdvice } from '../parse'
import type { Way } from '../yaml'
import type { ArchiveEntry } from '../../words'
import type { PodMount, PodVolume } from './pod'
import { foldersOf, outsideSentence, resolvedIn } from './pod-content'
import type { PodDraft } from './pod-draft'
import type { MountOfVolume } from './pod-model'
import { expand, unsetIn } from './pod-text'
import {
  absolute,
  baseVolumes,
  isMountable,
  isFileName,
  type BaseVolume,
  type MountingContainer
} from './pod-volumes'

/** Volumes that containers mount, and the mounts of each container in its place. */
interface PodStorage {
  readonly volumes: readonly PodVolume[]
  readonly mounts: readonly (readonly PodMount[])[]
}

/** Works out the volumes of a pod with the folders that mounts need in them, and the mounts. */
export function podStorage(
  containers: readonly MountingContainer[],
  memory: number | undefined,
  draft: PodDraft
): PodStorage {
  const group = draft.sources.template.spec.securityContext?.fsGroup ?? undefined
  const filled = baseVolumes({ containers, group, memory, draft }).map((base) => ({
    ...base,
    made: new Map(base.volume.entries.map((entry) => [entry.path, entry]))
  }))
  const byName = new Map(filled.map((one) => [one.volume.name, one]))
  const mounts = containers.map((container) => mountsOf(container, byName, draft))
  const volumes = filled.map(({ volume, made }) => ({ ...volume, entries: [...made.values()] }))
  return { volumes, mounts }
}

/** A volume that is being filled, with its entries by their paths. */
interface FilledVolume extends BaseVolume {
  readonly made: Map<string, ArchiveEntry>
}

function mountsOf(
  container: MountingContainer,
  volumes: ReadonlyMap<string, FilledVolume>,
  draft: PodDraft
): readonly PodMount[] {
  const { model, way } = container
  const seen = new Set<string>()
  if (model.volumeDevices?.length)
    draft.complain(
      [...way, 'volumeDevices'],
      'names block devices, which a check cannot give; check a manifest without them.'
    )
  return (model.volumeMounts ?? []).flatMap((mount, index) => {
    const own: Way = [...way, 'volumeMounts', index]
    const path = absolute(mount.mountPath)
    const fault =
      path.includes(':') || !isMountable(path) ? NO_MOUNT_PATH : seen.has(path) ? TWICE : undefined
    if (fault !== undefined) draft.complain([...own, 'mountPath'], fault)
    seen.add(path)
    if (!['', 'None'].includes(mount.mountPropagation ?? '')) {
      draft.tell([...own, 'mountPropagation'], {
        kind: 'not-reproduced',
        field: 'mountPropagation'
      })
    }
    const volume = volumes.get(mount.name)
    if (volume === undefined) {
      reportUnknown(mount.name, [...own, 'name'], draft)
      return []
    }
    const sub = subPathOf(mount, own, container, draft)
    const subPath = sub === undefined ? undefined : prepared(sub, volume)
    const readOnly = volume.isReadOnly || mount.readOnly === true
    return [{ volume: mount.name, path, ...(subPath === undefined ? {} : { subPath }), readOnly }]
  })
}

const NO_MOUNT_PATH = 'is no path at which a volume can be mounted; write for example "/data".'
const TWICE = 'is mounted twice in the container; leave one.'

function reportUnknown(name: string, way: Way, { sources, complain }: PodDraft): void {
  const names = [
    ...(sources.template.spec.volumes ?? []).map((volume) => volume.name),
    ...sources.claims
  ]
  // A volume that is there has a fault of its own.
  if (names.includes(name)) return
  complain(
    way,
    `is ${quoteInput(name)}, which is no volume of the pod: ${spellingAdvice(name, names)}`
  )
}

/** Path in the volume, with its variables replaced; undefined for the root of the volume. */
function subPathOf(
  { subPath, subPathExpr }: MountOfVolume,
  way: Way,
  { variables }: MountingContainer,
  { complain }: PodDraft
): string | undefined {
  if (!subPath && !subPathExpr) return undefined
  const field = subPathExpr ? 'subPathExpr' : 'subPath'
  const [unset] = subPathExpr ? unsetIn(subPathExpr, variables) : []
  if (unset !== undefined)
    complain(
      [...way, field],
      `refers to the variable ${quoteInput(unset)}, which the container does not have.`
    )
  const path = subPathExpr ? expand(subPathExpr, variables) : (subPath ?? '')
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (path.startsWith('/') || segments.includes('..') || path.includes('\0')) {
    // The values of variables may be secrets.
    complain([...way, field], outsideSentence(subPathExpr ?? path))
    return undefined
  }
  if (!segments.every(isFileName)) {
    complain([...way, field], 'has a name that is too long for a file.')
    return undefined
  }
  return segments.length === 0 ? undefined : segments.join('/')
}

/**
 * Path in a volume behind its links. Where content is missing, a folder is made; in what containers
 * write, only the start of each container tells whether one is missing.
 */
function prepared(path: string, { volume, made }: FilledVolume): string {
  const { kind, mode, gid } = volume
  if (kind !== 'content') return path
  const found = resolvedIn([...made.values()], path)
  const inherited = mode & 0o2000
  const owner = { uid: 0, gid: inherited === 0 ? 0 : gid }
  for (const folder of foldersOf(found)) {
    if (made.has(folder)) continue
    made.set(folder, { kind: 'folder', path: folder, mode: (mode & 0o755) | inherited, ...owner })
  }
  if (!made.has(found)) {
    made.set(found, { kind: 'folder', path: found, mode: mode & 0o2777, ...owner })
  }
  return found
}
