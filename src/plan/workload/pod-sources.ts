import type { BadInput, Location } from '../faults'
import { quoteInput, spellingAdvice } from '../parse'
import type { Way } from '../yaml'
import { placeIn, type ManifestDocument } from './pod-documents'
import type { PodTemplateModel } from './pod-model'

/** An object of Kubernetes in a manifest file. Its texts are untrusted. */
export interface ManifestObject {
  readonly document: ManifestDocument
  /** Way to it in its document: empty, or that of an item of a `List`. */
  readonly way: Way
  readonly kind: string
  readonly name: string
  /** Empty if the manifest leaves it to the one who deploys it. */
  readonly namespace: string
  readonly value: Readonly<Record<string, unknown>>
}

/** A workload with its pod, and the objects beside it. */
export interface ManifestSources {
  /** Paths of the files, in the order in which they were given. */
  readonly files: readonly string[]
  readonly objects: readonly ManifestObject[]
  readonly workload: ManifestObject
  /** Way to the pod's metadata and `spec` in the workload's document. */
  readonly way: Way
  readonly template: PodTemplateModel
  /** Names of the claims of which a StatefulSet makes one for each pod. */
  readonly claims: readonly string[]
  /** Name of the container that is judged. */
  readonly judged: string
  readonly given: GivenByInputs
}

/** Settings of inputs that win over the manifest in the judged container. */
export interface GivenByInputs {
  /** Variables, `KEY=VALUE`. */
  readonly env: readonly string[]
  /** Paths at which a volume stands in for one of the manifest. */
  readonly mounts: readonly string[]
  /** Whether a seccomp profile stands in for one on the nodes. */
  readonly seccomp: boolean
  /** Whether the image is given. */
  readonly image: boolean
}

/** Ways to the pod by the kind of the workload. */
const PODS = new Map<string, Way>([
  ['Pod', []],
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map(
    (kind): [string, Way] => [kind, ['spec', 'template']]
  ),
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']]
])

/** Way to the pod of a workload, in its document. */
export const wayToPod = ({ kind, way }: ManifestObject): Way => [...way, ...(PODS.get(kind) ?? [])]

/** Kinds of objects that make a Secret, with the ways to its name. */
const SECRET_MAKERS = new Map<string, readonly Way[]>([
  ['SealedSecret', [['spec', 'template', 'metadata', 'name']]],
  ['ExternalSecret', [['spec', 'target', 'name']]],
  ['Certificate', [['spec', 'secretName']]],
  ['SecretProviderClass', [['spec', 'secretObjects', 0, 'secretName']]],
  ['VaultStaticSecret', [['spec', 'destination', 'name']]],
  ['OnePasswordItem', []]
])

/** Kinds of objects that a check reads. */
export const MANIFEST_KINDS: ReadonlySet<string> = new Set([
  ...PODS.keys(),
  ...SECRET_MAKERS.keys(),
  ...['ConfigMap', 'Secret', 'RoleBinding', 'ClusterRoleBinding']
])

/** Objects of a document: the items of a `List`, of lists in it as well, or the one. */
export function objectsIn(document: ManifestDocument): readonly ManifestObject[] {
  const found = objectOf(document, [], document.value)
  return found === undefined ? [] : itemsOf(found)
}

function itemsOf(object: ManifestObject): readonly ManifestObject[] {
  if (!object.kind.endsWith('List')) return [object]
  const { items } = object.value
  if (!Array.isArray(items)) return []
  const usual = object.kind.slice(0, -'List'.length)
  return items.flatMap((item, index) => {
    const found = objectOf(object.document, [...object.way, 'items', index], item, usual)
    return found === undefined ? [] : itemsOf(found)
  })
}

function objectOf(
  document: ManifestDocument,
  way: Way,
  value: unknown,
  usual?: string
): ManifestObject | undefined {
  if (!isMapping(value)) return undefined
  const kind = textAt(value, ['kind']) ?? usual
  if (kind === undefined || kind === '') return undefined
  const name = textAt(value, ['metadata', 'name']) ?? textAt(value, ['metadata', 'generateName'])
  const namespace = textAt(value, ['metadata', 'namespace']) ?? ''
  return { document, way, kind, name: name ?? '', namespace, value }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value that a way leads to; undefined if there is none. */
export function valueAt(value: unknown, way: Way): unknown {
  return way.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return typeof key === 'number' ? (inner[key] as unknown) : undefined
    return isMapping(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined
  }, value)
}

function textAt(value: unknown, way: Way): string | undefined {
  const found = valueAt(value, way)
  return typeof found === 'string' ? found : undefined
}

/** A choice, or the fault of the input that made it. */
type Chosen<T> = { readonly value: T } | { readonly fault: BadInput }

/** Finds the workload that was named (`KIND/NAME`), or else the only one that has a pod. */
export function chooseWorkload(
  objects: readonly ManifestObject[],
  named: string | undefined
): Chosen<ManifestObject> {
  const all = objects.filter(({ kind }) => PODS.has(kind))
  const found = named === undefined ? all : all.filter((one) => isNamed(one, named))
  const [first, second] = found
  const input = named === undefined ? 'manifest-file' : 'workload'
  if (first === undefined) {
    const sentence = named === undefined ? NO_WORKLOAD : noWorkload(named, all)
    return { fault: { input, sentence } }
  }
  if (second === undefined) return { value: first }
  const location = placeOf(second)
  return named === undefined
    ? { fault: { input: 'workload', sentence: severalWorkloads(all) } }
    : { fault: { input, sentence: twice(named, [first, second]), location } }
}

