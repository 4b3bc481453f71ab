import { parseArgs } from 'node:util'
import { CHANGE_KINDS } from '../plan/change-kinds'
import { INPUTS, type DeclaredInput, type InputName } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import { nearestTo } from '../plan/nearest'
import { oneOf } from '../plan/parse'
import { parseAbsolutePath } from '../plan/paths'
import { POLICY_FILE } from '../run/policy'
import { MERGE_INPUTS } from './merge/inputs'
import type { PolicyQuestion } from './policy'

/** A parsed command line. */
export type CommandLine =
  | {
      readonly kind: 'help'
      /** Command to give help on; absent for the list of all commands. */
      readonly about?: CommandName
    }
  | { readonly kind: 'version' }
  | { readonly kind: 'self-test' }
  | { readonly kind: 'check' | 'merge'; readonly inputs: Inputs; readonly json: boolean }
  | {
      readonly kind: 'suggest'
      readonly inputs: Inputs
      readonly json: boolean
      /** Whether to write the suggestion into the policy file. */
      readonly write: boolean
    }
  | { readonly kind: 'baseline'; readonly inputs: Inputs }
  | { readonly kind: 'policy-check'; readonly path: string }
  | { readonly kind: 'policy-explain'; readonly path: string; readonly question: PolicyQuestion }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }

/** The commands, in the order of the help. */
export const COMMAND_NAMES = [
  'check',
  'suggest',
  'baseline',
  'policy',
  'merge',
  'self-test'
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]

/**
 * Parses `check IMAGE [--input-name value ...]` and the other commands; every word that cannot be
 * understood is reported at once.
 */
export function readArguments(argv: readonly string[]): CommandLine {
  const [word, ...rest] = argv
  const command = commandCalled(word)
  if (command === 'policy') return readPolicyCommand(rest)
  if (command !== undefined) return readCommand(command, rest)
  if (word === 'help' && rest[0] !== undefined && !isCall(rest[0])) return readTopic(rest[0])
  if (argv.some(isCall) || word === 'help') return { kind: 'help' }
  if (word === '--version' || word === 'version') return { kind: 'version' }
  return wrong(word === undefined ? `No command was given. ${LISTED}` : unknownCommand(word))
}

const commandCalled = (word: string | undefined): CommandName | undefined =>
  COMMAND_NAMES.find((command) => command === word)

const isCall = (word: string): boolean => word === '--help' || word === '-h'

function readTopic(word: string): CommandLine {
  const about = commandCalled(word)
  return about === undefined ? wrong(unknownCommand(word)) : { kind: 'help', about }
}

function unknownCommand(word: string): string {
  const nearest = nearestTo(word, COMMAND_NAMES)
  const advice = nearest === undefined ? LISTED : `Did you mean ${nearest}?`
  return `Unknown command ${quote(word)}. ${advice}`
}

const LISTED = '"zero-drift --help" lists them, e.g. zero-drift check IMAGE.'

const quote = (word: string): string => JSON.stringify(word)

const wrong = (...sentences: readonly string[]): CommandLine => ({ kind: 'wrong', sentences })

function readCommand(kind: Exclude<CommandName, 'policy'>, words: readonly string[]): CommandLine {
  const { flags, values, subjects, sentences } = readWords(kind, words)
  if (flags.has('help')) return { kind: 'help', about: kind }
  if (subjects.length > (kind === 'self-test' ? 0 : 1)) {
    sentences.push(`${TOO_MANY[kind]}, got ${subjects.map(quote).join(', ')}.`)
  }
  if (sentences.length > 0) return wrong(...sentences)
  if (kind === 'self-test') return { kind }
  const subject = subjects.map((name) => [subjectOf(kind), name] as const)
  const inputs = new Map([...values, ...subject])
  if (kind === 'baseline') return { kind, inputs }
  const asked = { inputs, json: flags.has('json') }
  return kind === 'suggest' ? { kind, ...asked, write: flags.has('write') } : { kind, ...asked }
}

/** Name of the input that a positional argument sets. */
export const subjectOf = (command: CommandName): string =>
  command === 'merge' ? 'reports' : 'image'

