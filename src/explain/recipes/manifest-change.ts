import type { Way } from '../../plan/yaml'
import { parseTrees } from '../../plan/workload/yaml-tree'
import { decodeAs } from '../../plan/workload/pod-decode'
import { PodTemplate, type ContainerModel } from '../../plan/workload/pod-model'
import type { ManifestDocument } from '../../plan/workload/pod-documents'
import { valueAt, type ManifestSources } from '../../plan/workload/pod-sources'
import type { PodEdits } from '../../run/workload'
import { unifiedDiff, valueLines } from './compose-diff'
import { distinct, labelOf } from './mounts'
import { namedInPatch, notesOnTarget, type FilePatch } from './file-patch'
import { SEED_FOLDER, seedContainer, type SeedBase } from './seed'
import { yamlLines, type YamlValue } from './yaml'
import { splice, type SpliceRefusal, type YamlEdit } from './yaml-splice'

/** Needs of a pod's judged container, as they were proven. */
export interface ManifestNeeds {
  /** Whether its root filesystem is to be read-only. */
  readonly readOnly: boolean
  readonly mounts: readonly NeededMount[]
  /** Group of the pod's volumes; absent for none, or for that of the manifest. */
  readonly group?: number | undefined
}

/** An emptyDir that the container needs. */
interface NeededMount {
  readonly path: string
  readonly medium: 'disk' | 'memory'
  /** Limit as a quantity, e.g. `16Mi`. */
  readonly size?: string
  /** Whether an init container copies there what the image has at the path. */
  readonly isSeeded: boolean
  /** Mode of a folder that an init container makes in the volume, and that is mounted in its place. */
  readonly folder?: number
}

/** Changes that a manifest needs so that its container runs as it was proven. */
export interface ManifestChange {
  readonly patch: FilePatch
  /** A strategic merge patch, as `kubectl patch --patch-file` and kustomize take it. */
  readonly merge: string
  /** The changes as one reads them. */
  readonly settings: readonly string[]
  /** Sentences on the patch: why there is none, or where else to make the change. */
  readonly notes: readonly string[]
}

/** Returns the changes of a manifest; undefined if it needs none. */
export function manifestChange(
  { sources, secrets }: Pick<PodEdits, 'sources' | 'secrets'>,
  needs: ManifestNeeds
): ManifestChange | undefined {
  const additions = additionsOf(sources, needs)
  if (settingsOf(additions).length === 0) return undefined
  const patch = patchOf(sources, additions, secrets)
  return {
    patch,
    merge: `${yamlLines(mergePatch(sources, additions)).join('\n')}\n`,
    settings: settingsOf(additions),
    notes: notesOn(patch, sources.workload.document)
  }
}

/**
 * The sources of a manifest with these changes made: what a cluster would run once its patch is
 * applied.
 */
export function changedSources(sources: ManifestSources, needs: ManifestNeeds): ManifestSources {
  const { document } = sources.workload
  const value = editsOf(sources, additionsOf(sources, needs)).reduce(withEdit, document.value)
  const { way } = sources
  const decoded = decodeAs(PodTemplate, { document, way, value: valueAt(value, way) })
  if ('faults' in decoded) throw new Error(JSON.stringify(decoded.faults))
  return { ...sources, template: decoded.value }
}

/** A value of a manifest with an edit made in it. */
function withEdit(value: unknown, { kind, way: [key, ...way], value: added }: YamlEdit): unknown {
  if (key === undefined) return kind === 'set' ? added : [...itemsIn(value), ...itemsIn(added)]
  const inner = withEdit(valueAt(value, [key]), { kind, way, value: added })
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...(value ?? {}), [key]: inner }
}

const itemsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

type YamlMapping = { readonly [key: string]: YamlValue | undefined }

/** Fields to set, and items to add, in the pod and its judged container. */
interface Additions {
  readonly readOnly: true | undefined
  readonly group: number | undefined
  readonly volumeMounts: readonly AddedMount[]
  readonly volumes: readonly { readonly name: string; readonly emptyDir: YamlMapping }[]
  readonly initContainers: readonly (YamlMapping & { readonly name: string })[]
}

type AddedMount = {
  readonly name: string
  readonly mountPath: string
  readonly subPath: string | undefined
}

