import type { ChangeKind } from '../words'
import type { Expiry } from './calendar'
import type { Location } from './faults'
import { compileGlob } from './glob'
import { notA, quoteInput, type Parsed } from './parse'

/** One allow rule: a line of the input `allow`, or an entry of a policy file. */
export interface Rule {
  /** The rule as written, without its reason, white space folded: `AC /run/**`. */
  readonly rule: string
  readonly kinds: ReadonlySet<ChangeKind>
  readonly pattern: string
  readonly reason: string | undefined
  readonly source: 'input' | 'policy-file'
  /** Name of the person or team that is responsible for the rule. */
  readonly owner?: string
  /** Mount point of the only place that the rule is for; absent if it is for all places. */
  readonly place?: string
  readonly expires?: Expiry
  /** Line in the policy file; absent for a rule of the input. */
  readonly location?: Location
  /**
   * Whether the rule is about that kind of change to an absolute path in that place. This does not
   * consider `expires`: an expired rule allows nothing (see `hasExpired`).
   */
  readonly allows: (path: string, kind: ChangeKind, place: string) => boolean
}

export const hasExpired = ({ expires }: Rule): boolean =>
  expires !== undefined && expires.daysLeft < 0

const KINDS: ReadonlyMap<string, ChangeKind> = new Map([
  ['A', 'added'],
  ['C', 'changed'],
  ['D', 'deleted']
])

/** Parses a line of `allow`: `[KINDS] PATTERN`, then the reason if any, after ` # `. */
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

/** Kinds of change for these letters, each letter at most once; undefined for any other text. */
function kindsOf(letters: string): ReadonlySet<ChangeKind> | undefined {
  const kinds = new Set(letters.split('').flatMap((letter) => KINDS.get(letter) ?? []))
  return kinds.size === letters.length && kinds.size > 0 ? kinds : undefined
}

/** Letters of these kinds of change, in the order A, C, D. */
export function lettersOf(kinds: ReadonlySet<ChangeKind>): string {
  return [...KINDS].flatMap(([letter, kind]) => (kinds.has(kind) ? [letter] : [])).join('')
}

function unknownKinds(letters: string, pattern: string): Parsed<never> {
  return pattern.startsWith('/')
    ? notA('a set of kinds (each of "A", "C", "D" at most once)', 'AC', letters)
    : { problem: `${quoteInput(`${letters} ${pattern}`)} is not absolute; start it with "/".` }
}
