import { Fault } from '../../plan/faults'

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
  const late = AbortSignal.timeout(terms.within)
  const signals = terms.cancelled === undefined ? [late] : [late, terms.cancelled]
  const signal = AbortSignal.any(signals)
  try {
    return await Promise.race([ask(signal), aborted(signal)])
  } catch (error) {
    throw toFault(terms, error, late.aborted)
  }
}

/** HTTP status with which the engine refused, or undefined where it did not answer. */
export function statusOf(error: unknown): number | undefined {
  const cause: unknown = error instanceof Fault ? error.cause : error
  if (typeof cause !== 'object' || cause === null || !('statusCode' in cause)) return undefined
  return typeof cause.statusCode === 'number' ? cause.statusCode : undefined
}

/** The engine's own words for a refusal, untrusted; dockerode wraps them in its own. */
export function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Fault ? (error.cause ?? error) : error
  if (typeof cause === 'object' && cause !== null && 'json' in cause) {
    const { json } = cause
    if (typeof json === 'object' && json !== null && 'message' in json) return String(json.message)
  }
  return cause instanceof Error ? cause.message.trim() : String(cause)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      reject(new Error('aborted'))
    }
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
}

function toFault(terms: Terms, error: unknown, late: boolean): Fault {
  if (error instanceof Fault) return error
  if (terms.cancelled?.aborted === true) return new Fault('cancelled', 'The run was cancelled.')
  if (late) {
    const seconds = terms.within / 1000
    const sentence = `The engine did not answer within ${seconds} s when asked to ${terms.what}.`
    return new Fault('engine-fault', sentence, { cause: error })
  }
  if (statusOf(error) !== undefined) {
    const sentence = `The engine refused to ${terms.what}: ${reasonOf(error)}`
    return new Fault('engine-fault', sentence, { cause: error })
  }
  return new Fault(
    'engine-fault',
    `The engine was lost: could not ${terms.what}: ${reasonOf(error)}`,
    {
      cause: error
    }
  )
}
