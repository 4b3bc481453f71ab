import type { Document, Node, Pair, Scalar, YAMLMap, YAMLParseError } from 'yaml'

/** Position in a text, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Keys and indexes that lead to a value, from the outermost on. */
export type Way = readonly (string | number)[]

/** A YAML text as plain values, and their positions. */
export interface YamlText {
  readonly value: unknown
  /** Position of the value that a way leads to, or of the last value on the way that is there. */
  readonly at: (way: Way) => Position
  /** Position of the key that the way ends with. */
  readonly keyAt: (way: Way) => Position
  /** Nodes of the text, for what plain values lose: scalars as they are written, positions. */
  readonly nodes: YamlNodes
}

/** A parsed text with the library that its nodes belong to. */
export interface YamlNodes {
  readonly yaml: YamlLibrary
  readonly document: Document
  readonly text: string
  /** Position of an offset in the text. */
  readonly position: (offset: number) => Position
}

/** A sentence on a text that is not YAML, and the position of the fault. */
export interface YamlError {
  readonly sentence: string
  readonly at: Position
}

/** Everything that is wrong with a YAML text. */
export interface YamlErrors {
  readonly errors: readonly YamlError[]
  /** The text, if its errors leave no doubt how the rest of it is meant. */
  readonly rest?: YamlText
}

/**
 * Parses YAML 1.2, or returns everything that is wrong with it, repeated keys and unknown tags
 * included.
 */
export async function readYaml(text: string): Promise<YamlText | YamlErrors> {
  const yaml = await yamlLibrary()
  const excess = excessOf(text, yaml)
  if (excess) return { errors: [{ sentence: EXCESS[excess], at: { line: 1, column: 1 } }] }
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines })
  const position: Locator = (offset) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  document.errors.push(...repeatedKeys(document, yaml))
  const found = [...document.errors, ...document.warnings].map(
    ({ code, message, pos: [start] }) => ({
      sentence: `it is no YAML: ${WORDS.get(code) ?? sentenceOf(message)}`,
      at: position(start)
    })
  )
  const nodes = { yaml, document, text, position }
  const errors = [...found, ...aliasErrors(nodes)].toSorted(byPosition)
  if (errors.length > 0 && document.errors.some(({ code }) => !CLEAR.has(code))) return { errors }
  const plain = plainOf(document)
  if ('sentence' in plain)
    return errors.length > 0
      ? { errors }
      : { errors: [{ sentence: plain.sentence, at: position(0) }] }
  const rest = { value: plain.value, ...placesIn(document, position), nodes }
  return errors.length > 0 ? { errors, rest } : rest
}

/** Errors that leave no doubt how the rest of a text is meant. */
const CLEAR: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS'])

/** Compares positions in a text. */
export const byPosition = (one: YamlError, other: YamlError): number =>
  one.at.line - other.at.line || one.at.column - other.at.column

/** Sentences in place of those that the library has for programmers. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['MULTIPLE_DOCS', 'it holds several documents; leave one, and no line "---" after it.']
])

/** Errors of aliases without an anchor before them, which the library finds one at a time. */
function aliasErrors({ yaml, document, position }: YamlNodes): readonly YamlError[] {
  const errors: YamlError[] = []
  const anchors = new Set<string>()
  yaml.visit(document, {
    Node: (_, node) => {
      if (yaml.isAlias(node)) {
        if (anchors.has(node.source)) return
        const sentence = `it is no YAML: no anchor "&${node.source}" comes before this alias.`
        errors.push({ sentence, at: position(node.range?.[0] ?? 0) })
      } else if (node.anchor !== undefined) anchors.add(node.anchor)
    }
  })
  return errors
}

/** Message of the library as a sentence, without the text of the file, which may be a secret. */
export const sentenceOf = (message: string): string =>
  message.replace(/( in YAML stream): [^]*$/, '$1').replace(/\.?$/, '.')

/** Errors of keys that stand twice in one mapping. The library compares each with all before it. */
export function repeatedKeys(
  document: Document,
  { visit, YAMLParseError }: YamlLibrary
): readonly YAMLParseError[] {
  const errors: YAMLParseError[] = []
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<unknown>()
      for (const { key } of items as readonly Pair<Partial<Scalar>>[]) {
        const start = key.range?.[0] ?? 0
        if (known.has(key.value))
          errors.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', REPEATED))
        else known.add(key.value)
      }
    }
  })
  return errors
}

const REPEATED = 'Map keys must be unique'

/** Sentences on a text that the library is not to read. */
const EXCESS = {
  deep: 'it is nested more than 100 levels deep, which no such file is.',
  aliases: 'it has too many aliases for its length; write it without.'
} as const

/**
 * The excess in a text that the library is not to read: levels on one line or in brackets, which it
 * reads by recursion (V8 may abort the process where its stack ends within an expression), or
 * aliases, for each of which it visits all nodes.
 */
export function excessOf(
  text: string,
  { Lexer, CST }: YamlLibrary
): keyof typeof EXCESS | undefined {
  let [brackets, marks, aliases, tokens] = [0, 0, 0, 0]
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    tokens += 1
    if (type === 'newline') marks = 0
    else if (type === 'alias') aliases += 1
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') marks += 1
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets -= 1
    if (brackets > DEEPEST || marks > DEEPEST) return 'deep'
  }
  return aliases * tokens > MOST_VISITS ? 'aliases' : undefined
}

const DEEPEST = 100
/** Most nodes that are visited for all aliases of a text. */
const MOST_VISITS = 100_000_000

/** Options of the library for every text: what it lets pass is looked for here. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // `repeatedKeys` looks for them in linear time.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'error'
} as const

type Locator = YamlNodes['position']

function placesIn(document: Document, position: Locator): Pick<YamlText, 'at' | 'keyAt'> {
  const startOf = (node: unknown): Position | undefined => {
    const start = (node as Node | undefined)?.range?.[0]
    return start === undefined ? undefined : position(start)
  }
  const at = (way: Way): Position =>
    startOf(document.getIn(way, true)) ?? (way.length === 0 ? position(0) : at(way.slice(0, -1)))
  const keyAt = (way: Way): Position => {
    const parent = document.getIn(way.slice(0, -1), true) as Partial<YAMLMap<Node>> | undefined
    const pair = parent?.items?.find(({ key }) => (key as Partial<Scalar>).value === way.at(-1))
    return startOf(pair?.key) ?? at(way)
  }
  return { at, keyAt }
}

/** Converts a document to plain values. Aliases are followed, but not without end. */
function plainOf(
  document: Document.Parsed
): { readonly value: unknown } | { readonly sentence: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown }
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : 'it cannot be read.' }
  }
}

export type YamlLibrary = typeof import('yaml')

/** Loads the YAML library. It is a file of its own in `dist`: most checks have no use for it. */
export const yamlLibrary = (): Promise<YamlLibrary> => import(/* webpackChunkName: "yaml" */ 'yaml')
