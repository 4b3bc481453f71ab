import { readable } from '../../observe/paths'
import type { Slice, Spool } from '../../observe/spool'
import type { KeptFile, World } from '../../ports'
import type { FileFacts } from '../../words'
import { REASONS, type Content, type Item } from './content'
import { DIFF_REASONS, type Diff } from './diffs'

/** Everything that is to be written. */
export interface Packing {
  readonly head: Head
  readonly items: Iterable<Item>
  /** Items with contents that are kept. */
  readonly kept: readonly Item[]
  readonly diffs: ReadonlyMap<Item, Diff>
  /** Further files by name; undefined leaves a file out. */
  readonly texts: Readonly<Record<string, string | undefined>>
}

/**
 * The files of the evidence folder, the manifest first. Contents are read from the spool only when
 * they are written.
 */
export function packed(
  { head, items, kept, diffs, texts }: Packing,
  spool: Spool,
  digest: World['digest']
): readonly KeptFile[] {
  const contents = kept.flatMap(({ name, before, after }) => [
    ...keptFile(`after/${name}`, after, spool),
    ...keptFile(`before/${name}`, before, spool)
  ])
  const diffed = Array.from(diffs, ([{ name }, diff]) =>
    diff.kind === 'text' ? [textFile(`diff/${name}.diff`, [diff.text])] : []
  ).flat()
  const further = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [textFile(name, [text])]
  )
  const listed = [...further, ...diffed].map((file) => listedAs(file, digest))
  // Built once: the manifest may list a million changes.
  const told = spool.write(bytesOf(manifest(head, items, diffs, listed)))
  return [fileOf('manifest.json', told, spool), ...further, ...diffed, ...contents]
}

function keptFile(name: string, content: Content, spool: Spool): readonly KeptFile[] {
  if (content.kind !== 'kept') return []
  return [fileOf(name, content.slice, spool)]
}

const fileOf = (name: string, slice: Slice, spool: Spool): KeptFile => ({
  name,
  size: slice.size,
  contents: () => spool.contents(slice)
})

/** A file of text in pieces, which is read as often as it is asked for. */
function textFile(name: string, pieces: Iterable<string>): KeptFile {
  let size = 0
  for (const piece of pieces) size += Buffer.byteLength(piece)
  return { name, size, contents: () => bytesOf(pieces) }
}

function* bytesOf(pieces: Iterable<string>): Iterable<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

function listedAs({ name, size, contents }: KeptFile, digest: World['digest']): Listed {
  const { add, hex } = digest()
  for (const bytes of contents()) add(bytes)
  return { name, size, sha256: hex() }
}

/** The head of the manifest, before its lists. */
interface Head {
  readonly run: string
  readonly image: { readonly reference: string; readonly id: string }
  readonly limits: { readonly file: number; readonly all: number }
  readonly committed: string | undefined
}

/** A file of the evidence that is not a version of a changed file. */
interface Listed {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/**
 * Yields manifest.json, schemaVersion 1, in pieces: the facts of every change, the names that stand
 * for paths, and the digests of all other files.
 */
function* manifest(
  head: Head,
  items: Iterable<Item>,
  diffs: ReadonlyMap<Item, Diff>,
  files: readonly Listed[]
): Iterable<string> {
  const { committed, ...rest } = head
  const known = { schemaVersion: 1, ...rest, ...(committed === undefined ? {} : { committed }) }
  for (const [name, value] of Object.entries(known))
    yield `${name === 'schemaVersion' ? '{\n' : ',\n'}  "${name}": ${asciiJson(value)}`
  yield* jsonLines(',\n  "changes": [', entries(items, diffs), ']')
  yield* jsonLines(',\n  "files": [', files, ']')
  yield '\n}\n'
}

function* entries(items: Iterable<Item>, diffs: ReadonlyMap<Item, Diff>): Iterable<unknown> {
  for (const item of items) yield entry(item, diffs.get(item))
}

function entry({ change, name, before, after }: Item, diff: Diff | undefined): unknown {
  const { path, bytes, kind, place, allowed, rule, severity, tags } = change
  return {
    path,
    // Only hex digits can show a name that is not UTF-8 without doubt.
    ...(bytes === undefined ? {} : { pathBytes: Buffer.from(bytes, 'latin1').toString('hex') }),
    ...{ kind, place, allowed, rule, severity, tags },
    before: version(before, `before/${name}`),
    after: version(after, `after/${name}`),
    ...(diff?.kind === 'text' ? { diff: `diff/${name}.diff` } : {}),
    ...(diff?.kind === 'none' ? { noDiff: DIFF_REASONS[diff.reason] } : {})
  }
}

/** Entry of a version in the manifest; null if, as far as is known, there was nothing. */
function version(content: Content, name: string): unknown {
  const known = content.facts === undefined ? {} : factsOf(content.facts)
  switch (content.kind) {
    case 'kept':
      return { ...known, kept: name }
    case 'left':
      return { ...known, notKept: REASONS[content.reason].words }
    case 'absent':
      return content.facts === undefined ? null : known
  }
}

/**
 * Facts of a file for the manifest. They are assigned one by one: an object made by spreading takes
 * several times as long, and there may be two million.
 */
function factsOf(facts: FileFacts): FileMetadata {
  const { type, mode, uid, gid, size, modified, sha256, target, device } = facts
  const told: FileMetadata = { type, mode: mode.toString(8).padStart(4, '0'), uid, gid, size }
  if (modified !== undefined) told.modified = modified
  if (sha256 !== undefined) told.sha256 = sha256
  if (target !== undefined) told.target = readable(target)
  if (device !== undefined) told.device = device
  if (facts.capabilities !== undefined) told.capabilities = facts.capabilities
  if (facts.attributes !== undefined) told.attributes = readable(facts.attributes)
  return told
}

type FileMetadata = { -readonly [Key in keyof Omit<FileFacts, 'mode'>]: FileFacts[Key] } & {
  readonly mode: string
}

/**
 * JSON in plain ASCII on one line. Printed, it has no control sequences, and no workflow commands
 * of the runner.
 */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Most texts are plain ASCII, and a test takes less time than to replace nothing.
  const ascii = /[^ -~]/.test(json) ? json.replace(/[^ -~]/g, escaped) : json
  return ascii.includes('##[') ? ascii.replaceAll('##[', '#\\u0023[') : ascii
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Characters of one piece: a million entries are written faster in pieces than one by one. */
const ENOUGH = 64 * 1024

/**
 * Yields a list in pieces, an entry a line. The text of a hundred thousand entries is never in
 * memory as a whole.
 */
function* jsonLines(head: string, entries: Iterable<unknown>, foot: string): Iterable<string> {
  let [piece, between] = [head, '\n']
  for (const entry of entries) {
    piece += `${between}    ${asciiJson(entry)}`
    between = ',\n'
    if (piece.length < ENOUGH) continue
    yield piece
    piece = ''
  }
  yield between === '\n' ? piece + foot : `${piece}\n  ${foot}`
}
