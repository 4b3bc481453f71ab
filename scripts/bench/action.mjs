import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parse } from 'yaml'
import { whole } from './measure.mjs'

const REPOSITORY = join(import.meta.dirname, '..', '..')
const DECLARED = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8')).inputs
const COMMAND_FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']

/** Runs the action's bundle as the runner does: every declared input, fresh files. Adds its report, where it wrote one, and its peak memory. */
export async function action(node, inputs, code = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-bench-'))
  const bundle = join(REPOSITORY, 'dist', 'index.js')
  const peak = join(import.meta.dirname, 'peak.cjs')
  try {
    const env = environment(folder, inputs)
    const run = await whole([node, '--require', peak, bundle], { code, env, cwd: folder })
    return { ...run, report: report(env), peak: Number(readFileSync(env.PEAK_FILE, 'utf8')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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

/** report.json, found through the output of that name. */
function report(env) {
  const path = /^report<<(.+)\n(.*)\n\1$/m.exec(readFileSync(env.GITHUB_OUTPUT, 'utf8'))?.[2]
  return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
