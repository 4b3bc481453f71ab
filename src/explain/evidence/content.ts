import type { Slice } from '../../observe/spool'
import type { FileFacts } from '../../ports'

/** What became of one version of a file. */
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
export interface Shelf {
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
}: Pick<Shelf, 'fileLimit'> & { readonly limit: number }): Shelf {
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
