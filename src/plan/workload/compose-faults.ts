import type { VolumeMount } from '../../words'
import type { BadInput, FaultySetting } from '../faults'
import { quoteInput } from '../parse'
import { shellWord } from '../shell-word'
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
    ...((own.volumes_from ?? []).length === 0
      ? []
      : [inFile(borrowing(wanted.service), settingOf(wanted.service, 'volumes_from'))]),
    ...unseenMounts(wanted.service, replaced),
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
  const at = (keys: string | readonly string[], entry?: string) => settingOf(name, keys, entry)
  return [
    ...(isProvided ? [inFile(`${own} ${PROVIDED}`, at('provider'))] : []),
    ...externalKeys(service.secrets, model.secrets).map((key) =>
      inFile(external(own, 'secret', key), at('secrets', key))
    ),
    ...externalKeys(service.configs, model.configs).map((key) =>
      inFile(external(own, 'config', key), at('configs', key))
    ),
    ...outsiders(service).map((container) =>
      inFile(`${own} needs the container ${quoteInput(container)}, ${OUTSIDE}`, at(JOINING))
    ),
    ...foreignNetwork(service).map((network) =>
      inFile(
        `${own} joins the network ${quoteInput(network)}, ${FOREIGN_NETWORK}`,
        at('network_mode')
      )
    ),
    ...badVariables(service).map(({ name: variable, why }) =>
      inFile(`${own} has ${why}`, at(['environment', 'env_file'], variable))
    )
  ]
}

const settingOf = (
  service: string,
  keys: string | readonly string[],
  entry?: string
): FaultySetting => ({
  ...{ service, keys: [keys].flat() },
  ...(entry === undefined ? {} : { entry })
})

/** Keys by which a service joins other containers. */
const JOINING = ['network_mode', 'pid', 'ipc', 'volumes_from', 'external_links']

/** Variables with which no container starts, or whose text was lost when Compose read it. */
function badVariables({
  environment
}: ServiceModel): readonly { readonly name: string; readonly why: string }[] {
  return Object.entries(environment ?? {}).flatMap(([key, value]) => {
    const name = literal(key)
    const text = typeof value === 'string' ? value : ''
    const variable = `the variable ${quoteInput(name)}`
    if (name === '') return [{ name, why: NAMELESS }]
    if (`${name}${text}`.includes('\0')) return [{ name, why: `${variable} ${NUL}` }]
    return text.includes('\ufffd') ? [{ name, why: `${variable} ${NOT_UTF8}` }] : []
  })
}

const NAMELESS = 'a variable without a name under "environment" or in an "env_file"; name it.'
const NUL =
  'with a NUL character, which no environment can hold; remove it there, or in its "env_file".'
const NOT_UTF8 =
  'with bytes that are not UTF-8, which Compose has replaced; save its "env_file" as UTF-8, or set the variable in another way.'

/** Faults of mounts of the checked service in which nothing could be inspected. */
const unseenMounts = (service: string, { volumes }: ServiceModel): readonly BadInput[] =>
  (volumes ?? []).flatMap(({ type, target, volume }) => {
    const path = literal(target)
    const subpath = volume?.['subpath']
    const what = INSPECTED.has(type)
      ? typeof subpath === 'string' && subpath !== ''
        ? 'a folder of a volume ("subpath")'
        : undefined
      : `something that is no bind, volume or tmpfs ("type: ${type}")`
    if (what === undefined) return []
    const sentence = `the service ${quoteInput(service)} mounts ${what} at ${quoteInput(path)}, which cannot be inspected; give a folder or a volume with those files for that path by "volumes".`
    return [inFile(sentence, settingOf(service, 'volumes', path))]
  })

const INSPECTED: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs'])

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

const inFile = (sentence: string, setting: FaultySetting): BadInput => ({
  ...{ input: 'compose-file', sentence, setting }
})

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

/**
 * Fault of an image that only Compose can build, and that the engine does not have. `options` name
 * the project for Compose.
 */
export function notBuilt(service: string, image: string, options: readonly string[]): BadInput {
  const command = ['docker', 'compose', ...options, 'build', service].map(shellWord).join(' ')
  return inFile(
    `the engine has no image ${quoteInput(image)} of the service ${quoteInput(service)}; build it first: ${command}`,
    settingOf(service, ['image', 'build'])
  )
}

/** Fault of an image that has the name of a service, as if it were to choose the service. */
export function serviceAsImage(image: string, services: readonly string[]): readonly BadInput[] {
  if (!services.includes(image)) return []
  const name = quoteInput(image)
  return [
    {
      input: 'image',
      sentence: `${name} is a service of the Compose files, which "service" names; for an image that is called so write ${quoteInput(`${image}:latest`)}.`
    }
  ]
}
