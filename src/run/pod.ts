import { withFacts, type PodMember, type PodPlan } from '../plan/workload/pod-plan'
import { isReplaceable, mountsBeside } from '../plan/workload/pod-sharing'
import type { World } from '../ports'
import type { ContainerFacts, ContainerId, ContainerSpec, StartOutcome } from '../words'
import { whole, type CheckContext } from './keeper'
import { leaseContainer, type AwaitableLease } from './lease'
import type { Failure } from './outcome'
import { LEAST_GRACE, podCrew, type Launched, type PodCrew } from './pod-crew'
import { podMotion, type PodMotion, type Release } from './pod-motion'
import { askProbe, hidingIn, runHook, type Probed } from './pod-probes'
import { stageOf, type Bench } from './pod-stage'
import { makeSubPaths } from './pod-volumes'
import { reachOf } from './reach'
import type { PodAround, Prevented, Surroundings } from './surroundings'

/**
 * Makes a pod ready, up to the end of its init containers, and passes on the container to create in
 * it. The removal of all its containers and volumes is started before this settles.
 */
export async function withPod<T>(
  pod: PodPlan,
  spec: ContainerSpec,
  context: CheckContext,
  use: (around: Surroundings) => Promise<T>
): Promise<T> {
  const leases: AwaitableLease[] = []
  const lease: Bench['lease'] = (specify) => {
    const made = leaseContainer(specify, context.world, context.removals)
    leases.push(made)
    return made
  }
  try {
    // The volumes of an earlier pod have the same names.
    await Promise.allSettled(context.removals)
    return await use(await surrounded({ pod, spec, context, lease }))
  } finally {
    for (const one of leases) one.done()
  }
}

async function surrounded(bench: Bench): Promise<Surroundings> {
  const { pod, spec, context } = bench
  const { world } = context
  const { holders, open, readerOf } = stageOf(bench)
  const { reach, within } = inSandbox(bench, await open())
  await context.beforePod?.(readerOf)
  const own = within(spec)
  const motion = podMotion(world)
  const link: Linking = ({ volumes }) => makeSubPaths(volumes, pod.volumes, { holders, world })
  const launch = launcher({ bench, within, motion, link })
  const hide = hidingIn(pod, spec)
  const crew = podCrew({ ...pod, launch, motion, reach, hide, world })
  const failed = await initialized(pod, crew)
  // Nothing may change a path between the look at it and the mount: of a reader of the volumes, too.
  const release = failed === undefined ? await heldFor(own, bench, motion) : undefined
  const problem = failed ?? linked(pod, await link(own))
  // The container is created in any case, and an engine refuses to mount what is not there.
  const made = problem === undefined ? own : { ...own, volumes: own.volumes.map(whole) }
  const guarded: Guarded = async (start) => {
    const letGo = await heldFor(own, bench, motion)
    try {
      return linked(pod, await link(own)) ?? (await start())
    } finally {
      await letGo()
    }
  }
  const around = aroundOf({ bench, crew, reach, hide, motion }, { problem, release, guarded })
  return { spec: made, pod: around }
}

/** Makes what the mounts of a container need; a clause says why one cannot be mounted. */
type Linking = (spec: ContainerSpec) => Promise<string | undefined>

/** Starts the container under test while nothing can change what it mounts. */
type Guarded = (start: () => Promise<StartOutcome>) => Promise<StartOutcome | Failure>

/** Holds a pod for a container that mounts parts of volumes which another may replace. */
const heldFor = (own: ContainerSpec, { pod, spec }: Bench, motion: PodMotion): Promise<Release> =>
  own.volumes.some((mount) => isReplaceable(mount, [...mountsBeside(pod), ...spec.volumes]))
    ? motion.hold()
    : Promise.resolve(() => Promise.resolve())

interface Inside {
  readonly reach: Probed['reach']
  /** A container of the pod with the sandbox's namespaces, and with facts for texts. */
  readonly within: (spec: ContainerSpec) => ContainerSpec
}

function inSandbox({ spec, context }: Bench, facts: ContainerFacts): Inside {
  const podIp = facts.addresses[0] ?? LOOPBACK
  const known = { podIp, hostIp: facts.gateway ?? podIp }
  const network = spec.network === 'host' ? 'host' : `container:${facts.id}`
  return {
    reach: (port) => reachOf(port, spec, facts, context)?.client,
    within: (one) => withFacts({ ...one, publish: [], network, memoryOf: facts.id }, known)
  }
}

/** Address of a pod that has the network of its machine. */
const LOOPBACK = '127.0.0.1'

/** Runs the init containers in turn; sidecars among them go on running. */
async function initialized({ init }: PodPlan, crew: PodCrew): Promise<Failure | undefined> {
  for (const member of init) {
    const failure = await (member.isSidecar ? crew.start(member, 'sidecar') : crew.run(member))
    if (failure !== undefined) return failure
  }
  return undefined
}

