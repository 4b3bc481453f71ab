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
}

/** Counts the changes, and keeps the first that nothing allows. */
export function changeReader(): ChangeReader {
  const kept: ChangePart[] = []
  let [drift, allowed] = [0, 0]
  return {
    kept,
    add: (value) => {
      const change = decoded(Change, value)
      if (change.allowed) allowed++
      else drift++
      if (!change.allowed && kept.length < MOST.changes) kept.push(partOf(change))
    },
    counts: () => ({ drift, allowed })
  }
}

const Change = s.type({
  path: s.string(),
  kind: s.enums(CHANGE_KINDS),
  allowed: s.boolean(),
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
