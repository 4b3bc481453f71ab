import type { Location } from '../plan/faults'
import type { Finding, Verdict } from './findings'
import type { Fold } from './fold'
import type { JudgedChange, JudgedChanges } from './judged-list'

export type { JudgedChange, JudgedChanges }

/** The findings, sorted worst first, with the verdict of the first; and the changes as they were judged. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly changes: JudgedChanges
  readonly rules: readonly RulePart[]
  /** The changes that no rule allows, by folder; of each folder's the worst. */
  readonly drift: readonly Fold<JudgedChange>[]
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
