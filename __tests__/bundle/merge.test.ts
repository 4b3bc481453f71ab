import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { cli } from '../harness/cli'
import { endJob, startJob, type Job } from '../harness/job'
import { schemaId } from '../harness/repository'
import { runStep, type StepResult } from '../harness/runner'

const ROOT = join(__dirname, '..', '..')
const GOLDEN = join(ROOT, '__tests__', 'golden')

let [job, folder]: [Job | undefined, string] = [undefined, '']
beforeEach(async () => {
  job = await startJob()
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-reports-'))
})
afterEach(async () => {
  if (job !== undefined) await endJob(job)
  await rm(folder, { recursive: true })
})

const put = async (name: string, golden: string): Promise<void> => {
  const path = join(folder, name, 'report.json')
  await mkdir(dirname(path), { recursive: true })
  await cp(join(GOLDEN, golden, 'report.json'), path)
}

const merge = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
  runStep({
    script: join(ROOT, 'dist', 'merge', 'index.js'),
    manifest: join(ROOT, 'merge', 'action.yml'),
    job,
    node: process.env['ZERO_DRIFT_NODE'],
    inputs: { reports: folder, ...inputs }
  })

const reportOf = async ({ outputs }: StepResult): Promise<object> =>
  JSON.parse(await readFile(outputs['report'] ?? '', 'utf8')) as object

test('the worst verdict fails the step, and every image is told', async () => {
  await put('a', 'pass')
  await put('b/c', 'drift')
  const step = await merge({ expect: '2' })
  expect(step).toMatchObject({ outcome: 'failure', stderr: '' })
  expect(step.outputs).toMatchObject({ verdict: 'drift', 'drift-count': '17' })
  expect(step.summary).toContain('Drift: 1 of 2 images')
  expect(step.annotations.some(({ level }) => level === 'error')).toBe(true)
})

test('there is one comment, and a path of every report that a check left', async () => {
  await put('a', 'pass')
  await put('b/c', 'drift')
  const issues = join(GOLDEN, 'drift', 'report.codequality.json')
  await cp(issues, join(folder, 'b', 'c', 'report.codequality.json'))
  const { outputs } = await merge({ expect: '2' })
  const at = (name: string): string => join(outputs['output-dir'] ?? '', name)
  expect(outputs).toMatchObject({
    ...{ summary: at('summary.md'), html: at('report.html'), comment: at('comment.md') },
    ...{ codequality: at('report.codequality.json'), sarif: '', junit: '' }
  })
  const comment = await readFile(outputs['comment'] ?? '', 'utf8')
  expect(comment).toMatch(/^<!-- zero-drift: several images.* -->\n<h2>❌ Drift: 1 of 2 images/)
})

test('audit fails on no drift, but on a report that is missing', async () => {
  await put('a', 'drift')
  expect(await merge({ mode: 'audit', expect: '1' })).toMatchObject({ outcome: 'success' })
  const step = await merge({ mode: 'audit', expect: '2' })
  expect(step).toMatchObject({ outcome: 'failure', outputs: { verdict: 'error' } })
})

test('no reports at all are no pass', async () => {
  await writeFile(join(folder, 'report.json'), '{"schemaVersion":1,"reports":[]}')
  expect(await merge()).toMatchObject({ outcome: 'failure', outputs: { verdict: 'error' } })
})

test.each<[string, object]>([
  ['a failed smoke step', { smoke: [{ step: 'x', passed: false, detail: '', milliseconds: 1 }] }],
  ['a kill for memory', { run: { readOnly: true, exitCode: null, oomKilled: true } }],
  [
    'more landed attacks than may',
    {
      maxLanded: 0,
      attacks: [
        { name: 'x', technique: 'T1105', user: 'root', path: '/x', outcome: 'landed', detail: '' }
      ]
    }
  ],
  ['an altered image', { imageIntegrity: { checked: true, intact: false } }]
])('a report that says pass with %s is no pass', async (_, facts) => {
  const pass = JSON.parse(await readFile(join(GOLDEN, 'pass', 'report.json'), 'utf8')) as object
  await writeFile(join(folder, 'report.json'), JSON.stringify({ ...pass, ...facts }))
  expect(await merge()).toMatchObject({ outcome: 'failure', outputs: { verdict: 'error' } })
})

test('a misspelt input fails the step', async () => {
  await put('a', 'pass')
  const step = await merge({ expct: '1' })
  expect(step).toMatchObject({ outcome: 'failure', outputs: { verdict: 'error' } })
  expect(JSON.stringify(await reportOf(step))).toContain('did you mean')
})

test('hostile reports forge nothing', async () => {
  await put('a', 'hostile')
  const step = await merge({ expect: '1' })
  expect(step.outputs['verdict']).toBe('failed')
  expect(step.annotations.filter(({ message }) => message.startsWith('forged'))).toEqual([])
  expect(Object.keys(step.outputs)).not.toContain('forged')
  expect(Buffer.byteLength(step.summary)).toBeLessThan(1_000_000)
})

test.each(['pass', 'hostile', 'drift-with-evidence'])(
  'the joined report of %s is what its schema says',
  async (golden) => {
    await put('a', golden)
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats(ajv)
    for (const name of ['report', 'reports']) {
      const schema = await readFile(join(ROOT, 'schema', `${name}.schema.json`), 'utf8')
      ajv.addSchema(JSON.parse(schema) as object)
    }
    const valid = ajv.validate(schemaId('reports'), await reportOf(await merge()))
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null })
  }
)

test('the local command does the same', async () => {
  await put('a', 'pass')
  const words = ['merge', folder, '--output-dir', join(folder, 'out')]
  expect(await cli([...words, '--expect', '1'])).toMatchObject({ exitCode: 0 })
  expect(await cli([...words, '--expect', 'acme/other'])).toMatchObject({ exitCode: 3 })
  const { stdout } = await cli([...words, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, verdict: 'pass' })
  await writeFile(join(folder, 'a', 'report.json'), '{')
  expect(await cli(words)).toMatchObject({ exitCode: 3 })
})
