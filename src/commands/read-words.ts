import { FURTHER_WORDS, type DeclaredInput } from '../plan/input-table'
import { nearestTo } from '../plan/parse'
import { SCRIPTS } from '../plan/written-inputs'
import { dockerOption, isDockerCluster, type DockerOption } from './docker-options'
import {
  FLAGS,
  isImageCommand,
  isSwitch,
  optionsOf,
  SHORT_FLAGS,
  subjectOf,
  type CommandName
} from './options'
import { slipIn } from './shell-slips'

/** Words after a command, sorted into flags, values and positional arguments. */
export interface Words {
  readonly command: CommandName
  /** Flags that were given; the value of another option is not taken for one. */
  readonly flags: Set<string>
  readonly values: Map<string, string>
  /** Positional arguments: images, folders of reports, or paths. */
  readonly subjects: string[]
  readonly sentences: string[]
  /** Words after a switch without a value, which were taken for an image. */
  readonly doubtful: DoubtfulWord[]
}

interface DoubtfulWord {
  readonly spelling: SpeltOption
  /** Index among the subjects. */
  readonly at: number
}

/** Sorts the words after a command; a sentence says what is wrong with each that has no place. */
export function readWords(command: CommandName, words: readonly string[]): Words {
  const [flags, values] = [new Set<string>(), new Map<string, string>()]
  const read: Words = { command, flags, values, subjects: [], sentences: [], doubtful: [] }
  for (let rest = words; rest.length > 0;) rest = rest.slice(readWord(rest, read))
  settleDoubt(read)
  return read
}

/**
 * Takes the word after a switch for its value, right or wrong, where it is not needed as an image:
 * another word is one, or a file has the image. One with a tag, a digest or a path stays an image.
 */
function settleDoubt(read: Words): void {
  const { subjects, values, doubtful } = read
  const hasFile = ['compose-file', 'manifest-file'].some((name) => values.has(name))
  for (const { spelling, at } of doubtful.toReversed()) {
    const word = subjects[at] ?? ''
    if (/[/:@]/.test(word) || (subjects.length === 1 && !hasFile)) continue
    subjects.splice(at, 1)
    values.set(spelling.option.name, word)
  }
}

/** Reads the first of the words; returns how many words it consumes. */
function readWord(words: readonly string[], read: Words): number {
  const [word = '', ...following] = words
  if (word === '--') {
    read.subjects.push(...following)
    return words.length
  }
  if (/^[\u2010-\u2015\u2212]/.test(word)) {
    const meant = `--${word.replace(/^[-\u2010-\u2015\u2212]+/, '')}`
    read.sentences.push(
      `${JSON.stringify(word)} begins with a dash that is no hyphen; type ${meant}.`
    )
    return 1
  }
  if (!word.startsWith('-')) {
    read.subjects.push(word)
    return 1
  }
  const letters = word.slice(1)
  if (isImageCommand(read.command) && isDockerCluster(letters)) {
    for (const letter of letters) answer(`-${letter}`, dockerOption(letter), '', read)
    return 1
  }
  return readOption(spelt(word, read.command), following, read)
}

/** An option as it is written. */
interface Spelling {
  readonly word: string
  /** Long name, or a single letter; empty if it is neither. */
  readonly name: string
  /** Value after `=`, or directly after a letter. */
  readonly value: string | undefined
}

function spelt(word: string, command: CommandName): Spelling {
  const [, long, value] = /^--([^=]+)(?:=([^]*))?$/.exec(word) ?? []
  if (long !== undefined) return { word, name: long, value }
  const [, letter = '', rest = ''] = /^-([^-])([^]*)$/.exec(word) ?? []
  const name = SHORT_FLAGS[letter] ?? letter
  if (rest === '') return { word, name, value: undefined }
  const isName = nearestTo(word.slice(1).replace(/=.*$/s, ''), namesOf(command)) !== undefined
  const option = isImageCommand(command) && !isName ? dockerOption(letter) : undefined
  const takesValue = option !== undefined && ('input' in option || option.takesValue)
  return takesValue
    ? { word, name, value: rest.replace(/^=/, '') }
    : { word, name: '', value: rest }
}

const namesOf = (command: CommandName): readonly string[] => [
  ...FLAGS[command],
  ...optionsOf(command).map(({ name }) => name)
]

/** Reads an option; returns how many words it consumes, its own included. */
function readOption(spelling: Spelling, following: readonly string[], read: Words): number {
  const { word, name, value } = spelling
  if (FLAGS[read.command].includes(name) && value === undefined && isWhole(word)) {
    read.flags.add(name)
    return 1
  }
  const option = declared(name, read.command)
  if (option !== undefined) return readValue({ ...spelling, option }, following, read)
  const foreign = isImageCommand(read.command) ? dockerOption(name) : undefined
  const [next] = following
  const hasNext = value === undefined && next !== undefined && !next.startsWith('-')
  if (foreign !== undefined && 'answer' in foreign) {
    const taken = foreign.takesValue && hasNext
    answer(word, foreign, value ?? (taken ? next : ''), read)
    return taken ? 2 : 1
  }
  read.sentences.push(unknownOption(word, read.command))
  // The value of an unknown option, if any, is not read as an image.
  return hasNext ? 2 : 1
}

