import type { Node, ScalarTag, YAMLParseError } from 'yaml'
import type { BadInput, Location } from '../faults'
import type { PatchTarget } from '../../words'
import { quoteInput } from '../parse'
import {
  excessOf,
  repeatedKeys,
  sentenceOf,
  type Position,
  type Way,
  type YamlLibrary
} from '../yaml'
import { disputedMerge, HEAVIEST, strayAlias, weightOf } from './yaml-aliases'
import { findEntry, nodeStart, ownEntry, TREE_OPTIONS, type Tree } from './yaml-tree'

/** One document of a manifest file. */
export interface ManifestDocument extends Tree {
  readonly file: string
  /** The file for a patch; undefined if no patch can name it. */
  readonly target: PatchTarget | undefined
  /** Its text, from the line `---` on. */
  readonly text: string
  /** Offset of that text in the file. */
  readonly offset: number
  /** Text of the file. */
  readonly whole: string
  /** Plain values; a bare word that only some tools take for a boolean is a symbol. */
  readonly value: unknown
  /** Position in the file of an offset in the text. */
  readonly position: (offset: number) => Position
}

/** A manifest file with its text. */
export interface ManifestFile {
  readonly path: string
  readonly text: string
  /** The file for a patch; undefined if no patch can name it. */
  readonly target: PatchTarget | undefined
}

interface ReadDocuments {
  readonly documents: readonly ManifestDocument[]
  readonly faults: readonly BadInput[]
}

/**
 * Reads the documents of a manifest file that are of these kinds, or whose kind is not plain to see.
 * Numbers are read as Go reads them, in which kubelets and kubectl are written.
 */
export function readDocuments(
  { path, text, target }: ManifestFile,
  kinds: ReadonlySet<string>,
  yaml: YamlLibrary
): ReadDocuments {
  if (text.length > LONGEST_FILE) return faulty(path, 1, 'has more than 16 MiB; give less of it.')
  const chunks = chunksOf(text)
  if (chunks.length > MOST) return faulty(path, 1, 'has more than 10000 documents; give fewer.')
  return joinedReads(
    chunks
      .filter((chunk) => isWanted(chunk.text, kinds))
      .map((chunk) => readChunk({ ...chunk, file: path, target, whole: text }, yaml))
  )
}

const joinedReads = (reads: readonly ReadDocuments[]): ReadDocuments => ({
  documents: reads.flatMap(({ documents }) => documents),
  faults: reads.flatMap(({ faults }) => faults)
})

const MEBIBYTE = 1024 * 1024
const LONGEST_FILE = 16 * MEBIBYTE
const MOST = 10_000

function faulty(file: string, line: number | Position, sentence: string): ReadDocuments {
  const location = typeof line === 'number' ? { file, line } : { file, ...line }
  const fault = { input: 'manifest-file', sentence: `${quoteInput(file)} ${sentence}`, location }
  return { documents: [], faults: [fault] }
}

interface Chunk {
  readonly text: string
  readonly offset: number
  /** Number of lines before it in the file. */
  readonly lines: number
}

