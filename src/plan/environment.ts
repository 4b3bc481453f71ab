import type { FileText } from '../ports'
import { linesOf, quoteInput, type TextLine, type Parsed } from './parse'

/** Key and value of one variable. */
export type Variable = readonly [string, string]

/**
 * Parses the lines of `env`; values are verbatim. A problem names its line by number only, since
 * the line may hold a secret.
 */
export function parseEnv(text: string): readonly Parsed<Variable>[] {
  return linesOf(text).map((line) => parseVariable(line, `line ${line.number}`))
}

/**
 * Parses the lines of an `env-file`, as `docker run --env-file` reads them (docker/cli,
 * pkg/kvfile).
 */
export function parseEnvFile(path: string, texts: Texts): readonly Parsed<Variable>[] {
  const text = textOfFile(path, texts)
  if ('problem' in text) return [text]
  const lines = linesOf(text.value.replace(/^\uFEFF/, ''))
  return lines.map((line) => parseVariable(line, `line ${line.number} of ${quoteInput(path)}`))
}

/** Returns `KEY=VALUE` lines, each key once: the last one wins. */
export function environmentOf(variables: readonly Variable[]): readonly string[] {
  return [...new Map(variables)].map(([key, value]) => `${key}=${value}`)
}

/** Lays variables over others: `KEY=VALUE` lines, or `KEY` alone, which removes the image's. */
export function withVariables(
  lines: readonly string[],
  over: readonly string[]
): readonly string[] {
  const set = new Set(over.map(keyOf))
  return [...lines.filter((line) => !set.has(keyOf(line))), ...over]
}

const keyOf = (line: string): string => line.replace(/=[^]*$/, '')

function parseVariable({ text }: TextLine, where: string): Parsed<Variable> {
  const [, key, value] = /^([^=]*)=([^]*)$/.exec(text) ?? []
  if (key === undefined || value === undefined) return { problem: bare(where) }
  if (key === '') return { problem: `${where} has no name before its "="; write "KEY=VALUE".` }
  if (/\s/.test(key))
    return { problem: `${where} has white space before its "="; write "KEY=VALUE" without.` }
  return text.includes('\0')
    ? { problem: `${where} holds a NUL character, which no variable can; remove it.` }
    : { value: [key, value] }
}

function bare(where: string): string {
  return `${where} has no "="; write "KEY=VALUE": the runner's own variables are never passed on.`
}

/** Files that inputs name, read beforehand, by their paths as typed. */
export type Texts = ReadonlyMap<string, FileText>

/** Returns the text of a file that an input names, or the problem of a file without one. */
export function textOfFile(path: string, texts: Texts): Parsed<string> {
  const file = texts.get(path) ?? { kind: 'unreadable', reason: 'it was not read' }
  return file.kind === 'text' ? { value: file.text } : { problem: problemOfFile(path, file) }
}

/** Sentence on a file that has no text. */
export function problemOfFile(
  path: string,
  { reason }: Exclude<FileText, { readonly kind: 'text' }>
): string {
  return `${quoteInput(path)} cannot be read: ${reason}; check the path.`
}
