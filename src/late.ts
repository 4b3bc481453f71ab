/**
 * Everything that a check needs once its container runs, except the reports: observation, judgement
 * and inquiries. `dist` has a file of its own for it, read while the engine creates the container,
 * since users wait for whatever is read before that. Like `action/late.ts`, it only re-exports.
 */
export {
  ATTACKS,
  beginLooks,
  COMPARISON,
  EVIDENCE,
  EXPLANATION,
  INTEGRITY,
  RECOVERY,
  SETTINGS,
  STOP
} from './explain/inquiries'
export { judgeObservation } from './judge/judge'
export { lookEarly } from './observe/early-look'
export { observe } from './observe/observe'