/** Fault of an image that has the name of a workload or a container, as if it were to choose that. */
export function nameAsImage(
  objects: readonly ManifestObject[],
  image: string | undefined
): readonly BadInput[] {
  if (image === undefined) return []
  const all = objects.filter(({ kind }) => PODS.has(kind))
  const workload = all.find((one) => one.name === image || isNamed(one, image))
  const isContainer = all.some((one) => containerNamesOf(one).includes(image))
  if (!isContainer && workload === undefined) return []
  const what =
    workload === undefined
      ? 'a container of the manifest, which "container" names'
      : `a workload of the manifest, which ${quoteInput(`workload: ${shown(workload)}`)} names`
  return [
    {
      input: 'image',
      sentence: `${quoteInput(image)} is ${what}; for an image that is called so write ${quoteInput(`${image}:latest`)}.`
    }
  ]
}

function containerNamesOf(workload: ManifestObject): readonly string[] {
  const list = valueAt(workload.document.value, [...wayToPod(workload), 'spec', 'containers'])
  return Array.isArray(list) ? list.flatMap((one) => textAt(one, ['name']) ?? []) : []
}

/** Place of an object: of its name, or else of its first line. */
export const placeOf = ({ document, way }: ManifestObject): Location =>
  placeIn(document, [...way, 'metadata', 'name'])

const shown = ({ kind, name }: ManifestObject): string => `${kind}/${name}`

/** Whether a word such as `deployments.apps/web`, as kubectl takes it, names an object. */
function isNamed({ kind, name }: ManifestObject, named: string): boolean {
  const [, word = '', wanted] = /^([^/.]+)[^/]*\/(.*)$/.exec(named) ?? []
  const own = kind.toLowerCase()
  return wanted === name && [own, `${own}s`, SHORT.get(own)].includes(word.toLowerCase())
}

/** Short names of kinds, as kubectl has them. */
const SHORT = new Map([
  ['pod', 'po'],
  ['deployment', 'deploy'],
  ['statefulset', 'sts'],
  ['daemonset', 'ds'],
  ['replicaset', 'rs'],
  ['replicationcontroller', 'rc'],
  ['cronjob', 'cj']
])

const NO_WORKLOAD = `none of the files has a workload with a pod (${[...PODS.keys()].join(', ')}). Name the file that has it.`

const severalWorkloads = (all: readonly ManifestObject[]): string =>
  `the files have several workloads: ${quotedList(all.map(shown))}. Name one of them.`

function noWorkload(named: string, all: readonly ManifestObject[]): string {
  const names = all.map(shown)
  const alike = names.filter((name) => name.endsWith(`/${named}`))
  const [only] = alike
  const advice =
    only !== undefined && alike.length === 1
      ? `did you mean ${quoteInput(only)}?`
      : spellingAdvice(named, names)
  const known = names.length === 0 ? '' : ` They have ${quotedList(names)}.`
  return `${quoteInput(named)} is no workload of the files: ${advice}${known}`
}

function twice(named: string, found: readonly ManifestObject[]): string {
  const places = found.map((one) => {
    const { file, line } = placeOf(one)
    return `${quoteInput(file)}, line ${line}`
  })
  return `${quoteInput(named)} stands in the files twice (${places.join('; ')}). Leave one.`
}

const LISTED = 12

/** Names in quotes; of many, the first ones and their number. */
function quotedList(names: readonly string[]): string {
  const rest = names.length - LISTED
  return `${names.slice(0, LISTED).map(quoteInput).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/**
 * Name of the container to judge: the named one, else the only one, else the default one of
 * `kubectl logs` and `kubectl exec`.
 */
export function chooseContainer(
  { metadata, spec }: PodTemplateModel,
  named: string | undefined
): Chosen<string> {
  const names = spec.containers.map(({ name }) => name)
  const wanted = named ?? valueAt(metadata?.annotations, [DEFAULT_CONTAINER])
  const [only] = names
  if (wanted === undefined && only !== undefined && names.length === 1) return { value: only }
  const found = names.find((name) => name === wanted)
  if (found !== undefined) return { value: found }
  if (named === undefined) return { fault: { input: 'container', sentence: severalIn(names) } }
  const isInit = spec.initContainers?.some(({ name }) => name === named) === true
  const sentence = isInit
    ? `${quoteInput(named)} is an init container, and a check judges one of the containers: ${quotedList(names)}.`
    : `${quoteInput(named)} is no container of the pod: ${spellingAdvice(named, names)} It has ${quotedList(names)}.`
  return { fault: { input: 'container', sentence } }
}

const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container'

const severalIn = (names: readonly string[]): string =>
  names.length === 0
    ? 'the pod has no container; add one.'
    : `the pod has several containers: ${quotedList(names)}. Name the one to check.`

/** Finds a ConfigMap or Secret that a pod refers to: in its namespace, or without one. */
export function findObject(
  { objects, workload }: Pick<ManifestSources, 'objects' | 'workload'>,
  kind: string,
  name: string
): ManifestObject | undefined {
  const found = objects.filter((one) => one.kind === kind && one.name === name)
  const own = found.findLast(({ namespace }) => namespace === workload.namespace)
  return own ?? found.findLast(({ namespace }) => namespace === '' || workload.namespace === '')
}

/** Objects that would make a Secret of that name in a cluster. */
export function makersOf(
  { objects }: Pick<ManifestSources, 'objects'>,
  secret: string
): readonly ManifestObject[] {
  return objects.filter(({ kind, name, value }) => {
    const ways = SECRET_MAKERS.get(kind)
    const told = ways?.flatMap((way) => textAt(value, way) ?? [])
    return told !== undefined && (told.length === 0 ? [name] : told).includes(secret)
  })
}
