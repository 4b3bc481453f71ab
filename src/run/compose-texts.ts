/*
 * Texts of Docker Compose, made fit for messages: visible characters only, in which no value of a
 * variable is quoted.
 */

/** The complaint of Compose on its standard error, without warnings; empty if it has none. */
export function complaintOf(stderr: string): string {
  const lines = visibleLines(stderr).filter((line) => !/^time="[^"]*" level=/.test(line))
  const end = lines.findIndex((line) => line.startsWith('You may need to escape'))
  const kept = end === -1 ? lines : lines.slice(0, end)
  const text = kept.join(' ').replace(/\s+/g, ' ').slice(0, LONGEST)
  return withoutValues(text).replace(/[.:\s]+$/, '')
}

const LONGEST = 600

/** Path of a bind whose source does not exist; undefined if the complaint is another one. */
export const missingSource = (complaint: string): string | undefined =>
  /bind source path does not exist: (\S.*)$/.exec(complaint)?.[1]

/** The last 20 lines of a log, of at most 500 characters each; empty if it has none. */
export const logTail = (log: string): string =>
  visibleLines(log)
    .slice(-LOG_LINES)
    .map((line) => (line.length > LOG_WIDTH ? `${line.slice(0, LOG_WIDTH)}…` : line))
    .join('\n')

const LOG_LINES = 20
const LOG_WIDTH = 500

const visibleLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(ANSI, '').replace(UNSEEN, ' ').trim())
    .filter((line) => line !== '')

// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ANSI = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu

/** Compose quotes the value that it cannot convert, which may be that of a secret variable. */
const withoutValues = (text: string): string =>
  text
    .replace(/(invalid boolean: ).*$/i, '$1…')
    .replace(/(invalid (?:\w+ ?)*port: ).*$/i, '$1…')
    .replace(/(parsing |invalid duration )"(?:[^"\\]|\\.)*"/gi, '$1"…"')
