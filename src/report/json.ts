import type { Document } from './document'
import { forJson } from './untrusted'

/** report.json: each entry of a list on a line of its own, so that two reports can be compared line by line. */
export function documentText(document: Document): string {
  const parts = Object.entries(document).map(
    ([name, part]: [string, unknown]) => `  ${JSON.stringify(name)}: ${partText(part)}`
  )
  return forJson(`{\n${parts.join(',\n')}\n}\n`)
}

/** No string of JSON holds `{"`: its quotes are escaped there. */
function partText(part: unknown): string {
  const text = JSON.stringify(part)
  return text.startsWith('[{') && text.endsWith('}]')
    ? `[\n    ${text.slice(1, -1).replaceAll('},{"', '},\n    {"')}\n  ]`
    : text
}
