import { isProgramMissing } from '../judge/findings/failures'
import type { Judgement } from '../judge/judgement'
import { isClean } from '../judge/stopping'
import type { Hearing } from '../observe/hearing'
import type { Observation } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Surroundings } from '../run/keeper'
import type { Exercise } from '../run/outcome'
import type { Stage } from '../run/testbed'

/** The judged run, as far as anybody may want to know more of it. */
export interface CheckedRun {
  readonly plan: Plan
  readonly exercise: Exercise
  readonly observation: Observation
  readonly judgement: Judgement
}

/** A check that is over, but for its container. */
interface Rechecked {
  /** On which the container still stands. */
  readonly stage: Stage
  /** Its log, and what its smoke test printed. */
  readonly hearing: Hearing
}

/** Checks another plan for the same image, and lends the judgement to `use` before the container is removed. */
export type Recheck = <T>(
  plan: Plan,
  use: (judged: CheckedRun, scene: Rechecked) => Promise<T>
) => Promise<T>

/** The means of an explanation. */
export interface Explaining extends Surroundings {
  readonly recheck: Recheck
}

/** Whether anybody asked for evidence of such an outcome. */
export function isToBeKept({ plan, judgement }: CheckedRun): boolean {
  const { when } = plan.evidence
  return when === 'on-failure' ? judgement.verdict !== 'pass' : when === 'always'
}

/** Whether its end leaves doubt: then that is to be compared with one on a writable root filesystem. */
export function isStopInDoubt({ plan, observation: { stop } }: CheckedRun): boolean {
  return plan.container.readOnly && stop !== undefined && !isClean(stop, plan.image.stopSignal)
}

/** Whether there is anything to recover: what never worked would not work afresh. */
export function isToBeRecovered({ plan, exercise }: CheckedRun): boolean {
  return plan.recover && (exercise.failure === undefined || exercise.attack !== undefined)
}

/** Whether anybody asked why; with a writable root there is nothing to find out. */
export function isToBeExplained({ plan, exercise, observation, judgement }: CheckedRun): boolean {
  const { failure } = exercise
  // No mount puts a program into the image.
  if (failure?.kind === 'cannot-start' && isProgramMissing(failure)) return false
  if (plan.explain.when !== 'on-failure') return plan.explain.when === 'always'
  return judgement.verdict !== 'pass' || observation.refusals.length > 0
}
