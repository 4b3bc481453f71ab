import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { INPUTS, type DeclaredInput } from '../plan/input-table'
import type { Inputs } from '../plan/inputs'
import type { Labels, Log } from '../ports'
import type { Annotation } from '../report/annotations'
import type { Report } from '../report/report'
import { inline } from '../report/untrusted'
import { messageOf } from './error'
import { processMark, RUN_LABEL } from './identity'
import { unwritable, withdrawAttestation, writeFiles } from './publish'
import { toolkit, type Core } from './toolkit'

type Environment = Readonly<Record<string, string | undefined>>

/** The inputs as the runner hands them over: `INPUT_` and the name in capitals, its hyphens kept. */
export function readInputs(
  environment: Environment,
  declared: readonly Pick<DeclaredInput, 'name'>[] = INPUTS
): Inputs {
  return new Map(
    declared.map(({ name }) => [name, environment[`INPUT_${name.toUpperCase()}`] ?? ''])
  )
}

/** Progress as plain lines of the step's log. */
export const actionsLog: Log = {
  progress: (sentence) => {
    process.stdout.write(`${inline(sentence)}\n`)
  }
}

/** What post needs to clear up after a main that was killed. */
export async function saveState(labels: readonly Labels[]): Promise<void> {
  const core = await toolkit()
  core.saveState('run', labels.map((one) => one[RUN_LABEL]).join())
  core.saveState('process', processMark(process.pid) ?? '')
}

/** Files and summary first, since a fault there changes what is told; then log, annotations, outputs and the exit code. */
export async function publish(
  report: Report,
  outputDir: string,
  environment: Environment
): Promise<void> {
  const core = await toolkit()
  const written = await writeFiles(report, outputDir)
  const fault = await appendSummary(written.summary, core, environment)
  const told = fault === undefined ? written : unwritable(written, fault)
  if (told.verdict === 'error') await withdrawAttestation(outputDir)
  printReport(told, core)
  for (const annotation of told.annotations) annotate(annotation, core)
  const suggestion = told.suggestion === undefined ? '' : join(outputDir, told.suggestion)
  const paths = { report: join(outputDir, 'report.json'), 'output-dir': outputDir, suggestion }
  for (const [name, value] of Object.entries({ ...told.outputs, ...paths })) {
    core.setOutput(name, value)
  }
  if (told.fails) process.exitCode = 1
}

/** A fault that left no report: it is told once, and the step fails. */
export async function publishFault(error: unknown): Promise<void> {
  process.exitCode = 1
  const message = messageOf(error)
  const core = await toolkit()
  core.error(inline(message, 2000), { title: 'Zero Drift itself failed' })
}

/** Gives what was thrown where it could not be written. Outside of a runner there may be no summary to write to. */
export async function appendSummary(
  summary: string,
  core: Core,
  environment: Environment
): Promise<unknown> {
  if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return undefined
  return core.summary
    .addRaw(summary)
    .write()
    .then(
      () => undefined,
      (error: unknown) => error
    )
}

function printReport(report: Report, core: Core): void {
  printMuted(report.terminal)
  if (report.log === '') return
  core.startGroup('Log of the container')
  printMuted(report.log)
  core.endGroup()
}

/** Nothing in between is obeyed by the runner; the token is too long to be guessed, and to be a useful mask. */
export function printMuted(text: string): void {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`)
}

/** One annotation, as the runner's own toolkit asks for it. */
export function annotate({ level, message, title, file, line }: Annotation, core: Core): void {
  const properties = {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line })
  }
  core[level](message, properties)
}
