import { LONG_BYTES } from './pen'
import type { Sheets } from './sheets'

/**
 * Compares the paths that two records begin with: a folder comes directly before its content, names in code unit order (`/a`, `/a/b`,
 * `/a-b`). Paths of bytes are compared where they lie, since a million of them are compared twenty times each.
 */
export function comparePaths(sheets: Sheets, one: number, other: number): number {
  const [here, there] = [sheets.sheetOf(one), sheets.sheetOf(other)]
  const [from, to] = [sheets.offsetOf(one), sheets.offsetOf(other)]
  const [length, others] = [here[from] ?? 0, there[to] ?? 0]
  if (length >= LONG_BYTES || others >= LONG_BYTES) return compareTexts(sheets, one, other)
  const shorter = Math.min(length, others)
  for (let at = 1; at <= shorter; at++) {
    const [a, b] = [here[from + at] ?? 0, there[to + at] ?? 0]
    if (a !== b) return weight(a) - weight(b)
  }
  return length - others
}

function compareTexts(sheets: Sheets, one: number, other: number): number {
  const [a, b] = [sheets.open(one).text(), sheets.open(other).text()]
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    if (a[at] !== b[at]) return weight(a.charCodeAt(at)) - weight(b.charCodeAt(at))
  }
  return a.length - b.length
}

const SLASH = 47

/** No path holds a NUL, and nothing sorts before one. */
const weight = (unit: number): number => (unit === SLASH ? 0 : unit)
