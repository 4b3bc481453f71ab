import type { Document, Node } from 'yaml'
import type { Location } from '../faults'
import type { PatchTarget } from '../../words'
import { folderOfFile, plainPath } from '../paths'
import { yamlLibrary, type YamlLibrary } from '../yaml'
import { pairsOf, findEntry, parseTrees, anchored, nodeStart, type YamlTrees } from './yaml-tree'

/** A Compose file, for positions and edits; Compose itself decides on its meaning. */
interface ComposeSource {
  /** Path under which the file is read and reported, without `.` in it. */
  readonly file: string
  /** Folder from which the paths in it start. */
  readonly folder: string
  /** The file for a patch; undefined if it cannot be read, or no patch can name it. */
  readonly target: PatchTarget | undefined
  /** Undefined if the text cannot be parsed. */
  readonly trees: YamlTrees | undefined
}

/** A file that could be read. */
interface FoundSource extends Pick<ComposeSource, 'target'> {
  readonly text: string
}

/** Compose files of a project, as far as they could be read. */
export interface ComposeSources {
  readonly yaml: YamlLibrary
  /** Files that were named (`-f`), in their order. */
  readonly given: readonly ComposeSource[]
  /** Files that those name in turn, by `extends` and `include`. */
  readonly named: readonly ComposeSource[]
}

/**
 * Reads the named Compose files, and those that they extend or include. Paths start from the
 * working directory. `read` returns the text of a file and its path for a patch, or undefined if it
 * cannot be read; it is called once for each path.
 */
export async function readComposeSources(
  paths: readonly string[],
  read: (file: string) => Promise<FoundSource | undefined>
): Promise<ComposeSources> {
  const yaml = await yamlLibrary()
  const files = paths.map(plainPath)
  const known = new Map<string, ComposeSource>()
  const project = folderOfFile(files[0] ?? '')
  const waiting = files.map((file) => ({ file, folder: project }))
  for (const { file, folder } of waiting) {
    if (known.has(file) || known.size >= MOST) continue
    const found = await read(file)
    const trees = found === undefined ? undefined : parseTrees(found.text, yaml)
    const source = { file, folder, target: found?.target, trees }
    known.set(file, source)
    waiting.push(
      ...referencesIn(source).map((other) => ({ file: other, folder: folderOfFile(other) }))
    )
  }
  const all = [...known.values()]
  return {
    yaml,
    given: files.flatMap((file) => known.get(file) ?? []),
    named: all.filter(({ file }) => !files.includes(file))
  }
}

/** Most files of a project that are read. */
const MOST = 100

/** Paths of the files that a file extends or includes. */
function referencesIn({ folder, trees }: ComposeSource): readonly string[] {
  if (trees === undefined) return []
  return trees.documents.flatMap((document) => {
    const tree = { yaml: trees.yaml, document }
    const services = mappingAt(document.contents, 'services', tree)
    const extended = (services === undefined ? [] : pairsOf(services)).flatMap(({ value }) =>
      textAt(extendsOf(value, tree), 'file', tree)
    )
    const included = includesOf(document, tree).flatMap((paths) => paths)
    return [...extended, ...included].flatMap((path) => pathFrom(folder, path))
  })
}

interface Tree {
  readonly yaml: YamlLibrary
  readonly document: Document
}

/** The mapping below a key, with aliases followed. */
export function mappingAt(node: unknown, key: string, tree: Tree) {
  const value = followed(findEntry(node, key, tree)?.entry.value, tree)
  return tree.yaml.isMap(value) ? value : undefined
}

/** The node itself, or the one that an alias stands for. */
export function followed(node: Node | null | undefined, tree: Tree) {
  return tree.yaml.isAlias(node) ? anchored(node, tree) : node
}

/** Texts below a key: the items of a list, or the one text. */
export function textAt(node: unknown, key: string, tree: Tree): readonly string[] {
  const value = followed(findEntry(node, key, tree)?.entry.value, tree)
  const items = tree.yaml.isSeq(value) ? value.items : [value]
  return items.flatMap((item) => textOf(item, tree))
}

function textOf(node: unknown, tree: Tree): readonly string[] {
  const value = followed(node as Node | null, tree)
  return tree.yaml.isScalar(value) && typeof value.value === 'string' ? [value.value] : []
}

/** Value of a service's `extends`. */
const extendsOf = (service: unknown, tree: Tree): Node | null | undefined =>
  followed(findEntry(service, 'extends', tree)?.entry.value, tree)

/** Paths of each entry of a document's `include`. */
function includesOf(document: Document, tree: Tree): readonly (readonly string[])[] {
  const value = followed(findEntry(document.contents, 'include', tree)?.entry.value, tree)
  if (!tree.yaml.isSeq(value)) return []
  return value.items.map((item) => {
    const entry = followed(item as Node | null, tree)
    return tree.yaml.isMap(entry) ? textAt(entry, 'path', tree) : textOf(entry, tree)
  })
}

/** The file that a path in a file leads to; none for what is no file, or depends on a variable. */
export function pathFrom(folder: string, path: string): readonly string[] {
  if (path === '' || path.includes('$') || path.includes('://') || path.startsWith('git@')) {
    return []
  }
  const joined = path.startsWith('/') || folder === '' ? path : `${folder}/${path}`
  return [plainPath(joined)]
}

/** A service as one document of a Compose file has it. */
export interface ServiceLayer {
  readonly yaml: YamlLibrary
  readonly source: ComposeSource
  readonly trees: YamlTrees
  readonly document: Document
  /** Index of the document in its file. */
  readonly index: number
  /** Key of the service; where the document merges its services, the key that brings it in. */
  readonly key: Node
  readonly value: Node | null
}

