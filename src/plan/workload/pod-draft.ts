import type { BadInput } from '../faults'
import { quoteInput } from '../parse'
import type { Way } from '../yaml'
import { decodeAs } from './pod-decode'
import { fieldName, placeIn } from './pod-documents'
import { ValueObject } from './pod-model'
import type { PodFacts } from './pod'
import { findObject, makersOf, type ManifestObject, type ManifestSources } from './pod-sources'
import { decodeBase64 } from './pod-text'

/** A fact about a manifest that its readers are told. Ways lead to the field in the document. */
export type PodNote = { readonly way: Way } & (
  | { readonly kind: 'not-reproduced'; readonly field: string }
  | {
      readonly kind: 'stand-in'
      /** Key of the volume's source, e.g. `persistentVolumeClaim`, or `env`. */
      readonly what: string
      /** Name of the volume, or of the variable. */
      readonly name: string
      /** Name or path of the object that was left alone. */
      readonly of?: string
    }
  | { readonly kind: 'unknown-field'; readonly field: string; readonly meant?: string }
  | { readonly kind: 'misplaced-field'; readonly field: string; readonly belongs: string }
  | { readonly kind: 'memory-uncounted'; readonly volume: string }
  | { readonly kind: 'processes-shared'; readonly containers: readonly string[] }
  | { readonly kind: 'sidecar-writable'; readonly container: string }
  | { readonly kind: 'read-only-undeclared'; readonly container: string }
)

/** A reference of a pod to an object that the files do not have. */
interface Lacking {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
  /** Key of the value; absent where all keys are meant. */
  readonly key?: string
  /** Variable of the judged container that the value is for. */
  readonly variable?: string
  /** Whether a volume has it. */
  readonly isVolume?: boolean
  /** Way from the pod to the reference. */
  readonly way: Way
}

