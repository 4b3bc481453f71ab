import type { Plan } from '../plan/plan'
import type { Vault, World } from '../ports'
import type { Draft, Entry, ContentSink } from './snapshot'

/** The position of stored contents in the vault, and their size in bytes. */
export interface Slice {
  readonly size: number
  readonly extents: readonly Extent[]
}

interface Extent {
  readonly at: number
  readonly length: number
}

/** Stores contents by digest while they are read, since files in memory cannot be read twice. */
export interface Spool {
  /**
   * A selector for one place, with its own limits. `all`: all contents are stored. `changed`:
   * contents are held back until their digest shows whether they have changed.
   */
  readonly sink: (wanted: 'all' | 'changed') => ContentSink
  readonly find: (sha256: string) => Slice | undefined
  /** Stores data that is expensive to produce and is read more than once. */
  readonly write: (pieces: Iterable<Uint8Array>) => Slice
  readonly contents: (slice: Slice) => Iterable<Uint8Array>
  /** Why nothing more could be stored; undefined while the vault works. */
  readonly fault: () => string | undefined
  readonly close: () => void
}

/** The world to read through and, if evidence is kept, the spool for changed contents. */
export interface LookTools {
  readonly world: World
  readonly spool?: Spool | undefined
}

export interface SpoolLimits {
  /** Bytes of one file. */
  readonly fileLimit: number
  /** Bytes from one place. */
  readonly limit: number
}

/** Bytes held in memory until it is known whether they are wanted. */
const MOST_HELD = 4 * 1024 * 1024
/** Maximum number of distinct contents, whatever their size. */
const MOST_CONTENTS = 20_000

/** A spool for evidence; undefined where no evidence is wanted. */
export function spoolFor(wanted: Plan['evidence'], world: World): Spool | undefined {
  return wanted.when === 'never' ? undefined : spoolInto(world.vault, wanted)
}

/** A spool that opens the vault on the first write. */
export function spoolInto(open: () => Vault, { fileLimit, limit }: SpoolLimits): Spool {
  const slices = new Map<string, Slice>()
  const { put, contents, fault, close } = writer(open)
  const sink: Spool['sink'] = (wanted) => {
    // Other files must not use up the space that an intruder's program needs.
    const left = { program: limit, other: limit }
    return (entry) => {
      const kind = isProgram(entry) ? 'program' : 'other'
      const most = wanted === 'all' ? fileLimit : Math.min(fileLimit, MOST_HELD)
      const unwanted = entry.size > most || entry.size > left[kind]
      if (unwanted || slices.size >= MOST_CONTENTS || fault() !== undefined) return undefined
      return draft(put, (sha256, extents) => {
        if (slices.has(sha256) || fault() !== undefined) return
        left[kind] -= entry.size
        slices.set(sha256, { size: entry.size, extents })
      })
    }
  }
  const write: Spool['write'] = (pieces) => {
    let size = 0
    const extents: Extent[] = []
    for (const piece of pieces) {
      size += piece.length
      extents.push(...put([piece]))
    }
    return { size, extents }
  }
  return { sink, find: (sha256) => slices.get(sha256), write, contents, fault, close }
}

const isProgram = ({ mode }: Entry): boolean => (mode & 0o6111) !== 0

/** Contents in progress. They go to the vault before their end only if too long for memory. */
function draft(
  put: (pieces: readonly Uint8Array[]) => readonly Extent[],
  onKeep: (sha256: string, extents: readonly Extent[]) => void
): Draft {
  const extents: Extent[] = []
  let held: Uint8Array[] = []
  let bytes = 0
  const flush = (): void => {
    extents.push(...put(held))
    held = []
    bytes = 0
  }
  return {
    add: (piece) => {
      held.push(piece)
      bytes += piece.length
      if (bytes > MOST_HELD) flush()
    },
    keep: (sha256) => {
      flush()
      onKeep(sha256, extents)
    }
  }
}

interface Writer extends Pick<Spool, 'contents' | 'fault' | 'close'> {
  readonly put: (pieces: readonly Uint8Array[]) => readonly Extent[]
}

/**
 * Writes to the vault. A full vault does not end the check: the missing contents are reported where
 * they would be used.
 */
function writer(open: () => Vault): Writer {
  let vault: Vault | undefined
  let fault: string | undefined
  const put: Writer['put'] = (pieces) => {
    if (fault !== undefined) return []
    try {
      const into = (vault ??= open())
      return pieces.map((piece) => ({ at: into.append(piece), length: piece.length }))
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error)
      return []
    }
  }
  function* contents({ extents }: Slice): Iterable<Uint8Array> {
    for (const { at, length } of extents) yield vault?.read(at, length) ?? new Uint8Array(0)
  }
  return { put, contents, fault: () => fault, close: () => vault?.close() }
}
