import type { Change, Place } from '../observe/observation'
import type { Rule } from '../plan/allowlist'
import type { ChangeList } from '../ports'
import { column } from './column'
import { judgedList, type JudgedChanges } from './judged-list'
import type { RulePart } from './judgement'
import { isScratch } from './scratch-change'
import { appraise, type Appraisal } from './severity'

/** Every change with the rule that allows it, every rule with its use, and the rules that no change at all matches. */
export interface Allowed {
  readonly changes: JudgedChanges
  readonly rules: readonly RulePart[]
  readonly unused: readonly Rule[]
}

/** Holds every change, sorted by path, against the allowlist; the first rule that matches is the one that counts as used. */
export function applyRules(
  rules: readonly Rule[],
  changes: ChangeList<Change>,
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
  const allowedBy = column<string | null>(changes.length, String)
  const appraisals = column<Appraisal>(changes.length, ({ tags }) => tags.join(' '))
  for (const change of changes) {
    allowedBy.push(ruleFor(change))
    appraisals.push(appraise(change))
  }
  return {
    changes: judgedList(changes, { rule: allowedBy.at, appraisal: appraisals.at }),
    rules: rules.map((rule) => rulePart(rule, used.get(rule) ?? 0)),
    unused: unmatched(
      rules.filter((rule) => !used.has(rule)),
      changes
    )
  }
}

/** Those of the rules that match no change. */
function unmatched(rules: readonly Rule[], changes: ChangeList<Change>): readonly Rule[] {
  let left = rules
  if (left.length === 0) return left
  for (const { path, kind } of changes) {
    if (left.some(({ allows }) => allows(path, kind)))
      left = left.filter(({ allows }) => !allows(path, kind))
    if (left.length === 0) break
  }
  return left
}

/** Rules that are nobody's: what changed in nothing but times, and what is made where a container may make things. */
const NO_CONTENT = 'no content changed'
const SCRATCH = 'scratch'

const rulePart = ({ rule, source }: Rule, used: number): RulePart => ({
  rule,
  source,
  used,
  expired: false
})
