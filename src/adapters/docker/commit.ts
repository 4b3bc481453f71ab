import type { ContainerId, Engine, Labels } from '../../ports'
import { call } from './call'
import { terms, type Line } from './line'

/** The engine may copy gigabytes. */
const LONG = 600_000

/** Commits the container; gives the reference of the image that was made. */
export async function commit(
  line: Line,
  id: ContainerId,
  { repository, tag }: Parameters<Engine['commit']>[1],
  without: Labels
): Promise<string> {
  // No label of a container can be taken off, but one that says nothing is found by no sweep.
  const changes = Object.keys(without).map((key) => `LABEL ${JSON.stringify(key)}=""`)
  const options = { repo: repository, tag, changes: changes.join('\n') }
  await call(terms(line, 'commit the container', LONG), () =>
    line.docker.getContainer(id).commit(options)
  )
  return `${repository}:${tag}`
}
