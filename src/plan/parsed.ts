import { quote } from './quote'

/** What a parser makes of a text: a value, or a sentence that says what is wrong with it and what to do. */
export type Parsed<T> = { readonly value: T } | Problem

export interface Problem {
  readonly problem: string
}

export type Parser<T> = (text: string) => Parsed<T>

/** The problem of a text that is not what was expected; `example` is what to write instead. */
export function notA(expected: string, example: string, got: string): Problem {
  return { problem: `${quote(got)} is not ${expected}; write for example ${quote(example)}.` }
}

/** A parser of texts that have to match an expression and are kept as they are. */
export function matching(expression: RegExp, expected: string, example: string): Parser<string> {
  return (text) => (expression.test(text) ? { value: text } : notA(expected, example, text))
}

/** A parser of closed sets of words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Parser<Word> {
  const choice = words.map(quote).join(', ')
  return (text) => {
    const value = words.find((word) => word === text)
    return value === undefined
      ? { problem: `${quote(text)} is none of ${choice}; write one of them.` }
      : { value }
  }
}

/** `true` or `false`, in the spellings of YAML 1.2 that the runner's own `getBooleanInput` takes. */
export function parseBoolean(text: string): Parsed<boolean> {
  return /^(true|True|TRUE|false|False|FALSE)$/.test(text)
    ? { value: text.toLowerCase() === 'true' }
    : { problem: `${quote(text)} is neither "true" nor "false"; write one of them.` }
}

/** Nothing that reaches an engine or a program can hold a NUL character: it would end there. */
export function withoutNul<T>(parse: Parser<T>): Parser<T> {
  return (text) =>
    text.includes('\0')
      ? {
          problem: `${quote(text)} holds a NUL character, which no program can be given; remove it.`
        }
      : parse(text)
}
