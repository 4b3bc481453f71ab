import { CHANGE_KINDS } from '../plan/change-kinds'
import type { ChangeKind, ChangeList, RawChange } from '../ports'

/** A change of one path, merged from several looks at one root filesystem. */
export interface SeenChange extends RawChange {
  /** Some look lists it for its own sake: not `changed` with something listed below it, which Docker says of every parent. */
  readonly own: boolean
}

/**
 * One entry for each path that any look lists, with the kind that the last of them gives it: what came and went between two looks is
 * still told. A path that `isKnown` is held only where some look lists it as deleted.
 */
export function* unionOf(
  looks: Iterable<ChangeList<RawChange>>,
  isKnown: (path: string) => boolean = () => false
): Iterable<SeenChange> {
  const union = new Map<string, number>()
  for (const look of looks) addLook(look, union, isKnown)
  for (const [path, code] of union)
    yield { path, kind: CHANGE_KINDS[code & KIND] ?? 'changed', own: (code & OWN) !== 0 }
}

/** A kind, and whether it is own: numbers, since a million objects take three times the memory. */
const codeOf = (kind: ChangeKind, own: number): number => CHANGE_KINDS.indexOf(kind) | own
const [KIND, OWN] = [3, 4]

function addLook(
  look: Iterable<RawChange>,
  union: Map<string, number>,
  isKnown: (path: string) => boolean
): void {
  const folders = foldersAbove()
  const changed: string[] = []
  for (const { path, kind } of look) {
    folders.add(path)
    const code = union.get(path)
    if (code === undefined && kind !== 'deleted' && isKnown(path)) continue
    union.set(path, codeOf(kind, kind === 'changed' ? (code ?? 0) & OWN : OWN))
    if (kind === 'changed') changed.push(path)
  }
  // Only now all paths are known that may lie below one.
  for (const path of changed) if (!folders.has(path)) union.set(path, (union.get(path) ?? 0) | OWN)
}

interface Folders {
  /** Takes the next path of a list. */
  readonly add: (path: string) => void
  /** Whether a path is the root, or one of those that were taken lies below it. */
  readonly has: (path: string) => boolean
}

/** Collects all folders above the paths of a list (Podman does not list all parents). */
function foldersAbove(): Folders {
  const folders = new Set(['/'])
  let last = ''
  return {
    add: (path) => {
      const parent = path.slice(0, path.lastIndexOf('/'))
      if (parent === last) return
      last = parent
      let folder = parent
      while (folder !== '' && !folders.has(folder)) {
        folders.add(folder)
        folder = folder.slice(0, folder.lastIndexOf('/'))
      }
    },
    has: (path) => folders.has(path)
  }
}
