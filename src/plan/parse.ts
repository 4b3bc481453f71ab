import type { BadInput } from './faults'
import type { InputName } from './input-table'
import { maskTyped } from './masks'

/** Result of parsing a text: a value, or a sentence on its fault and the remedy. */
export type Parsed<T> = { readonly value: T } | Problem

export interface Problem {
  readonly problem: string
}

export type Parser<T> = (text: string) => Parsed<T>

/** Problem of a text that is not as expected; `example` is a text to write instead. */
export function notA(expected: string, example: string, got: string): Problem {
  return {
    problem: `${quoteInput(got)} is not ${expected}; write for example ${quoteInput(example)}.`
  }
}

/** Returns a parser for texts that match an expression; the value is the text as it is. */
export function matching(expression: RegExp, expected: string, example: string): Parser<string> {
  return (text) => (expression.test(text) ? { value: text } : notA(expected, example, text))
}

/** Returns a parser for a closed set of words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Parser<Word> {
  const choice = words.map(quoteInput).join(', ')
  return (text) => {
    const value = words.find((word) => word === text)
    return value === undefined
      ? { problem: `${quoteInput(text)} is none of ${choice}; write one of them.` }
      : { value }
  }
}

/**
 * Parses `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput`
 * takes.
 */
export function parseBoolean(text: string): Parsed<boolean> {
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
    return { value: text.toLowerCase() === 'true' }
  const meant = /^(?:yes|y|on|1)$/i.test(text)
    ? '"true"'
    : /^(?:no|n|off|0)$/i.test(text)
      ? '"false"'
      : 'one of them'
  return { problem: `${quoteInput(text)} is neither "true" nor "false"; write ${meant}.` }
}

/** Wraps a parser to refuse NUL characters, at which a text would end in an engine or a program. */
export function withoutNul<T>(parse: Parser<T>): Parser<T> {
  return (text) =>
    text.includes('\0')
      ? {
          problem: `${quoteInput(text)} holds a NUL character, which no program can be given; remove it.`
        }
      : parse(text)
}

const LONGEST = 100

/**
 * Text of an input in quotes, for a sentence: without secrets, otherwise as `quoteVisible` gives it.
 */
export function quoteInput(text: string): string {
  const start = text.slice(0, 20 * LONGEST)
  const shown = maskTyped([])(start.split('\n')).join('\n')
  return quoteVisible(start === text ? shown : `${shown}…`)
}

/**
 * Text in quotes, on one line, at most 100 characters of it, with every character visible: fit for
 * a sentence, whatever the text holds.
 */
export function quoteVisible(text: string): string {
  const kept = Array.from(text.slice(0, 2 * LONGEST))
    .slice(0, LONGEST)
    .join('')
  const cut = kept.length < text.length ? `${kept}…` : kept
  return JSON.stringify(cut).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

export interface TextLine {
  /** Counted from 1, as editors do. */
  readonly number: number
  /** The line without leading white space, and without its end of line. */
  readonly text: string
}

/**
 * Lines of a text, without empty ones and those that start with `#`. Trailing white space stays.
 */
export function linesOf(text: string): readonly TextLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
}

/** Entries of an input that takes one a line. */
export function entriesOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.text.trim())
}

/**
 * Result of reading an input: all its faults, and its value, which is absent if it could not be
 * understood at all.
 */
export interface Reading<T> {
  readonly value?: T
  readonly faults: readonly ReadingFault[]
}

/** A fault of an input, or of one of its entries. */
export interface ReadingFault extends BadInput {
  /** Index of the entry, from 0; absent if the input is one value. */
  readonly entry?: number
}

/** Returns the text of an input, or its default. */
export type TextOf = (name: InputName) => string

/** Reads an input that always has a value. */
export function one<T>(textOf: TextOf, name: InputName, parse: Parser<T>): Reading<T> {
  const parsed = withoutNul(parse)(textOf(name).trim())
  return 'value' in parsed
    ? { value: parsed.value, faults: [] }
    : { faults: [{ input: name, sentence: parsed.problem }] }
}

/** Reads an input that may be left out. */
export function optional<T>(
  textOf: TextOf,
  name: InputName,
  parse: Parser<T>
): Reading<T | undefined> {
  return textOf(name).trim() === ''
    ? { value: undefined, faults: [] }
    : one<T | undefined>(textOf, name, parse)
}

