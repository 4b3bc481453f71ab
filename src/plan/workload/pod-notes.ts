import { nearestTo } from '../parse'
import type { Way } from '../yaml'
import type { PodDraft } from './pod-draft'
import { FIELDS_BY_TYPE } from './pod-fields'
import type { ContainerModel, VolumeModel } from './pod-model'
import { isRestarted } from './pod-security'
import { valueAt } from './pod-sources'

/** Tells of everything in a manifest that a check leaves out, or that no cluster reads. */
export function notesOf(draft: PodDraft): void {
  const { spec } = draft.sources.template
  podNotes(draft)
  const containers = [
    ...(spec.initContainers ?? []).map((model, index) => {
      return { model, way: ['spec', 'initContainers', index] }
    }),
    ...spec.containers.map((model, index) => ({ model, way: ['spec', 'containers', index] }))
  ]
  for (const { model, way } of containers) containerNotes(model, way, draft)
  processNotes(draft)
  fieldNotes(draft)
}

type Setting = readonly [Way, unknown]

function tellOf(settings: readonly Setting[], { tell }: PodDraft): void {
  for (const [way, value] of settings) {
    if (value !== undefined && value !== null && value !== false) {
      tell(way, { kind: 'not-reproduced', field: String(way.at(-1)) })
    }
  }
}

function podNotes(draft: PodDraft): void {
  const { spec } = draft.sources.template
  const { securityContext: own, dnsConfig, dnsPolicy } = spec
  const [security, dns]: readonly Way[] = [
    ['spec', 'securityContext'],
    ['spec', 'dnsConfig']
  ]
  const policy = own?.supplementalGroupsPolicy
  const servers = dnsConfig?.nameservers
  tellOf(
    [
      [['spec', 'hostNetwork'], spec.hostNetwork],
      [['spec', 'hostPID'], spec.hostPID],
      [['spec', 'hostIPC'], spec.hostIPC],
      [['spec', 'hostUsers'], spec.hostUsers === false ? true : undefined],
      [['spec', 'setHostnameAsFQDN'], spec.setHostnameAsFQDN],
      [['spec', 'runtimeClassName'], spec.runtimeClassName],
      [['spec', 'resources'], Object.keys(spec.resources?.limits ?? {}).length > 0],
      [['spec', 'resourceClaims'], spec.resourceClaims?.length ? true : undefined],
      [['spec', 'serviceAccountName'], hasRights(draft) ? true : undefined],
      [[...(dns ?? []), 'nameservers'], servers?.length && dnsPolicy !== 'None' ? true : undefined],
      [[...(security ?? []), 'supplementalGroupsPolicy'], policy === 'Strict' ? true : undefined],
      ...labels(security ?? [], own)
    ],
    draft
  )
}

/** Settings of kernels that a check does not carry over. */
function labels(
  way: Way,
  own:
    | Pick<
        NonNullable<ContainerModel['securityContext']>,
        'appArmorProfile' | 'seLinuxOptions' | 'windowsOptions'
      >
    | null
    | undefined
): readonly Setting[] {
  const profile = own?.appArmorProfile?.type
  return [
    // The engine has a default profile of its own.
    [[...way, 'appArmorProfile'], profile === 'RuntimeDefault' ? undefined : profile],
    [[...way, 'seLinuxOptions'], own?.seLinuxOptions],
    [[...way, 'windowsOptions'], own?.windowsOptions]
  ]
}

/** Whether the files give the pod's account rights at the API server, which is not there. */
function hasRights({ sources }: PodDraft): boolean {
  const { spec } = sources.template
  const account = spec.serviceAccountName ?? 'default'
  if (spec.automountServiceAccountToken === false) return false
  return sources.objects.some(({ kind, value }) => {
    const subjects = kind.endsWith('RoleBinding') ? valueAt(value, ['subjects']) : undefined
    return (
      Array.isArray(subjects) &&
      subjects.some(
        (one) => valueAt(one, ['kind']) === 'ServiceAccount' && valueAt(one, ['name']) === account
      )
    )
  })
}

function containerNotes(model: ContainerModel, way: Way, draft: PodDraft): void {
  const { name, securityContext: own } = model
  tellOf(labels([...way, 'securityContext'], own), draft)
  if (own?.readOnlyRootFilesystem === true) return
  const field = [...way, 'securityContext', 'readOnlyRootFilesystem']
  const isJudged = way.includes('containers') && name === draft.sources.judged
  draft.tell(field, {
    kind: isJudged ? 'read-only-undeclared' : 'sidecar-writable',
    container: name
  })
}

