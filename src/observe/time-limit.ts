import { Fault } from '../plan/faults'
import type { Clock } from '../ports'

/**
 * Time limit in milliseconds for reading at most that many bytes: two minutes for the names, plus
 * the time of a slow disk for the contents.
 */
export const timeFor = (bytes: number): number => 120_000 + bytes / SLOWEST

/** Bytes per millisecond: 8 MiB per second. */
const SLOWEST = (8 * 1024 ** 2) / 1000

/**
 * Passes bytes on until that many milliseconds from now, then throws a `Fault`: a container may
 * hold a file that takes hours to read.
 */
export function inTime(
  add: (bytes: Uint8Array) => void,
  milliseconds: number,
  clock: Pick<Clock, 'now'>
): (bytes: Uint8Array) => void {
  const end = clock.now() + milliseconds
  return (bytes) => {
    if (clock.now() > end) throw new Fault('look-failed', tooLong(milliseconds))
    add(bytes)
  }
}

const tooLong = (milliseconds: number): string =>
  `The files of the container could not be read within ${Math.round(milliseconds / 1000)} s, so its changes are not known. A large or sparse file takes long; mount a volume where it lies, or raise \`watch-limit\` where there is more to read.`
