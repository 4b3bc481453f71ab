import * as s from 'superstruct'
import { spellingAdvice, quoteInput, type Parsed } from '../parse'

/*
 * The project as `docker compose config --format json` prints it: canonical, with `extends`,
 * `include`, profiles and variables resolved, and each literal `$` doubled.
 */

const given = <T>(struct: s.Struct<T>) => s.optional(s.nullable(struct))
const record = <T>(struct: s.Struct<T>) => s.record(s.string(), struct)
const texts = given(s.array(s.string()))
const unknowns = given(record(s.unknown()))

/** A secret or config that a service mounts. */
const Reference = s.type({ source: s.string(), target: given(s.string()) })

const Mount = s.type({
  type: s.string(),
  source: given(s.string()),
  target: s.string(),
  read_only: given(s.boolean()),
  bind: unknowns
})

/** Settings of a service on one network. */
const Endpoint = s.type({
  aliases: texts,
  ipv4_address: given(s.string()),
  ipv6_address: given(s.string())
})

const Service = s.type({
  image: given(s.string()),
  build: s.unknown(),
  provider: s.unknown(),
  container_name: given(s.string()),
  read_only: given(s.boolean()),
  network_mode: given(s.string()),
  pid: given(s.string()),
  ipc: given(s.string()),
  volumes_from: texts,
  external_links: texts,
  links: texts,
  pull_policy: given(s.string()),
  networks: given(record(s.nullable(Endpoint))),
  depends_on: given(record(s.type({ condition: s.string() }))),
  ports: given(s.array(s.type({ target: s.number(), protocol: given(s.string()) }))),
  expose: given(s.array(s.union([s.string(), s.number()]))),
  stop_grace_period: given(s.string()),
  tmpfs: texts,
  volumes: given(s.array(Mount)),
  secrets: given(s.array(Reference)),
  configs: given(s.array(Reference)),
  labels: unknowns,
  deploy: given(s.type({ replicas: given(s.number()) })),
  scale: given(s.number()),
  logging: given(s.type({ driver: given(s.string()) })),
  use_api_socket: given(s.boolean())
})

/** A volume or network of the project. */
const Shared = s.type({
  name: given(s.string()),
  external: given(s.boolean()),
  driver: given(s.string()),
  driver_opts: unknowns
})

/** A secret or config of the project. */
const Value = s.type({
  external: given(s.boolean()),
  file: given(s.string()),
  environment: given(s.string()),
  content: given(s.string())
})

const Project = s.type({
  name: s.string(),
  services: record(Service),
  networks: given(record(s.nullable(Shared))),
  volumes: given(record(s.nullable(Shared))),
  secrets: given(record(Value)),
  configs: given(record(Value))
})

export type ComposeModel = s.Infer<typeof Project>
export type ServiceModel = s.Infer<typeof Service>
export type MountModel = s.Infer<typeof Mount>
export type ReferenceModel = s.Infer<typeof Reference>
export type SharedModel = s.Infer<typeof Shared>
export type ValueModel = s.Infer<typeof Value>

/** Decodes the canonical JSON, with all unknown keys; undefined if it is of another form. */
export function decodeModel(json: string): ComposeModel | undefined {
  try {
    const parsed: unknown = JSON.parse(json)
    return s.is(parsed, Project) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Undoes the doubled `$` of the canonical JSON. */
export const literal = (text: string): string => text.replaceAll('$$', '$')

/**
 * Chooses the service to check: the named one, else the only one, else the only one that runs that
 * image (empty for none).
 */
export function chooseService(
  { services }: ComposeModel,
  named: string | undefined,
  image: string
): Parsed<string> {
  const names = Object.keys(services)
  if (named !== undefined) {
    return names.includes(named) ? { value: named } : { problem: noService(named, names) }
  }
  const [only] = names
  if (only === undefined) return { problem: NO_SERVICE }
  if (names.length === 1) return { value: only }
  const running = names.filter((name) => image !== '' && sameImage(services[name]?.image, image))
  const [first] = running
  if (first !== undefined && running.length === 1) return { value: first }
  const several = running.length > 1 ? running : names
  const which = running.length > 1 ? `that run ${quoteInput(image)}: ` : ''
  return {
    problem: `the Compose files have several services ${which}${quotedList(several)}. Name the one to check.`
  }
}

const NO_SERVICE =
  'the Compose files have no service that is on. Name the service to check, or turn on its profile by "compose-profiles".'

/** Sentence on the name of a service that does not exist. */
export function noService(named: string, names: readonly string[]): string {
  const known = names.length === 0 ? '' : ` They have ${quotedList(names)}.`
  return `${quoteInput(named)} is no service of the Compose files: ${spellingAdvice(named, names)}${known}`
}

const LISTED = 12

/** Names in quotes; of many, the first ones and their number. */
function quotedList(names: readonly string[]): string {
  const rest = names.length - LISTED
  const more = rest > 0 ? ` and ${rest} more` : ''
  return `${names.slice(0, LISTED).map(quoteInput).join(', ')}${more}`
}

/** Whether two references name one image, whose default registry and tag may be left out. */
const sameImage = (one: string | null | undefined, other: string): boolean =>
  typeof one === 'string' && wholeReference(literal(one)) === wholeReference(other)

function wholeReference(reference: string): string {
  const path = reference.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, '')
  return /[:@][^/]*$/.test(path) ? path : `${path}:latest`
}

/** Name under which Compose builds the image of a service without `image`. */
const builtName = ({ name }: ComposeModel, service: string): string => `${name}-${service}`

/** Reference of the image that a service runs. */
export function imageOf(model: ComposeModel, service: string): string {
  return literal(serviceOf(model, service).image || builtName(model, service))
}

/** The service of that name. */
export function serviceOf({ services }: ComposeModel, name: string): ServiceModel {
  const service = Object.hasOwn(services, name) ? services[name] : undefined
  return service ?? { build: undefined, provider: undefined }
}

/** Names of the services that a service depends on, in turn too; the nearest come first. */
export function dependenciesOf(model: ComposeModel, service: string): readonly string[] {
  const found = new Set([service])
  for (const name of found) {
    for (const next of Object.keys(serviceOf(model, name).depends_on ?? {})) found.add(next)
  }
  return [...found].slice(1).filter((name) => Object.hasOwn(model.services, name))
}

/** Names of the services that start once this one has ended with code 0. */
export const awaitingEnd = ({ services }: ComposeModel, service: string): readonly string[] =>
  Object.entries(services)
    .filter(([, one]) => at(one.depends_on, service)?.condition === ENDED)
    .map(([name]) => name)

/** Condition of `depends_on` that waits for the end of a one-shot job. */
export const ENDED = 'service_completed_successfully'

/** Whether Compose can build the image of that service. */
export const hasBuild = ({ build }: ServiceModel): boolean => build !== undefined && build !== null

/** Doubles each `$`, which Compose would take for a variable. */
export const doubled = (text: string): string => text.replaceAll('$', '$$$$')

/** The value of a key that an object has itself. */
export function at<T>(
  values: Readonly<Record<string, T>> | null | undefined,
  key: string
): T | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined
}

/** An object with each value replaced. */
export const mapped = <T, U>(
  values: Readonly<Record<string, T>>,
  map: (value: T, key: string) => U
): Record<string, U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))

/** An object without these keys. */
export const omit = (value: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

/** An object with no other keys than these. */
export const pick = <T>(
  value: Readonly<Record<string, T>>,
  keys: readonly string[]
): Record<string, T> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
