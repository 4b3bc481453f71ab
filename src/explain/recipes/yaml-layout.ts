import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml'
import {
  nodeEnd,
  pairsOf,
  entryEnd,
  nodeStart,
  type YamlEntry
} from '../../plan/workload/yaml-tree'
import type { YamlLibrary } from '../../plan/yaml'
import {
  isInline,
  itemLines,
  keyed,
  nested,
  USUAL_INDENTS,
  quotedLike,
  type YamlValue,
  type Indents,
  type Written
} from './yaml'

/** A document with its text, and how that is laid out. */
export interface Sheet {
  readonly yaml: YamlLibrary
  readonly text: string
  readonly document: Document
  readonly indents: Indents
  /** Writes a value in the language of the text: YAML, or JSON where it is that. */
  readonly write: (value: YamlValue) => Written
}

/** Replaces the characters between two offsets. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text with changes made in it, which must not overlap. */
export function alter(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((one, other) => other.from - one.from)
    .reduce((all, { from, to, text }) => all.slice(0, from) + text + all.slice(to), text)
}

/** The columns by which a document indents what it nests: those that it uses first. */
export function indentsOf(document: Document, text: string, yaml: YamlLibrary): Indents {
  const found: { list?: number; mapping?: number } = {}
  yaml.visit(document, {
    Pair: (_, { key, value }) => {
      if (!yaml.isNode(key) || !yaml.isCollection(value) || value.flow === true) return
      const by = columnOf(nodeStart(value), text) - columnOf(nodeStart(key), text)
      if (yaml.isSeq(value)) found.list ??= by
      else found.mapping ??= by
    }
  })
  return { ...USUAL_INDENTS, ...found }
}

/** Number of characters before an offset on its line. */
const columnOf = (offset: number, text: string): number => offset - lineStart(offset, text)

const lineStart = (offset: number, text: string): number => text.lastIndexOf('\n', offset - 1) + 1

/** Adds a key at the end of a mapping. */
export function addEntry(
  sheet: Sheet,
  mapping: YAMLMap,
  key: Written,
  value: Written
): readonly TextChange[] {
  const last = pairsOf(mapping).at(-1)
  if (mapping.flow === true || last === undefined) {
    const end = last && { start: nodeStart(last.key), end: flowEnd(last, sheet) }
    return [addInFlow(sheet, mapping, end, `${key.flow}: ${value.flow}`)]
  }
  const column = columnOf(nodeStart(mapping), sheet.text)
  const lines = indentedBy(column, keyed(key, value, sheet.indents))
  const end = belowComments(entryEnd(last, sheet.yaml), column, sheet.text)
  const isTop = mapping === sheet.document.contents
  const gap = isTop && isSpaced(last, sheet.text) && !endsLine(end, sheet.text) ? [''] : []
  return [insertLines(sheet.text, end, [...gap, ...lines])]
}

/** Offset behind an entry in flow style. The range of an empty value may lie behind a comment. */
function flowEnd(entry: YamlEntry, { text, yaml }: Sheet): number {
  const { key, value } = entry
  const isEmpty = value !== null && nodeStart(value) === nodeEnd(value, yaml)
  return isEmpty ? text.indexOf(':', nodeEnd(key, yaml)) + 1 : entryEnd(entry, yaml)
}

/** Offset at the end of the comments below an offset that are indented by more than a column. */
function belowComments(offset: number, column: number, text: string): number {
  const start = endsLine(offset, text) ? offset : text.indexOf('\n', offset) + 1
  if (start === 0) return offset
  const comments = new RegExp(`^(?: {${column + 1}}[ \\t]*#[^\\n]*(?:\\n|$))+`).exec(
    text.slice(start)
  )
  return comments === null ? offset : start + comments[0].trimEnd().length
}

