import type { JudgedChange } from '../../judge/judgement'
import { NETWORK_FILES } from '../../observe/network-files'
import type { Place } from '../../observe/observation'
import { bytesOf } from '../../observe/paths'
import type { Spool } from '../../observe/spool'
import type { Plan } from '../../plan/plan'
import type { FileFacts } from '../../words'
import { absent, left, type Content, type KeepingLimits } from './content'

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
