import { join } from 'node:path'
import type { Log } from '../ports'
import type { Report } from '../report/report'
import { inline } from '../report/untrusted'
import { writeFiles } from './publish'

/** Progress on standard error, so that standard output holds the report alone. */
export const terminalLog: Log = {
  progress: (sentence) => {
    process.stderr.write(`${inline(sentence)}\n`)
  }
}

/** Whether standard output is somebody's terminal that wants colour (https://no-color.org). */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>): boolean {
  return process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === ''
}

/** Writes the files, prints the report for people or report.json, and sets the exit code. */
export async function show(report: Report, outputDir: string, json: boolean): Promise<void> {
  const told = await writeFiles(report, outputDir)
  const document = told.files.find(({ name }) => name === 'report.json')?.text ?? ''
  process.stdout.write(json ? document : told.terminal)
  if (!json) process.stderr.write(`Reports: ${join(outputDir, '')}\n`)
  process.exitCode = told.exitCode
}
