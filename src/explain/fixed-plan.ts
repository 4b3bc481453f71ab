import { byPath } from '../observe/paths'
import type { Plan } from '../plan/plan'
import type { CheckContext } from '../run/keeper'
import type { Prepared } from '../run/prepare'
import { tmpfsOn, type Fix, type Mount, type RootFacts } from './mounts'
import { podPart, podWith } from './pod-fix'

export type MountSet = readonly Mount[]

/** The means of a boot, and the files that describe the container. */
export type BootContext = CheckContext & Pick<Prepared, 'workload'>

/** Returns the mounts with all their options, sorted by path. */
export function fixOf(mounts: MountSet, ground: RootFacts): Fix {
  const sorted = byPath(mounts)
  const pod = podPart(sorted, ground)
  return {
    tmpfs: sorted.filter(({ kind }) => kind === 'tmpfs').map((mount) => tmpfsOn(mount, ground)),
    volumes: sorted.filter(({ kind }) => kind !== 'tmpfs').map(({ path }) => path),
    ...(pod && { pod })
  }
}

/**
 * Adds a fix to a plan: mounts, or the changes of a manifest. Its volumes in Docker are anonymous:
 * the engine removes them with the container.
 */
export async function planWith(plan: Plan, fix: Fix, { workload }: BootContext): Promise<Plan> {
  const { container } = plan
  if (workload?.pod !== undefined) return podWith(plan, fix, workload.pod)
  const volumes = fix.volumes.map((path) => ({ source: '', path, readOnly: false }))
  return {
    ...plan,
    container: {
      ...container,
      tmpfs: [...container.tmpfs, ...fix.tmpfs],
      volumes: [...container.volumes, ...volumes]
    }
  }
}
