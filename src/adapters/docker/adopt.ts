import { isDeepStrictEqual } from 'node:util'
import * as s from 'superstruct'
import type { AdoptedContainer, ContainerBase, ContainerSpec, ImageFacts } from '../../words'
import { listedMounts, mountsLaidOn } from './adopted-mounts'
import { decode } from './decode'
import type { ContainerBody } from './transport'

/**
 * Containers that another tool created, adopted as specs: decoding the engine's description, and
 * laying the fields of a spec on it. Settings that are unknown here are passed on as they are.
 */

const text = s.defaulted(s.nullable(s.string()), '')
const texts = s.defaulted(s.nullable(s.array(s.string())), [])
const keys = s.defaulted(s.nullable(s.record(s.string(), s.unknown())), {})
const number = s.defaulted(s.nullable(s.number()), 0)
const flag = s.defaulted(s.nullable(s.boolean()), false)

const Config = s.type({
  ...{ Hostname: text, User: text, WorkingDir: text, StopSignal: text },
  ...{ Entrypoint: texts, Cmd: texts, Env: texts },
  ...{ Volumes: keys, ExposedPorts: keys },
  Healthcheck: s.optional(s.nullable(s.type({ Test: texts })))
})
const HostConfig = s.type({
  ...{
    ReadonlyRootfs: flag,
    Init: flag,
    Privileged: flag,
    NetworkMode: text,
    PidMode: text,
    IpcMode: text
  },
  ...{ CapAdd: texts, CapDrop: texts, SecurityOpt: texts, ExtraHosts: texts },
  ...{ Memory: number, ShmSize: number, PidsLimit: number },
  Ulimits: s.defaulted(
    s.nullable(s.array(s.type({ Name: s.string(), Soft: s.number(), Hard: s.number() }))),
    []
  )
})
const Open = s.record(s.string(), s.unknown())
const Description = s.type({
  Id: s.string(),
  Config: Open,
  HostConfig: Open,
  NetworkSettings: s.type({ Networks: s.defaulted(s.nullable(s.record(s.string(), Open)), {}) })
})

/** Decodes the answer of `GET /containers/{id}/json` for a container that was never started. */
export function adopt(answer: unknown, image: ImageFacts): AdoptedContainer {
  const { Id, ...found } = decode(Description, answer, 'a container')
  const config = decode(Config, found.Config, 'a container')
  const own = Id.slice(0, SHORT_ID)
  const isGiven = config.Hostname !== '' && config.Hostname !== own
  const base: ContainerBase = {
    config: isGiven ? found.Config : without(found.Config, ['Hostname']),
    hostConfig: found.HostConfig,
    networks: endpoints(found.NetworkSettings.Networks ?? {}, own),
    volumes: {}
  }
  return { spec: { ...specOf(base), image: image.id, base }, image: overlaid(image, config) }
}

/** Length of the ID that an engine takes for a host name, and for an alias. */
const SHORT_ID = 12

/** The image's facts as the container's settings replace them; the engine has merged the two. */
function overlaid(image: ImageFacts, config: s.Infer<typeof Config>): ImageFacts {
  const test = config.Healthcheck?.Test ?? []
  return {
    ...image,
    user: config.User ?? '',
    workingDir: config.WorkingDir ?? '',
    entrypoint: config.Entrypoint ?? [],
    command: config.Cmd ?? [],
    env: config.Env ?? [],
    volumes: Object.keys(config.Volumes ?? {}).sort(),
    exposedPorts: Object.keys(config.ExposedPorts ?? {}).sort(),
    hasHealthCheck: test.length > 0 && test[0] !== 'NONE',
    stopSignal: config.StopSignal || 'SIGTERM'
  }
}

/** Endpoint settings that were asked for, without those that the engine made of the ID. */
function endpoints(
  networks: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  own: string
): ContainerBase['networks'] {
  const asked = Object.entries(networks).map(([name, endpoint]) => {
    const kept = ASKED.flatMap((key) => {
      const value = key === 'Aliases' ? aliases(endpoint[key], own) : endpoint[key]
      return isEmpty(value) ? [] : [[key, value] as const]
    })
    return [name, Object.fromEntries(kept)] as const
  })
  return Object.fromEntries(asked)
}

const ASKED = ['IPAMConfig', 'Links', 'Aliases', 'DriverOpts', 'MacAddress', 'GwPriority']

const aliases = (value: unknown, own: string): unknown =>
  Array.isArray(value) ? value.filter((alias) => alias !== own) : value

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0

