import type { BadInput } from './faults'
import type { InputName } from './input-table'

/** The result of parsing a text: a value, or a sentence that says what is wrong with it and what to do. */
export type Parsed<T> = { readonly value: T } | Problem

export interface Problem {
  readonly problem: string
}

export type Parser<T> = (text: string) => Parsed<T>

/** The problem of a text that is not what was expected; `example` is what to write instead. */
export function notA(expected: string, example: string, got: string): Problem {
  return {
    problem: `${quoteInput(got)} is not ${expected}; write for example ${quoteInput(example)}.`
  }
}

/** A parser of texts that have to match an expression and are kept as they are. */
export function matching(expression: RegExp, expected: string, example: string): Parser<string> {
  return (text) => (expression.test(text) ? { value: text } : notA(expected, example, text))
}

/** A parser of closed sets of words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Parser<Word> {
  const choice = words.map(quoteInput).join(', ')
  return (text) => {
    const value = words.find((word) => word === text)
    return value === undefined
      ? { problem: `${quoteInput(text)} is none of ${choice}; write one of them.` }
      : { value }
  }
}

/** `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput` takes. */
export function parseBoolean(text: string): Parsed<boolean> {
  return /^(true|True|TRUE|false|False|FALSE)$/.test(text)
    ? { value: text.toLowerCase() === 'true' }
    : { problem: `${quoteInput(text)} is neither "true" nor "false"; write one of them.` }
}

/** Nothing that reaches an engine or a program can hold a NUL character: it would end there. */
export function withoutNul<T>(parse: Parser<T>): Parser<T> {
  return (text) =>
    text.includes('\0')
      ? {
          problem: `${quoteInput(text)} holds a NUL character, which no program can be given; remove it.`
        }
      : parse(text)
}

const LONGEST = 100

/** The text in quotes, on one line, at most 100 characters of it, every character visible: fit for a sentence whatever it holds. */
export function quoteInput(text: string): string {
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
  /** Without white space before it, and without its end of line. */
  readonly text: string
}

/** The lines that say something: empty ones and those that start with `#` are left out; trailing white space stays. */
export function linesOf(text: string): readonly TextLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(/\r$/, '').trimStart() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
}

/** The entries of an input that takes one a line. */
export function entriesOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.text.trim())
}

/** The result of reading an input: its value unless it could not be understood at all, and all that is wrong with it. */
export interface Reading<T> {
  readonly value?: T
  readonly faults: readonly BadInput[]
}

/** The text of an input, or its default. */
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

/** Of several parsed parts the good ones are the value. */
export function allOf<T>(name: InputName, parts: readonly Parsed<T>[]): Reading<readonly T[]> {
  return {
    value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
    faults: parts.flatMap((part) =>
      'value' in part ? [] : [{ input: name, sentence: part.problem }]
    )
  }
}

/** Two lists, one after the other. */
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

/** The readings of a record's parts as one record: what was understood of it, and all that is wrong. */
export function gatherReadings<T extends object>(
  readings: Readings<T>
): { readonly understood: Partial<T>; readonly faults: readonly BadInput[] } {
  const parts = Object.entries<Reading<unknown>>(readings)
  const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'))
  return {
    understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])) as Partial<T>,
    faults: parts.flatMap(([, reading]) => reading.faults)
  }
}

/** White space, '...', "...", an escaped character, or characters that stand for themselves. */
const PIECE = /\s+|'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\([^])|([^\s'"\\]+)/y

/**
 * Words, quoted as in a shell (POSIX.1-2024, 2.2); nothing is expanded: `$X`, `*` and `#` stand for themselves.
 * Fuzzed against bash; none of seven npm packages that were tried has its quoting right (shlex 3.0.0, the best of them,
 * keeps the backslash of `"\$X"` and loses one of `'\\'"x"`).
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

/** The text that a piece adds to its word; undefined for white space and for a continued line. */
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
