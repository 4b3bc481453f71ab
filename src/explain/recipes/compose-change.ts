import { list, quote } from '../../judge/phrases'
import { quoteVisible } from '../../plan/parse'
import {
  includedLayers,
  layersBehind,
  layersOf,
  followed,
  mappingAt,
  type ServiceLayer,
  type ComposeSources
} from '../../plan/workload/compose-sources'
import type { PodDeclarations } from '../../plan/workload/pod-declared'
import { pairsOf, findEntry } from '../../plan/workload/yaml-tree'
import type { ServiceDeclarations } from '../../words'
import type { Cooked } from '../mounts'
import { cautions, comments, hasColon, isReadOnly, lostNotes, mountsOf } from './mounts'
import { mountKeys, uninterpolated } from './compose'
import { valueLines, unifiedDiff } from './compose-diff'
import { namedInPatch, notesOnTarget, type FilePatch } from './file-patch'
import { yamlLines, type YamlValue } from './yaml'
import { splice, type SpliceRefusal, type YamlEdit } from './yaml-splice'

/** Changes that a Compose file needs so that the service runs as it was proven. */
export interface ComposeChange {
  readonly patch: FilePatch
  /** Text of a further Compose file that is named last: it adds what is missing, and nothing else. */
  readonly override: string
  /** The changes as one reads them: `read_only: true`, `tmpfs /run:size=16m`, `volumes data:/data`. */
  readonly settings: readonly string[]
  /** Sentences on the patch: a variable to set, or the reason why there is none. */
  readonly notes: readonly string[]
  /** Names of the variables that decide whether the root filesystem is read-only, if any do. */
  readonly variables: readonly string[]
}

/** Needs of a service as a check found them, and what its file declares. */
export interface ComposeNeeds extends Pick<Cooked, 'fix' | 'standing' | 'container'> {
  readonly workload: Pick<ServiceDeclarations, 'service' | 'readOnly' | 'inline'>
  /** Files of the project, from `readComposeSources`. */
  readonly sources: ComposeSources
}

/**
 * Returns the patch and the override for a service's Compose file: `read_only: true`, and the
 * mounts of the fix. Undefined if no Compose file describes the container, if the file needs no
 * change, or if no read-only root filesystem works. Neither text shows a value of the environment.
 */
export function composeChange({ workload, sources, ...cooked }: Asked): ComposeChange | undefined {
  if (workload === undefined || !('service' in workload) || sources === undefined) return undefined
  const needs = { ...cooked, workload, sources }
  const { fix } = needs
  const isEnough = workload.readOnly && fix.tmpfs.length + fix.volumes.length === 0
  if (isEnough || !isReadOnly(needs)) return undefined
  const additions = additionsOf(needs)
  const variables = workload.readOnly ? [] : variablesOf(sources, workload.service)
  const patch = patchOf(needs, additions, variables)
  return {
    patch,
    override: overrideOf(needs, additions),
    settings: settingsOf(additions, variables),
    notes: notesOn(patch, variables),
    variables
  }
}

/** Entries of a service's keys that add these mounts, e.g. `tmpfs /run:size=16m`. */
export function mountSettings(needs: Omit<ComposeNeeds, 'standing'>): readonly string[] {
  const { service, volumes } = additionsOf(needs)
  return settingsOf({ service: { ...service, read_only: undefined }, volumes }, [])
}

/** Needs of a container that may not be described by a Compose file. */
interface Asked extends Omit<ComposeNeeds, 'workload' | 'sources'> {
  readonly workload: ComposeNeeds['workload'] | PodDeclarations | undefined
  readonly sources: ComposeSources | undefined
}

function notesOn(patch: FilePatch, variables: readonly string[]): readonly string[] {
  const names = list(variables.map(quote), 3)
  return [
    ...(variables.length === 0
      ? []
      : [
          `Whether the root filesystem is read-only is said by the variable ${names}: set it to \`true\` where the service is deployed.`
        ]),
    ...('reason' in patch
      ? [`There is no patch. ${patch.reason} Use the override file.`]
      : notesOnTarget(patch))
  ]
}

