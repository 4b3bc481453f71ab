import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import type { PodDraft } from './pod-draft'
import type { ContainerModel, ResourceModel, VariableModel } from './pod-model'
import { valueAt, type ManifestSources } from './pod-sources'
import { dividedUp, expand, goQuoted, parseQuantity } from './pod-text'

/** A container of the pod in the manifest, with the way to it from the pod. */
export interface DraftContainer {
  readonly model: ContainerModel
  readonly way: Way
  readonly isJudged: boolean
}

/**
 * Variables of a container as the kubelet sets them: those of whole objects first, then one by one.
 * Each value may refer to those before it. Variables of inputs win.
 */
export function podEnvironment(
  { model, way, isJudged }: DraftContainer,
  draft: PodDraft
): ReadonlyMap<string, string> {
  const given = new Map(isJudged ? draft.sources.given.env.map(pairOf) : [])
  const variables = new Map([...wholeObjects(model, way, draft), ...given])
  if (isIndexed(draft.sources)) variables.set('JOB_COMPLETION_INDEX', '0')
  for (const [index, variable] of (model.env ?? []).entries()) {
    const own: Way = [...way, 'env', index]
    const { name } = variable
    const set = given.get(name)
    if (set !== undefined && variable.valueFrom) {
      draft.tell(own, { kind: 'stand-in', what: 'env', name })
    }
    const value = set ?? valueOf(variable, { own, draft, model, isJudged, variables })
    if (!isName(name)) draft.complain([...own, 'name'], `is no name of a variable; mend it.`)
    else if (value?.includes('\0') === true) draft.complain(own, NUL)
    else if (value !== undefined) variables.set(name, value)
  }
  return variables
}

/** Whether the pod is one of several that share the work of a Job, each with an index. */
const isIndexed = ({ workload, way }: ManifestSources): boolean =>
  workload.kind.endsWith('Job') &&
  valueAt(workload.document.value, [...way.slice(0, -1), 'completionMode']) === 'Indexed'

const NUL = 'holds a NUL character, which no variable can; remove it.'

const pairOf = (line: string): readonly [string, string] => {
  const [, key = line, value = ''] = /^([^=]*)=([^]*)$/.exec(line) ?? []
  return [key, value]
}

/** Printable ASCII without `=`, as current clusters take it. */
const isName = (name: string): boolean => /^[ -<>-~]+$/.test(name)

/** Variables of `envFrom`; names that cannot be one are left out, as the kubelet does. */
function wholeObjects(
  { envFrom }: ContainerModel,
  way: Way,
  draft: PodDraft
): readonly (readonly [string, string])[] {
  return (envFrom ?? []).flatMap(({ prefix, configMapRef, secretRef }, index) => {
    const kind = configMapRef ? 'ConfigMap' : 'Secret'
    const { name, optional } = configMapRef ?? secretRef ?? {}
    if (!name) {
      draft.complain([...way, 'envFrom', index], 'names no ConfigMap and no Secret; name one.')
      return []
    }
    const values = draft.valuesOf(kind, name)
    if (values === undefined && optional !== true) {
      draft.lack({ kind, name, way: [...way, 'envFrom', index] })
    }
    const all = [...(values?.texts ?? [])].map(
      ([key, value]) => [`${prefix ?? ''}${key}`, value] as const
    )
    return all.filter(([key, value]) => isName(key) && !value.includes('\0'))
  })
}

interface Asked {
  readonly own: Way
  readonly draft: PodDraft
  readonly model: ContainerModel
  readonly isJudged: boolean
  readonly variables: ReadonlyMap<string, string>
}

/** Value of a variable; undefined where the pod does not set it, or where a fault was told. */
function valueOf(
  { name, value, valueFrom }: VariableModel,
  { own, draft, model, isJudged, variables }: Asked
): string | undefined {
  if (value) {
    if (valueFrom) draft.complain(own, 'has both "value" and "valueFrom"; leave one.')
    return expand(value, variables)
  }
  if (!valueFrom) return ''
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = valueFrom
  const reference = configMapKeyRef ?? secretKeyRef
  if (reference) {
    const kind = configMapKeyRef ? 'ConfigMap' : 'Secret'
    const { key, optional } = reference
    const object = reference.name ?? ''
    const found = draft.valuesOf(kind, object)?.texts.get(key)
    if (found === undefined && optional !== true) {
      const variable = isJudged ? { variable: name } : {}
      draft.lack({ ...{ kind, name: object, key, way: own }, ...variable })
    }
    return found
  }
  if (fieldRef) return fieldValue(fieldRef.fieldPath, [...own, 'valueFrom', 'fieldRef'], draft)
  if (resourceFieldRef) {
    return resourceValue(resourceFieldRef, model, [...own, 'valueFrom', 'resourceFieldRef'], draft)
  }
  draft.complain([...own, 'valueFrom'], 'names no source that a check knows; mend it.')
  return undefined
}

