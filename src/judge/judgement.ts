import type { Location } from '../plan/faults'
import { LEVELS, VERDICTS, type Finding, type Verdict } from './findings/finding'
import { FINDINGS } from './findings/table'
import type { Fold } from './fold'
import type { JudgedChange, JudgedChanges, Tolerance } from './judged-changes'

export type { JudgedChange, JudgedChanges }

/** The findings, worst first, with the worst verdict, and the judged changes. */
export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly changes: JudgedChanges
  readonly rules: readonly RulePart[]
  /**
   * The changes that no rule allows and that are not tolerated, by folder; the worst change of each
   * folder first.
   */
  readonly drift: readonly Fold<JudgedChange>[]
  /** The tolerated changes, by reason and folder; absent if there are none. */
  readonly tolerated?: readonly ToleratedFold[]
}

/** Changes of a folder that are tolerated for one reason. */
export interface ToleratedFold extends Fold<JudgedChange> {
  readonly because: Tolerance
}

/** A rule of the allowlist, and the number of changes that it was the first to allow. */
export interface RulePart {
  readonly rule: string
  readonly source: 'input' | 'policy-file'
  readonly used: number
  readonly expired: boolean
  /** Why the changes are acceptable. */
  readonly reason?: string
  readonly owner?: string
  readonly place?: string
  /** The last day on which the rule applies. */
  readonly expires?: string
  readonly location?: Location
}

export type Mode = 'enforce' | 'audit'

/** The worst verdict that any finding forces; `pass` for none. */
export function worstVerdict(findings: readonly Finding[]): Verdict {
  return worstOfVerdicts(findings.map(({ kind }) => FINDINGS[kind].verdict))
}

/** The worst of several verdicts; `pass` for none. */
export function worstOfVerdicts(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}

/**
 * Adds findings, sorts all and determines the verdict again: some arise only while explaining,
 * cleaning up or publishing. A finding that changes how all others are read comes first.
 */
export function withFindings(judgement: Judgement, more: readonly Finding[]): Judgement {
  const findings = sortFindings([
    ...more.filter(isForemost),
    ...judgement.findings,
    ...more.filter((one) => !isForemost(one))
  ])
  return { ...judgement, findings, verdict: worstVerdict(findings) }
}

/** Whether a finding changes how all others are read, and is therefore sorted before them. */
const isForemost = ({ kind }: Finding): boolean => kind === 'fails-writable'

/** Sorts by verdict, then by level, worst first; otherwise the order is kept. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => weight(one) - weight(other))
}

/** Whether the workflow step fails; in `audit` mode only an error makes it fail. */
export function failsStep(verdict: Verdict, mode: Mode): boolean {
  return exitCode(verdict, mode) !== 0
}

/** Exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` mode 0 or 3. */
export function exitCode(verdict: Verdict, mode: Mode): ExitCode {
  return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict]
}

export type ExitCode = 0 | 1 | 2 | 3

const EXIT_CODES: Readonly<Record<Verdict, ExitCode>> = { pass: 0, drift: 1, failed: 2, error: 3 }

const weight = ({ kind, level }: Finding): number =>
  VERDICTS.indexOf(FINDINGS[kind].verdict) * LEVELS.length + LEVELS.indexOf(level)
