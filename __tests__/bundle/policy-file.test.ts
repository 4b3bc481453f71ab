import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { cli } from '../harness/cli'
import { endJob, startJob, type Job } from '../harness/job'
import { runStep, type StepResult } from '../harness/runner'

const NOWHERE = 'unix:///no/such.sock'
const BAD = 'version: 1\ncheck:\n  image: acme/web:1\n  prot: 80\n  port: [80]\n'
const WRONG = 'version: 1\ncheck:\n  image: acme/web:1\n  port: eighty\n'
const LIST =
  'version: 1\ncheck:\n  port: eighty\nimages:\n  - acme/job\n  - { name: web, image: acme/web:1 }\n'

const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('the action', () => {
  let job: Job
  beforeEach(async () => (job = await startJob()))
  afterEach(() => endJob(job))

  const main = async (
    text: string,
    inputs: Readonly<Record<string, string>> = {}
  ): Promise<StepResult> => {
    await writeFile(join(job.workspace, '.zero-drift.yml'), text)
    const script = join(__dirname, '..', '..', 'dist', 'index.js')
    const env = { DOCKER_HOST: NOWHERE }
    return runStep({ script, job, inputs, node: process.env['ZERO_DRIFT_NODE'], env })
  }
  const reportOf = async ({ outputs }: StepResult): Promise<WrittenDocument> =>
    JSON.parse(await readFile(outputs['report'] ?? '', 'utf8')) as WrittenDocument

  test('takes the image from the file in its workspace, and says what came from it', async () => {
    const { image, findings, policy } = await reportOf(
      await main('version: 1\ncheck:\n  image: acme/web:1\n  port: 80\n', { port: '81' })
    )
    expect([image.reference, findings.map(({ kind }) => kind)]).toEqual([
      'acme/web:1',
      ['engine-unreachable']
    ])
    expect(policy).toMatchObject({ path: '.zero-drift.yml', inputs: ['image'] })
  })

  test('points its annotations at the lines of a file that is wrong', async () => {
    const step = await main(BAD)
    const errors = step.annotations.filter(({ level }) => level === 'error')
    expect(errors.map(({ file, line }) => [file, line])).toEqual([
      ['.zero-drift.yml', 4],
      ['.zero-drift.yml', 5]
    ])
    expect(step.outputs['verdict']).toBe('error')
  })

  test('checks the images of the file, each with its bad inputs', async () => {
    const { outputs } = await main(LIST)
    const { reports } = JSON.parse(await readFile(outputs['report'] ?? '', 'utf8')) as {
      reports: readonly WrittenDocument[]
    }
    expect(reports.map(({ image, findings }) => [image.reference, findings[0]?.location])).toEqual([
      ['acme/job', { file: '.zero-drift.yml', line: 3 }],
      ['acme/web:1', { file: '.zero-drift.yml', line: 3 }]
    ])
    expect(
      await readFile(join(outputs['output-dir'] ?? '', 'web', 'report.json'), 'utf8')
    ).toContain('acme/web:1')
  })

  test('has no default that the file could not replace', async () => {
    const { findings } = await reportOf(
      await main('version: 1\ncheck:\n  image: a\n  pids-limit: many\n  mode: loud\n')
    )
    expect(findings.map(({ location }) => location?.line)).toEqual([4, 5])
  })
})

describe('the command line', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'zero-drift-section-'))))
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const ran = async (text: string, ...words: readonly string[]) => {
    await writeFile(join(folder, '.zero-drift.yml'), text)
    const { exitCode, stdout, stderr } = await cli(words, { DOCKER_HOST: NOWHERE }, folder)
    return { exitCode, told: flat(stdout + stderr) }
  }

  test.each([
    ['check', 'bad keys', BAD, 'line 4, column 3: the key "prot" is unknown; did you mean "port"?'],
    ['check', 'bad values', WRONG, '".zero-drift.yml", line 4, column 9: "port": "eighty" is not'],
    [
      'suggest',
      'bad values',
      WRONG,
      '".zero-drift.yml", line 4, column 9: "port": "eighty" is not'
    ],
    [
      'baseline',
      'bad values',
      WRONG,
      '".zero-drift.yml", line 4, column 9: "port": "eighty" is not'
    ],
    ['policy check', 'bad values', WRONG, '".zero-drift.yml", line 4, column 9: "port": "eighty"'],
    ['check', 'a list', LIST, '── web ──'],
    ['suggest', 'a list', LIST, '".zero-drift.yml" lists 2 images; choose one, for'],
    ['baseline', 'a list', LIST, '".zero-drift.yml" lists 2 images; choose one, for']
  ])('%s reads %s', async (command, _, text, sentence) => {
    const { exitCode, told } = await ran(text, ...command.split(' '))
    expect(exitCode).toBe(3)
    expect(told).toContain(sentence)
  })

  test('a faulty file is no lack of an image', async () => {
    expect((await ran(BAD, 'check')).told).not.toContain('Bad input: image')
  })

  test('policy check counts what the file holds', async () => {
    const text = LIST.replace('eighty', '80')
    expect(await ran(text, 'policy', 'check')).toEqual({
      exitCode: 0,
      told: '.zero-drift.yml: 0 rules, 1 input, 2 images. '
    })
  })

  test.each([
    [
      'a pipe',
      (path: string) => Promise.resolve(execFileSync('mkfifo', [path])),
      'is no regular file'
    ],
    ['a link that leads out', (path: string) => symlink('/etc/passwd', path), 'leads out of its'],
    [
      'a large file',
      (path: string) => writeFile(path, '#'.repeat(10 * 1024 ** 2)),
      'is longer than 1'
    ],
    ['a deep file', (path: string) => writeFile(path, '- '.repeat(300_000)), 'nested more than 100']
  ])('%s is refused, and not waited for', async (_, make, sentence) => {
    await make(join(folder, '.zero-drift.yml'))
    const { exitCode, stdout } = await cli(
      ['check', 'acme/web:1'],
      { DOCKER_HOST: NOWHERE },
      folder
    )
    expect(exitCode).toBe(3)
    expect(flat(stdout)).toContain(sentence)
    expect(stdout).not.toContain('root:')
  })
})
