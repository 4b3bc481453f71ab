import type { Document, LineCounter, Node, Pair, Scalar } from 'yaml'
import type { BadInput } from './faults'
import { INPUTS } from './input-table'
import { unknownAmong, type Inputs } from './inputs'
import { spellingAdvice } from './nearest'
import { linesOf, quoteInput } from './parse'
import { yamlLibrary, type YamlLibrary } from './yaml'

/** Value of `images`: the inputs of each check, and the faults of the list itself. */
export interface Images {
  readonly checks: readonly Inputs[]
  readonly faults: readonly BadInput[]
}

/** Whether several images are to be checked. */
export const asksForSeveral = (inputs: Inputs): boolean => isGiven(inputs, IMAGES)

/** Parses `images`. Inputs beside it are the defaults of each check. */
export async function readImages(inputs: Inputs): Promise<Images> {
  const text = inputs.get(IMAGES) ?? ''
  const { entries, problems } = isYaml(text) ? await readYamlList(text) : readLines(text)
  const sentences = [
    ...(isGiven(inputs, IMAGE) ? [BOTH] : []),
    ...problems,
    ...entries.flatMap(misplacedIn),
    ...repeatedAmong(entries),
    ...(entries.length + problems.length === 0 ? [NONE] : [])
  ]
  const defaults = [...inputs].filter(
    ([name]) => name !== IMAGES && name !== IMAGE && NAMES.includes(name)
  )
  return {
    checks: entries.map(({ given }) => new Map([...defaults, ...given])),
    // An unknown input is named once here, and not by every check.
    faults: [...unknownAmong(inputs), ...sentences.map((sentence) => ({ input: IMAGES, sentence }))]
  }
}

const IMAGES = 'images'
const IMAGE = 'image'
const BOTH = '"image" is given as well; put it into this list, or leave one of the two out.'
const NONE = `no image is named; write one a line, for example ${quoteInput('acme/web:1.4')}.`

const isGiven = (inputs: Inputs, name: string): boolean => (inputs.get(name) ?? '').trim() !== ''

