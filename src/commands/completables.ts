import { CHANGE_KINDS } from '../plan/change-kinds'
import { CHOICES, FURTHER_WORDS, type DeclaredInput } from '../plan/input-table'
import { meaningOf } from './help'
import {
  FLAGS,
  isImageCommand,
  isSwitch,
  optionsOf,
  SHORT_FLAGS,
  SHORT_OPTIONS,
  subjectOf,
  type CommandName
} from './options'

/** Shells for which there is a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type CompletionShell = (typeof SHELLS)[number]

/** Words to complete after an option; a word may be the beginning of a value. */
export const OFFERED: Readonly<Record<string, readonly string[]>> = {
  ...CHOICES,
  'wait-for': ['auto', 'healthy', 'tcp', 'http', 'log:', 'exit', 'none'],
  network: ['none', 'host'],
  'cap-drop': ['ALL'],
  kind: CHANGE_KINDS
}

const FILES = new Set([
  ...['compose-file', 'compose-env-file', 'manifest-file', 'env-file'],
  ...['policy-file', 'annotate-file', 'compare-with']
])
const FOLDERS = new Set(['output-dir'])

/** Values to complete after an option or as the argument of a command. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'images' | 'text' }

/** An option to complete. */
export interface Completable {
  readonly name: string
  readonly letter: string | undefined
  readonly meaning: string
  readonly repeatable: boolean
  /** Undefined for an option without a value. */
  readonly values: Values | undefined
}

/** Options of a command, in the order of its help. */
export function completables(command: CommandName): readonly Completable[] {
  const inputs = optionsOf(command).filter(({ name }) => name !== subjectOf(command))
  return [
    ...inputs.map((input) => ({
      name: input.name,
      letter: isImageCommand(command) ? SHORT_OPTIONS[input.name] : undefined,
      meaning: meaningOf(command, input.name),
      repeatable: input.multiline,
      values: valuesOf(input)
    })),
    ...FLAGS[command].map((name) => ({
      name,
      letter: Object.entries(SHORT_FLAGS).find(([, flag]) => flag === name)?.[0],
      meaning: meaningOf(command, name),
      repeatable: false,
      values: undefined
    }))
  ]
}

function valuesOf(input: DeclaredInput): Values {
  if (isSwitch(input))
    return { kind: 'words', words: ['true', 'false', ...(FURTHER_WORDS[input.name] ?? [])] }
  const words = OFFERED[input.name]
  if (words !== undefined) return { kind: 'words', words }
  if (FILES.has(input.name)) return { kind: 'files' }
  return { kind: FOLDERS.has(input.name) ? 'folders' : 'text' }
}

/** Values to complete as the argument of a command. */
export function argumentOf(command: CommandName): Values {
  if (isImageCommand(command)) return { kind: 'images' }
  if (command === 'merge') return { kind: 'folders' }
  if (command === 'policy') return { kind: 'files' }
  return { kind: 'words', words: command === 'completion' ? SHELLS : [] }
}

/** Second words of commands that have some. */
export const VERBS: Partial<Record<CommandName, readonly string[]>> = {
  policy: ['check', 'explain']
}

/** Shell command that lists the images of this machine. */
export const LIST_IMAGES = "docker image ls --format '{{.Repository}}:{{.Tag}}' 2>/dev/null"

/** The option as it is typed, with a letter if it has one. */
export const spellings = ({ name, letter }: Completable): readonly string[] => [
  ...(letter === undefined ? [] : [`-${letter}`]),
  `--${name}`
]

/** Text within single quotes of a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
