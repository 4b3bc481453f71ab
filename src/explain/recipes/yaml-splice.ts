import type { Node, YAMLMap, YAMLSeq } from 'yaml'
import {
  anchored,
  nodeEnd,
  findEntry,
  ownEntry,
  parseTrees,
  plainValues,
  nodeStart
} from '../../plan/workload/yaml-tree'
import type { Way, YamlLibrary } from '../../plan/yaml'
import {
  writtenList,
  writtenMapping,
  MERGE,
  written,
  writtenJson,
  writtenNode,
  type YamlValue,
  type Written
} from './yaml'
import {
  addEntry,
  addItems,
  alter,
  indentsOf,
  replaceValue,
  type Sheet,
  type TextChange
} from './yaml-layout'

/** One edit of a document: a key is set to a value, or items are appended to a list. */
export interface YamlEdit {
  readonly kind: 'set' | 'append'
  /** Keys, and indexes of lists, that lead to the value from the outermost on. Ends with a key. */
  readonly way: Way
  /** The value, or a list of the items. */
  readonly value: YamlValue
}

/** Reasons for which a text is not edited. */
export type SpliceRefusal =
  /** The text is not YAML, or too large. */
  | 'unreadable'
  /** The edit would change other parts of the file, too: they refer to the same anchor. */
  | 'shared'
  /** The value is written in a way that cannot be edited with certainty. */
  | 'unusual'

/**
 * Makes edits in one document of a YAML text, by inserting lines: everything else stays as it is.
 * The result is parsed again and compared with the edited values; if they differ, there is none.
 */
export function splice(
  text: string,
  at: number,
  edits: readonly YamlEdit[],
  yaml: YamlLibrary
): { readonly text: string } | { readonly refusal: SpliceRefusal } {
  let current = text
  for (const edit of edits) {
    const trees = parseTrees(current, yaml)
    const values = trees && plainValues(trees)
    const document = trees?.documents[at]
    if (!trees || !values || !document) return { refusal: 'unreadable' }
    const indents = indentsOf(document, current, yaml)
    const write = isJson(current) ? writtenJson : written
    const sheet = { yaml, text: current, document, indents, write }
    const changes = changesIn(sheet, document.contents, edit)
    if (changes === undefined) return { refusal: 'unusual' }
    const changed = alter(current, changes)
    const refusal = differenceFrom(values, changed, { edit, at, yaml })
    if (refusal) return { refusal }
    current = changed
  }
  return { text: current }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

interface Wanted {
  readonly edit: YamlEdit
  readonly at: number
  readonly yaml: YamlLibrary
}

/** Compares a text with the values that an edit should lead to. */
function differenceFrom(
  before: readonly unknown[],
  text: string,
  { edit, at, yaml }: Wanted
): SpliceRefusal | undefined {
  const trees = parseTrees(text, yaml)
  const after = trees && plainValues(trees)
  const wanted = before.map((value, index) => (index === at ? edited(value, edit) : value))
  if (after && isSame(after, wanted)) return undefined
  const isThere = after && isSame(plainAt(after[at], edit.way), plainAt(wanted[at], edit.way))
  return isThere ? 'shared' : 'unusual'
}

/** Whether two plain values are equal; false where they are nested without end. */
function isSame(one: unknown, other: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false
  if (Array.isArray(one) && Array.isArray(other)) {
    const [first, second] = [one as readonly unknown[], other as readonly unknown[]]
    return (
      first.length === second.length &&
      first.every((item, index) => isSame(item, second[index], depth + 1))
    )
  }
  if (!(one instanceof Map && other instanceof Map)) return Object.is(one, other)
  const values = other as ReadonlyMap<unknown, unknown>
  const isIn = ([key, value]: readonly [unknown, unknown]): boolean =>
    values.has(key) && isSame(value, values.get(key), depth + 1)
  return one.size === values.size && [...(one as typeof values)].every(isIn)
}

const DEEPEST = 200

function plainAt(value: unknown, way: Way): unknown {
  return way.reduce((inner, key) => {
    if (Array.isArray(inner)) return typeof key === 'number' ? (inner[key] as unknown) : undefined
    return inner instanceof Map ? (inner.get(key) as unknown) : undefined
  }, value)
}

/** A plain value with an edit made in it; mappings are maps. */
function edited(value: unknown, { kind, way: [key, ...way], value: added }: YamlEdit): unknown {
  if (key === undefined)
    return kind === 'set' ? plain(added) : [...itemsIn(value), ...itemsIn(plain(added))]
  if (typeof key === 'number') {
    return itemsIn(value).map((item, index) =>
      index === key ? edited(item, { kind, way, value: added }) : item
    )
  }
  const entries = value instanceof Map ? (value as ReadonlyMap<unknown, unknown>) : new Map()
  return new Map([...entries, [key, edited(entries.get(key), { kind, way, value: added })]])
}

/** Items of a list; a value that is none is a list of one. */
const itemsIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? (value as readonly unknown[])
    : value === undefined || value === null
      ? []
      : [value]

function plain(value: YamlValue): unknown {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(plain)
  const entries = Object.entries(value) as readonly [string, YamlValue | undefined][]
  return new Map(
    entries.flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]]))
  )
}