/** Tells of containers with files of their own which the judged one reaches by its processes. */
function processNotes({ sources, tell }: PodDraft): void {
  const { template, judged } = sources
  const { containers, initContainers, volumes, shareProcessNamespace } = template.spec
  if (shareProcessNamespace !== true) return
  const mountsOf = ({ volumeMounts }: ContainerModel) =>
    (volumeMounts ?? []).filter(({ readOnly }) => readOnly !== true)
  const own = containers.filter(({ name }) => name === judged).flatMap(mountsOf)
  const whole = own.filter(({ subPath, subPathExpr }) => !subPath && !subPathExpr)
  const content = (volumes ?? []).filter(isContent)
  const inspected = new Set([...whole, ...content].map(({ name }) => name))
  const running = [...(initContainers ?? []).filter(isRestarted), ...containers]
  const reached = running.filter(
    (one) =>
      one.name !== judged &&
      (one.securityContext?.readOnlyRootFilesystem !== true ||
        mountsOf(one).some(({ name }) => !inspected.has(name)))
  )
  if (reached.length > 0)
    tell(['spec', 'shareProcessNamespace'], {
      kind: 'processes-shared',
      containers: reached.map(({ name }) => name)
    })
}

/** Whether containers can only read a volume. */
const isContent = ({ configMap, secret, downwardAPI, projected }: VolumeModel): boolean =>
  (configMap ?? secret ?? downwardAPI ?? projected ?? undefined) !== undefined

/** Most fields that are told of. */
const MOST = 50

/** Tells of fields that no API server knows, or that it does not know in that place. */
function fieldNotes(draft: PodDraft): void {
  const { workload } = draft.sources
  const found = unknownIn(workload.value, workload.kind, [])
  for (const { way: inner, type } of found.slice(0, MOST)) {
    const field = String(inner.at(-1))
    const place = [...workload.way, ...inner]
    const belongs = HOMES.find(([at, home]) => at === type && fieldsOf(home).has(field))?.[2]
    if (belongs !== undefined) {
      draft.tellAt(place, { kind: 'misplaced-field', field, belongs })
      continue
    }
    const meant = nearestField(field, [...fieldsOf(type).keys()])
    draft.tellAt(place, { kind: 'unknown-field', field, ...(meant === undefined ? {} : { meant }) })
  }
}

interface UnknownField {
  readonly way: Way
  /** Type that does not have the field. */
  readonly type: string
}

function unknownIn(value: unknown, type: string, way: Way): readonly UnknownField[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unknownIn(item, type, [...way, index]))
  }
  if (typeof value !== 'object' || value === null) return []
  const fields = fieldsOf(type)
  return Object.entries(value).flatMap(([key, inner]) => {
    const of = fields.get(key)
    if (of === undefined) return [{ way: [...way, key], type }]
    return of === '' ? [] : unknownIn(inner, of, [...way, key])
  })
}

/** Fields of a type, with the types of what is in them. */
function fieldsOf(type: string): ReadonlyMap<string, string> {
  const words = (FIELDS_BY_TYPE[type] ?? '').split(' ')
  return new Map(
    words.map((word) => {
      const [field = '', of = ''] = word.split(':')
      return [field, of]
    })
  )
}

/** Types in which a field is misplaced that another type has, and where it belongs. */
const HOMES: readonly (readonly [string, string, string])[] = [
  ['PodSecurityContext', 'SecurityContext', 'the securityContext of each container'],
  ['SecurityContext', 'PodSecurityContext', 'the securityContext of the pod'],
  ['Container', 'SecurityContext', 'the securityContext of the container'],
  ['Container', 'PodSpec', 'the spec of the pod'],
  ['PodSpec', 'PodSecurityContext', 'the securityContext of the pod'],
  ['PodSpec', 'SecurityContext', 'the securityContext of each container'],
  ['PodSpec', 'Container', 'a container']
]

/** Field that a misspelt one probably stands for; upper and lower case do not count. */
function nearestField(field: string, fields: readonly string[]): string | undefined {
  const lower = new Map(fields.map((name) => [name.toLowerCase(), name]))
  const nearest = nearestTo(field, [...lower.keys()])
  return nearest === undefined ? undefined : lower.get(nearest)
}
