import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorMessage } from '../adapters/errors'
import { clearEvidence } from '../adapters/evidence'
import { makeFolder } from '../adapters/make-folder'
import { makeFinding } from '../judge/findings/table'
import { amendReport, type Report } from '../report/report'

/**
 * Writes the report's files. If one cannot be written, returns a report with a finding that says
 * so.
 */
export async function writeFiles(report: Report, outputDir: string): Promise<Report> {
  try {
    const folders = new Set(report.files.map(({ name }) => dirname(join(outputDir, name))))
    await clearSuggestion(outputDir)
    await withdrawAttestation(outputDir)
    if (report.document.evidence === undefined) await clearEvidence(outputDir)
    for (const folder of folders) await makeFolder(folder)
    await Promise.all(
      report.files.map(({ name, text }) => writeFile(join(outputDir, name), text()))
    )
    return report
  } catch (error) {
    await withdrawAttestation(outputDir).catch(() => undefined)
    return unwritable(report, error)
  }
}

/** Removes the attestation: a run whose report could not be published must not be signed. */
export async function withdrawAttestation(outputDir: string): Promise<void> {
  await rm(join(outputDir, 'attestation.json'), { force: true })
}

/**
 * Removes the suggestion of an earlier run in this folder, so that it is not taken for this run's.
 */
export async function clearSuggestion(outputDir: string): Promise<void> {
  await rm(join(outputDir, 'suggestion'), { recursive: true, force: true })
}

/**
 * Returns the report with a finding that it, or something that belongs to it, could not be written.
 * Such a report cannot pass.
 */
export function unwritable(report: Report, error: unknown): Report {
  if (report.document.findings.some(({ kind }) => kind === 'output-unwritable')) return report
  const message = errorMessage(error)
  return amendReport(report, [makeFinding('output-unwritable', { message })])
}