const linked = ({ judged }: PodPlan, problem: string | undefined): Failure | undefined =>
  problem === undefined
    ? undefined
    : { kind: 'pod-failed', container: judged.name, role: 'container', reason: problem, log: '' }

interface Launching {
  readonly bench: Bench
  readonly within: Inside['within']
  readonly motion: PodMotion
  readonly link: Linking
}

/**
 * Returns a function that creates and starts a container of the pod. The others are paused between the
 * look at the parts of volumes that it mounts and their mount: an engine may follow a link out of the
 * volume.
 */
const launcher =
  ({ bench, within, motion, link }: Launching) =>
  async ({ spec }: PodMember): Promise<Launched> => {
    const own = within(spec)
    const release = await heldFor(own, bench, motion)
    try {
      const problem = await link(own)
      if (problem !== undefined) return { problem }
      const id = await bench.lease(() => Promise.resolve(own)).id()
      return { id, outcome: await bench.context.world.engine.start(id) }
    } finally {
      await release()
    }
  }

/** The running parts of a pod. */
interface Running {
  readonly bench: Bench
  readonly crew: PodCrew
  readonly reach: Probed['reach']
  readonly hide: Probed['hide']
  readonly motion: PodMotion
}

/** How the container under test is started. */
interface Starting {
  /** Why it cannot be. */
  readonly problem: Failure | undefined
  /** Has the containers go on that were held for the creation of the one under test. */
  readonly release: Release | undefined
  readonly guarded: Guarded
}

function aroundOf(
  { bench, crew, reach, hide, motion }: Running,
  { problem, release, guarded }: Starting
): PodAround {
  const { pod, context } = bench
  const { world } = context
  const probed = (id: ContainerId): Probed => ({ id, reach, hide, world })
  let isUp = false
  return {
    ...{ over: crew.over, failure: crew.failure, pause: motion.pause, resume: motion.resume },
    stop: crew.stop,
    ask: (id, action, within) => askProbe(action, probed(id), within),
    start: async (id) => {
      if (pod.before.length > 0) await release?.()
      const failed = problem ?? (isUp ? undefined : await startAll(pod.before, crew))
      const outcome = failed ?? (await guarded(() => world.engine.start(id)))
      await release?.()
      if (outcome.kind === 'refused' || (outcome.kind === 'started' && isUp)) return outcome
      if (outcome.kind !== 'started') return prevented(outcome)
      isUp = true
      motion.setJudged(id)
      const later = (await startLater(pod, id, { crew, world })) ?? (await greeted(pod, probed(id)))
      return later === undefined ? outcome : prevented(later)
    },
    beforeStop: async (id, grace) => {
      const { preStop } = pod.judged
      if (preStop === undefined) return grace
      const began = world.clock.now()
      await runHook(preStop, probed(id), grace)
      return Math.max(LEAST_GRACE, grace - (world.clock.now() - began))
    }
  }
}

/**
 * Starts the containers after the judged one. They cannot share its processes once it has ended; the
 * check notices that end by itself.
 */
async function startLater(
  pod: PodPlan,
  id: ContainerId,
  { crew, world: { engine } }: { readonly crew: PodCrew; readonly world: World }
): Promise<Failure | undefined> {
  try {
    return await startAll(sharing(pod, id), crew)
  } catch (error) {
    if (pod.sharesProcesses && !(await engine.inspect(id)).running) return undefined
    throw error
  }
}

/** The containers that start after the judged one, which see its processes if the pod shares them. */
const sharing = ({ after, sharesProcesses }: PodPlan, id: ContainerId): readonly PodMember[] =>
  sharesProcesses
    ? after.map((member) => ({ ...member, spec: { ...member.spec, processesOf: id } }))
    : after

const prevented = (failure: Failure): Prevented => ({ kind: 'prevented', failure })

async function startAll(
  members: readonly PodMember[],
  crew: PodCrew
): Promise<Failure | undefined> {
  for (const member of members) {
    const failure = await crew.start(member, 'container')
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Runs the `postStart` hook of the judged container, unless that has ended already. */
async function greeted(
  { judged: { name, postStart }, startup }: PodPlan,
  probed: Probed
): Promise<Failure | undefined> {
  if (postStart === undefined) return undefined
  const answer = await runHook(postStart, probed, startup)
  if (answer === undefined) return undefined
  const { running } = await probed.world.engine.inspect(probed.id)
  if (!running) return undefined
  const reason = `its "postStart" hook failed: ${answer}`
  return { kind: 'pod-failed', container: name, role: 'container', reason, log: '' }
}
