import type { Failure } from '../run/outcome'
import { signalNumber } from '../run/signals'
import type { Stop } from '../run/stop'

/** Two ends of one image: read-only, and on a writable root filesystem. */
export interface StopFacts {
  readonly readOnly: Stop
  /** Undefined where the image could not be told to stop there. */
  readonly writable: Stop | undefined
  /** Why it could not. */
  readonly failure: Failure | undefined
}

/** Whether a container ended as it should: in time, with code 0 or that of the signal. */
export const isClean = (stop: Stop, signal: string): boolean => disorder(stop, signal) === 0

/** Whether one end is less orderly than another one: killed is worse than an exit code of its own, and that is worse than a clean end. */
export const isWorse = (stop: Stop, other: Stop | undefined, signal: string): boolean =>
  disorder(stop, signal) > (other === undefined ? 0 : disorder(other, signal))

function disorder({ exitCode, killedAfter }: Stop, signal: string): number {
  if (killedAfter !== undefined) return 2
  return exitCode === 0 || exitCode === 128 + (signalNumber(signal) ?? NaN) ? 0 : 1
}
