import type { Refusal } from './observation'
import { pathNear } from './refused-path'
import { nextMention, refusedAt, withoutColours } from './refusal-wording'

const MESSAGE_LIMIT = 1000

/** The refusal that one line of a log tells of, if it does; colours in the line do not hide it. */
export function refusalIn(line: string): Refusal | undefined {
  const plain = withoutColours(line)
  const places = refusedAt(plain)
  if (places.length === 0) return undefined
  const path = places.map((wording) => pathNear(plain, wording)).find(Boolean)
  return { message: excerpt(line.trim()), path }
}

/** Of a line that is too long, the part around the wording. */
function excerpt(line: string): string {
  const at = nextMention(line, 0)?.start ?? 0
  const start = at < MESSAGE_LIMIT - 200 ? 0 : at - MESSAGE_LIMIT / 2
  const part = line.slice(start, start + MESSAGE_LIMIT)
  return part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
