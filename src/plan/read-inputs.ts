import { parseRule } from './allowlist'
import { environmentOf, parseEnv, parseEnvFile, type Texts } from './environment'
import { parseHardenPart } from './harden'
import { CHOICES } from './input-table'
import { parseTmpfs, parseVolume } from './mounts'
import {
  parseAddHost,
  parseCapability,
  parseHostname,
  parseImage,
  parseNetwork,
  parsePlatform,
  parseUlimit,
  parseUser
} from './names'
import {
  both,
  entriesOf,
  gatherReadings,
  lineEntries,
  notA,
  one,
  oneOf,
  optional,
  parseBoolean,
  parseWords,
  quoteInput,
  allOf,
  withoutNul,
  type Parsed,
  type Problem,
  type Reading,
  type TextOf
} from './parse'
import { parseAbsolutePath, parseRunnerPath } from './paths'
import {
  integerBetween,
  parseDuration,
  parsePidsLimit,
  parsePort,
  parseTimeout,
  sizeFrom
} from './quantities'
import { readWorkload } from './read-workload'
import { securityOptIn } from './security'
import { readSettings } from './settings/wishes'
import { parseWaitFor } from './wait'
import type { AttackStep, BaseWish, Limits, SmokeStep } from './inputs'

type Choices = typeof CHOICES

/** Reads an input that takes one of a few words. */
const choice = <Name extends keyof Choices>(
  textOf: TextOf,
  name: Name
): Reading<Choices[Name][number]> => one(textOf, name, oneOf(...CHOICES[name]))

/** Reads the inputs on the program to start. */
export function readProgram(textOf: TextOf, texts: Texts) {
  return {
    ...readWorkload(textOf),
    pull: choice(textOf, 'pull'),
    platform: optional(textOf, 'platform', parsePlatform),
    entrypoint: optional(textOf, 'entrypoint', parseWords),
    command: optional(textOf, 'command', parseWords),
    env: readEnvironment(textOf, texts),
    user: optional(textOf, 'user', parseUser),
    workingDir: optional(textOf, 'working-dir', parseAbsolutePath),
    init: one(textOf, 'init', parseBoolean)
  }
}

function readEnvironment(textOf: TextOf, texts: Texts): Reading<readonly string[]> {
  const path = textOf('env-file').trim()
  const fromFile = path === '' ? [] : parseEnvFile(path, texts)
  const variables = both(allOf('env-file', fromFile), allOf('env', parseEnv(textOf('env'))))
  return { value: environmentOf(variables.value ?? []), faults: variables.faults }
}

/** Reads the inputs on the container's surroundings. */
export function readSurroundings(textOf: TextOf) {
  return {
    hostname: optional(textOf, 'hostname', parseHostname),
    network: optional(textOf, 'network', parseNetwork),
    port: optional(textOf, 'port', parsePort),
    addHost: lineEntries(textOf, 'add-host', parseAddHost),
    readOnly: one(textOf, 'read-only', parseReadOnly),
    publish: choice(textOf, 'publish'),
    tmpfs: lineEntries(textOf, 'tmpfs', parseTmpfs),
    volumes: lineEntries(textOf, 'volumes', parseVolume)
  }
}

/**
 * Reads the inputs on the container's rights and limits. Docker refuses less than 6m of memory
 * (moby, daemon_unix.go).
 */
export function readConfinement(textOf: TextOf, texts: Texts) {
  return {
    capDrop: lineEntries(textOf, 'cap-drop', parseCapability),
    capAdd: lineEntries(textOf, 'cap-add', parseCapability),
    securityOpt: lineEntries(textOf, 'security-opt', securityOptIn(texts)),
    memory: optional(textOf, 'memory', sizeFrom('6m')),
    shmSize: optional(textOf, 'shm-size', sizeFrom('1')),
    pidsLimit: one(textOf, 'pids-limit', parsePidsLimit),
    ulimits: lineEntries(textOf, 'ulimits', parseUlimit)
  }
}

/** Reads the inputs on the steps of a check, and on the use of its results. */
export function readCourse(textOf: TextOf) {
  return {
    waitFor: one(textOf, 'wait-for', parseWaitFor),
    smoke: readSmoke(textOf),
    limits: readLimits(textOf),
    rules: lineEntries(textOf, 'allow', parseRule),
    policyFile: optional(textOf, 'policy-file', parseRunnerPath),
    mode: choice(textOf, 'mode'),
    content: choice(textOf, 'content'),
    watchLimit: one(textOf, 'watch-limit', sizeFrom('1')),
    explain: choice(textOf, 'explain'),
    explainTimeout: one(textOf, 'explain-timeout', parseTimeout),
    attack: readAttack(textOf),
    rehearseAttacks: one(textOf, 'rehearse-attacks', parseBoolean),
    contrast: one(textOf, 'contrast', parseBoolean),
    maxLanded: optional(textOf, 'max-landed', parseCount),
    recover: one(textOf, 'recover', parseBoolean),
    harden: choice(textOf, 'harden'),
    hardenTimeout: one(textOf, 'harden-timeout', parseTimeout),
    hardenParts: lineEntries(textOf, 'harden-parts', parseHardenPart),
    evidence: choice(textOf, 'evidence'),
    evidenceFileLimit: one(textOf, 'evidence-file-limit', sizeFrom('0')),
    evidenceLimit: one(textOf, 'evidence-limit', sizeFrom('0')),
    evidenceImage: one(textOf, 'evidence-image', parseBoolean),
    outputDir: optional(textOf, 'output-dir', parseRunnerPath),
    annotateFile: optional(textOf, 'annotate-file', parseRunnerPath),
    compareWith: optional(textOf, 'compare-with', parseBase),
    failOn: choice(textOf, 'fail-on'),
    failOnSeverity: choice(textOf, 'fail-on-severity'),
    ...readSettings(textOf)
  }
}

