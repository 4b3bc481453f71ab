import type { Stop } from '../run/stop'
import type { ChangeList, FileFacts, RawChange } from '../words'
import type { Crossing } from './refusals'
import type { Snapshot } from './snapshot'
import type { Originals } from './survey'

/** The result of looking at every place where the container could write. */
export interface Observation {
  /** Sorted by path, without the engine's own changes and parents that only contain a change. */
  readonly changes: ChangeList<Change>
  readonly refusals: readonly Refusal[]
  /** Refusals met by the author's own attack, which the program itself can do without. */
  readonly attackRefusals?: readonly Refusal[]
  /** Failed renames between mounts; absent where there were none. */
  readonly crossings?: readonly Crossing[]
  /** Numbers of refusals beyond these lists; absent where there were none. */
  readonly unlistedRefusals?: Unlisted
  readonly places: readonly Place[]
  /** Exit code, where the container had ended by itself before it could be looked at. */
  readonly endedBefore?: number
  /** Mounts that differ from the plan; absent where there are none. */
  readonly altered?: readonly AlteredMount[]
  /** How the container ended; absent where it was not told to stop. */
  readonly stop?: Stop
  /** Those of the refusals that were logged after the container had been told to stop. */
  readonly refusalsAtEnd?: readonly Refusal[]
  /** Whether the engine could not pause the container, which may have written during the look. */
  readonly unfrozen?: boolean
  /** The container's mounts and processes as the probe read them; absent where it did not look. */
  readonly inside?: Inside
  /**
   * Files of the image that added files may be copies of; absent where no verdict depends on them,
   * so that they were not searched.
   */
  readonly originals?: Originals
  /**
   * Files of volumes at the container's start, by mount point, where other containers of its pod had
   * written before; absent for none.
   */
  readonly atStart?: ReadonlyMap<string, Pick<Snapshot, 'get'>>
}

/** The paused container's mounts and processes, as texts from `/proc`. */
export interface Inside {
  readonly mountinfo: string
  /** Text of mountinfo of a container that has only the engine's standard mounts. */
  readonly engines: string
  /** Texts by name, e.g. `7/status` and `7/cmdline`; a character for each byte, long texts cut. */
  readonly processes: ReadonlyMap<string, string>
}

export interface Change extends RawChange {
  /** Mount point of the place in which the path lies; `/` for the root filesystem. */
  readonly place: string
  /** The path with a character for each byte, if it is not valid UTF-8. */
  readonly bytes?: string
  /** Absent where the entry did not exist, or only its name is known. */
  readonly before?: FileFacts
  readonly after?: FileFacts
  /** The entry before its deletion, if it differed from the one before the start. */
  readonly meanwhile?: FileFacts
  /**
   * Set for a change of timestamps only. `touched`: a file; `transient`: a folder in which an entry
   * came and went.
   */
  readonly idle?: 'touched' | 'transient'
}

/** A write that the read-only filesystem denied, according to a log line. */
export interface Refusal {
  /** The line, untrusted, at most 1000 characters. */
  readonly message: string
  readonly path: string | undefined
  /** Whether the path is only the folder of the refused file, whose own name means nothing. */
  readonly isFolder?: true
}

/** Numbers of refusals beyond the length of the lists. */
export interface Unlisted {
  /** Refusals of the program and the smoke test. */
  readonly program: number
  /** Refusals of the author's own attack. */
  readonly attack: number
}

/** A place where a container can write. */
export interface Place {
  readonly path: string
  readonly type: 'rootfs' | 'tmpfs' | 'volume' | 'bind' | 'shm' | 'dev' | 'mqueue'
  /** Whether the author's inputs name it. */
  readonly declared: boolean
  /** Present for memory of other containers, or of the machine, which outlives this one. */
  readonly shared?: true
  readonly writable: boolean
  /** Whether the container's user can write there, or only its root; absent where unknown. */
  readonly writableBy?: 'user' | 'root'
  readonly executable: boolean
  readonly watched: 'content' | 'names' | 'none'
  /** Whether it is a volume that ends with the container, as a tmpfs does. */
  readonly scratch?: true
  /** Why it was not looked at. */
  readonly reason?: string
  /**
   * Number of files that were known before the start but not compared afterwards, since the
   * container wrote more than the limit.
   */
  readonly unread?: number
  /** Whether it holds more bytes of contents than the limit. */
  readonly partial?: boolean
}

/** A mount that differs from the plan. Only the container itself can have changed it. */
export interface AlteredMount {
  readonly path: string
  readonly how:
    | 'missing'
    /** Another mount lies over it. */
    | 'covered'
    /** It was not planned. */
    | 'added'
    /** Another filesystem, or another part of the planned one, is mounted instead. */
    | 'replaced'
    /** It was planned read-only. */
    | 'writable'
    /** It was planned with `noexec`. */
    | 'executable'
    /** A process has its own mount namespace, which hides its mounts from others; path is empty. */
    | 'own-namespace'
  /** For `own-namespace`, the process number in the container. */
  readonly process?: number
}
