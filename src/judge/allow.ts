import type { Change, Place } from '../observe/observation'
import type { Rule } from '../plan/allowlist'
import type { JudgedChange, RulePart } from './judgement'
import { isScratch } from './scratch-change'
import { appraise, SEVERITIES } from './severity'

/** Every change with the rule that allows it, every rule with its use, and the rules that no change at all matches. */
export interface Allowed {
  /** Those that nothing allows first, and of these the worst first; otherwise in the order given. */
  readonly changes: readonly JudgedChange[]
  readonly rules: readonly RulePart[]
  readonly unused: readonly Rule[]
}

/** Holds every change against the allowlist; the first rule that matches is the one that counts as used. */
export function applyRules(
  rules: readonly Rule[],
  changes: readonly Change[],
  places: readonly Place[]
): Allowed {
  const used = new Map<Rule, number>()
  const isMemory = isScratch(places)
  const ruleFor = (change: Change): string | null => {
    if (change.idle !== undefined) return NO_CONTENT
    const rule = rules.find(({ allows }) => allows(change.path, change.kind))
    if (rule !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1)
    return rule?.rule ?? (isMemory(change) ? SCRATCH : null)
  }
  const judged = changes.map((change) => judgedChange(change, ruleFor(change)))
  const idle = rules.filter((rule) => !used.has(rule))
  return {
    changes: judged.toSorted((one, other) => rank(one) - rank(other)),
    rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
    unused: idle.filter(({ allows }) => !changes.some(({ path, kind }) => allows(path, kind)))
  }
}

/** Spelt out: an object that is made by spreading takes several times the memory, and there are a hundred thousand of them. */
function judgedChange(change: Change, rule: string | null): JudgedChange {
  const { path, kind, place, bytes, before, after, meanwhile, idle } = change
  const { severity, tags } = appraise(change)
  const judged: { -readonly [Key in keyof JudgedChange]: JudgedChange[Key] } = {
    path,
    kind,
    place,
    allowed: rule !== null,
    rule,
    severity,
    tags
  }
  if (bytes !== undefined) judged.bytes = bytes
  if (meanwhile !== undefined) judged.meanwhile = meanwhile
  if (before !== undefined) judged.before = before
  if (after !== undefined) judged.after = after
  if (idle !== undefined) judged.idle = idle
  return judged
}

/** Rules that are nobody's: what changed in nothing but times, and what is made where a container may make things. */
const NO_CONTENT = 'no content changed'
const SCRATCH = 'scratch'

const rank = ({ allowed, severity }: JudgedChange): number =>
  allowed ? SEVERITIES.length : SEVERITIES.indexOf(severity)

const rulePart = ({ rule, source }: Rule, used: number): RulePart => ({
  rule,
  source,
  used,
  expired: false
})
