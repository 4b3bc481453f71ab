import { CHANGE_KINDS } from '../plan/change-kinds'
import { INPUTS } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import { oneOf, nearestTo } from '../plan/parse'
import { parseAbsolutePath } from '../plan/paths'
import type { Detail } from '../run/prepare'
import { SHELLS, type CompletionShell } from './completables'
import { COMMAND_NAMES, subjectOf, type CommandName } from './options'
import type { InputQuestion, PolicyQuestion } from './policy'
import { readWords, type Words } from './read-words'

/** How a command prints its report. */
export interface Printing {
  /** Whether to print report.json in place of the text for people. */
  readonly json: boolean
  readonly detail: Detail
}

/** A parsed command line. */
export type CommandLine =
  | {
      readonly kind: 'help'
      /** Command to give help on; absent for the list of all commands. */
      readonly about?: CommandName
    }
  | { readonly kind: 'version' }
  | { readonly kind: 'self-test' }
  | { readonly kind: 'completion'; readonly shell: CompletionShell }
  | ({ readonly kind: 'check' | 'merge'; readonly inputs: Inputs } & Printing)
  | ({
      readonly kind: 'suggest' | 'harden'
      readonly inputs: Inputs
      /** Whether to write what was found into the policy file. */
      readonly write: boolean
    } & Printing)
  | { readonly kind: 'baseline'; readonly inputs: Inputs; readonly detail: Detail }
  | PolicyLine
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }

/** A parsed `policy` command. Without a path, the policy is looked for. */
type PolicyLine =
  | { readonly kind: 'policy-check'; readonly path: string | undefined; readonly json: boolean }
  | {
      readonly kind: 'policy-explain'
      readonly path: string | undefined
      readonly question: PolicyQuestion | InputQuestion
      readonly json: boolean
    }

/**
 * Parses `check IMAGE [--input-name value ...]` and the other commands; every word that cannot be
 * understood is reported at once.
 */
export function readArguments(argv: readonly string[]): CommandLine {
  const [word, ...rest] = argv
  const command = commandCalled(word)
  if (command === 'policy') return readPolicyCommand(rest)
  if (command === 'completion') return readCompletion(rest)
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
  const nearest = HABITS.get(word) ?? nearestTo(word, COMMAND_NAMES)
  const advice = nearest === undefined ? LISTED : `Did you mean ${nearest}?`
  return `Unknown command ${quote(word)}. ${advice}`
}

/** Commands that other tools have for what a command does here. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['run', 'check'],
  ['scan', 'check'],
  ['image', 'check'],
  ['test', 'check'],
  ['fix', 'suggest'],
  ['explain', 'policy explain'],
  ['lint', 'policy check'],
  ['init', 'suggest --write']
])

const LISTED = '"zero-drift --help" lists them, e.g. zero-drift check IMAGE.'

const quote = (word: string): string => JSON.stringify(word)

const wrong = (...sentences: readonly string[]): CommandLine => ({ kind: 'wrong', sentences })

type PlainCommand = Exclude<CommandName, 'policy' | 'completion'>

function readCommand(kind: PlainCommand, words: readonly string[]): CommandLine {
  const read = readWords(kind, words)
  const { flags, values, subjects, sentences } = read
  if (flags.has('help')) return { kind: 'help', about: kind }
  if (subjects.length > (kind === 'self-test' ? 0 : 1)) {
    sentences.push(
      `${TOO_MANY[kind]}, got ${subjects.map(quote).join(', ')}.${tooManyAdvice(kind)}`
    )
  }
  sentences.push(...clashesIn(kind, read))
  if (sentences.length > 0) return wrong(...sentences)
  if (kind === 'self-test') return { kind }
  const subject = subjects.map((name) => [subjectOf(kind), name] as const)
  const inputs = new Map([...values, ...subject])
  const detail = detailOf(flags)
  if (kind === 'baseline') return { kind, inputs, detail }
  const asked = { inputs, json: flags.has('json'), detail }
  return kind === 'suggest' || kind === 'harden'
    ? { kind, ...asked, write: flags.has('write') }
    : { kind, ...asked }
}

const detailOf = (flags: ReadonlySet<string>): Detail =>
  flags.has('verbose') ? 'verbose' : flags.has('quiet') ? 'quiet' : 'normal'

/** Sentence on more positional arguments than a command takes. */
const TOO_MANY: Readonly<Record<PlainCommand, string>> = {
  check: 'One image is checked at a time, several with "--images"',
  suggest: 'One image is checked at a time',
  harden: 'One image is checked at a time',
  baseline: 'One image is checked at a time',
  merge: 'The reports are looked for in one folder',
  'self-test': 'The self-test takes no image'
}

