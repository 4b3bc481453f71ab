import { once } from 'node:events'
import { join } from 'node:path'
import type { Log } from '../ports'
import type { Report } from '../report/report'
import { suggestionExitCode, suggestionText } from '../report/suggestion-text'
import { inline } from '../report/untrusted'

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

/** Prints a report that is written down, for people or report.json, and sets the exit code. */
export async function show(report: Report, outputDir: string, json: boolean): Promise<void> {
  await print(report, outputDir, json ? jsonOf : ({ terminal }) => [terminal])
  process.exitCode = report.exitCode
}

/** The same of nothing but the suggestion; exits 0 when one is proven or nothing is needed, 1 when not, 2 when the image fails with a writable root, too, 3 on an error. */
export async function showSuggestion(
  report: Report,
  outputDir: string,
  json: boolean
): Promise<void> {
  await print(report, outputDir, json ? jsonOf : (one) => [suggestionText(one)])
  process.exitCode = suggestionExitCode(report)
}

async function print(
  report: Report,
  outputDir: string,
  textOf: (report: Report) => Iterable<string>
): Promise<void> {
  await pour(textOf(report))
  if (textOf !== jsonOf) process.stderr.write(`Reports: ${join(outputDir, '')}\n`)
}

/** As fast as it is taken: never all of it in memory. */
async function pour(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (process.stdout.write(piece)) continue
    // A reader that has seen enough is none of this function's business.
    const goesOn = await once(process.stdout, 'drain').catch(() => false)
    if (goesOn === false) return
  }
}

const jsonOf = ({ files }: Report): Iterable<string> =>
  files.find(({ name }) => name === 'report.json')?.text() ?? []
