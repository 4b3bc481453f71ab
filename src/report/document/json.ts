import { forJson } from '../escape'
import type { Document } from './document'

/** report.json, piece by piece: each entry of a list on a line of its own, so that two reports can be compared line by line. */
export function* documentText(document: Document): Iterable<string> {
  let before = '{\n'
  for (const [name, part] of Object.entries(document) as [string, unknown][]) {
    yield `${before}  ${JSON.stringify(name)}: `
    yield* isList(part) ? listText(part) : [text(part)]
    before = ',\n'
  }
  yield '\n}\n'
}

/** An array, or a list whose entries are made while they are read. */
const isList = (part: unknown): part is Iterable<unknown> =>
  typeof part === 'object' && part !== null && Symbol.iterator in part

/** So many characters at a time: a million entries are written faster than a million times one. */
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
