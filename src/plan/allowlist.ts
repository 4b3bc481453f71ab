import type { ChangeKind } from '../words'
import type { Expiry } from './calendar'
import type { Location } from './faults'
import { compileGlob } from './glob'
import { notA, quoteInput, type Parsed } from './parse'

/** One line of the allowlist. */
export interface Rule {
  /** As written, without its reason, white space folded: `AC /run/**`. */
  readonly rule: string
  readonly kinds: ReadonlySet<ChangeKind>
  readonly pattern: string
  readonly reason: string | undefined
  readonly source: 'input' | 'policy-file'
  /** Who answers for it. */
  readonly owner?: string
  /** The place that it is only for, by its mount point. */
  readonly place?: string
  readonly expires?: Expiry
  /** Of a policy file. */
  readonly location?: Location
  /** Whether this rule is about that kind of change of that absolute path in that place; one that has expired allows it no more. */
  readonly allows: (path: string, kind: ChangeKind, place: string) => boolean
}

export const hasExpired = ({ expires }: Rule): boolean =>
  expires !== undefined && expires.daysLeft < 0

const KINDS: ReadonlyMap<string, ChangeKind> = new Map([
  ['A', 'added'],
  ['C', 'changed'],
  ['D', 'deleted']
])

/** A line of `allow`: `[KINDS] PATTERN`, then the reason if any, after ` # `. */
export function parseRule(line: string): Parsed<Rule> {
  const [, text = '', reason] = /^([^]*?)(?:\s+#(?:\s+([^]*))?)?$/.exec(line.trim()) ?? []
  const [, letters, pattern = ''] = /^(?:([^/\s]\S*)\s+)?([^]*)$/.exec(text) ?? []
  const kinds = letters === undefined ? new Set(KINDS.values()) : kindsOf(letters)
  if (kinds === undefined) return unknownKinds(letters ?? '', pattern)
  if (KINDS.has(pattern.slice(0, 1)) && kindsOf(pattern) !== undefined)
    return {
      problem: `${quoteInput(line)} has no pattern; write for example ${quoteInput(`${pattern} /run/**`)}.`
    }
  const matches = compileGlob(pattern)
  if ('problem' in matches) return matches
  const rule = letters === undefined ? pattern : `${letters} ${pattern}`
  const allows = (path: string, kind: ChangeKind) => kinds.has(kind) && matches.value(path)
  return { value: { rule, kinds, pattern, reason, source: 'input', allows } }
}

/** The kinds that the letters stand for, each letter at most once; undefined for anything else. */
function kindsOf(letters: string): ReadonlySet<ChangeKind> | undefined {
  const kinds = new Set(letters.split('').flatMap((letter) => KINDS.get(letter) ?? []))
  return kinds.size === letters.length && kinds.size > 0 ? kinds : undefined
}

/** The letters of these kinds, in their usual order. */
export function lettersOf(kinds: ReadonlySet<ChangeKind>): string {
  return [...KINDS].flatMap(([letter, kind]) => (kinds.has(kind) ? [letter] : [])).join('')
}

function unknownKinds(letters: string, pattern: string): Parsed<never> {
  return pattern.startsWith('/')
    ? notA('a set of kinds (each of "A", "C", "D" at most once)', 'AC', letters)
    : { problem: `${quoteInput(`${letters} ${pattern}`)} is not absolute; start it with "/".` }
}
