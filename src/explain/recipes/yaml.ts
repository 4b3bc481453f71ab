import type { Node } from 'yaml'
import { pairsOf } from '../../plan/workload/yaml-tree'
import type { YamlLibrary } from '../../plan/yaml'

/*
 * Writes YAML for the recipes, in block style. Each line is harmless by itself where it is shown,
 * which no library ensures.
 */

/** A value of a YAML document; a key whose value is undefined is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined }

/** The lines of a value, without their ends. */
export function yamlLines(value: YamlValue): readonly string[] {
  if (typeof value !== 'object') return [plainOrQuoted(value)]
  if (isList(value)) return value.length === 0 ? ['[]'] : value.flatMap(item)
  const lines = Object.entries(value).flatMap(([key, inner]) => entry(key, inner))
  return lines.length === 0 ? ['{}'] : lines
}

function item(value: YamlValue): readonly string[] {
  const [first = '', ...more] = yamlLines(value)
  return [`- ${first}`, ...indented(more)]
}

function entry(key: string, value: YamlValue | undefined): readonly string[] {
  if (value === undefined) return []
  const lines = yamlLines(value)
  const [first = ''] = lines
  const isShort = typeof value !== 'object' || ['[]', '{}'].includes(first)
  return isShort ? [`${yamlString(key)}: ${first}`] : [`${yamlString(key)}:`, ...indented(lines)]
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}

function plainOrQuoted(value: string | number | boolean): string {
  return typeof value === 'string' ? yamlString(value) : String(value)
}

/** Returns a string as every YAML reader reads it back: plain where that is safe, else as JSON. */
export function yamlString(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text)
}

/** Text that no YAML reader takes for a number, a date or a marker. */
const PLAIN = /^[A-Za-z/][\w/.:=,@+-]*(?<!:)$/

/**
 * Words that YAML 1.1 or 1.2 takes for something else than a string. Some readers take `e0` for a
 * number, the package yaml among them.
 */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|e[-+]?\d+)$/i

/**
 * Text as JSON, without invisible characters and commands to the runner: both would be altered
 * where it is shown.
 */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('##[', '#\\u0023[').replace(INVISIBLE, escape)
}

/** The invisible characters of `report/escape.ts`, and all that YAML calls unprintable. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** Whether a text can stand in a block of YAML as it is. */
export function isPrintable(text: string): boolean {
  return text.search(INVISIBLE) === -1 && !text.includes('##[')
}

/** Escapes a character as one: some readers take JSON's surrogate pairs for two characters. */
function escape(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16)
  return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

/** Returns the list, or undefined if it is empty, which leaves out its key. */
export function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}

/** A value in both styles of YAML. */
export interface Written {
  readonly kind: 'scalar' | 'list' | 'mapping'
  /** Lines in block style. */
  readonly block: readonly string[]
  /** One line in flow style, which can stand in block style, too. */
  readonly flow: string
}

/** Writes a plain value. */
export function written(value: YamlValue): Written {
  if (typeof value !== 'object') return scalar(yamlLines(value).join(''), typeof value === 'string')
  if (Array.isArray(value)) return writtenList((value as readonly YamlValue[]).map(written))
  const entries = Object.entries(value).filter(
    (entry): entry is [string, YamlValue] => entry[1] !== undefined
  )
  return writtenMapping(entries.map(([key, inner]) => [written(key), written(inner)]))
}

/** Writes a plain value as JSON. */
export function writtenJson(value: YamlValue): Written {
  return scalar(JSON.stringify(value), false)
}

/** Characters that end a plain scalar in flow style. */
const FLOW = /[,[\]{}]/

