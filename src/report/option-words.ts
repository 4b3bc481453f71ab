import { INPUTS } from '../plan/input-table'

/** Names that sentences about inputs hold: those of a check, and those of a merge. */
const NAMES: ReadonlySet<string> = new Set([...INPUTS.map(({ name }) => name), 'expect'])

/**
 * Rewrites a sentence about the action's inputs for the command line, where they are options:
 * `` `cap-drop: ALL` `` becomes `` `--cap-drop ALL` ``. Text that names no input stays as it is,
 * and so does a fault of a policy file, whose keys are names of inputs.
 */
export function asOptions(sentence: string): string {
  if (IN_A_FILE.test(sentence)) return sentence
  return PHRASES.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
    .replace(
      /\b(?:the )?input ([`"])([a-z][a-z-]*)(?=(?:: [^`"]*)?\1)/g,
      (all, quote: string, name: string) => (NAMES.has(name) ? `${quote}${name}` : all)
    )
    .replace(
      /(?<!a value for |\ba |\b(?:image|folder|file|got) )([`"])([a-z][a-z-]*)(?:: ([^`"]+))?\1/g,
      (all, quote: string, name: string, value: string | undefined) =>
        NAMES.has(name) ? `${quote}${optionOf(name, value)}${quote}` : all
    )
}

const IN_A_FILE = /^\s*"[^"]+", line \d+, column \d+: /

/** Phrases on the workflow that a sentence may hold. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bBad input: policy-file\b/g, 'Bad policy file'],
  [/\bBad input: image\b/g, 'Bad argument: IMAGE'],
  [/\bBad input: reports\b/g, 'Bad argument: DIR'],
  [/\bBad input: ([a-z][a-z-]*)/g, 'Bad option: --$1'],
  [/\bbad input(s?)\b/g, 'bad option$1'],
  [/\bCorrect the inputs above;/g, 'Correct the options above;'],
  [
    /\bInputs of the step, or of another image, are bad\b/g,
    'Options, or those of another image, are bad'
  ],
  [/\bCorrect the inputs that are named there\b/g, 'Correct those that are named there'],
  [/: the step does not fail\b/g, ': the exit code is 0']
]

function optionOf(name: string, value: string | undefined): string {
  if (name === 'image') return 'IMAGE'
  return value === undefined ? `--${name}` : `--${name} ${value}`
}
