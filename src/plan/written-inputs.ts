import type { Node, Pair, Scalar, YAMLMap } from 'yaml'
import type { BadInput, Location } from './faults'
import { INPUTS, type InputName } from './input-table'
import type { Inputs } from './inputs'
import { linesOf, quoteInput, entriesOf, type Problem, type ReadingFault } from './parse'
import type { InputSection } from './sections'
import type { Position, YamlNodes } from './yaml'

/** An input that a YAML text gives, as the text that a step of a workflow would give. */
export interface WrittenInput {
  readonly text: string
  /** Position of the key. */
  readonly key: Position
  /** Position of the value. */
  readonly at: Position
  /** Position of each entry of an input that takes one entry a line. */
  readonly entries: readonly Position[]
}

/** Inputs of a YAML mapping by name, and a fault for each value that cannot be an input's. */
export interface WrittenInputs {
  readonly given: ReadonlyMap<string, WrittenInput>
  readonly faults: readonly { readonly sentence: string; readonly at: Position }[]
}

/**
 * Reads the keys of a mapping as inputs. Every scalar is its text as written: `1.10` is no number,
 * and `true` no boolean yet. Keys that are no inputs are read as well.
 */
export function readWritten(written: Node | null, nodes: YamlNodes): WrittenInputs | undefined {
  const map = resolved(written, nodes)
  if (!nodes.yaml.isMap(map)) return undefined
  const read = (map as YAMLMap<Node, Node | null>).items.map((pair) => readPair(pair, nodes))
  return {
    given: new Map(read.flatMap(({ name, input }) => (input === undefined ? [] : [[name, input]]))),
    faults: read.flatMap(({ name, problems = [] }) =>
      problems.map(({ problem, at }) => ({ sentence: `${quoteInput(name)}: ${problem}`, at }))
    )
  }
}

interface ReadPair {
  readonly name: string
  readonly input?: WrittenInput
  readonly problems?: readonly LocatedProblem[]
}

interface LocatedProblem extends Problem {
  readonly at: Position
}

function readPair({ key, value }: Pair<Node, Node | null>, nodes: YamlNodes): ReadPair {
  const name = nodes.yaml.isScalar(key) ? scalarText(key) : ''
  const own = positionOf(key, nodes)
  const at = value === null ? own : positionOf(value, nodes)
  const entries = entriesIn(name, value, nodes)
  if ('problem' in entries) return { name, problems: [{ at, ...entries }] }
  if ('problems' in entries) return { name, problems: entries.problems }
  return { name, input: { ...entries, key: own, at } }
}

type Entries =
  | Pick<WrittenInput, 'text' | 'entries'>
  | Problem
  | { readonly problems: readonly LocatedProblem[] }

function entriesIn(name: string, written: Node | null, nodes: YamlNodes): Entries {
  const { yaml } = nodes
  const node = resolved(written, nodes)
  if (node === undefined) return { text: '', entries: [] }
  if (yaml.isScalar(node)) {
    const text = scalarText(node)
    return { text, entries: entriesOfScalar(text, written ?? node, nodes) }
  }
  if (yaml.isSeq(node)) return entriesOfList(name, node.items as readonly Node[], nodes)
  return name === 'env' && yaml.isMap(node)
    ? variablesIn(node as YAMLMap<Node, Node | null>, nodes)
    : { problem: `expected ${expectedFor(name)}, got keys and values.` }
}

const expectedFor = (name: string): string => {
  if (name === 'env') return 'keys and values, a text or a list of texts'
  return takesList(name) ? 'a text or a list of texts' : 'a text'
}

/** Positions of the entries in a text. Only in a literal block does each have a line of its own. */
function entriesOfScalar(text: string, node: Node, nodes: YamlNodes): readonly Position[] {
  const at = positionOf(node, nodes)
  if (!nodes.yaml.isScalar(node) || node.type !== 'BLOCK_LITERAL')
    return linesOf(text).map(() => at)
  const source = nodes.text.split('\n')
  return linesOf(text).map(({ number }) => {
    const line = at.line + number
    return { line, column: (source[line - 1] ?? '').search(/\S|$/) + 1 }
  })
}

