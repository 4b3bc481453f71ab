import { readable } from '../../observe/path-bytes'
import type { FileFacts } from '../../ports'
import { REASONS, type Content } from './content'
import { DIFF_REASONS, type Diff } from './diff'
import type { Item } from './gather'
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
  items: readonly Item[],
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

function* entries(items: readonly Item[], diffs: ReadonlyMap<Item, Diff>): Iterable<unknown> {
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

function factsOf(facts: FileFacts): object {
  const { type, mode, uid, gid, size, modified, sha256, target, device, capabilities } = facts
  return {
    ...{ type, mode: mode.toString(8).padStart(4, '0'), uid, gid, size },
    ...(modified === undefined ? {} : { modified }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(target === undefined ? {} : { target: readable(target) }),
    ...(device === undefined ? {} : { device }),
    ...(capabilities === undefined ? {} : { capabilities })
  }
}
