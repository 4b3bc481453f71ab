import { Fault } from '../plan/faults'
import type { Digest } from '../ports'
import { allMountsIn, mountsIn, type MountedFileSystem } from './mountinfo'
import { newSnapshot, surveyor, type Snapshot, type Surveyor } from './snapshot'
import type { Spool } from './spool'
import { tarReader, type TarContents, type TarHeader, type TarReader } from './tar'

/**
 * The probe's answer, decoded: texts from `/proc` on the processes and mounts that it sees, and the
 * files in those mounts.
 */
export interface ProbeLook extends TarReader {
  /** Error code that kept the probe from looking, e.g. `EACCES`; undefined where it did look. */
  readonly refusal: () => string | undefined
  /** Text of `/proc/PID/status` of the container's first process. */
  readonly status: () => string
  /**
   * Whether a thread of the first process waits for a signal in `sigwait`, as an init such as tini
   * does. Meanwhile `status` shows that signal neither caught nor blocked.
   */
  readonly waits: () => boolean
  /** Text of `/proc/PID/mountinfo` of the first process. */
  readonly mountinfo: () => string
  /** Text of the probe's own mountinfo, which lists only mounts made by the engine. */
  readonly ownMountinfo: () => string
  /**
   * Texts from `/proc` by process number and name: `7/status`, `7/cmdline`; `7/namespace` exists
   * where the process has its own mount namespace.
   */
  readonly processes: () => ReadonlyMap<string, string>
}

/** A mount whose files follow in the probe's answer. */
export interface ToldMount {
  /** Mount ID in mountinfo. */
  readonly id: string
  /** Mount point; a character for each byte. */
  readonly path: string
  /** Whether it is a kernel filesystem (such as proc or sysfs), which the probe does not read. */
  readonly isKernels: boolean
}

/** How the paths of the probe's answer are understood. */
interface ToldPaths {
  /** Maps a path of the answer to the path in the container. */
  readonly pathOf?: (told: string) => string
  /** Whether the engine itself may have covered a mount at this path by another one. */
  readonly isCovered?: ((path: string) => boolean) | undefined
}

/**
 * Reads the probe's answer, with a surveyor for each mount. Throws a `Fault` where the probe could not read something: unread
 * files never count as absent.
 */
export function probeLook(
  surveyorOf: (mount: ToldMount) => Surveyor | undefined,
  { pathOf = asTold, isCovered = never }: ToldPaths = {}
): ProbeLook {
  const proc = procTexts()
  let current: Surveyor | undefined
  const { add, ended } = tarReader((header) => {
    if (header.records.has('ZERODRIFT.chroot')) throw new Fault('look-failed', CHROOT)
    if (header.name.startsWith('proc/')) return proc.heard(header)
    const failed = header.records.get('ZERODRIFT.error')
    const path = `/${header.name}`
    if (failed === 'EHIDDEN' && isCovered(path) && coversItself(path, proc.text('mountinfo'))) {
      current = undefined
      return undefined
    }
    if (failed !== undefined) throw unreadable(pathOf(path), failed)
    const id = header.records.get('ZERODRIFT.mount')
    if (id !== undefined) {
      const isKernels = header.records.get('ZERODRIFT.type') === 'kernel'
      current = surveyorOf({ id, path, isKernels })
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
const never = (): boolean => false

/** Whether of several mounts at a path one lies directly on another. */
function coversItself(path: string, mountinfo: string): boolean {
  const there = allMountsIn(mountinfo).filter((mount) => mount.path === path)
  return there.some(({ parent }) => there.some(({ id }) => id === parent))
}

function unreadable(told: string, why: string): Fault {
  const path = JSON.stringify(
    told.length > LONGEST_PATH ? `${told.slice(0, LONGEST_PATH)}...` : told
  )
  const sentence = `${path} could not be inspected (${why}), so writes there are not known.`
  return new Fault('look-failed', sentence)
}

/** Longest path in characters that a message quotes in full. */
const LONGEST_PATH = 200

const CHROOT =
  "The container's first process has called chroot, which hides its other file systems in memory: what was written there is not known."

/** The probe's look at a container's tmpfs mounts. */
export interface MemoryLook extends ProbeLook {
  /** Every mount of the container; those that were read come with their files. */
  readonly mounts: () => readonly SeenMount[]
}

/** The files found in a mount. */
interface SeenContents extends Pick<Surveyor, 'partial'> {
  readonly snapshot: Snapshot
}

export interface SeenMount extends MountedFileSystem {
  readonly seen: SeenContents | undefined
}

/** The means of a look into memory. */
export interface MemoryMeans extends Pick<ToldPaths, 'isCovered'> {
  /** Bytes of contents to read from each mount. */
  readonly limit: number
  readonly digest: () => Digest
  readonly spool?: Spool | undefined
}

/** Reads the answer of a probe beside a container, or of a keeper. */
export function memoryLook({ limit, digest, spool, ...told }: MemoryMeans): MemoryLook {
  const seen = new Map<string, SeenContents>()
  const look = probeLook(({ id }) => {
    const snapshot = newSnapshot()
    const pathOf = (name: string): string => `/${name}`
    const made = surveyor({ limit, digest, pathOf, sink: spool?.sink('all') }, snapshot)
    seen.set(id, { snapshot, partial: made.partial })
    return made
  }, told)
  const mounts = (): readonly SeenMount[] =>
    mountsIn(look.mountinfo()).map((mount) => ({ ...mount, seen: seen.get(mount.id) }))
  return { ...look, mounts }
}

/** Decoder of a list of names from the probe: paths from the root, a character for each byte. */
export interface ProbeNames extends TarReader {
  readonly paths: () => readonly string[]
}

/**
 * Reads an answer of the probe that holds names without contents; names that the probe could not
 * read are left out.
 */
export function probeNames(): ProbeNames {
  const paths: string[] = []
  const { add, ended } = tarReader(({ name, records }) => {
    if (!records.has('ZERODRIFT.error')) paths.push(name === '.' ? '/' : `/${name}`)
    return undefined
  })
  return { add, ended, paths: () => paths }
}

/** Texts from `/proc` in the probe's answer: of the first process, and of every other. */
interface ProcTexts {
  /** Takes an entry below `proc/`. */
  readonly heard: (header: TarHeader) => TarContents | undefined
  /** Error code that kept the probe from looking; undefined where it did look. */
  readonly refusal: () => string | undefined
  /** A text of the first process, e.g. `status` or `mountinfo`; empty where the answer lacks it. */
  readonly text: (name: string) => string
  /**
   * Texts by process number and name, e.g. `7/cmdline`. Long texts are cut, since a process chooses
   * its own arguments.
   */
  readonly processes: ReadonlyMap<string, string>
}

/** Longest text of one process, and of all processes together, in characters. */
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
    // A process that has just ended leaves no text; that is no fault.
    if (process !== undefined) return failed === undefined ? keep(process) : undefined
    refusal = failed ?? refusal
    return whole(Infinity, (text) => texts.set(name, text))
  }
  const text = (name: string): string => texts.get(`proc/${name}`) ?? ''
  return { heard, refusal: () => refusal, text, processes }
}

const PROCESS = /^proc\/(\d+\/\w+)$/

/** Collects a text of at most `most` bytes, a character for each byte. */
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
