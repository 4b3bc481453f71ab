/**
 * Everything that is needed once the container runs, but for the reports: to observe it, to judge it, to inquire further. It is a file of
 * its own in `dist`, read while the engine creates the container: for all that is read before that, the user waits. The one file of the
 * house that only passes on.
 */
export {
  ATTACKS,
  beginLooks,
  EVIDENCE,
  EXPLANATION,
  INTEGRITY,
  RECOVERY,
  STOP
} from './explain/inquiries'
export { judgeObservation } from './judge/judge'
export { observe } from './observe/observe'
