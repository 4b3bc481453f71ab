import { duration } from '../judge/phrases'
import type { Labels, World } from '../ports'

/** Time for work that has begun to come to its end. */
const GRACE = 15_000

/**
 * Awaits work that bounds itself, and where that takes far too long all the same (an export of gigabytes cannot be hurried), takes away
 * every container with these labels, which ends it. Throws then.
 */
export async function inTime<T>(
  limit: number,
  labels: Labels,
  { engine, clock }: World,
  work: () => Promise<T>
): Promise<T> {
  const over = new AbortController()
  const working = work().finally(() => {
    over.abort()
  })
  await Promise.race([working, clock.sleep(limit + GRACE, over.signal)])
  if (over.signal.aborted) return working
  await engine.removeLabelled(labels)
  await working.catch(() => undefined)
  throw new Error(`It took longer than \`explain-timeout\` allows (${duration(limit)}).`)
}
