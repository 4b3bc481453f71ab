import type { InlineFile, Labels, StandIn, VolumeDriver, VolumeMount } from '../../words'
import {
  at,
  dependenciesOf,
  doubled,
  hasBuild,
  imageOf,
  literal,
  mapped,
  omit,
  pick,
  serviceOf,
  type ComposeModel,
  type MountModel,
  type ReferenceModel,
  type ServiceModel
} from './compose-model'
import {
  configPath,
  driverOfVolume,
  givenVolumes,
  hasAddress,
  isForeignNetwork,
  isLabelled,
  lentName,
  ownNetwork,
  ownVolume,
  secretPath,
  sharedObjects,
  standIns,
  values,
  withVolumes
} from './compose-objects'
import { lentKey, OF_COMPOSE } from './compose-service'

/** How a project is changed so that a check can create it beside the one that is deployed. */
export interface Changes {
  /** Service to check. */
  readonly service: string
  /** Reference or ID of the image that it runs. */
  readonly image: string
  /** Carried by every container, volume and network. */
  readonly labels: Labels
  /** Sources of the author's own at paths that the service mounts. */
  readonly volumes: readonly VolumeMount[]
  /** Whether the services that it depends on are there, too. */
  readonly dependencies: boolean
  /** Whether no image may be pulled. */
  readonly isOffline: boolean
  /** Files with the values of secrets and configs of the service that have none. */
  readonly lent: ReadonlyMap<string, string>
  /** Path on the engine's machine of a path of this one. */
  readonly hostPath: (path: string) => string
  /** Image of the gate and the program in it, which ends at once without input; absent for none. */
  readonly gate?: { readonly image: string; readonly entrypoint: readonly string[] }
}

/** The project to feed back to Compose, and all that it leaves alone. */
export interface TransformedProject {
  readonly model: Readonly<Record<string, unknown>>
  /** Service that ends at once, and starts once the service's dependencies are as it asks. */
  readonly gate: string | undefined
  readonly standIns: readonly StandIn[]
  /** Drivers and options of the volumes, by their keys. */
  readonly drivers: Readonly<Record<string, VolumeDriver>>
}

/**
 * Changes a canonical project so that it touches nothing of the deployed one: no name, port or
 * volume is shared with it, and everything carries the labels.
 */
export function transformProject(model: ComposeModel, changes: Changes): TransformedProject {
  const names = [changes.service, ...keptDependencies(model, changes)]
  const kept = { ...model, services: pick(model.services, names) }
  const gate = gateOf(kept, changes)
  const services = Object.entries(kept.services).map(([name, service]) => [
    name,
    name === changes.service
      ? checkedService(kept, service, changes)
      : dependency(kept, name, service, changes)
  ])
  const labels = escaped(changes.labels)
  const shared = sharedObjects(kept, changes)
  return {
    model: {
      services: Object.fromEntries([...services, ...(gate === undefined ? [] : [gate])]),
      networks: mapped(shared.networks, (network, key) =>
        ownNetwork(
          network,
          labels,
          Object.values(kept.services).some((service) => hasAddress(service, key))
        )
      ),
      volumes: {
        ...mapped(shared.volumes, (volume) => ownVolume(volume, labels)),
        ...givenVolumes(changes.volumes)
      },
      ...values(kept, changes)
    },
    gate: gate?.[0],
    standIns: standIns(kept, changes, shared),
    drivers: mapped(shared.volumes, driverOfVolume)
  }
}

/** Services that the checked one has running; without dependencies, those that it cannot do without. */
export function keptDependencies(
  model: ComposeModel,
  changes: Pick<Changes, 'service' | 'dependencies'>
): readonly string[] {
  if (changes.dependencies) return dependenciesOf(model, changes.service)
  return joined(serviceOf(model, changes.service)).filter((name) =>
    Object.hasOwn(model.services, name)
  )
}

/** Services whose containers must exist before that of this service can be created. */
function joined(service: ServiceModel): readonly string[] {
  const namespaces = namespacesOf(service)
  const volumes = (service.volumes_from ?? []).filter((from) => !from.startsWith('container:'))
  return [...new Set([...namespaces, ...volumes.map((from) => from.split(':')[0] ?? '')])]
}

/** Whether Compose can create the container without those of other services. */
export const isCreatedAlone = (service: ServiceModel): boolean =>
  joined(service).length === 0 && (service.links ?? []).length === 0

/** Services whose network, processes or memory this service shares; they must run before it. */
export function namespacesOf(service: ServiceModel): readonly string[] {
  const modes = [service.network_mode, service.pid, service.ipc]
  return modes.flatMap((mode) => /^service:(.+)$/.exec(mode ?? '')?.[1] ?? [])
}

/** Settings that would clash with a deployed project, are not wanted, or are of no use here. */
const DROPPED = [
  ...['ports', 'restart', 'scale', 'logging', 'container_name', 'attach', 'develop'],
  ...['build', 'profiles', 'models']
]

