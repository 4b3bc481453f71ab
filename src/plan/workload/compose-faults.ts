import type { VolumeMount } from '../../words'
import type { BadInput } from '../faults'
import { quoteInput } from '../parse'
import {
  at,
  literal,
  serviceOf,
  type ComposeModel,
  type ReferenceModel,
  type ServiceModel
} from './compose-model'
import { configPath, secretPath, withVolumes } from './compose-objects'
import { keptDependencies, namespacesOf, type Changes } from './compose-transform'

type Wanted = Pick<Changes, 'service' | 'dependencies' | 'volumes'>

/** Faults of a project that no check could create as it is deployed. */
export function workloadFaults(model: ComposeModel, wanted: Wanted): readonly BadInput[] {
  const own = serviceOf(model, wanted.service)
  const replaced = withVolumes(own, wanted.volumes)
  const others = keptDependencies(model, wanted)
  return [
    ...serviceFaults(model, wanted.service, replaced),
    ...others.flatMap((name) => serviceFaults(model, name, serviceOf(model, name))),
    ...((own.volumes_from ?? []).length === 0 ? [] : [inFile(borrowing(wanted.service))]),
    ...strayVolumes(own, wanted.volumes),
    ...joinedFaults(own, wanted)
  ]
}

function serviceFaults(
  model: ComposeModel,
  name: string,
  service: ServiceModel
): readonly BadInput[] {
  const own = `the service ${quoteInput(name)}`
  const isProvided = service.provider !== undefined && service.provider !== null
  return [
    ...(isProvided ? [`${own} ${PROVIDED}`] : []),
    ...externalKeys(service.secrets, model.secrets).map((key) => external(own, 'secret', key)),
    ...externalKeys(service.configs, model.configs).map((key) => external(own, 'config', key)),
    ...outsiders(service).map(
      (container) => `${own} needs the container ${quoteInput(container)}, ${OUTSIDE}`
    ),
    ...foreignNetwork(service).map(
      (network) => `${own} joins the network ${quoteInput(network)}, ${FOREIGN_NETWORK}`
    )
  ].map(inFile)
}

const PROVIDED =
  'has a "provider", a program of this machine that Compose would run; a check runs containers only.'
const OUTSIDE =
  'which is not one of the project and must not be touched; name a service of the file instead.'

const FOREIGN_NETWORK =
  'which exists outside of the project and must not be touched; declare it under "networks".'
const borrowing = (service: string): string =>
  `the service ${quoteInput(service)} takes its mounts from another one ("volumes_from"), where they cannot be inspected; name each of them under "volumes".`

/** Network of the engine that a service joins by its name, in place of one of the project. */
function foreignNetwork({ network_mode: mode }: ServiceModel): readonly string[] {
  const isOwn = /^(?:none|host|bridge|default|(?:service|container):.*)?$/s.test(mode ?? '')
  return isOwn ? [] : [literal(mode ?? '')]
}

const external = (own: string, kind: string, key: string): string =>
  `${own} uses the external ${kind} ${quoteInput(key)}, which only a swarm has; give it a "file:" in one more file of "compose-file", or a file by "volumes".`

const externalKeys = (
  references: readonly ReferenceModel[] | null | undefined,
  all: ComposeModel['secrets']
): readonly string[] => {
  const keys = new Set((references ?? []).map(({ source }) => source))
  return [...keys].filter((key) => at(all, key)?.external === true)
}

/** Names of containers outside of the project whose namespaces, volumes or network are used. */
function outsiders(service: ServiceModel): readonly string[] {
  const { network_mode: network, pid, ipc, volumes_from: volumes, external_links: links } = service
  const joined = [network, pid, ipc, ...(volumes ?? [])].flatMap(
    (text) => /^container:([^:]+)/.exec(text ?? '')?.[1] ?? []
  )
  const linked = (links ?? []).map((link) => link.split(':')[0] ?? '')
  return [...new Set([...joined, ...linked].map(literal))]
}

const inFile = (sentence: string): BadInput => ({ input: 'compose-file', sentence })

/** Volumes at paths that the service does not mount. */
function strayVolumes(service: ServiceModel, volumes: readonly VolumeMount[]): readonly BadInput[] {
  const mounted = mountedPaths(service)
  return volumes
    .filter(({ path }) => !mounted.has(path))
    .map(({ path }) => ({
      input: 'volumes',
      sentence: `${quoteInput(path)} is no mount of the service in the Compose file; beside a Compose file a volume can only replace the source at a path that the file mounts.`
    }))
}

function mountedPaths({ volumes, secrets, configs }: ServiceModel): ReadonlySet<string> {
  return new Set([
    ...(volumes ?? []).flatMap(({ type, target }) => (type === 'tmpfs' ? [] : [literal(target)])),
    ...(secrets ?? []).map(secretPath),
    ...(configs ?? []).map(configPath)
  ])
}

/** Services in whose namespaces the checked one is, though none is to be started. */
function joinedFaults(service: ServiceModel, { dependencies }: Wanted): readonly BadInput[] {
  if (dependencies) return []
  return namespacesOf(service).map((name) => ({
    input: 'dependencies',
    sentence: `"false" cannot be, since the service runs in a namespace of ${quoteInput(name)}, which has to run; leave it out.`
  }))
}

/** Fault of an image that only Compose can build, and that the engine does not have. */
export const notBuilt = (service: string, image: string): BadInput =>
  inFile(
    `the engine has no image ${quoteInput(image)} of the service ${quoteInput(service)}; build it first: docker compose build ${service}`
  )
