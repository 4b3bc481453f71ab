import { parseAllDocuments } from 'yaml'

/** A workload of a manifest as a kubelet takes it from a file, and what it needs of an API server. */
export interface StaticPod {
  readonly pod: { readonly metadata: Metadata; readonly spec: unknown }
  readonly objects: readonly {
    /** Path of the collection that the object belongs to. */
    readonly path: string
    readonly name: string
    readonly value: unknown
  }[]
  /** Folders on the node that the pod's claims are bound to. */
  readonly claims: readonly string[]
}

interface Metadata {
  readonly name: string
  readonly labels?: unknown
  readonly annotations?: Readonly<Record<string, string>>
}

interface Manifest {
  readonly kind: string
  readonly metadata: Metadata
  /** Absent in objects that are no workloads. */
  readonly spec?: {
    readonly template?: Template
    readonly jobTemplate?: { readonly spec: { readonly template: Template } }
    readonly volumeClaimTemplates?: readonly { readonly metadata: Metadata }[]
  }
  readonly stringData?: Readonly<Record<string, string>>
  readonly data?: Readonly<Record<string, string>>
}

interface Template {
  readonly metadata?: Metadata
  readonly spec: PodSpec
}

interface PodSpec {
  readonly volumes?: readonly object[]
}

/** A kubelet takes a pod of the same content for the one that it has ended. */
let number = 0

/** The pod of a manifest's only workload, or of the one that is named; a controller would make it so. */
export function staticPod(text: string, workload?: string): StaticPod {
  // Of YAML 1.1, as that reads the modes of files as Go does.
  const options = { version: '1.1', merge: true } as const
  const all = parseAllDocuments(text, options).map((one) => one.toJS() as Manifest)
  const chosen = all.find((one) =>
    workload === undefined
      ? podIn(one) !== undefined
      : `${one.kind}/${one.metadata.name}` === workload
  )
  const template = chosen && podIn(chosen)
  if (chosen === undefined || template === undefined) throw new Error('There is no such workload.')
  const name = chosen.kind === 'StatefulSet' ? `${chosen.metadata.name}-0` : chosen.metadata.name
  const claims = (chosen.spec?.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name)
  const ofClaims = claims.map((claim) => ({
    name: claim,
    persistentVolumeClaim: { claimName: `${claim}-${name}` }
  }))
  const volumes = [...(template.spec.volumes ?? []), ...ofClaims]
  return {
    pod: {
      ...{ apiVersion: 'v1', kind: 'Pod' },
      // The kubelet puts the name of its node behind it.
      metadata: {
        ...{ ...template.metadata, name: name.replace(/-zero-drift$/, '') },
        annotations: { ...template.metadata?.annotations, 'zero-drift/number': `${number++}` }
      },
      spec: { ...template.spec, volumes }
    },
    objects: [...all.flatMap(objectOf), ...claims.flatMap((one) => boundClaim(`${one}-${name}`))],
    claims: claims.map((one) => `${one}-${name}`)
  }
}

/** The pod that a manifest has, or has a template of. */
const podIn = ({ kind, metadata, spec }: Manifest): Template | undefined =>
  kind === 'Pod'
    ? { metadata, spec: spec as PodSpec }
    : (spec?.template ?? spec?.jobTemplate?.spec.template)

/** A ConfigMap or a Secret, as an API server keeps it. */
function objectOf({ kind, metadata, data, stringData }: Manifest): StaticPod['objects'] {
  const { name } = metadata
  if (kind === 'ConfigMap') return [{ path: pathOf('configmaps'), name, value: { metadata, data } }]
  if (kind !== 'Secret') return []
  const encoded = Object.entries(stringData ?? {}).map(
    ([key, value]) => [key, Buffer.from(value).toString('base64')] as const
  )
  const value = { metadata, data: { ...data, ...Object.fromEntries(encoded) } }
  return [{ path: pathOf('secrets'), name, value }]
}

const pathOf = (resource: string): string => `/api/v1/namespaces/default/${resource}`

/** A claim that is bound to a folder of the node. */
function boundClaim(name: string): StaticPod['objects'] {
  const uid = `uid-of-${name}`
  const modes = { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' }
  const claimRef = { ...{ kind: 'PersistentVolumeClaim', namespace: 'default' }, name, uid }
  return [
    {
      ...{ path: '/api/v1/persistentvolumes', name },
      value: {
        metadata: { name },
        spec: { ...modes, claimRef, local: { path: `/var/lib/claims/${name}` } },
        status: { phase: 'Bound' }
      }
    },
    {
      ...{ path: pathOf('persistentvolumeclaims'), name },
      value: {
        metadata: { name, uid },
        spec: { ...modes, volumeName: name },
        status: { phase: 'Bound' }
      }
    }
  ]
}
