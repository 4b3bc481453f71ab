import type { Observation } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import { applyRules } from './allow'
import {
  findFailure,
  findGaps,
  findIdle,
  findKilled,
  findRefusedAttack,
  findRefusedWrites,
  findUnproven
} from './find'
import { foldByFolder } from './fold'
import type { Judgement } from './judgement'
import { sortFindings, worstVerdict } from './verdict'
import { makeFinding } from './wording'

/** What the facts add up to: every change held against the allowlist, every finding kept, the worst one's verdict. */
export function judge(
  plan: Plan,
  exercise: Exercise,
  observation: Observation,
  logCut: boolean
): Judgement {
  const { changes, rules, unused } = applyRules(plan.rules, observation.changes, observation.places)
  const drift = foldByFolder(changes.drift)
  const healthy = exercise.failure === undefined
  const findings = sortFindings([
    ...findFailure(exercise, observation.refusals, plan.wait.kind === 'exit'),
    ...findUnproven(plan, exercise),
    ...drift.map((fold) => makeFinding('drift', fold)),
    ...findRefusedWrites(observation.refusals),
    ...findRefusedAttack(observation),
    // A container that failed early had no chance to use its rules.
    ...(healthy ? unused.map((rule) => makeFinding('unused-rule', rule)) : []),
    ...(healthy ? findGaps(plan, observation) : []),
    ...findKilled(observation),
    ...findIdle(changes.allowed),
    ...(logCut ? [makeFinding('log-cut', {})] : [])
  ])
  return { verdict: worstVerdict(findings), findings, changes, rules, drift }
}