/** Values of a ConfigMap or Secret by their keys. */
interface ObjectValues {
  readonly texts: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A pod that is being worked out: its sources, and what was found to tell. */
export interface PodDraft {
  readonly sources: ManifestSources
  readonly facts: PodFacts
  /** Name of the pod as it runs. */
  readonly name: string
  /** Labels with those that the workload adds. */
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** Tells of a fault of the field that the way leads to from the pod. */
  readonly complain: (way: Way, sentence: string) => void
  readonly tell: (way: Way, note: WithoutWay) => void
  /** Tells of a field by the way from the document. */
  readonly tellAt: (way: Way, note: WithoutWay) => void
  /** Values of a ConfigMap or Secret; undefined if the files do not have it. */
  readonly valuesOf: (kind: Lacking['kind'], name: string) => ObjectValues | undefined
  readonly lack: (lacking: Lacking) => void
}

type WithoutWay = PodNote extends infer Note
  ? Note extends unknown
    ? Omit<Note, 'way'>
    : never
  : never

/** Faults and notes of a draft, each once. */
export interface Told {
  readonly faults: readonly BadInput[]
  readonly notes: readonly PodNote[]
}

/** Opens a draft, with a function that returns what was told of it until then. */
export function openDraft(
  sources: ManifestSources,
  facts: PodFacts,
  naming: Pick<PodDraft, 'name' | 'labels' | 'annotations'>
): { readonly draft: PodDraft; readonly told: () => Told } {
  const faults: BadInput[] = []
  const notes: PodNote[] = []
  const lacking: Lacking[] = []
  const known = new Map<ManifestObject, ObjectValues>()
  const { document } = sources.workload
  const draft: PodDraft = {
    ...{ sources, facts, ...naming },
    complain: (inner, sentence) => {
      const way = [...sources.way, ...inner]
      const text = `${quoteInput(fieldName(way))} ${sentence}`
      faults.push({ input: 'manifest-file', sentence: text, location: placeIn(document, way) })
    },
    tell: (inner, note) => notes.push({ ...note, way: [...sources.way, ...inner] }),
    tellAt: (way, note) => notes.push({ ...note, way }),
    valuesOf: (kind, name) => {
      const object = findObject(sources, kind, name)
      if (object === undefined) return undefined
      const values = known.get(object) ?? readValues(object, faults)
      known.set(object, values)
      return values
    },
    lack: (one) => lacking.push(one)
  }
  const told = (): Told => ({ faults: [...faults, ...lackingFaults(lacking, sources)], notes })
  return { draft, told }
}

const NO_VALUES: ObjectValues = { texts: new Map(), files: new Map() }

function readValues(object: ManifestObject, faults: BadInput[]): ObjectValues {
  const decoded = decodeAs(ValueObject, object)
  if ('faults' in decoded) {
    faults.push(...decoded.faults)
    return NO_VALUES
  }
  const { data, binaryData, stringData } = decoded.value
  for (const [field, values] of Object.entries({ data, binaryData, stringData }))
    for (const key of Object.keys(values ?? {}))
      if (!isKey(key)) faults.push(badKey(object, field, key))
  const isSecret = object.kind === 'Secret'
  const texts = new Map(Object.entries((isSecret ? stringData : data) ?? {}))
  const encoded = Object.entries((isSecret ? data : binaryData) ?? {})
  const files = new Map(
    encoded.map(([key, text]) => {
      const bytes = decodeBase64(text)
      if (bytes === undefined) faults.push(notBase64(object, isSecret ? 'data' : 'binaryData', key))
      return [key, bytes ?? new Uint8Array()]
    })
  )
  const decodedTexts = isSecret
    ? [...files].map(([key, bytes]) => [key, textOf(bytes)] as const)
    : []
  for (const [key, text] of texts) files.set(key, new TextEncoder().encode(text))
  return { texts: new Map([...decodedTexts, ...texts]), files }
}

/** Values of all Secrets in the files, also as they are written there; no report may show them. */
export const secretValues = ({ objects }: Pick<ManifestSources, 'objects'>): readonly string[] =>
  objects
    .filter(({ kind }) => kind === 'Secret')
    .flatMap((object) => {
      const { data, stringData } = object.value
      const texts = textsIn(data)
      const decoded = texts.flatMap((text) => decodeBase64(text) ?? []).map(textOf)
      return [...texts, ...decoded, ...textsIn(stringData)]
    })

/** Whether a ConfigMap or Secret may have this key. */
const isKey = (key: string): boolean => /^(?!\.\.|\.$)[-.\w]{1,253}$/.test(key)

const textsIn = (values: unknown): readonly string[] =>
  Object.values(values ?? {}).filter((value): value is string => typeof value === 'string')

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function notBase64(object: ManifestObject, field: string, key: string): BadInput {
  const other = object.kind === 'Secret' ? '"stringData"' : '"data"'
  const wrong = `is not base64; encode it, or write it under ${other}.`
  return keyFault(
    object,
    [field, key],
    `the value of ${quoteInput(key)} in ${named(object)} ${wrong}`
  )
}

const badKey = (object: ManifestObject, field: string, key: string): BadInput =>
  keyFault(
    object,
    [field, key],
    `the key ${quoteInput(key)} of ${named(object)} is none that a cluster takes: at most 253 letters, digits, "-", "_" and "."; rename it.`
  )

const named = ({ kind, name }: ManifestObject): string => `the ${kind} ${quoteInput(name)}`

const keyFault = ({ document, way }: ManifestObject, inner: Way, sentence: string): BadInput => ({
  ...{ input: 'manifest-file', sentence },
  location: placeIn(document, [...way, ...inner])
})

/** A fault for each object that is missing, or that lacks keys, with all that the pod needs of it. */
function lackingFaults(all: readonly Lacking[], sources: ManifestSources): readonly BadInput[] {
  const byObject = new Map<string, readonly Lacking[]>()
  for (const one of all) {
    const object = `${one.kind}/${one.name}`
    byObject.set(object, [...(byObject.get(object) ?? []), one])
  }
  return [...byObject.values()].flatMap((uses) => {
    const [first] = uses
    if (first === undefined) return []
    const location = placeIn(sources.workload.document, [...sources.way, ...first.way])
    return [{ input: 'manifest-file', sentence: lackingSentence(first, uses, sources), location }]
  })
}

function lackingSentence(
  { kind, name }: Lacking,
  uses: readonly Lacking[],
  sources: ManifestSources
): string {
  const keys = [...new Set(uses.flatMap(({ key }) => key ?? []))]
  const word = keys.length === 1 ? 'key' : 'keys'
  const named = keys.map(quoteInput).join(', ')
  const variables = [...new Set(uses.flatMap(({ variable }) => variable ?? []))].map(quoteInput)
  const env = variables.length === 0 ? '' : `, or give ${variables.join(', ')} by "env"`
  const files = uses.some(({ isVolume }) => isVolume) ? VOLUMES : ''
  const own = `the ${kind} ${quoteInput(name)}`
  if (findObject(sources, kind, name) !== undefined) {
    return `${own} has not the ${word} ${named} that the pod needs. Add to it what is missing${env}${files}.`
  }
  const [maker] = kind === 'Secret' ? makersOf(sources, name) : []
  const made =
    maker === undefined
      ? ''
      : ` The ${maker.kind} ${quoteInput(maker.name)} makes it in a cluster only.`
  const needed = keys.length === 0 ? '' : `, with the ${word} ${named}`
  return `none of the files has ${own}, which the pod needs${needed}.${made} Add it with test values, in a further file of "manifest-file"${env}${files}.`
}

const VOLUMES = ', or give files by "volumes" at the path where the container mounts it'
