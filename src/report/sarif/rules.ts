import type { FindingPage, Level } from '../../judge/findings/finding'
import { FINDING_KINDS, FINDINGS, pageAddress, type FindingKind } from '../../judge/findings/table'
import { SEVERITIES, type Severity } from '../../judge/severity'
import type { ToolPart } from '../document/document'
import type { SarifLevel, SarifRule } from './shape'

/**
 * A SARIF rule for each kind of finding, in the order of `FINDING_KINDS`; for drift one for each
 * severity, since code scanning has the severity of an alert from its rule. The ID of a rule is the
 * name of its kind, by which code scanning knows the alerts of earlier versions; the short ID
 * (`ZD101`) is in the rule's title and tags. Holds no untrusted text.
 */
export function sarifRules({ documentation }: ToolPart): readonly SarifRule[] {
  return RULES.map((rule) => {
    const { id, help: page } = FINDINGS[rule.kind]
    const address = pageAddress(documentation, rule.kind)
    return {
      id: ruleIdOf(rule),
      ...(rule.severity && { deprecatedIds: [rule.kind] }),
      shortDescription: { text: `${id}: ${titleOf(rule, page)}` },
      fullDescription: { text: plain(page.meaning) },
      help: { text: plain(helpText(page)), markdown: helpText(page) },
      ...(address === undefined ? {} : { helpUri: address }),
      defaultConfiguration: { level: levelOf({ ...rule, level: FINDINGS[rule.kind].level }) },
      properties: propertiesOf(rule)
    }
  })
}

/** Kind of finding, and for drift the severity, that a rule is for. */
interface RuleSubject {
  readonly kind: FindingKind
  readonly severity?: Severity
}

const RULES: readonly RuleSubject[] = FINDING_KINDS.flatMap((kind): readonly RuleSubject[] =>
  kind === 'drift' ? SEVERITIES.map((severity) => ({ kind, severity })) : [{ kind }]
)

/** ID of a rule: `not-ready`; for drift with the severity, `drift-critical`. */
export const ruleIdOf = ({ kind, severity }: RuleSubject): string =>
  severity === undefined ? kind : `${kind}-${severity}`

/** Index of a rule in `sarifRules`. */
export const ruleIndexOf = (subject: RuleSubject): number =>
  RULES.findIndex(({ kind, severity }) => kind === subject.kind && severity === subject.severity)

/** Level in SARIF's terms; for drift by its severity, but no error where it is tolerated. */
export function levelOf({ level, severity }: LevelSubject): SarifLevel {
  const own = level === 'notice' ? 'note' : level
  if (severity === undefined) return own
  const graded = OF_SEVERITY[severity].level
  return own === 'warning' && graded === 'error' ? 'warning' : graded
}

type LevelSubject = { readonly level: Level } & Pick<RuleSubject, 'severity'>

/**
 * Level of drift, and its score for code scanning: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9
 * medium, and what is below is low.
 */
const OF_SEVERITY: Readonly<
  Record<Severity, { readonly level: SarifLevel; readonly score: string }>
> = {
  critical: { level: 'error', score: '9.5' },
  high: { level: 'error', score: '8.0' },
  medium: { level: 'warning', score: '5.0' },
  low: { level: 'note', score: '2.0' }
}

const titleOf = ({ severity }: RuleSubject, { title }: FindingPage): string =>
  severity === undefined ? title : `${title} (${severity} severity)`

const helpText = ({ meaning, fix, allow }: FindingPage): string =>
  `${meaning}\n\n## How to fix it\n\n${fix}\n\n## How to allow it\n\n${allow}\n`

/** Removes Markdown for viewers that do not render it; the asterisks of a glob pattern stay. */
const plain = (markdown: string): string =>
  markdown.replace(/^#+ (.+)$/gm, '$1:').replace(/\*\*([^*`]+)\*\*/g, '$1')

function propertiesOf({ kind, severity }: RuleSubject): SarifRule['properties'] {
  const { id, level, securitySeverity } = FINDINGS[kind]
  const score = severity === undefined ? securitySeverity : OF_SEVERITY[severity].score
  const tags = ['container', 'immutability', id]
  return score === undefined
    ? { precision: 'very-high', tags, 'problem.severity': PROBLEMS[level] }
    : { precision: 'very-high', tags: ['security', ...tags], 'security-severity': score }
}

const PROBLEMS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation'
}
