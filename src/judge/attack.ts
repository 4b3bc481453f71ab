import type { Result } from '../run/tried'

/** One attempt by one user: what was tried, what came of it, and what would have refused it. */
export interface Attack {
  readonly name: string
  readonly title: string
  readonly technique: { readonly id: string; readonly name: string }
  readonly user: string
  /** The file attempted. */
  readonly path: string
  readonly outcome: Outcome
  /** On a writable root filesystem; absent where nobody asked. */
  readonly contrast?: Outcome
  /** A sentence on why. */
  readonly detail: string
  /** The setting that would refuse it; absent where it did not land, or where there is none. */
  readonly remedy?: string
  /** The benefit of refusing it. */
  readonly worth: string
}

export type Outcome = Result['kind']

/** Every attempt, those that landed first, and what they add up to. */
export interface Scorecard {
  readonly attacks: readonly Attack[]
  readonly landed: number
  readonly refused: number
  readonly notRun: number
  /** How many land on a writable root filesystem; absent where nobody asked. */
  readonly contrast?: number
}
