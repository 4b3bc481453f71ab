import type { Digest } from '../ports'
import { mountsIn, type Mount } from './mountinfo'
import { probeLook, type ProbeLook } from './probe-look'
import { newSnapshot, surveyor, type Snapshot, type Surveyor } from './snapshot'
import type { Spool } from './spool'

/** The result of a probe's look at a container's file systems in memory. */
export interface MemoryLook extends ProbeLook {
  /** Every mount of the container, those that were looked at with what they hold. */
  readonly mounts: () => readonly SeenMount[]
}

/** All that stood in a mount. */
export interface SeenContents extends Pick<Surveyor, 'partial'> {
  readonly snapshot: Snapshot
}

export interface SeenMount extends Mount {
  readonly seen: SeenContents | undefined
}

/** Reads an answer of the probe that stands beside a container, or keeps its memory. */
export function memoryLook(limit: number, digest: () => Digest, spool?: Spool): MemoryLook {
  const seen = new Map<string, SeenContents>()
  const look = probeLook(({ id }) => {
    const snapshot = newSnapshot()
    const pathOf = (name: string): string => `/${name}`
    const made = surveyor({ limit, digest, pathOf, keeper: spool?.keeper('all') }, snapshot)
    seen.set(id, { snapshot, partial: made.partial })
    return made
  })
  const mounts = (): readonly SeenMount[] =>
    mountsIn(look.mountinfo()).map((mount) => ({ ...mount, seen: seen.get(mount.id) }))
  return { ...look, mounts }
}