/** Value of a field of the pod for a variable; undefined where a fault was told. */
function fieldValue(path: string, way: Way, draft: PodDraft): string | undefined {
  const { facts, sources } = draft
  const values = new Map([
    ...metadataFields(draft),
    ['spec.nodeName', sources.template.spec.nodeName ?? NODE],
    ['spec.serviceAccountName', sources.template.spec.serviceAccountName ?? 'default'],
    ['status.hostIP', facts.hostIp],
    ['status.hostIPs', facts.hostIp],
    ['status.podIP', facts.podIp],
    ['status.podIPs', facts.podIp]
  ])
  const value = values.get(path) ?? subscripted(path, draft)
  if (value === undefined) draft.complain([...way, 'fieldPath'], unknownField(path))
  return value
}

const NODE = 'zero-drift'

const metadataFields = ({
  name,
  facts,
  sources
}: PodDraft): readonly (readonly [string, string])[] => [
  ['metadata.name', name],
  ['metadata.namespace', sources.workload.namespace || 'default'],
  ['metadata.uid', facts.uid]
]

/** Value of a path such as `metadata.labels['app']`: empty if there is no such label. */
function subscripted(path: string, { labels, annotations }: PodDraft): string | undefined {
  const [, field, key = ''] = /^metadata\.(labels|annotations)\['([^]*)'\]$/.exec(path) ?? []
  if (field === undefined) return undefined
  const values = field === 'labels' ? labels : annotations
  return Object.hasOwn(values, key) ? values[key] : ''
}

const unknownField = (path: string): string =>
  `is ${quoteInput(path)}, which is no field that a pod can be given there; mend it.`

/** Value of a field of the pod for a file of a volume; undefined where a fault was told. */
export function fieldFile(path: string, way: Way, draft: PodDraft): string | undefined {
  const values = new Map([
    ...metadataFields(draft),
    ['metadata.labels', lines(draft.labels)],
    ['metadata.annotations', lines(draft.annotations)]
  ])
  const value = values.get(path) ?? subscripted(path, draft)
  if (value === undefined) draft.complain([...way, 'fieldPath'], unknownField(path))
  return value
}

/** Labels or annotations as a file has them: `KEY="VALUE"`, sorted. */
const lines = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${goQuoted(value)}`)
    .join('\n')

/**
 * Limit or request of a container, in units of the divisor, rounded up; undefined where a fault was
 * told. Without a limit it is what the node has.
 */
export function resourceValue(
  { containerName, resource, divisor }: ResourceModel,
  model: ContainerModel | undefined,
  way: Way,
  { sources, facts, complain }: PodDraft
): string | undefined {
  const { containers, initContainers } = sources.template.spec
  const all = [...containers, ...(initContainers ?? [])]
  const of = containerName ? all.find(({ name }) => name === containerName) : model
  if (of === undefined) {
    complain([...way, 'containerName'], 'names no container of the pod; mend it.')
    return undefined
  }
  const [, list, name = ''] =
    /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/.exec(resource) ?? []
  if (list === undefined) {
    complain(
      [...way, 'resource'],
      `is ${quoteInput(resource)}, which is no resource; write for example "limits.memory".`
    )
    return undefined
  }
  const { limits, requests } = of.resources ?? {}
  const written = (list === 'limits' ? undefined : requests?.[name]) ?? limits?.[name]
  const node = new Map([
    ['cpu', BigInt(facts.node.cpus) * 1000n],
    ['memory', BigInt(facts.node.memory) * 1000n]
  ])
  const whole = list === 'limits' ? (node.get(name) ?? 0n) : 0n
  const value = written === undefined ? whole : (parseQuantity(written) ?? 0n)
  const unit = parseQuantity(divisor ?? 1) ?? 0n
  return String(dividedUp(value, unit > 0n ? unit : 1000n))
}
