import type { InputName } from '../plan/input-table'

/** Commands that take inputs as options. */
export type InputCommand = 'check' | 'suggest' | 'baseline' | 'merge'

export const isWithInputs = (command: string): command is InputCommand =>
  Object.hasOwn(SUBJECTS, command)

/** The input that a word without an option is. */
export const SUBJECTS = {
  check: 'image',
  suggest: 'image',
  baseline: 'image',
  merge: 'reports'
} as const satisfies Readonly<Record<InputCommand, string>>

/** What is said of several such words. */
export const ONE: Readonly<Record<InputCommand, string>> = {
  check: 'One image is checked at a time, several with "--images"',
  suggest: 'One image is checked at a time',
  baseline: 'One image is checked at a time',
  merge: 'The reports are looked for in one folder'
}

/** Options that are no inputs. */
export const FLAGS: Readonly<Record<InputCommand, readonly string[]>> = {
  check: ['--json', '--help'],
  suggest: ['--json', '--help', '--write'],
  baseline: ['--help'],
  merge: ['--json', '--help']
}

/** Inputs that a command has no use for: whoever asks for a suggestion has asked why already, and a baseline is of an image that nobody attacks. */
export const FOREIGN: Readonly<Record<InputCommand, ReadonlySet<string>>> = {
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
