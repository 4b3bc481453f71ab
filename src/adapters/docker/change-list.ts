import { rawChanges } from '../../observe/store/change-store'
import type { ChangeList, ContainerId, RawChange } from '../../words'
import { unreadable } from './decode'
import { isListBroken } from './podman'
import { reasonOf, requestBytes, type EngineConnection } from './transport'

/** Milliseconds to list changes, for which the engine walks the whole image twice. */
const WALK = 600_000

/** The engine's list of changes to a container's root filesystem. */
export async function listChanges(
  line: EngineConnection,
  id: ContainerId
): Promise<ChangeList<RawChange>> {
  const path = `/containers/${id}/changes`
  const listing = { what: "list the container's changes", within: WALK, path }
  const decoder = changesDecoder()
  await requestBytes(line, listing, decoder.add).catch((error: unknown) => {
    if (line.podman() === undefined || !isListBroken(reasonOf(error))) throw error
    decoder.add(NO_CHANGES)
  })
  return decoder.end()
}

/** An empty list, in the engine's words. Of Podman, no check relies on the list alone. */
const NO_CHANGES = Buffer.from('[]')

const KINDS = ['changed', 'added', 'deleted'] as const

/** Decodes the answer of `GET /containers/{id}/changes` in chunks. */
export interface ChangesDecoder {
  readonly add: (bytes: Uint8Array) => void
  /**
   * Returns the whole list, which is empty if the answer was `null`. Throws a `Fault` for anything
   * else.
   */
  readonly end: () => ChangeList<RawChange>
}

/**
 * Returns a decoder for a list of changes. It validates them by hand, because a schema takes
 * seconds for 100,000. Of a million changes, the text is never in memory as a whole.
 */
export function changesDecoder(): ChangesDecoder {
  const { add, list } = rawChanges()
  const items = jsonItems((change) => {
    add(changeOf(change))
  })
  return {
    add: (bytes) => {
      readable(() => {
        items.add(bytes)
      })
    },
    end: () => {
      if (!readable(items.end)) throw UNREADABLE()
      return list()
    }
  }
}

const UNREADABLE = (): Error => unreadable('a list of changes')

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof SyntaxError ? UNREADABLE() : error
  }
}

function changeOf(change: unknown): RawChange {
  const { Path, Kind } = Object(change) as { readonly Path: unknown; readonly Kind: unknown }
  const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined
  if (typeof Path !== 'string' || kind === undefined) throw unreadable('a change')
  return { path: Path, kind }
}

/** Parses JSON that is one list, or `null`, in chunks. */
interface JsonItems {
  readonly add: (bytes: Uint8Array) => void
  /** Parses the rest; returns whether the text was a whole list, or `null`. */
  readonly end: () => boolean
}

const [QUOTE, COMMA, OPEN, BACKSLASH, CLOSE] = [0x22, 0x2c, 0x5b, 0x5c, 0x5d]
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d]

/**
 * Parses a JSON list in pieces, because V8 cannot, and parsers that can take ten times as long.
 * Finds the last comma between two items and has `JSON.parse` read the text before it. Throws a
 * `SyntaxError` for invalid JSON.
 */
function jsonItems(onItem: (item: unknown) => void): JsonItems {
  let held = Buffer.alloc(0)
  const { add: scan, isOver } = scanner()
  const parse = (text: string): void => {
    for (const item of JSON.parse(text) as readonly unknown[]) onItem(item)
  }
  return {
    add: (bytes) => {
      const from = held.length
      held = Buffer.concat([held, bytes])
      const cut = scan(held, from)
      if (cut === 0) return
      const text = held.toString('utf8', 0, cut)
      held = held.subarray(cut + 1)
      parse(text.startsWith('[') ? `${text}]` : `[${text}]`)
    },
    end: () => {
      const text = held.toString().trim()
      if (isOver()) parse(text.startsWith('[') ? text : `[${text}`)
      return isOver() || text === 'null'
    }
  }
}

interface Scanner {
  /**
   * Scans the bytes from `from`; returns the offset of the last comma between two items of the
   * list, or 0.
   */
  readonly add: (bytes: Uint8Array, from: number) => number
  /** Whether the list has ended. */
  readonly isOver: () => boolean
}

function scanner(): Scanner {
  let [depth, quoted, escaped, over] = [0, false, false, false]
  /** Scans a byte; returns whether it is a comma between two items. */
  const next = (byte: number): boolean => {
    if (quoted) {
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else quoted = byte !== QUOTE
    } else if (byte === QUOTE) quoted = true
    else if (byte === OPEN || byte === OPEN_BRACE) depth += 1
    else if (byte === CLOSE || byte === CLOSE_BRACE) {
      depth -= 1
      over ||= depth === 0 && byte === CLOSE
    }
    return byte === COMMA && depth === 1 && !quoted
  }
  return {
    add: (bytes, from) => {
      let cut = 0
      for (let at = from; at < bytes.length; at++) if (next(bytes[at] ?? 0)) cut = at
      return cut
    },
    isOver: () => over
  }
}