/** A setting of a service. */
export interface ServiceSetting {
  readonly service: string
  /** Key of the service, e.g. `tmpfs`; the service itself if it is absent. */
  readonly key?: string | undefined
  /** Mount point, name or text of one entry below the key, e.g. `/run`. */
  readonly entry?: string | undefined
}

/**
 * Locates a setting: its entry, else its key, else the service, else line 1. A file counts before
 * those named earlier, and these before files that are extended or included. A key that an anchor
 * or a merge key brings in is located where it is brought in.
 */
export function locateSetting(
  sources: ComposeSources,
  { service, key, entry }: ServiceSetting
): Location {
  const own = layersOf(sources, service).toReversed()
  const behind = layersBehind(sources, service)
  const layers = [...own, ...behind]
  const found = key === undefined ? [] : layers.flatMap((layer) => keyIn(layer, key, entry))
  const best = found.find(({ exact }) => exact) ?? found[0]
  if (best !== undefined) return best.location
  const [nearest] = layers
  return nearest === undefined
    ? { file: sources.given[0]?.file ?? '', line: 1 }
    : locationOf(nearest, nearest.key)
}

const locationOf = ({ source, trees }: ServiceLayer, node: Node): Location => ({
  file: source.file,
  ...trees.position(nodeStart(node))
})

interface FoundKey {
  readonly location: Location
  /** Whether it is the entry that was asked for. */
  readonly exact: boolean
}

function keyIn(layer: ServiceLayer, key: string, entry: string | undefined): readonly FoundKey[] {
  const found = findEntry(layer.value, key, layer)
  if (found === undefined) return []
  const at = locationOf(layer, found.through?.key ?? layer.key)
  const isOwn = found.through === found.entry
  const item = entry === undefined || !isOwn ? undefined : itemOf(layer, found.entry.value, entry)
  const location = item === undefined ? at : locationOf(layer, item)
  return [{ location, exact: entry === undefined || item !== undefined }]
}

/** The item of a list, or the key of a mapping, that is about a mount point or a name. */
function itemOf(layer: ServiceLayer, value: Node | null, entry: string): Node | undefined {
  const { yaml } = layer
  if (yaml.isMap(value)) return pairsOf(value).find(({ key }) => key.value === entry)?.key
  const items = yaml.isSeq(value) ? (value.items as Node[]) : value === null ? [] : [value]
  return items.find((item) => {
    const told = followed(item, layer)
    if (yaml.isScalar(told)) return String(told.value).split(':').includes(entry)
    return ['target', 'source'].some((key) => textAt(told, key, layer).includes(entry))
  })
}

/** Names of the services that the files have, in their order. */
export function serviceNamesIn({ yaml, given, named }: ComposeSources): readonly string[] {
  const names = [...given, ...named].flatMap(({ trees }) =>
    (trees?.documents ?? []).flatMap((document) => {
      const services = mappingAt(document.contents, 'services', { yaml, document })
      return services === undefined ? [] : pairsOf(services).map(({ key }) => key.value)
    })
  )
  return [...new Set(names)]
}

/** The named documents that have a service, in the order in which Compose lays them over another. */
export function layersOf({ given }: ComposeSources, service: string): readonly ServiceLayer[] {
  return given.flatMap((source) => layersIn(source, service))
}

function layersIn(source: ComposeSource, service: string): readonly ServiceLayer[] {
  const { trees } = source
  if (trees === undefined) return []
  return trees.documents.flatMap((document, index) => {
    const tree = { yaml: trees.yaml, document }
    const services = findEntry(document.contents, 'services', tree)
    const found = findEntry(services?.entry.value, service, tree)
    if (services === undefined || found === undefined) return []
    const key = found.through?.key ?? services.entry.key
    return [{ ...tree, source, trees, index, key, value: found.entry.value }]
  })
}

/** Services that a service extends, the nearest first, then those of included files. */
export function layersBehind(sources: ComposeSources, service: string): readonly ServiceLayer[] {
  const own = layersOf(sources, service).toReversed()
  const layers = new Set([...own, ...includedLayers(sources, service)])
  const values = new Set([...layers].map(({ value }) => value))
  for (const layer of layers) {
    for (const base of basesOf(sources, layer)) {
      if (!values.has(base.value)) layers.add(base)
      values.add(base.value)
    }
  }
  return [...layers].slice(own.length)
}

/** The service that a service extends; each document of a file may have a part of it. */
function basesOf(sources: ComposeSources, layer: ServiceLayer): readonly ServiceLayer[] {
  const extended = extendsOf(layer.value, layer)
  if (extended === undefined || extended === null) return []
  const { yaml, source } = layer
  const [name] = yaml.isScalar(extended)
    ? [String(extended.value)]
    : textAt(extended, 'service', layer)
  const [path] = textAt(extended, 'file', layer)
  const other = path === undefined ? source : fileOf(sources, pathFrom(source.folder, path)[0])
  return name === undefined || other === undefined ? [] : layersIn(other, name).toReversed()
}

const fileOf = ({ given, named }: ComposeSources, file?: string): ComposeSource | undefined =>
  [...given, ...named].find((source) => source.file === file)

/** A service in the files that are included, and in those that these include. */
export function includedLayers(sources: ComposeSources, service: string): readonly ServiceLayer[] {
  const files = new Set(sources.given)
  for (const { folder, trees } of files) {
    const paths = (trees?.documents ?? []).flatMap((document) =>
      includesOf(document, { yaml: sources.yaml, document }).flat()
    )
    for (const path of paths) {
      const source = fileOf(sources, pathFrom(folder, path)[0])
      if (source !== undefined) files.add(source)
    }
  }
  const included = [...files].filter((source) => !sources.given.includes(source))
  return included.flatMap((source) => layersIn(source, service)).toReversed()
}
