import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { propertiesOf } from './annotations'
import { fold } from './folded'
import { issue, type Step } from './step'

const PARTS = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'] as const
type Part = (typeof PARTS)[number]
type Match = Readonly<Partial<Record<Part, string | undefined>>>

interface Pattern {
  readonly regexp: RegExp
  readonly groups: Readonly<Partial<Record<Part, number>>>
  readonly loop: boolean
}

/** A problem matcher of the job, such as actions/setup-node registers for tsc and ESLint. */
export interface ProblemMatcher {
  readonly owner: string
  readonly severity: string
  readonly patterns: readonly Pattern[]
  /** The running match of each pattern but the last. */
  running: (Match | undefined)[]
}

type Json = Readonly<Record<string, unknown>>

/** Reads a matcher file; throws where it cannot be read or says nonsense, which fails the step. */
export function readMatchers(file: string, workspace: string): ProblemMatcher[] {
  const path = isAbsolute(file) ? file : join(workspace, file)
  const { problemMatcher = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
    problemMatcher?: Json[]
  }
  return problemMatcher.map(decode)
}

export function ownersIn(file: string, workspace: string): string[] {
  return readMatchers(file, workspace).map(({ owner }) => owner)
}

/** The newest matcher comes first; it replaces one of the same owner. */
export function addMatchers(known: ProblemMatcher[], added: readonly ProblemMatcher[]): void {
  for (const matcher of added) {
    removeMatchers(known, [matcher.owner])
    known.unshift(matcher)
  }
}

export function removeMatchers(known: ProblemMatcher[], owners: readonly string[]): void {
  const gone = owners.map(fold)
  known.splice(0, known.length, ...known.filter(({ owner }) => !gone.includes(fold(owner))))
}

/** True where a matcher took the line: it then shows as an annotation instead of as itself. */
export function matchProblem(step: Step, line: string): boolean {
  const { matchers } = step.memory
  if (matchers.length === 0) return false
  const escape = String.fromCharCode(27)
  const plain = line.replaceAll(new RegExp(`${escape}\\[[0-9;]*m?`, 'g'), '')
  for (const matcher of matchers) {
    const match = advance(matcher, plain)
    if (match === undefined) continue
    for (const other of matchers) if (other !== matcher) other.running = []
    if (report(step, match)) return true
  }
  return false
}

/** False for a match without message or with a severity that the runner does not know. */
function report(step: Step, match: Match): boolean {
  const level = fold(match.severity ?? '') || 'error'
  if (level !== 'error' && level !== 'warning' && level !== 'notice') return false
  if ((match.message ?? '').trim() === '') return false
  const at = propertiesOf({
    file: fileIn(step.workspace, match.file),
    line: match.line,
    col: match.column,
    code: match.code
  })
  issue(step, level, match.message ?? '', { origin: 'matcher', at })
  return true
}

/** The runner also wants the file inside a clone of the workflow's repository; here the workspace will do. */
function fileIn(workspace: string, file = ''): string | undefined {
  if (file.trim() === '') return undefined
  const path = isAbsolute(file) ? file : join(workspace, file)
  return path.startsWith(`${workspace}/`) && existsSync(path) ? path : undefined
}

/** `IssueMatcher.Match`: patterns are tried from the last to the first, each needs the one before it. */
function advance(matcher: ProblemMatcher, line: string): Match | undefined {
  const { patterns, running, severity } = matcher
  const last = patterns.length - 1
  for (const [index, pattern] of [...patterns.entries()].reverse()) {
    const before = running[index - 1]
    if (index > 0 && before === undefined) continue
    const found = pattern.regexp.exec(line)
    if (index < last) {
      running[index] = found === null ? undefined : merge(before, pattern, found)
    } else if (found === null) {
      if (index > 0) running[index - 1] = undefined
    } else {
      matcher.running = []
      if (pattern.loop) matcher.running[index - 1] = before
      const match = merge(before, pattern, found)
      return { ...match, severity: match.severity || severity }
    }
  }
  return undefined
}

function merge(before: Match | undefined, { groups }: Pattern, found: RegExpExecArray): Match {
  const group = (part: Part) => {
    const number = groups[part]
    return before?.[part] ?? (number === undefined ? undefined : found[number])
  }
  return Object.fromEntries(PARTS.map((part) => [part, group(part)]))
}

function decode({ owner, severity = '', pattern }: Json): ProblemMatcher {
  if (typeof owner !== 'string' || owner === '') throw new TypeError('Owner must not be empty')
  const patterns = Array.isArray(pattern) ? (pattern as Json[]).map(decodePattern) : []
  if (patterns.length === 0) throw new TypeError(`Matcher '${owner}' does not contain any patterns`)
  if (!patterns.some(({ groups }) => groups.message !== undefined)) {
    throw new TypeError("At least one pattern must set 'message'")
  }
  return { owner, severity: String(severity), patterns, running: [] }
}

function decodePattern(pattern: Json): Pattern {
  const { regexp = '' } = pattern
  if (typeof regexp !== 'string') throw new TypeError('A pattern must be text')
  const groups = PARTS.filter((part) => typeof pattern[part] === 'number')
  return {
    regexp: new RegExp(regexp),
    groups: Object.fromEntries(groups.map((part) => [part, pattern[part] as number])),
    loop: pattern['loop'] === true
  }
}
