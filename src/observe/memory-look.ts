import { Fault } from '../plan/faults'
import type { Digest } from '../ports'
import { mountsIn, type Mount } from './mountinfo'
import { procTexts } from './proc-texts'
import { newSnapshot, surveyor, type Snapshot, type Survey, type Surveyor } from './snapshot'
import type { Spool } from './spool'
import { tarReader, type TarHeader, type TarReader } from './tar'

/** What the probe saw of a container's file systems in memory. */
export interface MemoryLook extends TarReader {
  /** Why the probe could not look at all, e.g. `EACCES`; undefined where it did. */
  readonly refusal: () => string | undefined
  /** Its first process, as `/proc` has it: `status`. */
  readonly status: () => string
  /** Text of its `/proc/PID/mountinfo`. */
  readonly mountinfo: () => string
  /** Text by name of what `/proc` tells of every process: `7/status`, `7/cmdline`. */
  readonly processes: () => ReadonlyMap<string, string>
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

/** Reads the probe's answer. Throws a `Fault` where it could not read something: what was not seen is never taken for empty. */
export function memoryLook(limit: number, digest: () => Digest, spool?: Spool): MemoryLook {
  const proc = procTexts()
  const seen = new Map<string, SeenContents>()
  let current: Surveyor | undefined
  const { add, ended } = tarReader((header) => {
    if (header.records.has('ZERODRIFT.chroot')) throw new Fault('look-failed', CHROOT)
    if (header.name.startsWith('proc/')) return proc.heard(header)
    const failed = header.records.get('ZERODRIFT.error')
    if (failed !== undefined) throw unreadable(header, failed)
    const mount = header.records.get('ZERODRIFT.mount')
    if (mount !== undefined) {
      current = surveyOf(mount, { limit, digest, keeper: spool?.keeper('all') }, seen)
    }
    return current?.enter(header)
  })
  return {
    add,
    ended,
    refusal: proc.refusal,
    status: () => proc.text('status'),
    mountinfo: () => proc.text('mountinfo'),
    processes: () => proc.processes,
    mounts: () => seenMounts(proc.text('mountinfo'), seen)
  }
}

/** Takes down one mount. */
function surveyOf(
  mount: string,
  how: Omit<Survey, 'pathOf'>,
  seen: Map<string, SeenContents>
): Surveyor {
  const snapshot = newSnapshot()
  const made = surveyor({ ...how, pathOf: (name) => `/${name}` }, snapshot)
  seen.set(mount, { snapshot, partial: made.partial })
  return made
}

function seenMounts(
  mountinfo: string,
  seen: ReadonlyMap<string, SeenContents>
): readonly SeenMount[] {
  return mountsIn(mountinfo).map((mount) => ({ ...mount, seen: seen.get(mount.id) }))
}

function unreadable({ name }: TarHeader, why: string): Fault {
  const path = JSON.stringify(`/${name}`)
  const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`
  return new Fault('look-failed', sentence)
}

const CHROOT =
  "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."
