/*
 * Texts of Docker Compose, made fit for messages: visible characters only, without the values that
 * Compose is known to quote.
 */

import { visibleLines } from './output'

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

/** Path of a file with a service's environment that cannot be read, or read as one. */
export const missingEnvFile = (complaint: string): string | undefined =>
  /^(?:env file (.+) not found|failed to read (.+?):)/.exec(complaint)?.slice(1).find(Boolean)

/** Compose quotes the value that it cannot convert, which may be that of a secret variable. */
const withoutValues = (text: string): string =>
  text
    .replace(/(invalid boolean: ).*$/i, '$1…')
    .replace(/(invalid (?:\w+ ?)*port: ).*$/i, '$1…')
    .replace(/(parsing |invalid duration |variable name (?:near )?)"(?:[^"\\]|\\.)*"/gi, '$1"…"')
    .replace(/(unterminated quoted value ).*$/i, '$1…')
    .replace(/(failed to read .*Invalid template: ).*$/i, '$1…')
    .replace(/(invalid (?:spec|proto|containerPort|IP address): ).*$/i, '$1…')
