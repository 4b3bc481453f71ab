import type { Node, Pair, YAMLMap } from 'yaml'
import { entryAt } from './entry-at'
import { repeatedAmong } from './images'
import { INPUTS } from './input-table'
import { spellingAdvice, quoteInput } from './parse'
import { shown } from './policy-schema'
import {
  positionOf,
  readWritten,
  resolved,
  scalarText,
  type WrittenInput,
  type WrittenInputs
} from './written-inputs'
import type { Position, YamlError, YamlNodes, YamlText } from './yaml'

/** Inputs of a policy file: those of its section `check`, and of each entry of its list `images`. */
export interface Sections {
  readonly check: InputSection
  readonly images: readonly ListedImage[]
}

/** Inputs by name, with their positions in the policy file. */
export type InputSection = ReadonlyMap<string, WrittenInput>

/** One entry of the list `images` of a policy file. */
export interface ListedImage {
  /** Name of the check, by which it can be chosen; absent if the entry has none. */
  readonly name?: string
  readonly at: Position
  /** Inputs of this image alone, its reference among them. */
  readonly given: InputSection
}

/** Reads `check` and `images` of a policy file, or returns everything that is wrong with them. */
export function readSections({ nodes }: YamlText): {
  readonly sections: Sections
  readonly faults: readonly YamlError[]
} {
  const { document } = nodes
  const node = (key: string): Node | undefined =>
    nodes.yaml.isMap(document.contents)
      ? resolved(document.get(key, true) as Node | undefined, nodes)
      : undefined
  const check = readCheck(node('check'), nodes, NOT_HERE)
  const images = readList(node('images'), nodes)
  const image = check.given.get('image')
  const both =
    image !== undefined && images.entries.length > 0 ? [{ sentence: BOTH, at: image.key }] : []
  return {
    sections: { check: check.given, images: images.entries },
    faults: [...check.faults, ...images.faults, ...both, ...repeated(images.entries)]
  }
}

const BOTH =
  '"image": the list "images" names the images already; put it into that list, or leave one of the two out.'

interface ReadList {
  readonly entries: readonly ListedImage[]
  readonly faults: readonly YamlError[]
}

/** Reads a section; one that is empty gives nothing. */
function readCheck(
  node: Node | undefined,
  nodes: YamlNodes,
  misplaced: ReadonlyMap<string, string>
): WrittenInputs {
  if (node === undefined || isEmpty(node, nodes)) return { given: new Map(), faults: [] }
  const read = readWritten(node, nodes)
  if (read === undefined) {
    const sentence = `"check": expected keys and values, got ${shown(node.toJS(nodes.document))}.`
    return { given: new Map(), faults: [{ sentence, at: positionOf(node, nodes) }] }
  }
  const keys = [...read.given].flatMap(([name, { key }]) => {
    const sentence = keyFault(name, misplaced)
    return sentence === undefined ? [] : [{ sentence, at: key }]
  })
  return { given: read.given, faults: [...read.faults, ...keys] }
}

const isEmpty = (node: Node, { yaml }: YamlNodes): boolean =>
  yaml.isScalar(node) && node.value === null

/** Sentence on a key that cannot stand in a section; undefined if it can. */
function keyFault(name: string, misplaced: ReadonlyMap<string, string>): string | undefined {
  const why = misplaced.get(name)
  if (why !== undefined) return `${quoteInput(name)}: ${why}`
  return INPUT_NAMES.includes(name)
    ? undefined
    : `the key ${quoteInput(name)} is unknown; ${spellingAdvice(name, INPUT_NAMES, ' Known here are the inputs.')}`
}

const INPUT_NAMES: readonly string[] = INPUTS.map(({ name }) => name)

const NOT_HERE: ReadonlyMap<string, string> = new Map([
  [
    'policy-file',
    'this file cannot name another in its place; give it in the step or on the command line.'
  ],
  ['images', 'list the images under a key of their own beside "check".']
])

const NOT_OF_ONE: ReadonlyMap<string, string> = new Map([
  ...NOT_HERE,
  ['images', 'a list holds no lists; name each image in an entry of its own.'],
  [
    'output-dir',
    'each image has its own folder in that of all; give it in the section "check" of the file.'
  ]
])

function readList(node: Node | undefined, nodes: YamlNodes): ReadList {
  if (node === undefined || isEmpty(node, nodes)) return { entries: [], faults: [] }
  if (!nodes.yaml.isSeq(node)) {
    const sentence = `"images": expected a list, got ${shown(node.toJS(nodes.document))}.`
    return { entries: [], faults: [{ sentence, at: positionOf(node, nodes) }] }
  }
  const lists = (node.items as readonly Node[]).map((item) => readImage(item, nodes))
  const entries = lists.flatMap((list) => list.entries)
  return { entries, faults: [...lists.flatMap(({ faults }) => faults), ...renamed(entries)] }
}

