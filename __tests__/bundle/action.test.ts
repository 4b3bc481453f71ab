import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Document } from '../../src/report/document/document'
import { endJob, startJob, type Job } from '../harness/job'
import { runStep, type StepOptions, type StepResult } from '../harness/runner'

const ROOT = join(__dirname, '..', '..')
const MAIN = join(ROOT, 'dist', 'index.js')
const NOWHERE = 'unix:///no/such.sock'

let job: Job
beforeEach(async () => (job = await startJob()))
afterEach(() => endJob(job))

/** Runs main with no engine to talk to. */
const main = (
  inputs: Readonly<Record<string, string>>,
  { env, ...options }: Partial<StepOptions> = {}
): Promise<StepResult> =>
  runStep({
    script: MAIN,
    job,
    inputs,
    node: process.env['ZERO_DRIFT_NODE'],
    env: { DOCKER_HOST: NOWHERE, ...env },
    ...options
  })

const textOf = ({ outputs }: StepResult): Promise<string> =>
  readFile(outputs['report'] ?? '', 'utf8')
const reportOf = async (step: StepResult): Promise<Document> =>
  JSON.parse(await textOf(step)) as Document

const BAD = {
  image: 'acme/web:1',
  port: '0',
  'wait-for': 'soon',
  tmpfs: 'relative',
  'startup-timeout': '10',
  mode: 'strict'
}
const NAMES = ['tmpfs', 'wait-for', 'startup-timeout', 'mode', 'port']

describe('bad inputs', () => {
  test('are all named: in annotations, summary and report, and the step fails', async () => {
    const step = await main(BAD)
    const report = await reportOf(step)
    expect(step).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(step.outputs).toMatchObject({ verdict: 'error', 'drift-count': '0', 'image-id': '' })
    expect(report.findings.map(({ kind, level }) => [kind, level])).toEqual(
      NAMES.map(() => ['bad-input', 'error'])
    )
    const errors = step.annotations.filter(({ level }) => level === 'error')
    for (const name of NAMES) {
      expect(JSON.stringify(report.findings)).toContain(name)
      expect(JSON.stringify(errors)).toContain(name)
      expect(step.summary).toContain(name)
    }
  })

  test.each([
    ['one image', { image: 'acme/web:1' }],
    ['several', { images: 'acme/web:1\nacme/api:1' }]
  ])('are names that no input has, too: %s', async (_, inputs) => {
    const step = await main({ ...inputs, tmpf: '/tmp', 'max-lnded': '3' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } })
    const errors = step.annotations.filter(({ level }) => level === 'error')
    const told = errors.map(({ title, message }) => `${title}: ${message}`).join('\n')
    expect(told).toContain('did you mean "tmpfs"?')
    expect(told).toContain('did you mean "max-landed"?')
  })

  test('fail the step in audit, too', async () => {
    const step = await main({ ...BAD, mode: 'audit' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } })
  })

  test('without an image are told as such', async () => {
    const step = await main({})
    expect(step.outputs['verdict']).toBe('error')
    expect(JSON.stringify(await reportOf(step))).toContain('image')
  })
})

describe('without an engine', () => {
  test.each([{}, { mode: 'audit' }])(
    'with %j the verdict is error and the step fails',
    async (inputs) => {
      const step = await main({ image: 'acme/web:1', ...inputs })
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } })
      expect((await reportOf(step)).findings).toMatchObject([
        { kind: 'engine-unreachable', level: 'error' }
      ])
      expect(step.summary).toContain('/no/such.sock')
    }
  )

  test.each(['ssh://me@build', 'tcp://', 'unix:///dev/null', 'tcp://127.0.0.1:1'])(
    'at %s either',
    async (host) => {
      const step = await main({ image: 'acme/web:1' }, { env: { DOCKER_HOST: host } })
      expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } })
    }
  )
})

describe('every report', () => {
  test.each([
    ['of bad inputs', BAD],
    ['of no engine', { image: 'acme/web:1' }]
  ])('%s is what its schema says', async (_, inputs) => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats(ajv)
    const schema = JSON.parse(
      await readFile(join(ROOT, 'schema', 'report.schema.json'), 'utf8')
    ) as object
    const valid = ajv.validate(schema, await reportOf(await main(inputs)))
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null })
  })

  test('is in the folder that was asked for, and the outputs name it', async () => {
    const folder = join(job.root, 'a', 'b')
    const { outputs } = await main({ image: 'acme/web:1', 'output-dir': folder })
    expect(outputs).toMatchObject({ report: join(folder, 'report.json'), 'output-dir': folder })
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('acme/web:1')
  })

  test('is in a folder of the runner’s temporary one, else', async () => {
    const { outputs } = await main({ image: 'acme/web:1' })
    expect(outputs['output-dir']).toMatch(/\/zero-drift\/[0-9a-f]{32}$/)
    expect(outputs['output-dir']).toContain(job.temp)
  })
})

const FILES = {
  summary: 'summary.md',
  html: 'report.html',
  sarif: 'report.sarif',
  junit: 'report.junit.xml',
  codequality: 'report.codequality.json',
  comment: 'comment.md'
}

