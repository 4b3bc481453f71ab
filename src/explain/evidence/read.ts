import { asEngineLists, bytesOf } from '../../observe/path-bytes'
import { entryOf, type Keeper } from '../../observe/snapshot'
import type { Spool } from '../../observe/spool'
import { tarReader, type TarContents, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ContainerId, World } from '../../ports'
import type { Ask } from './ask'
import { absent, left, type Content, type Shelf } from './content'

/** Who is read, and where what he holds goes. */
export interface Reading {
  readonly world: World
  readonly id: ContainerId
  readonly spool: Spool
  readonly shelf: Shelf
  /** Where the engine has what is mounted at a place: behind its links. */
  readonly behind: (place: string) => string
}

/** What was read, and the first fault on the way: what it kept from being read is missing. */
export interface Answers {
  readonly contents: ReadonlyMap<Ask, Content>
  readonly fault: string | undefined
}

/** So many are read one by one: the worst come first, and nothing else has to pass by for them. */
const SINGLES = 50

/** Reads the contents that are asked for; of what is too large only the header. Rejects where the run is cancelled. */
export async function readAll(asks: readonly Ask[], reading: Reading): Promise<Answers> {
  const found = new Map<Ask, Content>()
  const keeper = reading.spool.keeper('all')
  const [single, others] = divided(asks)
  const jobs = [
    ...single.map(
      (ask) => () => readOne(ask, reading, taker([ask], found, { ...reading, keeper }))
    ),
    ...Array.from(
      byPlace(others),
      ([place, some]) =>
        () =>
          readPlace(place, reading, taker(some, found, { ...reading, keeper }, nameIn(place)))
    )
  ]
  let fault: string | undefined
  for (const job of jobs) {
    const failed = await job().catch((error: unknown) => reasonOf(error, reading.world))
    fault ??= failed?.reason
    // An engine that does not answer is not asked fifty times.
    if (failed?.lost === true) break
  }
  for (const ask of asks)
    if (!found.has(ask))
      found.set(ask, left(fault === undefined ? 'gone' : 'unreadable', ask.facts))
  return { contents: found, fault }
}

/** A name that is no UTF-8 cannot be asked for; in an archive of everything it can be found. */
function divided(asks: readonly Ask[]): readonly [readonly Ask[], readonly Ask[]] {
  const single = asks
    .filter(({ path, bytes }) => bytes === bytesOf(path) && !path.includes('\ufffd'))
    .slice(0, SINGLES)
  const chosen = new Set(single)
  return [single, asks.filter((one) => !chosen.has(one))]
}

function byPlace(asks: readonly Ask[]): ReadonlyMap<string, readonly Ask[]> {
  const places = new Map<string, Ask[]>()
  for (const ask of asks) {
    const some = places.get(ask.place)
    if (some === undefined) places.set(ask.place, [ask])
    else some.push(ask)
  }
  return places
}

/** Nothing more is wanted of an archive. */
class Enough extends Error {}

async function readOne({ path }: Ask, { world, id }: Reading, take: Take): Promise<undefined> {
  const reader = tarReader((header) => orEnough(take(header)))
  await world.engine.archive(id, path, reader.add)
}

async function readPlace(
  place: string,
  { world, id, behind }: Reading,
  take: Take
): Promise<undefined> {
  const reader = tarReader((header) => {
    const taken = take(header)
    return taken === 'enough' ? orEnough(undefined) : taken
  })
  if (place === '/') await world.engine.export(id, reader.add)
  else await world.engine.archive(id, behind(place), reader.add)
}

/** What is no file, or too large, ends its archive at once. */
function orEnough(taken: TarContents | 'enough' | undefined): TarContents {
  if (taken === undefined || taken === 'enough') throw new Enough()
  return taken
}

interface Failed {
  readonly reason: string
  readonly lost: boolean
}

function reasonOf(error: unknown, { cancelled }: World): Failed | undefined {
  if (error instanceof Enough) return undefined
  if (cancelled.aborted || !(error instanceof Error)) throw error
  return { reason: error.message, lost: !(error instanceof Fault && error.refused) }
}

/** The absolute path of a name in the archive of a place. */
const nameIn =
  (place: string) =>
  (name: string): string =>
    place === '/' ? `/${name}` : bytesOf(place) + name.replace(/^[^/]*/, '')

type Take = (header: TarHeader) => TarContents | 'enough' | undefined

/** Finds those that were asked for among the headers; of a single one the first header is the one. */
function taker(
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
      found.set(ask, content)
      missing -= 1
    })
  }
}

interface Into extends Reading {
  readonly keeper: Keeper
}

function received(
  header: TarHeader,
  { spool, shelf, keeper, world }: Into,
  settle: (content: Content) => void
): TarContents | undefined {
  const entry = entryOf(header, () => undefined)
  const refusal = shelf.refusal(entry.size)
  const draft =
    entry.type === 'file' && header.type !== '1' && refusal === undefined
      ? keeper(entry)
      : undefined
  if (draft === undefined) {
    settle(entry.type === 'file' ? left(refusal ?? 'unreadable', entry) : absent(entry))
    return undefined
  }
  const digest = world.digest()
  return {
    add: (bytes) => {
      digest.add(bytes)
      draft.add(bytes)
    },
    end: () => {
      const sha256 = digest.hex()
      draft.keep(sha256)
      const slice = spool.find(sha256)
      shelf.put(entry.size)
      settle(
        slice === undefined
          ? left('unreadable', entry)
          : { kind: 'kept', slice, facts: { ...entry, sha256 } }
      )
    }
  }
}
