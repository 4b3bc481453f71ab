import type { ContainerBase, ContainerSpec, Labels, VolumeMount } from '../../words'
import { logMount, terminationLogs } from './pod-log'
import { namedProbes, portsAsked, type NamedProbe } from './pod-requests'
import { plannedVolumes, sourceOf } from './pod-sharing'
import type { Hook, Pod, PodContainer, PodFacts, PodMount, PodVolume, Probe } from './pod'

/** Containers and volumes around the container of a pod that is judged, as a check creates them. */
export interface PodPlan {
  readonly sandbox: Pick<ContainerSpec, 'hostname' | 'addHost'> & { readonly base: ContainerBase }
  readonly volumes: readonly PlannedVolume[]
  /** Init containers, in the order in which they run. */
  readonly init: readonly PodMember[]
  /** Containers of the manifest before the judged one, which start before it. */
  readonly before: readonly PodMember[]
  readonly after: readonly PodMember[]
  readonly judged: Pick<PodContainer, 'name' | 'postStart' | 'preStop'> & {
    /** In the order in which a kubelet asks them first. */
    readonly probes: readonly NamedProbe[]
  }
  /** Ports that probes and hooks talk to. */
  readonly ports: readonly number[]
  /** Whether all containers see one another's processes. */
  readonly sharesProcesses: boolean
  readonly isJob: boolean
  /** Milliseconds for each init container to end, and for each sidecar to have started. */
  readonly startup: number
}

/** A volume of a pod under its name on the engine. */
export interface PlannedVolume extends PodVolume {
  readonly source: string
  /** Part of the engine's volume, which stands for storage that another one has in it. */
  readonly part?: string
}

/** A container that runs in the pod beside the judged one, or before it. */
export interface PodMember {
  readonly name: string
  readonly spec: ContainerSpec
  readonly isSidecar: boolean
  readonly startup?: Probe
  readonly postStart?: Hook
  readonly preStop?: Hook
  /** Signal that it is asked to end with. */
  readonly stopSignal: string
}

/** Facts of a run that the plan of a pod needs. */
export interface PodMeans {
  readonly labels: Labels
  /** Image and user of each container, by the container's name. */
  readonly bodies: ReadonlyMap<string, PodBody>
  /** Milliseconds of `startup-timeout`. */
  readonly startup: number
  /** Network of the engine that the pod joins; absent for the engine's own choice. */
  readonly network?: string
}

/** Image of a container by its ID, the image's stop signal, and the user that it runs as. */
export interface PodBody {
  readonly image: string
  readonly stopSignal: string
  readonly user?: string
}

/** Plans the containers of a pod: those around the judged one, and that one itself. */
export function planPod(
  pod: Pod,
  means: PodMeans
): { readonly plan: PodPlan; readonly spec: ContainerSpec } {
  const run = means.labels['zero-drift.run'] ?? ''
  const own = plannedVolumes(pod.volumes, run)
  const logs = terminationLogs(pod, `zero-drift-${run}-pod-logs`)
  const specOf = (container: PodContainer): ContainerSpec =>
    containerSpec(
      container,
      [...mountsOf(container, own), ...logMount(container, logs)],
      onNetwork(pod, means)
    )
  const membersOf = (containers: readonly PodContainer[]): readonly PodMember[] =>
    containers.map((container) => memberOf(container, specOf(container), means))
  const at = pod.containers.findIndex(({ name }) => name === pod.judged)
  const judged = pod.containers[at]
  if (judged === undefined) throw new Error(`The pod has no container ${pod.judged}.`)
  const others = pod.containers.filter((one) => one !== judged)
  // A container whose processes the others share has to run first.
  const first = pod.sharesProcesses ? 0 : at
  return {
    spec: specOf(judged),
    plan: {
      sandbox: {
        ...{ hostname: pod.hostname, base: baseOf(pod.sandbox) },
        addHost: texts(pod.sandbox.hostConfig['ExtraHosts'])
      },
      volumes: [...own.filter(({ source }, index) => source === sourceOf(run, index)), logs],
      init: membersOf(pod.init),
      before: membersOf(others.slice(0, first)),
      after: membersOf(others.slice(first)),
      judged: judgedPart(judged),
      ports: [...new Set([...pod.init, ...pod.containers].flatMap(portsAsked))],
      ...{ sharesProcesses: pod.sharesProcesses, isJob: pod.isJob, startup: means.startup }
    }
  }
}

function onNetwork({ sandbox }: Pod, means: PodMeans): PodMeans {
  return sandbox.hostConfig['NetworkMode'] === 'host' ? { ...means, network: 'host' } : means
}

const judgedPart = (judged: PodContainer): PodPlan['judged'] => {
  const { name, postStart, preStop } = judged
  const hooks = { ...(postStart && { postStart }), ...(preStop && { preStop }) }
  return { name, probes: namedProbes(judged), ...hooks }
}

