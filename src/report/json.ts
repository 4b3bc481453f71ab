import type { Document } from './document'
import { forJson } from './untrusted'

/** report.json: each entry of a list on a line of its own, so that two reports can be compared line by line. */
export function documentText(document: Document): string {
  const parts = Object.entries(document).map(
    ([name, part]: [string, unknown]) => `  ${JSON.stringify(name)}: ${partText(part)}`
  )
  return `{\n${parts.join(',\n')}\n}\n`
}

/** One entry after the other: of a hundred thousand of them the whole text would be in memory several times. */
function partText(part: unknown): string {
  if (!Array.isArray(part) || part.length === 0) return text(part)
  return `[\n    ${part.map(text).join(',\n    ')}\n  ]`
}

const text = (value: unknown): string => forJson(JSON.stringify(value))
