import type { Node } from 'yaml'
import { pairsOf } from '../../plan/workload/yaml-tree'
import type { YamlLibrary } from '../../plan/yaml'
import { indented, yamlLines, yamlString, type YamlValue } from './yaml'

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
