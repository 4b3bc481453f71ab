import { hasExpired, type Rule } from '../plan/allowlist'
import type { Finding } from './findings'
import type { JudgedChange } from './judgement'
import type { SomePaths } from './some-paths'
import { makeFinding } from './wording'

/** Rules whose day has passed, with what they would have allowed. */
export function findExpired(
  rules: readonly Rule[],
  changes: Iterable<JudgedChange>
): readonly Finding[] {
  const missed = new Map(rules.filter(hasExpired).map((rule) => [rule, 0]))
  if (missed.size === 0) return []
  for (const { lapsed } of changes) {
    if (lapsed !== undefined) missed.set(lapsed, (missed.get(lapsed) ?? 0) + 1)
  }
  return Array.from(missed, ([rule, number]) =>
    makeFinding('expired-rule', { rule, missed: number })
  )
}

/** Rules that let code of the image be replaced. */
export function findCodeAllowed(code: ReadonlyMap<Rule, SomePaths>): readonly Finding[] {
  return Array.from(code, ([rule, paths]) => makeFinding('rule-allows-code', { rule, ...paths }))
}

/** Rules whose day is near. */
export function findExpiring(rules: readonly Rule[]): readonly Finding[] {
  return rules
    .filter((rule) => !hasExpired(rule) && (rule.expires?.daysLeft ?? Infinity) <= SOON)
    .map((rule) => makeFinding('expiring-rule', rule))
}

/** Days. */
const SOON = 14
