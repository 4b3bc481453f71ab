import type { Refusal } from '../observe/observation'
import type { Plan } from '../plan/plan'
import type { Clock } from '../ports'
import type { Stop } from '../run/ending'
import type { Surroundings } from '../run/stand-ins'
import type { Ground } from './mounts'

/** How often may be booted, and until when. */
export interface Budget {
  boots: number
  /** In the clock's milliseconds. */
  readonly deadline: number
}

/** Takes one boot of the budget, and tells how many milliseconds are left for it; undefined where no boot, or no time for one, is left. */
export function takeBoot(budget: Budget, { now }: Clock): number | undefined {
  const left = budget.deadline - now()
  if (budget.boots <= 0 || left < SHORTEST) return undefined
  budget.boots -= 1
  return left
}

/** Nothing boots in less. */
const SHORTEST = 1000

/** What every trial has in common. */
export interface Bench {
  readonly plan: Plan
  readonly ground: Ground
  readonly around: Surroundings
  readonly budget: Budget
  /** How it went where nothing was refused. */
  readonly pace: Pace
  /** How it ended there; undefined where it was not told to stop. */
  readonly stop: Stop | undefined
  /** State that it saved at its end there. */
  readonly saved: readonly string[]
  /** What it was refused there as well, e.g. in a read-only volume. */
  readonly refusals: readonly Refusal[]
}

/** Milliseconds that each part took. */
export interface Pace {
  readonly startup: number
  readonly smoke: number
  readonly stop: number
}
