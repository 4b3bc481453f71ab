import type { RecipeName } from '../explain/recipes/recipes'
import type { Finding, Verdict } from '../judge/findings/finding'
import { exitCode, failsStep, withFindings, type ExitCode } from '../judge/judgement'
import type { Account } from './account'
import { annotationsOf, type Annotation } from './annotations'
import { attestationText } from './attestation'
import { codeQualityText } from './code-quality'
import { pullRequestComment } from './comment'
import { makeDocument } from './document/compose'
import type { Document } from './document/document'
import { documentText } from './document/json'
import { forFile, forLog } from './escape'
import { inFileWords } from './file-words'
import { reportPage } from './html/page'
import { checkSuite } from './junit/check-suite'
import { junitText } from './junit/junit'
import { sarifRun, sarifText } from './sarif/sarif'
import { tally, type Tally } from './sections/change-totals'
import { headline, type Headline } from './sections/headline'
import { recipesByName } from './sections/recipe-names'
import { refusedCount } from './sections/surface'
import { summarize } from './summary'
import { terminalText } from './terminal'
import { withoutSecrets } from './without-secrets'

/**
 * Result of `main`, which the action and the commands only publish. Each text is escaped for its
 * destination.
 */
export interface Report {
  readonly account: Account
  readonly document: Document
  readonly verdict: Verdict
  readonly headline: Headline
  /** Whether the step of the workflow fails. */
  readonly fails: boolean
  /** Exit code of the local command. */
  readonly exitCode: ExitCode
  /** Markdown for the job summary, at most 1,000,000 bytes. */
  readonly summary: string
  /** Annotations, worst first, at most 9 of each level. */
  readonly annotations: readonly Annotation[]
  /** The report for people, with a final newline. */
  readonly terminal: string
  /** End of the container's log, for a group in the step's log; empty if it printed nothing. */
  readonly log: string
  readonly files: readonly ReportFile[]
  /** Outputs of the action, except paths: only the publisher knows those. */
  readonly outputs: Readonly<Record<OutputName, string>>
  /** Folder of the proven fix, relative to the output folder; undefined if no fix is proven. */
  readonly suggestion: 'suggestion' | undefined
}

type OutputName =
  'verdict' | 'drift-count' | 'allowed-count' | 'refused-count' | 'image-id' | 'evidence-image'

/**
 * Number of lines of the container's log that a log group shows, from the end; container.log has
 * all of them.
 */
const SHOWN_LINES = 1000
const SHOWN_WIDTH = 1000

/** Draws every report of a check. */
export function makeReport(known: Account): Report {
  const account = withoutSecrets(inFileWords(known))
  const document = makeDocument(account)
  const { verdict, findings } = document
  const counted = tally(account.judgement.changes)
  const head = headline(document, account, counted)
  const summary = summarize(document, account, head, counted)
  const { log: heard = '' } = account
  return {
    account,
    document,
    verdict,
    headline: head,
    fails: failsStep(verdict, account.mode),
    exitCode: exitCode(verdict, account.mode),
    summary,
    annotations: annotationsOf(findings, account.annotateFile, document.tool.documentation),
    terminal: terminalText(document, account, head),
    log: heard === '' ? '' : forLog(heard, SHOWN_LINES, SHOWN_WIDTH),
    files: filesOf(document, account, { summary, head, counted }),
    outputs: outputsOf(document),
    suggestion: document.suggestion?.proven === true ? 'suggestion' : undefined
  }
}

/**
 * Adds findings that were made after the report was drawn, e.g. on a folder that cannot be written.
 */
export function amendReport(report: Report, findings: readonly Finding[]): Report {
  if (findings.length === 0) return report
  const judgement = withFindings(report.account.judgement, findings)
  return makeReport({ ...report.account, judgement })
}

function outputsOf(document: Document): Report['outputs'] {
  const { verdict, changes, image, evidence } = document
  const { drift, allowed } = changes.counts
  return {
    verdict,
    'drift-count': String(drift),
    'allowed-count': String(allowed),
    'refused-count': String(refusedCount(document)),
    'image-id': image.id ?? '',
    'evidence-image': evidence?.image ?? ''
  }
}

interface ReportFile {
  /** Path relative to the output folder. */
  readonly name: FileName | `suggestion/${string}`
  /**
   * Returns the text in pieces, and may be called several times. A list of a million changes is
   * never in memory as text.
   */
  readonly text: () => Iterable<string>
}

type FileName =
  | 'report.json'
  | 'summary.md'
  | 'comment.md'
  | 'report.html'
  | 'report.sarif'
  | 'report.junit.xml'
  | 'report.codequality.json'
  | 'attestation.json'
  | 'container.log'

interface Drawn {
  readonly summary: string
  readonly head: Headline
  readonly counted: Tally
}

/** Files of a report; the long ones are drawn only while they are written. */
function filesOf(
  document: Document,
  account: Account,
  { summary, head, counted }: Drawn
): readonly ReportFile[] {
  const { log } = account
  const printed =
    log === undefined
      ? []
      : [{ name: 'container.log', text: () => (log === '' ? [] : [forFile(log), '\n']) } as const]
  return [
    { name: 'report.json', text: () => documentText(document) },
    { name: 'summary.md', text: () => [summary] },
    { name: 'comment.md', text: () => [pullRequestComment(document, account, head)] },
    { name: 'report.html', text: () => [reportPage(document, account, head, counted)] },
    ...programFiles(document, account),
    ...printed,
    ...recipeFiles(document)
  ]
}

/** Files for other programs. */
function programFiles(document: Document, account: Account): readonly ReportFile[] {
  const attestation = attestationText(document, account)
  return [
    { name: 'report.sarif', text: () => [sarifText([sarifRun(document, account)])] },
    { name: 'report.junit.xml', text: () => [junitText([checkSuite(document, account)])] },
    { name: 'report.codequality.json', text: () => [codeQualityText(document, account)] },
    ...(attestation === undefined
      ? []
      : [{ name: 'attestation.json', text: () => [attestation] } as const])
  ]
}

/** Recipes of the suggestion, one file each, under the name that the tool expects. */
function recipeFiles({ suggestion }: Document): readonly ReportFile[] {
  if (suggestion === undefined) return []
  return recipesByName(suggestion.recipes).map(([name, recipe]) => ({
    name: `suggestion/${RECIPE_FILES[name]}`,
    text: () => [recipe]
  }))
}

const RECIPE_FILES: Readonly<Record<RecipeName, string>> = {
  patch: 'compose.patch',
  override: 'compose.override.yaml',
  manifestPatch: 'manifest.patch',
  merge: 'manifest-patch.yaml',
  docker: 'docker.sh',
  compose: 'compose.yaml',
  kubernetes: 'kubernetes.yaml',
  action: 'action.yml',
  policy: 'zero-drift.yml'
}
