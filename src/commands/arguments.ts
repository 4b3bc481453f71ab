import { parseArgs, type ParseArgsConfig } from 'node:util'
import { errorMessage } from '../adapters/errors'
import { CHANGE_KINDS } from '../plan/change-kinds'
import { INPUTS, type DeclaredInput, type InputName } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import { oneOf } from '../plan/parse'
import { parseAbsolutePath } from '../plan/paths'
import { POLICY_FILE } from '../run/policy'
import { MERGE_INPUTS } from './merge/inputs'
import type { PolicyQuestion } from './policy'

/** A command line, understood. */
export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'self-test' }
  | { readonly kind: 'check' | 'merge'; readonly inputs: Inputs; readonly json: boolean }
  | {
      readonly kind: 'suggest'
      readonly inputs: Inputs
      readonly json: boolean
      /** The policy file is to hold what was found. */
      readonly write: boolean
    }
  | { readonly kind: 'baseline'; readonly inputs: Inputs }
  | PolicyCommand
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }

/** Understands `check IMAGE [--input-name value ...]` and its like; every word that makes no sense is named at once. */
export function readArguments(argv: readonly string[]): CommandLine {
  const [command, ...rest] = argv
  if (command !== undefined && isWithInputs(command)) return readCheck(command, rest)
  if (command === 'policy') return readPolicyCommand(rest)
  if (command === 'self-test' && rest.length === 0) return { kind: 'self-test' }
  if (argv.some(isCall) || command === 'help') return { kind: 'help' }
  if (command === '--version' || command === 'version') return { kind: 'version' }
  const named = command === undefined ? 'No command was given' : `Unknown command ${quote(command)}`
  return {
    kind: 'wrong',
    sentences: [`${named}. "zero-drift --help" lists them, e.g. zero-drift check IMAGE.`]
  }
}

const isCall = (word: string): boolean => word === '--help' || word === '-h'

function readCheck(kind: InputCommand, words: readonly string[]): CommandLine {
  const reading: Reading = {
    kind,
    flags: new Map(FLAGS[kind].map((flag) => [flag, false])),
    values: new Map(),
    subjects: [],
    sentences: []
  }
  let rest = words
  while (rest.length > 0) rest = readWord(rest, reading)
  const isSet = (flag: string): boolean => reading.flags.get(flag) === true
  if (isSet('--help')) return { kind: 'help' }
  if (reading.subjects.length > 1) {
    reading.sentences.push(`${ONE[kind]}, got ${reading.subjects.map(quote).join(', ')}.`)
  }
  if (reading.sentences.length > 0) return { kind: 'wrong', sentences: reading.sentences }
  const subject = reading.subjects.map((name) => [SUBJECTS[kind], name] as const)
  const inputs = new Map([...reading.values, ...subject])
  if (kind === 'baseline') return { kind, inputs }
  const asked = { inputs, json: isSet('--json') }
  return kind === 'suggest' ? { kind, ...asked, write: isSet('--write') } : { kind, ...asked }
}

interface Reading {
  readonly kind: InputCommand
  /** Asked for where an option may stand; the value of another option asks for nothing. */
  readonly flags: Map<string, boolean>
  readonly values: Map<string, string>
  /** Images, or folders of reports. */
  readonly subjects: string[]
  readonly sentences: string[]
}

/** Reads one option with its value, or one word, and gives back what is left. */
function readWord(words: readonly string[], reading: Reading): readonly string[] {
  const [word = '', ...rest] = words
  const flag = isCall(word) ? '--help' : word
  if (reading.flags.has(flag)) {
    reading.flags.set(flag, true)
    return rest
  }
  if (!word.startsWith('-')) {
    reading.subjects.push(word)
    return rest
  }
  const [name, ...joined] = word.slice(2).split('=')
  const input = word.startsWith('--') ? knownTo(reading.kind, name) : undefined
  if (input === undefined) {
    reading.sentences.push(`Unknown option ${quote(word)}. "zero-drift --help" lists all of them.`)
    // Its value, if it has one, is no image.
    return rest[0]?.startsWith('-') === false && joined.length === 0 ? rest.slice(1) : rest
  }
  const given = joined.length > 0 ? joined.join('=') : impliedOr(input, rest[0])
  if (given === undefined) reading.sentences.push(`The option "--${input.name}" needs a value.`)
  else note(input, given, reading)
  return joined.length > 0 || !takesNext(input, rest[0]) ? rest : rest.slice(1)
}

function knownTo(kind: InputCommand, name: string | undefined): DeclaredInput | undefined {
  const inputs: readonly DeclaredInput[] = kind === 'merge' ? MERGE_INPUTS : INPUTS
  return inputs.find((one) => one.name === name && !FOREIGN[kind].has(one.name))
}

const isFlag = (input: DeclaredInput): boolean =>
  input.default === 'false' || input.default === 'true'

