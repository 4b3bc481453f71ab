import type { BadInput, Location } from './faults'
import type { Inputs } from './inputs'
import { entriesOf, linesOf, quoteInput, type ReadingFault } from './parse'
import type { InputSection } from './sections'
import type { WrittenInput } from './written-inputs'
import type { Position } from './yaml'

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
): { readonly inputs: Inputs; readonly origins: Origins } {
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
