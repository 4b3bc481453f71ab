import { isBind } from '../plan/mounts'
import { mayMount } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerBase, ContainerId, ContainerSpec, Labels, VolumeMount } from '../words'

/** Path of the probe, in its own image and wherever it is mounted. */
export const PROBE = '/zero-drift/probe'

/**
 * A probe in the container's PID namespace, which may read everything and change nothing. It reads
 * by the first process there, so the namespace must be the container's own.
 */
export function probeSpec(target: Target, id: ContainerId): ContainerSpec {
  const command = ['serve', '/proc/1/root', '/proc/1']
  const capAdd = ['SYS_PTRACE', ...toSeeAll(target)]
  return { ...bare(target.labels), command, capAdd, processesOf: id }
}

type Target = Pick<ContainerSpec, 'labels' | 'capAdd'>

/**
 * Capabilities to read all files. Attributes in the `trusted` namespace are shown only to a process
 * with SYS_ADMIN, the capability that a container needs to set them.
 */
const toSeeAll = (target: Target): readonly string[] => [
  'DAC_READ_SEARCH',
  ...(mayMount(target) ? ['SYS_ADMIN'] : [])
]

/**
 * A reader of another container's volumes and binds, each mounted read-only at its own mount point
 * so that none covers another. No process of that container can reach the reader.
 */
export function readerSpec(target: Target, mounts: readonly VolumeMount[]): ContainerSpec {
  const volumes = mounts.map((mount) => ({ ...mount, readOnly: true }))
  const command = ['serve', '/', '/proc/self', ...volumes.map(({ path }) => path)]
  return { ...bare(target.labels), command, capAdd: toSeeAll(target), volumes }
}

/** Mount point in the reader of the volume or bind with that number. */
export const readerPoint = (number: number): string => `/zero-drift/mounts/${number}`

/**
/**
 * A keeper with the given volumes at the container's own paths, which reads its own mounts. It lets
 * the container join its IPC namespace, or joins the one that the container is in.
 */
export function keeperSpec(spec: ContainerSpec, volumes: readonly VolumeMount[]): ContainerSpec {
  const { labels, shmSize, ipc, memoryOf } = spec
  const command = ['serve', '/', '/proc/self']
  const size = shmSize === undefined ? {} : { shmSize }
  const alone = { ...(ipc === undefined ? { shareable: true } : { ipc }), ...size }
  return {
    ...bare(labels),
    command,
    capAdd: toSeeAll(spec),
    ...(memoryOf === undefined ? alone : { memoryOf }),
    volumes
  }
}

/** A neighbour that runs idle on the container's network, with the container's extra hosts. */
export function neighbourSpec(spec: ContainerSpec): ContainerSpec {
  const network = spec.network === undefined ? {} : { network: spec.network }
  const command = ['serve', '/', '/proc/self']
  return {
    ...bare(spec.labels),
    command,
    offline: false,
    readOnly: false,
    addHost: spec.addHost,
    ...network,
    ...(spec.base === undefined ? {} : { base: networkOf(spec.base) })
  }
}

/**
 * A peer with the devices and rights of a container, whose `/dev` and mounts show what the engine
 * makes for both. Undefined where these are as in every container.
 */
export function peerSpec({ labels, base }: ContainerSpec): ContainerSpec | undefined {
  if (base === undefined) return undefined
  const hostConfig = picked(base.hostConfig, ['Devices', 'DeviceRequests', 'Privileged', 'Runtime'])
  const { Devices, DeviceRequests, Privileged } = hostConfig
  const isUsual = [Devices, DeviceRequests].every(isNone) && Privileged !== true
  if (isUsual) return undefined
  const command = ['serve', '/', '/proc/self']
  return { ...bare(labels), command, base: { ...EMPTY, hostConfig } }
}

const isNone = (list: unknown): boolean => !Array.isArray(list) || list.length === 0

const EMPTY: ContainerBase = { config: {}, hostConfig: {}, networks: {}, volumes: {} }

/** Settings of a base that decide what the engine writes into network files. */
const networkOf = ({ config, hostConfig, networks }: ContainerBase): ContainerBase => ({
  ...EMPTY,
  config: picked(config, ['Domainname']),
  hostConfig: picked(hostConfig, ['NetworkMode', 'Dns', 'DnsOptions', 'DnsSearch', 'ExtraHosts']),
  networks: Object.fromEntries(Object.keys(networks).map((name) => [name, {}]))
})

const picked = (
  record: Readonly<Record<string, unknown>>,
  names: readonly string[]
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)))

/** Returns a function that adds the probe's image to a spec: only the engine knows its name. */
export function onProbeImage(
  spec: ContainerSpec,
  platform: string,
  { engine }: Pick<World, 'engine'>
): () => Promise<ContainerSpec> {
  return async () => ({ ...spec, image: await engine.probeImage(platform) })
}

/** Spec of a probe container, without its image: no network, no capabilities, nothing writable. */
export function bare(labels: Labels): ContainerSpec {
  return {
    image: '',
    labels,
    entrypoint: [PROBE],
    env: [],
    init: false,
    readOnly: true,
    offline: true,
    conversing: true,
    publish: [],
    tmpfs: [],
    volumes: [],
    capDrop: ['ALL'],
    capAdd: [],
    // AppArmor lets only an unconfined container look into another container's processes.
    securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
    pidsLimit: 16,
    ulimits: [],
    addHost: []
  }
}

/**
 * A container of the probe's image that is never started: on its creation the engine copies the
 * probe into the volume.
 */
export function toolSpec(labels: Labels): ContainerSpec {
  return { ...bare(labels), conversing: false, volumes: [tool(labels, 'attacks', false)] }
}

/** A container like that, which is started to leave a set-user-ID program of root's in its volume. */
export function helperSpec(labels: Labels, path: string): ContainerSpec {
  return {
    ...bare(labels),
    conversing: false,
    command: ['attack', `leave\n${path}`],
    volumes: [tool(labels, 'settings', false)]
  }
}

/**
 * The planned container for rehearsed attacks: it runs the probe, has no network, and can change
 * nothing outside itself.
 */
export function groundSpec(
  { container }: Pick<Plan, 'container'>,
  readOnly: boolean,
  argv: readonly string[],
  use: ToolUse = 'attacks'
): ContainerSpec {
  return {
    ...container,
    readOnly,
    entrypoint: [PROBE],
    command: argv,
    init: false,
    isHealthChecked: false,
    publish: [],
    network: 'none',
    offline: true,
    volumes: [...container.volumes.flatMap(standIn), tool(container.labels, use, true)]
  }
}

/** Use of a volume that holds the probe: each has its own. */
type ToolUse = 'attacks' | 'settings'

/**
 * Replaces a writable volume by an anonymous one; a bind stays, but read-only. What is read-only in
 * a pod is as it is in the image: without the pod, nothing would be in it.
 */
function standIn(mount: VolumeMount): readonly VolumeMount[] {
  const { path, readOnly, podVolume } = mount
  if (podVolume === undefined || podVolume === 'given') return [ownOrReadOnly(mount)]
  return readOnly ? [] : [{ source: '', path, readOnly }]
}

function ownOrReadOnly(mount: VolumeMount): VolumeMount {
  if (isBind(mount)) return { ...mount, readOnly: true }
  return mount.readOnly ? mount : { ...mount, source: '' }
}

function tool(labels: Labels, use: ToolUse, readOnly: boolean): VolumeMount {
  const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-${use}`
  return { source, path: '/zero-drift', readOnly }
}
