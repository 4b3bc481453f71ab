import { Fault } from '../plan/faults'
import type { Digest } from '../ports'
import { mountsIn, type MountedFileSystem } from './mountinfo'
import { newSnapshot, surveyor, type Snapshot, type Surveyor } from './snapshot'
import type { Spool } from './spool'
import { tarReader, type TarContents, type TarHeader, type TarReader } from './tar'

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
  const path = JSON.stringify(
    told.length > LONGEST_PATH ? `${told.slice(0, LONGEST_PATH)}...` : told
  )
  const sentence = `What the container wrote to ${path} could not be looked at (${why}), so nothing can be said of it.`
  return new Fault('look-failed', sentence)
}

/** Characters of a path that a sentence has room for. */
const LONGEST_PATH = 200

const CHROOT =
  "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."

/** The result of a probe's look at a container's file systems in memory. */
export interface MemoryLook extends ProbeLook {
  /** Every mount of the container, those that were looked at with what they hold. */
  readonly mounts: () => readonly SeenMount[]
}

/** All that stood in a mount. */
export interface SeenContents extends Pick<Surveyor, 'partial'> {
  readonly snapshot: Snapshot
}

export interface SeenMount extends MountedFileSystem {
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

/** Names that the probe tells: paths from the root, a character for each byte. */
export interface ProbeNames extends TarReader {
  readonly paths: () => readonly string[]
}

/** Reads an answer of the probe that has names and no contents; what it could not read is left out. */
export function probeNames(): ProbeNames {
  const paths: string[] = []
  const { add, ended } = tarReader(({ name, records }) => {
    if (!records.has('ZERODRIFT.error')) paths.push(name === '.' ? '/' : `/${name}`)
    return undefined
  })
  return { add, ended, paths: () => paths }
}

/** The texts of `/proc` that the probe reads: of the container's first process, and of every other. */
export interface ProcTexts {
  /** Takes an entry below `proc/`. */
  readonly heard: (header: TarHeader) => TarContents | undefined
  /** Why the probe may not look at all. */
  readonly refusal: () => string | undefined
  /** A text of the first process, `status` or `mountinfo`; empty where it was not told. */
  readonly text: (name: string) => string
  /** By number and name, e.g. `7/cmdline`; cut where it is long, since arguments are a process's own to choose. */
  readonly processes: ReadonlyMap<string, string>
}

/** Characters of one text of a process, and of all of them. */
const LONGEST_TEXT = 16 * 1024
const MOST = 4 * 1024 * 1024

function procTexts(): ProcTexts {
  const texts = new Map<string, string>()
  const processes = new Map<string, string>()
  let refusal: string | undefined
  let left = MOST
  const keep = (name: string): TarContents =>
    whole(Math.min(LONGEST_TEXT, left), (text) => {
      left -= text.length
      processes.set(name, text)
    })
  const heard = ({ name, records }: TarHeader): TarContents | undefined => {
    const failed = records.get('ZERODRIFT.error')
    const process = PROCESS.exec(name)?.[1]
    // One that has just ended tells nothing, and is no fault.
    if (process !== undefined) return failed === undefined ? keep(process) : undefined
    refusal = failed ?? refusal
    return whole(Infinity, (text) => texts.set(name, text))
  }
  const text = (name: string): string => texts.get(`proc/${name}`) ?? ''
  return { heard, refusal: () => refusal, text, processes }
}

const PROCESS = /^proc\/(\d+\/\w+)$/

/** A text of so many bytes at most, a character for each. */
function whole(most: number, onWhole: (text: string) => void): TarContents {
  let text = ''
  return {
    add: (bytes) => {
      const part = bytes.subarray(0, Math.max(0, most - text.length))
      text += Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
    },
    end: () => {
      onWhole(text)
    }
  }
}
