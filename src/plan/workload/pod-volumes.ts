import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import type { PodVolume } from './pod'
import { contentOf, DISK_ROOT, MEMORY_ROOT } from './pod-content'
import type { PodDraft } from './pod-draft'
import type { DraftContainer } from './pod-environment'
import type { VolumeModel } from './pod-model'
import { valueAt } from './pod-sources'
import { parseQuantity } from './pod-text'

/** A container with the variables that its paths may refer to. */
export interface MountingContainer extends DraftContainer {
  readonly variables: ReadonlyMap<string, string>
}

/** Bits that `fsGroup` adds to a folder that is written. */
const WRITABLE_BITS = 0o2770

/** A volume before anything is made in it for a `subPath`. */
export interface BaseVolume {
  readonly volume: PodVolume
  /** Whether each mount of it is read-only. */
  readonly isReadOnly: boolean
}

interface Making {
  readonly containers: readonly MountingContainer[]
  readonly group: number | undefined
  /** Limit of the pod's memory in bytes. */
  readonly memory: number | undefined
  readonly draft: PodDraft
}

/**
 * Volumes of a pod that a container mounts: the kubelet leaves others alone. A claim template takes
 * the place of a volume of its name.
 */
export function baseVolumes(making: Making): readonly BaseVolume[] {
  const { draft, containers } = making
  const { claims, template } = draft.sources
  const volumes = template.spec.volumes ?? []
  const used = new Set(
    containers.flatMap(({ model }) => (model.volumeMounts ?? []).map(({ name }) => name))
  )
  const own = volumes.flatMap((volume, index) => {
    if (claims.includes(volume.name) || !used.has(volume.name)) return []
    return baseVolume(volume, ['spec', 'volumes', index], making) ?? []
  })
  const claimed = claims
    .filter((name) => used.has(name))
    .map((name) => {
      draft.tell(['spec', 'volumes'], { kind: 'stand-in', what: 'volumeClaimTemplates', name })
      return claim({ name }, making, false)
    })
  return [...own, ...claimed]
}

function baseVolume(volume: VolumeModel, way: Way, making: Making): BaseVolume | undefined {
  const { group, draft } = making
  const { name, emptyDir, persistentVolumeClaim, hostPath } = volume
  const sources = Object.entries(volume).filter(
    ([key, value]) => key !== 'name' && value !== null && SOURCES.has(key)
  )
  const [source = 'emptyDir', second] = sources.map(([key]) => key)
  if (second !== undefined) {
    draft.complain(
      way,
      `has two sources, ${quoteInput(source)} and ${quoteInput(second)}; leave one.`
    )
    return undefined
  }
  if (source === 'emptyDir') return scratch(name, emptyDir ?? {}, way, making)
  const isReplaced = replacedPath(name, making) !== undefined
  const content = isReplaced ? undefined : contentOf(volume, { way, group, draft })
  if (content !== undefined) {
    const own = { name, kind: 'content', medium: 'disk', uid: 0, gid: group ?? 0 } as const
    return { volume: { ...own, ...content }, isReadOnly: true }
  }
  const refusal = isReplaced ? undefined : refusalOf(source, volume)
  if (refusal !== undefined) {
    draft.complain([...way, source], refusal)
    return undefined
  }
  const of = persistentVolumeClaim?.claimName ?? hostPath?.path
  draft.tell([...way, source], { kind: 'stand-in', what: source, name, ...(of ? { of } : {}) })
  const storage = storageOf(source, volume)
  return source === 'hostPath'
    ? claim({ name, ...storage }, { group: undefined }, false)
    : claim({ name, ...storage }, making, valueAt(volume, [source, 'readOnly']) === true)
}

/** Storage that is the same for every volume that names it; empty for one of the volume's own. */
function storageOf(source: string, volume: VolumeModel): Pick<PodVolume, 'storage'> {
  const { hostPath, persistentVolumeClaim } = volume
  if (hostPath) return { storage: `hostPath ${folderOf(hostPath.path)}` }
  if (persistentVolumeClaim) return { storage: `claim ${persistentVolumeClaim.claimName}` }
  if (OWN.has(source)) return {}
  const value = valueAt(volume, [source])
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const path = TREES.has(source) ? valueAt(value, ['path']) : undefined
  const isNamed = ([key]: readonly [string, unknown]): boolean =>
    key !== 'readOnly' && (path === undefined || key !== 'path')
  const named = fields.filter(isNamed).toSorted(byKey)
  const folder = typeof path === 'string' ? folderOf(path) : ''
  return { storage: `${source} ${JSON.stringify(named)}${folder}` }
}

/** Sources that name a folder of a file system, which may lie in that of another volume. */
const TREES: ReadonlySet<string> = new Set(['nfs', 'cephfs'])

