import type { Finding, Verdict } from '../judge/findings/finding'
import { exitCode, failsStep, withFindings, type ExitCode } from '../judge/judgement'
import type { Account } from './account'
import { annotationsOf, type Annotation } from './annotations'
import { attestationText } from './attestation'
import { makeDocument } from './document/compose'
import type { Document } from './document/document'
import { documentText } from './document/json'
import { forFile, forLog } from './escape'
import { reportPage } from './html/page'
import { checkSuite } from './junit/check-suite'
import { junitText } from './junit/junit'
import { sarifRun, sarifText } from './sarif/sarif'
import { tally, type Tally } from './sections/change-totals'
import { headline, type Headline } from './sections/headline'
import { refusedCount } from './sections/refusals'
import { summarize } from './summary'
import { terminalText } from './terminal'

/** The result of `main`: a value that the entries only publish. Every text in it is harmless where it is meant to go. */
export interface Report {
  readonly account: Account
  readonly document: Document
  readonly verdict: Verdict
  readonly headline: Headline
  /** Whether the step of the workflow fails. */
  readonly fails: boolean
  /** Of the local command. */
  readonly exitCode: ExitCode
  /** Markdown for the job summary, at most 1,000,000 bytes. */
  readonly summary: string
  /** Worst first, at most 9 of each level. */
  readonly annotations: readonly Annotation[]
  /** The report for people, with a final newline. */
  readonly terminal: string
  /** The last of what the container printed, for a log group; empty when it printed nothing. */
  readonly log: string
  readonly files: readonly ReportFile[]
  /** The action's outputs, but for those that are paths: only the publisher knows them. */
  readonly outputs: Readonly<Record<OutputName, string>>
  /** The folder with the proven fix, relative to the output folder; undefined where none was found. */
  readonly suggestion: 'suggestion' | undefined
}

type OutputName =
  'verdict' | 'drift-count' | 'allowed-count' | 'refused-count' | 'image-id' | 'evidence-image'

/** Lines of a container's log that a log group shows, from its end; container.log has all of them. */
const SHOWN_LINES = 1000
const SHOWN_WIDTH = 1000

/** Draws every report from what is known. */
export function makeReport(account: Account): Report {
  const document = makeDocument(account)
  const { verdict, findings } = document
  const counted = tally(account.judgement.changes)
  const head = headline(document, account)
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

/** A report with further findings that were only made while publishing it, e.g. a folder that cannot be written. */
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
  /** Relative to the output folder. */
  readonly name: FileName | `suggestion/${string}`
  /** The whole text, piece by piece, as often as somebody asks: a list of a million changes is never in memory as text. */
  readonly text: () => Iterable<string>
}

type FileName =
  | 'report.json'
  | 'summary.md'
  | 'report.html'
  | 'report.sarif'
  | 'report.junit.xml'
  | 'attestation.json'
  | 'container.log'

interface Drawn {
  readonly summary: string
  readonly head: Headline
  readonly counted: Tally
}

/** Every file of a report; what is long is drawn only when it is written. */
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
    { name: 'report.html', text: () => [reportPage(document, account, head, counted)] },
    ...programFiles(document, account),
    ...printed,
    ...recipeFiles(document)
  ]
}

/** The files that other programs read. */
function programFiles(document: Document, account: Account): readonly ReportFile[] {
  const attestation = attestationText(document, account)
  return [
    { name: 'report.sarif', text: () => [sarifText([sarifRun(document, account)])] },
    { name: 'report.junit.xml', text: () => [junitText([checkSuite(document, account)])] },
    ...(attestation === undefined
      ? []
      : [{ name: 'attestation.json', text: () => [attestation] } as const])
  ]
}

/** One file for each recipe, under the name that its tool expects. */
function recipeFiles({ suggestion }: Document): readonly ReportFile[] {
  if (suggestion === undefined) return []
  const { docker, compose, kubernetes, action, policy } = suggestion.recipes
  return [
    { name: 'suggestion/docker.sh', text: () => [docker] },
    { name: 'suggestion/compose.yaml', text: () => [compose] },
    { name: 'suggestion/kubernetes.yaml', text: () => [kubernetes] },
    { name: 'suggestion/action.yml', text: () => [action] },
    { name: 'suggestion/zero-drift.yml', text: () => [policy] }
  ]
}
