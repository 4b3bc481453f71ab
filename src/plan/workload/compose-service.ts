import type { DependencyFacts, InlineFile, NotReproduced } from '../../words'
import {
  at,
  dependenciesOf,
  imageOf,
  literal,
  serviceOf,
  type ComposeModel,
  type ReferenceModel,
  type ServiceModel,
  type ValueModel
} from './compose-model'

/** Facts of the service as its files declare it. All texts are untrusted. */
export interface DeclaredService {
  readonly service: string
  /** Reference of the image that the service runs, or under which Compose builds it. */
  readonly image: string
  readonly readOnly: boolean
  /** Platform of the image; undefined for the engine's own. */
  readonly platform: string | undefined
  /** Values of the environment by name; undefined for one that Compose takes from elsewhere. */
  readonly environment: ReadonlyMap<string, string | undefined>
  /** Published TCP ports of the container. */
  readonly ports: readonly number[]
  /** TCP ports in `expose`. */
  readonly expose: readonly number[]
  /** Milliseconds of `stop_grace_period`. */
  readonly stopGrace: number | undefined
  readonly inline: readonly InlineFile[]
  readonly dependencies: readonly DependencyFacts[]
  readonly notReproduced: readonly NotReproduced[]
  /** Paths of `tmpfs`, and of mounts of that type. */
  readonly tmpfs: readonly string[]
}

/** Reads the facts of a service from the model as Compose printed it. */
export function declaredService(model: ComposeModel, name: string): DeclaredService {
  const service = serviceOf(model, name)
  return {
    service: name,
    image: imageOf(model, name),
    readOnly: service.read_only === true,
    platform: service.platform ? literal(service.platform) : undefined,
    environment: environmentOf(service),
    ports: portsOf(service),
    expose: (service.expose ?? []).flatMap(exposedPort),
    stopGrace: duration(service.stop_grace_period ?? ''),
    inline: inlineValues(model, service),
    dependencies: dependencies(model, name),
    notReproduced: leftOut(service).map((key) => ({ service: name, key })),
    tmpfs: tmpfsOf(service)
  }
}

const environmentOf = ({ environment }: ServiceModel): DeclaredService['environment'] =>
  new Map(
    Object.entries(environment ?? {}).map(([name, value]) => [
      literal(name),
      typeof value === 'string' ? literal(value) : undefined
    ])
  )

const portsOf = ({ ports }: ServiceModel): readonly number[] =>
  (ports ?? []).filter(({ protocol }) => (protocol ?? 'tcp') === 'tcp').map(({ target }) => target)

/** The first TCP port of an entry such as `9000`, `9000-9005` or `53/udp`. */
function exposedPort(entry: string | number): readonly number[] {
  const port = /^(\d{1,5})(?:-\d{1,5})?(?:\/tcp)?$/.exec(String(entry))?.[1]
  return port === undefined || Number(port) > MOST ? [] : [Number(port)]
}

/** Highest number of a port. */
const MOST = 65_535

const UNITS = new Map([
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
  ['us', 1 / 1000],
  ['µs', 1 / 1000],
  ['ns', 1 / 1_000_000]
])

/** Milliseconds of a duration as Go prints it, e.g. `1m30s`; undefined for any other text. */
function duration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|us|µs|ns|m|s))+$/.test(text)) return undefined
  const parts = [...text.matchAll(/([\d.]+)(h|ms|us|µs|ns|m|s)/g)]
  return parts.reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (UNITS.get(unit) ?? 0),
    0
  )
}

function tmpfsOf({ tmpfs, volumes }: ServiceModel): readonly string[] {
  const mounts = (volumes ?? []).filter(({ type }) => type === 'tmpfs')
  const lines = (tmpfs ?? []).map((line) => literal(line).split(':')[0] ?? '')
  return [...lines, ...mounts.map(({ target }) => literal(target))]
}

/** Secrets and configs of a service that have no file. */
export function inlineValues(model: ComposeModel, service: ServiceModel): readonly InlineFile[] {
  const named = (
    kind: InlineFile['kind'],
    references: readonly ReferenceModel[],
    values: ComposeModel['secrets']
  ): readonly InlineFile[] => {
    const names = references.map(({ source }) => source)
    const found = names.filter((name) => isInline(at(values, name)))
    return [...new Set(found)].map((name) => ({ kind, name }))
  }
  return [
    ...named('secret', service.secrets ?? [], model.secrets),
    ...named('config', service.configs ?? [], model.configs)
  ]
}

const isInline = (value: ValueModel | undefined): boolean =>
  typeof value?.content === 'string' || typeof value?.environment === 'string'

/** Key of a secret or config among those of both kinds. */
export const lentKey = ({ kind, name }: InlineFile): string => `${kind}:${name}`

function dependencies(model: ComposeModel, name: string): readonly DependencyFacts[] {
  const direct = serviceOf(model, name).depends_on ?? {}
  return dependenciesOf(model, name).map((service) => {
    const condition = direct[service]?.condition
    const writableBinds = writableBindsOf(serviceOf(model, service))
    return {
      service,
      ...(condition === undefined ? {} : { condition }),
      readOnly: serviceOf(model, service).read_only === true,
      ...(writableBinds.length === 0 ? {} : { writableBinds })
    }
  })
}

/** Sources of the binds that a service may write to. */
const writableBindsOf = ({ volumes }: ServiceModel): readonly string[] => {
  const binds = (volumes ?? []).filter((mount) => mount.type === 'bind' && mount.read_only !== true)
  return [...new Set(binds.map(({ source }) => literal(source ?? '')))]
}

/** Keys of a service that are carried out by Compose and not by the engine. */
export const OF_COMPOSE = ['pre_start', 'post_start', 'pre_stop', 'models', 'use_api_socket']

function leftOut(service: ServiceModel): readonly string[] {
  const written: Readonly<Record<string, unknown>> = service
  const hooks = OF_COMPOSE.filter((key) => isSet(written[key]))
  const copies = service.deploy?.replicas ?? service.scale ?? 1
  const driver = service.logging?.driver ?? 'json-file'
  return [
    ...hooks,
    ...(copies > 1 ? [typeof service.scale === 'number' ? 'scale' : 'replicas'] : []),
    ...(['json-file', 'local', ''].includes(driver) ? [] : ['logging'])
  ]
}

const isSet = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0)
