import type { RawChange } from '../ports'

/** What several looks at one root filesystem say of one path together. */
export interface SeenChange extends RawChange {
  /** Some look lists it for its own sake: not `changed` with something listed below it, which Docker says of every parent. */
  readonly own: boolean
}

/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told.
 */
export function unionOf(looks: readonly (readonly RawChange[])[]): readonly SeenChange[] {
  const union = new Map<string, SeenChange>()
  for (const look of looks) {
    const folders = foldersAbove(look)
    for (const { path, kind } of look) {
      const before = union.get(path)
      const own = kind !== 'changed' || !folders.has(path) || before?.own === true
      if (before?.kind !== kind || before.own !== own) union.set(path, { path, kind, own })
    }
  }
  return [...union.values()]
}

/** Every folder above a listed path, itself listed or not (Podman does not list parents). */
function foldersAbove(look: readonly RawChange[]): ReadonlySet<string> {
  const folders = new Set(['/'])
  for (const { path } of look) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
