import * as s from 'superstruct'
import { withId } from '../../judge/findings/table'
import { QUALITY_SEVERITIES, type QualityIssue } from '../code-quality'
import { forJson } from '../escape'
import { SCHEMA } from '../sarif/shape'
import type { Joined } from './joined'

/**
 * Start and end of the joined report.json. The images' own reports go in between, separated by
 * commas.
 */
export function joinedFrame({ verdict, findings }: Joined): {
  readonly head: string
  readonly tail: string
} {
  const lines = findings.map((finding) => `\n    ${forJson(JSON.stringify(withId(finding)))}`)
  const found = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`
  return {
    head: `{\n  "schemaVersion": 1,\n  "verdict": "${verdict}",\n  "findings": ${found},\n  "reports": [\n`,
    tail: '\n  ]\n}\n'
  }
}

/** Start and end of the joined JUnit report; the suites go in between. */
export const JUNIT_FRAME = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  tail: '</testsuites>\n'
} as const

/**
 * Suites of an image's JUnit report; undefined if it is not as Zero Drift writes it, or is cut
 * short.
 */
export function suitesIn(text: string): string | undefined {
  const [, inner] =
    /^(?:<\?xml[^<>]*\?>)?\s*<testsuites\b[^<>]*>([^]*)<\/testsuites>\s*$/.exec(text) ?? []
  return inner !== undefined && isBalanced(inner) ? `${inner.trim()}\n` : undefined
}

/**
 * Whether XML consists of whole JUnit elements, text and CDATA alone, so that none of it can reach
 * beyond its suite.
 */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  let at = 0
  for (const { index, 0: piece, 1: ending, 2: name = '', 3: alone } of xml.matchAll(PIECE)) {
    if (index !== at) return false
    at += piece.length
    if (name === '') continue
    if (ending === '/') {
      if (open.pop() !== name) return false
    } else if (alone !== '/') open.push(name)
  }
  return at === xml.length && open.length === 0
}

/** Start or end tag of a JUnit element, CDATA, or text without markup. */
const PIECE =
  /<(\/?)(testsuite|testcase|properties|property|failure|error|skipped|system-out|system-err)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<]+/g

/** Start and end of the joined SARIF report. The runs go in between, separated by commas. */
export const SARIF_FRAME = {
  head: `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n`,
  tail: '\n  ]\n}\n'
} as const

/**
 * Runs of one image's SARIF file as JSON, each with a category named after its folder: code
 * scanning takes no two runs of one category. Undefined if the file is not such SARIF.
 */
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

/**
 * Issues of an image's Code Quality report, without anything that the format does not have;
 * undefined if it is not such a report.
 */
export function issuesIn(text: string): readonly QualityIssue[] | undefined {
  const issues = parsed(text)
  if (!s.is(issues, s.array(Issue))) return undefined
  return issues.map(({ description, check_name, fingerprint, severity, location }) => ({
    ...{ description, check_name, fingerprint, severity },
    location: { path: location.path, lines: { begin: location.lines.begin } }
  }))
}

const Issue = s.type({
  description: s.string(),
  check_name: s.string(),
  fingerprint: s.string(),
  severity: s.enums(QUALITY_SEVERITIES),
  location: s.type({ path: s.string(), lines: s.type({ begin: s.integer() }) })
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
