import type { BadInput } from './faults'
import type { InputName } from './input-table'
import { entriesOf } from './lines'
import { withoutNul, type Parsed, type Parser } from './parsed'

/** What was made of an input: its value unless it could not be understood at all, and all that is wrong with it. */
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
export function lines<T>(textOf: TextOf, name: InputName, parse: Parser<T>): Reading<readonly T[]> {
  return several(name, entriesOf(textOf(name)).map(withoutNul(parse)))
}

/** Of several parsed parts the good ones are the value. */
export function several<T>(name: InputName, parts: readonly Parsed<T>[]): Reading<readonly T[]> {
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
export function gather<T extends object>(
  readings: Readings<T>
): { readonly understood: Partial<T>; readonly faults: readonly BadInput[] } {
  const parts = Object.entries<Reading<unknown>>(readings)
  const known = parts.filter(([, reading]) => Object.hasOwn(reading, 'value'))
  return {
    understood: Object.fromEntries(known.map(([key, { value }]) => [key, value])) as Partial<T>,
    faults: parts.flatMap(([, reading]) => reading.faults)
  }
}
