import { isSystemFolder, isWithin } from './folders'
import { kindOf, type WriteKind } from './kinds'
import type { Write } from './writes'

/** What a place is written to for, and what could be done instead of making it writable. */
export interface Purpose {
  readonly path: string
  readonly kinds: readonly WriteKind[]
  readonly remedies: readonly string[]
}

/** What each of the mounts is for. */
export function purposesOf(paths: readonly string[], writes: readonly Write[]): readonly Purpose[] {
  return paths.map((path) => {
    const kinds = writes
      .filter((write) => isWithin(write.path, path) || write.home === path)
      .map(kindOf)
    return {
      path,
      kinds: [...new Set(kinds.map(({ word }) => word))],
      remedies: [...new Set(kinds.map(({ remedy }) => remedy))]
    }
  })
}

/** Files that the program writes where no mount should go, each with what to do about it; the first ones. */
export function withoutMount(writes: readonly Write[]): readonly Purpose[] {
  return writes
    .filter(
      ({ home, made, entry }) =>
        made === undefined && isSystemFolder(home) && entry?.type !== 'directory'
    )
    .slice(0, MOST)
    .map((write) => {
      const { word, remedy } = kindOf(write)
      return { path: write.path, kinds: [word], remedies: [remedy] }
    })
}

const MOST = 20
