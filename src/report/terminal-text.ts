import type { Verdict } from '../judge/findings/finding'
import { thousands } from '../judge/phrases'
import { FILE_INPUTS } from '../plan/clashes'
import { INPUTS } from '../plan/input-table'
import type { Detail, Screen } from '../run/prepare'
import type { ManifestFacts } from '../words'
import { inline } from './escape'

/** Lines of one section; empty if there is nothing to say. */
export type Section = readonly string[]

/** Functions that style a text for a terminal, and lay it out. */
export interface Paint extends Readonly<
  Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', Brush>
> {
  /** Wraps a harmless sentence at the terminal's width. */
  readonly wrap: (sentence: string, indent: string) => readonly string[]
  readonly detail: Detail
}
type Brush = (text: string) => string

/**
 * Returns functions that colour text, or that leave it plain. Without a screen, as in the log of a
 * workflow's step, lines have 80 columns and nothing is left out. On a screen, sentences name
 * options of the command line in place of the action's inputs, but for settings of the workload's
 * file.
 */
export function painter(
  colour: boolean,
  screen?: Screen,
  workload?: Pick<ManifestFacts, 'kind'>
): Paint {
  const settings = workload === undefined ? NO_SETTINGS : FILE_INPUTS[workload.kind]
  const brush = (code: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return {
    bold: brush(1),
    dim: brush(2),
    green: brush(32),
    red: brush(31),
    yellow: brush(33),
    wrap: (sentence, indent) =>
      screen === undefined
        ? wrap(sentence, indent)
        : wrap(asOptions(sentence, settings), indent, screen.width),
    detail: screen?.detail ?? 'verbose'
  }
}

/**
 * Wraps a harmless sentence at a number of columns, though no word is broken. No line begins like a
 * workflow command.
 */
export function wrap(sentence: string, indent: string, width = WIDTH): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.trim().split(/\s+/)) {
    const last = lines.at(-1)
    const likeCommand = word.startsWith('::')
    if (last === undefined) lines.push(`${indent}${likeCommand ? '| ' : ''}${word}`)
    else if (likeCommand || last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines
}

const WIDTH = 80

/**
 * An item of a list: a mark that is styled already, then a text of at most `cap` characters, whose
 * further lines are indented.
 */
export function marked(paint: Paint, mark: string, text: string, cap = 300): Section {
  const [first = '', ...rest] = paint.wrap(inline(text, cap), '      ')
  return [`    ${mark} ${first.trimStart()}`, ...rest]
}

/** Line with the number of entries that are not shown; none if all are. */
export const moreLine = (hidden: number): Section =>
  hidden > 0 ? [`    and ${thousands(hidden)} more: see report.json`] : []

/** List of at most 100 lines below a title; none if it is empty. */
export function listing(title: string, lines: readonly string[], paint: Paint): Section {
  if (lines.length === 0) return []
  const more = moreLine(lines.length - MOST_LINES)
  return [paint.bold(`  ${title}`), ...lines.slice(0, MOST_LINES), ...more]
}

const MOST_LINES = 100

/** Joins sections with blank lines; skips empty ones. */
export function joinSections(sections: readonly Section[]): string {
  const shown = sections.filter(({ length }) => length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Emoji for each verdict in a summary. */
export const MARKS: Readonly<Record<Verdict, string>> = {
  pass: '✅',
  drift: '❌',
  failed: '❌',
  error: '🚫'
}

/** Sign for each verdict in a log or on a terminal. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  drift: '✗',
  failed: '✗',
  error: '✗'
}

/** Names that sentences about inputs hold: those of a check, and those of a merge. */
const NAMES: ReadonlySet<string> = new Set([...INPUTS.map(({ name }) => name), 'expect'])

/**
 * Rewrites a sentence about the action's inputs for the command line, where they are options:
 * `` `cap-drop: ALL` `` becomes `` `--cap-drop ALL` ``. Text that names no input stays as it is,
 * and so does a fault of a policy file, whose keys are names of inputs. The same words between
 * backticks are no inputs where `settings` has them.
 */
export function asOptions(sentence: string, settings = NO_SETTINGS): string {
  if (IN_A_FILE.test(sentence)) return sentence
  return PHRASES.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence)
    .replace(
      /\b(?:the )?input ([`"])([a-z][a-z-]*)(?=(?:: [^`"]*)?\1)/g,
      (all, quote: string, name: string) => (NAMES.has(name) ? `${quote}${name}` : all)
    )
    .replace(
      /(?<!a value for |\ba |\b(?:image|folder|file|got) )([`"])([a-z][a-z-]*)(?:: ([^`"]+))?\1/g,
      (all, quote: string, name: string, value: string | undefined) =>
        NAMES.has(name) && !(quote === '`' && settings.has(name))
          ? `${quote}${optionOf(name, value)}${quote}`
          : all
    )
}

const NO_SETTINGS: ReadonlySet<string> = new Set()

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
