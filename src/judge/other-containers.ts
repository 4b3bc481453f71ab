import { isSameEntry } from '../observe/compare'
import type { Observation } from '../observe/observation'
import { bytesOf } from '../observe/paths'
import type { Snapshot } from '../observe/snapshot'
import { refusalIn } from '../observe/refusals'
import type { Plan } from '../plan/plan'
import { otherWriters } from '../plan/workload/pod-sharing'
import type { Exercise } from '../run/outcome'
import type { Finding } from './findings/finding'
import { makeFinding } from './findings/table'
import type { JudgedChange } from './judgement'
import { somePaths } from './phrases'

/**
 * One finding for each volume with drift that other containers of the pod may have written: who they
 * are, and which changes were there before the container under test started.
 */
export function findOtherWriters(
  { container, pod }: Plan,
  { atStart }: Pick<Observation, 'atStart'>,
  drift: Iterable<JudgedChange>
): readonly Finding[] {
  if (pod === undefined) return []
  const shared = new Map(
    container.volumes.flatMap((mount) => {
      const { early, beside } = otherWriters(mount, pod)
      // An emptyDir is inspected for the first time once they have ended.
      const init = mount.podVolume === 'scratch' ? [] : early
      const facts = { place: mount.path, init, beside, found: somePaths() }
      return init.length + beside.length === 0 ? [] : [[mount.path, facts] as const]
    })
  )
  if (shared.size === 0) return []
  const drifting = new Set<string>()
  for (const change of drift) {
    const facts = shared.get(change.place)
    if (facts === undefined) continue
    drifting.add(change.place)
    if (wasThere(change, atStart?.get(change.place))) facts.found.add(change.path)
  }
  return [...shared.values()]
    .filter(({ place }) => drifting.has(place))
    .map(({ found, ...facts }) => makeFinding('other-writers', { ...facts, found: found.all }))
}

/** Whether the container under test found a change at its start, among these files. */
function wasThere(
  { path, bytes = bytesOf(path), after, meanwhile }: JudgedChange,
  found: Pick<Snapshot, 'get'> | undefined
): boolean {
  if (found === undefined) return false
  const entry = found.get(bytes)
  return entry === undefined
    ? after === undefined && meanwhile === undefined
    : after !== undefined && isSameEntry(entry, after)
}

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
