import type { SeenMount } from '../../../src/observe/probe-answer'
import type { Entry } from '../../../src/observe/snapshot'

export const file = (more: Partial<Entry> = {}): Entry => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size: 1, modified: 1000, sha256: 'aa' },
  ...more
})

export const other = (type: Entry['type'], more: Partial<Entry> = {}): Entry => ({
  ...{ type, mode: 0o755, uid: 0, gid: 0, size: 0, modified: 1000 },
  ...more
})

export interface Held {
  readonly entries?: Readonly<Record<string, Entry>>
  readonly partial?: boolean
  readonly executable?: boolean
}

/** A mount that the probe looked into, with what it holds by paths of bytes. */
export function seen(path: string, { entries = {}, ...flags }: Held = {}): SeenMount {
  const snapshot = new Map([
    [path, other('directory', { mode: 0o1777 })],
    ...Object.entries(entries)
  ])
  const surveyor = { snapshot, enter: () => undefined, partial: () => flags.partial ?? false }
  return { ...unseen(path, flags), seen: surveyor }
}

/** A mount that the probe did not look into. */
export function unseen(path: string, { executable = false }: Held = {}): SeenMount {
  return {
    id: path,
    parent: '0',
    path,
    root: '/',
    device: '0:1',
    fileSystem: 'tmpfs',
    writable: true,
    executable,
    seen: undefined
  }
}
