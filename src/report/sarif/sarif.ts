import type { Finding, FindingPage, Level } from '../../judge/findings/finding'
import { FINDING_KINDS, FINDINGS, pageAddress, type FindingKind } from '../../judge/findings/table'
import { SEVERITIES, TAGS, type Severity } from '../../judge/severity'
import type { Location } from '../../plan/faults'
import type { Account } from '../account'
import { alertMessage, alertsOf, FALLBACK_FILE, type Alert, type AlertContext } from '../alerts'
import { nameOfImage } from '../attestation'
import type { ChangePart, Document, ToolPart } from '../document/document'
import { forJson, forSarif, forUri, inline } from '../escape'
import { workloadWords } from '../subject'
import {
  SCHEMA,
  type Invocation,
  type SarifLevel,
  type SarifLocation,
  type SarifResult,
  type SarifRule,
  type SarifRun
} from './shape'

/** Facts for a SARIF run that the document does not hold. */
export type Around = AlertContext & Pick<Account, 'mode'>

/**
 * A SARIF 2.1.0 run of one check. Its category is the image or the workload, so that code scanning
 * does not close the alerts of one when another is uploaded
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning).
 */
export function sarifRun(document: Document, around: Around): SarifRun {
  const { image, tool, verdict, manifest } = document
  const subject = manifest ? workloadWords(manifest).join(', ') : nameOfImage(image.reference)
  return {
    tool: {
      driver: {
        name: 'Zero Drift',
        semanticVersion: tool.version,
        ...(tool.documentation === undefined ? {} : { informationUri: tool.documentation }),
        rules: sarifRules(tool)
      }
    },
    automationDetails: { id: `zero-drift/${inline(subject, 200)}/` },
    invocations: [invocation(document)],
    ...versionControl(document),
    columnKind: 'utf16CodeUnits',
    results: resultsOf(document, around),
    properties: {
      verdict,
      mode: around.mode,
      image: inline(image.reference, 300),
      ...(image.id === undefined ? {} : { imageId: inline(image.id, 100) })
    }
  }
}

/**
 * SARIF file with these runs, each result on a line of its own. GitHub accepts at most 20 runs, and
 * 10 MB when compressed.
 */
export function sarifText(runs: readonly SarifRun[]): string {
  const head = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[`
  return `${head}\n${runs.map(runText).join(',\n')}\n]}\n`
}

function runText({ tool, results, ...rest }: SarifRun): string {
  const { rules, ...driver } = tool.driver
  const parts = [
    `"tool":{"driver":${joined(driver, 'rules', rules)}}`,
    ...Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${text(part)}`)
  ]
  return `{${parts.join(',\n')},\n"results":${lines(results)}}`
}

/** JSON of an object with a further key, whose value is a list. */
const joined = (object: object, name: string, list: readonly unknown[]): string =>
  `${text(object).slice(0, -1)},"${name}":${lines(list)}}`

const lines = (list: readonly unknown[]): string =>
  `[\n${forJson(list.map((one) => JSON.stringify(one)).join(',\n'))}\n]`

const text = (value: unknown): string => forJson(JSON.stringify(value))

/**
 * The commit under test; empty if its repository is unknown, or has no address that a URI can hold.
 * SARIF wants the bare name of a branch or tag (2.1.0, 3.23).
 */
function versionControl({ git = {} }: Document): Pick<SarifRun, 'versionControlProvenance'> {
  const { repository = '', commit, ref = '' } = git
  if (!/^(?:https?|ssh):\/\/[\w.:@/%~+-]+$/.test(repository)) return {}
  const [, group = '', name = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
  const named = name === '' ? {} : { [group === 'tags' ? 'revisionTag' : 'branch']: inline(name) }
  const revision = commit === undefined ? {} : { revisionId: commit }
  return { versionControlProvenance: [{ repositoryUri: repository, ...revision, ...named }] }
}

/** Invocation of a run, with the errors that kept the check from judging. */
function invocation({ verdict, findings, image }: Document): Invocation {
  const faults = findings.filter(({ kind }) => FINDINGS[kind].verdict === 'error')
  const notification = (finding: Finding) => ({
    descriptor: { id: ruleIdOf(finding) },
    level: levelOf(finding),
    message: { text: forSarif(alertMessage(image.reference, finding), 1500) }
  })
  return {
    executionSuccessful: verdict !== 'error',
    ...(faults.length === 0
      ? {}
      : { toolExecutionNotifications: faults.slice(0, MOST_FAULTS).map(notification) })
  }
}

/** Most notifications; the results list the others as well. */
const MOST_FAULTS = 100

/**
 * Results for code scanning: one for each finding, and one for each change outside the allowlist,
 * worst first. At most 5,000, since GitHub shows no more
 * (https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit).
 */
function resultsOf(document: Document, context: AlertContext): readonly SarifResult[] {
  return alertsOf(document, document.findings, context, LIMITS).map(resultOf)
}

const LIMITS = { alerts: 5000, bytes: 9_500_000 }

/**
 * Result for an alert. GitHub looks at `primaryLocationLineHash` alone, which its upload action
 * would make from the source line, and all changes share that line.
 */
function resultOf(alert: Alert): SarifResult {
  const { message, fingerprint, change, baseline } = alert
  return {
    ruleId: ruleIdOf(alert),
    ruleIndex: ruleIndexOf(alert),
    level: levelOf(alert),
    message: { text: forSarif(message, 1500) },
    locations: [locationOf(alert)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(baseline && { baselineState: baseline }),
    ...(change && { properties: changeProperties(change) })
  }
}

function changeProperties({ kind, place, severity, tags, tolerated }: ChangePart) {
  const techniques = new Set(tags.map((tag) => `external/mitre-attack/${TAGS[tag].technique.id}`))
  return {
    ...{ severity, change: kind, place: inline(place, 300), tags: [...tags, ...techniques] },
    ...(tolerated && { tolerated })
  }
}

function locationOf({ location, path }: Alert): SarifLocation {
  const physicalLocation = physical(location)
  return path === undefined
    ? { physicalLocation }
    : { physicalLocation, logicalLocations: [{ fullyQualifiedName: path }] }
}

const physical = ({ file, line, column }: Location): SarifLocation['physicalLocation'] => ({
  artifactLocation: { uri: forUri(file) || FALLBACK_FILE },
  region: {
    startLine: Math.max(1, line),
    ...(column === undefined ? {} : { startColumn: column })
  }
})

/**
 * A SARIF rule for each kind of finding, in the order of `FINDING_KINDS`; for drift one for each
 * severity, since code scanning has the severity of an alert from its rule. The ID of a rule is the
 * name of its kind, by which code scanning knows the alerts of earlier versions; the short ID
 * (`ZD101`) is in the rule's title and tags. Holds no untrusted text.
 */
function sarifRules({ documentation }: ToolPart): readonly SarifRule[] {
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
const ruleIdOf = ({ kind, severity }: RuleSubject): string =>
  severity === undefined ? kind : `${kind}-${severity}`

/** Index of a rule in `sarifRules`. */
const ruleIndexOf = (subject: RuleSubject): number =>
  RULES.findIndex(({ kind, severity }) => kind === subject.kind && severity === subject.severity)

/** Level in SARIF's terms; for drift by its severity, but no error where it is tolerated. */
function levelOf({ level, severity }: LevelSubject): SarifLevel {
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
