import type { Plan } from '../plan/plan'
import type { Failure } from './outcome'

/** Line of progress on a boot: its mounts, and how far the container came. */
export function bootLine(
  verb: string,
  { container }: Pick<Plan, 'container'>,
  failure: Failure | undefined
): string {
  const { readOnly, tmpfs, volumes } = container
  const root = readOnly ? 'read-only' : 'with a writable root filesystem'
  const parts = [...mounts('tmpfs', tmpfs), ...mounts('volume', volumes)]
  const joint = readOnly ? ' with ' : ' and '
  const beside = parts.length === 0 ? '' : `${joint}${parts.join(', ')}`
  return `${verb} ${root}${beside}: ${failure === undefined ? 'passed' : resultOf(failure)}`
}

/** Most paths of one kind that a line names. */
const MOST = 6

function mounts(kind: string, all: readonly { readonly path: string }[]): readonly string[] {
  if (all.length === 0) return []
  const more = all.length > MOST ? [`and ${all.length - MOST} more`] : []
  const paths = all.slice(0, MOST).map(({ path }) => path)
  return [`${kind} ${[...paths, ...more].join(' ')}`]
}

function resultOf(failure: Failure): string {
  switch (failure.kind) {
    case 'cannot-start':
      return 'could not be started'
    case 'exited':
      return `exited with code ${failure.exitCode}`
    case 'out-of-memory':
      return 'ran out of memory'
    case 'unhealthy':
      return 'became unhealthy'
    case 'not-ready':
      return 'did not become ready'
    case 'smoke-failed':
    case 'broken-by-attack':
      return `failed ${failure.step}`
  }
}
