import type { ContainerSpec, UsageFacts } from '../words'
import type { Extra } from './join'
import type { UserAndGroup } from './tightening'

/** A user as clusters choose one: of no account, in the group of root. */
export const ARBITRARY: UserAndGroup = { uid: 1_000_620_000, gid: 0 }

const FEWEST = 64
const LEAST = 64 * 1024 ** 2
const MEBIBYTE = 1024 ** 2

/** Limits with room above what was used; none where the container has tighter ones already. */
export function limitsFor(
  { pidsLimit, memory = Infinity }: Pick<ContainerSpec, 'pidsLimit' | 'memory'>,
  usage: UsageFacts | undefined
): readonly Extra[] {
  if (usage === undefined) return []
  const pids = Math.max(FEWEST, 4 * usage.pids)
  const bytes = Math.max(LEAST, Math.ceil((2 * usage.memory) / MEBIBYTE) * MEBIBYTE)
  const isTighter = pidsLimit <= 0 || pids < pidsLimit
  return [
    ...(isTighter ? [{ part: 'limits' as const, settings: { limits: { pids } } }] : []),
    ...(bytes < memory
      ? [{ part: 'limits' as const, settings: { limits: { memory: bytes } } }]
      : [])
  ]
}
