import { bytesOf, readable } from '../observe/path-bytes'
import type { Snapshot } from '../observe/snapshot'
import { parentOf } from '../judge/folders'
import { namesIn, withoutDots } from '../plan/paths'
import type { Roots, Write } from './writes'

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** A path with every link in its folders followed as the image has them (`/var/run/x` is `/run/x`); its last name is left alone. */
export function behindLinks(path: string, image: Snapshot): string {
  let names = namesIn(bytesOf(path))
  let links = 0
  for (let at = 0; at < names.length - 1; at++) {
    const { type, target = '' } = image.get(`/${names.slice(0, at + 1).join('/')}`) ?? {}
    if (type !== 'symlink' || (links += 1) > MOST_LINKS) continue
    const before = target.startsWith('/') ? [] : names.slice(0, at)
    names = withoutDots([...before, ...namesIn(target), ...names.slice(at + 1)])
    at = -1
  }
  return readable(`/${names.join('/')}`)
}

/** What a refused path would have been, had it been allowed; nothing where the image has no folder for it that could be mounted. */
export function refusedWrite(refused: string, { image }: Pick<Roots, 'image'>): readonly Write[] {
  const path = behindLinks(refused, image)
  const isFolder = (one: string): boolean =>
    one === '/' || image.get(bytesOf(one))?.type === 'directory'
  if (isFolder(path))
    return [{ path, kind: 'owned', home: path, made: undefined, entry: undefined }]
  let home = parentOf(path)
  let made: string | undefined
  while (!isFolder(home)) {
    made = home
    home = parentOf(home)
  }
  return [{ path, kind: 'added', home, made, entry: undefined }]
}
