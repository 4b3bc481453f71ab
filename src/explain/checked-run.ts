import type { Judgement } from '../judge/judgement'
import type { OutputRecorder } from '../observe/output-recorder'
import type { Observation } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import type { Exercise } from '../run/outcome'
import type { Testbed } from '../run/testbed'

/** A run that was observed and judged. */
export interface CheckedRun {
  readonly plan: Plan
  readonly exercise: Exercise
  readonly observation: Observation
  readonly judgement: Judgement
}

/** A check that is over, but for its container. */
interface Rechecked {
  /** On which the container still stands. */
  readonly testbed: Testbed
  /** Its log, and what its smoke test printed. */
  readonly recorder: OutputRecorder
}

/** Checks another plan, and passes the judgement to `use` before the container is removed. */
export type Recheck = <T>(
  plan: Plan,
  use: (judged: CheckedRun, scene: Rechecked) => Promise<T>
) => Promise<T>

/** The means of an explanation. */
export interface ExplainContext extends CheckContext {
  readonly recheck: Recheck
}
