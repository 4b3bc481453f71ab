import { KINDS, type Finding } from '../../judge/findings'
import { count, thousands } from '../../judge/phrases'
import type { Document } from '../document'
import type { ChangePart } from '../document-changes'
import type { Outcome } from './suite'

/** What these findings make of a gate: the first one's title says it, the texts of all follow. Undefined for none. */
export function brokenBy(findings: readonly Finding[]): Outcome | undefined {
  const [first] = findings
  if (first === undefined) return undefined
  return {
    kind: KINDS[first.kind].verdict === 'error' ? 'error' : 'failure',
    type: first.kind,
    message: first.title,
    lines: findings.flatMap(({ title, detail }) =>
      detail.startsWith(title) ? [detail] : [title, detail]
    )
  }
}

/** The same of drift, with the changes themselves instead of what sums them up; they are sorted, the worst first. */
export function driftOutcome(
  { changes }: Document,
  findings: readonly Finding[]
): Outcome | undefined {
  const faults = findings.filter(({ kind }) => KINDS[kind].verdict === 'error')
  if (faults.length > 0 || findings.length === 0) return brokenBy(faults)
  const { drift: drifted } = changes.counts
  if (drifted === 0) return brokenBy(findings)
  const hidden = drifted - MOST
  return {
    kind: 'failure',
    type: 'drift',
    message: `${count(drifted, 'change')} outside the allowlist`,
    lines: [
      ...changes.slice(0, Math.min(drifted, MOST)).map(line),
      ...(hidden > 0 ? [`and ${thousands(hidden)} more: see report.json`] : [])
    ]
  }
}

const MOST = 2000

const line = ({ kind, path, severity, tags }: ChangePart): string =>
  `${kind} ${path}${tags.length === 0 ? '' : ` [${severity}: ${tags.join(', ')}]`}`
