import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { processMark } from '../../src/adapters/process'
import { endJob, startJob, type Job } from '../harness/job'
import { runStep, type StepResult } from '../harness/runner'

const POST = join(__dirname, '..', '..', 'dist', 'post', 'index.js')
const RUN = '0'.repeat(32)

let job: Job
let bystander: ChildProcess
beforeEach(async () => {
  job = await startJob()
  bystander = spawn('sleep', ['600'])
  await once(bystander, 'spawn')
})
afterEach(async () => {
  bystander.kill('SIGKILL')
  await endJob(job)
})

const post = (state: Readonly<Record<string, string>>): Promise<StepResult> =>
  runStep({
    script: POST,
    job,
    state,
    node: process.env['ZERO_DRIFT_NODE'],
    env: { DOCKER_HOST: 'unix:///no/such.sock' }
  })

const isAlive = (): boolean => bystander.exitCode === null && bystander.signalCode === null

test.each([
  ['without any', {}],
  ['that is empty', { run: '', process: '' }],
  ['whose run is no run', { run: 'x', process: 'y' }],
  ['whose run is too short', { run: '0'.repeat(31) }],
  ['whose run is too long', { run: '0'.repeat(33) }],
  ['whose run would be another label', { run: `${'0'.repeat(32)}\nzero-drift.job=1` }],
  ['whose run is a path', { run: '../../../../../../etc/passwd/abc' }]
])('with a state %s it does nothing and succeeds', async (_, state) => {
  const { exitCode, annotations, stdout, stderr } = await post(state)
  expect({ exitCode, annotations, stdout, stderr }).toEqual({
    exitCode: 0,
    annotations: [],
    stdout: '',
    stderr: ''
  })
})

test('an engine that does not answer is a warning, and no failure', async () => {
  const { exitCode, annotations } = await post({ run: RUN, process: '' })
  expect(exitCode).toBe(0)
  expect(annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('could not look for leftovers') as string }
  ])
})

const MAIN = join(__dirname, '..', '..', 'dist', 'index.js')

test.each([
  ['by SIGTERM where it listens, so that it can report', '', 'SIGTERM'],
  ['by SIGKILL where it does not', "process.on('SIGTERM', () => undefined);", 'SIGKILL']
])('a main that still runs is ended %s', async (_, listening, signal) => {
  const script = `${listening} setInterval(() => undefined, 1000); console.log('up')`
  const main = spawn(process.execPath, ['-e', script, MAIN], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  await once(main.stdout, 'data')
  const ended = once(main, 'exit')
  await post({ run: RUN, process: processMark(main.pid ?? 0) ?? '' })
  expect(await ended).toEqual([null, signal])
})

test('another program is left alone, though the state names it rightly', async () => {
  await post({ run: RUN, process: processMark(bystander.pid ?? 0) ?? '' })
  expect(isAlive()).toBe(true)
})

test.each<[string, (mark: readonly string[]) => string]>([
  ['another start', ([boot, namespace, pid]) => `${boot}:${namespace}:${pid}:1`],
  ['another boot', ([, namespace, pid, start]) => `${'0'.repeat(36)}:${namespace}:${pid}:${start}`],
  ['a number alone', ([, , pid]) => `::${pid}`],
  ['a negative number', ([boot, namespace, pid, start]) => `${boot}:${namespace}:-${pid}:${start}`],
  ['more words', (mark) => `${mark.join(':')}:1`]
])('a forged process with %s is left alone', async (_, forge) => {
  const mark = (processMark(bystander.pid ?? 0) ?? '').split(':')
  const { exitCode } = await post({ run: RUN, process: forge(mark) })
  expect({ exitCode, alive: isAlive() }).toEqual({ exitCode: 0, alive: true })
})
