import type { Node } from 'yaml'
import type { BadInput } from './faults'
import { INPUTS } from './input-table'
import { unknownAmong, type Inputs } from './inputs'
import { linesOf, quoteInput, spellingAdvice } from './parse'
import { positionOf, readWritten, resolved, scalarText } from './written-inputs'
import { readYaml, type YamlNodes } from './yaml'

/** Value of `images`: the inputs of each check, and the faults of the list itself. */
export interface Images {
  readonly checks: readonly Inputs[]
  readonly faults: readonly BadInput[]
}

/** Parses `images`. Inputs beside it are the defaults of each check. */
export async function readImages(inputs: Inputs): Promise<Images> {
  const text = inputs.get(IMAGES) ?? ''
  const { entries, problems } = isYaml(text) ? await readYamlList(text) : readLines(text)
  const sentences = [
    ...(isGiven(inputs, IMAGE) ? [BOTH] : []),
    ...problems,
    ...entries.flatMap(misplacedIn),
    ...repeatedAmong(entries.map(({ given }) => given)).map(
      ({ index, first }) =>
        `${entries[index]?.name ?? ''} is the same as ${entries[first]?.name ?? ''}; leave one of the two out.`
    ),
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

/** Whether an input has a value other than white space. */
export const isGiven = (inputs: Inputs, name: string): boolean =>
  (inputs.get(name) ?? '').trim() !== ''

/** Whether the list is YAML: no image reference begins with such a character. */
const isYaml = (text: string): boolean => /^(?:-|\[|\{)/.test(linesOf(text)[0]?.text ?? '')

/** Name of an entry in sentences, e.g. `entry 2 (line 4)`. */
const entryName = (index: number, line: number): string => `entry ${index + 1} (line ${line})`

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
 * Finds repeated entries. An image may be checked in several ways, but not twice in one way. Returns
 * the index of each repeated entry, and of the first one with its inputs.
 */
export function repeatedAmong(
  entries: readonly ReadonlyMap<string, string>[]
): readonly { readonly index: number; readonly first: number }[] {
  const keys = entries.map((given) =>
    JSON.stringify([...given].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  )
  return keys
    .map((key, index) => ({ index, first: keys.indexOf(key) }))
    .filter(({ index, first }) => first !== index)
}

/** One entry of `images`: its name in sentences, and the inputs that it gives. */
interface Entry {
  readonly name: string
  readonly given: ReadonlyMap<string, string>
}

/** Entries that could be parsed, and a sentence for each fault. */
interface EntryList {
  readonly entries: readonly Entry[]
  readonly problems: readonly string[]
}

/** Parses a YAML list of objects, or of image names. */
async function readYamlList(text: string): Promise<EntryList> {
  const read = await readYaml(text)
  if ('errors' in read) {
    const problems = read.errors.map(
      ({ sentence, at }) => `line ${at.line}, column ${at.column}: ${sentence}`
    )
    return { entries: [], problems }
  }
  const list = read.nodes.document.contents
  return read.nodes.yaml.isSeq(list)
    ? joined(
        (list.items as readonly Node[]).map((item, index) => readItem(item, index, read.nodes))
      )
    : { entries: [], problems: [NO_LIST] }
}

const NO_LIST = 'it is no list; begin each image with "- ".'

const joined = (lists: readonly EntryList[]): EntryList => ({
  entries: lists.flatMap(({ entries }) => entries),
  problems: lists.flatMap(({ problems }) => problems)
})

function readItem(written: Node, index: number, nodes: YamlNodes): EntryList {
  const name = entryName(index, positionOf(written, nodes).line)
  const item = resolved(written, nodes)
  if (nodes.yaml.isScalar(item)) {
    return { entries: [{ name, given: new Map([[IMAGE, scalarText(item)]]) }], problems: [] }
  }
  const inputs = readWritten(written, nodes)
  if (inputs === undefined) return { entries: [], problems: [`${name} ${NO_OBJECT}`] }
  const given = new Map([...inputs.given].map(([input, { text }]) => [input, text]))
  const problems = inputs.faults.map(({ sentence }) => `${name}, ${sentence}`)
  return { entries: [{ name, given }], problems }
}

const NO_OBJECT = 'is no object; write "image: NAME" and whatever else it needs.'