/**
 * Parses `compare-with`. Its form decides whether it is a path or an image, never the files that
 * exist: the author of a pull request may add any.
 */
function parseBase(text: string): Parsed<BaseWish> {
  if (/\.json$|^[./]/.test(text)) {
    const path = parseRunnerPath(text)
    return 'problem' in path ? path : { value: { kind: 'report', path: path.value } }
  }
  if (text.endsWith('/'))
    return { problem: `${quoteInput(text)} is a folder; name the "report.json" in it.` }
  const image = parseImage(text)
  return 'problem' in image
    ? { problem: `${image.problem} ${A_PATH}` }
    : { value: { kind: 'image', reference: image.value } }
}

const A_PATH = 'The path of a report starts with "/" or ".", or ends in ".json".'

/** Parses `read-only`. */
function parseReadOnly(text: string): Parsed<boolean | 'declared'> {
  if (text === 'declared') return { value: text }
  const parsed = parseBoolean(text)
  if ('value' in parsed || !parsed.problem.endsWith('write one of them.')) return parsed
  return {
    problem: `${quoteInput(text)} is neither "true", "false" nor "declared"; write one of them.`
  }
}

/** Reads the steps of the smoke test, in the order in which they run. */
function readSmoke(textOf: TextOf): Reading<readonly SmokeStep[]> {
  const http = lineEntries(textOf, 'smoke-http', parseSmokeHttp)
  const exec = lineEntries(textOf, 'smoke-exec', parseExec)
  const run = allOf('smoke-run', parseScript(textOf('smoke-run')))
  return both(both<SmokeStep>(http, exec), run)
}

/** Reads the steps of the attack. Those inside the container come first, as in the smoke test. */
function readAttack(textOf: TextOf): Reading<readonly AttackStep[]> {
  const exec = lineEntries(textOf, 'attack-exec', parseExec)
  return both<AttackStep>(exec, allOf('attack-run', parseScript(textOf('attack-run'))))
}

const parseCount = integerBetween(0, 1000, 'a number of attacks', '3')

function readLimits(textOf: TextOf): Reading<Limits> {
  const { understood, faults } = gatherReadings<Limits>({
    startup: one(textOf, 'startup-timeout', parseTimeout),
    smoke: one(textOf, 'smoke-timeout', parseTimeout),
    settle: one(textOf, 'settle', parseDuration),
    stop: one(textOf, 'stop-timeout', parseDuration)
  })
  return faults.length === 0 ? { value: understood as Limits, faults } : { faults }
}

type HttpStep = Extract<SmokeStep, { readonly kind: 'http' }>
type Statuses = HttpStep['statuses']

const LINE =
  /^(?<method>\S+)\s+(?<target>\S+)(?:\s+(?!contains(?:\s|$))(?<status>\S+))?(?<rest>\s[^]*)?$/
const FORM = '"METHOD TARGET [STATUS] [contains TEXT]"'
const EXAMPLE = 'GET / 200 contains Welcome'
const SUCCESS: Statuses = [[200, 399]]

/** Parses a line of `smoke-http`: `METHOD TARGET [STATUS] [contains TEXT]`. */
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
      problem: `${quoteInput(line)} looks for a text, but the answer to HEAD has none; use "GET".`
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

/** Parses a line of `smoke-exec` or `attack-exec`, which is words. */
export function parseExec(line: string): Parsed<AttackStep> {
  const argv = parseWords(line)
  if ('problem' in argv) return argv
  return argv.value[0] === ''
    ? { problem: `${quoteInput(line)} starts with an empty word; write the program to run first.` }
    : { value: { kind: 'exec', step: line, argv: argv.value } }
}

/**
 * Parses the script of `smoke-run` or `attack-run`, which is kept verbatim; empty if it does
 * nothing. Its step is named by its first line that does something.
 */
export function parseScript(script: string): readonly Parsed<AttackStep>[] {
  const [first, ...more] = entriesOf(script)
  if (first === undefined) return []
  const step = more.length === 0 ? first : `${first} ...`
  return [withoutNul((text) => ({ value: { kind: 'run' as const, step, script: text } }))(script)]
}
