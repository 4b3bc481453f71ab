import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import type { ArchiveEntry } from '../../words'
import type { PodVolume } from './pod'
import type { PodDraft } from './pod-draft'
import { fieldFile, resourceValue } from './pod-environment'
import type { DownwardModel, ItemModel, VolumeModel } from './pod-model'

/** Files of a volume by their paths. */
type Payload = Map<string, { readonly content: Uint8Array; readonly mode: number }>

type Content = Pick<PodVolume, 'mode' | 'entries'>

/** Root of a volume in memory, which all may write, and of one on the disk. */
export const MEMORY_ROOT = 0o1777
export const DISK_ROOT = 0o777
/** Bits that `fsGroup` adds to a folder and to a file that are only read. */
const FOLDER_BITS = 0o2550
const FILE_BITS = 0o440

const FILE_MODE = 0o644
const FOLDER_MODE = 0o755

/**
 * Contents of a volume of a ConfigMap, a Secret, fields of the pod, or several of them; undefined
 * for any other volume.
 */
export function contentOf(
  { configMap, secret, downwardAPI, projected }: VolumeModel,
  { way, group, draft }: { way: Way; group: number | undefined; draft: PodDraft }
): Content | undefined {
  const payload: Payload = new Map()
  const filling = { payload, draft }
  if (configMap) {
    const own = { ...filling, way: [...way, 'configMap'], mode: configMap.defaultMode }
    fromObject('ConfigMap', configMap, own)
  } else if (secret) {
    const own = { ...filling, way: [...way, 'secret'], mode: secret.defaultMode }
    fromObject('Secret', { ...secret, name: secret.secretName }, own)
  } else if (downwardAPI) {
    const own = { ...filling, way: [...way, 'downwardAPI'], mode: downwardAPI.defaultMode }
    fromPod(downwardAPI.items ?? [], own)
  } else if (projected) {
    const own = { ...filling, way: [...way, 'projected'], mode: projected.defaultMode }
    fromSources(projected, own, group)
  } else return undefined
  // The kubelet keeps a ConfigMap on the disk, and the others in memory.
  const root = configMap ? DISK_ROOT : MEMORY_ROOT
  const mode = group === undefined ? root : root | FOLDER_BITS
  return { mode, entries: dressed(payload, group) }
}

interface Filling {
  readonly payload: Payload
  readonly draft: PodDraft
  readonly way: Way
  /** Mode of files that have none of their own. */
  readonly mode: number | null | undefined
}

interface WantedObject {
  readonly name?: string | null | undefined
  readonly items?: readonly ItemModel[] | null | undefined
  readonly optional?: boolean | null | undefined
}

/** Fills in the values of an object: all of them, or those that are listed. */
function fromObject(kind: 'ConfigMap' | 'Secret', wanted: WantedObject, filling: Filling): void {
  const { payload, draft, way, mode } = filling
  const { items, optional } = wanted
  const name = wanted.name ?? ''
  if (name === '') draft.complain(way, `names no ${kind}; name one.`)
  const files = draft.valuesOf(kind, name)?.files
  if (files === undefined && !items?.length && optional !== true && name !== '') {
    draft.lack({ kind, name, way, isVolume: true })
  }
  if (!items?.length) {
    for (const [key, content] of files ?? []) {
      if (isPath(key)) payload.set(key, { content, mode: mode ?? FILE_MODE })
    }
    return
  }
  for (const [index, item] of items.entries()) {
    const own = [...way, 'items', index]
    const content = files?.get(item.key)
    if (content !== undefined) put(item, content, { ...filling, way: own })
    else if (optional !== true && name !== '')
      draft.lack({ kind, name, key: item.key, way: own, isVolume: true })
  }
}

function put(
  { path, mode: own }: { readonly path: string; readonly mode?: number | null | undefined },
  content: Uint8Array,
  { payload, draft, way, mode }: Filling
): void {
  const bits = own ?? mode ?? FILE_MODE
  if (!isPath(path)) draft.complain([...way, 'path'], NO_PATH)
  else if (bits < 0 || bits > 0o777) draft.complain([...way, 'mode'], NO_MODE)
  else payload.set(path, { content, mode: bits })
}

const NO_PATH = 'leads out of the volume; write a path without "..".'
const NO_MODE = 'is no mode of a file; write for example 0440, or 288, which is the same.'

