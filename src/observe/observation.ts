import type { RawChange } from '../ports'

/** What was seen of everything that the container could have written. */
export interface Observation {
  /** Sorted by path; the engine's own noise and parents that only carry a change below are gone. */
  readonly changes: readonly Change[]
  readonly refusals: readonly Refusal[]
  readonly places: readonly Place[]
  /** Milliseconds after which the container was killed that had been told to stop. */
  readonly killedAfter?: number
}

export interface Change extends RawChange {
  /** The place it lies in: its mount point, `/` for the root filesystem. */
  readonly place: string
}

/** A write that the read-only file system turned down, as a log line tells it. */
export interface Refusal {
  /** The line, untrusted, at most 1000 characters. */
  readonly message: string
  readonly path: string | undefined
}

/** Somewhere a container can write. */
export interface Place {
  readonly path: string
  readonly type: 'rootfs' | 'tmpfs' | 'volume' | 'bind' | 'shm' | 'dev' | 'mqueue'
  /** The author's inputs name it. */
  readonly declared: boolean
  readonly writable: boolean
  readonly executable: boolean
  readonly watched: 'content' | 'names' | 'none'
}
