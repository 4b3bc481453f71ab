import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { excessOf, repeatedKeys, YAML_OPTIONS, type Position, type YamlLibrary } from '../yaml'

/** Documents of a text, as syntax trees. */
export interface YamlTrees {
  readonly yaml: YamlLibrary
  readonly text: string
  readonly documents: readonly Document.Parsed[]
  /** Position of an offset in the text. */
  readonly position: (offset: number) => Position
}

/** A key of a mapping, and its value. */
export type YamlEntry = Pair<Scalar<string>, Node | null>

/**
 * Parses all documents of a text in the way of container tools: with merge keys (`<<`), and with
 * tags that only the tool itself knows. Undefined if the text is not YAML, or has more than 1 MiB.
 */
export function parseTrees(text: string, yaml: YamlLibrary): YamlTrees | undefined {
  if (text.length > LONGEST || excessOf(text, yaml)) return undefined
  const lines = new yaml.LineCounter()
  const documents = yaml.parseAllDocuments(text, { ...TREE_OPTIONS, lineCounter: lines })
  if (!Array.isArray(documents) || documents.some((one) => isFaulty(one, yaml))) {
    return undefined
  }
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  return { yaml, text, documents, position }
}

const LONGEST = 1024 * 1024

const isFaulty = (document: Document.Parsed, yaml: YamlLibrary): boolean =>
  document.errors.length > 0 || repeatedKeys(document, yaml).length > 0

/** Options of the library for files of workloads, which may have merge keys. */
export const TREE_OPTIONS = { ...YAML_OPTIONS, merge: true, logLevel: 'silent' } as const

/**
 * Values of all documents, mappings as maps, with aliases and merge keys anchored. Undefined where
 * aliases are nested so often that the values would have no end.
 */
export function plainValues({ documents }: YamlTrees): readonly unknown[] | undefined {
  try {
    return documents.map((document) => document.toJS(PLAIN) as unknown)
  } catch {
    return undefined
  }
}

const PLAIN = { mapAsMap: true, maxAliasCount: 1000 } as const

/** The key that a mapping has itself. */
export function ownEntry(node: unknown, key: string, yaml: YamlLibrary): YamlEntry | undefined {
  return yaml.isMap(node) ? pairsOf(node).find((pair) => pair.key.value === key) : undefined
}

/** A key as found in a mapping: its own, or one that a merge key or an alias brings in. */
export interface FoundEntry {
  readonly entry: YamlEntry
  /** The mapping's own key that leads to it; undefined where the mapping itself is an alias. */
  readonly through: YamlEntry | undefined
}

/**
 * Finds a key in a mapping, its merge keys and the mapping that an alias stands for. `seen` are nodes
 * that do not have it: aliases can be nested so that the ways through them are without number.
 */
export function findEntry(
  node: unknown,
  key: string,
  tree: Tree,
  seen = new Set()
): FoundEntry | undefined {
  if (seen.has(node) || seen.size > MOST_STEPS) return undefined
  seen.add(node)
  const { yaml } = tree
  if (yaml.isAlias(node)) {
    const found = findEntry(anchored(node, tree), key, tree, seen)
    return found && { entry: found.entry, through: undefined }
  }
  if (!yaml.isMap(node)) return undefined
  const own = ownEntry(node, key, yaml)
  if (own) return { entry: own, through: own }
  for (const merge of pairsOf(node).filter((pair) => pair.key.value === '<<')) {
    const value = yaml.isAlias(merge.value) ? anchored(merge.value, tree) : merge.value
    const sources = yaml.isSeq(value) ? (value as YAMLSeq<Node>).items : [value]
    for (const source of sources) {
      const found = findEntry(source, key, tree, seen)
      if (found) return { entry: found.entry, through: merge }
    }
  }
  return undefined
}

/** Aliases and mappings that are followed to find one key. */
const MOST_STEPS = 100

/** A document with the library that made it. */
export interface Tree {
  readonly yaml: YamlLibrary
  readonly document: Document
}

/** The node that an alias stands for. */
export function anchored(alias: Alias, { yaml, document }: Tree): Node | undefined {
  const known = TARGETS.get(document) ?? targetsIn(yaml, document)
  TARGETS.set(document, known)
  return known.get(alias)
}

/** Targets of the aliases by document. The library itself would visit all nodes for each alias. */
const TARGETS = new WeakMap<Document, ReadonlyMap<Alias, Node>>()

function targetsIn(yaml: YamlLibrary, document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  yaml.visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source)
      if (target !== undefined) targets.set(alias, target)
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    }
  })
  return targets
}

/** Keys and values of a mapping. */
export function pairsOf(node: YAMLMap): readonly YamlEntry[] {
  return node.items as unknown as readonly YamlEntry[]
}

/** Offset of a node's first character, behind its anchor and tag. */
export function nodeStart(node: Node): number {
  return node.range?.[0] ?? 0
}

/** Offset behind the last character of a node's contents: comments after it are left out. */
export function nodeEnd(node: Node, yaml: YamlLibrary): number {
  if (yaml.isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1)
    if (yaml.isPair(last)) return entryEnd(last as YamlEntry, yaml)
    if (yaml.isNode(last)) return nodeEnd(last, yaml)
  }
  return node.range?.[1] ?? 0
}

/** Offset behind the last character of a key and its value. */
export function entryEnd({ key, value }: YamlEntry, yaml: YamlLibrary): number {
  return value === null ? nodeEnd(key, yaml) : nodeEnd(value, yaml)
}