/** Whether a word is a long name, or a hyphen and one letter. */
const isWhole = (word: string): boolean => word.startsWith('--') || word.length === 2

/** Option that the command takes by that name, or by the name that `docker run` has for it. */
function declared(name: string, command: CommandName): DeclaredInput | undefined {
  const options = optionsOf(command)
  const own = options.find((option) => option.name === name)
  if (own !== undefined || !isImageCommand(command)) return own
  const other = dockerOption(name)
  if (other === undefined || !('input' in other)) return undefined
  return options.find((option) => option.name === other.input)
}

function answer(
  word: string,
  option: DockerOption | undefined,
  value: string,
  { sentences }: Words
): void {
  if (option === undefined || !('answer' in option)) return
  const written = word.replace(/=.*$/s, '')
  sentences.push(`"${written}" is an option of docker run: ${option.answer(value)}`)
}

interface SpeltOption extends Spelling {
  readonly option: DeclaredInput
}

function readValue(spelling: SpeltOption, following: readonly string[], read: Words): number {
  const { option, word, value } = spelling
  const [next] = following
  if (value !== undefined) {
    note(spelling, value, read)
    return 1
  }
  if (isSwitch(option)) {
    // With the image named already, a word is meant for the option, right or wrong.
    const isWord = read.subjects.length > 0 && next?.startsWith('-') === false
    const isGiven = next !== undefined && (isWord || isSwitchWord(next, option))
    note(spelling, isGiven ? next : 'true', read)
    if (!isGiven && next?.startsWith('-') === false && isImageCommand(read.command))
      read.doubtful.push({ spelling, at: read.subjects.length })
    return isGiven ? 2 : 1
  }
  if (next === undefined) {
    read.sentences.push(`The option "${word}" needs a value.`)
    return 1
  }
  const further = untilKnownOption(following.slice(1), read.command)
  const hasImage = read.subjects.length > 0
  const slip = slipIn({ option: option.name, value: next, following: further, hasImage })
  if (slip === undefined) note(spelling, next, read)
  else read.sentences.push(slip.sentence)
  return 2 + (slip?.words ?? 0)
}

/** Whether a word is meant as the value of a switch, right or wrong. No image has such a name. */
const isSwitchWord = (word: string, { name }: DeclaredInput): boolean =>
  /^(?:yes|no|on|off|[01])$/i.test(word) ||
  nearestTo(word, ['true', 'false', ...(FURTHER_WORDS[name] ?? [])]) !== undefined

function untilKnownOption(words: readonly string[], command: CommandName): readonly string[] {
  const end = words.findIndex((word) => {
    if (word.startsWith('--')) return true
    const { name } = word.startsWith('-') ? spelt(word, command) : { name: '' }
    const isFlag = word.startsWith('-') && FLAGS[command].includes(name)
    return name !== '' && (isFlag || word.startsWith('-p') || declared(name, command) !== undefined)
  })
  return end < 0 ? words : words.slice(0, end)
}

function unknownOption(word: string, command: CommandName): string {
  const written = word.replace(/^-+|=.*$/gs, '')
  const others = isImageCommand(command) ? optionsOf('check').map(({ name }) => name) : []
  const nearest = nearestTo(written, namesOf(command))
  const isForeign = others.includes(written) && !namesOf(command).includes(written)
  const advice =
    written === 'write' && command === 'check'
      ? '"zero-drift suggest IMAGE --write" writes a proven fix into the policy file.'
      : isForeign
        ? `"zero-drift check" takes it, "zero-drift ${command}" does not.`
        : nearest === undefined
          ? `"zero-drift ${command} --help" lists all of them.`
          : `Did you mean --${nearest}?`
  return `Unknown option ${JSON.stringify(word)}. ${advice}`
}

/**
 * Records the value of an option. Values of a multiline input are joined by line feeds. Any other
 * option given twice is an error, except in `policy`, where the last value counts.
 */
function note({ option, word }: SpeltOption, value: string, read: Words): void {
  const { command, values, subjects, sentences } = read
  const { name, multiline } = option
  if (name === subjectOf(command)) {
    subjects.push(value)
    return
  }
  const before = command === 'policy' ? undefined : values.get(name)
  if (before !== undefined && !multiline) {
    const written = word.startsWith('--') ? word.replace(/=.*$/s, '') : `--${name}`
    sentences.push(`The option "${written}" was given twice.`)
  }
  if (multiline && !SCRIPTS.has(name) && /^\s*#.*$/.test(value))
    sentences.push(`The value of "--${name}" begins with "#": it is a comment, and does nothing.`)
  values.set(name, before === undefined ? value : `${before}\n${value}`)
}