/** Splits a file before each line `---`, as kubectl does; parts without contents are left out. */
function chunksOf(text: string): readonly Chunk[] {
  const starts = [0, ...Array.from(text.matchAll(/^---(?=\s|$)/gm), ({ index }) => index)]
  let lines = 0
  const chunks = starts.map((offset, at) => {
    const chunk = { text: text.slice(offset, starts[at + 1]), offset, lines }
    lines += chunk.text.split('\n').length - 1
    return chunk
  })
  return chunks.filter(
    (chunk) => !/^\uFEFF?(?:(?:---)?[^\S\n]*(?:[#%].*)?(?:\n|$))*$/.test(chunk.text)
  )
}

/**
 * Whether a document may be of a wanted kind. Not wanted is only a mapping in block style whose keys
 * are all plain, and one of which says its kind: a text in quotes may have lines that look like it.
 */
function isWanted(text: string, kinds: ReadonlySet<string>): boolean {
  const lines = text
    .replace(/^\uFEFF?---.*/, '')
    .split(LINE_BREAK)
    .filter((line) => !/^\s*(?:#|$)/.test(line))
  const keys = lines.filter((line) => !/^(?:[ \t]|- )/.test(line))
  if (lines[0] !== keys[0] || !keys.every((line) => PLAIN_KEY.test(line))) return true
  const [own, ...more] = keys.filter((line) => /^kind[ \t]*:/.test(line))
  const kind = more.length > 0 ? undefined : /^kind:[ \t]*(\w+)[ \t]*$/.exec(own ?? '')?.[1]
  return kind === undefined || kinds.has(kind) || kind.endsWith('List')
}

/** All that YAML 1.1 or 1.2 takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/

const PLAIN_KEY = /^[A-Za-z][\w.-]*[ \t]*:(?:[ \t]|$)/

function readChunk(
  { lines, ...source }: Chunk & Pick<ManifestDocument, 'file' | 'target' | 'whole'>,
  yaml: YamlLibrary
): ReadDocuments {
  const { text, file } = source
  const counter = new yaml.LineCounter()
  const position = (at: number): Position => {
    const { line, col } = counter.linePos(at)
    return { line: line + lines, column: col }
  }
  if (text.length > MEBIBYTE) return faulty(file, lines + 1, LONG)
  if (/^\uFEFF?---[^\S\n]+[^#\s]/.test(text)) return faulty(file, lines + 1, BEHIND)
  const excess = excessOf(text, yaml)
  if (excess) return faulty(file, lines + 1, EXCESS[excess])
  const options = { ...TREE_OPTIONS, customTags: goTags, lineCounter: counter }
  const parsed = yaml.parseAllDocuments(text, options)
  const documents = Array.isArray(parsed) ? parsed : []
  const errors = documents.flatMap((one) => [...one.errors, ...repeatedKeys(one, yaml)])
  if (errors.length > 0) return joinedReads(errorsIn(text, errors, { file, position }))
  return joinedReads(
    documents.map((document): ReadDocuments => {
      const tree = { yaml, document }
      const stray = strayAlias(tree)
      if (stray !== undefined) return faulty(file, position(nodeStart(stray)), STRAY)
      if (weightOf(document.contents, tree) > HEAVIEST) return faulty(file, lines + 1, HEAVY)
      const merge = disputedMerge(tree)
      if (merge !== undefined) return faulty(file, position(nodeStart(merge)), DISPUTED)
      const value = document.toJS({ maxAliasCount: -1 }) as unknown
      return { documents: [{ ...tree, ...source, value, position }], faults: [] }
    })
  )
}

/** Faults of a text that is not YAML; a template that was not rendered is the only one. */
function errorsIn(
  text: string,
  errors: readonly Pick<YAMLParseError, 'code' | 'message' | 'pos'>[],
  { file, position }: Pick<ManifestDocument, 'file' | 'position'>
): readonly ReadDocuments[] {
  const template = templateIn(text)
  if (template !== undefined) return [faulty(file, position(template), TEMPLATE)]
  // From where the library is lost, it reports each word of the text.
  const isLost = ({ code }: (typeof errors)[number]): boolean => code === 'UNEXPECTED_TOKEN'
  const first = errors.find(isLost)
  const told = errors.filter((error) => error === first || !isLost(error))
  return told.map(({ code, message, pos: [start] }) => {
    const words = message.startsWith(SECOND_OBJECT) ? TWO_OBJECTS : WORDS.get(code)
    return faulty(file, position(start), `is no YAML: ${words ?? sentenceOf(message)}`)
  })
}

/** Words of the library for a mapping in braces behind another one. */
const SECOND_OBJECT = 'Unexpected flow-map-start at node end'
const TWO_OBJECTS = 'a second object stands behind the first; put a line "---" between them.'

const LONG = 'has a document of more than 1 MiB, which no cluster takes; give less of it.'
const EXCESS = {
  deep: 'is nested more than 100 levels deep, which no manifest is.',
  aliases: 'has too many aliases for its length; write it without.'
}
const STRAY = 'is no YAML: no anchor of that name comes before this alias.'
const BEHIND = 'has text behind the line "---", which kubectl refuses; put it on a line of its own.'
const DISPUTED =
  'has a key twice: in this merge ("<<") and above it. Tools do not agree on which of them counts; put the merge first, or remove one.'
const HEAVY =
  'has aliases that repeat so much that the document would have no end; write it without.'
const TEMPLATE =
  'has a template that is not resolved ("{{"). Render it first, for example: helm template . > out.yaml'

/** Sentences in place of those that the library has for programmers. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['DUPLICATE_KEY', 'this key stands twice in one mapping; remove one.'],
  ['TAB_AS_INDENT', 'a tab cannot indent; use spaces.']
])

/** Offset of the first `{{` that is not in a comment; undefined if there is none. */
function templateIn(text: string): number | undefined {
  let offset = 0
  for (const line of text.split('\n')) {
    const at = line.indexOf('{{')
    if (at >= 0 && !line.trimStart().startsWith('#')) return offset + at
    offset += line.length + 1
  }
  return undefined
}

/** Tags of scalars with those before them that Go reads in another way than YAML 1.2. */
const goTags = (tags: readonly unknown[]): ScalarTag[] => [...GO_TAGS, ...(tags as ScalarTag[])]

const GO_TAGS: readonly ScalarTag[] = [
  {
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?(?:0[xX]_*[\da-fA-F][\da-fA-F_]*|0[bB]_*[01][01_]*|0[oO]?[0-7_]*[0-7]_*|[1-9][\d_]*)$/,
    resolve: goInteger
  },
  {
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/,
    resolve: (word) => Symbol(word)
  }
]

/** An integer as Go's `ParseInt` reads it: a leading zero makes it octal, underscores do not count. */
function goInteger(text: string): number {
  const [, sign, digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? []
  const value = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits.toLowerCase())
  return sign === '-' ? -value : value
}

/**
 * Place of a value in its file: of its key, or of the item of a list. Where an alias or a merge key
 * brings it in, that is its place; where it is missing, the name of the list's item that it would be
 * in, or else the key above it.
 */
export function placeIn({ document, yaml, file, position }: ManifestDocument, way: Way): Location {
  let node = document.contents as Node | null | undefined
  let best: Node | null | undefined = node
  for (const key of way) {
    const tree = { yaml, document }
    const isItem = best === node
    if (yaml.isSeq(node)) {
      node = node.items[Number(key)] as Node | undefined
      if (node === undefined) break
      best = node
      continue
    }
    const found = findEntry(node, String(key), tree)
    if (found === undefined) {
      if (isItem) best = ownEntry(node, 'name', yaml)?.key ?? best
      break
    }
    if (found.through !== found.entry) {
      best = found.through?.key ?? best
      break
    }
    best = found.entry.key
    node = found.entry.value
  }
  return { file, ...position(best ? nodeStart(best) : 0) }
}

/** A field's name as its readers know it: `spec.containers[0].image`. */
export const fieldName = (way: Way): string =>
  way.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`,
    ''
  )
