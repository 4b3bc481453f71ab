import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withJob, type Job } from '../harness/job'
import { leftOf } from '../harness/left'
import { runStep, type StepResult } from '../harness/runner'

const IMAGE = 'zero-drift-fixture/busybox:1'
const [MAIN, POST] = ['index.js', 'post/index.js'].map((path) =>
  join(__dirname, '..', '..', 'dist', path)
) as [string, string]

/** A service with a secret, and with a dependency that is never ready. */
const COMPOSE = `
services:
  web:
    image: ${IMAGE}
    command: sleep 60
    secrets: [token]
    depends_on: {db: {condition: service_healthy}}
  db:
    image: ${IMAGE}
    command: sleep 600
    volumes: [data:/data]
    healthcheck: {test: 'false', interval: 1s, retries: 999}
volumes: {data: }
secrets: {token: {environment: TOKEN}}
`

const INPUTS = { 'compose-file': 'compose.yaml', service: 'web' }

const starts = (line: string): boolean => line.includes('Starting "db"')

/** Starts a check in a job and kills it while its dependencies start. */
async function killed(job: Job): Promise<StepResult> {
  await writeFile(join(job.workspace, 'compose.yaml'), COMPOSE)
  const env = { TOKEN: 'hunter2-of-the-test' }
  const step = await runStep({ script: MAIN, inputs: INPUTS, env, job, kill: { when: starts } })
  expect([step.signal, (await leftOf(job, step)).length > 0]).toEqual(['SIGKILL', true])
  return step
}

test('post removes all that a killed check has made for a Compose file, and its secrets', () =>
  withJob(async (job) => {
    const step = await killed(job)
    const post = await runStep({ script: POST, job, state: step.state })
    expect(post.outcome).toBe('success')
    expect(await leftOf(job, step)).toEqual([])
  }))

test('the next check removes the secrets of one that was killed', () =>
  withJob(async (job) => {
    const step = await killed(job)
    const inputs = { 'compose-file': 'other.yaml' }
    await writeFile(
      join(job.workspace, 'other.yaml'),
      `services: {web: {image: '${IMAGE}', command: 'true', read_only: true}}`
    )
    await runStep({ script: MAIN, inputs: { ...inputs, 'wait-for': 'exit' }, job })
    expect((await readdir(job.temp)).filter((name) => name.includes('-lent-'))).toEqual([])
    await runStep({ script: POST, job, state: step.state })
    expect(await leftOf(job, step)).toEqual([])
  }))