/** Keys and entries to add to a Compose file. */
interface Additions {
  readonly service: {
    readonly read_only: true | undefined
    readonly tmpfs: readonly YamlValue[] | undefined
    readonly volumes: readonly YamlValue[] | undefined
  }
  /** Names of the new volumes. */
  readonly volumes: readonly string[]
}

function additionsOf({
  fix,
  container,
  workload,
  sources
}: Omit<ComposeNeeds, 'standing'>): Additions {
  const taken = volumeNames(sources).map((source) => ({ source, path: '', readOnly: false }))
  const { fresh } = mountsOf({
    image: workload.service,
    container: { ...container, tmpfs: [], volumes: taken },
    fix
  })
  const { tmpfs, volumes } = mountKeys({ tmpfs: fix.tmpfs, own: [], fresh })
  return {
    service: { read_only: workload.readOnly ? undefined : true, ...{ tmpfs, volumes } },
    volumes: fresh.map(({ source }) => source)
  }
}

function settingsOf({ service }: Additions, variables: readonly string[]): readonly string[] {
  const { read_only, tmpfs = [], volumes = [] } = service
  const told = (key: string, entry: YamlValue): string =>
    `${key} ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`
  const root = variables.length > 0 ? variables.map((name) => `${name}=true`) : ['read_only: true']
  return [
    ...(read_only === undefined ? [] : root),
    ...tmpfs.map((entry) => told('tmpfs', entry)),
    ...volumes.map((entry) => told('volumes', entry))
  ]
}

/** Names of the volumes that the files declare. */
const volumeNames = ({ given, named, yaml }: ComposeSources): readonly string[] =>
  [...given, ...named].flatMap(({ trees }) =>
    (trees?.documents ?? []).flatMap((document) => {
      const volumes = mappingAt(document.contents, 'volumes', { yaml, document })
      return volumes === undefined ? [] : pairsOf(volumes).map(({ key }) => key.value)
    })
  )

/** Names of the variables in the value of `read_only` that counts. */
function variablesOf(sources: ComposeSources, service: string): readonly string[] {
  const layers = [...layersOf(sources, service).toReversed(), ...layersBehind(sources, service)]
  const layer = layers.find((one) => findEntry(one.value, 'read_only', one) !== undefined)
  if (layer === undefined) return []
  const value = followed(findEntry(layer.value, 'read_only', layer)?.entry.value, layer)
  const text = layer.yaml.isScalar(value) ? String(value.value) : ''
  const names = Array.from(text.matchAll(VARIABLE), ([, name]) => name ?? '')
  return [...new Set(names.filter((name) => name !== ''))]
}

