import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExitCode } from '../judge/judgement'
import { shellWord } from '../plan/shell-word'
import type { Log } from '../ports'
import type { Account } from '../report/account'
import { inline } from '../report/escape'
import type { Joined } from '../report/joined/joined'
import type { Report } from '../report/report'
import { suggestionText } from '../report/terminal'
import { wrap } from '../report/terminal-text'
import type { Detail, Screen } from '../run/prepare'
import type { Printing } from './arguments'

/** Prints progress on standard error, so that standard output holds the report alone. */
export const logFor = (detail: Detail): Log => ({
  progress: (sentence) => {
    if (detail !== 'quiet') process.stderr.write(`${inline(sentence)}\n`)
  }
})

/** Whether standard output is a terminal and `NO_COLOR` is empty (https://no-color.org). */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>): boolean {
  return process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === ''
}

/** The terminal behind standard output: from 60 to 120 columns, 80 for a pipe or a file. */
export function screenFor(detail: Detail): Screen {
  return { width: process.stdout.isTTY ? widthOf(process.stdout.columns) : 80, detail }
}

const widthOf = (columns: number): number => Math.min(120, Math.max(60, columns))

/** A standard stream, which may be a terminal. */
type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>

/**
 * Lines of a text, wrapped if the stream is a terminal; the rest of an indented line is indented
 * further. A pipe or a file gets them as they are: other programs read a sentence a line.
 */
export function fitted(text: string, { isTTY, columns }: Output): string {
  if (!isTTY) return text
  const width = widthOf(columns)
  return text
    .split('\n')
    .flatMap((line) => (line.length > width ? wrappedLine(line, width) : [line]))
    .join('\n')
}

function wrappedLine(line: string, width: number): readonly string[] {
  const [indent] = /^ */.exec(line) ?? ['']
  const [first = '', ...rest] = wrap(line, indent === '' ? '' : `${indent}  `, width)
  return [indent + first.trimStart(), ...rest]
}

/** How a report is printed, and where its files are. */
export interface Display extends Printing {
  readonly outputDir: string
  /** Whether the inputs were refused, so that nothing was started. */
  readonly isRefused: boolean
  /** Whether the report's files stay in the output folder. */
  readonly isKept: boolean
}

/**
 * Sets the exit code, then prints a report whose files are written: the text for people, or
 * report.json.
 */
export async function showReport(report: Report, shown: Display): Promise<Display> {
  process.exitCode = report.exitCode
  await printPieces(
    shown.json
      ? jsonOf(report)
      : [gap(shown), report.terminal, patchLine(report, shown), pageLine(shown)]
  )
  return shown
}

/**
 * Sets the exit code (see `suggestionExitCode`), then prints the suggestion alone, or report.json.
 */
export async function showSuggestion(report: Report, shown: Display): Promise<Display> {
  process.exitCode = suggestionExitCode(report)
  const { document, account, headline } = report
  const text = (): string => suggestionText(document, account, headline)
  await printPieces(
    shown.json ? jsonOf(report) : [gap(shown), text(), patchLine(report, shown), pageLine(shown)]
  )
  return shown
}

/**
 * Sets the exit code, then prints the report, or report.json: 0 if tighter settings are proven, 1 if
 * none are, 2 if the image failed, 3 on an error.
 */
export async function showHardening(report: Report, shown: Display): Promise<Display> {
  const { document, exitCode } = report
  const proven = document.hardening?.proven === true ? 0 : 1
  const { verdict } = document
  const isFailed = verdict === 'failed' || document.hardening?.result === 'unsearched'
  return showReport(
    { ...report, exitCode: verdict === 'error' ? exitCode : isFailed ? 2 : proven },
    shown
  )
}

const jsonOf = ({ files }: Report): Iterable<string> =>
  files.find(({ name }) => name === 'report.json')?.text() ?? []

/** Sets the exit code, then prints the joined report: the text for people, or report.json. */
export async function showJoined(joined: Joined, shown: Display): Promise<Display> {
  process.exitCode = joined.exitCode
  if (shown.json) await printPieces(createReadStream(join(shown.outputDir, 'report.json')))
  else await printPieces([gap(shown), ...textsOf(joined, shown), pageLine(shown)])
  return shown
}

/** Blank line after the progress, where one terminal shows both. */
const gap = ({ isRefused, detail }: Display): string =>
  process.stdout.isTTY && process.stderr.isTTY && !isRefused && detail !== 'quiet' ? '\n' : ''

/** Address of the page, which terminals make a link of; empty if it is not kept. */
const pageLine = ({ outputDir, isKept }: Display): string =>
  isKept ? lastLine('Report', [], pathToFileURL(join(outputDir, 'report.html')).href) : ''

/**
 * A line that ends with a long word; where it does not fit on the terminal, the word has a line of its
 * own, before which a command goes on.
 */
export function lastLine(
  label: string,
  command: readonly string[],
  last: string,
  { isTTY, columns }: Output = process.stdout
): string {
  const head = [`  ${label.padEnd(6)}`, ...command].join(' ')
  const line = `${head} ${last}`
  if (!isTTY || line.length <= widthOf(columns)) return `${line}\n`
  return `${head.trimEnd()}${command.length === 0 ? '' : ' \\'}\n    ${last}\n`
}

/**
 * Command that applies the patch of a Compose file or a manifest; empty if there is none that works, or
 * if it is not kept.
 */
export function patchLine(
  { account }: { readonly account: Pick<Account, 'explanation'> },
  { outputDir, isKept, detail }: Pick<Display, 'outputDir' | 'isKept' | 'detail'>
): string {
  const { explanation } = account
  if (explanation?.kind !== 'suggestion' || !isKept || detail === 'quiet') return ''
  const { recipes, works, patchFolder = '.' } = explanation.suggestion
  const { patch, manifestPatch } = recipes
  if (!works || (patch ?? manifestPatch) === undefined) return ''
  const name = patch === undefined ? 'manifest.patch' : 'compose.patch'
  const path = join(outputDir, 'suggestion', name)
  const way = relative(patchFolder, path)
  const shown = way.startsWith('..') ? resolve(path) : way
  const from = patchFolder === '.' ? [] : ['-C', shellWord(patchFolder)]
  return lastLine('Apply', ['git', ...from, 'apply'], shellWord(shown))
}

const textsOf = ({ parts, terminal }: Joined, { detail }: Display): readonly string[] => [
  ...parts.flatMap(({ label, told }) =>
    told === undefined || detail === 'quiet'
      ? []
      : [`── ${inline(label, 100)} ──\n\n${told.terminal}\n`]
  ),
  terminal
]

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