/** Sentence on more positional arguments than a command takes. */
const TOO_MANY: Readonly<Record<Exclude<CommandName, 'policy'>, string>> = {
  check: 'One image is checked at a time, several with "--images"',
  suggest: 'One image is checked at a time',
  baseline: 'One image is checked at a time',
  merge: 'The reports are looked for in one folder',
  'self-test': 'The self-test takes no image'
}

/** Options that take no value, by command. */
export const FLAGS: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['json', 'help'],
  suggest: ['json', 'write', 'help'],
  baseline: ['help'],
  policy: ['help'],
  merge: ['json', 'help'],
  'self-test': ['help']
}

/** Options of a command that take a value. */
export function optionsOf(command: CommandName): readonly DeclaredInput[] {
  if (command === 'self-test') return []
  if (command === 'policy') return POLICY_OPTIONS
  if (command === 'merge') return MERGE_INPUTS
  return INPUTS.filter(({ name }) => !FOREIGN[command].has(name))
}

const POLICY_OPTIONS = [
  { name: 'policy-file', default: '', multiline: false },
  { name: 'kind', default: '', multiline: false },
  { name: 'place', default: '', multiline: false }
] as const satisfies readonly DeclaredInput[]

/** Inputs that decide which drift fails a check. */
const COMPARING = ['compare-with', 'fail-on', 'fail-on-severity'] as const

/**
 * Inputs that a command does not take. `suggest` always explains; the image of a baseline is not
 * attacked.
 */
const FOREIGN: Readonly<Record<'check' | 'suggest' | 'baseline', ReadonlySet<string>>> = {
  check: new Set(),
  suggest: new Set<InputName>(['explain', 'images', ...COMPARING]),
  baseline: new Set<InputName>([
    ...(['images', 'explain', 'explain-timeout', 'attack-run', 'attack-exec'] as const),
    ...(['rehearse-attacks', 'contrast', 'max-landed', 'recover', 'evidence'] as const),
    ...(['evidence-file-limit', 'evidence-limit', 'evidence-image', 'mode'] as const),
    ...(['output-dir', 'annotate-file'] as const),
    ...COMPARING
  ])
}

/** Words after a command, sorted into flags, values and positional arguments. */
interface Words {
  readonly command: CommandName
  /** Flags that were given; the value of another option is not taken for one. */
  readonly flags: Set<string>
  readonly values: Map<string, string>
  /** Positional arguments: images, folders of reports, or paths. */
  readonly subjects: string[]
  readonly sentences: string[]
}

function readWords(command: CommandName, words: readonly string[]): Words {
  const [flags, values] = [new Set<string>(), new Map<string, string>()]
  const read: Words = { command, flags, values, subjects: [], sentences: [] }
  for (let rest = words; rest.length > 0;) rest = rest.slice(readTokens(rest, read))
  return read
}

/** Reads words up to the first `--`; returns the number of words read. */
function readTokens(words: readonly string[], read: Words): number {
  const options = [
    ...FLAGS[read.command].map((name) => [name, { type: 'boolean' }] as const),
    ...optionsOf(read.command).map(
      (input) => [input.name, { type: isSwitch(input) ? 'boolean' : 'string' }] as const
    )
  ]
  const known = { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } } as const
  const { tokens } = parseArgs({ ...LENIENT, args: [...words], options: known })
  let next = 0
  for (const token of tokens) {
    // Words that an option has consumed, and the further letters of `-abc`, are tokens as well.
    if (token.index < next) continue
    next = token.index + readToken(token, words, read)
    if (token.kind === 'option-terminator' && read.command !== 'policy') return next
  }
  return words.length
}

const LENIENT = { strict: false, tokens: true, allowPositionals: true } as const

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

