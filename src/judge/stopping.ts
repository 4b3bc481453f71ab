import type { Failure } from '../run/outcome'
import { signalNumber } from '../run/signals'
import type { Stop } from '../run/stop'

/** The ends of one image on a read-only and on a writable root filesystem. */
export interface StopFacts {
  readonly readOnly: Stop
  /** Undefined where the image could not be told to stop in the writable run. */
  readonly writable: Stop | undefined
  /** The failure that prevented it. */
  readonly failure: Failure | undefined
}

/** Whether a container ended as it should: in time, with code 0 or that of the stop signal. */
export const isClean = (stop: Stop, signal: string): boolean => disorder(stop, signal) === 0

/**
 * Whether one end is worse than another: killed is worse than an exit code of the program's own,
 * which is worse than a clean end.
 */
export const isWorse = (stop: Stop, other: Stop | undefined, signal: string): boolean =>
  disorder(stop, signal) > (other === undefined ? 0 : disorder(other, signal))

function disorder({ exitCode, killedAfter }: Stop, signal: string): number {
  if (killedAfter !== undefined) return 2
  return exitCode === 0 || exitCode === 128 + (signalNumber(signal) ?? NaN) ? 0 : 1
}
