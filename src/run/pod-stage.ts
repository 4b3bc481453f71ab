import type { PodPlan } from '../plan/workload/pod-plan'
import type { ContainerFacts, ContainerSpec } from '../words'
import type { CheckContext, ReaderOf } from './keeper'
import type { AwaitableLease } from './lease'
import { dress, dresserSpec, heldVolumes, type Holders } from './pod-volumes'
import { leaseProbe } from './probe'
import { bare, onProbeImage, readerSpec } from './probe-specs'

/** A planned pod, the container under test, and the means to create others. */
export interface Bench {
  readonly pod: PodPlan
  readonly spec: ContainerSpec
  readonly context: CheckContext
  readonly lease: (specify: () => Promise<ContainerSpec>) => AwaitableLease
}

/** The sandbox, and the containers that hold the volumes. */
interface Stage {
  readonly holders: Holders
  /** Starts the sandbox, and has the volumes written. */
  readonly open: () => Promise<ContainerFacts>
  readonly readerOf: ReaderOf
}

/** Returns the stage of a pod, of which nothing is created yet. */
export function stageOf({ pod, spec, context, lease }: Bench): Stage {
  const { world, engine } = context
  const { labels } = spec
  const [disk, memory] = [heldVolumes(pod.volumes, 'disk'), heldVolumes(pod.volumes, 'memory')]
  const onProbe = (one: ContainerSpec) => onProbeImage(one, engine.platform, world)
  const dresser = lease(onProbe(dresserSpec(labels, disk.mounts)))
  const box = lease(onProbe({ ...sandboxSpec(pod, spec), volumes: memory.mounts }))
  const isDressed = async (): Promise<void> => {
    if (disk.mounts.length > 0) await dress(await dresser.id(), disk, world)
  }
  const isRunning = async (): Promise<ContainerFacts> => {
    const id = await box.id()
    await world.engine.start(id)
    const [facts] = await Promise.all([world.engine.inspect(id), dress(id, memory, world)])
    return facts
  }
  return {
    holders: { disk: dresser.id, memory: box.id },
    open: async () => {
      const [facts] = await Promise.all([isRunning(), isDressed()])
      return facts
    },
    readerOf: (mounts) =>
      leaseProbe(readerSpec(spec, mounts), engine.platform, world, context.removals)
  }
}

/** The container that owns the network, the host name and the shared memory of the pod. */
function sandboxSpec({ sandbox }: PodPlan, spec: ContainerSpec): ContainerSpec {
  const { network = Object.keys(spec.base?.networks ?? {})[0], publish, publishOn } = spec
  return {
    ...bare(spec.labels),
    command: ['serve', '/', '/proc/self'],
    // The engine writes into volumes through it.
    ...{ readOnly: false, offline: false, shareable: true },
    ...{ ...sandbox, publish },
    ...(publishOn === undefined ? {} : { publishOn }),
    ...(network === undefined ? {} : { network })
  }
}
