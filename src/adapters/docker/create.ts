import { setTimeout } from 'node:timers/promises'
import * as s from 'superstruct'
import { isBind, isNamed } from '../../plan/mounts'
import { networkOwner } from '../../run/reach'
import type { ContainerId, ContainerSpec, Labels, VolumeDriver, VolumeMount } from '../../words'
import { laidOn, networksOf } from './adopt'
import { decode } from './decode'
import { removeOwn } from './labelled'
import { dialectFor } from './podman-creation'
import { remove } from './removal'
import {
  requestJson,
  send,
  statusOf,
  uncancelled,
  type ContainerBody,
  type EngineConnection,
  type VolumeBody
} from './transport'

type HostConfig = NonNullable<ContainerBody['HostConfig']>
type Mount = NonNullable<HostConfig['Mounts']>[number]

/** Converts a container spec to the body of the engine's request; pure. */
export function createOptions(spec: ContainerSpec): ContainerBody {
  const { base } = spec
  if (base === undefined) return ownOptions(spec)
  const { first } = networksOf(spec)
  const isNetworked = Object.keys(first).length > 0
  const networking = isNetworked ? { NetworkingConfig: { EndpointsConfig: first } } : {}
  return { ...laidOn(base, spec, ownOptions), ...networking }
}

/** Whether the container's output is that of a terminal: the engine then adds no frames to it. */
export const hasTerminal = ({ base }: ContainerSpec): boolean => base?.config['Tty'] === true

function ownOptions(spec: ContainerSpec): ContainerBody {
  const ports = spec.publish.map((port) => `${port}/tcp`)
  return {
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
    ...(spec.isHealthChecked === false ? { Healthcheck: { Test: ['NONE'] } } : {}),
    ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
    HostConfig: {
      ReadonlyRootfs: spec.readOnly,
      Init: spec.init,
      PortBindings: Object.fromEntries(ports.map((port) => [port, [hostSide(spec)]])),
      LogConfig: spec.conversing === true ? NO_LOG : LOG,
      ...namespaces(spec),
      ...mounts(spec),
      ...limits(spec)
    }
  }
}

/**
 * Host side of a published port, with a port that the engine chooses. Without an address, the engine
 * takes all of its machine, IPv6 included.
 */
const hostSide = ({ publishOn }: ContainerSpec) => ({
  HostIp: publishOn === 'all' ? '' : '127.0.0.1',
  HostPort: ''
})

/**
 * Limits the log, so that a flood of output does not fill the engine's disk. This driver can be
 * read back whatever the engine's default is.
 */
const LOG = { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } }

/**
 * Settings to converse by standard input: it ends when the attached client closes it. A client that
 * attaches before the start receives standard output and standard error.
 */
const CONVERSING = {
  OpenStdin: true,
  StdinOnce: true,
  AttachStdin: true,
  AttachStdout: true,
  AttachStderr: true
}

const NO_LOG = { Type: 'none', Config: {} }

function namespaces({ processesOf, memoryOf, shareable, ipc }: ContainerSpec): HostConfig {
  return {
    ...given('PidMode', processesOf && `container:${processesOf}`),
    ...given('IpcMode', memoryOf === undefined ? ipc : `container:${memoryOf}`),
    ...(shareable === true ? { IpcMode: 'shareable' } : {})
  }
}

function mounts(spec: ContainerSpec): HostConfig {
  return {
    Tmpfs: Object.fromEntries(spec.tmpfs.map(({ path, options }) => [path, options])),
    Mounts: spec.volumes.map(mount),
    ...given('NetworkMode', spec.network),
    ExtraHosts: [...spec.addHost]
  }
}

/**
 * Converts a volume mount to an entry of `Mounts`. An entry of `Binds` would create a missing
 * folder on the engine's machine and leave it there.
 */
function mount(wanted: VolumeMount): Mount {
  const { source, path, readOnly, memory, podVolume, subPath } = wanted
  const type = isBind(wanted) ? 'bind' : 'volume'
  const isEmpty = type === 'volume' && (memory ?? podVolume) !== undefined
  const options = { ...NO_COPY, ...given('Subpath', subPath) }
  const empty = isEmpty ? { VolumeOptions: options } : {}
  return { Type: type, Source: source, Target: path, ReadOnly: readOnly, ...empty }
}

const NO_COPY = { NoCopy: true, Labels: {}, DriverConfig: { Name: '', Options: {} } }

/**
 * Requests to create the named volumes with the run's labels. An existing volume stays as it is.
 * Created by the engine itself, a volume would have no label and be left behind.
 */
export function ownVolumes({ volumes, labels, base }: ContainerSpec): readonly VolumeBody[] {
  return volumes.filter(isNamed).map(({ source, memory }) => ({
    Name: source,
    Labels: { ...labels },
    ...driverOf(base?.volumes[source]),
    ...(memory === undefined ? {} : { DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: memory } })
  }))
}

const driverOf = ({ driver, options }: VolumeDriver = {}): Pick<
  VolumeBody,
  'Driver' | 'DriverOpts'
