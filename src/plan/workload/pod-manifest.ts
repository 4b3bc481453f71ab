import type { BadInput, Location } from '../faults'
import { quoteInput } from '../parse'
import type { Way, YamlLibrary } from '../yaml'
import { decodeAs } from './pod-decode'
import { placeIn, readDocuments, type ManifestFile } from './pod-documents'
import type { Pod, PodFacts } from './pod'
import type { PodNote } from './pod-draft'
import { ClaimTemplates, ObjectMetadata, PodTemplate } from './pod-model'
import { describePod } from './pod-of'
import {
  chooseContainer,
  chooseWorkload,
  nameAsImage,
  MANIFEST_KINDS,
  objectsIn,
  placeOf,
  valueAt,
  wayToPod,
  type GivenByInputs,
  type ManifestObject,
  type ManifestSources
} from './pod-sources'

/** The workload and container that are to be checked, and what inputs say of it. */
export interface ManifestWish {
  readonly workload?: string | undefined
  readonly container?: string | undefined
  /** Image in place of the manifest's; absent for that. */
  readonly image?: string
  readonly given?: Partial<GivenByInputs>
}

/** A manifest whose pod can run, or everything that is wrong with it. */
export type ReadManifest =
  { readonly sources: ManifestSources } | { readonly faults: readonly BadInput[] }

/**
 * Reads the files of `manifest-file`, and chooses the workload and the container to check. All that
 * keeps its pod from running is found here, missing objects included.
 */
export function readManifest(
  files: readonly ManifestFile[],
  wish: ManifestWish,
  yaml: YamlLibrary
): ReadManifest {
  const read = files.map((file) => readDocuments(file, MANIFEST_KINDS, yaml))
  const broken = read.flatMap(({ faults }) => faults)
  if (broken.length > 0) return { faults: broken }
  const objects = read.flatMap(({ documents }) => documents.flatMap(objectsIn))
  const stray = nameAsImage(objects, wish.image)
  if (stray.length > 0) return { faults: stray }
  const workload = chooseWorkload(objects, wish.workload)
  if ('fault' in workload) return { faults: [workload.fault] }
  const paths = files.map(({ path }) => path)
  const found = sourcesOf(workload.value, { files: paths, objects, wish })
  const faults =
    'faults' in found ? found.faults : [...nameFault(workload.value), ...faultsOf(found.sources)]
  return faults.length > 0 ? { faults: inOrder(faults, paths) } : found
}

/** Faults in the order of their places, each once: two containers may refer to one object. */
function inOrder(faults: readonly BadInput[], files: readonly string[]): readonly BadInput[] {
  const once = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
  const rank = ({ location }: BadInput): readonly number[] =>
    location === undefined
      ? [files.length]
      : [files.indexOf(location.file), location.line, location.column ?? 0]
  return once.toSorted((one, other) => {
    const [first, second] = [rank(one), rank(other)]
    const at = first.findIndex((number, index) => number !== second[index])
    return (first[at] ?? 0) - (second[at] ?? 0)
  })
}

interface Found extends Pick<ManifestSources, 'files' | 'objects'> {
  readonly wish: ManifestWish
}

function sourcesOf(workload: ManifestObject, { files, objects, wish }: Found): ReadManifest {
  const { document, value, kind } = workload
  const way = wayToPod(workload)
  const template = decodeAs(PodTemplate, { document, way, value: valueAt(document.value, way) })
  const own = [...workload.way, 'metadata']
  const metadata = decodeAs(ObjectMetadata, { document, way: own, value: value['metadata'] })
  const listed = [...workload.way, 'spec', 'volumeClaimTemplates']
  const list = kind === 'StatefulSet' ? valueAt(document.value, listed) : undefined
  const claims = decodeAs(ClaimTemplates, { document, way: listed, value: list })
  if ('faults' in template || 'faults' in metadata || 'faults' in claims) {
    return {
      faults: [metadata, template, claims].flatMap((one) => ('faults' in one ? one.faults : []))
    }
  }
  const judged = chooseContainer(template.value, wish.container)
  if ('fault' in judged) return { faults: [judged.fault] }
  return {
    sources: {
      ...{ files, objects, workload, way, template: template.value, judged: judged.value },
      claims: (claims.value ?? []).map((claim) => claim.metadata.name),
      given: { ...NOTHING_GIVEN, ...wish.given }
    }
  }
}

const NOTHING_GIVEN: GivenByInputs = { env: [], mounts: [], seccomp: false, image: false }

/** Facts in place of those of a run, to find faults before there is one. */
const SOME_FACTS: PodFacts = {
  ...{ podIp: '192.0.2.1', hostIp: '192.0.2.2', uid: '' },
  node: { cpus: 1, memory: 1024 ** 3 }
}

function faultsOf(sources: ManifestSources): readonly BadInput[] {
  const { pod, faults } = describePod(sources, SOME_FACTS)
  const judged = pod.containers.find(({ name }) => name === sources.judged)
  const mounted = (judged?.mounts ?? []).map(({ path }) => path)
  const stray = sources.given.mounts.filter((path) => !mounted.includes(path))
  return [...faults, ...(faults.length > 0 ? [] : stray.map(strayMount))]
}

const strayMount = (path: string): BadInput => ({
  input: 'volumes',
  sentence: `${quoteInput(path)} is no mount of the container in the manifest; beside a manifest a volume can only stand in at a path that the container mounts.`
})

function nameFault(workload: ManifestObject): readonly BadInput[] {
  const { kind, name } = workload
  if (/^[a-z0-9](?:[a-z0-9.-]{0,240}[a-z0-9])?$/.test(name.replace(/-$/, ''))) return []
  const sentence =
    name === ''
      ? `the ${kind} has no name; give it one.`
      : `the name of the ${kind}, ${quoteInput(name)}, is none that a cluster takes; rename it.`
  return [{ input: 'manifest-file', sentence, location: placeOf(workload) }]
}

/** Returns the pod of a manifest that was read, with the facts of a run in it. */
export const podOf = (sources: ManifestSources, facts: PodFacts): Pod =>
  describePod(sources, facts).pod

/** Everything that is to be told of a manifest that can run. */
export const manifestNotes = (sources: ManifestSources): readonly PodNote[] =>
  describePod(sources, SOME_FACTS).notes

/** Place of a field by the way from the workload's document. */
export const locateField = ({ workload }: ManifestSources, way: Way): Location =>
  placeIn(workload.document, way)
