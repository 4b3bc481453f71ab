import { BadInputs, type BadInput } from '../plan/faults'
import { mayTamper } from '../plan/names'
import { quoteInput } from '../plan/parse'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec, VolumeMount } from '../words'
import {
  bootedContainer,
  isUserMissing,
  startWithin,
  unstartedContainer,
  type BootedContainer
} from './boot'
import type { Running } from './exercise'
import { leaseControl, type Control } from './control'
import { findHomes, keepAlive, type Home, type KeptAlive, type CheckContext } from './keeper'
import { leaseContainer, once, withLease, type Lease, type Removals } from './lease'
import { networkShelf, type NetworkShelf } from './network-shelf'
import type { Prepared } from './prepare'
import { leaseProbe, type ProbeLease } from './probe'
import { withSurroundings, type PodAround, type Surroundings } from './surroundings'
import { leaseTwin } from './twin'
import { neighbourSpec, onProbeImage, peerSpec, probeSpec, readerSpec } from './probe-specs'

/** The container under test before its start, and its auxiliary containers. */
export interface Testbed {
  readonly id: ContainerId
  /**
   * The spec from which the container was created; for a one-shot job with memory volumes in place
   * of tmpfs mounts.
   */
  readonly spec: ContainerSpec
  /** The twin: a container from equal image and mounts that never runs; created on first use. */
  readonly twin: Lease
  /** The neighbour: a container that runs idle on the same network; created on first use. */
  readonly neighbour: Lease
  /** The engine's network files of both; undefined where archives of the containers have them. */
  readonly networkShelf: () => Promise<NetworkShelf | undefined>
  /**
   * The probe that reads the container's memory mounts: beside the running container, or a keeper
   * until after its end.
   */
  readonly probe: ProbeLease
  /** A second probe for the case that the first was killed; created on first use. */
  readonly spare: ProbeLease
  /**
   * The peer: a container with the same devices and rights, which shows what the engine makes for
   * them; absent where these are as in every container.
   */
  readonly peer?: ProbeLease | undefined
  /**
   * A reader of these volumes and binds, before the container's start and after its end; `path` of
   * a mount is its mount point in the reader.
   */
  readonly readerOf: (mounts: readonly VolumeMount[]) => ProbeLease
  /** Actual mount points for these paths, behind the image's symbolic links. */
  readonly homesOf: (paths: readonly string[]) => Promise<ReadonlyMap<string, Home>>
  /** Tells what this engine can do with an untouched container; created on first use. */
  readonly control: Control
  /** Whether the probe is a keeper, which sees all but what exists in the container alone. */
  readonly kept: boolean
  /** The other containers of its pod; absent for a container that stands alone. */
  readonly pod?: PodAround
}

/**
 * Creates the container and passes it to `use`; the removal of everything that was created is
 * started before this settles.
 */
export function withTestbed<T>(
  { plan, spec }: Pick<Prepared, 'plan' | 'spec'>,
  context: CheckContext,
  use: (testbed: Testbed) => Promise<T>
): Promise<T> {
  return withSurroundings(plan, spec, context, (around) =>
    onTestbed({ plan, around }, context, use)
  )
}

interface Placed {
  readonly plan: Plan
  readonly around: Surroundings
}

async function onTestbed<T>(
  { plan, around: { spec, pod } }: Placed,
  context: CheckContext,
  use: (testbed: Testbed) => Promise<T>
): Promise<T> {
  const { world, removals } = context
  const bystanders: Pick<Lease, 'done'>[] = []
  const tracked = <L extends Pick<Lease, 'done'>>(lease: L): L => {
    bystanders.push(lease)
    return lease
  }
  const readers = leaseReaders(context)
  try {
    const kept = await keepAlive(plan, spec, context, tracked)
    const container = leaseContainer(() => Promise.resolve(kept.spec), world, removals)
    const used = async (id: ContainerId): Promise<T> => {
      try {
        const testbed = testbedOf({ id, kept, readers }, { spec, context, tracked })
        return await use({ ...testbed, ...(pod && { pod }) })
      } finally {
        readers.done()
      }
    }
    // A volume can only be removed once no container mounts it.
    return await withLease(container, world, used, readers.removals)
  } finally {
    for (const lease of bystanders) lease.done()
  }
}

interface Ground {
  readonly spec: ContainerSpec
  readonly context: CheckContext
  readonly tracked: <L extends Pick<Lease, 'done'>>(lease: L) => L
}

