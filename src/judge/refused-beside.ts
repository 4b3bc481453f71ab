import { refusalIn } from '../observe/refusals'
import type { Plan } from '../plan/plan'
import type { Exercise } from '../run/outcome'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'

/** One finding for each path that another container of the pod could not write to before it failed. */
export function findRefusedBeside(
  { pod }: Plan,
  { failure }: Pick<Exercise, 'failure'>
): readonly Finding[] {
  if (pod === undefined || failure?.kind !== 'pod-failed') return []
  const { container, role, log } = failure
  const members = [...pod.init, ...pod.before, ...pod.after]
  const found = members.find(({ name }) => name === container)
  if (found?.spec.readOnly !== true) return []
  const refusals = log.split('\n').flatMap((line) => refusalIn(line) ?? [])
  const byPath = new Map(refusals.map((refusal) => [refusal.path ?? refusal.message, refusal]))
  return [...byPath.values()].map((refusal) =>
    makeFinding('refused-write-beside', { ...refusal, container, role })
  )
}
