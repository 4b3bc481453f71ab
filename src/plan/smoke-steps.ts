import { entriesOf } from './lines'
import { notA, withoutNul, type Parsed, type Problem } from './parsed'
import { quote } from './quote'
import type { AttackStep, SmokeStep } from './wishes'
import { parseWords } from './words'

type HttpStep = Extract<SmokeStep, { readonly kind: 'http' }>
type Statuses = HttpStep['statuses']

const LINE =
  /^(?<method>\S+)\s+(?<target>\S+)(?:\s+(?!contains(?:\s|$))(?<status>\S+))?(?<rest>\s[^]*)?$/
const FORM = '"METHOD TARGET [STATUS] [contains TEXT]"'
const EXAMPLE = 'GET / 200 contains Welcome'
const SUCCESS: Statuses = [[200, 399]]

/** A line of `smoke-http`: `METHOD TARGET [STATUS] [contains TEXT]`. */
export function parseSmokeHttp(line: string): Parsed<SmokeStep> {
  const { method, target, status, rest = '' } = LINE.exec(line)?.groups ?? {}
  if (method === undefined || target === undefined) return notA(FORM, EXAMPLE, line)
  const problem = methodProblem(method) ?? targetProblem(target)
  if (problem !== undefined) return problem
  const statuses = status === undefined ? SUCCESS : parseStatus(status)
  if ('problem' in statuses) return statuses
  const contains = parseContains(line, rest)
  if ('problem' in contains) return contains
  if (method === 'HEAD' && contains.value !== undefined)
    return {
      problem: `${quote(line)} looks for a text, but the answer to HEAD has none; use "GET".`
    }
  return { value: { kind: 'http', step: line, method, target, statuses, contains: contains.value } }
}

function methodProblem(method: string): Problem | undefined {
  return /^[A-Z][A-Z0-9!#$%&'*+.^_`|~-]*$/.test(method)
    ? undefined
    : notA('an HTTP method in capital letters', 'GET', method)
}

function targetProblem(target: string): Problem | undefined {
  const url = /^https?:\/\/[^/]/.test(target) && URL.canParse(target)
  return target.startsWith('/') || url
    ? undefined
    : notA('a path that starts with "/" nor an http or https URL', '/healthz', target)
}

function parseStatus(text: string): Statuses | Problem {
  const [, hundreds] = /^([1-5])xx$/i.exec(text) ?? []
  if (hundreds !== undefined) return [[Number(hundreds) * 100, Number(hundreds) * 100 + 99]]
  return /^[1-5]\d\d$/.test(text)
    ? [[Number(text), Number(text)]]
    : notA('a status (100 to 599) nor a class of them (1xx to 5xx)', '200', text)
}

function parseContains(line: string, rest: string): Parsed<string | undefined> {
  if (rest.trim() === '') return { value: undefined }
  const [, text] = /^\s+contains\s([^]+)$/.exec(rest) ?? []
  return text === undefined ? notA(FORM, EXAMPLE, line) : { value: text }
}

/** A line of `smoke-exec` or `attack-exec`: words. */
export function parseExec(line: string): Parsed<AttackStep> {
  const argv = parseWords(line)
  if ('problem' in argv) return argv
  return argv.value[0] === ''
    ? { problem: `${quote(line)} starts with an empty word; write the program to run first.` }
    : { value: { kind: 'exec', step: line, argv: argv.value } }
}

/** The script of `smoke-run` or `attack-run`, verbatim, unless it is empty; its step is named by its first line that does something. */
export function parseScript(script: string): readonly Parsed<AttackStep>[] {
  const [first, ...more] = entriesOf(script)
  if (first === undefined) return []
  const step = more.length === 0 ? first : `${first} ...`
  return [withoutNul((text) => ({ value: { kind: 'run' as const, step, script: text } }))(script)]
}
