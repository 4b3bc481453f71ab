import type { JudgedChange } from '../../judge/judgement'
import { NETWORK_FILES } from '../../observe/network-files'
import type { Place } from '../../observe/observation'
import { bytesOf } from '../../observe/paths'
import type { Spool } from '../../observe/spool'
import type { Plan } from '../../plan/plan'
import type { FileFacts } from '../../words'
import { absent, left, type Content, type KeepingLimits } from './content'

/** One version of a file that is to be read now. */
export interface Ask {
  readonly kind: 'ask'
  /** The container itself, one that is as the image has it, or one that has the engine's own files of that network. */
  readonly source: 'own' | 'twin' | 'neighbour'
  readonly place: string
  /** As the reports tell it. */
  readonly path: string
  /** A character for each byte. */
  readonly bytes: string
  readonly facts: FileFacts | undefined
}

/** Both versions of a changed file: what became of them, or what is to be asked. */
export interface Pair {
  readonly change: JudgedChange
  readonly before: Content | Ask
  readonly after: Content | Ask
}

/** Facts that tell where contents are. */
export interface EvidenceSources {
  readonly plan: Pick<Plan, 'container' | 'image'>
  readonly places: readonly Place[]
  readonly spool: Spool
  readonly shelf: KeepingLimits
}

export function pairOf(change: JudgedChange, ground: EvidenceSources): Pair {
  return { change, after: afterOf(change, ground), before: beforeOf(change, ground) }
}

/** Of what was deleted, the last that was seen of it, if that was not what stood there before. */
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

/** Contents that were put aside, or of which it is clear that they are not kept. */
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

/** Who has the version that was there first: no named volume and no bind has one in the image. */
function originOf({ place }: JudgedChange, { plan }: EvidenceSources): Ask['source'] | undefined {
  const { image, container } = plan
  if (place === '/') return 'twin'
  if (container.volumes.some(({ path }) => path === place)) return undefined
  if (NETWORK_FILES.some((file) => file === place)) return 'neighbour'
  return image.volumes.some((path) => path.replace(/(?<=.)\/+$/, '') === place) ? 'twin' : undefined
}
