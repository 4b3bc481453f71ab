import type { Change } from '../observe/observation'
import type { Rule } from '../plan/allowlist'
import type { Location } from '../plan/faults'
import type { Finding, Verdict } from './findings'
import type { Fold } from './fold'
import type { Appraisal } from './severity'

/** What the facts add up to. Findings are sorted worst first; the verdict is that of the first. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly changes: readonly JudgedChange[]
  readonly rules: readonly RulePart[]
  /** The changes that no rule allows, by folder. */
  readonly drift: readonly Fold<JudgedChange>[]
}

/** One change, how bad it looks, and the rule that allows it, if one does. */
export interface JudgedChange extends Change, Appraisal {
  readonly allowed: boolean
  /** The first rule that allows it, as written. */
  readonly rule: string | null
  /** The first rule that allowed it until it expired. */
  readonly lapsed?: Rule
}

/** One rule of the allowlist and how many changes it was the first to allow. */
export interface RulePart {
  readonly rule: string
  readonly source: 'input' | 'policy-file'
  readonly used: number
  readonly expired: boolean
  /** Why that is all right. */
  readonly reason?: string
  readonly owner?: string
  readonly place?: string
  /** The last day on which it allows anything. */
  readonly expires?: string
  readonly location?: Location
}
