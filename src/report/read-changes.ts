import * as s from 'superstruct'
import { quote } from '../plan/quote'
import type { ChangePart } from './document-changes'
import { MOST, type Counts } from './part'
import { CHANGE_KINDS } from '../plan/change-kinds'

/** Takes the changes of one document, one after another. */
export interface ChangeReader {
  /** Throws on what is no change. */
  readonly add: (value: unknown) => void
  readonly kept: readonly ChangePart[]
  readonly counts: () => Pick<Counts, 'drift' | 'allowed'>
  /** Names of the rules that allowed a change, empty for one without a name. */
  readonly rules: ReadonlySet<string>
}

/** Counts the changes, and keeps the first that nothing allows and the names of the rules that allow the others. */
export function changeReader(): ChangeReader {
  const kept: ChangePart[] = []
  const rules = new Set<string>()
  let [drift, allowed] = [0, 0]
  return {
    kept,
    rules,
    add: (value) => {
      const change = decoded(Change, value)
      if (change.allowed) allowed++
      else drift++
      if (change.allowed) rules.add(change.rule ?? '')
      if (rules.size > MOST_RULES)
        throw new Error(`its changes are allowed by more than ${MOST_RULES} rules.`)
      if (!change.allowed && kept.length < MOST.changes) kept.push(partOf(change))
    },
    counts: () => ({ drift, allowed })
  }
}

/** Far above what anybody writes; each name stays in memory. */
const MOST_RULES = 10_000

const Change = s.type({
  path: s.string(),
  kind: s.enums(CHANGE_KINDS),
  allowed: s.boolean(),
  rule: s.optional(s.nullable(s.string())),
  severity: s.optional(s.enums(['critical', 'high', 'medium', 'low'])),
  tags: s.optional(s.array(s.string()))
})

function partOf({ path, kind, severity = 'low', tags = [] }: s.Infer<typeof Change>): ChangePart {
  const known = tags as unknown as ChangePart['tags']
  const unseen = { place: '', allowed: false, rule: null, before: null, after: null }
  return { ...unseen, path, kind, severity, tags: known }
}

/** The value as that shape; throws a sentence that says where it differs. */
export function decoded<T, S>(shape: s.Struct<T, S>, value: unknown): T {
  const [failure, known] = s.validate(value, shape)
  if (failure === undefined) return known
  const where = failure.path.length === 0 ? '' : ` at ${quote(failure.path.join('.'))}`
  throw new Error(`it is not as Zero Drift writes it${where}.`)
}
