// tests.mjs RESULTS PROJECT...: runs some of jest's projects, or with SHARD=K/N their Kth part of N,
// leaves jest's answer in the file RESULTS, and prints `PASSED FAILED`. A test that was skipped, a file
// that could not run, and a run that failed without saying why, or that does not end, all count as failed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { clearInterval, setInterval } from 'node:timers'

const [file, ...projects] = process.argv.slice(2)
// Tests with containers wait for an engine most of the time; all others compute.
const COMPUTING = ['unit', 'browser', 'bundle']
const isComputing = projects.every((project) => COMPUTING.includes(project))
const workers = availableParallelism() + (isComputing ? 0 : 1)
// Jest waits for ever for what a test has left running.
const SECONDS_AFTER_RESULTS = 30
const SECONDS_AT_MOST = 40 * 60

rmSync(file, { force: true })
const ended = await jest(projects)
const { passed, failed } = tally()
if (!ended)
  console.error(`Jest did not end: a test of ${projects.join(', ')} has left something running.`)
const unexplained = !ended || (ended === 'badly' && failed === 0)
console.log(passed, unexplained ? failed + 1 : failed)

/** How jest ended: well, badly, or, undefined, not by itself. */
async function jest(names) {
  const { SHARD } = process.env
  const words = [
    ...['--selectProjects', ...names, '--json', '--outputFile', file],
    ...['--maxWorkers', String(workers)],
    ...(SHARD === undefined ? [] : ['--shard', SHARD])
  ]
  const child = spawn('node_modules/.bin/jest', words, { stdio: ['ignore', 2, 2] })
  const guard = setInterval(guarded(child), 1000)
  const [code] = await new Promise((resolve) => child.on('exit', (...end) => resolve(end)))
  clearInterval(guard)
  return code === null ? undefined : code === 0 ? 'well' : 'badly'
}

/** Called every second: ends a jest that does not end. */
function guarded(child) {
  let left = SECONDS_AT_MOST
  return () => {
    left = existsSync(file) ? Math.min(left, SECONDS_AFTER_RESULTS) : left
    if (left-- <= 0) child.kill('SIGKILL')
  }
}

function tally() {
  const run = results()
  const bad = ['numFailedTests', 'numPendingTests', 'numTodoTests', 'numRuntimeErrorTestSuites']
  return {
    passed: run.numPassedTests,
    failed: bad.reduce((sum, name) => sum + (run[name] ?? 0), 0)
  }
}

/** What jest wrote, or an empty result where it never got that far. */
function results() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numRuntimeErrorTestSuites: 1 }
  }
}
