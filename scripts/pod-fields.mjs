// pod-fields.mjs [--check]: writes src/plan/workload/pod-fields.ts, the fields of workloads by their types, from the
// schemas of kubernetes-models and the fields that are newer than that package; or, with --check, exits 1 where it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'

const HOME = join(import.meta.dirname, '..')
const PATH = join(HOME, 'src/plan/workload/pod-fields.ts')
const FOLDERS = ['kubernetes-models/_schemas', '@kubernetes-models/apimachinery/_schemas']

const ROOTS = [
  'core.v1.Pod',
  'core.v1.ReplicationController',
  'apps.v1.DaemonSet',
  'apps.v1.Deployment',
  'apps.v1.ReplicaSet',
  'apps.v1.StatefulSet',
  'batch.v1.CronJob',
  'batch.v1.Job'
].map((name) => `io.k8s.api.${name}`)

/** Fields that the API server writes: nobody deploys them. */
const WRITTEN = ['status', 'managedFields']

/** Fields of Kubernetes 1.37, from the samples of all fields in k8s.io/api 0.37.2 (testdata/HEAD). */
const LATER = {
  ConfigMapVolumeSource: ['defaultUser'],
  Container: ['resizePolicy', 'restartPolicy', 'restartPolicyRules'],
  CronJobSpec: ['timeZone'],
  DownwardAPIVolumeFile: ['user'],
  DownwardAPIVolumeSource: ['defaultUser'],
  EmptyDirVolumeSource: ['mode'],
  EnvVarSource: ['fileKeyRef'],
  EphemeralContainer: ['resizePolicy', 'restartPolicy', 'restartPolicyRules'],
  GRPCAction: ['mode'],
  HTTPGetAction: ['protocol'],
  JobSpec: [
    ...['backoffLimitPerIndex', 'managedBy', 'maxFailedIndexes', 'podFailurePolicy'],
    ...['podReplacementPolicy', 'scheduling', 'successPolicy']
  ],
  KeyToPath: ['user'],
  Lifecycle: ['stopSignal'],
  LifecycleHandler: ['sleep'],
  PersistentVolumeClaimSpec: ['volumeAttributesClassName'],
  PodAffinityTerm: ['matchLabelKeys', 'mismatchLabelKeys'],
  PodSecurityContext: ['appArmorProfile', 'seLinuxChangePolicy', 'supplementalGroupsPolicy'],
  PodSpec: [
    ...[
      'evictionResponders',
      'hostUsers',
      'hostnameOverride',
      'resourceClaims',
      'resources',
      'schedulingGates'
    ],
    ...['schedulingGroup']
  ],
  ProjectedVolumeSource: ['defaultUser'],
  ResourceRequirements: ['claims'],
  RollingUpdateStatefulSetStrategy: ['maxUnavailable'],
  SecretVolumeSource: ['defaultUser'],
  SecurityContext: ['appArmorProfile'],
  ServiceAccountTokenProjection: ['user'],
  StatefulSetSpec: ['ordinals'],
  TopologySpreadConstraint: [
    'matchLabelKeys',
    'minDomains',
    'nodeAffinityPolicy',
    'nodeTaintsPolicy'
  ],
  TypedLocalObjectReference: ['namespace'],
  Volume: ['image'],
  VolumeMount: ['bindMountOptions', 'recursiveReadOnly'],
  VolumeProjection: ['clusterTrustBundle', 'podCertificate']
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const options = { ...(await resolveConfig(PATH)), filepath: PATH }
const after = await format(tableOf(typesFrom(ROOTS)), options)
const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : ''
if (after !== before && values.check) {
  console.error('src/plan/workload/pod-fields.ts is stale. Run: node scripts/pod-fields.mjs')
  process.exitCode = 1
} else if (after !== before) {
  writeFileSync(PATH, after)
}

/** Fields of all types that the roots lead to, with the type of what is in them, if it has fields. */
function typesFrom(roots) {
  const types = new Map()
  const open = [...roots]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const name = shortName(id)
    if (types.has(name)) continue
    const properties = schemaOf(id)?.properties
    if (properties === undefined) continue
    const fields = new Map()
    types.set(name, fields)
    for (const [field, schema] of Object.entries(properties)) {
      const inner = referenceOf(schema)
      const isRead = inner !== undefined && !WRITTEN.includes(field)
      fields.set(field, isRead && schemaOf(inner)?.properties ? shortName(inner) : '')
      if (isRead) open.push(inner)
    }
  }
  for (const [name, fields] of Object.entries(LATER))
    for (const field of fields) types.get(name).set(field, types.get(name).get(field) ?? '')
  return types
}

/** Type that a field has itself, or its items. */
function referenceOf({ $ref, items, oneOf }) {
  if ($ref !== undefined) return $ref.replace(/#$/, '')
  const inner = items ?? oneOf?.find((one) => one.$ref !== undefined)
  return inner === undefined ? undefined : referenceOf(inner)
}

function shortName(id) {
  return id.slice(id.lastIndexOf('.') + 1)
}

/** The package has each schema as a literal of JSON in a script. */
function schemaOf(id) {
  const name = id.replace(/(?:^|[.-])(.)/g, (_, letter) => letter.toUpperCase())
  const paths = FOLDERS.map((folder) => join(HOME, 'node_modules', folder, `${name}.js`))
  const path = paths.find((one) => existsSync(one))
  const [, literal] =
    /^const schema = (\{[^]*?^\});$/m.exec(path ? readFileSync(path, 'utf8') : '') ?? []
  return literal === undefined ? undefined : JSON.parse(literal)
}

function tableOf(types) {
  const sorted = [...types].sort(([one], [other]) => (one < other ? -1 : 1))
  const lines = sorted.map(([name, fields]) => {
    const words = [...fields].map(([field, type]) => (type === '' ? field : `${field}:${type}`))
    return `${name}: ${JSON.stringify(words.sort().join(' '))}`
  })
  return `// Written by scripts/pod-fields.mjs; do not edit.

/**
 * Fields of the types that a workload consists of, as \`field\` or \`field:Type\`. What is in a field
 * without a type is not told: it has keys of its own choice, or is none of a pod's concern.
 */
export const FIELDS_BY_TYPE: Readonly<Record<string, string>> = { ${lines.join(',\n')} }
`
}
