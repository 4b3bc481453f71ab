import { rawChanges } from '../../observe/store/change-store'
import type { ChangeList, RawChange } from '../../words'
import { unreadable } from './decode'

const KINDS = ['changed', 'added', 'deleted'] as const

/** Reads the answer of `GET /containers/{id}/changes` as it comes. */
export interface ChangesDecoder {
  readonly add: (bytes: Uint8Array) => void
  /** All of it; `null` says that nothing changed. Throws a `Fault` where it was something else. */
  readonly end: () => ChangeList<RawChange>
}

/** Checked by hand: a schema takes seconds over 100,000 changes. A million of them are never in memory as one text. */
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

/** Takes JSON that is one list, or `null`, as it comes. */
interface JsonItems {
  readonly add: (bytes: Uint8Array) => void
  /** Whether it was such, and whole. */
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
  /** Reads on from there; gives where the last comma between two items of the list is, or 0. */
  readonly add: (bytes: Uint8Array, from: number) => number
  /** The list has ended. */
  readonly isOver: () => boolean
}

function scanner(): Scanner {
  let [depth, quoted, escaped, over] = [0, false, false, false]
  /** Gives whether that byte parts two items. */
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
