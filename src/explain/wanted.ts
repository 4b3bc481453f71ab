import { isProgramMissing } from '../judge/findings/failures'
import type { Judgement } from '../judge/judgement'
import { isClean } from '../judge/stopping'
import type { Hearing } from '../observe/hearing'
import type { Observation } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Surroundings } from '../run/keeper'
import type { Exercise } from '../run/outcome'
import type { Stage } from '../run/testbed'

/** A judged run, with all facts for further questions. */
export interface CheckedRun {
  readonly plan: Plan
  readonly exercise: Exercise
  readonly observation: Observation
  readonly judgement: Judgement
}

/** A check that is over, but whose container still exists. */
interface Rechecked {
  /** Testbed with the container. */
  readonly stage: Stage
  /** Log of the container, and output of its smoke test. */
  readonly hearing: Hearing
}

/**
 * Checks the image with another plan, and lends the judgement to `use` before the container is
 * removed.
 */
export type Recheck = <T>(
  plan: Plan,
  use: (judged: CheckedRun, scene: Rechecked) => Promise<T>
) => Promise<T>

/** Means of an explanation. */
export interface Explaining extends Surroundings {
  readonly recheck: Recheck
}

/** Whether evidence was asked for of a run with this verdict. */
export function isToBeKept({ plan, judgement }: CheckedRun): boolean {
  const { when } = plan.evidence
  return when === 'on-failure' ? judgement.verdict !== 'pass' : when === 'always'
}

/**
 * Whether a read-only container did not stop cleanly: its stop is then compared with one on a
 * writable root filesystem.
 */
export function isStopInDoubt({ plan, observation: { stop } }: CheckedRun): boolean {
  return plan.container.readOnly && stop !== undefined && !isClean(stop, plan.image.stopSignal)
}

/** Whether to test the recovery. An image that never worked would not work in a fresh container. */
export function isToBeRecovered({ plan, exercise }: CheckedRun): boolean {
  return plan.recover && (exercise.failure === undefined || exercise.attack !== undefined)
}

/**
 * Whether an explanation was asked for of a run with this outcome. With a writable root filesystem
 * none is: there is nothing to find out.
 */
export function isToBeExplained({ plan, exercise, observation, judgement }: CheckedRun): boolean {
  const { failure } = exercise
  // No mount puts a program into the image.
  if (failure?.kind === 'cannot-start' && isProgramMissing(failure)) return false
  if (plan.explain.when !== 'on-failure') return plan.explain.when === 'always'
  return judgement.verdict !== 'pass' || observation.refusals.length > 0
}
