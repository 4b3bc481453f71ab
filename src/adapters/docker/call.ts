import { Fault } from '../../plan/faults'
import { unlessAborted, withDeadline } from '../deadline'
import { messageOf } from '../error'

/** What one call to the engine is called in a sentence, how long it may take, and what may end it early. */
export interface Terms {
  /** Completes "The engine could not ...". */
  readonly what: string
  /** Milliseconds. */
  readonly within: number
  /** Absent for removals, which no cancellation ends. */
  readonly cancelled?: AbortSignal
}

/** Milliseconds for calls that a healthy engine answers at once. */
export const SHORT = 30_000

/** Runs one engine call under its terms; rejects with a `Fault` that tells a dead engine, a silent one and a refusing one apart. */
export async function call<T>(terms: Terms, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return withDeadline(terms.within, async (late) => {
    const signals = terms.cancelled === undefined ? [late] : [late, terms.cancelled]
    const signal = AbortSignal.any(signals)
    try {
      return await unlessAborted(ask(signal), signal)
    } catch (error) {
      throw toFault(terms, error, late.aborted)
    }
  })
}

/** What became of a call, for those who can do something about it; a fault's sentence has told it to people. */
interface Outcome {
  readonly status: number | undefined
  /** The engine's own words for a refusal, or the system's for a lost connection; untrusted. */
  readonly reason: string
}

/** HTTP status with which the engine refused, or undefined where it did not answer. */
export const statusOf = (error: unknown): number | undefined => outcomeOf(error).status

/** Why a call failed, without the sentence around it. */
export const reasonOf = (error: unknown): string => outcomeOf(error).reason

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Fault)) return decodeError(error)
  return isOutcome(error.cause) ? error.cause : { status: undefined, reason: error.message }
}

const isOutcome = (cause: unknown): cause is Outcome =>
  typeof cause === 'object' && cause !== null && 'status' in cause && 'reason' in cause

/** dockerode's errors carry `statusCode`, and wrap the engine's words in its own. */
function decodeError(error: unknown): Outcome {
  const message = messageOf(error)
  const reason = message.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim()
  const known = typeof error === 'object' && error !== null && 'statusCode' in error
  return {
    reason,
    status: known && typeof error.statusCode === 'number' ? error.statusCode : undefined
  }
}

function toFault({ what, within, cancelled }: Terms, error: unknown, late: boolean): Fault {
  if (error instanceof Fault) return error
  if (cancelled?.aborted === true) return new Fault('cancelled', 'The run was cancelled.')
  const { status, reason } = decodeError(error)
  const why = late ? `no answer within ${within / 1000} s` : reason
  const verb = status === undefined ? 'could not be asked to' : 'refused to'
  const sentence = `The engine ${verb} ${what}: ${why.replace(/\.?$/, '.')}`
  const cause: Outcome = { status, reason: why }
  return new Fault('engine-fault', sentence, { cause, refused: status !== undefined })
}
