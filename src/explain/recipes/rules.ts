import { isWithin } from '../../judge/folders'
import { isNotable } from '../../judge/severity'
import { parseRule } from '../../plan/allowlist'
import type { Cooked } from '../fix'
import { literalStart, ruleFor } from '../rule-pattern'

/** Rule lines of a recipe. */
export interface RecipeRules {
  /** Of what the program keeps in volumes. */
  readonly kept: readonly string[]
  /** Of exactly what changed. */
  readonly narrow: readonly string[]
  /** Of what is high or worse: nobody should take those over unread. */
  readonly notable: readonly string[]
}

/** The rules that belong to the mounts of a recipe, each in one of the lists only; none is for all of a folder that a mount exposes. */
export function rulesOf({ fix, allow, standing }: Cooked): RecipeRules {
  const { drift, rules, dangers } = standing
  const broad = new Set(dangers.map(({ path }) => ruleFor(path)))
  // With a writable root filesystem the mounts are left out: what would have been written in them has its rule among the others.
  const unmounted = rules.length === 0 ? [] : fix.volumes.map((path) => ({ path }))
  const kept = allow.filter((rule) => !broad.has(rule) && !isForAny(rule, unmounted))
  const lines = (list: typeof drift): readonly string[] => list.map(({ rule }) => rule)
  const narrow = [...rules, ...lines(drift.filter((one) => !isNotable(one)))]
  const notable = lines(drift.filter(isNotable))
  return {
    kept,
    narrow: without(kept, narrow),
    notable: without([...kept, ...narrow], notable)
  }
}

const without = (known: readonly string[], rules: readonly string[]): readonly string[] =>
  [...new Set(rules)].filter((rule) => !known.includes(rule))

/** Whether a rule is for something in one of these mounts. */
export function isForAny(line: string, mounts: readonly { readonly path: string }[]): boolean {
  const parsed = parseRule(line)
  if ('problem' in parsed) return false
  const start = literalStart(parsed.value.pattern)
  return mounts.some(({ path }) => isWithin(start, path))
}
