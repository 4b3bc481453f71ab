import { circumstancesOf, findFailure, findRefusedWrites } from '../judge/find'
import type { Finding } from '../judge/findings'
import type { Judgement } from '../judge/judgement'
import { notAnyway } from './anyway'
import type { Explanation } from './suggestion'
import type { Judged } from './wanted'

/**
 * The judgement with its failure and its refused writes told anew, now that it is known what helps: where mounts are proven they are the
 * only advice, no other mount is advised for what lies in a mount of a suggestion, and what is refused on a writable root filesystem as
 * well is not for want of a mount.
 */
export function retold(
  judgement: Judgement,
  { plan, exercise, observation }: Judged,
  explanation: Explanation
): Judgement {
  const { refusals } = observation
  const { anyway = [] } = explanation
  const own = new Set(notAnyway(refusals, anyway))
  const settled = isSettled(explanation)
  const foremost = refusals.toSorted((one, other) => Number(own.has(other)) - Number(own.has(one)))
  const suggested = mountPointsOf(explanation)
  const heard = { ...observation, refusals: foremost }
  const circumstances = { ...circumstancesOf(plan, heard), settled, suggested }
  const { homes } = circumstances
  const writes = findRefusedWrites(
    refusals.map((one) => ({ ...one, homes, settled, suggested, anyway: !own.has(one) }))
  )
  const [failure] = exercise.attack === undefined ? findFailure(exercise, circumstances) : []
  const first = judgement.findings.find(({ kind }) => kind === 'refused-write')
  const anew = (one: Finding): readonly Finding[] => {
    if (one.kind === 'refused-write') return one === first ? writes : []
    return [one.kind === failure?.kind ? failure : one]
  }
  return { ...judgement, findings: judgement.findings.flatMap(anew) }
}

/** Mounts are proven with which it works. */
const isSettled = (explanation: Explanation): boolean =>
  explanation.kind === 'suggestion' &&
  explanation.suggestion.proven &&
  explanation.suggestion.flags.length > 0

const mountPointsOf = (explanation: Explanation): readonly string[] => {
  if (explanation.kind !== 'suggestion') return []
  const { tmpfs, volumes } = explanation.suggestion.fix
  return [...tmpfs.map(({ path }) => path), ...volumes]
}
