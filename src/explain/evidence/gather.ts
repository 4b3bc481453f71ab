import type { JudgedChange } from '../../judge/judgement'
import { bytesOf } from '../../observe/paths'
import type { Spool } from '../../observe/spool'
import type { Baseline } from '../../observe/volumes'
import { sha256Of } from '../../plan/digest-of'
import type { World } from '../../ports'
import { homeOf } from '../../run/keeper'
import type { Testbed } from '../../run/testbed'
import type { ContainerId } from '../../words'
import type { CheckedRun } from '../proof'
import {
  left,
  outcomes,
  pairOf,
  shelf,
  type Ask,
  type Content,
  type EvidenceSources,
  type Item,
  type Kept,
  type Outcomes,
  type Pair
} from './content'
import { readAll, type Answers, type EvidenceReading } from './read'

/** The testbed with the container, and the contents that were put aside. */
export interface Scene {
  readonly testbed: Testbed
  readonly baseline: Baseline
  readonly spool: Spool
  readonly world: World
}

export interface Gathered extends Omit<Outcomes, 'put'> {
  /** Faults that kept contents from being read. */
  readonly faults: readonly string[]
}

/**
 * Collects everything that changed, with contents in the spool as far as the limits go. Contents of
 * drift are read before those of allowed changes.
 */
export async function gatherEvidence(
  { plan, observation, judgement }: CheckedRun,
  scene: Scene
): Promise<Gathered> {
  const { spool, world } = scene
  const { drift, allowed } = judgement.changes
  const bounds = { shelf: shelf(plan.evidence), deadline: world.clock.now() + PATIENCE }
  const ground = { plan, places: observation.places, spool, shelf: bounds.shelf }
  const name = namer(hashBy(world))
  const { put, ...found } = outcomes(judgement.changes)
  const faults: string[] = []
  for (const [from, part] of [
    [0, drift],
    [drift.length, allowed]
  ] as const) {
    const open = openPairs(part, ground, (at, item) => {
      put(from + at, item, false)
    })
    const { contents, fault } = await answered([...open.values()], scene, bounds)
    if (fault !== undefined) faults.push(fault)
    for (const [at, pair] of open) put(from + at, itemOf(pair, contents, name), true)
  }
  return { ...found, faults }
}

/**
 * Pairs with contents that are kept or still to be read, by index. All others go to `settle` at
 * once.
 */
function openPairs(
  changes: Iterable<JudgedChange>,
  ground: EvidenceSources,
  settle: (at: number, item: Item) => void
): ReadonlyMap<number, Pair> {
  const open = new Map<number, Pair>()
  let at = -1
  for (const change of changes) {
    at += 1
    if (change.idle !== undefined) continue
    const { before, after } = pairOf(change, ground)
    if (isSettled(before) && isSettled(after)) settle(at, { change, name: '', before, after })
    else open.set(at, { change, before, after })
  }
  return open
}

const isSettled = (one: Content | Ask): one is Exclude<Content, Kept> =>
  one.kind === 'absent' || one.kind === 'left'

function itemOf({ change, ...pair }: Pair, contents: Answers['contents'], name: Namer): Item {
  const before = genuine(settled(pair.before, contents), change)
  const after = settled(pair.after, contents)
  const isKept = before.kind === 'kept' || after.kind === 'kept'
  // The name of a folder would be in the way of the files in it.
  return { change, name: isKept ? name(change.bytes ?? bytesOf(change.path)) : '', before, after }
}

/** Milliseconds in which all contents have to be read. */
const PATIENCE = 60_000

const settled = (content: Content | Ask, contents: Answers['contents']): Content =>
  content.kind === 'ask' ? (contents.get(content) ?? left('gone', content.facts)) : content

/** Returns the original, but only if it has the digest that was seen before, where one was. */
function genuine(content: Content, { before }: JudgedChange): Content {
  if (content.kind !== 'kept' || before?.sha256 === undefined) return content
  return content.facts.sha256 === before.sha256 ? content : left('other-original', before)
}

/**
 * Reads the requested contents, one container after the other: each is made only if it is needed.
 */
async function answered(
  pairs: readonly Pair[],
  scene: Scene,
  bounds: Pick<EvidenceReading, 'shelf' | 'deadline'>
): Promise<Answers> {
  const { testbed, baseline, spool, world } = scene
  const asks = pairs.flatMap(({ before, after }) => [before, after]).filter(isAsk)
  const { surveys, reader, points } = baseline
  const sourceOf = ({ source, place }: Ask): Source =>
    source === 'own' && surveys.has(place) ? 'reader' : source
  const containers: Readonly<Record<Source, () => Promise<ContainerId>>> = {
    own: () => Promise.resolve(testbed.id),
    reader: reader?.id ?? (() => Promise.resolve(testbed.id)),
    twin: testbed.twin.id,
    neighbour: testbed.neighbour.id
  }
  const all = new Map<Ask, Content>()
  let first: string | undefined
  for (const source of ['own', 'reader', 'twin', 'neighbour'] as const) {
    const some = asks.filter((one) => sourceOf(one) === source)
    if (some.length === 0) continue
    const { contents, fault } = await containers[source]()
      .then((id) => {
        const locate = locateIn(source, id, { points, engine: world.engine })
        return readAll(some, { world, id, spool, locate, ...bounds })
      })
      .catch((error: unknown) => nobody(some, error, world))
    for (const [ask, content] of contents) all.set(ask, content)
    first ??= fault
  }
  return { contents: all, fault: first }
}

