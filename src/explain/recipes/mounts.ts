import { entryAt } from '../../plan/entry-at'
import type { TmpfsMount, VolumeMount } from '../../ports'
import type { Cooked } from '../fix'
import { distinct, volumeName } from './names'

/** All that a recipe mounts. */
export interface Mounts {
  /** The container's own first. */
  readonly tmpfs: readonly TmpfsMount[]
  /** Volumes and binds that the author named. */
  readonly own: readonly VolumeMount[]
  /** Volumes that are new, with names made from the image's and their paths; those of the fix come last. */
  readonly fresh: readonly VolumeMount[]
}

export function mountsOf({
  image,
  container,
  fix
}: Pick<Cooked, 'image' | 'container' | 'fix'>): Mounts {
  const own = container.volumes.filter(({ source }) => source !== '')
  const nameless = container.volumes.filter(({ source }) => source === '')
  const paths = [...nameless.map(({ path }) => path), ...fix.volumes]
  const taken = own.map(({ source }) => source)
  const wished = paths.map((path) => volumeName(image, path))
  const names = distinct(wished, taken)
  return {
    tmpfs: [...container.tmpfs, ...fix.tmpfs],
    own,
    fresh: paths.map((path, index) => ({ source: entryAt(names, index), path, readOnly: false }))
  }
}

/** Docker's option words by name, a flag's value empty; of several with one name the last holds. */
export function optionWords(options: string): ReadonlyMap<string, string> {
  const words = options === '' ? [] : options.split(',')
  return new Map(
    words.map((word) => {
      const [, name = word, value = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? []
      return [name, value]
    })
  )
}

/** `SOURCE:PATH[:ro]` */
export function volumeLine({ source, path, readOnly }: VolumeMount): string {
  return `${source}:${path}${readOnly ? ':ro' : ''}`
}

/** `PATH[:OPTIONS]` */
export function tmpfsLine({ path, options }: TmpfsMount): string {
  return options === '' ? path : `${path}:${options}`
}

/** A path that the short forms of Docker and Compose cannot hold: they part it at its colon. */
export function hasColon({ path }: { readonly path: string }): boolean {
  return path.includes(':')
}
