import type { Clock } from '../ports'

/** How long to go on asking. */
export interface Patience {
  readonly clock: Clock
  /** In the clock's milliseconds. */
  readonly deadline: number
  /** Fires when there is nothing left to wait for. */
  readonly over: AbortSignal
  /** The longest pause between two looks, in milliseconds. */
  readonly pause: number
}

/** Asks at once, then a few milliseconds apart, backing off, until there is an answer or patience ends (undefined). */
export async function poll<T>(
  { clock, deadline, over, pause }: Patience,
  look: (left: number) => Promise<T | undefined>
): Promise<T | undefined> {
  for (let wait = FIRST_PAUSE; !over.aborted; wait = Math.min(wait * GROWTH, pause)) {
    const answer = await look(deadline - clock.now())
    if (answer !== undefined) return answer
    const left = deadline - clock.now()
    if (left <= 0) return undefined
    await clock.sleep(Math.min(wait, left), over)
  }
  return undefined
}

const FIRST_PAUSE = 2
const GROWTH = 1.5