describe('the path of every report is an output', () => {
  test.each([
    ['of one image', { image: 'acme/web:1' }],
    ['of bad inputs', BAD],
    ['of several images', { images: 'acme/web:1\nacme/api:1' }]
  ])('%s', async (_, inputs) => {
    const { outputs } = await main(inputs)
    for (const [output, name] of Object.entries(FILES)) {
      expect(outputs[output]).toBe(join(outputs['output-dir'] ?? '', name))
      expect(await readFile(outputs[output] ?? '', 'utf8')).not.toBe('')
    }
  })

  test('even where the summary cannot be published', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(job.root, 'no', 'such', 'file') }
    const { outputs } = await main({ image: 'acme/web:1' }, { env })
    expect(outputs['verdict']).toBe('error')
    for (const [output, name] of Object.entries(FILES))
      expect(outputs[output]).toBe(join(outputs['output-dir'] ?? '', name))
  })

  test('but empty where there is no such file', async () => {
    await writeFile(join(job.root, 'file'), '')
    const { outputs } = await main({ image: 'x', 'output-dir': join(job.root, 'file', 'x') })
    expect(Object.keys(FILES).map((output) => outputs[output])).toEqual(
      Object.keys(FILES).map(() => '')
    )
  })
})

test('a report names the commit and the run, and no value of a variable', async () => {
  const env = {
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/<b>main',
    GITHUB_JOB: 'image'
  }
  const step = await main({ image: 'acme/web:1', env: 'DB_PASSWORD=hunter2-secret' }, { env })
  const report = await reportOf(step)
  expect(report).toMatchObject({
    mode: 'enforce',
    startedAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
    git: { commit: env.GITHUB_SHA, ref: env.GITHUB_REF },
    ci: { provider: 'github-actions', job: 'image' },
    inputs: { image: 'acme/web:1', env: ['DB_PASSWORD'] }
  })
  expect(step.summary).toContain('<code>0123456789ab</code>')
  expect(step.summary).not.toContain('<b>main')
  const { outputs } = step
  for (const name of await readdir(outputs['output-dir'] ?? ''))
    expect(await readFile(join(outputs['output-dir'] ?? '', name), 'utf8')).not.toContain('hunter2')
})

describe('without an output folder that can be written', () => {
  test.each([
    ['one image, below a file', { image: 'acme/web:1' }, 'file/reports'],
    ['one image, where a file is', { image: 'acme/web:1' }, 'file'],
    ['one image, below /proc', { image: 'acme/web:1' }, '/proc/no/such'],
    ['several, below a file', { images: 'a:1\nb:1' }, 'file/reports'],
    ['bad inputs, below a file', BAD, 'file/reports']
  ])('the outputs of %s are set', async (_, inputs, path) => {
    await writeFile(join(job.root, 'file'), '')
    const step = await main({ ...inputs, 'output-dir': resolve(job.root, path) })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error', 'drift-count': '0' } })
    expect(step.summary).toContain('written')
  })

  test('the outputs of a merge are set', async () => {
    await writeFile(join(job.root, 'file'), '')
    const step = await main(
      { reports: job.root, 'output-dir': join(job.root, 'file', 'reports') },
      {
        script: join(ROOT, 'dist', 'merge', 'index.js'),
        manifest: join(ROOT, 'merge', 'action.yml')
      }
    )
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } })
  })
})

describe('the runner’s own files', () => {
  test('a step without a summary file works all the same', async () => {
    const step = await main({ image: 'acme/web:1' }, { env: { GITHUB_STEP_SUMMARY: '' } })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' }, summary: '' })
  })

  test('a step without an output file tells its outputs by command', async () => {
    const step = await main({ image: 'acme/web:1' }, { env: { GITHUB_OUTPUT: '' } })
    expect(step.outputs['verdict']).toBe('error')
  })

  test('an outputs file that somebody wrote to before is appended to, and the last word wins', async () => {
    const path = join(job.root, 'outputs')
    await writeFile(path, 'verdict=pass\nmine=kept\n')
    await main({ image: 'acme/web:1' }, { env: { GITHUB_OUTPUT: path } })
    const lines = (await readFile(path, 'utf8')).split('\n')
    expect(lines.slice(0, 2)).toEqual(['verdict=pass', 'mine=kept'])
    const told = lines.findLastIndex((line) => line.startsWith('verdict<<'))
    expect(lines[told + 1]).toBe('error')
  })
})

test('nothing but progress and the report is printed, and nothing on standard error', async () => {
  const { stderr, commands } = await main({ image: 'acme/web:1' })
  expect(stderr).toBe('')
  expect(new Set(commands.map(({ name }) => name))).toEqual(
    new Set([
      'stop-commands',
      ...commands.map(({ name }) => name).filter((name) => /^[0-9a-f-]{36}$/.test(name)),
      'error'
    ])
  )
})

test('an image whose name would be a command is no command', async () => {
  const step = await main({ image: 'x\n::warning::forged\n##[error]forged' })
  expect(step.outputs['verdict']).toBe('error')
  expect(step.annotations.filter(({ message }) => message === 'forged')).toEqual([])
})

/** The file of a bundle that holds this module; the bundler's numbers move with the sources. */
async function fileWith(module: string, dist: string): Promise<string> {
  const names = (await readdir(dist)).filter((name) => /^\d+\.index\.js$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(dist, name), 'utf8')))
  return names[texts.findIndex((text) => text.includes(`MODULE: ${module}`))]!
}

test('a file of its own that is gone fails the step, without a verdict', async () => {
  const dist = join(job.root, 'dist')
  await cp(join(ROOT, 'dist'), dist, { recursive: true })
  await rm(join(dist, await fileWith('./lib/tell.js', dist)))
  const step = await main({ image: 'acme/web:1' }, { script: join(dist, 'index.js') })
  expect(step).toMatchObject({ exitCode: 1, outputs: {} })
  expect(step.annotations.map(({ title }) => title)).toEqual(['Zero Drift itself failed'])
})
