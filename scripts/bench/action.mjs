import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parse } from 'yaml'
import { whole } from './measure.mjs'

const REPOSITORY = join(import.meta.dirname, '..', '..')
const DECLARED = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8')).inputs
const COMMAND_FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']

/**
 * Runs the action's bundle as the runner does: every declared input, fresh files, and afterwards, timed
 * apart, its post. Adds its report, where it wrote one, and, where asked, its peak memory in kilobytes.
 */
export async function action(node, inputs, { code = 0, peak = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-bench-'))
  const env = environment(folder, inputs)
  const extra = peak ? ['--require', join(import.meta.dirname, 'peak.cjs')] : []
  try {
    const { milliseconds } = await whole([node, ...extra, bundle('index.js')], {
      code,
      env,
      cwd: folder
    })
    const post = await whole([node, bundle('post/index.js')], { env: { ...env, ...state(env) } })
    const memory = peak ? Number(readFileSync(env.PEAK_FILE, 'utf8')) : undefined
    return { milliseconds, memory, report: report(env), post: post.milliseconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bundle(name) {
  return join(REPOSITORY, 'dist', name)
}

function environment(folder, inputs) {
  const { PATH, HOME, DOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG } = process.env
  const runner = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_RUN_ID: '1'
  }
  const temporary = join(folder, 'temp')
  mkdirSync(temporary)
  const given = { PATH, HOME, DOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...runner,
    RUNNER_TEMP: temporary,
    PEAK_FILE: join(folder, 'peak'),
    ...commandFiles(temporary),
    ...inputVariables(inputs)
  }
}

function commandFiles(folder) {
  const entries = COMMAND_FILES.map((name) => [`GITHUB_${name}`, join(folder, name.toLowerCase())])
  for (const [, path] of entries) writeFileSync(path, '')
  return Object.fromEntries(entries)
}

function inputVariables(inputs) {
  const entries = Object.entries(DECLARED).map(([name, { default: fallback = '' }]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? String(fallback)
  ])
  return Object.fromEntries(entries)
}

function state(env) {
  return Object.fromEntries(
    written(env.GITHUB_STATE).map(([name, value]) => [`STATE_${name}`, value])
  )
}

/** report.json, found through the output of that name. */
function report(env) {
  const path = new Map(written(env.GITHUB_OUTPUT)).get('report')
  return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** Names and values in a command file: as @actions/core writes them, or a line each. */
function written(path) {
  const entries = readFileSync(path, 'utf8').matchAll(
    /^(?:([^\n=]+?)<<(.+)\n([^]*?)\n\2|([^\n=]+)=(.*))$/gm
  )
  return [...entries].map(([, name, , value, key, line]) => [name ?? key, value ?? line])
}