/** Reads a token; returns how many words it consumes. */
function readToken(token: Token, words: readonly string[], read: Words): number {
  const { command, flags, subjects, sentences } = read
  const [word = '', following] = words.slice(token.index)
  if (token.kind === 'positional' && word !== '-') {
    subjects.push(word)
    return 1
  }
  if (token.kind === 'option-terminator' && command === 'policy') return 1
  const isLong = word.startsWith('--') || word === '-h'
  const { name, value, inlineValue } = token.kind === 'option' && isLong ? token : NO_OPTION
  if (FLAGS[command].includes(name) && value === undefined) {
    flags.add(name)
    return 1
  }
  const option = optionsOf(command).find((one) => one.name === name)
  if (option === undefined) {
    sentences.push(unknownOption(word, command))
    // The value of an unknown option, if any, is not read as an image.
    return following?.startsWith('-') === false && !word.slice(2).includes('=') ? 2 : 1
  }
  if (isSwitch(option) && value === undefined) {
    // With the image named already, a word is meant for the option, right or wrong.
    const isWord = subjects.length > 0 && following?.startsWith('-') === false
    const isGiven = isWord || /^(?:true|false)$/i.test(following ?? '')
    note(option, isGiven ? (following ?? '') : 'true', read)
    return isGiven ? 2 : 1
  }
  if (value === undefined) sentences.push(`The option "--${name}" needs a value.`)
  else note(option, value, read)
  return inlineValue === false ? 2 : 1
}

const NO_OPTION = { name: '', value: undefined, inlineValue: undefined }

/**
 * Whether an option may stand without a value. Any other takes the next word, even one that starts
 * with a hyphen.
 */
const isSwitch = (option: DeclaredInput): boolean =>
  option.default === 'false' || option.default === 'true'

function unknownOption(word: string, command: CommandName): string {
  const names = [...FLAGS[command], ...optionsOf(command).map(({ name }) => name)]
  const nearest = nearestTo(word.replace(/^-+|=.*$/gs, ''), names)
  const advice =
    nearest === undefined
      ? `"zero-drift ${command} --help" lists all of them.`
      : `Did you mean --${nearest}?`
  return `Unknown option ${quote(word)}. ${advice}`
}

/**
 * Records the value of an option. Values of a multiline input are joined by line feeds. Any other
 * option given twice is an error, except in `policy`, where the last value counts.
 */
function note(option: DeclaredInput, value: string, read: Words): void {
  const { command, values, subjects, sentences } = read
  const { name, multiline } = option
  if (name === subjectOf(command)) {
    subjects.push(value)
    return
  }
  const before = command === 'policy' ? undefined : values.get(name)
  if (before !== undefined && !multiline) {
    sentences.push(`The option "--${name}" was given twice.`)
  }
  values.set(name, before === undefined ? value : `${before}\n${value}`)
}

function readPolicyCommand([verb, ...rest]: readonly string[]): CommandLine {
  if (verb !== undefined && isCall(verb)) return { kind: 'help', about: 'policy' }
  if (verb !== 'check' && verb !== 'explain') return wrong(USAGE)
  const { flags, values, subjects, sentences } = readWords('policy', rest)
  if (flags.has('help')) return { kind: 'help', about: 'policy' }
  const [first, ...more] = subjects
  if (more.length > 0) sentences.push(`One path is enough, got ${quote(more[0] ?? '')}, too.`)
  if (sentences.length > 0) return wrong(...sentences)
  const named = values.get('policy-file')
  return verb === 'check'
    ? { kind: 'policy-check', path: named ?? first ?? POLICY_FILE }
    : explained(first, named ?? POLICY_FILE, values)
}

const USAGE = 'Expected "policy check [FILE]" or "policy explain PATH".'

function explained(
  written: string | undefined,
  path: string,
  options: ReadonlyMap<string, string>
): CommandLine {
  if (written === undefined) return wrong(USAGE)
  const [kind, place] = [options.get('kind'), options.get('place')]
  const asked = parseAbsolutePath(written)
  const where = place === undefined ? { value: undefined } : parseAbsolutePath(place)
  const kinds = kind === undefined ? { value: CHANGE_KINDS } : oneOf(...CHANGE_KINDS)(kind)
  const sentences = [asked, where, kinds].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if ('problem' in asked || 'problem' in where || 'problem' in kinds) return wrong(...sentences)
  const all = typeof kinds.value === 'string' ? [kinds.value] : kinds.value
  const question = { path: asked.value, kinds: all, place: where.value }
  return { kind: 'policy-explain', path, question }
}