function additionsOf(
  { template, claims, judged }: ManifestSources,
  { readOnly, mounts, group }: ManifestNeeds
): Additions {
  const { spec } = template
  const container = spec.containers.find(({ name }) => name === judged)
  const declared = container?.securityContext?.readOnlyRootFilesystem === true
  const taken = [...(spec.volumes ?? []).map(({ name }) => name), ...claims]
  const names = distinct(
    mounts.map(({ path }) => labelOf(`zero-drift-${path}`)),
    taken
  )
  const named = mounts.map((mount, index) => ({ ...mount, name: names[index] ?? '' }))
  const seeded = named.filter(({ isSeeded, folder }) => isSeeded || folder !== undefined)
  const containers = [...spec.containers, ...(spec.initContainers ?? [])]
  const seedNames = distinct(
    seeded.map(({ path }) => labelOf(`zero-drift-seed-${path}`)),
    containers.map(({ name }) => name)
  )
  const base = seedBase(container)
  return {
    readOnly: readOnly && !declared ? true : undefined,
    group: group === undefined || spec.securityContext?.fsGroup === group ? undefined : group,
    volumeMounts: named.map(({ name, path, folder }) => ({
      ...{ name, mountPath: path },
      subPath: folder === undefined ? undefined : SEED_FOLDER
    })),
    volumes: named.map(({ name, medium, size }) => {
      const emptyDir = { medium: medium === 'memory' ? 'Memory' : undefined, sizeLimit: size }
      return { name, emptyDir }
    }),
    initContainers: seeded.map(({ name: volume, path, isSeeded, folder }, index) => {
      const what = { isCopied: isSeeded, folder }
      return seedContainer({ name: seedNames[index] ?? '', volume, path, ...what }, base)
    })
  }
}

/**
 * Settings of an init container from those of the container that it stands beside: its image, and
 * its limits, which a quota may ask of every container.
 */
function seedBase(container: ContainerModel | undefined): SeedBase {
  const { image, imagePullPolicy, resources, securityContext } = container ?? {}
  const { limits, requests } = resources ?? {}
  return {
    image: image ?? '',
    imagePullPolicy: imagePullPolicy ?? undefined,
    resources:
      (limits ?? requests)
        ? { limits: limits ?? undefined, requests: requests ?? undefined }
        : undefined,
    security: seedSecurity(securityContext ?? undefined)
  }
}

/** Security context of an init container beside one: no more rights, which a cluster may refuse. */
function seedSecurity(own: ContainerModel['securityContext'] | undefined): YamlMapping {
  const { runAsUser, runAsGroup, runAsNonRoot, allowPrivilegeEscalation } = own ?? {}
  const { drop } = own?.capabilities ?? {}
  const profile = own?.seccompProfile?.type
  return {
    runAsUser: runAsUser ?? undefined,
    runAsGroup: runAsGroup ?? undefined,
    runAsNonRoot: runAsNonRoot ?? undefined,
    allowPrivilegeEscalation: allowPrivilegeEscalation ?? undefined,
    capabilities: drop?.length ? { drop } : undefined,
    seccompProfile: profile === 'RuntimeDefault' ? { type: profile } : undefined
  }
}

function settingsOf(additions: Additions): readonly string[] {
  const { readOnly, group, volumeMounts, volumes, initContainers } = additions
  return [
    ...(readOnly === undefined ? [] : ['readOnlyRootFilesystem: true']),
    ...(group === undefined ? [] : [`fsGroup: ${group}`]),
    ...volumes.map(({ emptyDir }, index) => {
      const { medium, sizeLimit } = emptyDir
      const words = [medium, sizeLimit].filter((word) => typeof word === 'string')
      const told = words.length === 0 ? '' : ` (${words.join(', ')})`
      return `emptyDir ${volumeMounts[index]?.mountPath ?? ''}${told}`
    }),
    ...initContainers.map(({ name }) => `initContainer ${name}`)
  ]
}

/** A value below the keys that lead to it. */
const below = (way: Way, value: YamlValue): YamlValue =>
  way.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value)

