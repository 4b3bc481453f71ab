import { isSystemFolder, isWithin, parentOf } from '../judge/folders'

/** Folders that are there to be written to, and that nobody ships anything in. */
export const isScratchFolder = (path: string): boolean => SCRATCH.has(path)

/** Whether a path is one of these folders, or lies below one. */
export const isInScratch = (path: string): boolean =>
  [...SCRATCH].some((folder) => isWithin(path, folder))

/** The usual suspects, in the order in which hardening guides name them (Podman and CRI-O mount these three for read-only containers). */
export const USUAL = ['/tmp', '/run', '/var/tmp'] as const

const SCRATCH: ReadonlySet<string> = new Set([...USUAL, '/run/lock', '/dev/shm'])

/** These paths without those that lie in another one of them. */
export function outermost(paths: Iterable<string>): readonly string[] {
  const all = new Set(paths)
  return [...all].filter((path) => {
    for (let above = parentOf(path); above !== '/'; above = parentOf(above)) {
      if (all.has(above)) return false
    }
    return true
  })
}

/** These folders, or where they are more than so many, those around the deepest of them; what is still too much is left out. */
export function fewOf(paths: readonly string[], most: number): readonly string[] {
  let few = paths
  const deepest = paths.reduce((depth, path) => Math.max(depth, depthOf(path)), 0)
  for (let depth = deepest; few.length > most && depth > 1; depth--) {
    const around = (path: string): string =>
      depthOf(path) < depth || isSystemFolder(parentOf(path)) ? path : parentOf(path)
    few = outermost(few.map(around))
  }
  return few.slice(0, most)
}

const depthOf = (path: string): number => path.split('/').length - 1
