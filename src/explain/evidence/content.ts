import type { JudgedChanges } from '../../judge/judged-changes'
import type { JudgedChange } from '../../judge/judgement'
import { NETWORK_FILES } from '../../observe/network-files'
import type { Place } from '../../observe/observation'
import { bytesOf } from '../../observe/paths'
import type { Slice, Spool } from '../../observe/spool'
import { existing } from '../../observe/store/change-store'
import type { Plan } from '../../plan/plan'
import type { FileFacts } from '../../words'

/** One version of a file: kept, left out, or without contents. */
export type Content = Kept | Left | Absent

/** A version whose contents are in the spool. */
export interface Kept {
  readonly kind: 'kept'
  readonly slice: Slice
  readonly facts: FileFacts
}

/** A version whose contents are not kept: only its facts are listed. */
export interface Left {
  readonly kind: 'left'
  readonly reason: Reason
  readonly facts?: FileFacts | undefined
}

/** A version without contents to keep: no entry was there, or no file. */
export interface Absent {
  readonly kind: 'absent'
  readonly facts?: FileFacts | undefined
}

export type Reason = keyof typeof REASONS

/** Reasons why contents are not kept, in the words of the manifest, and whether they are missed. */
export const REASONS = {
  'file-limit': { words: 'larger than evidence-file-limit', missed: true },
  limit: { words: 'beyond evidence-limit', missed: true },
  count: { words: 'beyond 10,000 files', missed: true },
  unread: {
    words: 'its contents were not read, and are gone with the memory they lay in',
    missed: true
  },
  late: { words: 'it would have taken too long to read', missed: true },
  unreadable: { words: 'the engine did not hand it over', missed: true },
  gone: { words: 'gone by the end of the container', missed: false },
  'no-original': { words: 'a volume or bind mount: the image has no version of it', missed: false },
  'other-original': { words: 'the image has another version of it', missed: false }
} as const

export const absent = (facts?: FileFacts): Absent => ({ kind: 'absent', facts })
export const left = (reason: Reason, facts?: FileFacts): Left => ({ kind: 'left', reason, facts })

/** Limits for the contents that are kept; the worst changes are kept first. */
export interface KeepingLimits {
  /** Reason why contents of so many bytes are not kept; undefined if they are. */
  readonly refusal: (size: number) => Reason | undefined
  readonly put: (size: number) => void
  /** Reserves room for a request; false if no more could be kept than was requested already. */
  readonly reserve: () => boolean
  /** Largest file whose contents may be kept, in bytes. */
  readonly fileLimit: number
}

const MOST_FILES = 10_000

export function shelf({
  fileLimit,
  limit
}: Pick<KeepingLimits, 'fileLimit'> & { readonly limit: number }): KeepingLimits {
  let [bytes, files, asked] = [0, 0, 0]
  const refusal = (size: number): Reason | undefined => {
    if (size > fileLimit) return 'file-limit'
    if (bytes + size > limit) return 'limit'
    return files >= MOST_FILES ? 'count' : undefined
  }
  const put = (size: number): void => {
    bytes += size
    files += 1
  }
  const reserve = (): boolean => asked < MOST_FILES && (asked += 1) > 0
  return { refusal, put, reserve, fileLimit }
}

/** One change, with both versions of the file and the name under which they are kept. */
export interface Item {
  readonly change: JudgedChange
  /** Empty if no contents are kept. */
  readonly name: string
  readonly before: Content
  readonly after: Content
}

