import * as s from 'superstruct'
import type { Tolerance } from '../../judge/judged-changes'
import { SEVERITIES, worstSeverity, type Severity } from '../../judge/severity'
import { CHANGE_KINDS } from '../../plan/change-kinds'
import { quoteInput } from '../../plan/parse'
import { MOST_SHOWN, type Counts } from '../joined/part'
import type { ChangePart } from './document'

/** Shape of a severity. */
export const SeverityShape = s.enums(SEVERITIES)

/** Reads the changes of one report, one after another. */
export interface ChangeReader {
  /** Adds a change and returns it; throws if the value is not one. */
  readonly add: (value: unknown) => Pick<ChangePart, 'path' | 'kind' | 'allowed'>
  readonly kept: readonly ChangePart[]
  readonly counts: () => Pick<Counts, 'drift' | 'allowed'>
  /** Number of changes that no rule allows and that did not fail the check. */
  readonly tolerated: () => number
  /** Worst severity of the changes that are tolerated for that reason; undefined for none. */
  readonly worstTolerated: (reason: Tolerance) => Severity | undefined
  /** Names of the rules that allowed a change; the empty string for a rule without a name. */
  readonly rules: ReadonlySet<string>
}

/**
 * Returns a reader that counts changes. It keeps the first 50 that no rule allows, and the names of
 * the rules that allow the others.
 */
export function changeReader(): ChangeReader {
  const kept: ChangePart[] = []
  const rules = new Set<string>()
  const worst = new Map<Tolerance, Severity>()
  let [drift, allowed, tolerated] = [0, 0, 0]
  return {
    kept,
    rules,
    tolerated: () => tolerated,
    worstTolerated: (reason) => worst.get(reason),
    add: (value) => {
      const change = decoded(Change, value)
      if (change.allowed) allowed++
      else drift++
      if (change.allowed) rules.add(change.rule ?? '')
      else if (change.tolerated !== undefined) {
        tolerated++
        const { tolerated: reason, severity = 'critical' } = change
        worst.set(reason, worstSeverity([severity, worst.get(reason) ?? 'low']))
      }
      if (rules.size > MOST_RULES)
        throw new Error(`its changes are allowed by more than ${MOST_RULES} rules.`)
      if (!change.allowed && kept.length < MOST_SHOWN.changes) kept.push(partOf(change))
      return change
    },
    counts: () => ({ drift, allowed })
  }
}

/** More rules than any policy has. There is a limit because every name stays in memory. */
const MOST_RULES = 10_000

const Change = s.type({
  path: s.string(),
  kind: s.enums(CHANGE_KINDS),
  allowed: s.boolean(),
  rule: s.optional(s.nullable(s.string())),
  severity: s.optional(SeverityShape),
  tolerated: s.optional(s.enums(['minor', 'known'])),
  tags: s.optional(s.array(s.string()))
})

function partOf({ path, kind, severity = 'low', tags = [] }: s.Infer<typeof Change>): ChangePart {
  const known = tags as unknown as ChangePart['tags']
  const unseen = { place: '', allowed: false, rule: null, before: null, after: null }
  return { ...unseen, path, kind, severity, tags: known }
}

/** Returns the value if it has the shape; else throws a sentence that says where it differs. */
export function decoded<T, S>(shape: s.Struct<T, S>, value: unknown): T {
  const [failure, known] = s.validate(value, shape)
  if (failure === undefined) return known
  const where = failure.path.length === 0 ? '' : ` at ${quoteInput(failure.path.join('.'))}`
  throw new Error(`it is not as Zero Drift writes it${where}.`)
}