function mergePatch({ workload, way, judged }: ManifestSources, additions: Additions): YamlValue {
  const { readOnly, group, volumeMounts, volumes, initContainers } = additions
  const some = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list)
  const apiVersion = valueAt(workload.value, ['apiVersion'])
  const container = {
    name: judged,
    securityContext: readOnly && { readOnlyRootFilesystem: readOnly },
    volumeMounts: some(volumeMounts)
  }
  const spec = {
    securityContext: group === undefined ? undefined : { fsGroup: group },
    initContainers: some(initContainers),
    containers: [container],
    volumes: some(volumes)
  }
  const [, ...inner] = [...way.slice(workload.way.length), 'spec']
  return {
    apiVersion: typeof apiVersion === 'string' ? apiVersion : undefined,
    kind: workload.kind,
    metadata: { name: workload.name, namespace: workload.namespace || undefined },
    spec: below(inner, spec)
  }
}

function patchOf(
  sources: ManifestSources,
  additions: Additions,
  { hide }: PodEdits['secrets']
): FilePatch {
  const { document } = sources.workload
  const { offset, text, whole, yaml, file: named, target } = document
  if (target === undefined) return { reason: REASONS.outside }
  const { file } = target
  if (!namedInPatch(file)) return { reason: REASONS.name }
  const edited = splice(text, 0, editsOf(sources, additions), yaml)
  if ('refusal' in edited) return { reason: REASONS[edited.refusal] }
  const trees = parseTrees(whole, yaml)
  if (trees === undefined) return { reason: REASONS.unreadable }
  const after = `${whole.slice(0, offset)}${edited.text}${whole.slice(offset + text.length)}`
  const hidden = new Set([...valueLines(trees, VALUED), ...changedLines(whole, hide(whole))])
  const diff = unifiedDiff({ file, before: whole, after, hidden })
  return diff === undefined || hide(diff) !== diff
    ? { reason: REASONS.values }
    : { ...target, named, text: diff }
}

/** Numbers of the lines of a text, counted from 1, that differ in another of as many lines. */
function changedLines(text: string, other: string): readonly number[] {
  const others = other.split('\n')
  return text.split('\n').flatMap((line, at) => (line === others[at] ? [] : [at + 1]))
}

/** Keys whose values may be secrets. */
const VALUED: ReadonlySet<unknown> = new Set(['value', 'data', 'stringData', 'binaryData'])

function editsOf(
  { way, template, judged }: ManifestSources,
  additions: Additions
): readonly YamlEdit[] {
  const { readOnly, group, volumeMounts, volumes, initContainers } = additions
  const pod: Way = [...way, 'spec']
  const index = template.spec.containers.findIndex(({ name }) => name === judged)
  const container: Way = [...pod, 'containers', index]
  const set = (at: Way, value: YamlValue | undefined): readonly YamlEdit[] =>
    value === undefined ? [] : [{ kind: 'set', way: at, value }]
  const append = (at: Way, value: readonly YamlValue[]): readonly YamlEdit[] =>
    value.length === 0 ? [] : [{ kind: 'append', way: at, value }]
  return [
    ...set([...container, 'securityContext', 'readOnlyRootFilesystem'], readOnly),
    ...append([...container, 'volumeMounts'], volumeMounts),
    ...set([...pod, 'securityContext', 'fsGroup'], group),
    ...append([...pod, 'initContainers'], initContainers),
    ...append([...pod, 'volumes'], volumes)
  ]
}

const REASONS = {
  outside: 'The manifest lies outside of the working directory and of its Git repository.',
  name: 'The path of the manifest has characters that no patch can hold.',
  values: 'The lines to change hold values of variables or Secrets, which no report shows.',
  unreadable: 'The file could not be read as YAML as a whole.',
  shared: 'The patch would change other parts of the file, too: they refer to the same anchor.',
  unusual: 'The manifest is written in a way that cannot be edited with certainty.'
} satisfies Record<SpliceRefusal, string> & Readonly<Record<string, string>>

function notesOn(patch: FilePatch, { text }: ManifestDocument): readonly string[] {
  const isRendered = /^# Source: \S/m.test(text)
  return [
    ...('reason' in patch
      ? [`There is no patch. ${patch.reason} Use the merge patch.`]
      : notesOnTarget(patch)),
    ...(isRendered ? [RENDERED] : [])
  ]
}

const RENDERED =
  "Helm wrote this manifest: make the change in the chart's values or templates, or in a post-renderer."