const memberOf = (
  { name, isSidecar, probes, postStart, preStop, stopSignal }: PodContainer,
  spec: ContainerSpec,
  { bodies }: PodMeans
): PodMember => ({
  ...{ name, spec, isSidecar },
  stopSignal: stopSignal ?? bodies.get(name)?.stopSignal ?? 'SIGTERM',
  ...(probes.startup && { startup: probes.startup }),
  ...(postStart && { postStart }),
  ...(preStop && { preStop })
})

/**
 * Settings without the process and memory namespaces of the machine: in them, a container could not
 * be told from others when it is inspected.
 */
const withoutNamespaces = (hostConfig: PodContainer['hostConfig']): PodContainer['hostConfig'] =>
  Object.fromEntries(
    Object.entries(hostConfig).filter(([key]) => key !== 'PidMode' && key !== 'IpcMode')
  )

const baseOf = ({ config, hostConfig }: Pod['sandbox']): ContainerBase => ({
  ...{ config, hostConfig: withoutNamespaces(hostConfig) },
  ...{ networks: {}, volumes: {} }
})

function mountsOf(
  { mounts }: PodContainer,
  volumes: readonly PlannedVolume[]
): readonly VolumeMount[] {
  return mounts.flatMap((mount) => {
    const volume = volumes.find(({ name }) => name === mount.volume)
    return volume === undefined ? [] : [mountOf(mount, volume)]
  })
}

function mountOf({ path, readOnly, subPath }: PodMount, volume: PlannedVolume): VolumeMount {
  const parts = [volume.part, subPath].filter((one) => one !== undefined)
  return {
    ...bareMount(volume, path),
    readOnly: readOnly || volume.kind === 'content',
    ...(parts.length === 0 ? {} : { subPath: parts.join('/') })
  }
}

/** A mount of a whole volume of a pod. */
export const bareMount = (volume: PlannedVolume, path: string): VolumeMount => ({
  ...{ source: volume.source, path, readOnly: false, podVolume: volume.kind },
  ...(volume.medium === 'memory' ? { memory: memoryOptions(volume) } : {})
})

/** Mount options that give a volume in memory its size, mode and owner. */
function memoryOptions({ size, mode, uid, gid }: PodVolume): string {
  return [
    ...(size === undefined ? [] : [`size=${size}`]),
    `mode=${mode.toString(8).padStart(4, '0')}`,
    ...(uid === 0 ? [] : [`uid=${uid}`]),
    ...(gid === 0 ? [] : [`gid=${gid}`])
  ].join(',')
}

function containerSpec(
  container: PodContainer,
  volumes: readonly VolumeMount[],
  { labels, bodies, network }: PodMeans
): ContainerSpec {
  const { name, command, args, workingDir, hostConfig, identity, stopSignal } = container
  const { image, user } = bodies.get(name) ?? { image: container.image }
  const groups = identity.groups.map(String)
  const memory = hostConfig['Memory']
  return {
    ...{ image, labels, volumes, env: container.env, readOnly: container.readOnly },
    ...{ init: false, publish: [], tmpfs: [], ulimits: [], addHost: [], pidsLimit: UNLIMITED },
    capDrop: texts(hostConfig['CapDrop']),
    capAdd: [...texts(hostConfig['CapAdd']), ...(hostConfig['Privileged'] === true ? ['ALL'] : [])],
    securityOpt: texts(hostConfig['SecurityOpt']),
    ...(command && { entrypoint: command }),
    ...(args && { command: args }),
    ...(workingDir !== undefined && { workingDir }),
    ...(user !== undefined && { user }),
    ...(network !== undefined && { network }),
    ...(typeof memory === 'number' && { memory }),
    base: {
      // A kubelet does not run the image's own health check.
      config: {
        ...container.config,
        Healthcheck: { Test: ['NONE'] },
        ...(stopSignal && { StopSignal: stopSignal })
      },
      hostConfig: {
        ...withoutNamespaces(hostConfig),
        ...(groups.length > 0 && { GroupAdd: groups })
      },
      networks: {},
      volumes: {}
    }
  }
}

/** No limit for the number of processes, as in a kubelet by default. */
const UNLIMITED = -1

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Texts in a plan in place of facts that only a running sandbox has. */
export const UNKNOWN_FACTS: Pick<PodFacts, 'podIp' | 'hostIp'> = {
  podIp: 'zero-drift-pod-ip',
  hostIp: 'zero-drift-host-ip'
}

/** A spec with the facts of the sandbox in all its texts. */
export function withFacts<T>(value: T, facts: Pick<PodFacts, 'podIp' | 'hostIp'>): T {
  const filled = (one: unknown): unknown => {
    if (typeof one === 'string')
      return one
        .replaceAll(UNKNOWN_FACTS.podIp, facts.podIp)
        .replaceAll(UNKNOWN_FACTS.hostIp, facts.hostIp)
    if (Array.isArray(one)) return one.map(filled)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, filled(inner)]))
  }
  return filled(value) as T
}
