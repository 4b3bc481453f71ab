import { size } from '../../judge/phrases'
import type { Tag } from '../../judge/severity'
import type { FileFacts } from '../../words'

/** Tags as words, e.g. `web shell, script`; safe to print. */
export const tagWords = (tags: readonly Tag[]): string => tags.map(tagWord).join(', ')

/** A tag as words, e.g. `web shell`; safe to print. */
export const tagWord = (tag: Tag): string => tag.replaceAll('-', ' ')

/**
 * Facts of a file in a few safe words, e.g. `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty if
 * no facts are known.
 */
export function fileWords(facts: FileFacts | undefined): string {
  if (facts === undefined) return ''
  const { type, mode, uid, gid, sha256 } = facts
  const rights = `${type} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid}`
  const contents = type === 'file' ? [size(facts.size)] : []
  return [
    rights,
    ...contents,
    ...(sha256 === undefined ? [] : [`sha256 ${sha256.slice(0, 12)}`])
  ].join(', ')
}
