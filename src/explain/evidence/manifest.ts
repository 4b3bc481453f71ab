import { readable } from '../../observe/path-bytes'
import type { FileFacts } from '../../ports'
import { REASONS, type Content } from './content'
import { DIFF_REASONS, type Diff } from './diff'
import type { Item } from './outcomes'
import { asciiJson, jsonLines } from './json'

/** What the manifest says before its lists. */
export interface Head {
  readonly run: string
  readonly image: { readonly reference: string; readonly id: string }
  readonly limits: { readonly file: number; readonly all: number }
  readonly committed: string | undefined
}

/** One file of the folder that is no version of a changed one. */
export interface Listed {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** manifest.json, schemaVersion 1, piece by piece: what is known of every change, which names stand for which paths, and the digest of everything else. */
export function* manifest(
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
    // What is no UTF-8 cannot be told otherwise without doubt.
    ...(bytes === undefined ? {} : { pathBytes: Buffer.from(bytes, 'latin1').toString('hex') }),
    ...{ kind, place, allowed, rule, severity, tags },
    before: version(before, `before/${name}`),
    after: version(after, `after/${name}`),
    ...(diff?.kind === 'text' ? { diff: `diff/${name}.diff` } : {}),
    ...(diff?.kind === 'none' ? { noDiff: DIFF_REASONS[diff.reason] } : {})
  }
}

/** null where nothing stood there, as far as anybody knows. */
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

/** Spelt out: an object that is made by spreading takes several times as long, and there may be two million. */
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