/** A flag may stand alone; anything else takes the next word, even one that starts with a hyphen. */
function takesNext(input: DeclaredInput, next: string | undefined): boolean {
  return next !== undefined && (!isFlag(input) || /^(?:true|false)$/i.test(next))
}

function impliedOr(input: DeclaredInput, next: string | undefined): string | undefined {
  if (takesNext(input, next)) return next
  return isFlag(input) ? 'true' : undefined
}

/** Lists gather line by line; what is given twice otherwise is a contradiction. */
function note(
  input: DeclaredInput,
  value: string,
  { kind, values, subjects, sentences }: Reading
): void {
  if (input.name === SUBJECTS[kind]) {
    subjects.push(value)
    return
  }
  const before = values.get(input.name)
  if (before !== undefined && !input.multiline) {
    sentences.push(`The option "--${input.name}" was given twice.`)
  }
  values.set(input.name, before === undefined ? value : `${before}\n${value}`)
}

const quote = (word: string): string => JSON.stringify(word)

/** Commands that take inputs as options. */
type InputCommand = 'check' | 'suggest' | 'baseline' | 'merge'

const isWithInputs = (command: string): command is InputCommand => Object.hasOwn(SUBJECTS, command)

/** The input that a word without an option is. */
const SUBJECTS = {
  check: 'image',
  suggest: 'image',
  baseline: 'image',
  merge: 'reports'
} as const satisfies Readonly<Record<InputCommand, string>>

/** The sentence on several such words. */
const ONE: Readonly<Record<InputCommand, string>> = {
  check: 'One image is checked at a time, several with "--images"',
  suggest: 'One image is checked at a time',
  baseline: 'One image is checked at a time',
  merge: 'The reports are looked for in one folder'
}

/** Options that are no inputs. */
const FLAGS: Readonly<Record<InputCommand, readonly string[]>> = {
  check: ['--json', '--help'],
  suggest: ['--json', '--help', '--write'],
  baseline: ['--help'],
  merge: ['--json', '--help']
}

/** Inputs that a command has no use for: whoever asks for a suggestion has asked why already, and a baseline is of an image that nobody attacks. */
const FOREIGN: Readonly<Record<InputCommand, ReadonlySet<string>>> = {
  check: new Set(),
  merge: new Set(),
  suggest: new Set<InputName>(['explain', 'images']),
  baseline: new Set<InputName>([
    ...(['images', 'explain', 'explain-timeout', 'attack-run', 'attack-exec'] as const),
    ...(['rehearse-attacks', 'contrast', 'max-landed', 'recover', 'evidence'] as const),
    ...(['evidence-file-limit', 'evidence-limit', 'evidence-image', 'mode'] as const),
    ...(['output-dir', 'annotate-file'] as const)
  ])
}

/** `policy check [FILE]` or `policy explain PATH`, understood. */
type PolicyCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'policy-check'; readonly path: string }
  | { readonly kind: 'policy-explain'; readonly path: string; readonly question: PolicyQuestion }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }

function readPolicyCommand([verb, ...rest]: readonly string[]): PolicyCommand {
  if (verb === '--help' || verb === '-h') return { kind: 'help' }
  if (verb !== 'check' && verb !== 'explain') return wrong(USAGE)
  try {
    const { values, positionals } = parseArgs({ ...CONFIG, args: [...rest] })
    if (values.help === true) return { kind: 'help' }
    const [first, ...more] = positionals
    if (more.length > 0) return wrong(`One path is enough, got ${JSON.stringify(more[0])}, too.`)
    const named = values['policy-file']
    return verb === 'check'
      ? { kind: 'policy-check', path: named ?? first ?? POLICY_FILE }
      : explained(first, named ?? POLICY_FILE, values)
  } catch (error) {
    return wrong(errorMessage(error))
  }
}

const CONFIG = {
  allowPositionals: true,
  options: {
    'policy-file': { type: 'string' },
    kind: { type: 'string' },
    place: { type: 'string' },
    help: { type: 'boolean', short: 'h' }
  }
} as const satisfies ParseArgsConfig

const USAGE = 'Expected "policy check [FILE]" or "policy explain PATH".'

function explained(
  written: string | undefined,
  path: string,
  { kind, place }: { readonly kind?: string; readonly place?: string }
): PolicyCommand {
  if (written === undefined) return wrong(USAGE)
  const asked = parseAbsolutePath(written)
  const where = place === undefined ? { value: undefined } : parseAbsolutePath(place)
  const kinds = kind === undefined ? { value: CHANGE_KINDS } : oneOf(...CHANGE_KINDS)(kind)
  const sentences = [asked, where, kinds].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if ('problem' in asked || 'problem' in where || 'problem' in kinds) {
    return { kind: 'wrong', sentences }
  }
  const all = typeof kinds.value === 'string' ? [kinds.value] : kinds.value
  return {
    kind: 'policy-explain',
    path,
    question: { path: asked.value, kinds: all, place: where.value }
  }
}

const wrong = (sentence: string): PolicyCommand => ({ kind: 'wrong', sentences: [sentence] })
