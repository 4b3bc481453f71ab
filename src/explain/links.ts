import { bytesOf, readable } from '../observe/path-bytes'
import type { Snapshot } from '../observe/snapshot'
import { parentOf } from '../judge/folders'
import { namesIn } from '../plan/paths'
import { outermostMade, type Roots, type Write } from './writes'

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** A path with every link in its folders followed as the image has them (`/var/run/x` is `/run/x`); its last name is left alone. */
export function behindLinks(path: string, image: Snapshot): string {
  const ahead = [...namesIn(bytesOf(path))]
  let done: string[] = []
  let links = 0
  for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
    const { type, target = '' } = image.get(`/${[...done, name].join('/')}`) ?? {}
    if (name === '..') done.pop()
    else if (ahead.length > 0 && type === 'symlink' && (links += 1) <= MOST_LINKS) {
      if (target.startsWith('/')) done = []
      ahead.unshift(...namesIn(target))
    } else done.push(name)
  }
  return readable(`/${done.join('/')}`)
}

/** The write that a refused path would have been, had it been allowed. */
export function refusedWrite(refused: string, { image }: Pick<Roots, 'image'>): Write {
  const path = behindLinks(refused, image)
  const isFolder = (one: string): boolean =>
    one === '/' || image.get(bytesOf(one))?.type === 'directory'
  if (isFolder(path)) {
    return { path, kind: 'owned', home: path, made: undefined, entry: undefined }
  }
  let home = parentOf(path)
  while (!isFolder(home)) home = parentOf(home)
  const made = outermostMade(home, parentOf(path))
  return { path, kind: 'added', home, made, entry: undefined }
}
