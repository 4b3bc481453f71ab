import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { ExitCode } from '../judge/judgement'
import type { Log } from '../ports'
import { inline } from '../report/escape'
import type { Joined } from '../report/joined/joined'
import type { Report } from '../report/report'
import { factLines } from '../report/sections/facts'
import { logLines } from '../report/sections/failure-log'
import { errorLines, noteLines } from '../report/sections/findings'
import { headLines } from '../report/sections/headline'
import { timingLines } from '../report/sections/phases'
import { suggestionLines } from '../report/sections/suggestion'
import { joinSections, painter } from '../report/terminal-text'

/** Prints progress on standard error, so that standard output holds the report alone. */
export const terminalLog: Log = {
  progress: (sentence) => {
    process.stderr.write(`${inline(sentence)}\n`)
  }
}

/** Whether standard output is a terminal and `NO_COLOR` is empty (https://no-color.org). */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>): boolean {
  return process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === ''
}

/**
 * Sets the exit code, then prints a report whose files are written: the text for people, or
 * report.json.
 */
export async function showReport(report: Report, outputDir: string, json: boolean): Promise<void> {
  process.exitCode = report.exitCode
  await print(report, outputDir, json ? jsonOf : ({ terminal }) => [terminal])
}

/**
 * Sets the exit code (see `suggestionExitCode`), then prints the suggestion alone, or report.json.
 */
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

/** Sets the exit code, then prints the joined report: the text for people, or report.json. */
export async function showJoined(joined: Joined, outputDir: string, json: boolean): Promise<void> {
  process.exitCode = joined.exitCode
  if (json) await printPieces(createReadStream(join(outputDir, 'report.json')))
  else await printPieces(textsOf(joined))
  if (!json) process.stderr.write(`Reports: ${join(outputDir, '')}\n`)
}

const textsOf = ({ parts, terminal }: Joined): readonly string[] => [
  ...parts.flatMap(({ label, told }) =>
    told === undefined ? [] : [`── ${inline(label, 100)} ──\n\n${told.terminal}\n`]
  ),
  terminal
]

/** Text that `zero-drift suggest` prints: the suggestion, or why there is none. */
function suggestionText({ document, account, headline }: Report): string {
  const paint = painter(account.colour)
  const ending = [timingLines(document, paint)]
  if (document.suggestion?.proven === true) {
    return joinSections([
      factLines(document, paint),
      suggestionLines(account, paint),
      noteLines(document, paint),
      ...ending
    ])
  }
  return joinSections([
    headLines(headline, paint),
    factLines(document, paint),
    errorLines(document, paint),
    suggestionLines(account, paint),
    logLines(document, account, paint),
    noteLines(document, paint),
    ...ending
  ])
}

/**
 * 0 if a fix is proven or nothing is needed, 1 if not. 2 if the image also fails with a writable
 * root filesystem, or its program cannot be started. 3 on an error.
 */
function suggestionExitCode({ document, account }: Report): ExitCode {
  if (document.verdict === 'error') return 3
  if (document.suggestion?.proven === true) return 0
  const { explanation } = account
  // A program that cannot be started fails for no lack of writable paths, so it was not explained.
  const isNotThere =
    explanation === undefined && document.findings.some(({ kind }) => kind === 'cannot-start')
  return explanation?.kind === 'broken' || isNotThere ? 2 : 1
}

/**
 * Writes pieces to standard output as fast as it is read, so that they are never in memory as a
 * whole. Stops when standard output is closed.
 */
async function printPieces(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
): Promise<void> {
  for await (const piece of pieces) {
    if (process.stdout.write(piece)) continue
    const goesOn = await once(process.stdout, 'drain').catch(() => false)
    if (goesOn === false) return
  }
}
