import type { Finding } from './findings'
import { makeFinding } from './wording'

/** A fault of the clean-up says nothing about the image, but whoever owns the engine should know. */
export async function leftBehind(removals: readonly Promise<void>[]): Promise<readonly Finding[]> {
  const outcomes = await Promise.allSettled(removals)
  return outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [] : [makeFinding('left-behind', messageOf(outcome.reason))]
  )
}

const messageOf = (reason: unknown): { readonly message: string } => ({
  message: reason instanceof Error ? reason.message : String(reason)
})
