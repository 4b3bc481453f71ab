import type { Failure } from 'superstruct'
import { quote } from '../quote'
import { keysAt } from './shape'
import { shown } from './shown'
import type { Way } from '../yaml'

/** What is wrong where. */
export interface Complaint {
  readonly sentence: string
  readonly way: Way
  /** It is about the key itself, not about what it holds. */
  readonly isKey: boolean
}

/** A failure in words; a sentence that a parser made stands as it is. */
export function complaintOf({ path, type, value, message }: Failure): Complaint {
  const way = path as Way
  const last = way.at(-1)
  const about = typeof last === 'string' ? `${quote(last)}: ` : ''
  const complaint = (sentence: string, isKey = false): Complaint => ({ sentence, way, isKey })
  if (type === 'never') return complaint(unknownKey(way), true)
  if (type === 'object') return complaint(`${about}expected keys and values, got ${shown(value)}.`)
  if (type === 'array') return complaint(`${about}expected a list, got ${shown(value)}.`)
  if (value !== undefined) return complaint(about + message)
  const wanted = message.replace(/, got nothing\.$/, '.')
  return complaint(`the key ${quote(String(last))} is missing; ${wanted}`)
}

function unknownKey(way: Way): string {
  const known = keysAt(way.slice(0, -1)).map(quote).join(', ')
  return `the key ${quote(String(way.at(-1)))} is unknown; known here are ${known}.`
}
