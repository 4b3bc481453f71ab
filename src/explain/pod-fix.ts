import type { Plan } from '../plan/plan'
import { bareMount, type PlannedVolume, type PodMember } from '../plan/workload/pod-plan'
import type { ContainerSpec } from '../words'
import type { Fix } from './mounts'
import { seeding } from './recipes/kubernetes'
import type { ManifestNeeds } from './recipes/manifest-change'

/**
 * Adds a fix to the pod of a plan as a cluster would have it: every mount is an `emptyDir`, which
 * all may write to and which has nothing of the image. An init container copies there what a volume
 * of Docker would have from the image.
 */
export function podWith(plan: Plan, pod: NonNullable<Plan['pod']>, fix: Fix): Plan {
  const { container, workload } = plan
  const run = container.labels['zero-drift.run'] ?? ''
  const group = workload?.kind === 'kubernetes' ? workload.fsGroup : undefined
  const made = mountsOf(fix).map((mount, index) => ({
    ...mount,
    volume: emptyDir(`zero-drift-${run}-fix-${index}`, group)
  }))
  const seeds = made.filter(({ isSeeded }) => isSeeded)
  return {
    ...plan,
    container: {
      ...container,
      volumes: [...container.volumes, ...made.map(({ path, volume }) => bareMount(volume, path))]
    },
    pod: {
      ...pod,
      volumes: [...pod.volumes, ...made.map(({ volume }) => volume)],
      init: [...pod.init, ...seeds.map(({ path, volume }) => seedOf(path, volume, container))]
    }
  }
}

/** Needs of a pod's container for a fix, as it was proven. */
export const podNeeds = (fix: Fix): ManifestNeeds => ({ readOnly: true, mounts: mountsOf(fix) })

function mountsOf({ tmpfs, volumes }: Fix): ManifestNeeds['mounts'] {
  return [
    ...tmpfs.map(({ path, options }) => {
      const size = sizeIn(options)
      return { path, medium: 'disk' as const, isSeeded: false, ...(size && { size }) }
    }),
    ...volumes.map((path) => ({ path, medium: 'disk' as const, isSeeded: true }))
  ]
}

/** Size of a tmpfs as a quantity of Kubernetes, e.g. `16Mi`; undefined if it has none. */
function sizeIn(options: string): string | undefined {
  const [, number, unit] = /(?:^|,)size=(\d+)([kmg])(?:,|$)/.exec(options) ?? []
  return number === undefined ? undefined : `${number}${unit === 'k' ? 'K' : unit?.toUpperCase()}i`
}

/** An `emptyDir` as a kubelet makes it: with a group of its own where the pod has one. */
const emptyDir = (source: string, group: number | undefined): PlannedVolume => ({
  ...{ name: source, source, kind: 'scratch', medium: 'disk', uid: 0, entries: [] },
  ...(group === undefined ? { mode: 0o777, gid: 0 } : { mode: 0o2777, gid: group })
})

/** An init container that copies what the image has at a path into the volume for that path. */
function seedOf(path: string, volume: PlannedVolume, container: ContainerSpec): PodMember {
  const { target, script } = seeding(path)
  return {
    name: volume.name,
    isSidecar: false,
    spec: {
      ...container,
      ...{ entrypoint: ['sh', '-c'], command: [script], readOnly: true, publish: [], tmpfs: [] },
      volumes: [bareMount(volume, target)]
    }
  }
}
