import { quote } from '../quote'

/** A value of a file, as a sentence names what it got. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'keys and values'
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}
