import type { Plan } from '../plan/plan'
import type { Exercise, SmokeResult } from '../run/outcome'
import type { Document, SmokePart } from './document'

/** One step of the smoke test, as a report lists it. */
export interface SmokeRow {
  readonly step: string
  /** undefined where it was not reached. */
  readonly result: SmokePart | undefined
  readonly afterAttack: boolean
}

/** Every step of the smoke test, and after an attack each once more; those too that were not reached. */
export function smokeRows(
  { smoke, attackSteps }: Document,
  plan: Plan | undefined
): readonly SmokeRow[] {
  const steps = plan?.smoke ?? []
  const before = smoke.filter(({ afterAttack }) => afterAttack !== true)
  const after = smoke.filter(({ afterAttack }) => afterAttack === true)
  const again = attackSteps === undefined ? [] : rowsOf(after, steps, true)
  return [...rowsOf(before, steps, false), ...again]
}

function rowsOf(
  results: readonly SmokePart[],
  steps: Plan['smoke'],
  afterAttack: boolean
): readonly SmokeRow[] {
  return [
    ...results.map((result) => ({ step: result.step, result, afterAttack })),
    ...steps.slice(results.length).map(({ step }) => ({ step, result: undefined, afterAttack }))
  ]
}

/** The step that failed, if it printed anything. */
export function failedStep(exercise: Exercise | undefined): SmokeResult | undefined {
  const all = [...(exercise?.smoke ?? []), ...(exercise?.attack?.smoke ?? [])]
  return all.find(({ passed, output }) => !passed && output.trim() !== '')
}