const tooManyAdvice = (kind: PlainCommand): string =>
  kind === 'merge' || kind === 'self-test'
    ? ''
    : ' Quote a value that holds blanks; a command for the container goes into "--command".'

/** Sentences on options that contradict each other, or the command. */
function clashesIn(kind: PlainCommand, { flags, values }: Words): readonly string[] {
  const isWritable = /^false$/i.test(values.get('read-only')?.trim() ?? '')
  return [
    ...(flags.has('verbose') && flags.has('quiet') ? [LOUD_AND_QUIET] : []),
    ...(flags.has('verbose') && flags.has('json') ? [LOUD_JSON] : []),
    ...(kind === 'suggest' && isWritable ? [WRITABLE_SUGGESTION] : [])
  ]
}

const LOUD_AND_QUIET = '"--verbose" and "--quiet" contradict each other; leave one of them out.'
const LOUD_JSON =
  '"--verbose" is about the text for people, and "--json" prints none; leave one of them out.'
const WRITABLE_SUGGESTION =
  '"--read-only false" leaves nothing to suggest: the mounts are those that a read-only root filesystem needs; leave it out.'

function readCompletion(words: readonly string[]): CommandLine {
  const { flags, subjects, sentences } = readWords('completion', words)
  if (flags.has('help')) return { kind: 'help', about: 'completion' }
  const [name = '', ...more] = subjects
  const shell = SHELLS.find((one) => one === name)
  const isOne = shell !== undefined && more.length === 0
  if (isOne && sentences.length === 0) return { kind: 'completion', shell }
  const got = subjects.length === 0 ? '' : `, got ${subjects.map(quote).join(', ')}`
  return wrong(...sentences, ...(isOne ? [] : [`Expected one of ${SHELLS.join(', ')}${got}.`]))
}

function readPolicyCommand([verb, ...rest]: readonly string[]): CommandLine {
  if (verb !== undefined && isCall(verb)) return { kind: 'help', about: 'policy' }
  if (verb !== 'check' && verb !== 'explain') return wrong(policyUsage(verb))
  const { flags, values, subjects, sentences } = readWords('policy', rest)
  if (flags.has('help')) return { kind: 'help', about: 'policy' }
  const [first, ...more] = subjects
  if (more.length > 0) sentences.push(`One path is enough, got ${quote(more[0] ?? '')}, too.`)
  if (sentences.length > 0) return wrong(...sentences)
  const json = flags.has('json')
  return verb === 'check'
    ? { kind: 'policy-check', path: values.get('policy-file') ?? first, json }
    : explained(first, values, json)
}

const USAGE =
  'Expected "policy check [FILE]", or "policy explain" with an absolute path or the name of an input.'

function policyUsage(verb: string | undefined): string {
  const nearest = verb === undefined ? undefined : nearestTo(verb, ['check', 'explain'])
  return nearest === undefined ? USAGE : `${USAGE} Did you mean policy ${nearest}?`
}

function explained(
  written: string | undefined,
  options: ReadonlyMap<string, string>,
  json: boolean
): CommandLine {
  if (written === undefined) return wrong(USAGE)
  if (!written.startsWith('/')) return explainedInput(written, options, json)
  const [kind, place] = [options.get('kind'), options.get('place')]
  const asked = parseAbsolutePath(written)
  const where = place === undefined ? { value: undefined } : parseAbsolutePath(place)
  const kinds = kind === undefined ? { value: CHANGE_KINDS } : oneOf(...CHANGE_KINDS)(kind)
  const sentences = [asked, where, kinds].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if ('problem' in asked || 'problem' in where || 'problem' in kinds) return wrong(...sentences)
  const all = typeof kinds.value === 'string' ? [kinds.value] : kinds.value
  const question = { path: asked.value, kinds: all, place: where.value }
  return { kind: 'policy-explain', path: options.get('policy-file'), question, json }
}

function explainedInput(
  written: string,
  options: ReadonlyMap<string, string>,
  json: boolean
): CommandLine {
  const names = INPUTS.map(({ name }) => name)
  const input = names.find((name) => name === written.replace(/^--/, ''))
  if (input === undefined) {
    const nearest = nearestTo(written, names)
    const advice = nearest === undefined ? '' : ` Did you mean ${nearest}?`
    return wrong(
      `${quote(written)} is neither an absolute path, such as "/srv/app", nor the name of an input.${advice}`
    )
  }
  const path = options.get('policy-file')
  return { kind: 'policy-explain', path, question: { input }, json }
}
