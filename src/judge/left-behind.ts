import type { Finding } from './findings'
import { makeFinding } from './wording'

/** Findings for removals that failed, one for each reason: they say nothing about the image, but the engine's owner should know. */
export async function leftBehind(removals: readonly Promise<void>[]): Promise<readonly Finding[]> {
  const outcomes = await Promise.allSettled(removals)
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
  const reasons = new Set(failed.map(({ reason }) => messageOf(reason)))
  return [...reasons].map((message) => makeFinding('left-behind', { message }))
}

const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason)
