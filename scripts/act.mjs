// act.mjs ACT [JOB...]: runs .github/workflows/e2e.yml under that act, job by job or those named, and exits 1 unless each
// job ends as on GitHub and each step that is meant to fail has failed. Logs stay in .cache/act.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, '.cache', 'act')
const WORKFLOW = '.github/workflows/e2e.yml'
const { jobs } = parse(readFileSync(join(ROOT, WORKFLOW), 'utf8'))

/** What is started, by the last of its jobs: those that it needs run before it. */
const RUNS = {
  gate: { words: ['--matrix', 'os:ubuntu-24.04'], ends: { gate: 1 } },
  several: { ends: { several: 1 } },
  merged: { ends: { matrix: 2, merged: 1 } },
  'no-engine': { words: ['--env', 'DOCKER_HOST=unix:///no/such.sock'], ends: { 'no-engine': 1 } },
  unmasked: { ends: { hostile: 1, unmasked: 1 } },
  cancelled: { ends: { cancelled: 1 } }
}
/** Jobs that need images of a registry. */
const APART = ['job-container', 'services', 'container']
/**
 * Steps that fail under act alone. It ends a step that is out of time with SIGKILL at once, where GitHub's runner sends
 * SIGINT and waits: nothing can be tidied up or written before the post step, so that one is held to have done it.
 */
const ACT_IS_WRONG = { cancelled: 'Leaves nothing behind, and says why' }
/** The command of the container that a job leaves to its post step. */
const LEFT_TO_POST = { cancelled: 'sleep 600' }

const [program, ...asked] = process.argv.slice(2)
const faults = []
let passed = 0
main()

function main() {
  const known = [...APART, ...Object.values(RUNS).flatMap(({ ends }) => Object.keys(ends))]
  const unknown = Object.keys(jobs).filter((id) => !known.includes(id))
  hold(
    unknown.length === 0,
    `every job of ${WORKFLOW} is run or left out ${unknown.join(' ')}`.trim()
  )
  for (const name of asked) hold(name in RUNS, `${name} is one of ${Object.keys(RUNS).join(', ')}`)
  for (const [name, run] of Object.entries(RUNS))
    if (asked.length === 0 || asked.includes(name)) check(name, run)
  if (asked.length === 0) console.log(`not run, for want of a registry: ${APART.join(', ')}`)
  console.log(`${passed} passed, ${faults.length} failed`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

function check(name, { words = [], ends }) {
  console.log(`\n== ${name}`)
  const records = recordsOf(name, words)
  for (const [id, times] of Object.entries(ends)) {
    const own = records.filter(({ jobID }) => jobID === id)
    const results = own.flatMap(({ jobResult }) => jobResult ?? [])
    const expected = id in ACT_IS_WRONG ? 'failure' : 'success'
    const isRight = results.length === times && results.every((result) => result === expected)
    hold(isRight, `${id} ends with ${expected}${times > 1 ? `, ${times} times` : ''}`)
    for (const step of jobs[id].steps) holdStep(id, step, own)
    holdPost(id, own)
  }
}

/** Each step fails that is meant to, and no other. */
function holdStep(id, { id: given, name, uses, run, 'continue-on-error': isTwin }, records) {
  const title = name ?? uses ?? run
  const isWrong = title !== undefined && ACT_IS_WRONG[id] === title
  const results = records
    .filter(
      ({ stage, step, stepID }) =>
        stage === 'Main' && stepID?.length === 1 && (step === title || stepID[0] === given)
    )
    .flatMap(({ stepResult }) => stepResult ?? [])
  const expected = isTwin || isWrong ? 'failure' : 'success'
  const isRight = results.length > 0 && results.every((result) => result === expected)
  hold(
    isRight,
    `${id}: ${(title ?? 'a script').split('\n')[0]} (${expected}${isWrong ? ', act is wrong' : ''})`
  )
}

/** The action's post steps succeed, also after a step that was killed. */
function holdPost(id, records) {
  const gates = jobs[id].steps.filter(({ uses }) => uses === './')
  if (gates.length === 0) return
  const results = records.filter(({ stage, stepResult }) => stage === 'Post' && stepResult)
  const titles = gates.map(({ name, uses }) => name ?? uses)
  const bad = titles.filter(
    (title) => !results.some(({ step, stepResult }) => step === title && stepResult === 'success')
  )
  hold(bad.length === 0, `${id}: the post steps succeed`)
  if (id in LEFT_TO_POST)
    hold(!isLeft(LEFT_TO_POST[id]), `${id}: the post step left nothing behind`)
}

function isLeft(command) {
  const format = ['--no-trunc', '--format', '{{.Command}}']
  const label = ['--filter', 'label=zero-drift.run']
  const { stdout } = spawnSync('docker', ['ps', '--all', ...label, ...format], { encoding: 'utf8' })
  return stdout.includes(command)
}

/** What act tells of a run, record by record. */
function recordsOf(name, words) {
  const artifacts = mkdtempSync(join(tmpdir(), 'zero-drift-act-'))
  const { stdout, stderr } = spawnSync(program, [...wordsFor(name, artifacts), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  rmSync(artifacts, { recursive: true })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${name}.log`), stdout + stderr)
  return stdout.split('\n').flatMap((line) => (line.startsWith('{') ? JSON.parse(line) : []))
}

function wordsFor(name, artifacts) {
  return [
    ...['push', '--workflows', WORKFLOW, '--job', name, '--json'],
    ...['ubuntu-24.04', 'ubuntu-slim'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    // The workspaces, too, are made there. One job at a time: the jobs look at what is on the engine.
    ...['--action-cache-path', join(FOLDER, 'actions'), '--no-cache-server'],
    ...['--concurrent-jobs', '1', '--env', `ARTIFACTS=${artifacts}`],
    ...replacements().flatMap((word) => ['--local-repository', word])
  ]
}

/** The two actions that need GitHub, at the commits that the workflow names. act itself does what checkout does. */
function replacements() {
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
  return [...new Set(used)]
    .filter((uses) => /^actions\/(?:upload|download)-artifact@/.test(uses))
    .map((uses) => `${uses}=${join(ROOT, '.github', 'act', /\/([\w-]+)@/.exec(uses)[1])}`)
}

function hold(isTrue, sentence) {
  console.log(`${isTrue ? 'ok    ' : 'FAILED'} ${sentence}`)
  if (isTrue) passed += 1
  else faults.push(sentence)
}
