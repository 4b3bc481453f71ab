import type { Finding } from '../../judge/findings'
import { makeFinding } from '../../judge/wording'
import type { Plan } from '../../plan/plan'
import type { Reason } from './content'

/** What is missing of the evidence, and why. */
export interface Loss {
  /** Faults while it was taken. */
  readonly faults: readonly (string | undefined)[]
  /** Contents that were wanted and are not there, by the reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
  /** Why it could not be put aside, or not be written. */
  readonly unwritten: string | undefined
}

/** Whoever asked for evidence has to know what is missing of it; what cannot be written is no better than a report that cannot. */
export function findLost(
  { faults, leftOut, unwritten }: Loss,
  { fileLimit, limit }: Plan['evidence']
): readonly Finding[] {
  const messages = faults.filter((message) => message !== undefined)
  return [
    ...messages.map((message) => makeFinding('evidence-lost', { message })),
    ...(leftOut.size === 0 ? [] : [makeFinding('evidence-cut', { leftOut, fileLimit, limit })]),
    ...(unwritten === undefined
      ? []
      : [makeFinding('output-unwritable', { message: told(unwritten) })])
  ]
}

const told = (reason: string): string =>
  `The evidence could not be kept: ${reason.replace(/\.?$/, '.')}`
