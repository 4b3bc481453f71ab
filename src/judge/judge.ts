import type { Observation } from '../observe/observation'
import { bytesOfRoot } from '../observe/root'
import { findOriginals, type Originals } from '../observe/survey'
import { Fault } from '../plan/faults'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { Subject } from '../run/testbed'
import { applyRules } from './allow'
import { codeTest } from './code'
import { sizesOfInterest } from './copies'
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
import { sortFindings, worstVerdict, type Judgement } from './judgement'
import { findOtherWriters, findRefusedBeside } from './other-containers'
import { driftFindings, foldJudged, tolerateMinor } from './comparison'
import { findInWorkload } from './workload'

/** Applies the allowlist to every change; returns all findings with the verdict of the worst. */
export function judge(
  plan: Plan,
  exercise: Exercise,
  observation: Observation,
  logCut: boolean
): Judgement {
  const image = { isCode: codeTest(plan), originals: observation.originals }
  const allowed = applyRules(plan.rules, observation.changes, observation.places, image)
  const { rules, unused, copies } = allowed
  const changes = tolerateMinor(allowed.changes, plan.failOnSeverity)
  const folds = foldJudged(changes, plan.rules)
  const circumstances = circumstancesOf(plan, observation)
  const { homes } = circumstances
  const healthy = exercise.failure === undefined
  const findings = sortFindings([
    ...findFailure(exercise, circumstances),
    ...findRefusedBeside(plan, exercise),
    ...findUnproven(plan, exercise),
    ...findEnded(exercise, observation, circumstances),
    ...findUnread(plan, observation),
    ...(observation.altered ?? []).map((one) => makeFinding('mount-altered', one)),
    ...findInWorkload(plan, observation, healthy),
    ...driftFindings(folds),
    ...findOtherWriters(plan, observation, changes.drift),
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
  return { verdict: worstVerdict(findings), findings, changes, rules, ...folds }
}

/** An observation, and the judgement on it. */
export interface JudgedObservation {
  readonly observation: Observation
  readonly judgement: Judgement
}

/**
 * Judges an observation. If drift, or a dangerous change that a rule allows, looks bad for its
 * contents alone, the image is read once for files that it may be a copy of, and everything is
 * judged again with those. No other check pays for that read.
 */
export async function judgeObservation(
  subject: Subject,
  exercise: Exercise,
  observation: Observation,
  logCut: boolean
): Promise<JudgedObservation> {
  const { plan, timed } = subject
  const judgement = judge(plan, exercise, observation, logCut)
  const isDangerAllowed = judgement.findings.some(({ kind }) => kind === 'allowed-danger')
  const sizes = sizesOfInterest(judgement.changes, isDangerAllowed)
  const originals =
    sizes.size === 0 ? undefined : await timed('copies', () => originalsIn(subject, sizes))
  if (originals === undefined || originals.size === 0) return { observation, judgement }
  const known = { ...observation, originals }
  return { observation: known, judgement: judge(plan, exercise, known, logCut) }
}

/**
 * The image's files of these sizes; undefined where the engine does not show the image. Nothing
 * counts as a copy then, and changes keep their worst severity.
 */
async function originalsIn(
  { testbed, plan, world }: Subject,
  sizes: ReadonlySet<number>
): Promise<Originals | undefined> {
  try {
    const id = await testbed.twin.id()
    return await findOriginals({ world, id, most: bytesOfRoot(plan) }, sizes)
  } catch (error) {
    if (error instanceof Fault && !world.cancelled.aborted) return undefined
    throw error
  }
}