/** Reads an input of one entry a line. */
export function lineEntries<T>(
  textOf: TextOf,
  name: InputName,
  parse: Parser<T>
): Reading<readonly T[]> {
  return allOf(name, entriesOf(textOf(name)).map(withoutNul(parse)))
}

/** Joins parsed parts: the values of the good ones, and the faults of the others. */
export function allOf<T>(name: InputName, parts: readonly Parsed<T>[]): Reading<readonly T[]> {
  return {
    value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
    faults: parts.flatMap((part, entry) =>
      'value' in part ? [] : [{ input: name, sentence: part.problem, entry }]
    )
  }
}

/** Joins two lists, one after the other. */
export function both<T>(
  first: Reading<readonly T[]>,
  second: Reading<readonly T[]>
): Reading<readonly T[]> {
  return {
    value: [...(first.value ?? []), ...(second.value ?? [])],
    faults: [...first.faults, ...second.faults]
  }
}

export type Readings<T> = { readonly [Key in keyof T]: Reading<T[Key]> }

/** Joins the readings of a record's fields: all values that could be understood, and all faults. */
export function gatherReadings<T extends object>(
  readings: Readings<T>
): { readonly understood: Partial<T>; readonly faults: readonly ReadingFault[] } {
  const parts = Object.entries<Reading<unknown>>(readings)
  const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'))
  return {
    understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])) as Partial<T>,
    faults: parts.flatMap(([, reading]) => reading.faults)
  }
}

/** Matches white space, '...', "...", an escaped character, or literal characters. */
const PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y

/**
 * Splits a text into words, quoted as in a shell (POSIX.1-2024, 2.2). Nothing is expanded: `$X`,
 * `*` and `#` are literal. Fuzzed against bash. None of seven npm packages that were tried has its
 * quoting right: shlex 3.0.0, the best of them, keeps the backslash of `"\$X"` and loses one of
 * `'\\'"x"`.
 */
export function parseWords(text: string): Parsed<readonly string[]> {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const match = PIECE.exec(text)
    if (match === null) return unfinished(text, at)
    const piece = unquoted(match)
    if (piece !== undefined) word = (word ?? '') + piece
    else if (match[3] === undefined && word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  return { value: word === undefined ? words : [...words, word] }
}

/** Text that a piece adds to its word; undefined for white space and for a continued line. */
function unquoted([, single, double, escaped, plain]: RegExpExecArray): string | undefined {
  const literal = escaped === '\n' ? undefined : escaped
  return single ?? double?.replace(/\\(?:([\\"$`])|\n)/g, '$1') ?? literal ?? plain
}

function unfinished(text: string, at: number): Parsed<never> {
  return text[at] === '\\'
    ? { problem: `${quoteInput(text)} ends in a lone backslash; remove it or write "\\\\".` }
    : {
        problem: `${quoteInput(text)} has a quote that is never closed; add the missing ${text[at] ?? ''} or escape it.`
      }
}

/**
 * Returns the name that a misspelt name probably stands for: the nearest, if at most a third of its
 * letters would have to change; else undefined.
 */
export function nearestTo(misspelt: string, names: readonly string[]): string | undefined {
  const typed = misspelt.slice(0, LONGEST_NAME).toLowerCase().replace(/[_\s]/g, '-')
  const rated = names.map((name) => ({ name, edits: editsBetween(typed, name) }))
  const fits = rated.filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
  return fits.toSorted((one, other) => one.edits - other.edits)[0]?.name
}

/** Limit far above the longest name. */
const LONGEST_NAME = 100

/** End of a sentence on an unknown name: the nearest name, or `more` if none is near. */
export function spellingAdvice(misspelt: string, names: readonly string[], more = ''): string {
  const nearest = nearestTo(misspelt, names)
  return nearest === undefined ? `check its spelling.${more}` : `did you mean "${nearest}"?`
}

/**
 * Number of letters to add, remove, replace or exchange with their neighbour (optimal string
 * alignment distance).
 */
function editsBetween(one: string, other: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const [letter, wanted] = [one[row - 1], other[column - 1]]
      const swapped = letter === other[column - 2] && one[row - 2] === wanted
      next.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (next[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (letter === wanted ? 0 : 1),
          swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity
        )
      )
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}
