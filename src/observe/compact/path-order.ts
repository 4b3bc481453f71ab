import { pathOf, type Title } from './titles'

/**
 * Compares two paths: a folder comes directly before its content, names in code unit order (`/a`, `/a/b`, `/a-b`). Paths of bytes are
 * compared where they lie, since a million of them are compared twenty times each.
 */
export function compareTitles(one: Title, other: Title): number {
  if (one.wide || other.wide) return compareTexts(pathOf(one), pathOf(other))
  const [length, others] = [one.shared + one.ownBytes, other.shared + other.ownBytes]
  const shorter = Math.min(length, others)
  for (let at = alike(one, other); at < shorter; at++) {
    const [a, b] = [letterOf(one, at), letterOf(other, at)]
    if (a !== b) return weight(a) - weight(b)
  }
  return length - others
}

/** How many letters need not be looked at. */
const alike = (one: Title, other: Title): number =>
  one.head === other.head ? Math.min(one.common, other.common) : 0

function letterOf({ shared, base, baseAt, own, ownAt }: Title, at: number): number {
  return (at < shared ? base[baseAt + at] : own[ownAt + at - shared]) ?? 0
}

function compareTexts(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) {
    if (one[at] !== other[at]) return weight(one.charCodeAt(at)) - weight(other.charCodeAt(at))
  }
  return one.length - other.length
}

const SLASH = 47

/** No path holds a NUL, and nothing sorts before one. */
const weight = (unit: number): number => (unit === SLASH ? 0 : unit)
