import type { Attempt } from '../plan/attempt'
import { BOUND, isBound, mountAround } from '../plan/mounted'
import type { Plan } from '../plan/plan'
import { isNamed } from '../plan/volumes'
import type { Result } from './tried'

/** A refusal that only our own precautions account for is none: the author's binds are read-only in a rehearsal, and his volumes are empty stand-ins. */
export function asFarAsKnown(result: Result, attempt: Attempt, plan: Plan): Result {
  if (result.kind !== 'refused') return result
  const { path, reason } = result
  const paths = [path, ...attempt.paths]
  if (reason === 'EROFS' && paths.some((one) => isBound(one, plan))) {
    return { kind: 'not-run', path, reason: BOUND }
  }
  return RIGHTS.has(reason) && isInStandIn(path, plan)
    ? { kind: 'not-run', path, reason: STAND_IN }
    : result
}

const RIGHTS = new Set(['EACCES', 'EPERM'])
const STAND_IN =
  'an empty stand-in took the place of the volume, whose owner and mode are not known'

function isInStandIn(path: string, plan: Plan): boolean {
  const mount = mountAround(path, plan)
  return mount !== undefined && isNamed(mount) && !mount.readOnly
}
