import type { Account } from './account'
import { alertsOf, FALLBACK_FILE, type Alert } from './alerts'
import type { Document } from './document/document'
import { forJson } from './escape'

/** An issue of GitLab's Code Quality report: what a merge request lists. */
export interface QualityIssue {
  readonly description: string
  /** Kind of the finding; for drift with the severity, `drift-critical`. */
  readonly check_name: string
  /** Equal in every run for the same image, kind and subject; unique in this file. */
  readonly fingerprint: string
  readonly severity: QualitySeverity
  readonly location: {
    /** Path relative to the repository's root, without a leading `./`. */
    readonly path: string
    readonly lines: { readonly begin: number }
  }
}

/** Severities of the format, worst first. */
export const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'] as const
type QualitySeverity = (typeof QUALITY_SEVERITIES)[number]

/**
 * Report in the format of GitLab's Code Quality
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): an issue for each
 * error, warning and change outside the allowlist; an empty list if there are none. Notices are
 * left out, since they ask for nothing. At most 1,000 issues and 5,000,000 bytes.
 */
export function codeQualityText(
  document: Document,
  context: Pick<Account, 'annotateFile' | 'sha256'>
): string {
  const findings = document.findings.filter(({ level }) => level !== 'notice')
  return issuesText(alertsOf(document, findings, context, LIMITS).map(issueOf))
}

/** JSON of a report with these issues, each on a line of its own. */
const issuesText = (issues: readonly QualityIssue[]): string =>
  issues.length === 0 ? '[]\n' : `[\n${issues.map(issueText).join(',\n')}\n]\n`

/** JSON of one issue, on one line. */
export const issueText = (issue: QualityIssue): string => forJson(JSON.stringify(issue))

const LIMITS = { alerts: 1000, bytes: 3_000_000 }

function issueOf(alert: Alert): QualityIssue {
  const { kind, message, severity, fingerprint, location } = alert
  return {
    description: message,
    check_name: severity === undefined ? kind : `${kind}-${severity}`,
    fingerprint,
    severity: severityOf(alert),
    location: {
      path: relativePath(location.file),
      lines: { begin: Math.max(1, location.line) }
    }
  }
}

const severityOf = ({ level, severity }: Alert): QualitySeverity =>
  severity === undefined ? OF_LEVEL[level] : OF_DRIFT[severity]

const OF_LEVEL = { error: 'critical', warning: 'minor', notice: 'info' } as const
const OF_DRIFT = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' } as const

/** Path in the repository as GitLab knows it: without `./`, empty segments and a leading slash. */
const relativePath = (file: string): string =>
  file
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
    .slice(0, LONGEST) || FALLBACK_FILE

const LONGEST = 1000
