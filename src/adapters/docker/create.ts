import type Docker from 'dockerode'
import type { ContainerCreateOptions, MountSettings, VolumeCreateOptions } from 'dockerode'
import { setTimeout } from 'node:timers/promises'
import { isBind, isNamed } from '../../plan/mounts'
import type { ContainerId, ContainerSpec, Labels, VolumeMount } from '../../words'
import { removeLabelled } from './removal'
import { call, statusOf, type EngineConnection } from './transport'

/** The engine's words for a container; pure. */
export function createOptions(spec: ContainerSpec): ContainerCreateOptions {
  const ports = spec.publish.map((port) => `${port}/tcp`)
  return {
    ...given('name', spec.name),
    ...given('platform', spec.platform),
    Image: spec.image,
    Labels: { ...spec.labels },
    Env: [...spec.env],
    ...given('Entrypoint', spec.entrypoint && [...spec.entrypoint]),
    ...given('Cmd', spec.command && [...spec.command]),
    ...given('User', spec.user),
    ...given('WorkingDir', spec.workingDir),
    ...given('Hostname', spec.hostname),
    ...(spec.conversing === true ? CONVERSING : {}),
    ...(spec.offline === true ? { NetworkDisabled: true } : {}),
    ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
    HostConfig: {
      ReadonlyRootfs: spec.readOnly,
      Init: spec.init,
      PortBindings: Object.fromEntries(ports.map((port) => [port, [LOOPBACK]])),
      LogConfig: spec.conversing === true ? NO_LOG : LOG,
      ...namespaces(spec),
      ...mounts(spec),
      ...limits(spec)
    }
  }
}

/** dockerode would send all of it, secrets of the environment included, in the address as well; only these two belong there. */
export function inBody({
  name,
  platform,
  ...body
}: ContainerCreateOptions): ContainerCreateOptions {
  const split = { _query: { ...given('name', name), ...given('platform', platform) }, _body: body }
  return split as ContainerCreateOptions
}

/** Published on the loopback address only, on a port that the engine chooses. */
const LOOPBACK = { HostIp: '127.0.0.1', HostPort: '' }

/** A flood of output must not fill the engine's disk; this driver can be read back whatever the engine's default is. */
const LOG = { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } }

/** The engine takes a closed input for its end, and gives both streams to whoever attached before the start. */
const CONVERSING = {
  OpenStdin: true,
  StdinOnce: true,
  AttachStdin: true,
  AttachStdout: true,
  AttachStderr: true
}

const NO_LOG = { Type: 'none', Config: {} }

function namespaces({
  processesOf,
  memoryOf,
  shareable
}: ContainerSpec): NonNullable<ContainerCreateOptions['HostConfig']> {
  return {
    ...given('PidMode', processesOf && `container:${processesOf}`),
    ...given('IpcMode', memoryOf && `container:${memoryOf}`),
    ...(shareable === true ? { IpcMode: 'shareable' } : {})
  }
}

function mounts(spec: ContainerSpec): NonNullable<ContainerCreateOptions['HostConfig']> {
  return {
    Tmpfs: Object.fromEntries(spec.tmpfs.map(({ path, options }) => [path, options])),
    Mounts: spec.volumes.map(mount),
    ...given('NetworkMode', spec.network),
    ExtraHosts: [...spec.addHost]
  }
}

/** `Mounts`, not `Binds`: the latter makes a missing folder on the engine's machine and leaves it there. */
function mount(wanted: VolumeMount): MountSettings {
  const { source, path, readOnly, memory } = wanted
  const type = isBind(wanted) ? 'bind' : 'volume'
  const empty = memory === undefined ? {} : { VolumeOptions: NO_COPY }
  return { Type: type, Source: source, Target: path, ReadOnly: readOnly, ...empty }
}

const NO_COPY = { NoCopy: true, Labels: {}, DriverConfig: { Name: '', Options: {} } }

/** Named volumes: one that exists stays as it is, one that does not would be left behind without a label. */
export function ownVolumes({ volumes, labels }: ContainerSpec): readonly VolumeCreateOptions[] {
  return volumes.filter(isNamed).map(({ source, memory }) => ({
    Name: source,
    Labels: { ...labels },
    ...(memory === undefined ? {} : { DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: memory } })
  }))
}

function limits(spec: ContainerSpec): NonNullable<ContainerCreateOptions['HostConfig']> {
  return {
    CapAdd: [...spec.capAdd],
    CapDrop: [...spec.capDrop],
    ...securityOptions(spec.securityOpt),
    ...given('Memory', spec.memory),
    ...given('ShmSize', spec.shmSize),
    PidsLimit: spec.pidsLimit,
    Ulimits: spec.ulimits.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard }))
  }
}

/** `systempaths=unconfined` is the CLI's own word; the engine wants two empty lists instead. */
function securityOptions(
  options: readonly string[]
): NonNullable<ContainerCreateOptions['HostConfig']> {
  const unconfined = options.includes(SYSTEM_PATHS)
  return {
    SecurityOpt: options.filter((option) => option !== SYSTEM_PATHS),
    ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
  }
}

const SYSTEM_PATHS = 'systempaths=unconfined'

/** A key only where there is a value: the engine takes an empty one for an answer. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
}

/** The engine copies what the image has below its volumes. */
const POPULATED = 120_000

/** Not cut short by a cancellation: an answer that nobody waits for would leave its container behind. */
export async function create(
  { docker }: EngineConnection,
  spec: ContainerSpec
): Promise<ContainerId> {
  const lasting = { what: 'create the container', within: POPULATED }
  const volumes = ownVolumes(spec)
  await Promise.all(volumes.map((volume) => call(lasting, () => docker.createVolume(volume))))
  try {
    return (await call(lasting, () => docker.createContainer(inBody(createOptions(spec))))).id
  } catch (error) {
    if (statusOf(error) === undefined) await removeLate(docker, spec.labels)
    throw error
  }
}

/** The engine may go on with a creation whose answer was lost, so what it makes is looked for a while longer. */
async function removeLate(docker: Docker, labels: Labels): Promise<void> {
  for (let look = 0; look < 4; look++) {
    await removeLabelled(docker, labels).catch(() => undefined)
    await setTimeout(500)
  }
}
