import { dirname, isAbsolute, relative } from 'node:path'
import type { Document as Yaml, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { CheckSettings } from '../plan/checks'
import type { Inputs } from '../plan/inputs'
import { withPaths } from '../plan/input-paths'
import { INPUTS, type InputName } from '../plan/input-table'
import { entriesOf } from '../plan/parse'
import { readWritten, scalarText, SCRIPTS } from '../plan/written-inputs'
import type { YamlLibrary } from '../plan/yaml'

/** A policy file that is being extended for a check. */
export interface OpenPolicy {
  readonly policy: Yaml
  readonly yaml: YamlLibrary
  readonly settings: CheckSettings
}

/**
 * Adds to the section of a check what it lacks: inputs that were given, and the mounts and inputs of
 * `wanted`, a policy with a fix. Returns whether anything was added, and the names of given inputs
 * for which the file has other values.
 */
export function extendSection(
  open: OpenPolicy,
  wanted: Yaml
): { readonly isChanged: boolean; readonly differing: readonly string[] } {
  const { policy, settings } = open
  const way = wayOf(open)
  const own = textsAt(way, open)
  const known = new Map([...textsAt(['check'], open), ...own])
  const given = remembered(settings).filter(({ name }) => !mountsOf(open).includes(name))
  const fresh = new Map<string, Node>()
  for (const { name, text } of given)
    if (!known.has(name)) fresh.set(name, nodeOf(name, text, open))
  if (wanted.getIn(['check', 'read-only']) === false && known.get('read-only') !== 'false')
    fresh.set('read-only', policy.createNode(false))
  for (const name of mountsOf(open)) {
    const paths = entriesOf(own.get(name) ?? '').map((line) => pathIn(name, line))
    const missing = mountLines(name, open, wanted).filter(
      (line) => !paths.includes(pathIn(name, line))
    )
    if (missing.length > 0)
      fresh.set(name, listWith(missing, policy.getIn([...way, name], true), open))
  }
  for (const { name } of INPUTS) {
    const node = fresh.get(name)
    const home = name === 'image' && way.length > 1 ? way.slice(0, -1) : way
    if (node !== undefined) put([...home, name], node, open)
  }
  const differs = ({ name, text }: Remembered): boolean =>
    known.has(name) && lines(known.get(name)) !== lines(text)
  return { isChanged: fresh.size > 0, differing: given.filter(differs).map(({ name }) => name) }
}

const lines = (text = ''): string => entriesOf(text).join('\n')

/** Whether the policy has a list of images, in which each check has its own section and mounts. */
export function isListed({ policy, yaml }: Omit<OpenPolicy, 'settings'>): boolean {
  const images = policy.get('images')
  return yaml.isSeq(images) && images.items.length > 0
}

type MountInput = 'volumes' | 'tmpfs'

/** Inputs to which the mounts of a fix are added. The file's own `tmpfs` is for all of its images. */
const mountsOf = (open: OpenPolicy): readonly string[] =>
  isListed(open) ? MOUNT_INPUTS : MOUNT_INPUTS.slice(0, 1)

const MOUNT_INPUTS: readonly MountInput[] = ['volumes', 'tmpfs']

/** Way to the section of the check: that of its entry in the list, or of a new one; or the file's. */
function wayOf(open: OpenPolicy): readonly (string | number)[] {
  if (!isListed(open)) return ['check']
  const images = open.policy.get('images') as YAMLSeq
  return ['images', open.settings.policy.entry ?? images.items.length, 'check']
}

/** Inputs of a section as texts; that of a list's entry holds its image, too. */
function textsAt(
  way: readonly (string | number)[],
  { policy, yaml }: OpenPolicy
): ReadonlyMap<string, string> {
  const nodes = { yaml, document: policy, text: '', position: () => ({ line: 1, column: 1 }) }
  const read = (at: readonly (string | number)[]) =>
    [...(readWritten((policy.getIn(at, true) as Node | undefined) ?? null, nodes)?.given ?? [])]
      .filter(([, { text }]) => text.trim() !== '')
      .map(([name, { text }]) => [name, text] as const)
  const item = policy.getIn(way.slice(0, -1), true)
  const image = yaml.isScalar(item)
    ? [['image', scalarText(item)] as const]
    : way.length > 1
      ? read(way.slice(0, -1)).filter(([name]) => name === 'image')
      : []
  return new Map([...read(way), ...image])
}

interface Remembered {
  readonly name: string
  readonly text: string
}

/** Given inputs that the file should say from now on. */
function remembered({ given, policy }: CheckSettings): readonly Remembered[] {
  const isChosen = policy.entry !== undefined
  return INPUTS.map(({ name }) => ({ name, text: textIn(policy.path, name, given) })).filter(
    ({ name, text }) =>
      text.trim() !== '' && !OF_THE_RUN.has(name) && !(name === 'image' && isChosen)
  )
}

/** Text of a given input as the policy file says it: paths begin in the folder of the file. */
const textIn = (file: string, name: string, given: Inputs): string =>
  withPaths(name, given.get(name) ?? '', (path) => {
    if (isAbsolute(path)) return path
    const way = relative(dirname(file), path)
    return path.startsWith('.') && !way.startsWith('..') ? `./${way}` : way
  })

/** Inputs of one run alone, and `env`, whose values may be secrets. */
const OF_THE_RUN: ReadonlySet<string> = new Set<InputName>([
  ...(['images', 'env', 'policy-file', 'output-dir', 'mode'] as const),
  ...(['explain', 'explain-timeout', 'evidence'] as const)
])

/** Lines of `volumes` or `tmpfs` with which the fix was proven. */
function mountLines(name: string, { settings, yaml }: OpenPolicy, wanted: Yaml): readonly string[] {
  const { given, inputs } = settings
  const fix =
    name === 'volumes' ? textsOf(wanted.getIn(['check', name]), yaml) : tmpfsIn(wanted, yaml)
  const isTmpfs = name === 'tmpfs' && fix.length > 0
  const before = isTmpfs ? (inputs.get(name) ?? '') : textIn(settings.policy.path, name, given)
  const all = [...(before.trim() === '' ? [] : entriesOf(before)), ...fix]
  const paths = all.map((line) => pathIn(name, line))
  return all.filter((line, index) => paths.indexOf(pathIn(name, line)) === index)
}

const pathIn = (name: string, line: string): string =>
  line.split(':')[name === 'volumes' ? 1 : 0] ?? ''

const textsOf = (list: unknown, { isSeq }: YamlLibrary): readonly string[] =>
  isSeq(list) ? (list.toJSON() as readonly unknown[]).map(String) : []

/** Entries of `tmpfs` in a policy as lines of the input. */
function tmpfsIn(wanted: Yaml, { isSeq, isMap }: YamlLibrary): readonly string[] {
  const list = wanted.get('tmpfs')
  const items: readonly unknown[] = isSeq(list) ? list.items : []
  return items.flatMap((item) => (isMap(item) ? [tmpfsLineOf(item)] : []))
}

function tmpfsLineOf(item: YAMLMap): string {
  const { path, exec, options, ...named } = item.toJSON() as TmpfsValues
  const words = [
    ...Object.entries(named).map(([name, value]) => `${name}=${value}`),
    ...(exec === true ? ['exec'] : []),
    ...(options ?? [])
  ]
  return words.length === 0 ? path : `${path}:${words.join(',')}`
}

type TmpfsValues = {
  readonly path: string
  readonly exec?: boolean
  readonly options?: readonly string[]
} & Readonly<Record<'size' | 'mode' | 'uid' | 'gid', string | number>>

/** A node for an input: a list of its entries, a script as it is, or one value. */
function nodeOf(name: string, text: string, { policy, yaml }: OpenPolicy): Node {
  const isMultiline = INPUTS.some((input) => input.name === name && input.multiline)
  if (isMultiline && !SCRIPTS.has(name)) return policy.createNode(entriesOf(text))
  const value = text.trim()
  const node: Scalar = new yaml.Scalar(
    /^(?:true|false|[1-9]\d{0,8}|0)$/.test(value) ? JSON.parse(value) : value
  )
  return node
}

/** The list of mounts with further lines: what was there stays as it was written. */
function listWith(missing: readonly string[], before: unknown, open: OpenPolicy): Node {
  const { policy, yaml } = open
  const list = yaml.isSeq(before) ? before : listOfLines(before, open)
  for (const line of missing) list.add(policy.createNode(line))
  return list
}

/** The lines of a text as a list; those that are comments stand above the entry that followed. */
function listOfLines(text: unknown, { policy, yaml }: OpenPolicy): YAMLSeq {
  const list = new yaml.YAMLSeq()
  let above: readonly string[] = []
  for (const line of yaml.isScalar(text) ? scalarText(text).split('\n') : []) {
    const [, comment] = /^\s*#(.*)$/.exec(line) ?? []
    if (comment !== undefined) above = [...above, comment]
    for (const entry of entriesOf(line)) {
      list.add(withComments(policy.createNode(entry), above))
      above = []
    }
  }
  if (above.length > 0) list.comment = above.join('\n')
  return list
}

/** The node with further comments above it. */
function withComments<T extends Node>(node: T, comments: readonly string[]): T {
  const all = [...comments, ...(node.commentBefore ? [node.commentBefore] : [])]
  if (all.length > 0) node.commentBefore = all.join('\n')
  return node
}

/** Sets the value that a way leads to. The comments of a former value stay. */
export function setValue(
  way: readonly (string | number)[],
  node: Node,
  { policy, yaml }: Pick<OpenPolicy, 'policy' | 'yaml'>
): void {
  const before = policy.getIn(way, true)
  policy.setIn(way, node)
  if (!yaml.isNode(before) || before === node) return
  if (before.spaceBefore) node.spaceBefore = true
  const { comment, commentBefore } = before
  const isOnLine = yaml.isScalar(node) && comment?.includes('\n') !== true
  if (isOnLine && comment) node.comment = comment
  withComments(
    node,
    [commentBefore, isOnLine ? undefined : comment].filter((text) => typeof text === 'string')
  )
}

/** The entry of a list that was an image alone, as an object with its comments. */
function entryOf(image: Scalar, { policy }: OpenPolicy): Node {
  const { commentBefore } = image
  image.commentBefore = null
  return withComments(policy.createNode({ image }), commentBefore ? [commentBefore] : [])
}

/** Sets a value in a section, which is made where it is missing: after the version, or in its entry. */
function put(way: readonly (string | number)[], node: Node, open: OpenPolicy): void {
  const { policy, yaml } = open
  const section = way.slice(0, -1)
  const item = policy.getIn(section.slice(0, -1), true)
  if (yaml.isScalar(item)) policy.setIn(section.slice(0, -1), entryOf(item, open))
  const isThere = policy.hasIn(section)
  if (isThere && !yaml.isMap(policy.getIn(section, true)))
    setValue(section, new yaml.YAMLMap(), open)
  setValue(way, node, open)
  if (isThere || section.length > 1 || !yaml.isMap(policy.contents)) return
  const { items } = policy.contents
  const [added] = items.splice(-1)
  const version = items.findIndex(({ key }) => yaml.isScalar(key) && key.value === 'version')
  if (added !== undefined) items.splice(version + 1, 0, added)
}