> => ({ ...given('Driver', driver), ...given('DriverOpts', options && { ...options }) })

function limits(spec: ContainerSpec): HostConfig {
  return {
    CapAdd: [...spec.capAdd],
    CapDrop: [...spec.capDrop],
    ...securityOptions(spec.securityOpt),
    ...given('Memory', spec.memory),
    ...given('MemorySwap', spec.withoutSwap === true ? spec.memory : undefined),
    ...given('Sysctls', spec.sysctls && { ...spec.sysctls }),
    ...given('ShmSize', spec.shmSize),
    PidsLimit: spec.pidsLimit,
    Ulimits: spec.ulimits.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard }))
  }
}

/**
 * Security options for the engine. `systempaths=unconfined` is an option of the CLI alone; the
 * engine takes two empty lists instead.
 */
function securityOptions(options: readonly string[]): HostConfig {
  const unconfined = options.includes(SYSTEM_PATHS)
  return {
    SecurityOpt: options.filter((option) => option !== SYSTEM_PATHS),
    ...(unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {})
  }
}

const SYSTEM_PATHS = 'systempaths=unconfined'

/**
 * An object with this key, or without any key if the value is undefined: the engine takes an empty
 * value literally.
 */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
}

/**
 * Milliseconds to create a container, since the engine copies the image's files into its volumes.
 */
const POPULATED = 120_000

const Created = s.type({ Id: s.string() })

/**
 * Creates a container's own volumes, then the container, and returns its ID. Cancellation does not
 * interrupt it: the engine would keep a half-made creation.
 */
export async function create(
  connection: EngineConnection,
  spec: ContainerSpec
): Promise<ContainerId> {
  const line = uncancelled(connection)
  const creation = { what: 'create the container', within: POPULATED, method: 'POST' } as const
  const makeVolumes = (wanted: readonly VolumeBody[]): Promise<unknown> =>
    Promise.all(wanted.map((body) => send(line, { ...creation, path: '/volumes/create', body })))
  const dialect = await dialectFor(line, spec)
  await makeVolumes(ownVolumes(spec).map(dialect.volume))
  const volumes = await withSubPaths(line, spec.volumes)
  const wanted = dialect.container(createOptions({ ...spec, volumes }))
  await makeVolumes(wanted.volumes)
  const query = { ...given('name', spec.name), ...given('platform', spec.platform) }
  const { body } = wanted
  const request = { ...creation, path: '/containers/create', query, body }
  try {
    const { Id } = decode(Created, await requestJson(line, request), 'a container')
    await connectAll(line, Id, spec)
    await dialect.fill(Id)
    return Id
  } catch (error) {
    if (statusOf(error) === undefined) await removeLate(line, spec.labels)
    throw error
  }
}

const Version = s.type({ ApiVersion: s.defaulted(s.string(), '') })
const Volume = s.type({ Mountpoint: s.string() })

/**
 * Mounts of a part of a volume, as this engine can make them: before API 1.45 (Docker 26) as a bind
 * of that part on the engine's machine.
 */
async function withSubPaths(
  line: EngineConnection,
  volumes: readonly VolumeMount[]
): Promise<readonly VolumeMount[]> {
  if (volumes.every(({ subPath }) => subPath === undefined)) return volumes
  const answer = await requestJson(line, { what: 'say its version', path: '/version' })
  const [, minor = 0] = decode(Version, answer, 'itself').ApiVersion.split('.').map(Number)
  if (minor >= 45) return volumes
  return Promise.all(
    volumes.map(async ({ subPath, ...mount }) => {
      if (subPath === undefined) return mount
      const what = `inspect the volume ${JSON.stringify(mount.source)}`
      const found = await requestJson(line, { what, path: `/volumes/${mount.source}` })
      const { Mountpoint } = decode(Volume, found, 'a volume')
      return { ...mount, source: `${Mountpoint}/${subPath}` }
    })
  )
}

/**
 * Connects a container, or the one whose network it has, to the networks of its base beyond the
 * first; removes it if that fails.
 */
async function connectAll(
  line: EngineConnection,
  id: ContainerId,
  spec: ContainerSpec
): Promise<void> {
  const owner = networkOwner(spec)
  try {
    for (const [name, endpoint] of networksOf(spec).others) {
      const path = `/networks/${encodeURIComponent(name)}/connect`
      const body = { Container: owner ?? id, EndpointConfig: endpoint }
      const what = 'connect the container to a network'
      await send(line, { what, path, method: 'POST', body }).catch((error: unknown) => {
        // The owner was connected for an earlier container of the check.
        if (owner === undefined || statusOf(error) !== 403) throw error
      })
    }
  } catch (error) {
    await remove(line, id).catch(() => undefined)
    throw error
  }
}

/**
 * Removes a container whose creation was not answered. The engine may still create it, so this
 * looks four times, every 500 milliseconds.
 */
async function removeLate(line: EngineConnection, labels: Labels): Promise<void> {
  for (let look = 0; look < 4; look++) {
    await removeOwn(line, labels).catch(() => undefined)
    await setTimeout(500)
  }
}
