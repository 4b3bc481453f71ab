import type { Refusal } from '../observe/observation'

/** Those of the refusals that were not heard on a writable root filesystem as well. */
export function notAnyway(
  refusals: readonly Refusal[],
  anyway: readonly Refusal[]
): readonly Refusal[] {
  const known = new Set(anyway.map(identity))
  return refusals.filter((one) => !known.has(identity(one)))
}

/** By its path; without one, lines that differ in digits only (times, process numbers) tell of one refusal. */
const identity = ({ path, message }: Refusal): string => path ?? message.replace(/\d+/g, '0')