/** The testbed of a created container, with leases of the containers beside it. */
function testbedOf(
  {
    id,
    kept,
    readers
  }: Pick<Testbed, 'id'> & { readonly kept: KeptAlive; readonly readers: Readers },
  { spec, context, tracked }: Ground
): Testbed {
  const { engine, world, removals } = context
  const leased = (probe: ContainerSpec): ProbeLease =>
    tracked(leaseProbe(probe, engine.platform, world, removals))
  const beside = (): ProbeLease => leased(probeSpec(spec, id))
  const peer = peerSpec(spec)
  const neighbour = tracked(leaseNeighbour(kept.spec, engine.platform, world, removals))
  const readerOf: Testbed['readerOf'] = (mounts) => readers.leaseContainer(readerSpec(spec, mounts))
  return {
    ...{ id, spec: kept.spec, kept: kept.keeper !== undefined },
    twin: tracked(leaseTwin(kept.spec, world, removals)),
    neighbour,
    networkShelf: once(async () => {
      const { inspect } = world.engine
      const beside = await neighbour.id()
      return networkShelf(...(await Promise.all([inspect(id), inspect(beside)])), readerOf)
    }),
    probe: kept.keeper ?? beside(),
    spare: beside(),
    peer: peer && leased(peer),
    readerOf,
    homesOf: (paths) => findHomes(paths, spec, context),
    control: tracked(leaseControl(spec.labels, engine, world, removals))
  }
}

/** Containers that mount another container's volumes, and must be removed before it. */
interface Readers {
  readonly leaseContainer: (spec: ContainerSpec) => ProbeLease
  readonly done: () => void
  readonly removals: Removals
}

function leaseReaders({ engine, world, removals }: CheckContext): Readers {
  const own: Removals = []
  const leases: ProbeLease[] = []
  return {
    removals: own,
    leaseContainer: (spec) => {
      const lease = leaseProbe(spec, engine.platform, world, own)
      leases.push(lease)
      return lease
    },
    done: () => {
      for (const lease of leases) lease.done()
      removals.push(...own)
    }
  }
}

/** The running container under test, with the containers beside it. */
export interface Subject extends Running {
  readonly testbed: Testbed
}

/** Starts the container, then those beside it. */
export async function bootOn(
  testbed: Testbed,
  plan: Plan,
  world: World,
  listeners: readonly ((bytes: Uint8Array) => void)[]
): Promise<BootedContainer> {
  const { id, pod } = testbed
  const [outcome] = await Promise.all([startWithin(pod, id, world), makeProbe(testbed, world)])
  if (outcome.kind !== 'started') {
    const { user } = plan.container
    if (outcome.kind === 'refused' && user !== undefined && isUserMissing(outcome.reason))
      throw new BadInputs([badUser(user, outcome.reason)])
    return unstartedContainer(id, outcome)
  }
  const addresses = await addressesOfJob(testbed, plan, world)
  attend(testbed, plan)
  // Starting the probe takes the engine longest, so its request is sent before anything else is
  // prepared.
  await world.clock.sleep(0, world.cancelled)
  const booted = bootedContainer(id, world, listeners)
  return { ...booted, ...(addresses && { addresses }), ...(pod && { pod }) }
}

/** The bad input of a user that only the engine could look up in the image. */
const badUser = (user: string, reason: string): BadInput => ({
  input: 'user',
  sentence: `${quoteInput(user)} is not in the image (${quoteInput(reason)}); name a user of its /etc/passwd, or write numbers.`
})

/** Addresses of a one-shot job whose network files are compared; undefined where it has ended. */
async function addressesOfJob(
  { id }: Testbed,
  { wait, container }: Plan,
  { engine }: World
): Promise<BootedContainer['addresses'] | undefined> {
  if (wait.kind !== 'exit' || container.readOnly) return undefined
  const { addresses, addresses6, running } = await engine.inspect(id)
  return running ? { addresses, addresses6 } : undefined
}

/** Creates the probe, once the request to start the container has been sent. */
async function makeProbe({ probe }: Testbed, { clock, cancelled }: World): Promise<void> {
  await clock.sleep(0, cancelled)
  probe.make()
}

/**
 * Starts auxiliary containers that take long while the container under test gets ready. Their
 * faults are thrown where they are awaited.
 */
function attend({ probe, peer, twin, neighbour }: Testbed, { watch, container }: Plan): void {
  if (!mayTamper(container)) probe.watcher().catch(() => undefined)
  peer?.watcher().catch(() => undefined)
  if (!container.readOnly) neighbour.id().catch(() => undefined)
  if (watch.rootContents) twin.id().catch(() => undefined)
}

/**
 * Leases a neighbour: a container that runs idle on the container's network and shows what the
 * engine writes into network files. A twin does not show that, since Docker 28 completes these
 * files only for a running container.
 */
function leaseNeighbour(
  spec: ContainerSpec,
  platform: string,
  world: World,
  removals: Removals
): Lease {
  const { engine } = world
  const lease = leaseContainer(onProbeImage(neighbourSpec(spec), platform, world), world, removals)
  const started = once(async () => {
    const id = await lease.id()
    await engine.start(id)
    return id
  })
  return { id: started, done: lease.done }
}