type Source = Ask['source'] | 'reader'

/**
 * Returns a function that finds a path of a place in a container. The reader mounts each place at a
 * point of its own; other containers may have the place behind links of the image.
 */
const locateIn =
  (source: Source, id: ContainerId, { points, engine }: Where) =>
  async (place: string, path: string): Promise<string> => {
    if (source === 'reader') return (points?.get(place) ?? place) + path.slice(place.length)
    // The engine follows links on the way, but not at the end.
    return path === place && place !== '/' ? (await homeOf(engine, id, place)).path : path
  }

interface Where {
  readonly points: Baseline['points'] | undefined
  readonly engine: World['engine']
}

const isAsk = (one: Content | Ask): one is Ask => one.kind === 'ask'

/**
 * Answers all requests as unreadable, since there is no container to read. A cancellation is
 * thrown.
 */
function nobody(asks: readonly Ask[], error: unknown, { cancelled }: World): Answers {
  if (cancelled.aborted || !(error instanceof Error)) throw error
  const contents = new Map(asks.map((ask) => [ask, left('unreadable', ask.facts)] as const))
  return { contents, fault: error.message }
}

type Hash = (bytes: string) => string

/**
 * Gives each path, a character for each byte, a file name that can be written anywhere. All names
 * differ, and none is also a folder of another.
 */
export type Namer = (path: string) => string

/** The folders below which a name is used, with its ending there. */
const USES = [
  ['after/', ''],
  ['before/', ''],
  ['diff/', '.diff']
] as const

/** Returns a namer. If names clash, or the path is too long, the name is a digest of the path. */
export function namer(hash: Hash): Namer {
  const files = new Set<string>()
  const folders = new Set<string>()
  const isFree = (name: string): boolean =>
    !files.has(name) && !folders.has(name) && !foldersOf(name).some((one) => files.has(one))
  const claim = (name: string): boolean => {
    const names = USES.map(([folder, ending]) => `${folder}${name}${ending}`)
    if (!names.every(isFree)) return false
    for (const one of names) {
      files.add(one)
      for (const folder of foldersOf(one)) folders.add(folder)
    }
    return true
  }
  return (path) => {
    const name = nameOf(path, hash)
    if (name !== undefined && claim(name)) return name
    const digest = hash(path)
    for (let turn = 1; ; turn++) {
      const long = `${LONG}${digest}${turn === 1 ? '' : `-${turn}`}`
      if (claim(long)) return long
    }
  }
}

/** Folder for names that are digests. A path with this name has no precedence over them. */
const LONG = 'long/'

/** The path as a name below a folder; undefined if it is empty or too long. */
function nameOf(path: string, hash: Hash): string | undefined {
  const segments = path.split('/').filter((segment) => segment !== '')
  const name = segments.map((segment) => short(safeSegment(segment), segment, hash)).join('/')
  return name === '' || Buffer.byteLength(name) > LONGEST ? undefined : name
}

const LONGEST = 1000
const LONGEST_SEGMENT = 200

/**
 * Escapes bytes that cannot be in a name everywhere as `\xNN`. A backslash is escaped too, so that
 * a name can be read back in one way only.
 */
export function safeSegment(segment: string): string {
  if (/^\.\.?$/.test(segment)) return segment.replace(/[^]/g, escaped)
  const pieces = segment.match(CHARACTERS) ?? []
  return pieces
    .map((piece) => (isSafe(piece) ? utf8(piece) : piece.replace(/[^]/g, escaped)))
    .join('')
}

/** Matches one character of UTF-8, or a byte that belongs to none. */
const CHARACTERS =
  /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g

/**
 * Whether a character is visible, and accepted by file systems and by the upload of artifacts
 * (actions/toolkit, path-and-artifact-name-validation.ts).
 */
function isSafe(piece: string): boolean {
  if (piece.length === 1) return /[ -~]/.test(piece) && !/[\\":<>|*?]/.test(piece)
  return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u.test(utf8(piece))
}

const escaped = (byte: string): string => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/** Shortens a long segment to its beginning and a digest of all of it. */
function short(safe: string, segment: string, hash: Hash): string {
  if (Buffer.byteLength(safe) <= LONGEST_SEGMENT) return safe
  let kept = ''
  for (const piece of safe.match(/\\x[0-9a-f]{2}|[^]/gu) ?? []) {
    if (Buffer.byteLength(kept + piece) > LONGEST_SEGMENT - 17) break
    kept += piece
  }
  return `${kept}~${hash(segment).slice(0, 16)}`
}

function foldersOf(name: string): readonly string[] {
  return name
    .split('/')
    .map((_, index, all) => all.slice(0, index + 1).join('/'))
    .slice(0, -1)
}

/** Returns a function for the SHA-256 of a text with a character for each byte. */
export const hashBy =
  ({ digest }: Pick<World, 'digest'>): Hash =>
  (bytes) =>
    sha256Of(Buffer.from(bytes, 'latin1'), digest())
