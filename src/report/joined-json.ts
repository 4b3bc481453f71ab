import type { Joined } from './joined'
import { forJson } from './untrusted'

/** What stands before and after the images' own reports, one after another with commas between them, in the joined report.json. */
export function joinedFrame({ verdict, findings }: Joined): {
  readonly head: string
  readonly tail: string
} {
  const lines = findings.map((finding) => `\n    ${forJson(JSON.stringify(finding))}`)
  const found = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`
  return {
    head: `{\n  "schemaVersion": 1,\n  "verdict": "${verdict}",\n  "findings": ${found},\n  "reports": [\n`,
    tail: '\n  ]\n}\n'
  }
}
