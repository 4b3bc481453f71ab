import { forJson } from '../escape'
import type { Document } from './document'

/**
 * Yields report.json in pieces. Each entry of a list is on a line of its own, so that two reports
 * can be compared line by line.
 */
export function* documentText(document: Document): Iterable<string> {
  let before = '{\n'
  for (const [name, part] of Object.entries(document) as [string, unknown][]) {
    yield `${before}  ${JSON.stringify(name)}: `
    yield* isList(part) ? listText(part) : [text(part)]
    before = ',\n'
  }
  yield '\n}\n'
}

/** Whether a part is an array, or a list whose entries are created while they are read. */
const isList = (part: unknown): part is Iterable<unknown> =>
  typeof part === 'object' && part !== null && Symbol.iterator in part

/** Characters of a piece: a few large writes are faster than a million small ones. */
const ENOUGH = 64 * 1024

function* listText(entries: Iterable<unknown>): Iterable<string> {
  let [piece, between] = ['[', '\n    ']
  for (const entry of entries) {
    piece += between + text(entry)
    between = ',\n    '
    if (piece.length < ENOUGH) continue
    yield piece
    piece = ''
  }
  yield between.startsWith(',') ? `${piece}\n  ]` : '[]'
}

const text = (value: unknown): string => forJson(JSON.stringify(value))