/**
 * Changes of the text for an edit below a mapping or a list; undefined where none is certain to be
 * right.
 */
function changesIn(
  sheet: Sheet,
  mapping: Node | null,
  { kind, way: [key = '', ...way], value }: YamlEdit
): readonly TextChange[] | undefined {
  const { yaml } = sheet
  if (typeof key === 'number') {
    const item = isList(mapping, yaml) ? mapping.items[key] : undefined
    return item && changesIn(sheet, item, { kind, way, value })
  }
  if (!yaml.isMap(mapping) || isReset(mapping)) return undefined
  const entry = ownEntry(mapping, key, yaml)
  const old = entry ? entry.value : findEntry(mapping, key, sheet)?.entry.value
  const inner = { kind, way, value }
  const isFilled = entry !== undefined && (mapping.flow === true || !isBlank(old, sheet))
  if (isFilled && way.length > 0 && (yaml.isMap(old) || isList(old, yaml))) {
    return changesIn(sheet, old, inner)
  }
  if (isFilled && way.length === 0 && kind === 'append' && isList(old, yaml)) {
    return isReset(old) ? undefined : addItems(sheet, old, value as readonly YamlValue[])
  }
  const wanted = way.length === 0 ? ending(sheet, old, inner) : nesting(sheet, old, inner)
  if (wanted === undefined) return undefined
  if (entry === undefined) return addEntry(sheet, mapping, sheet.write(key), wanted)
  const isReplaced = wanted.kind === (yaml.isSeq(old) ? 'list' : 'mapping')
  if (isFixed(entry.value, yaml) && (isFilled || !isReplaced)) return undefined
  return replaceValue(sheet, mapping, entry, wanted)
}

/** Whether a node is `[]` or `{}` and nothing else. */
function isBlank(node: Node | null | undefined, { yaml, text }: Sheet): boolean {
  if (!yaml.isCollection(node) || node.tag !== undefined || node.anchor !== undefined) return false
  return /^(?:\[[ \t]*\]|\{[ \t]*\})$/.test(text.slice(nodeStart(node), nodeEnd(node, yaml)))
}

const isList = (node: unknown, yaml: YamlLibrary): node is YAMLSeq<Node> => yaml.isSeq(node)

/** Whether Compose drops what a file says there (`!reset`). */
const isReset = ({ tag }: YAMLMap | YAMLSeq): boolean => tag === '!reset'

/** Whether a value has an anchor, or a tag, which would be another value's then. */
function isFixed(node: Node | null, yaml: YamlLibrary): boolean {
  if (node === null || yaml.isAlias(node)) return false
  return (
    yaml.isCollection(node) ||
    node.tag !== undefined ||
    (yaml.isScalar(node) && node.anchor !== undefined)
  )
}

/** The value at the end of an edit's way. A list repeats what it takes the place of. */
function ending(
  sheet: Sheet,
  old: Node | null | undefined,
  { kind, value }: YamlEdit
): Written | undefined {
  if (kind === 'set') return sheet.write(value)
  const inherited = itemsOf(sheet, old)
  return (
    inherited && writtenList([...inherited, ...(value as readonly YamlValue[]).map(sheet.write)])
  )
}

/** Items of the list that stands in a text, or of a list of one. */
function itemsOf(sheet: Sheet, node: Node | null | undefined): readonly Written[] | undefined {
  const { yaml, text } = sheet
  if (yaml.isAlias(node)) return itemsOf(sheet, anchored(node, sheet))
  if (isEmpty(node, yaml)) return []
  if (yaml.isMap(node) || node.tag !== undefined) return undefined
  const nodes = isList(node, yaml) ? node.items : [node]
  const items = nodes.map((item) => writtenNode(item, text, yaml))
  return items.every((item) => item !== undefined) ? items : undefined
}

const isEmpty = (node: Node | null | undefined, yaml: YamlLibrary): node is null | undefined =>
  node === null || node === undefined || (yaml.isScalar(node) && node.value === null)

/** A mapping that leads to the value of an edit, in the place of none or of an alias. */
function nesting(
  sheet: Sheet,
  old: Node | null | undefined,
  { way: [key = '', ...way], ...edit }: YamlEdit
): Written | undefined {
  const { yaml } = sheet
  if (typeof key === 'number') return undefined
  const isAlias = yaml.isAlias(old) && yaml.isMap(anchored(old, sheet))
  if (!isAlias && !isEmpty(old, yaml) && !isBlank(old, sheet)) return undefined
  const inner = isAlias ? findEntry(old, key, sheet)?.entry.value : undefined
  const rest = { ...edit, way }
  const value = way.length === 0 ? ending(sheet, inner, rest) : nesting(sheet, inner, rest)
  if (value === undefined) return undefined
  const merge = isAlias ? writtenNode(old, sheet.text, yaml) : undefined
  return writtenMapping([
    ...(merge ? [[MERGE, merge] as const] : []),
    [sheet.write(key), value] as const
  ])
}
