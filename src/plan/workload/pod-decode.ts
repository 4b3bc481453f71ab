import * as s from 'superstruct'
import type { BadInput } from '../faults'
import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import { fieldName, placeIn, type ManifestDocument } from './pod-documents'

/** A value in a document, and the way to it. */
export interface Located {
  readonly document: ManifestDocument
  readonly way: Way
  readonly value: unknown
}

/** A decoded value, or the faults of its fields, each at its place. */
export type Decoded<T> = { readonly value: T } | { readonly faults: readonly BadInput[] }

/** Decodes a part of a document; all faults of its fields are found at once. */
export function decodeAs<T>(struct: s.Struct<T>, { document, way, value }: Located): Decoded<T> {
  const [error, decoded] = s.validate(value, struct)
  if (error === undefined) return { value: decoded }
  const faults = error.failures().map(({ path, type, value: got }) => {
    const field = [...way, ...(path as Way)]
    const sentence = `${quoteInput(fieldName(field))} ${wrong(type, got)}`
    return { input: 'manifest-file', sentence, location: placeIn(document, field) }
  })
  return { faults }
}

/** End of a sentence on a field: which value is needed in place of what stands there. */
function wrong(type: string, got: unknown): string {
  if (got === undefined) return 'is missing; add it.'
  if (typeof got === 'symbol') return bareWord(type, got.description ?? '')
  if (type === 'flag' && (got === 'true' || got === 'false')) {
    return `is a text; write ${got} without quotes.`
  }
  if (type === 'text' && typeof got !== 'object') return `is a ${typeof got}; put it in quotes.`
  return `is ${KINDS.get(kindOf(got)) ?? 'of another kind'}; write ${WANTED.get(type) ?? 'a mapping'}.`
}

/** YAML 1.1 takes some words for booleans, YAML 1.2 for texts. */
function bareWord(type: string, word: string): string {
  const meant = /^(?:y|yes|on)$/i.test(word) ? 'true' : 'false'
  const remedy = type === 'flag' ? meant : `"${word}", in quotes`
  return `is ${word}, which is a boolean to some tools and a text to others; write ${remedy}.`
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

const KINDS: ReadonlyMap<string, string> = new Map([
  ['null', 'empty'],
  ['list', 'a list'],
  ['object', 'a mapping'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'a boolean']
])

const WANTED: ReadonlyMap<string, string> = new Map([
  ['text', 'a text'],
  ['string', 'a text'],
  ['flag', 'true or false'],
  ['whole', 'a whole number'],
  ['amount', 'a number or a text'],
  ['array', 'a list'],
  ['type', 'a mapping'],
  ['record', 'a mapping']
])
