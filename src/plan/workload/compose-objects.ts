import type { InlineFile, Labels, StandIn, VolumeDriver, VolumeMount } from '../../words'
import { isBind } from '../mounts'
import {
  at,
  doubled,
  literal,
  omit,
  pick,
  serviceOf,
  type ComposeModel,
  type MountModel,
  type ReferenceModel,
  type ServiceModel,
  type SharedModel,
  type ValueModel
} from './compose-model'
import { lentKey } from './compose-service'
import type { Changes } from './compose-transform'

/** Replaces the sources of mounts, secrets and configs at these paths. */
export function withVolumes(service: ServiceModel, volumes: readonly VolumeMount[]): ServiceModel {
  if (volumes.length === 0) return service
  const paths = new Set(volumes.map(({ path }) => path))
  const others = <T>(list: readonly T[], pathOf: (one: T) => string): T[] =>
    list.filter((one) => !paths.has(pathOf(one)))
  const mounts = volumes.map((volume) => replacement(volume, service))
  return {
    ...service,
    volumes: [...others(service.volumes ?? [], ({ target }) => literal(target)), ...mounts],
    secrets: others(service.secrets ?? [], secretPath),
    configs: others(service.configs ?? [], configPath)
  }
}

function replacement(wanted: VolumeMount, { volumes }: ServiceModel): MountModel {
  const { path, source, readOnly } = wanted
  const declared = volumes?.find(({ target }) => literal(target) === path)
  const isReadOnly = readOnly || declared === undefined || declared.read_only === true
  const type = isBind(wanted) ? 'bind' : 'volume'
  return {
    type,
    target: doubled(path),
    ...(source === '' ? {} : { source: doubled(source) }),
    ...(isReadOnly ? { read_only: true } : {}),
    bind: type === 'bind' ? {} : undefined
  }
}

/** Path at which a secret is mounted. */
export const secretPath = ({ source, target }: ReferenceModel): string =>
  absolute(literal(target ?? source), '/run/secrets/')

/** Path at which a config is mounted. */
export const configPath = ({ source, target }: ReferenceModel): string =>
  absolute(literal(target ?? source), '/')

const absolute = (path: string, folder: string): string =>
  path.startsWith('/') ? path : `${folder}${path}`

/** Key of the file that stands for a value; no key that an author chooses is likely to equal it. */
export const lentName = (key: string): string => `zero-drift-value-${key}`

/** Secrets and configs of the project; values that the checked service takes from lent files, too. */
export function values(
  model: ComposeModel,
  { lent, hostPath }: Changes
): Readonly<Record<string, unknown>> {
  const own = (kind: InlineFile['kind'], all: ComposeModel['secrets']) => {
    const usable = Object.entries(all ?? {}).filter(([, { external }]) => external !== true)
    return Object.fromEntries([
      ...usable.map(([key, value]) => [key, ownValue(value, hostPath)]),
      ...usable.flatMap(([key]) => {
        const file = lent.get(lentKey({ kind, name: key }))
        return file === undefined ? [] : [[lentName(key), { file: doubled(hostPath(file)) }]]
      })
    ]) as Readonly<Record<string, unknown>>
  }
  return { secrets: own('secret', model.secrets), configs: own('config', model.configs) }
}

function ownValue(value: ValueModel, hostPath: Changes['hostPath']): object {
  const kept = omit(value, ['name', 'external', 'labels'])
  if (typeof value.file !== 'string') return kept
  return { ...kept, file: doubled(hostPath(literal(value.file))) }
}

/** Volumes and networks that the services use. */
interface SharedObjects {
  readonly volumes: Readonly<Record<string, SharedModel | null>>
  readonly networks: Readonly<Record<string, SharedModel | null>>
}

export function sharedObjects(model: ComposeModel, changes: Changes): SharedObjects {
  const services = Object.entries(model.services).map(([name, service]) =>
    name === changes.service ? withVolumes(service, changes.volumes) : service
  )
  const mounts = services.flatMap(({ volumes }) => volumes ?? [])
  const named = mounts.filter(({ type, source }) => type === 'volume' && Boolean(source))
  const joinedNetworks = services.flatMap(({ networks }) => Object.keys(networks ?? {}))
  const isDefault = services.some(
    (service) => !service.networks && typeof service.network_mode !== 'string'
  )
  return {
    volumes: chosen(
      model.volumes,
      named.map(({ source }) => source ?? '')
    ),
    networks: chosen(model.networks, [...joinedNetworks, ...(isDefault ? ['default'] : [])])
  }
}

const chosen = (
  all: ComposeModel['volumes'],
  keys: readonly string[]
): Readonly<Record<string, SharedModel | null>> =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, at(all, key) ?? null]))

/**
 * A network of the check's own. Its subnet is left to the engine unless addresses on it are fixed:
 * that of the file may be in use by what is deployed.
 */
