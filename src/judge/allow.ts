import type { Change } from '../observe/observation'
import type { Rule } from '../plan/allowlist'
import type { JudgedChange, RulePart } from './judgement'

/** Every change with the rule that allows it, every rule with its use, and the rules that no change at all matches. */
export interface Allowed {
  readonly changes: readonly JudgedChange[]
  readonly rules: readonly RulePart[]
  readonly unused: readonly Rule[]
}

/** Holds every change against the allowlist; the first rule that matches is the one that counts as used. */
export function applyRules(rules: readonly Rule[], changes: readonly Change[]): Allowed {
  const used = new Map<Rule, number>()
  const judged = changes.map((change): JudgedChange => {
    const rule = rules.find(({ allows }) => allows(change.path, change.kind))
    if (rule !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1)
    const { path, kind, place } = change
    return { path, kind, place, allowed: rule !== undefined, rule: rule?.rule ?? null }
  })
  const idle = rules.filter((rule) => !used.has(rule))
  return {
    changes: judged,
    rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
    unused: idle.filter(({ allows }) => !changes.some(({ path, kind }) => allows(path, kind)))
  }
}

const rulePart = ({ rule, source }: Rule, used: number): RulePart => ({
  rule,
  source,
  used,
  expired: false
})