const without = (
  record: Readonly<Record<string, unknown>>,
  names: readonly string[]
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

/** The settings of a base in the terms of a spec, without image and labels. */
function specOf(base: ContainerBase): ContainerSpec {
  const config = decode(Config, base.config, 'a container')
  const host = decode(HostConfig, base.hostConfig, 'a container')
  const mounts = listedMounts(base.hostConfig)
  const { NetworkMode, Memory, ShmSize, PidsLimit } = host
  return {
    image: '',
    labels: {},
    env: config.Env ?? [],
    init: host.Init === true,
    readOnly: host.ReadonlyRootfs === true,
    publish: [],
    tmpfs: mounts.flatMap(({ tmpfs }) => tmpfs ?? []),
    volumes: mounts.flatMap(({ volume }) => volume ?? []),
    capDrop: (host.CapDrop ?? []).map(capability),
    capAdd: [...(host.CapAdd ?? []).map(capability), ...(host.Privileged === true ? ['ALL'] : [])],
    securityOpt: host.SecurityOpt ?? [],
    pidsLimit: PidsLimit === null || PidsLimit <= 0 ? UNLIMITED : PidsLimit,
    ulimits: (host.Ulimits ?? []).map(({ Name, Soft, Hard }) => ({
      ...{ name: Name, soft: Soft, hard: Hard }
    })),
    addHost: host.ExtraHosts ?? [],
    ...(config.User ? { user: config.User } : {}),
    ...(config.WorkingDir ? { workingDir: config.WorkingDir } : {}),
    ...(config.Hostname ? { hostname: config.Hostname } : {}),
    ...(host.PidMode ? { sharesProcesses: true } : {}),
    ...(FOREIGN_IPC.test(host.IpcMode ?? '') ? { ipc: host.IpcMode ?? '' } : {}),
    ...(NetworkMode && NetworkMode !== 'default' ? { network: NetworkMode } : {}),
    ...(Memory ? { memory: Memory } : {}),
    ...(ShmSize ? { shmSize: ShmSize } : {})
  }
}

const UNLIMITED = -1

/** Modes of an IPC namespace that is not the container's own. */
const FOREIGN_IPC = /^(?:host|none|container:.+)$/

const capability = (name: string): string => name.toUpperCase().replace(/^CAP_/, '')

/**
 * Lays a request on a base: settings in which the spec differs from the base are the request's, all
 * others stay as they were asked for. `as` makes a request of a spec.
 */
export function laidOn(
  base: ContainerBase,
  spec: ContainerSpec,
  as: (spec: ContainerSpec) => ContainerBody
): ContainerBody {
  const adopted = specOf(base)
  const [wanted, known] = [as(spec), as({ ...adopted, image: spec.image })]
  const { HostConfig: host = {}, Labels, ExposedPorts, ...others }: ContainerBody = wanted
  const config = {
    ...without(base.config, ['Image']),
    ...differing(others, known),
    Image: spec.image,
    Labels: { ...labelsOf(base), ...Labels },
    ExposedPorts: { ...(base.config['ExposedPorts'] as object | null), ...ExposedPorts }
  }
  const hostConfig = {
    ...base.hostConfig,
    ...differing(without({ ...host }, MOUNTS), known.HostConfig ?? {}),
    ...mountsLaidOn(base.hostConfig, spec, host),
    ...OWN,
    ...only(host, ['LogConfig', 'PortBindings'])
  }
  return { ...config, HostConfig: hostConfig }
}

type Open = Readonly<Record<string, unknown>>

const only = <T extends object>(from: T, keys: readonly (keyof T)[]): Open =>
  Object.fromEntries(keys.map((key) => [key, from[key]]))

/** A checked container is started once, and removed by the check. */
const OWN = { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, AutoRemove: false }

const MOUNTS = ['Tmpfs', 'Mounts']

/** Settings that are not equal in both requests. */
function differing(wanted: object, known: object): Open {
  const before = known as Open
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !isDeepStrictEqual(value, before[key]))
  )
}

/** Labels of the base without those of Compose, which would count the container as its own. */
function labelsOf({ config }: ContainerBase): Readonly<Record<string, string>> {
  const labels = (config['Labels'] ?? {}) as Readonly<Record<string, string>>
  const kept = Object.entries(labels).filter(([name]) => !name.startsWith('com.docker.compose.'))
  return Object.fromEntries(kept)
}

/**
 * Networks to create the container in: one, since older engines take no more; and the others. They
 * are the owner's if the container has the network of another one.
 */
export function networksOf({ base, network }: ContainerSpec): {
  readonly first: Readonly<Record<string, Open>>
  readonly others: readonly (readonly [string, Open])[]
} {
  if (base === undefined || network === undefined || specOf(base).network !== network)
    return { first: {}, others: [] }
  const endpoint = base.networks[network]
  const others = Object.entries(base.networks).filter(([name]) => name !== network)
  return { first: endpoint === undefined ? {} : { [network]: endpoint }, others }
}