export function ownNetwork(
  network: SharedModel | null,
  labels: Labels,
  isAddressed: boolean
): object {
  const isForeign = isForeignNetwork(network)
  const kept = isForeign ? pick<unknown>({ ...network }, ['internal', 'enable_ipv6']) : network
  const options = omit(network?.driver_opts ?? {}, ['com.docker.network.bridge.name'])
  return {
    ...omit(kept ?? {}, ['name', 'external', 'driver_opts', ...(isAddressed ? [] : ['ipam'])]),
    ...(isForeign || Object.keys(options).length === 0 ? {} : { driver_opts: options }),
    labels: { ...(kept as { labels?: object } | null)?.labels, ...labels }
  }
}

/** Whether a service has a fixed address on that network. */
export function hasAddress({ networks }: ServiceModel, network: string): boolean {
  const endpoint = at(networks, network)
  return Boolean(endpoint?.ipv4_address) || Boolean(endpoint?.ipv6_address)
}

/** Whether a network is not the project's, or leads to others than the project's containers. */
export function isForeignNetwork(network: SharedModel | null | undefined): boolean {
  return network?.external === true || !['', 'bridge'].includes(network?.driver ?? '')
}

/** A volume of the check's own, which is empty at first. */
export function ownVolume(volume: SharedModel | null, labels: Labels): object {
  const kept = isForeignVolume(volume) ? {} : omit(volume ?? {}, ['name', 'external'])
  return { ...kept, labels: { ...(kept as { labels?: object }).labels, ...labels } }
}

/** Driver and options of a volume of the check's own. */
export function driverOfVolume(volume: SharedModel | null): VolumeDriver {
  if (isForeignVolume(volume)) return {}
  const { driver, driver_opts: options } = volume ?? {}
  const texts = Object.entries(options ?? {}).map(([key, value]) => [key, literal(String(value))])
  return {
    ...(driver ? { driver } : {}),
    ...(texts.length === 0 ? {} : { options: Object.fromEntries(texts) as Record<string, string> })
  }
}

/** Whether a volume is not the project's, or holds files of another place. */
function isForeignVolume(volume: SharedModel | null | undefined): boolean {
  const options = volume?.driver_opts ?? {}
  // The kernel ignores the type of a bind: only a tmpfs of this name, with options of its own, is new.
  const isOwn = Object.entries(options).every(
    ([key, value]) =>
      ((key === 'type' || key === 'device') && value === 'tmpfs') ||
      (key === 'o' &&
        String(value)
          .split(',')
          .every((word) => TMPFS_OPTION.test(word)))
  )
  return volume?.external === true || !['', 'local'].includes(volume?.driver ?? '') || !isOwn
}

/** Options that a tmpfs of a volume may have. */
const TMPFS_OPTION = /^(?:size|mode|uid|gid|nr_inodes|nr_blocks)=[\w%]+$|^no(?:exec|suid|dev)$/

export function standIns(
  model: ComposeModel,
  changes: Changes,
  { volumes, networks }: SharedObjects
): readonly StandIn[] {
  const service = serviceOf(model, changes.service)
  return [
    ...ofShared('volume', model, volumes, isForeignVolume),
    ...ofShared('network', model, networks, isForeignNetwork),
    ...Array.from(changes.lent.keys(), (name): StandIn => {
      const [kind, key] = splitAt(name)
      return { kind: kind as InlineFile['kind'], key, why: 'value' }
    }),
    ...changes.volumes.map((volume) => ofInput(volume, service))
  ]
}

function ofShared(
  kind: 'volume' | 'network',
  { name: project }: ComposeModel,
  objects: Readonly<Record<string, SharedModel | null>>,
  isForeign: (object: SharedModel | null) => boolean
): readonly StandIn[] {
  return Object.entries(objects).flatMap(([key, object]): readonly StandIn[] => {
    const name = object?.name ?? ''
    const isNamed = name !== '' && name !== `${project}_${key}`
    const of = isNamed ? { of: literal(name) } : {}
    if (object?.external === true) return [{ kind, key, ...of, why: 'external' }]
    if (isForeign(object)) return [{ kind, key, ...of, why: 'driver' }]
    return isNamed ? [{ kind, key, ...of, why: 'named' }] : []
  })
}

const ofInput = ({ path, source }: VolumeMount, service: ServiceModel): StandIn => ({
  ...replacedAt(path, service),
  ...{ source, why: 'input' }
})

/** Object of the file that is mounted at a path. */
function replacedAt(path: string, service: ServiceModel): Pick<StandIn, 'kind' | 'key'> {
  const mount = service.volumes?.find(({ target }) => literal(target) === path)
  if (mount?.type === 'bind') return { kind: 'bind', key: path }
  if (mount !== undefined) return { kind: 'volume', key: mount.source || path }
  const secret = service.secrets?.find((one) => secretPath(one) === path)
  if (secret !== undefined) return { kind: 'secret', key: secret.source }
  const config = service.configs?.find((one) => configPath(one) === path)
  return { kind: 'config', key: config?.source ?? path }
}

function splitAt(name: string): readonly [string, string] {
  const colon = name.indexOf(':')
  return [name.slice(0, colon), name.slice(colon + 1)]
}
