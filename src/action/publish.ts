import * as core from '@actions/core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unwritable, unwritableJoined, withdrawAttestation } from '../commands/write-reports'
import { inline } from '../report/escape'
import type { Joined } from '../report/joined/joined'
import type { JoinedPart } from '../report/joined/part'
import type { Report } from '../report/report'
import { annotate, appendSummary, printMuted } from './runner'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Publishes the report on one image, once its files are written. The job summary comes first, since
 * a fault there changes the rest; then outputs, the log, annotations and the exit code.
 */
export async function publishReport(
  written: Report,
  outputDir: string,
  environment: Environment
): Promise<void> {
  const fault = await appendSummary(written.summary, core, environment)
  const told = fault === undefined ? written : unwritable(written, fault)
  if (told.verdict === 'error') await withdrawAttestation(outputDir).catch(ignore)
  const suggestion = told.suggestion === undefined ? '' : join(outputDir, told.suggestion)
  setOutputs({ ...told.outputs, ...pathsIn(outputDir), suggestion })
  printReport(told)
  for (const annotation of told.annotations) annotate(annotation, core)
  if (told.fails) process.exitCode = 1
}

/** Sets the outputs. Called before anything is printed, so that a closed log takes none of them. */
function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** Paths of the output folder and of each report in it; empty for a report that is not there. */
function pathsIn(outputDir: string): Readonly<Record<string, string>> {
  const reports = Object.entries(REPORTS).map(([output, name]) => {
    const path = join(outputDir, name)
    return [output, existsSync(path) ? path : ''] as const
  })
  const report = join(outputDir, 'report.json')
  return { report, 'output-dir': outputDir, ...Object.fromEntries(reports) }
}

/** File of each report, by the output that has its path. */
const REPORTS = {
  summary: 'summary.md',
  html: 'report.html',
  sarif: 'report.sarif',
  junit: 'report.junit.xml',
  codequality: 'report.codequality.json',
  comment: 'comment.md'
}

/** Ignores an attestation that cannot be removed: the outputs of the report matter more. */
const ignore = (): void => undefined

function printReport(report: Report): void {
  printMuted(report.terminal)
  if (report.log === '') return
  core.startGroup('Log of the container')
  printMuted(report.log)
  core.endGroup()
}

/**
 * Publishes the reports on several images: the summary and the outputs; each image's text as a group
 * of the log, in order, and the overview below them; then annotations and the exit code.
 */
export async function publishJoined(
  written: Joined,
  outputDir: string,
  environment: Environment
): Promise<void> {
  const fault = await appendSummary(written.summary, core, environment)
  const told = fault === undefined ? written : unwritableJoined(written, fault)
  setOutputs(outputsOf(told, outputDir))
  for (const part of told.parts) printPart(part)
  printMuted(told.terminal)
  for (const annotation of told.annotations) annotate(annotation, core)
  if (told.fails) process.exitCode = 1
}

function printPart({ label, verdict, told }: JoinedPart): void {
  if (told === undefined) return
  core.startGroup(inline(`${label}: ${verdict}`, 200))
  printMuted(
    told.log === '' ? told.terminal : `${told.terminal}\nLog of the container\n${told.log}`
  )
  core.endGroup()
}

/**
 * Returns the action's outputs by name. The suggestion folders of the images are listed one a line.
 */
function outputsOf({ outputs, parts }: Joined, outputDir: string): Record<string, string> {
  const fixes = parts.flatMap(({ folder, told }) =>
    told?.suggestion === undefined ? [] : [join(outputDir, folder, told.suggestion)]
  )
  return { ...outputs, ...pathsIn(outputDir), suggestion: fixes.join('\n') }
}