const scalar = (text: string, isString: boolean): Written => ({
  kind: 'scalar',
  block: [text],
  flow: isString && /^[^"']/.test(text) && FLOW.test(text) ? JSON.stringify(text) : text
})

/** The key that takes over the keys of another mapping. In quotes it would not. */
export const MERGE = scalar('<<', false)

export function writtenList(items: readonly Written[]): Written {
  return {
    kind: 'list',
    block: items.length === 0 ? ['[]'] : items.flatMap(itemLines),
    flow: `[${items.map(({ flow }) => flow).join(', ')}]`
  }
}

/** An item of a list in block style, from its dash on. */
export function itemLines({ block: [first = '', ...more] }: Written): readonly string[] {
  return [`- ${first}`, ...indented(more)]
}

export function writtenMapping(entries: readonly (readonly [Written, Written])[]): Written {
  return {
    kind: 'mapping',
    block:
      entries.length === 0
        ? ['{}']
        : entries.flatMap(([key, value]) => keyed(key, value, USUAL_INDENTS)),
    flow:
      entries.length === 0
        ? '{}'
        : `{ ${entries.map(([key, value]) => `${key.flow}: ${value.flow}`).join(', ')} }`
  }
}

/** Columns by which a file indents the items of a list, and the keys of a mapping. */
export interface Indents {
  readonly list: number
  readonly mapping: number
}

export const USUAL_INDENTS: Indents = { list: 2, mapping: 2 }

/** A key with its value in block style. */
export function keyed(key: Written, value: Written, indents: Indents): readonly string[] {
  return isInline(value)
    ? [`${key.block.join('')}: ${value.block.join('')}`]
    : [`${key.block.join('')}:`, ...nested(value, indents)]
}

/** Whether a value stands on the line of its key. */
export const isInline = ({ kind, block: [first = ''] }: Written): boolean =>
  kind === 'scalar' || first === '[]' || first === '{}'

/** Lines of a list or mapping below its key. */
export function nested({ kind, block }: Written, indents: Indents): readonly string[] {
  const indent = ' '.repeat(kind === 'list' ? indents.list : indents.mapping)
  return block.map((line) => `${indent}${line}`)
}

/** A value that needs no quotes, in those of its neighbour. */
export function quotedLike(
  neighbour: Node | undefined,
  value: Written,
  yaml: YamlLibrary
): Written {
  const quote = yaml.isScalar(neighbour) ? QUOTES.get(neighbour.type ?? '') : undefined
  const text = value.block.join('')
  if (value.kind !== 'scalar' || quote === undefined || !UNQUOTED.test(text)) return value
  return scalar(`${quote}${text}${quote}`, true)
}

/** Strings that mean themselves in either quotes. */
const UNQUOTED = /^[A-Za-z/][\w/.:=,@+-]*$/

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['QUOTE_DOUBLE', '"'],
  ['QUOTE_SINGLE', "'"]
])

/**
 * Writes a node as its text has it: `0777` is another number to another reader, and stays as it is.
 * Undefined if the node has a tag.
 */
export function writtenNode(
  node: Node | null,
  text: string,
  yaml: YamlLibrary
): Written | undefined {
  if (node === null) return scalar('null', false)
  if (!yaml.isAlias(node) && node.tag !== undefined) return undefined
  if (yaml.isAlias(node)) return scalar(`*${node.source}`, false)
  if (yaml.isScalar(node)) return writtenScalar(node.value, text.slice(...rangeOf(node)))
  if (yaml.isSeq(node)) {
    const items = node.items.map((item) => writtenNode(item as Node, text, yaml))
    return items.every((item) => item !== undefined)
      ? scalar(writtenList(items).flow, false)
      : undefined
  }
  if (!yaml.isMap(node)) return undefined
  const entries = pairsOf(node).map(
    ({ key, value }) => [writtenNode(key, text, yaml), writtenNode(value, text, yaml)] as const
  )
  return entries.every((entry): entry is readonly [Written, Written] => !entry.includes(undefined))
    ? scalar(writtenMapping(entries).flow, false)
    : undefined
}

const rangeOf = (node: Node): readonly [number, number] => [
  node.range?.[0] ?? 0,
  node.range?.[1] ?? 0
]

function writtenScalar(value: unknown, source: string): Written {
  const isOneLine = source !== '' && !/[\r\n]/.test(source)
  if (isOneLine) return scalar(source, typeof value === 'string')
  return typeof value === 'string' ? scalar(yamlString(value), true) : scalar('null', false)
}
