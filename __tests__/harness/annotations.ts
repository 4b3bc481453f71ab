import { asRecord, put, valueOf, type Folded } from './folded'

export type Level = 'error' | 'warning' | 'notice'

/** What shows on the check run: by a command, by a problem matcher, or from the runner itself. */
export interface Annotation {
  readonly level: Level
  readonly message: string
  readonly origin: 'command' | 'matcher' | 'runner'
  readonly title?: string | undefined
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
  readonly col?: number | undefined
  readonly endColumn?: number | undefined
  /** Every other property that the command carried; the runner sends them too. */
  readonly other?: Readonly<Record<string, string>> | undefined
}

const MOST_PER_LEVEL = 10
const LONGEST_MESSAGE = 4096
const KNOWN = ['title', 'file', 'line', 'endline', 'col', 'endcolumn']

/** The first ten of each level; the rest only show in the log. */
export function recorded(issued: readonly Annotation[]): readonly Annotation[] {
  const counts = { error: 0, warning: 0, notice: 0 }
  return issued.filter(({ level }) => ++counts[level] <= MOST_PER_LEVEL)
}

/** Cut at 4096 UTF-16 units, in the middle of a surrogate pair if need be. */
export function cut(message: string): string {
  return message.slice(0, LONGEST_MESSAGE)
}

/** Where a command's annotation points, by the runner's rules for incomplete and contradictory properties. */
export function placed(
  properties: Folded,
  workspace: string
): Omit<Annotation, 'message' | 'origin' | 'level'> {
  const { line, endLine, col, endColumn } = settle(properties)
  const file = valueOf(properties, 'file')
  const known: Folded = new Map(properties)
  for (const name of [...KNOWN, '_internal_telemetry']) known.delete(name)
  return {
    title: valueOf(properties, 'title'),
    file: file === undefined ? undefined : relative(file, workspace),
    line: integer(line),
    endLine: integer(endLine),
    col: integer(col),
    endColumn: integer(endColumn),
    other: known.size > 0 ? asRecord(known) : undefined
  }
}

type Span = Record<'line' | 'endLine' | 'col' | 'endColumn', string | undefined>

/** `ValidateLinesAndColumns` in `ActionCommandManager.cs`, step by step and in its order. */
function settle(properties: Folded): Span {
  const span: Span = {
    line: valueOf(properties, 'line'),
    endLine: valueOf(properties, 'endLine'),
    col: valueOf(properties, 'col'),
    endColumn: valueOf(properties, 'endColumn')
  }
  const columns = isInteger(span.col) || isInteger(span.endColumn)
  if (isInteger(span.endLine) && !isInteger(span.line)) span.line = span.endLine
  if (isInteger(span.endColumn) && !isInteger(span.col)) span.col = span.endColumn
  const spread = isInteger(span.endLine) && span.line !== span.endLine
  if (columns && (!isInteger(span.line) || spread)) span.col = span.endColumn = undefined
  if (descends(span.line, span.endLine)) span.line = span.endLine = undefined
  if (descends(span.col, span.endColumn)) span.col = span.endColumn = undefined
  return span
}

function descends(start: string | undefined, end: string | undefined): boolean {
  const [from, to] = [integer(start), integer(end)]
  return from !== undefined && to !== undefined && to < from
}

function isInteger(text: string | undefined): boolean {
  return integer(text) !== undefined
}

/** As .NET's `int.TryParse`: a sign and white space around it are fine, anything else is no number. */
function integer(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d+\s*$/.test(text)) return undefined
  const value = Number(text)
  return Math.abs(value) < 2 ** 31 ? value : undefined
}

/** A plain test for the prefix, as the runner's `IOUtil.MakeRelative`: nothing is normalised or looked up. */
function relative(file: string, workspace: string): string {
  return file.startsWith(`${workspace}/`) ? file.slice(workspace.length + 1) : file
}

/** Properties from plain pairs, for annotations that no command carried. */
export function propertiesOf(pairs: Readonly<Record<string, string | undefined>>): Folded {
  const folded: Folded = new Map()
  for (const [key, value] of Object.entries(pairs)) if (value !== undefined) put(folded, key, value)
  return folded
}
