import type { Location } from '../plan/faults'
import { LEVELS, VERDICTS, type Finding, type Verdict } from './findings/finding'
import { FINDINGS } from './findings/table'
import type { Fold } from './fold'
import type { JudgedChange, JudgedChanges } from './judged-changes'

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

export type Mode = 'enforce' | 'audit'

/** The worst verdict that any of the findings forces; `pass` for none. */
export function worstVerdict(findings: readonly Finding[]): Verdict {
  return worstOfVerdicts(findings.map(({ kind }) => FINDINGS[kind].verdict))
}

/** The worst of several verdicts; `pass` for none. */
export function worstOfVerdicts(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}

/** A judgement with more findings, sorted and judged anew: some are only made while explaining, cleaning up or publishing; those that concern all others come first. */
export function withFindings(judgement: Judgement, more: readonly Finding[]): Judgement {
  const findings = sortFindings([
    ...more.filter(isForemost),
    ...judgement.findings,
    ...more.filter((one) => !isForemost(one))
  ])
  return { ...judgement, findings, verdict: worstVerdict(findings) }
}

/** A finding that puts all others in another light, so it comes first. */
const isForemost = ({ kind }: Finding): boolean => kind === 'fails-writable'

/** Worst verdict first, then worst level; otherwise as found. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => weight(one) - weight(other))
}

/** Whether the step of the workflow fails: in `audit` only an error does that. */
export function failsStep(verdict: Verdict, mode: Mode): boolean {
  return exitCode(verdict, mode) !== 0
}

/** The exit code of the local command: 0 pass, 1 drift, 2 failed, 3 error; in `audit` 0, or 3 on error. */
export function exitCode(verdict: Verdict, mode: Mode): ExitCode {
  return mode === 'audit' && verdict !== 'error' ? 0 : EXIT_CODES[verdict]
}

export type ExitCode = 0 | 1 | 2 | 3

const EXIT_CODES: Readonly<Record<Verdict, ExitCode>> = { pass: 0, drift: 1, failed: 2, error: 3 }

const weight = ({ kind, level }: Finding): number =>
  VERDICTS.indexOf(FINDINGS[kind].verdict) * LEVELS.length + LEVELS.indexOf(level)
