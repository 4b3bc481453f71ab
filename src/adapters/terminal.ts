import { join } from 'node:path'
import type { Log } from '../ports'
import type { Report } from '../report/report'
import { suggestionExitCode, suggestionText } from '../report/suggestion-text'
import { inline } from '../report/untrusted'
import { printPieces } from './print'

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

/** Sets the exit code, then prints a report that is written down: for people, or report.json. */
export async function show(report: Report, outputDir: string, json: boolean): Promise<void> {
  process.exitCode = report.exitCode
  await print(report, outputDir, json ? jsonOf : ({ terminal }) => [terminal])
}

/** Sets the exit code, then prints the suggestion alone: 0 when one is proven or nothing is needed, 1 when not, 2 when the image fails with a writable root, too, 3 on an error. */
export async function showSuggestion(
  report: Report,
  outputDir: string,
  json: boolean
): Promise<void> {
  process.exitCode = suggestionExitCode(report)
  await print(report, outputDir, json ? jsonOf : (one) => [suggestionText(one)])
}

async function print(
  report: Report,
  outputDir: string,
  textOf: (report: Report) => Iterable<string>
): Promise<void> {
  await printPieces(textOf(report))
  if (textOf !== jsonOf) process.stderr.write(`Reports: ${join(outputDir, '')}\n`)
}

const jsonOf = ({ files }: Report): Iterable<string> =>
  files.find(({ name }) => name === 'report.json')?.text() ?? []