/** Both versions of each change that has any. */
export interface Outcomes {
  /**
   * Stores the item of the change at that index. `whole`: the item has more facts than the change.
   */
  readonly put: (at: number, item: Item, whole: boolean) => void
  /** In the order of the judgement: the worst first. */
  readonly items: Iterable<Item>
  /** Items with contents that are kept. */
  readonly kept: () => readonly Item[]
  /** Number of contents that are missed, by reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
}

/**
 * Collects the versions of all changes. Of most of a million changes nothing is kept: only their
 * reasons are stored, and their items are made again when they are read.
 */
export function outcomes(changes: JudgedChanges): Outcomes {
  const whole = new Map<number, Item>()
  const leftOut = new Map<Reason, number>()
  /** Two codes for each change: before, after. */
  const codes = new Uint8Array(2 * changes.length)
  const note = (content: Content, at: number): void => {
    codes[at] = codeOf(content)
    if (content.kind === 'left' && REASONS[content.reason].missed)
      leftOut.set(content.reason, (leftOut.get(content.reason) ?? 0) + 1)
  }
  function* items(): Iterator<Item> {
    for (let at = 0; at < changes.length; at++) {
      const change = existing(changes, at)
      if (change.idle === undefined)
        yield whole.get(at) ?? itemOf(change, codes[2 * at], codes[2 * at + 1])
    }
  }
  return {
    put: (at, item, isWhole) => {
      if (isWhole) whole.set(at, item)
      note(item.before, 2 * at)
      note(item.after, 2 * at + 1)
    },
    items: { [Symbol.iterator]: items },
    kept: () => [...whole.values()].filter(({ name }) => name !== ''),
    leftOut
  }
}

function itemOf(change: JudgedChange, first: number | undefined, last: number | undefined): Item {
  const { before, after, meanwhile } = change
  return {
    change,
    name: '',
    before: contentOf(first, before),
    after: contentOf(last, after ?? meanwhile)
  }
}

const WORDS = Object.keys(REASONS) as readonly Reason[]

/** Number of the reason why contents were left out, from 1; 0 if none were. */
const codeOf = (content: Content): number =>
  content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0

function contentOf(code = 0, facts: FileFacts | undefined): Content {
  const reason = WORDS[code - 1]
  return reason === undefined ? absent(facts) : left(reason, facts)
}

/** One version of a file that is still to be read. */
export interface Ask {
  readonly kind: 'ask'
  /**
   * `own`: the container itself. `twin`: a container with the files of the image. `neighbour`: a
   * container with the engine's own files of that network.
   */
  readonly source: 'own' | 'twin' | 'neighbour'
  readonly place: string
  /** Path as reports show it. */
  readonly path: string
  /** Path with a character for each byte. */
  readonly bytes: string
  readonly facts: FileFacts | undefined
}

/** Both versions of a changed file, each as its content or as a request to read it. */
export interface Pair {
  readonly change: JudgedChange
  readonly before: Content | Ask
  readonly after: Content | Ask
}

/** Facts that decide where contents are read. */
export interface EvidenceSources {
  readonly plan: Pick<Plan, 'container' | 'image'>
  readonly places: readonly Place[]
  readonly spool: Spool
  readonly shelf: KeepingLimits
}

export function pairOf(change: JudgedChange, ground: EvidenceSources): Pair {
  return { change, after: afterOf(change, ground), before: beforeOf(change, ground) }
}

/**
 * The version after a change. For a deleted file, this is the last version that was seen, unless
 * that is the original.
 */
function afterOf(change: JudgedChange, ground: EvidenceSources): Content | Ask {
  const { kind, after, meanwhile, place } = change
  if (kind === 'deleted') {
    return meanwhile === undefined
      ? absent()
      : (spooled(meanwhile, ground) ?? left('gone', meanwhile))
  }
  if (after !== undefined && after.type !== 'file') return absent(after)
  const known = after === undefined ? undefined : spooled(after, ground)
  if (known !== undefined) return known
  if (isMemory(place, ground)) return left(after?.sha256 === undefined ? 'unread' : 'limit', after)
  return ask(change, 'own', after, ground)
}

function beforeOf(change: JudgedChange, ground: EvidenceSources): Content | Ask {
  const { kind, before, place } = change
  if (kind === 'added' || isMemory(place, ground)) return absent(before)
  if (before !== undefined && before.type !== 'file') return absent(before)
  const source = originOf(change, ground)
  if (source === undefined) return left('no-original', before)
  const tooLarge = before !== undefined && before.size > ground.shelf.fileLimit
  return tooLarge ? left('file-limit', before) : ask(change, source, before, ground)
}

function ask(
  { path, bytes, place }: JudgedChange,
  source: Ask['source'],
  facts: FileFacts | undefined,
  { shelf }: EvidenceSources
): Content | Ask {
  if (!shelf.reserve()) return left('count', facts)
  return { kind: 'ask', source, place, path, bytes: bytes ?? bytesOf(path), facts }
}

/** Content that was put aside, or the reason why it is not kept; undefined if it has to be read. */
function spooled(facts: FileFacts, { spool, shelf }: EvidenceSources): Content | undefined {
  const { sha256, size } = facts
  const refusal = shelf.refusal(size)
  if (refusal !== undefined) return left(refusal, facts)
  const slice = size === 0 ? EMPTY : spool.find(sha256 ?? '')
  if (slice === undefined) return undefined
  shelf.put(size)
  return { kind: 'kept', slice, facts }
}

const EMPTY = { size: 0, extents: [] } as const

const MEMORY: ReadonlySet<Place['type']> = new Set(['tmpfs', 'shm', 'dev', 'mqueue'])

function isMemory(path: string, { places }: EvidenceSources): boolean {
  return places.some((place) => place.path === path && MEMORY.has(place.type))
}

/**
 * Container with the original version; undefined for named volumes and binds: the image has none.
 */
function originOf({ place }: JudgedChange, { plan }: EvidenceSources): Ask['source'] | undefined {
  const { image, container } = plan
  if (place === '/') return 'twin'
  if (container.volumes.some(({ path }) => path === place)) return undefined
  if (NETWORK_FILES.some((file) => file === place)) return 'neighbour'
  return image.volumes.some((path) => path.replace(/(?<=.)\/+$/, '') === place) ? 'twin' : undefined
}
