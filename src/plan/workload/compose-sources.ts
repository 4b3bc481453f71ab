import type { Document, Node } from 'yaml'
import { yamlLibrary, type YamlLibrary } from '../yaml'
import { pairsOf, findEntry, parseTrees, anchored, type YamlTrees } from './yaml-tree'

/** A Compose file, for positions and edits; Compose itself decides on its meaning. */
export interface ComposeSource {
  /** Path under which the file is read and reported, without `.` in it. */
  readonly file: string
  /** Folder from which the paths in it start. */
  readonly folder: string
  /** Undefined if the text cannot be parsed. */
  readonly trees: YamlTrees | undefined
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
 * working directory; one that is absolute has no patch. `read` returns the text of a file, or
 * undefined if it cannot be read; it is called once for each path.
 */
export async function readComposeSources(
  paths: readonly string[],
  read: (file: string) => Promise<string | undefined>
): Promise<ComposeSources> {
  const yaml = await yamlLibrary()
  const files = paths.map(normal)
  const known = new Map<string, ComposeSource>()
  const project = folderOf(files[0] ?? '')
  const waiting = files.map((file) => ({ file, folder: project }))
  for (const { file, folder } of waiting) {
    if (known.has(file) || known.size >= MOST) continue
    const text = await read(file)
    const source = { file, folder, trees: text === undefined ? undefined : parseTrees(text, yaml) }
    known.set(file, source)
    waiting.push(...referencesIn(source).map((other) => ({ file: other, folder: folderOf(other) })))
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
export function followed(node: Node | null | undefined, { yaml, document }: Tree) {
  return yaml.isAlias(node) ? anchored(node, document) : node
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
export const extendsOf = (service: unknown, tree: Tree): Node | null | undefined =>
  followed(findEntry(service, 'extends', tree)?.entry.value, tree)

/** Paths of each entry of a document's `include`. */
export function includesOf(document: Document, tree: Tree): readonly (readonly string[])[] {
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
  return [normal(joined)]
}

/** Folder of a path, without a slash at its end; empty for the working directory. */
const folderOf = (path: string): string => {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return path.startsWith('/') && folder === '' ? '/.' : folder
}

/** A path without `.`, and without `..` where that follows a name. */
function normal(path: string): string {
  const names: string[] = []
  for (const name of path.split('/').filter((one) => one !== '' && one !== '.')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop()
    else names.push(name)
  }
  return `${path.startsWith('/') ? '/' : ''}${names.join('/')}`
}
