import type { Observation } from '../observe/observation'
import { hasExpired } from '../plan/allowlist'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import { applyRules } from './allow'
import { codeTest } from './code'
import {
  circumstancesOf,
  findEnded,
  findExpired,
  findExpiring,
  findFailure,
  findGaps,
  findIdle,
  findKilled,
  findRefusedAttack,
  findRefusedWrites,
  findUnproven,
  findUnread
} from './find'
import { makeFinding } from './findings/table'
import { foldDrift } from './fold'
import { sortFindings, worstVerdict, type Judgement } from './judgement'

/** Holds every change against the allowlist, and gives all findings with the verdict of the worst one. */
export function judge(
  plan: Plan,
  exercise: Exercise,
  observation: Observation,
  logCut: boolean
): Judgement {
  const image = { isCode: codeTest(plan), originals: observation.originals }
  const allowed = applyRules(plan.rules, observation.changes, observation.places, image)
  const { changes, rules, unused, copies } = allowed
  const drift = foldDrift(changes.drift, plan.rules.filter(hasExpired))
  const circumstances = circumstancesOf(plan, observation)
  const { homes } = circumstances
  const healthy = exercise.failure === undefined
  const findings = sortFindings([
    ...findFailure(exercise, circumstances),
    ...findUnproven(plan, exercise),
    ...findEnded(exercise, observation, circumstances),
    ...findUnread(plan, observation),
    ...(observation.altered ?? []).map((one) => makeFinding('mount-altered', one)),
    ...drift.map((fold) => makeFinding('drift', fold)),
    ...findRefusedWrites(observation.refusals.map((one) => ({ ...one, homes }))),
    ...findRefusedAttack(observation),
    // A container that failed early had no chance to use its rules.
    ...findExpired(plan.rules, changes),
    ...(healthy ? unused.map((rule) => makeFinding('unused-rule', rule)) : []),
    ...allowed.findings,
    ...findExpiring(plan.rules),
    ...(healthy ? findGaps(plan, observation) : []),
    ...findKilled(observation),
    ...findIdle(changes.allowed),
    ...(copies.total > 0 ? [makeFinding('copies', copies)] : []),
    ...(logCut ? [makeFinding('log-cut', {})] : [])
  ])
  return { verdict: worstVerdict(findings), findings, changes, rules, drift }
}