function entriesOfList(name: string, items: readonly Node[], nodes: YamlNodes): Entries {
  if (!takesList(name)) return { problem: 'expected a text, got a list.' }
  const texts = items.map((item) => itemText(item, nodes))
  const known = texts.filter((text) => text !== undefined)
  if (known.length < texts.length) return { problem: NO_TEXTS }
  const entries = items.map((item) => positionOf(item, nodes))
  if (WORDS.has(name)) return { text: known.map(shellWord).join(' '), entries: entries.slice(0, 1) }
  if (SCRIPTS.has(name)) return { text: known.join('\n'), entries: entries.slice(0, 1) }
  const problems = known.flatMap((text, index) => {
    const problem = problemOfEntry(name, text)
    return problem === undefined ? [] : [{ problem, at: entries[index] ?? { line: 1, column: 1 } }]
  })
  if (problems.length > 0) return { problems }
  // Empty lines of an input are no entries.
  const counted = known.flatMap((text, index) => (linesOf(text).length > 0 ? [index] : []))
  return {
    text: known.join('\n'),
    entries: entries.filter((_, index) => counted.includes(index))
  }
}

const NO_TEXTS = 'expected a list of texts, and an entry of it is none.'
const BROKEN = 'has several lines; write each as an entry of its own.'
const COMMENT =
  'begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.'

/** Why an entry of a list would not be an entry among the lines of an input. */
function problemOfEntry(name: string, text: string): string | undefined {
  // The value of a variable may be a secret.
  const entry = name === 'env' ? 'this entry' : quoteInput(text)
  if (text.includes('\n')) return `${entry} ${BROKEN}`
  return text.trimStart().startsWith('#') ? `${entry} ${COMMENT}` : undefined
}

function itemText(item: Node, nodes: YamlNodes): string | undefined {
  const node = resolved(item, nodes)
  return nodes.yaml.isScalar(node) ? scalarText(node).replace(/\n+$/, '') : undefined
}

/** Reads `env` as keys and values. */
function variablesIn({ items }: YAMLMap<Node, Node | null>, nodes: YamlNodes): Entries {
  const read = items.map(({ key, value }) => ({
    name: nodes.yaml.isScalar(key) ? scalarText(key) : '',
    text: value === null ? '' : itemText(value, nodes),
    at: positionOf(key, nodes)
  }))
  const odd = read.find(({ text }) => text?.includes('\n') ?? true)
  if (odd !== undefined) return { problem: `the value of ${quoteInput(odd.name)} ${NO_VALUE}` }
  const comments = read.filter(({ name }) => name.trimStart().startsWith('#'))
  if (comments.length > 0)
    return {
      problems: comments.map(({ name, at }) => ({ problem: `${quoteInput(name)} ${COMMENT}`, at }))
    }
  return {
    text: read.map(({ name, text = '' }) => `${name}=${text}`).join('\n'),
    entries: read.map(({ at }) => at)
  }
}

const NO_VALUE = 'has to be a text of one line.'

/** Inputs that are split into words: a list holds one word an entry, as Docker's own does. */
const WORDS: ReadonlySet<string> = new Set<InputName>(['entrypoint', 'command'])

/** Inputs whose lines belong together: no line is dropped, and a list holds the lines of one text. */
export const SCRIPTS: ReadonlySet<string> = new Set<InputName>(['smoke-run', 'attack-run'])

const takesList = (name: string): boolean =>
  WORDS.has(name) || (INPUTS.find((input) => input.name === name)?.multiline ?? true)

/** Quotes a word for `parseWords`. */
const shellWord = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/** Returns the node that an alias stands for, or else the node itself. */
export function resolved(
  node: Node | null | undefined,
  { yaml, document }: YamlNodes
): Node | undefined {
  return yaml.isAlias(node) ? node.resolve(document) : (node ?? undefined)
}

