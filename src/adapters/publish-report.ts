import { join } from 'node:path'
import type { Report } from '../report/report'
import { annotate, appendSummary, printMuted } from './actions'
import { unwritable, withdrawAttestation } from './publish'
import { toolkit, type Core } from './toolkit'

type Environment = Readonly<Record<string, string | undefined>>

/** What the action tells of one image, once its files are written: the summary first, since a fault there changes what is told; then log, annotations, outputs and the exit code. */
export async function publishReport(
  written: Report,
  outputDir: string,
  environment: Environment
): Promise<void> {
  const core = await toolkit()
  const fault = await appendSummary(written.summary, core, environment)
  const told = fault === undefined ? written : unwritable(written, fault)
  if (told.verdict === 'error') await withdrawAttestation(outputDir).catch(ignore)
  printReport(told, core)
  for (const annotation of told.annotations) annotate(annotation, core)
  const suggestion = told.suggestion === undefined ? '' : join(outputDir, told.suggestion)
  const paths = { report: join(outputDir, 'report.json'), 'output-dir': outputDir, suggestion }
  for (const [name, value] of Object.entries({ ...told.outputs, ...paths })) {
    core.setOutput(name, value)
  }
  if (told.fails) process.exitCode = 1
}

/** A folder that cannot be written is told in the report, whose outputs matter more than the attempt. */
const ignore = (): void => undefined

function printReport(report: Report, core: Core): void {
  printMuted(report.terminal)
  if (report.log === '') return
  core.startGroup('Log of the container')
  printMuted(report.log)
  core.endGroup()
}
