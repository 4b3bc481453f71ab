import { hasExpired, type Rule } from '../plan/allowlist'
import type { Plan } from '../plan/plan'
import type { CheckComparison } from './comparison'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import { foldDrift } from './fold'
import {
  markedDrift,
  selected,
  type JudgedChange,
  type JudgedChanges,
  type Tolerance
} from './judged-changes'
import { sortFindings, worstVerdict, type Judgement, type ToleratedFold } from './judgement'
import { SEVERITIES, type Severity } from './severity'

/** Marks the drift that is less severe than what is to fail the check. */
export function tolerateMinor(changes: JudgedChanges, least: Severity): JudgedChanges {
  const { severities } = changes.counts
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1)
  // Drift is sorted by severity.
  const end = failing.reduce((sum, severity) => sum + severities[severity], 0)
  return end === changes.drift.length
    ? changes
    : markedDrift(
        changes,
        (index) => (index < end ? {} : { tolerated: 'minor' }),
        changes.drift.length - end
      )
}

/**
 * Marks each change outside the allowlist with its state against the base. If only new drift is to
 * fail, drift that the base has as well is tolerated, and the verdict determined again.
 */
export function withComparison(
  judgement: Judgement,
  { failOn, rules }: Pick<Plan, 'failOn' | 'rules'>,
  comparison: CheckComparison
): Judgement {
  const { stateAt } = comparison
  const before = judgement.changes
  const marks = Array.from(before.drift, ({ tolerated }, index): Tolerance | undefined =>
    failOn === 'new' && stateAt(index) === 'unchanged' ? (tolerated ?? 'known') : tolerated
  )
  const number = marks.filter((mark) => mark !== undefined).length
  const markAt = (index: number) => {
    const tolerated = marks[index]
    return { baseline: stateAt(index), ...(tolerated && { tolerated }) }
  }
  const changes = markedDrift(before, markAt, number)
  const judged = { ...judgement, changes }
  return number === (before.counts.tolerated ?? 0) ? judged : refolded(judged, rules)
}

/** A judgement whose drift was marked, with the findings and the verdict that follow from it. */
function refolded(judgement: Judgement, rules: readonly Rule[]): Judgement {
  const folds = foldJudged(judgement.changes, rules)
  const found = driftFindings(folds)
  const first = judgement.findings.findIndex(isOfDrift)
  const findings = sortFindings([
    ...judgement.findings.flatMap((one, index) =>
      index === first ? found : isOfDrift(one) ? [] : [one]
    )
  ])
  return { ...judgement, ...folds, findings, verdict: worstVerdict(findings) }
}

const isOfDrift = ({ kind }: Finding): boolean => kind === 'drift' || kind === 'tolerated-drift'

type Folds = Pick<Judgement, 'drift' | 'tolerated'>

/** The drift by folder: first what fails the check, then what is tolerated, by reason. */
export function foldJudged(changes: JudgedChanges, rules: readonly Rule[]): Folds {
  const expired = rules.filter(hasExpired)
  if ((changes.counts.tolerated ?? 0) === 0) return { drift: foldDrift(changes.drift, expired) }
  const of = (reason: Tolerance | undefined) =>
    foldDrift(
      selected(changes.drift, ({ tolerated }: JudgedChange) => tolerated === reason),
      expired
    )
  const tolerated = REASONS.flatMap((because): readonly ToleratedFold[] =>
    of(because).map((fold) => ({ ...fold, because }))
  )
  return { drift: of(undefined), tolerated }
}

const REASONS: readonly Tolerance[] = ['known', 'minor']

/** Findings of drift, failing and tolerated. */
export const driftFindings = ({ drift, tolerated = [] }: Folds): readonly Finding[] => [
  ...drift.map((fold) => makeFinding('drift', fold)),
  ...tolerated.map((fold) => makeFinding('tolerated-drift', fold))
]
