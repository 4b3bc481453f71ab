import type { JudgedChanges } from '../../judge/judged-changes'
import type { JudgedChange } from '../../judge/judgement'
import type { Slice } from '../../observe/spool'
import { existing } from '../../observe/store/change-store'
import type { FileFacts } from '../../words'

/** The fate of one version of a file. */
export type Content = Kept | Left | Absent

/** Its contents are in the spool. */
export interface Kept {
  readonly kind: 'kept'
  readonly slice: Slice
  readonly facts: FileFacts
}

/** Only what is known of it is told. */
export interface Left {
  readonly kind: 'left'
  readonly reason: Reason
  readonly facts?: FileFacts | undefined
}

/** There are no contents to keep: nothing stood there, or no file did. */
export interface Absent {
  readonly kind: 'absent'
  readonly facts?: FileFacts | undefined
}

export type Reason = keyof typeof REASONS

/** Why contents are not kept, for the manifest; and whether they are missed. */
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

/** How much is kept, of the worst first. */
export interface KeepingLimits {
  /** Why contents of so many bytes are not kept; undefined where they are. */
  readonly refusal: (size: number) => Reason | undefined
  readonly put: (size: number) => void
  /** Makes room for one that is to be asked for; false where so many are asked for already that no more could be kept. */
  readonly reserve: () => boolean
  /** Bytes of one file that may still be kept. */
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

/** One change, with both versions of the file, and the name under which they are kept. */
export interface Item {
  readonly change: JudgedChange
  /** Empty where no contents are kept. */
  readonly name: string
  readonly before: Content
  readonly after: Content
}

/** The fate of both versions of each change that has any. */
export interface Outcomes {
  /** For the change at that index. `whole`: more is known of it now than the change itself tells. */
  readonly put: (at: number, item: Item, whole: boolean) => void
  /** In the order of the judgement: the worst first. */
  readonly items: Iterable<Item>
  /** Those of which contents are kept. */
  readonly kept: () => readonly Item[]
  /** Contents that were wanted and are not there, by the reason. */
  readonly leftOut: ReadonlyMap<Reason, number>
}

/** Of most of a million changes nothing is kept: of these only the reasons are held, and the rest is made again when it is read. */
export function outcomes(changes: JudgedChanges): Outcomes {
  const whole = new Map<number, Item>()
  const leftOut = new Map<Reason, number>()
  /** Of each change one for what was before, and one for what is after. */
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

/** 0 where there is nothing to keep, else the number of the reason, from 1. */
const codeOf = (content: Content): number =>
  content.kind === 'left' ? WORDS.indexOf(content.reason) + 1 : 0

function contentOf(code = 0, facts: FileFacts | undefined): Content {
  const reason = WORDS[code - 1]
  return reason === undefined ? absent(facts) : left(reason, facts)
}
