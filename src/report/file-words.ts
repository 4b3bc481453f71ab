import { size } from '../judge/phrases'
import type { FileFacts } from '../ports'

/** A description of a file in a few trusted words: `file 4755 0:0, 2 MiB, sha256 1f0e8a41c2d5`; empty where only its name is known. */
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
