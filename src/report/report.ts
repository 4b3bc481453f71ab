import type { Finding, Verdict } from '../judge/findings'
import { exitCode, failsStep, withFindings, type ExitCode } from '../judge/verdict'
import type { Account } from './account'
import { annotate, type Annotation } from './annotations'
import { makeDocument } from './compose'
import type { Document } from './document'
import { documentText } from './json'
import { summarize } from './summary'
import { terminalText } from './terminal'
import { forFile, forLog } from './untrusted'

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

export type OutputName =
  'verdict' | 'drift-count' | 'allowed-count' | 'refused-count' | 'image-id' | 'evidence-image'

export interface ReportFile {
  /** Relative to the output folder. */
  readonly name: 'report.json' | 'summary.md' | 'container.log' | `suggestion/${string}`
  /** The whole text, piece by piece, as often as somebody asks: a list of a million changes is never in memory as text. */
  readonly text: () => Iterable<string>
}

/** What a log group shows of a container's log, from its end: whoever wants more opens container.log. */
const SHOWN_LINES = 1000
const SHOWN_WIDTH = 1000

/** Draws every report from what is known. */
export function makeReport(account: Account): Report {
  const document = makeDocument(account)
  const { verdict, findings } = document
  const summary = summarize(document, account)
  const { log: heard = '' } = account
  return {
    account,
    document,
    verdict,
    fails: failsStep(verdict, account.mode),
    exitCode: exitCode(verdict, account.mode),
    summary,
    annotations: annotate(findings, account.annotateFile),
    terminal: terminalText(document, account),
    log: heard === '' ? '' : forLog(heard, SHOWN_LINES, SHOWN_WIDTH),
    files: filesOf(document, account, summary),
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

function filesOf(document: Document, { log }: Account, summary: string): readonly ReportFile[] {
  const printed =
    log === undefined
      ? []
      : [{ name: 'container.log', text: () => (log === '' ? [] : [forFile(log), '\n']) } as const]
  return [
    { name: 'report.json', text: () => documentText(document) },
    { name: 'summary.md', text: () => [summary] },
    ...printed,
    ...recipeFiles(document)
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

function outputsOf({ verdict, changes, refusals, image, evidence }: Document): Report['outputs'] {
  const { drift, allowed } = changes.counts
  return {
    verdict,
    'drift-count': String(drift),
    'allowed-count': String(allowed),
    'refused-count': String(refusals.length),
    'image-id': image.id ?? '',
    'evidence-image': evidence?.image ?? ''
  }
}
