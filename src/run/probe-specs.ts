import { isBind } from '../plan/mounts'
import { mayMount } from '../plan/names'
import type { Plan } from '../plan/plan'
import type { World } from '../ports'
import type { ContainerId, ContainerSpec, Labels, VolumeMount } from '../words'

/** Where the probe lies, in its own image and where it is mounted. */
export const PROBE = '/zero-drift/probe'

/** In the container's process namespace, with the right to look at everything and to change nothing. */
export function probeSpec(target: Target, id: ContainerId): ContainerSpec {
  const command = ['serve', '/proc/1/root', '/proc/1']
  const capAdd = ['SYS_PTRACE', ...toSeeAll(target)]
  return { ...bare(target.labels), command, capAdd, processesOf: id }
}

type Target = Pick<ContainerSpec, 'labels' | 'capAdd'>

/** With the same capability that a container needs to set attributes in the `trusted` namespace, which others are not even shown. */
const toSeeAll = (target: Target): readonly string[] => [
  'DAC_READ_SEARCH',
  ...(mayMount(target) ? ['SYS_ADMIN'] : [])
]

/** It mounts volumes and binds of another container, each at a point of its own so that none lies upon another, and reads them; no process of that one can reach it. */
export function readerSpec(target: Target, mounts: readonly VolumeMount[]): ContainerSpec {
  const volumes = mounts.map((mount) => ({ ...mount, readOnly: true }))
  const command = ['serve', '/', '/proc/self', ...volumes.map(({ path }) => path)]
  return { ...bare(target.labels), command, capAdd: toSeeAll(target), volumes }
}

/** Where the reader mounts the volume or bind of that number. */
export const readerPoint = (number: number): string => `/zero-drift/mounts/${number}`

/** A keeper holds what it is to keep at the same paths as the container, shares its memory, and reads its own mounts. */
export function keeperSpec(spec: ContainerSpec, volumes: readonly VolumeMount[]): ContainerSpec {
  const { labels, shmSize } = spec
  const command = ['serve', '/', '/proc/self']
  const size = shmSize === undefined ? {} : { shmSize }
  return {
    ...bare(labels),
    command,
    capAdd: toSeeAll(spec),
    shareable: true,
    volumes,
    ...size
  }
}

/** It waits for a word that never comes, on the network and with the names of the container. */
export function neighbourSpec(spec: ContainerSpec): ContainerSpec {
  const network = spec.network === undefined ? {} : { network: spec.network }
  const command = ['serve', '/', '/proc/self']
  return {
    ...bare(spec.labels),
    command,
    offline: false,
    readOnly: false,
    addHost: spec.addHost,
    ...network
  }
}

/** The spec with its image, which only the engine knows. */
export function onProbeImage(
  spec: ContainerSpec,
  platform: string,
  { engine }: Pick<World, 'engine'>
): () => Promise<ContainerSpec> {
  return async () => ({ ...spec, image: await engine.probeImage(platform) })
}

/** All that a container of the probe needs, but for its image: no network, no rights, nothing to write. */
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
    // AppArmor lets no other profile look into a container's processes.
    securityOpt: ['no-new-privileges', 'apparmor=unconfined'],
    pidsLimit: 16,
    ulimits: [],
    addHost: []
  }
}

/** A container of the probe's image, never started: the engine fills the volume with the program when it is made. */
export function toolSpec(labels: Labels): ContainerSpec {
  return { ...bare(labels), conversing: false, volumes: [tool(labels, false)] }
}

/** A container of the image under test as it is planned, but with the probe as its program, with no network, and with nothing in reach that is not its own. */
export function groundSpec(
  { container }: Plan,
  readOnly: boolean,
  argv: readonly string[]
): ContainerSpec {
  return {
    ...container,
    readOnly,
    entrypoint: [PROBE],
    command: argv,
    init: false,
    publish: [],
    network: 'none',
    offline: true,
    volumes: [...container.volumes.map(ownOrReadOnly), tool(container.labels, true)]
  }
}

/** A volume becomes one that goes with the container; a folder of the machine's stays, and cannot be written to. */
function ownOrReadOnly(mount: VolumeMount): VolumeMount {
  if (isBind(mount)) return { ...mount, readOnly: true }
  return mount.readOnly ? mount : { ...mount, source: '' }
}

function tool(labels: Labels, readOnly: boolean): VolumeMount {
  const source = `zero-drift-${labels['zero-drift.run'] ?? ''}-attacks`
  return { source, path: '/zero-drift', readOnly }
}
