import { CHANGE_KINDS } from '../plan/change-kinds'
import type { ChangeKind, ChangeList, RawChange } from '../ports'

/** What several looks at one root filesystem say of one path together. */
export interface SeenChange extends RawChange {
  /** Some look lists it for its own sake: not `changed` with something listed below it, which Docker says of every parent. */
  readonly own: boolean
}

/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told. Only paths that `matters` says yes to are held.
 */
export function* unionOf(
  looks: readonly ChangeList<RawChange>[],
  matters: (path: string) => boolean = () => true
): Iterable<SeenChange> {
  const union = new Map<string, number>()
  for (const look of looks) {
    const isFolder = foldersAmong(look)
    for (const { path, kind } of look) {
      if (!matters(path)) continue
      const own = kind !== 'changed' || !isFolder(path) || ((union.get(path) ?? 0) & OWN) !== 0
      union.set(path, codeOf(kind) | (own ? OWN : 0))
    }
  }
  for (const [path, code] of union)
    yield { path, kind: CHANGE_KINDS[code & 3] ?? 'changed', own: (code & OWN) !== 0 }
}

/** Numbers, since an object for each of a million paths takes three times the memory. */
const codeOf = (kind: ChangeKind): number => CHANGE_KINDS.indexOf(kind)
const OWN = 4

/** Which of the paths that are listed as changed lie above another listed one (Podman does not list all parents). */
function foldersAmong(look: Iterable<RawChange>): (path: string) => boolean {
  const changed = new Set<string>()
  for (const { path, kind } of look) if (kind === 'changed') changed.add(path)
  const folders = new Set(['/'])
  let last = '/'
  for (const { path } of look) {
    const parent = path.slice(0, path.lastIndexOf('/'))
    if (parent === last) continue
    last = parent
    for (let folder = parent; folder !== ''; folder = folder.slice(0, folder.lastIndexOf('/'))) {
      if (folders.has(folder)) break
      if (changed.has(folder)) folders.add(folder)
    }
  }
  return (path) => folders.has(path)
}