/** Whether the list is YAML: no image reference begins with such a character. */
const isYaml = (text: string): boolean => /^(?:-|\[|\{)/.test(linesOf(text)[0]?.text ?? '')

function readLines(text: string): EntryList {
  const entries = linesOf(text).map((line, index) => ({
    name: entryName(index, line.number),
    given: new Map([[IMAGE, line.text.trim()]])
  }))
  return { entries, problems: [] }
}

/** Sentences on names that are no inputs, and on inputs that hold for the step as a whole. */
function misplacedIn({ name, given }: Entry): readonly string[] {
  return [...given.keys()].flatMap((key) => {
    const why = OF_THE_STEP.get(key) ?? (NAMES.includes(key) ? '' : unknown(key))
    return why === '' ? [] : [`${name} gives ${quoteInput(key)}, ${why}`]
  })
}

const NAMES: readonly string[] = INPUTS.map(({ name }) => name)

const unknown = (key: string): string =>
  `and there is no input of that name; ${spellingAdvice(key, NAMES)}`

const OF_THE_STEP: ReadonlyMap<string, string> = new Map([
  [IMAGES, 'but a list holds no lists; name each image in an entry of its own.'],
  ['output-dir', 'but each image has its own folder in that of the step; give it beside "images".']
])

/**
 * Sentences on repeated entries. An image may be checked in several ways, but not twice in one way.
 */
function repeatedAmong(entries: readonly Entry[]): readonly string[] {
  const keys = entries.map(({ given }) =>
    JSON.stringify([...given].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  )
  return entries.flatMap(({ name }, index) => {
    const first = keys.indexOf(keys[index] ?? '')
    return first === index
      ? []
      : [`${name} is the same as ${entries[first]?.name ?? ''}; leave one of the two out.`]
  })
}

/** One entry of `images`: its name in sentences, and the inputs that it gives. */
interface Entry {
  /** e.g. `entry 2 (line 4)` */
  readonly name: string
  readonly given: ReadonlyMap<string, string>
}

/** Entries that could be parsed, and a sentence for each fault. */
interface EntryList {
  readonly entries: readonly Entry[]
  readonly problems: readonly string[]
}

/**
 * Parses a YAML list of objects, or of image names. Every scalar is its text as written: `1.10` is
 * no number, and `true` no boolean yet.
 */
async function readYamlList(text: string): Promise<EntryList> {
  const yaml = await yamlLibrary()
  const lineCounter = new yaml.LineCounter()
  const document: Document = yaml.parseDocument(text, { schema: 'failsafe', lineCounter })
  const problems = document.errors.map(({ message, pos }) => {
    const { line } = lineCounter.linePos(pos[0])
    return `line ${line} is no YAML: ${quoteInput(message.replace(/ at line \d+.*$/s, ''))}.`
  })
  if (problems.length > 0) return { entries: [], problems }
  if (!yaml.isSeq(document.contents)) return { entries: [], problems: [NO_LIST] }
  const reader = { yaml, lineCounter, document }
  return joined(
    (document.contents.items as readonly Node[]).map((item, index) => readItem(item, index, reader))
  )
}

const NO_LIST = 'it is no list; begin each image with "- ".'

interface Reader {
  readonly yaml: YamlLibrary
  readonly lineCounter: LineCounter
  readonly document: Document
}

const joined = (lists: readonly EntryList[]): EntryList => ({
  entries: lists.flatMap(({ entries }) => entries),
  problems: lists.flatMap(({ problems }) => problems)
})

function readItem(written: Node, index: number, reader: Reader): EntryList {
  const { yaml, lineCounter } = reader
  const name = entryName(index, lineCounter.linePos(written.range?.[0] ?? 0).line)
  const item = resolved(written, reader)
  if (yaml.isScalar(item)) {
    return { entries: [{ name, given: new Map([['image', scalarText(item)]]) }], problems: [] }
  }
  if (!yaml.isMap(item)) return { entries: [], problems: [`${name} ${NO_OBJECT}`] }
  return readObject(name, item.items as readonly Pair<Node, Node | null>[], reader)
}

/** Name of an entry in sentences. */
const entryName = (index: number, line: number): string => `entry ${index + 1} (line ${line})`

const NO_OBJECT = 'is no object; write "image: NAME" and whatever else it needs.'

function readObject(
  name: string,
  pairs: readonly Pair<Node, Node | null>[],
  reader: Reader
): EntryList {
  const given = new Map<string, string>()
  const problems: string[] = []
  for (const { key, value } of pairs) {
    const input = reader.yaml.isScalar(key) ? scalarText(key) : ''
    const text = textOf(value, reader)
    if (text === undefined) problems.push(`${name} gives ${quoteInput(input)} ${NO_TEXT}`)
    else given.set(input, text)
  }
  return { entries: [{ name, given }], problems }
}

const NO_TEXT = 'in a form that is no text; write it as text, or as a list of lines.'

/** Text of a scalar, or the lines of a list of scalars; undefined for anything else. */
function textOf(written: Node | null, reader: Reader): string | undefined {
  const { yaml } = reader
  const node = resolved(written, reader)
  if (node === undefined) return ''
  if (yaml.isScalar(node)) return scalarText(node)
  if (!yaml.isSeq(node)) return undefined
  const parts = (node.items as readonly Node[]).map((item) => resolved(item, reader))
  const lines = parts.flatMap((part) => (yaml.isScalar(part) ? scalarText(part) : []))
  return lines.length === parts.length ? lines.join('\n') : undefined
}

/** Returns the node that an alias stands for, or else the node itself. */
function resolved(node: Node | null, { yaml, document }: Reader): Node | undefined {
  return yaml.isAlias(node) ? node.resolve(document) : (node ?? undefined)
}

/** Text of a scalar, empty for null. The failsafe schema has no other types. */
const scalarText = ({ value }: Scalar): string => (typeof value === 'string' ? value : '')
