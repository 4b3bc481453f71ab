import { isWithin } from '../judge/folders'
import { bytesOf, isText, readable } from '../observe/path-bytes'
import type { Mount } from './mount'
import type { Roots } from './writes'

const MOST_BONES = 4

/** With the empty folders of the image that memory would hide, each as a mount of its own: a program may expect them. */
export function withBones(mounts: readonly Mount[], roots: Roots): readonly Mount[] {
  const known = new Set(mounts.map(({ path }) => path))
  const bones = mounts
    .filter(({ kind }) => kind === 'tmpfs')
    .flatMap(({ path }) => emptyFoldersIn(path, roots).map((folder) => boneOf(folder, path)))
  return [...mounts, ...bones.filter(({ path }) => !known.has(path))]
}

const boneOf = (path: string, beside: string): Mount => ({
  path,
  kind: 'tmpfs',
  executable: false,
  beside
})

function emptyFoldersIn(folder: string, { image }: Roots): readonly string[] {
  const above = bytesOf(folder)
  const folders = new Set<string>()
  const filled = new Set<string>()
  for (const [path, { type }] of image) {
    if (path === above || !isWithin(path, above)) continue
    const end = path.indexOf('/', above.length + 1)
    const child = end === -1 ? path : path.slice(0, end)
    if (type !== 'directory') filled.add(child)
    else if (child === path && isText(path)) folders.add(path)
  }
  return [...folders]
    .filter((path) => !filled.has(path))
    .slice(0, MOST_BONES)
    .map(readable)
}
