import type { Tag } from '../judge/severity'
import { thousands } from '../judge/phrases'
import type { ChangeKind } from '../ports'
import type { Html } from './html'
import type { Folder } from './tally'
import { CHANGE_KINDS } from '../plan/change-kinds'

/** `3 added, 1 deleted`; with marks before the words it is also what explains them. */
export function kindCounts({ kinds }: Folder, marks?: Readonly<Record<ChangeKind, Html>>): Html {
  return CHANGE_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => [thousands(kinds[kind]), marks?.[kind], kind].filter(Boolean).join(' '))
    .join(', ')
}

/** `web shell, script`; tags are words of ours. */
export const tagWords = (tags: readonly Tag[]): string => tags.map(tagWord).join(', ')

export const tagWord = (tag: Tag): string => tag.replaceAll('-', ' ')