/** A folder of a file system; empty for its root. */
const folderOf = (path: string): string => absolute(path).replace(/^\/$/, '')

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

/** Sources that are made for one volume of one pod. */
const OWN: ReadonlySet<string> = new Set(['ephemeral', 'csi'])

/** The path at which an input replaces a volume in the judged container. */
function replacedPath(name: string, { containers, draft }: Making): string | undefined {
  const { mounts } = draft.sources.given
  const judged = containers.find(({ isJudged }) => isJudged)
  const found = judged?.model.volumeMounts?.find(
    (mount) => mount.name === name && mounts.includes(absolute(mount.mountPath))
  )
  return found?.mountPath
}

/** A path that starts from the root, without a slash at its end. */
export const absolute = (path: string): string =>
  `/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')

/** Whether something can be mounted at an absolute path. */
export const isMountable = (path: string): boolean =>
  path !== '/' &&
  !/^\/proc(?:\/self)?$/.test(path) &&
  !path.includes('\0') &&
  path.split('/').every(isFileName)

/** Whether a file can have this name. */
export const isFileName = (name: string): boolean =>
  new TextEncoder().encode(name).length <= LONGEST_NAME

const LONGEST_NAME = 255

/** Sources of volumes by what a check makes of them. */
const SOURCES: ReadonlySet<string> = new Set([
  ...[
    'emptyDir',
    'configMap',
    'secret',
    'downwardAPI',
    'projected',
    'hostPath',
    'image',
    'gitRepo'
  ],
  ...[
    'persistentVolumeClaim',
    'ephemeral',
    'csi',
    'nfs',
    'iscsi',
    'fc',
    'glusterfs',
    'rbd',
    'cephfs'
  ],
  ...[
    'cinder',
    'flexVolume',
    'flocker',
    'azureFile',
    'azureDisk',
    'awsElasticBlockStore',
    'storageos'
  ],
  ...[
    'gcePersistentDisk',
    'vsphereVolume',
    'quobyte',
    'photonPersistentDisk',
    'portworxVolume',
    'scaleIO'
  ]
])

/** Sentence on a volume that a check can neither make nor stand in for. */
function refusalOf(source: string, { hostPath }: VolumeModel): string | undefined {
  if (source === 'image' || source === 'gitRepo')
    return `is a volume that a check cannot mount; check a manifest without it.`
  if (source !== 'hostPath' || hostPath?.type === 'DirectoryOrCreate') return undefined
  return `is ${quoteInput(hostPath?.path ?? '')}, a path of the node, which a check does not read. Give a stand-in at the path where the container mounts it: "volumes: SOURCE:PATH".`
}

function scratch(
  name: string,
  { medium, sizeLimit }: NonNullable<VolumeModel['emptyDir']>,
  way: Way,
  { group, memory, draft }: Making
): BaseVolume {
  const limit = sizeLimit === null || sizeLimit === undefined ? undefined : parseQuantity(sizeLimit)
  const isMemory = medium === 'Memory'
  if (sizeLimit && limit === undefined)
    draft.complain([...way, 'emptyDir', 'sizeLimit'], NO_QUANTITY)
  if (!isMemory && medium) {
    draft.tell([...way, 'emptyDir', 'medium'], { kind: 'not-reproduced', field: 'medium' })
  }
  if (isMemory && !limit) {
    draft.tell([...way, 'emptyDir'], { kind: 'memory-uncounted', volume: name })
  }
  const own = limit === undefined || limit <= 0n ? undefined : Number((limit + 999n) / 1000n)
  const size = isMemory && memory !== undefined ? Math.min(memory, own ?? memory) : own
  const root = isMemory ? MEMORY_ROOT : DISK_ROOT
  const volume: PodVolume = {
    ...{ name, kind: 'scratch', medium: isMemory ? 'memory' : 'disk', uid: 0, gid: group ?? 0 },
    ...(size === undefined ? {} : { size }),
    mode: group === undefined ? root : root | WRITABLE_BITS,
    entries: []
  }
  return { volume, isReadOnly: false }
}

/** Sentence on a text that is no quantity. */
export const NO_QUANTITY = 'is no quantity; write for example "64Mi".'

/** A stand-in for a volume that outlives the pod, as a fresh file system has it. */
const claim = (
  named: Pick<PodVolume, 'name' | 'storage'>,
  { group }: Pick<Making, 'group'>,
  isReadOnly: boolean
): BaseVolume => ({
  volume: {
    ...named,
    ...{ kind: 'claim', medium: 'disk', uid: 0, gid: group ?? 0, entries: [] },
    mode: group === undefined ? 0o755 : 0o755 | WRITABLE_BITS
  },
  isReadOnly
})
