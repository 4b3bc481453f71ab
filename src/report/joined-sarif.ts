import * as s from 'superstruct'
import { SCHEMA } from './sarif/shape'
import { forJson } from './untrusted'

/** What stands before and after the runs, with commas between them. */
export const SARIF_FRAME = {
  head: `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n`,
  tail: '\n  ]\n}\n'
} as const

/** The runs of one image's SARIF, each under a category of that image's: code scanning takes no two runs of one category. Undefined where it is none of ours. */
export function runsIn(text: string, folder: string): readonly string[] | undefined {
  const log = parsed(text)
  if (!s.is(log, Log)) return undefined
  return log.runs.map((run, index) => {
    const id = `zero-drift/${folder}${index === 0 ? '' : `-${index + 1}`}/`
    return forJson(JSON.stringify({ ...run, automationDetails: { id } }))
  })
}

const Log = s.type({
  version: s.literal('2.1.0'),
  runs: s.array(s.type({ tool: s.type({ driver: s.type({ name: s.string() }) }) }))
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
