import { asEngineLists, bytesOf } from '../../observe/paths'
import { entryOf, type Draft, type Entry, type ContentSink } from '../../observe/snapshot'
import type { Spool } from '../../observe/spool'
import { tarReader, type TarContents, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { World } from '../../ports'
import type { ContainerId } from '../../words'
import { absent, left, type Ask, type Content, type KeepingLimits } from './content'

/** Contents that were read, and the first fault, because of which others are missing. */
export interface Answers {
  readonly contents: ReadonlyMap<Ask, Content>
  readonly fault: string | undefined
}

/**
 * Files that are read one by one, 90 ms each (Docker 20.10): the worst come first, and need not
 * wait for an archive of everything.
 */
const SINGLES = 16

/**
 * Reads the requested contents; of a file that is too large, only the header. Rejects if the run is
 * cancelled.
 */
export async function readAll(asks: readonly Ask[], reading: EvidenceReading): Promise<Answers> {
  const found = new Map<Ask, Content>()
  const sink = reading.spool.sink('all')
  const [single, others] = divided(asks)
  const jobs = [
    ...single.map((ask) => () => readOne(ask, reading, taker([ask], found, { ...reading, sink }))),
    ...Array.from(
      byPlace(others),
      ([place, some]) =>
        () =>
          readPlace(place, reading, taker(some, found, { ...reading, sink }, nameIn(place)))
    )
  ]
  let fault: string | undefined
  for (const job of jobs) {
    if (isLate(reading)) break
    const failed = await job().catch((error: unknown) => reasonOf(error, reading.world))
    fault ??= failed?.reason
    // An engine that does not answer is not asked fifty times.
    if (failed?.lost === true) break
  }
  const missed = isLate(reading) ? 'late' : fault === undefined ? 'gone' : 'unreadable'
  for (const ask of asks) if (!found.has(ask)) found.set(ask, left(missed, ask.facts))
  return { contents: found, fault }
}

/**
 * Splits requests into those to read one by one, and all others. A name that is not UTF-8 cannot be
 * requested, but can be found in an archive of everything.
 */
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

/** Thrown to end an archive of which nothing more is wanted. */
class Enough extends Error {}

async function readOne(
  { place, path }: Ask,
  reading: EvidenceReading,
  take: Take
): Promise<undefined> {
  const { add } = tarReader((header) => orEnough(take(header)))
  const at = await reading.locate(place, path)
  await reading.world.engine.archive(reading.id, at, inTime(add, reading))
}

async function readPlace(place: string, reading: EvidenceReading, take: Take): Promise<undefined> {
  const { world, id, locate } = reading
  const { add } = tarReader((header) => {
    const taken = take(header)
    return taken === 'enough' ? orEnough(undefined) : taken
  })
  const hear = inTime(add, reading)
  if (place === '/') await world.engine.export(id, hear)
  else await world.engine.archive(id, await locate(place, place), hear)
}

const isLate = ({ world, deadline }: EvidenceReading): boolean => world.clock.now() > deadline

/** Ends an archive once the deadline is over. */
function inTime(
  add: (bytes: Uint8Array) => void,
  reading: EvidenceReading
): (bytes: Uint8Array) => void {
  return (bytes) => {
    if (isLate(reading)) throw new Enough()
    add(bytes)
  }
}

/** Ends an archive at an entry that is not a file, or is too large. */
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

/** Returns a function that makes names in the archive of a place absolute paths. */
const nameIn =
  (place: string) =>
  (name: string): string =>
    place === '/' ? `/${name}` : bytesOf(place) + name.replace(/^[^/]*/, '')

/** The container to read from, the spool to write to, and the limits. */
export interface EvidenceReading {
  readonly world: World
  readonly id: ContainerId
  readonly spool: Spool
  readonly shelf: KeepingLimits
  /**
   * When reading has to end, in milliseconds of `Clock.now`: an archive can hold too much to wait
   * for.
   */
  readonly deadline: number
  /** Finds a path of a place in the container that is read. */
  readonly locate: (place: string, path: string) => Promise<string>
}

/** Receiver for the entry with this header; undefined skips it, `enough` ends the archive. */
type Take = (header: TarHeader) => TarContents | 'enough' | undefined

/**
 * Finds the requested files among the headers. For a single request, the first header is the one.
 */
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
      // The earlier look has more facts than the header of an entry that is not read.
      found.set(
        ask,
        content.kind === 'left' ? left(content.reason, ask.facts ?? content.facts) : content
      )
      missing -= 1
    })
  }
}

interface Into extends EvidenceReading {
  readonly sink: ContentSink
}

function received(
  header: TarHeader,
  into: Into,
  settle: (content: Content) => void
): TarContents | undefined {
  const entry = entryOf(header, () => undefined, into.world.digest)
  const isFile = entry.type === 'file'
  const refusal = into.shelf.refusal(entry.size)
  // The contents of a hard link came earlier, under another name.
  const isWhole = isFile && header.type !== '1'
  const draft = isWhole && refusal === undefined ? into.sink(entry) : undefined
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
