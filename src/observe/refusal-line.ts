import type { Launch } from '../plan/program'
import { excerpt } from './excerpt'
import type { Refusal } from './observation'
import { pathNear } from './refused-path'
import { nextMention, refusedAt, withoutColours } from './refusal-wording'
import { replacedBy } from './temporary-name'

/** The refusal that one line of a log tells of, if it does; colours in the line do not hide it. Relative paths need to know how the program starts. */
export function refusalIn(line: string, launch?: Launch): Refusal | undefined {
  const plain = withoutColours(line)
  const places = refusedAt(plain)
  if (places.length === 0) return undefined
  const message = excerpt(line.trim(), nextMention(line.trim(), 0)?.start ?? 0)
  const path = pathNear(plain, places, launch)
  return path === undefined ? { message, path } : { message, ...replacedBy(path, plain, launch) }
}
