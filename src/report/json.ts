import type { Document } from './document'
import { forJson } from './untrusted'

/** report.json: each entry of a list on a line of its own, so that two reports can be compared line by line. */
export function documentText(document: Document): string {
  const parts = Object.entries(document).map(
    ([name, part]: [string, unknown]) => `  ${JSON.stringify(name)}: ${partText(part)}`
  )
  return forJson(`{\n${parts.join(',\n')}\n}\n`)
}

function partText(part: unknown): string {
  if (!Array.isArray(part)) return JSON.stringify(part)
  if (part.length === 0) return '[]'
  const entries = part.map((entry: unknown) => `    ${JSON.stringify(entry)}`)
  return `[\n${entries.join(',\n')}\n  ]`
}