function commonService(
  model: ComposeModel,
  service: ServiceModel,
  { labels, hostPath }: Changes
): Readonly<Record<string, unknown>> {
  const { deploy, volumes, networks } = service
  return {
    ...omit(service, DROPPED),
    labels: { ...service.labels, ...escaped(labels) },
    ...(deploy === undefined || deploy === null
      ? {}
      : { deploy: omit(deploy, ['replicas', 'restart_policy', 'mode']) }),
    ...(volumes === undefined || volumes === null
      ? {}
      : { volumes: volumes.map((mount) => ownMount(mount, hostPath)) }),
    ...(networks === undefined || networks === null
      ? named(service)
      : { networks: mapped(networks, (own, key) => endpoint(model, service, own, key)) })
  }
}

/** The default network with the container's name, for a service that names no network. */
function named(service: ServiceModel): Readonly<Record<string, unknown>> {
  const { container_name: name, network_mode: mode } = service
  return typeof name === 'string' && typeof mode !== 'string'
    ? { networks: { default: { aliases: [name] } } }
    : {}
}

type Endpoint = NonNullable<ServiceModel['networks']>[string]

/** Settings of the service on a network: it is found there by its container's name, too. */
function endpoint(
  { networks }: ComposeModel,
  { container_name: name }: ServiceModel,
  own: Endpoint,
  key: string
): Endpoint {
  const aliases = [...(own?.aliases ?? []), ...(typeof name === 'string' ? [name] : [])]
  const addressed = isForeignNetwork(at(networks, key)) ? omit(own ?? {}, ADDRESSES) : own
  return aliases.length === 0 ? addressed : { ...addressed, aliases }
}

/** Fixed addresses, which the stand-in of a network cannot give. */
const ADDRESSES = ['ipv4_address', 'ipv6_address', 'link_local_ips']

/** A mount whose source must exist: Docker would create a missing folder and leave it there. */
function ownMount(mount: MountModel, hostPath: Changes['hostPath']): MountModel {
  if (mount.type !== 'bind') return mount
  const source = doubled(hostPath(literal(mount.source ?? '')))
  if (isLabelled(mount.bind)) return { ...mount, source }
  return { ...mount, source, bind: { ...mount.bind, create_host_path: false } }
}

function dependency(
  model: ComposeModel,
  name: string,
  service: ServiceModel,
  changes: Changes
): Readonly<Record<string, unknown>> {
  const image = doubled(imageOf(model, name))
  const policy = pullPolicy(service, changes)
  return { ...commonService(model, service, changes), image, ...policy }
}

/** An image that only Compose can build is in no registry. */
function pullPolicy(service: ServiceModel, { isOffline }: Changes): { pull_policy?: string } {
  const isLocal = hasBuild(service) && !service.image
  if (isOffline || isLocal) return { pull_policy: 'never' }
  return service.pull_policy === 'build' ? { pull_policy: 'missing' } : {}
}

function checkedService(
  model: ComposeModel,
  service: ServiceModel,
  changes: Changes
): Readonly<Record<string, unknown>> {
  const replaced = withVolumes(service, changes.volumes)
  return {
    ...omit(commonService(model, replaced, changes), OF_COMPOSE),
    image: doubled(changes.image),
    pull_policy: 'never',
    ...references(replaced, changes),
    ...(changes.dependencies ? {} : { depends_on: ordered(service), links: [] })
  }
}

/** Entries of `depends_on` without dependencies: services that must exist before this one. */
const ordered = (service: ServiceModel): ServiceModel['depends_on'] =>
  Object.fromEntries(joined(service).map((name) => [name, { condition: 'service_started' }]))

/** Secrets and configs of the checked service, which takes lent files for values without one. */
function references(service: ServiceModel, changes: Changes): Readonly<Record<string, unknown>> {
  const lent = (kind: InlineFile['kind'], pathOf: (one: ReferenceModel) => string) => {
    const list = (kind === 'secret' ? service.secrets : service.configs) ?? []
    return list.map((one) =>
      changes.lent.has(lentKey({ kind, name: one.source }))
        ? { source: lentName(one.source), target: doubled(pathOf(one)) }
        : one
    )
  }
  return { secrets: lent('secret', secretPath), configs: lent('config', configPath) }
}

/** Whether a service has dependencies that are started before it. */
export const isGated = (
  model: ComposeModel,
  { service, dependencies }: Pick<Changes, 'service' | 'dependencies'>
): boolean => dependencies && Object.keys(serviceOf(model, service).depends_on ?? {}).length > 0

/** A service without an effect, under a name that no other has. */
function gateOf(model: ComposeModel, changes: Changes): readonly [string, object] | undefined {
  if (changes.gate === undefined || !isGated(model, changes)) return undefined
  const taken = Object.keys(model.services)
  const free = ['zero-drift-gate', ...taken.map((_, index) => `zero-drift-gate-${index}`)]
  const gate = {
    ...changes.gate,
    pull_policy: 'never',
    command: ['serve', '/', '/proc/self'],
    network_mode: 'none',
    read_only: true,
    cap_drop: ['ALL'],
    labels: escaped(changes.labels),
    depends_on: serviceOf(model, changes.service).depends_on
  }
  return [free.find((name) => !taken.includes(name)) ?? 'zero-drift-gate', gate]
}

/** Labels with each `$` doubled. */
const escaped = (labels: Labels): Labels => mapped(labels, doubled)
