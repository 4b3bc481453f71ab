import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endJob, startJob, type Job } from '../../harness/job'
import { runStep, type StepOptions, type StepResult } from '../../harness/runner'

const MANIFEST = `
inputs:
  image: {}
  read-only: {default: true}
runs: {using: node24, main: main.js, post: post.js}
`

/** What every script begins with: `out` writes to standard output, `file` to an environment file. */
const PRELUDE = `
  const fs = require('node:fs')
  const out = (text) => process.stdout.write(text)
  const file = (name, text) => fs.appendFileSync(process.env['GITHUB_' + name], text)
`

/** A folder for action.yml and scripts, and a new job for each test of the file. */
export interface Scripted {
  readonly folder: () => string
  readonly manifest: () => string
  readonly job: () => Job
  /** Writes a script, and gives its path. */
  readonly script: (name: string, code: string) => Promise<string>
  /** Runs a few statements as an action's script. */
  readonly run: (code: string, options?: Partial<StepOptions>) => Promise<StepResult>
}

/** To be called once in a test file: it makes and removes what its tests need. */
export function scripted(): Scripted {
  let folder: string
  let job: Job
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zero-drift-scripts-'))
    await writeFile(join(folder, 'action.yml'), MANIFEST)
  })
  afterAll(() => rm(folder, { recursive: true }))
  beforeEach(async () => (job = await startJob()))
  afterEach(() => endJob(job))

  const manifest = () => join(folder, 'action.yml')
  const script = async (name: string, code: string) => {
    const path = join(folder, name)
    await writeFile(path, PRELUDE + code)
    return path
  }
  const run = async (code: string, options: Partial<StepOptions> = {}) =>
    runStep({ script: await script('script.js', code), manifest: manifest(), job, ...options })
  return { folder: () => folder, manifest, job: () => job, script, run }
}

/** A script that only a signal ends, and what it says when it is there. */
export const LASTS = `setInterval(() => {}, 1000); out('ready\\n');`
export const isReady = (line: string) => line === 'ready'

/** A script's own reaction to a signal. */
export const on = (signal: string, code: string) => `process.on('${signal}', () => { ${code} });`
