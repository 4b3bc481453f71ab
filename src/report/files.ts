import type { Account } from './account'
import type { Document } from './document'
import { attestationText } from './attestation'
import { documentText } from './json'
import { checkSuite } from './junit/check-suite'
import { junitText } from './junit/junit'
import { reportPage } from './page/page'
import { sarifRun, sarifText } from './sarif/sarif'
import type { Tally } from './tally'
import { forFile } from './untrusted'

export interface ReportFile {
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
  readonly counted: Tally
}

/** Every file of a report; what is long is drawn only when it is written. */
export function filesOf(
  document: Document,
  account: Account,
  { summary, counted }: Drawn
): readonly ReportFile[] {
  const { log } = account
  const printed =
    log === undefined
      ? []
      : [{ name: 'container.log', text: () => (log === '' ? [] : [forFile(log), '\n']) } as const]
  return [
    { name: 'report.json', text: () => documentText(document) },
    { name: 'summary.md', text: () => [summary] },
    { name: 'report.html', text: () => [reportPage(document, account, counted)] },
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