/** Reads an entry of the list: the reference of an image, or an object with a section of its own. */
function readImage(written: Node, nodes: YamlNodes): ReadList {
  const at = positionOf(written, nodes)
  const item = resolved(written, nodes)
  if (nodes.yaml.isScalar(item) && scalarText(item).trim() !== '') {
    const image = { text: scalarText(item), key: at, at, entries: [at] }
    return { entries: [{ at, given: new Map([['image', image]]) }], faults: [] }
  }
  if (!nodes.yaml.isMap(item)) return { entries: [], faults: [{ sentence: NO_ENTRY, at }] }
  return readObject(item as YAMLMap<Node, Node | null>, at, nodes)
}

const NO_ENTRY =
  'expected an image, or an object with "image" and whatever "check" it needs; write for example "image: acme/web:1.4".'

function readObject(map: YAMLMap<Node, Node | null>, at: Position, nodes: YamlNodes): ReadList {
  const { items } = map
  const value = (key: string): Node | null | undefined =>
    items.find((pair) => keyOf(pair, nodes) === key)?.value
  const texts = readWritten(map, nodes)?.given ?? new Map<string, WrittenInput>()
  const check = readCheck(resolved(value('check'), nodes), nodes, NOT_OF_ONE)
  const [name, image] = [texts.get('name')?.text.trim() ?? '', texts.get('image')]
  const own = check.given.get('image')
  const given = new Map([
    ...check.given,
    ...(image === undefined ? [] : [['image', image] as const])
  ])
  const isNamed = SUBJECTS.some((input) => (given.get(input)?.text ?? '').trim() !== '')
  return {
    entries: [{ at, given, ...(name === '' ? {} : { name }) }],
    faults: [
      ...items.flatMap((pair) => entryKeyFault(pair, nodes)),
      ...(image !== undefined && own !== undefined ? [{ sentence: TWICE, at: own.key }] : []),
      ...(isNamed ? [] : [{ sentence: NAMELESS, at }]),
      ...check.faults
    ]
  }
}

const TWICE = '"image": this entry names its image already; leave one of the two out.'
const NAMELESS =
  'the key "image" is missing; write for example "image: acme/web:1.4", or name a "service" of a Compose file or a "workload" of a manifest under "check".'

/** Inputs that say what an entry is about. */
const SUBJECTS = ['image', 'service', 'compose-file', 'manifest-file', 'workload', 'container']

const keyOf = ({ key }: Pair<Node, Node | null>, { yaml }: YamlNodes): string =>
  yaml.isScalar(key) ? scalarText(key) : ''

const ENTRY_KEYS = ['name', 'image', 'check']

function entryKeyFault(pair: Pair<Node, Node | null>, nodes: YamlNodes): readonly YamlError[] {
  const key = keyOf(pair, nodes)
  const value = resolved(pair.value, nodes)
  if (!ENTRY_KEYS.includes(key)) {
    const why = INPUT_NAMES.includes(key)
      ? 'is an input; put it under "check" of this entry.'
      : `is unknown; ${spellingAdvice(key, ENTRY_KEYS, ' Known here are "name", "image", "check".')}`
    return [{ sentence: `the key ${quoteInput(key)} ${why}`, at: positionOf(pair.key, nodes) }]
  }
  if (key === 'check' || value === undefined || nodes.yaml.isScalar(value)) return []
  const sentence = `${quoteInput(key)}: expected a text, got ${shown(value.toJS(nodes.document))}.`
  return [{ sentence, at: positionOf(value, nodes) }]
}

/** Faults of names that two entries have. */
const renamed = (entries: readonly ListedImage[]): readonly YamlError[] =>
  entries.flatMap(({ name, at }, index) => {
    const first = entries.findIndex((other) => other.name === name)
    return name === undefined || first === index
      ? []
      : [
          {
            sentence: `"name": ${quoteInput(name)} is the name of another entry already; choose another.`,
            at
          }
        ]
  })

function repeated(entries: readonly ListedImage[]): readonly YamlError[] {
  const texts = entries.map(
    ({ given }) => new Map([...given].map(([key, { text }]) => [key, text]))
  )
  return repeatedAmong(texts).map(({ index, first }) => ({
    sentence: `this entry is the same as that of line ${entryAt(entries, first).at.line}; leave one of the two out.`,
    at: entryAt(entries, index).at
  }))
}