/** Whether a blank line stands before a key and the comments above it. */
function isSpaced({ key }: YamlEntry, text: string): boolean {
  const above = text
    .slice(0, lineStart(nodeStart(key), text))
    .split('\n')
    .slice(0, -1)
  return above.findLast((line) => !/^\s*#/.test(line))?.trim() === ''
}

/** Adds items at the end of a list. */
export function addItems(
  sheet: Sheet,
  list: YAMLSeq<Node>,
  values: readonly YamlValue[]
): readonly TextChange[] {
  const last = list.items.at(-1)
  const items = values.map((value) => quotedLike(last, sheet.write(value), sheet.yaml))
  if (list.flow === true || last === undefined) {
    const end = last && { start: nodeStart(last), end: nodeEnd(last, sheet.yaml) }
    return [addInFlow(sheet, list, end, items.map(({ flow }) => flow).join(', '))]
  }
  const column = columnOf(nodeStart(list), sheet.text)
  const lines = indentedBy(column, items.flatMap(itemLines))
  return [insertLines(sheet.text, nodeEnd(last, sheet.yaml), lines)]
}

/** Adds text after the last entry of a flow collection, on a line of its own where that has one. */
function addInFlow(
  { text }: Sheet,
  { range }: YAMLMap | YAMLSeq,
  last: { readonly start: number; readonly end: number } | undefined,
  added: string
): TextChange {
  const close = (range?.[1] ?? 1) - 1
  if (last === undefined) return { from: close, to: close, text: added }
  const indent = text.slice(lineStart(last.start, text), last.start)
  const isOnOwnLine = indent.trim() === '' && lineStart(last.start, text) > (range?.[0] ?? 0)
  const space = isOnOwnLine ? `${lineEnding(text, last.start)}${indent}` : ' '
  return { from: last.end, to: last.end, text: `,${space}${added}` }
}

/** Puts a value in the place of one that is empty, a scalar or an alias. */
export function replaceValue(
  sheet: Sheet,
  mapping: YAMLMap,
  { key, value }: YamlEntry,
  by: Written
): readonly TextChange[] {
  const { text, yaml, indents } = sheet
  if (value === null) return [insertAt(nodeEnd(key, yaml), `: ${by.flow}`)]
  const [start, end] = [nodeStart(value), nodeEnd(value, yaml)]
  // The range of an empty value begins behind the spaces after its colon.
  const colon = text.slice(0, start).trimEnd().length
  const isFlow = mapping.flow === true
  const below = indentedBy(columnOf(nodeStart(mapping), text), nested(by, indents))
  if (start === end) {
    return isFlow || isInline(by)
      ? [insertAt(colon, ` ${by.flow}`)]
      : [insertLines(text, start, below)]
  }
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  const isLine =
    lineStart(start, text) === lineStart(nodeStart(key), text) && !/\n/.test(text.slice(start, end))
  if (isFlow || isInline(by) || !isLine || !/^\s*(?:#|$)/.test(rest)) {
    return [{ from: start, to: end, text: isInline(by) ? by.block.join('') : by.flow }]
  }
  const comment = rest.trimStart()
  const emptied =
    comment === ''
      ? { from: colon, to: end, text: '' }
      : { from: start, to: end + rest.length - comment.length, text: '' }
  return [emptied, insertLines(text, end, below)]
}

/** Whether an offset is behind a whole line: that is where a block scalar ends. */
const endsLine = (offset: number, text: string): boolean => text.charAt(offset - 1) === '\n'

const insertAt = (offset: number, text: string): TextChange => ({ from: offset, to: offset, text })

/** Inserts lines below that of an offset. */
function insertLines(text: string, offset: number, lines: readonly string[]): TextChange {
  const ending = lineEnding(text, offset)
  const newline = endsLine(offset, text) ? offset - 1 : text.indexOf('\n', offset)
  return newline === -1
    ? insertAt(text.length, lines.map((line) => `${ending}${line}`).join(''))
    : insertAt(newline + 1, lines.map((line) => `${line}${ending}`).join(''))
}

/** The end of the line that an offset is on; in the last line, that of the first. */
function lineEnding(text: string, offset: number): string {
  const here = text.indexOf('\n', Math.max(0, offset - 1))
  const newline = here === -1 ? text.indexOf('\n') : here
  return text.charAt(newline - 1) === '\r' ? '\r\n' : '\n'
}

const indentedBy = (column: number, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${' '.repeat(column)}${line}`)
