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
import { configPath, secretPath } from './compose-objects'
import { keptDependencies, namespacesOf, type Changes } from './compose-transform'

type Wanted = Pick<Changes, 'service' | 'dependencies' | 'volumes'>

/** Faults of a project that no check could create as it is deployed. */
export function workloadFaults(model: ComposeModel, wanted: Wanted): readonly BadInput[] {
  const names = [wanted.service, ...keptDependencies(model, wanted)]
  return [
    ...names.flatMap((name) => serviceFaults(model, name)),
    ...strayVolumes(serviceOf(model, wanted.service), wanted.volumes),
    ...joinedFaults(serviceOf(model, wanted.service), wanted)
  ]
}

function serviceFaults(model: ComposeModel, name: string): readonly BadInput[] {
  const service = serviceOf(model, name)
  const own = `the service ${quoteInput(name)}`
  const isProvided = service.provider !== undefined && service.provider !== null
  const provided = isProvided
    ? [
        `${own} has a "provider", a program of this machine that Compose would run; a check runs containers only.`
      ]
    : []
  const external = (kind: string, list: ReferenceModel[], all: ComposeModel['secrets']) =>
    [...new Set(list.map(({ source }) => source))]
      .filter((key) => at(all, key)?.external === true)
      .map(
        (key) =>
          `${own} uses the external ${kind} ${quoteInput(key)}, which only a swarm has; give it a "file:" in one more file of "compose-file".`
      )
  return [
    ...provided,
    ...external('secret', service.secrets ?? [], model.secrets),
    ...external('config', service.configs ?? [], model.configs)
  ].map(inFile)
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
    ...(volumes ?? []).map(({ target }) => literal(target)),
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
export const notBuilt = (service: string, image: string): BadInput => ({
  input: 'compose-file',
  sentence: buildFirst(service, image)
})

/** Sentence on an image that is to be built before the check. */
export const buildFirst = (service: string, image: string): string =>
  `the engine has no image ${quoteInput(image)} of the service ${quoteInput(service)}; build it first: docker compose build ${service}`