export const positionOf = ({ range }: Node, { position }: YamlNodes): Position =>
  position(range?.[0] ?? 0)

/** Text of a parsed scalar as written, without its quotes; empty for null. */
export const scalarText = ({ value, source }: Scalar): string =>
  value === null ? '' : (source ?? '')

/** Inputs of the policy file that are in force, by name. */
export type Origins = ReadonlyMap<string, Origin>

/** Where an input stands in the policy file. */
interface Origin {
  readonly file: string
  readonly at: Position
  /** Number of entries that the step gives, which come first. */
  readonly given: number
  /** Positions of the entries that the file gives. */
  readonly entries: readonly Position[]
}

/**
 * Joins the inputs of a step or command line with sections of a policy file, of which later ones
 * win. A given input replaces that of the file, except that `env` is joined by variables.
 */
export function joinInputs(
  given: Inputs,
  sections: readonly InputSection[],
  file: string
): { readonly inputs: Map<string, string>; readonly origins: Origins } {
  const written = new Map<string, WrittenInput>()
  for (const [name, input] of sections.flatMap((section) => [...section])) {
    const before = name === ENV ? written.get(name) : undefined
    if (input.text.trim() !== '') written.set(name, joinedEnv(before, input))
  }
  const inputs = new Map(given)
  const origins = new Map<string, Origin>()
  for (const [name, input] of written) {
    const typed = (given.get(name) ?? '').trim() === '' ? '' : (given.get(name) ?? '')
    if (typed !== '' && name !== ENV) continue
    const { text, at, entries } = typed === '' ? input : withoutVariables(input, typed)
    inputs.set(name, typed === '' ? text : `${typed}\n${text}`)
    origins.set(name, { file, at, given: linesOf(typed).length, entries })
  }
  return { inputs, origins }
}

/** The input whose entries of step and file are joined. */
const ENV = 'env'

function joinedEnv(before: WrittenInput | undefined, input: WrittenInput): WrittenInput {
  if (before === undefined) return input
  const entries = [...before.entries, ...input.entries]
  return { ...input, text: `${before.text}\n${input.text}`, entries }
}

/** Leaves out the variables that the step sets, since the last value of a variable counts. */
function withoutVariables(input: WrittenInput, typed: string): WrittenInput {
  const set = linesOf(typed).map(({ text }) => variableOf(text))
  const kept = linesOf(input.text)
    .map(({ text }, index) => ({ text, at: input.entries[index] ?? input.at }))
    .filter(({ text }) => !set.includes(variableOf(text)))
  return {
    ...input,
    text: kept.map(({ text }) => text).join('\n'),
    entries: kept.map(({ at }) => at)
  }
}

const variableOf = (line: string): string => line.replace(/=[^]*$/, '')

/** A fault, with its line and key if the input comes from the policy file. */
export function located({ entry = 0, ...fault }: ReadingFault, origins: Origins): BadInput {
  const origin = origins.get(fault.input)
  if (origin === undefined || fault.location !== undefined || entry < origin.given) return fault
  const { file } = origin
  const { line, column } = origin.entries[entry - origin.given] ?? origin.at
  // A variable is named by its line only, since it may hold a secret; here that is the file's.
  const sentence = fault.sentence.replace(/^line \d+ (?!of )/, 'it ')
  return {
    input: fault.input,
    sentence: `${quoteInput(file)}, line ${line}, column ${column}: ${quoteInput(fault.input)}: ${sentence}`,
    location: { file, line }
  }
}

/** Line of an input in the policy file, or of this entry of it; undefined if it is not there. */
export function lineInFile(
  { inputs, origins }: { readonly inputs: Inputs; readonly origins: Origins },
  input: string,
  entry?: string
): Location | undefined {
  const origin = origins.get(input)
  if (origin === undefined) return undefined
  const index = entry === undefined ? -1 : entriesOf(inputs.get(input) ?? '').indexOf(entry.trim())
  return { file: origin.file, line: (origin.entries[index - origin.given] ?? origin.at).line }
}
