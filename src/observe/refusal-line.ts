import type { Launch } from '../plan/program'
import type { Refusal } from './observation'
import { pathNear } from './refused-path'
import { nextMention, refusedAt, withoutColours } from './refusal-wording'
import { replacedBy } from './temporary-name'

const MESSAGE_LIMIT = 1000

/** The refusal that one line of a log tells of, if it does; colours in the line do not hide it. Relative paths need to know how the program starts. */
export function refusalIn(line: string, launch?: Launch): Refusal | undefined {
  const plain = withoutColours(line)
  const places = refusedAt(plain)
  if (places.length === 0) return undefined
  const message = excerpt(line.trim(), nextMention(line.trim(), 0)?.start ?? 0)
  const path = pathNear(plain, places, launch)
  return path === undefined ? { message, path } : { message, ...replacedBy(path, plain, launch) }
}

/** Of a line that is too long, the part around a place in it. */
export function excerpt(line: string, at: number): string {
  const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2
  const part = line.slice(start, start + MESSAGE_LIMIT)
  return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
