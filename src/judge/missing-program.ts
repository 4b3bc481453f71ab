import type { Failure } from '../run/outcome'

/** Whether the engine did not find the program that it was to start. Runtimes give that code for a missing mount as well, without these words. */
export const isProgramMissing = ({
  exitCode,
  reason
}: Pick<Extract<Failure, { kind: 'cannot-start' }>, 'exitCode' | 'reason'>): boolean =>
  exitCode === 127 && /\bexec(?:utable)?\b/i.test(reason)
