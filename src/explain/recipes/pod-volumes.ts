import type { Cooked } from '../fix'
import { hasColon, mountsOf, optionWords } from './mounts'
import { distinct, labelOf } from './names'
import { dockerSize } from './words'
import type { Yaml } from './yaml'

/** One mount of the pod and the volume behind it. */
export interface PodMount {
  /** A DNS label; two mounts of one volume share it. */
  readonly name: string
  readonly path: string
  readonly readOnly: boolean
  /** The source of the volume, as the manifest has it. */
  readonly source: { readonly [kind: string]: Yaml | undefined }
  /** New, and empty at every start of a pod. */
  readonly isFresh: boolean
}

/** All mounts that Kubernetes can express: a mount's path has no colon there. */
export function podMounts(cooked: Cooked): readonly PodMount[] {
  const wished = [...scratch(cooked), ...volumes(cooked)].filter((mount) => !hasColon(mount))
  const keys = [...new Set(wished.map(({ key }) => key))]
  const wishedNames = keys.map((key) => labelOf(key.replace(/^[^:]*:/, '')))
  const names = new Map(distinct(wishedNames).map((name, index) => [keys[index], name]))
  return wished.map(({ key, ...mount }) => ({ ...mount, name: names.get(key) ?? key }))
}

/** Before it has a name; the key is one for each volume: a word, a colon, and what to name it after. */
type Unnamed = Omit<PodMount, 'name'> & { readonly key: string }

/** Kubernetes has no word for the size of `/dev/shm`, but takes a mount there. */
function scratch(cooked: Cooked): readonly Unnamed[] {
  const { tmpfs } = mountsOf(cooked)
  const { shmSize } = cooked.container
  const hasOwn = shmSize === undefined || tmpfs.some(({ path }) => path === '/dev/shm')
  const all = hasOwn
    ? tmpfs
    : [...tmpfs, { path: '/dev/shm', options: `size=${dockerSize(shmSize)}` }]
  return all.map(({ path, options }) => {
    const sizeLimit = quantityOf(optionWords(options).get('size') ?? '')
    const source = { emptyDir: { medium: 'Memory', sizeLimit } }
    return { key: `tmpfs:${path}`, path, readOnly: false, source, isFresh: false }
  })
}

function volumes(cooked: Cooked): readonly Unnamed[] {
  const { own, fresh } = mountsOf(cooked)
  return [
    ...own.map(({ source, path, readOnly }) => {
      const volume = source.startsWith('/') ? { hostPath: { path: source } } : claim(source)
      return { key: `own:${source}`, path, readOnly, source: volume, isFresh: false }
    }),
    ...fresh.map(({ source, path }) => {
      return {
        key: `fresh:${source}`,
        path,
        readOnly: false,
        source: { emptyDir: {} },
        isFresh: true
      }
    })
  ]
}

function claim(name: string): PodMount['source'] {
  return { persistentVolumeClaim: { claimName: labelOf(name) } }
}

/** A tmpfs' size as Kubernetes writes it, `16m` as `16Mi`; undefined where it is no limit in bytes. */
export function quantityOf(size: string): string | undefined {
  const [, count = '0', unit = ''] = /^0*(\d+)([kmgtpe]?)$/i.exec(size) ?? []
  if (Number(count) === 0) return undefined
  return unit === '' ? count : `${count}${unit.toUpperCase()}i`
}
