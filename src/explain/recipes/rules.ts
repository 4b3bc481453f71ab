import { isNotable } from '../../judge/severity'
import { ruleFor } from '../rules'
import type { Cooked } from '../fix'

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
  const exposed = dangers.map(({ path }) => path)
  const broad = new Set([...exposed, ...(rules.length === 0 ? [] : fix.volumes)].map(ruleFor))
  const kept = allow.filter((rule) => !broad.has(rule))
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
