import { Fault } from '../plan/faults'
import type { Digest } from '../ports'
import { mountsIn, type Mount } from './mountinfo'
import { processTexts } from './process-texts'
import { surveyor, type Entry, type Snapshot, type Surveyor } from './snapshot'
import type { Spool } from './spool'
import { ledgerOf } from './survey'
import { tarReader, type TarContents, type TarHeader, type TarReader } from './tar'

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
  const proc = new Map<string, string>()
  const told = processTexts()
  const seen = new Map<string, SeenContents>()
  let current: Surveyor | undefined
  let refusal: string | undefined
  const { add, ended } = tarReader((header) => {
    const failed = header.records.get('ZERODRIFT.error')
    const process = PROCESS.exec(header.name)?.[1]
    // One that has just ended tells nothing, and is no fault.
    if (process !== undefined) return failed === undefined ? told.heard(process) : undefined
    if (failed !== undefined && header.name.startsWith('proc/')) refusal = failed
    else if (failed !== undefined) throw unreadable(header, failed)
    if (header.records.has('ZERODRIFT.chroot')) throw new Fault('look-failed', CHROOT)
    if (header.name.startsWith('proc/')) return text((whole) => proc.set(header.name, whole))
    const mount = header.records.get('ZERODRIFT.mount')
    if (mount !== undefined) {
      const snapshot = new Map<string, Entry>()
      const keeper = spool?.keeper('all')
      const survey = { limit, digest, keeper, pathOf: (name: string) => `/${name}` }
      current = surveyor(survey, ledgerOf(snapshot))
      seen.set(mount, { snapshot, partial: current.partial })
    }
    return current?.enter(header)
  })
  return {
    add,
    ended,
    refusal: () => refusal,
    status: () => proc.get('proc/status') ?? '',
    mountinfo: () => proc.get('proc/mountinfo') ?? '',
    processes: () => told.texts,
    mounts: () => seenMounts(proc.get('proc/mountinfo') ?? '', seen)
  }
}

function seenMounts(
  mountinfo: string,
  seen: ReadonlyMap<string, SeenContents>
): readonly SeenMount[] {
  return mountsIn(mountinfo).map((mount) => ({ ...mount, seen: seen.get(mount.id) }))
}

const PROCESS = /^proc\/(\d+\/\w+)$/

function text(onWhole: (text: string) => void): TarContents {
  let whole = ''
  return {
    add: (bytes) => {
      whole += Buffer.from(bytes).toString('latin1')
    },
    end: () => {
      onWhole(whole)
    }
  }
}

function unreadable({ name }: TarHeader, why: string): Fault {
  const path = JSON.stringify(`/${name}`)
  const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`
  return new Fault('look-failed', sentence)
}

const CHROOT =
  "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."
