import type { Slice, Spool } from '../../observe/spool'
import type { KeptFile, World } from '../../ports'
import type { Content } from './content'
import type { Diff } from './diff'
import type { Item } from './outcomes'
import { manifest, type Head, type Listed } from './manifest'

/** Everything that is to be written. */
export interface Packing {
  readonly head: Head
  readonly items: Iterable<Item>
  /** Those of which contents are kept. */
  readonly kept: readonly Item[]
  readonly diffs: ReadonlyMap<Item, Diff>
  /** Further files by name. */
  readonly texts: Readonly<Record<string, string | undefined>>
}

/** The files of the evidence folder, the manifest first; contents come out of the spool only when they are written. */
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
  // Drawn once: it may tell of a million changes.
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

/** A text that comes in pieces, as often as it is asked for. */
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