/** Whether a path stays in its volume, and is not one that the kubelet keeps for itself. */
const isPath = (path: string): boolean =>
  path !== '' &&
  !path.startsWith('/') &&
  !path.startsWith('..') &&
  !path.includes('\0') &&
  path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')

/** Fills in fields of the pod and limits of its containers. */
function fromPod(items: readonly DownwardModel[], filling: Filling): void {
  const { draft } = filling
  for (const [index, item] of items.entries()) {
    const way = [...filling.way, 'items', index]
    const { fieldRef, resourceFieldRef } = item
    const text = fieldRef
      ? fieldFile(fieldRef.fieldPath, [...way, 'fieldRef'], draft)
      : resourceFieldRef
        ? resourceValue(resourceFieldRef, undefined, [...way, 'resourceFieldRef'], draft)
        : undefined
    if (text !== undefined) put(item, new TextEncoder().encode(text), { ...filling, way })
  }
}

/** Fills in several sources; later ones win. */
function fromSources(
  { sources }: NonNullable<VolumeModel['projected']>,
  filling: Filling,
  group: number | undefined
): void {
  for (const [index, source] of (sources ?? []).entries()) {
    const own = { ...filling, way: [...filling.way, 'sources', index] }
    const at = (key: string): Filling => ({ ...own, way: [...own.way, key] })
    const { configMap, secret, downwardAPI, serviceAccountToken } = source
    if (configMap) fromObject('ConfigMap', configMap, at('configMap'))
    else if (secret) fromObject('Secret', secret, at('secret'))
    else if (downwardAPI) fromPod(downwardAPI.items ?? [], at('downwardAPI'))
    else {
      const [field = 'sources'] = Object.keys(source)
      own.draft.tell(own.way, { kind: 'not-reproduced', field })
      const mode = group === undefined ? filling.mode : TOKEN_MODE
      if (serviceAccountToken)
        put(serviceAccountToken, new TextEncoder().encode(TOKEN), { ...own, mode })
    }
  }
}

/** Contents in place of a token, which no API server would take. */
const TOKEN = 'zero-drift'
const TOKEN_MODE = 0o600

/** Folder of the files, behind the link that the kubelet exchanges for an update. */
const FOLDER = '..2000_01_01_00_00_00.0000000001'
const LINK = '..data'

/** Files as the kubelet writes them: in a folder of their own, with links to all that it has. */
function dressed(payload: Payload, group: number | undefined): readonly ArchiveEntry[] {
  const gid = group ?? 0
  const owned = { uid: 0, gid }
  const folderMode = group === undefined ? FOLDER_MODE : FOLDER_MODE | FOLDER_BITS
  const paths = [...payload.keys()]
  const folders = new Set(paths.flatMap(foldersOf))
  const names = new Set(paths.map((path) => path.split('/')[0] ?? path))
  const link = (path: string, target: string): ArchiveEntry => ({
    ...{ kind: 'link', path, target, mode: 0o777, uid: 0, gid: 0 }
  })
  return [
    { kind: 'folder', path: FOLDER, mode: folderMode, ...owned },
    ...[...folders].map((path): ArchiveEntry => ({
      ...{ kind: 'folder', path: `${FOLDER}/${path}`, mode: folderMode, ...owned }
    })),
    ...[...payload].map(([path, { content, mode }]): ArchiveEntry => ({
      ...{ kind: 'file', path: `${FOLDER}/${path}`, content, ...owned },
      mode: group === undefined ? mode : mode | FILE_BITS
    })),
    link(LINK, FOLDER),
    ...[...names].map((name) => link(name, `${LINK}/${name}`))
  ]
}

/** Folders that a path is in, the outermost first. */
export function foldersOf(path: string): readonly string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

/** A path in a volume with its links followed. */
export function resolvedIn(entries: readonly ArchiveEntry[], path: string): string {
  const links = new Map(
    entries.flatMap((entry) => (entry.kind === 'link' ? [[entry.path, entry.target] as const] : []))
  )
  const [first = '', ...rest] = path.split('/')
  const target = links.get(first)
  return target === undefined ? path : resolvedIn(entries, [target, ...rest].join('/'))
}

/** Sentence on a path that leaves its volume. */
export const outsideSentence = (path: string): string =>
  `is ${quoteInput(path)}, which leads out of the volume; write a path below its root.`
