import type { Stop } from '../run/stop'
import type { ChangeList, FileFacts, RawChange } from '../words'
import type { Originals } from './originals'
import type { Crossing } from './refusals'

/** The result of looking at every place where the container could have written. */
export interface Observation {
  /** Sorted by path; the engine's own noise and parents that only carry a change below are gone. */
  readonly changes: ChangeList<Change>
  readonly refusals: readonly Refusal[]
  /** Those of the author's own attack: what the program itself can do without. */
  readonly attackRefusals?: readonly Refusal[]
  /** Renames from one mount into another that failed; absent where none did. */
  readonly crossings?: readonly Crossing[]
  /** Refusals that were heard beyond these lists; absent where there are none. */
  readonly unlistedRefusals?: Unlisted
  readonly places: readonly Place[]
  /** The container ended by itself, with this code, when it was to be looked at. */
  readonly endedBefore?: number
  /** Mounts that are not as they were planned; absent where there are none. */
  readonly altered?: readonly AlteredMount[]
  /** How the container ended; absent where it was not told to stop. */
  readonly stop?: Stop
  /** Those of the refusals that were heard after it had been told to stop. */
  readonly refusalsAtEnd?: readonly Refusal[]
  /** The engine could not freeze the container, so it may have written while it was looked at. */
  readonly unfrozen?: boolean
  /** The container's mounts and processes as the probe read them; absent where it did not look. */
  readonly inside?: Inside
  /** Files of the image that added files may be copies of; absent where nothing hung on it, and nobody looked. */
  readonly originals?: Originals
}

/** The container's mounts and processes while it stood still, as the files in `/proc` tell them. */
export interface Inside {
  readonly mountinfo: string
  /** Text of mountinfo of a container that has nothing but what the engine mounts into each. */
  readonly engines: string
  /** Text by name, e.g. `7/status` and `7/cmdline`; a character for each byte, and cut where it is long. */
  readonly processes: ReadonlyMap<string, string>
}

export interface Change extends RawChange {
  /** The place it lies in: its mount point, `/` for the root filesystem. */
  readonly place: string
  /** The path, a character for each byte, where it is not all UTF-8. */
  readonly bytes?: string
  /** Absent where it was not there, or only its name is known. */
  readonly before?: FileFacts
  readonly after?: FileFacts
  /** As it was seen before it was deleted, where that was not what stood there before the start. */
  readonly meanwhile?: FileFacts
  /** Nothing that counts: `touched`, a file whose times moved alone; `transient`, a folder in which something came and went. */
  readonly idle?: 'touched' | 'transient'
}

/** A write that the read-only file system turned down, as a log line tells it. */
export interface Refusal {
  /** The line, untrusted, at most 1000 characters. */
  readonly message: string
  readonly path: string | undefined
  /** The path is a folder, in which a file was refused whose name says nothing. */
  readonly isFolder?: true
}

/** Numbers of refusals that a list has no room for. */
export interface Unlisted {
  /** Those of the program and of the smoke test. */
  readonly program: number
  /** Those of the author's own attack. */
  readonly attack: number
}

/** Somewhere a container can write. */
export interface Place {
  readonly path: string
  readonly type: 'rootfs' | 'tmpfs' | 'volume' | 'bind' | 'shm' | 'dev' | 'mqueue'
  /** The author's inputs name it. */
  readonly declared: boolean
  readonly writable: boolean
  /** Who can write there: the user that the container runs as, or only root in it; absent where that is not known. */
  readonly writableBy?: 'user' | 'root'
  readonly executable: boolean
  readonly watched: 'content' | 'names' | 'none'
  /** Why it was not looked at. */
  readonly reason?: string
  /** Files whose contents were known before the start, and could not be compared, since the container wrote more than was to be read. */
  readonly unread?: number
  /** It holds more than the contents of so many bytes as were to be read. */
  readonly partial?: boolean
}

/** A mount of the container that is not as it was planned, which only the container itself can have done. */
export interface AlteredMount {
  readonly path: string
  readonly how:
    | 'missing'
    /** Another one lies upon it. */
    | 'covered'
    /** It was not planned. */
    | 'added'
    /** Another file system, or another part of it, is in its place. */
    | 'replaced'
    /** It was planned read-only. */
    | 'writable'
    /** It was planned without programs. */
    | 'executable'
    /** A process has mounts that the container's others do not see; the path is empty. */
    | 'own-namespace'
  /** Of `own-namespace`, the process's number in the container. */
  readonly process?: number
}
