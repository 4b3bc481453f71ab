import type { Finding, Verdict } from '../judge/findings'
import { exitCode, failsStep, withFindings, type ExitCode } from '../judge/verdict'
import type { Account } from './account'
import { annotate, type Annotation } from './annotations'
import { makeDocument } from './compose'
import type { Document } from './document'
import { filesOf, type ReportFile } from './files'
import { refusedCount } from './refused'
import { summarize } from './summary'
import { tally } from './tally'
import { terminalText } from './terminal'
import { forLog } from './untrusted'

/** What `main` returns: a value that the entries only publish. Every text in it is harmless where it is meant to go. */
export interface Report {
  readonly account: Account
  readonly document: Document
  readonly verdict: Verdict
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

export type { ReportFile }

export type OutputName =
  'verdict' | 'drift-count' | 'allowed-count' | 'refused-count' | 'image-id' | 'evidence-image'

/** What a log group shows of a container's log, from its end: whoever wants more opens container.log. */
const SHOWN_LINES = 1000
const SHOWN_WIDTH = 1000

/** Draws every report from what is known. */
export function makeReport(account: Account): Report {
  const document = makeDocument(account)
  const { verdict, findings } = document
  const counted = tally(account.judgement.changes)
  const summary = summarize(document, account, counted)
  const { log: heard = '' } = account
  return {
    account,
    document,
    verdict,
    fails: failsStep(verdict, account.mode),
    exitCode: exitCode(verdict, account.mode),
    summary,
    annotations: annotate(findings, account.annotateFile, document.tool.documentation),
    terminal: terminalText(document, account),
    log: heard === '' ? '' : forLog(heard, SHOWN_LINES, SHOWN_WIDTH),
    files: filesOf(document, account, { summary, counted }),
    outputs: outputsOf(document),
    suggestion: document.suggestion?.proven === true ? 'suggestion' : undefined
  }
}

/** The same report with findings that were only made while publishing it, e.g. a folder that cannot be written. */
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
