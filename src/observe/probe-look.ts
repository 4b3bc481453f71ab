import { Fault } from '../plan/faults'
import { procTexts } from './proc-texts'
import type { Surveyor } from './snapshot'
import { tarReader, type TarReader } from './tar'

/** An answer of the probe: what `/proc` tells of the processes and mounts that it sees, and what is in those mounts. */
export interface ProbeLook extends TarReader {
  /** Why the probe could not look at all, e.g. `EACCES`; undefined where it did. */
  readonly refusal: () => string | undefined
  /** Text of `/proc/PID/status` of the first process. */
  readonly status: () => string
  /** Whether a thread of it waits for a signal by `sigwait`: an init such as tini does. Its status shows that signal neither caught nor blocked meanwhile. */
  readonly waits: () => boolean
  /** Text of its `/proc/PID/mountinfo`. */
  readonly mountinfo: () => string
  /** Text of the probe's own, which nothing but the engine has mounted. */
  readonly ownMountinfo: () => string
  /** Text by name of what `/proc` tells of every process: `7/status`, `7/cmdline`; `7/namespace` of one that has mounts of its own. */
  readonly processes: () => ReadonlyMap<string, string>
}

/** A mount that the probe begins to tell of. */
export interface ToldMount {
  /** Its number in mountinfo. */
  readonly id: string
  /** Its mount point; a character for each byte. */
  readonly path: string
  /** It is a file system that the kernel makes up, and is not looked into. */
  readonly isKernels: boolean
}

/** Reads the probe's answer into a surveyor for each mount; `pathOf` gives the path in the container of one that the probe tells. Throws a `Fault` where the probe could not read something: what was not seen is never taken for empty. */
export function probeLook(
  surveyorOf: (mount: ToldMount) => Surveyor | undefined,
  pathOf: (told: string) => string = asTold
): ProbeLook {
  const proc = procTexts()
  let current: Surveyor | undefined
  const { add, ended } = tarReader((header) => {
    if (header.records.has('ZERODRIFT.chroot')) throw new Fault('look-failed', CHROOT)
    if (header.name.startsWith('proc/')) return proc.heard(header)
    const failed = header.records.get('ZERODRIFT.error')
    if (failed !== undefined) throw unreadable(pathOf(`/${header.name}`), failed)
    const id = header.records.get('ZERODRIFT.mount')
    if (id !== undefined) {
      const isKernels = header.records.get('ZERODRIFT.type') === 'kernel'
      current = surveyorOf({ id, path: `/${header.name}`, isKernels })
      if (isKernels) return undefined
    }
    return current?.enter(header)
  })
  return {
    add,
    ended,
    refusal: proc.refusal,
    status: () => proc.text('status'),
    waits: () => proc.text('waits') !== '',
    mountinfo: () => proc.text('mountinfo'),
    ownMountinfo: () => proc.text('own-mountinfo'),
    processes: () => proc.processes
  }
}

const asTold = (path: string): string => path

function unreadable(told: string, why: string): Fault {
  const path = JSON.stringify(told.length > LONGEST ? `${told.slice(0, LONGEST)}...` : told)
  const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`
  return new Fault('look-failed', sentence)
}

/** Characters of a path that a sentence has room for. */
const LONGEST = 200

const CHROOT =
  "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."
