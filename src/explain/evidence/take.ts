import { asEngineLists } from '../../observe/path-bytes'
import { entryOf, type Draft, type Entry, type Keeper } from '../../observe/snapshot'
import type { Spool } from '../../observe/spool'
import type { TarContents, TarHeader } from '../../observe/tar'
import type { ContainerId, World } from '../../ports'
import type { Ask } from './ask'
import { absent, left, type Content, type Shelf } from './content'

/** Who is read, and where what he holds goes. */
export interface Reading {
  readonly world: World
  readonly id: ContainerId
  readonly spool: Spool
  readonly shelf: Shelf
  /** When reading has to end, in the clock's milliseconds: an archive can hold more than anybody waits for. */
  readonly deadline: number
  /** Where the container that is asked has a path of a place. */
  readonly locate: (place: string, path: string) => Promise<string>
}

/** What becomes of the entry with that header; `enough` when nothing more is wanted of its archive. */
export type Take = (header: TarHeader) => TarContents | 'enough' | undefined

/** Finds those that were asked for among the headers; of a single one the first header is the one. */
export function taker(
  asks: readonly Ask[],
  found: Map<Ask, Content>,
  into: Into,
  pathOf?: (name: string) => string
): Take {
  const exact = new Map(asks.map((ask) => [ask.bytes, ask]))
  const lossy = new Map(
    asks.filter(({ path }) => path.includes('\ufffd')).map((ask) => [ask.path, ask])
  )
  let missing = asks.length
  return (header) => {
    if (missing === 0) return 'enough'
    const path = pathOf?.(header.name)
    const ask =
      path === undefined
        ? asks[0]
        : (exact.get(path) ?? lossy.get(lossy.size === 0 ? '' : asEngineLists(path)))
    if (ask === undefined || found.has(ask)) return undefined
    return received(header, into, (content) => {
      // What was seen before tells more than the header of what is not read.
      found.set(
        ask,
        content.kind === 'left' ? left(content.reason, ask.facts ?? content.facts) : content
      )
      missing -= 1
    })
  }
}

interface Into extends Reading {
  readonly keeper: Keeper
}

function received(
  header: TarHeader,
  into: Into,
  settle: (content: Content) => void
): TarContents | undefined {
  const entry = entryOf(header, () => undefined, into.world.digest)
  const isFile = entry.type === 'file'
  const refusal = into.shelf.refusal(entry.size)
  // Of a hard link the contents came before, under another name.
  const isWhole = isFile && header.type !== '1'
  const draft = isWhole && refusal === undefined ? into.keeper(entry) : undefined
  if (draft !== undefined) return copied(entry, draft, into, settle)
  settle(isFile ? left(refusal ?? 'unreadable', entry) : absent(entry))
  return undefined
}

function copied(
  entry: Entry,
  draft: Draft,
  { spool, shelf, world }: Into,
  settle: (content: Content) => void
): TarContents {
  const digest = world.digest()
  const add = (bytes: Uint8Array): void => {
    digest.add(bytes)
    draft.add(bytes)
  }
  const end = (): void => {
    const facts = { ...entry, sha256: digest.hex() }
    draft.keep(facts.sha256)
    const slice = spool.find(facts.sha256)
    shelf.put(entry.size)
    settle(slice === undefined ? left('unreadable', facts) : { kind: 'kept', slice, facts })
  }
  return { add, end }
}