/** A variable as Compose interpolates it; `$$` is a dollar. */
const VARIABLE = /\$(?:\$|\{?([A-Za-z_]\w*))/g

function overrideOf(
  { fix, standing, workload }: ComposeNeeds,
  { service, volumes }: Additions
): string {
  const file = {
    services: { [workload.service]: service },
    volumes:
      volumes.length === 0 ? undefined : Object.fromEntries(volumes.map((name) => [name, {}]))
  }
  const lines = [
    ...cautions(standing),
    ...comments(OVERRIDE),
    ...lostNotes(fix.tmpfs, ['size']),
    ...workload.inline.flatMap(({ kind, name }) => comments(inlineSentence(kind, name))),
    ...yamlLines(uninterpolated(file))
  ]
  return `${lines.join('\n')}\n`
}

const OVERRIDE =
  'Compose reads this file by itself if it is compose.override.yaml beside compose.yaml, and no file is named with -f. Otherwise name it last.'

const inlineSentence = (kind: string, name: string): string =>
  `Compose does not start a read-only container with the ${kind} ${quoteVisible(name)} as it is: put its contents in a file, and name that by "file:".`

function patchOf(
  needs: ComposeNeeds,
  additions: Additions,
  variables: readonly string[]
): FilePatch {
  const { standing, fix, workload, sources } = needs
  if (!standing.proven) return { reason: standing.works ? REASONS.decide : REASONS.unproven }
  if (fix.tmpfs.some(hasColon)) return { reason: REASONS.colon }
  const edits = editsOf(workload.service, additions, variables.length > 0)
  if (edits.length === 0) return { reason: REASONS.variable }
  const layers = layersToEdit(sources, workload.service)
  const layer = chosenLayer(layers)
  if (layer === undefined) return { reason: REASONS.missing }
  const later = layers.slice(layers.indexOf(layer) + 1)
  if (later.some((one) => replaces(one, additions))) return { reason: REASONS.replaced }
  return patchIn(layer, edits)
}

function editsOf(
  service: string,
  { service: added, volumes }: Additions,
  isVariable: boolean
): readonly YamlEdit[] {
  const way = ['services', service]
  const { read_only, ...lists } = added
  const set: readonly YamlEdit[] =
    read_only === undefined || isVariable
      ? []
      : [{ kind: 'set', way: [...way, 'read_only'], value: read_only }]
  const appended = Object.entries(lists).flatMap(([key, value]): readonly YamlEdit[] =>
    value === undefined
      ? []
      : [{ kind: 'append', way: [...way, key], value: uninterpolated(value) }]
  )
  const declared = volumes.map((name): YamlEdit => ({
    kind: 'set',
    way: ['volumes', name],
    value: {}
  }))
  return [...set, ...appended, ...declared]
}

/** Documents that have the service; included files only if no named one has it. */
function layersToEdit(sources: ComposeSources, service: string): readonly ServiceLayer[] {
  const layers = layersOf(sources, service)
  return layers.length > 0 ? layers : includedLayers(sources, service).toReversed()
}

/** The last document that hardens the service already, else the last one with its image. */
function chosenLayer(layers: readonly ServiceLayer[]): ServiceLayer | undefined {
  const lastWith = (keys: readonly string[]): ServiceLayer | undefined =>
    layers.findLast((layer) => keys.some((key) => findEntry(layer.value, key, layer)))
  return lastWith(HARDENING) ?? lastWith(IMAGE) ?? layers.at(-1)
}

const HARDENING = ['read_only', 'tmpfs', 'cap_drop', 'security_opt']
const IMAGE = ['image', 'build']

/** Whether a document drops what those before it add to the service (`!reset`, `!override`). */
function replaces(layer: ServiceLayer, { service }: Additions): boolean {
  const isTagged = (tag: string | undefined): boolean => tag === '!reset' || tag === '!override'
  const keys = Object.entries(service).filter(([, value]) => value !== undefined)
  const values = [
    layer.value,
    ...keys.map(([key]) => findEntry(layer.value, key, layer)?.entry.value)
  ]
  return values.some((value) => isTagged(followed(value, layer)?.tag))
}

function patchIn({ source, trees, index }: ServiceLayer, edits: readonly YamlEdit[]): FilePatch {
  const { file: named, target } = source
  if (target === undefined) return { reason: REASONS.outside }
  const { file } = target
  if (!namedInPatch(file)) return { reason: REASONS.name }
  const { text: before, yaml } = trees
  const edited = splice(before, index, edits, yaml)
  if ('refusal' in edited) return { reason: REASONS[edited.refusal] }
  const text = unifiedDiff({ file, before, after: edited.text, hidden: valueLines(trees) })
  return text === undefined ? { reason: REASONS.values } : { ...target, named, text }
}

const REASONS = {
  unproven: 'The mounts are not proven.',
  decide: 'The mounts allow something dangerous, on which you have to decide.',
  variable:
    'A variable decides whether the root filesystem is read-only, and nothing else is to add.',
  colon: 'A path has a colon, with which Compose does not take the options that were proven.',
  missing: 'No Compose file that could be read has the service.',
  replaced: 'A later file replaces what the patch would add (!reset or !override).',
  outside: 'The Compose file lies outside of the working directory and of its Git repository.',
  name: 'The path of the Compose file has characters that no patch can hold.',
  values: 'The lines to change hold values of the environment, which no report shows.',
  unreadable: 'The Compose file could not be read as YAML.',
  shared:
    'The patch would change other parts of the Compose file, too: they refer to the same anchor.',
  unusual: 'The Compose file is written in a way that cannot be edited with certainty.'
} satisfies Record<SpliceRefusal, string> & Readonly<Record<string, string>>
