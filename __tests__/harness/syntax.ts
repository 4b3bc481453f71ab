import { fold, put, type Folded } from './folded'

/** A workflow command as the runner parses it from one line (`ActionCommand.cs`, 2.336.0). */
export interface ParsedCommand {
  readonly version: 'v1' | 'v2'
  readonly name: string
  readonly properties: Folded
  readonly data: string
}

/** What .NET's `char.IsWhiteSpace` accepts; unlike JavaScript's `\s` with U+0085 and without U+FEFF. */
const WHITE = String.raw`[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`
const LEADING_WHITE = new RegExp(`^${WHITE}+`)
const NOT_WHITE = new RegExp(WHITE.replace('[', '[^'))

/**
 * The `::` that closes a head. .NET searches by the rules of collation, where characters without
 * weight may stand between the colons. (A combining mark after them would hide the pair; that is
 * left out, so that this oracle sees a command too many rather than one too few.)
 */
const CLOSING = /:(?:(?![\s\u0085])[\p{Cc}\p{Cf}\u034F\uFE00-\uFE0F])*:/gu

type Escapes = readonly (readonly [escape: string, character: string])[]
const V2_DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%']
]
const V2_PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%']
]
const V1: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%']
]

/** The command in a line, or undefined. `registered` holds folded names; v2 is tried before v1. */
export function parseCommand(
  line: string,
  registered: ReadonlySet<string>
): ParsedCommand | undefined {
  return parseV2(line, registered) ?? parseV1(line, registered)
}

/** `::name k=v,k=v::data` at the start of the line, white space aside. */
export function parseV2(line: string, registered: ReadonlySet<string>): ParsedCommand | undefined {
  const message = line.replace(LEADING_WHITE, '')
  if (!message.startsWith('::')) return undefined
  CLOSING.lastIndex = 2
  const end = CLOSING.exec(message)?.index
  if (end === undefined) return undefined
  const { name, rest } = split(message.slice(2, end))
  if (!registered.has(fold(name))) return undefined
  const properties = pairs(trim(rest), ',', V2_PROPERTY)
  return { version: 'v2', name, properties, data: unescape(message.slice(end + 2), V2_DATA) }
}

/** `##[name k=v;k=v]data`, wherever the first `##[` of the line stands. */
export function parseV1(line: string, registered: ReadonlySet<string>): ParsedCommand | undefined {
  const start = line.indexOf('##[')
  if (start < 0) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  const { name, rest } = split(line.slice(start + 3, end))
  if (!registered.has(fold(name))) return undefined
  const properties = pairs(rest, ';', V1)
  return { version: 'v1', name, properties, data: unescape(line.slice(end + 1), V1) }
}

function split(head: string): { readonly name: string; readonly rest: string } {
  const space = head.indexOf(' ')
  return space < 0
    ? { name: head, rest: '' }
    : { name: head.slice(0, space), rest: head.slice(space + 1) }
}

/** .NET's `Split('=', 2, RemoveEmptyEntries)`: leading `=` vanish, and so do those before the value. */
function pairs(text: string, separator: string, escapes: Escapes): Folded {
  const properties: Folded = new Map()
  for (const part of text.split(separator)) {
    const [, key, value] = /^=*([^=]+)=+([^=][^]*)$/.exec(part) ?? []
    if (key !== undefined && value !== undefined) put(properties, key, unescape(value, escapes))
  }
  return properties
}

/** One escape after the other, `%25` last, in upper case only, as the runner does. */
function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escape, character]) => result.replaceAll(escape, character), text)
}

/** By hand at the end: a pattern that ends in `+$` takes quadratic time on long runs of spaces. */
function trim(text: string): string {
  let end = text.length
  while (end > 0 && !NOT_WHITE.test(text[end - 1] ?? '')) end--
  return text.slice(0, end).replace(LEADING_WHITE, '')
}
