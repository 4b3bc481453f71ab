import type { Plan } from '../plan/plan'
import type { Vault, World } from '../ports'
import type { Draft, Entry, Keeper } from './snapshot'

/** Where contents lie in the vault, and how many bytes they are. */
export interface Slice {
  readonly size: number
  readonly extents: readonly Extent[]
}

interface Extent {
  readonly at: number
  readonly length: number
}

/** Contents that were put aside while they were read, by their digest: what lives in memory cannot be read twice. */
export interface Spool {
  /** For one place, with limits of its own: `all` contents there are wanted, or only what `changed` and cannot be told before its end. */
  readonly keeper: (wanted: 'all' | 'changed') => Keeper
  readonly find: (sha256: string) => Slice | undefined
  /** Puts aside what takes long to make and is read more than once. */
  readonly write: (pieces: Iterable<Uint8Array>) => Slice
  readonly contents: (slice: Slice) => Iterable<Uint8Array>
  /** Why nothing more could be put aside. */
  readonly fault: () => string | undefined
  readonly close: () => void
}

/** Who looks, and where what he sees is put aside; undefined where nobody wants it. */
export interface Eyes {
  readonly world: World
  readonly spool?: Spool | undefined
}

export interface SpoolLimits {
  /** Bytes of one file. */
  readonly fileLimit: number
  /** Bytes from one place. */
  readonly limit: number
}

/** Bytes that are held in memory until it is known whether they are wanted. */
const MOST_HELD = 4 * 1024 * 1024
/** Different contents, whatever their size. */
const MOST_CONTENTS = 20_000

/** A spool of that world; none where nobody wants evidence. */
export function spoolFor(wanted: Plan['evidence'], world: World): Spool | undefined {
  return wanted.when === 'never' ? undefined : spoolInto(world.vault, wanted)
}

/** Opens the vault only when something is put into it. */
export function spoolInto(open: () => Vault, { fileLimit, limit }: SpoolLimits): Spool {
  const slices = new Map<string, Slice>()
  const { put, contents, fault, close } = writer(open)
  const keeper: Spool['keeper'] = (wanted) => {
    // An intruder's program is not to be crowded out by what he strews beside it.
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
  return { keeper, find: (sha256) => slices.get(sha256), write, contents, fault, close }
}

const isProgram = ({ mode }: Entry): boolean => (mode & 0o6111) !== 0

/** Only what is longer than may be held goes to the vault before its end is known. */
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

/** A vault that is full ends no check: what could not be put aside is told where it is missed. */
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
