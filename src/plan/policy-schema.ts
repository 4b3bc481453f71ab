import * as s from 'superstruct'
import { DATE } from './calendar'
import { CHANGE_KINDS } from './change-kinds'
import { compileGlob } from './glob'
import { parseTmpfsWord } from './mounts'
import { quoteInput, type Parsed } from './parse'
import { parseAbsolutePath, parseMountPoint } from './paths'
import type { Way } from './yaml'

/**
 * Returns a superstruct type: a value is valid if `sentenceAbout` returns undefined, else its
 * sentence is the failure's message.
 */
function checked<T>(expected: string, sentenceAbout: (value: unknown) => string | undefined) {
  return s.define<T>(expected, (value) => sentenceAbout(value) ?? true)
}

const text = (what: string) =>
  checked<string>(what, (value) =>
    typeof value === 'string' && value.trim() !== ''
      ? undefined
      : `expected ${what}${value === undefined ? '' : `, got ${shown(value)}`}.`
  )

/** Returns a struct for a text that a parser of inputs has to understand. */
const parsed = (what: string, parse: (value: string) => Parsed<unknown>) =>
  checked<string>(what, (value) => {
    if (typeof value !== 'string') return `expected ${what}, got ${shown(value)}.`
    const outcome = parse(value)
    return 'problem' in outcome ? outcome.problem : undefined
  })

const word = (name: string, ...types: readonly string[]) =>
  checked<string | number>(name, (value) => {
    if (!types.includes(typeof value))
      return `expected ${types.length > 1 ? 'a text or a number' : `a ${types[0] === 'string' ? 'text, in quotes' : 'number'}`}, got ${shown(value)}.`
    const outcome = parseTmpfsWord(`${name}=${String(value)}`)
    return 'problem' in outcome ? outcome.problem : undefined
  })

const kinds = checked<readonly (typeof CHANGE_KINDS)[number][]>('kinds', (value) => {
  const words: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [value]
  const odd = words.find(
    (word, index) => !CHANGE_KINDS.some((kind) => kind === word) || words.indexOf(word) !== index
  )
  return Array.isArray(value) && odd === undefined
    ? undefined
    : `expected a list of "added", "changed", "deleted", each at most once, got ${shown(odd ?? value)}.`
})

const date = checked<string>('a date', (value) =>
  typeof value === 'string' && DATE.test(value)
    ? undefined
    : `expected a date such as 2027-06-30, got ${shown(value)}.`
)

const Allow = s.object({
  path: parsed('an absolute glob such as /run/app/*.pid', compileGlob),
  reason: text('a text that says why the change is all right'),
  kinds: s.optional(kinds),
  owner: s.optional(text('the name of the person or team that owns the rule')),
  expires: s.optional(date),
  place: s.optional(parsed('the absolute path of a place such as /data', parseAbsolutePath))
})

const Tmpfs = s.object({
  path: parsed('the absolute path of a mount point such as /tmp', parseMountPoint),
  size: s.optional(word('size', 'string', 'number')),
  // An unquoted number with a leading zero is another number in YAML.
  mode: s.optional(word('mode', 'string')),
  uid: s.optional(word('uid', 'number')),
  gid: s.optional(word('gid', 'number')),
  exec: s.optional(
    checked<boolean>('exec', (value) =>
      typeof value === 'boolean' ? undefined : `expected true or false, got ${shown(value)}.`
    )
  ),
  options: s.optional(s.array(parsed("a tmpfs option, in Docker's words", parseTmpfsWord)))
})

const File = s.object({
  $schema: s.optional(text('the address of a JSON Schema')),
  version: checked<1>('version', (value) =>
    value === 1 ? undefined : `expected the number 1, got ${shown(value)}.`
  ),
  allow: s.optional(s.nullable(s.array(Allow))),
  tmpfs: s.optional(s.nullable(s.array(Tmpfs))),
  // Read by `sections.ts`, which needs scalars as they are written.
  check: s.optional(s.unknown()),
  images: s.optional(s.unknown())
})

export type AllowEntry = s.Infer<typeof Allow>
export type TmpfsEntry = s.Infer<typeof Tmpfs>

export type PolicyShape = s.Infer<typeof File>

/** Returns the policy file if the value is one, or else everything that is wrong with it. */
export function decodePolicy(
  value: unknown
): { readonly file: PolicyShape } | { readonly failures: readonly s.Failure[] } {
  const [error, file] = s.validate(value, File)
  if (error === undefined) return { file }
  const failures = error.failures()
  // If a value is no map at all, superstruct also reports the keys that it lacks.
  const others = failures.filter(({ type }) => type === 'object').map(({ path }) => path.join('\0'))
  return {
    failures: failures.filter(
      ({ path }) => path.length === 0 || !others.includes(path.slice(0, -1).join('\0'))
    )
  }
}

/**
 * Keys that are known for an object in a policy file; `way` leads to the object, e.g. `['allow',
 * 0]`.
 */
export function keysAt(way: Way): readonly string[] {
  const shape = way.length === 0 ? File : way[0] === 'allow' ? Allow : Tmpfs
  return Object.keys(shape.schema)
}

/** Description of a value in a file, for a sentence on it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'keys and values'
  return typeof value === 'string' ? quoteInput(value) : JSON.stringify(value)
}
