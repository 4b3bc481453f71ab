import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSED, unread } from '../harness/cli'

const NOWHERE = { DOCKER_HOST: 'unix:///no/such.sock' }
const GOLDEN = join(__dirname, '..', 'golden')
const POLICY = 'version: 1\nallow:\n  - path: /run/x\n    reason: pid file\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-closed-'))
  for (const name of ['pass', 'drift', 'failed-smoke']) {
    await mkdir(join(folder, name))
    await cp(join(GOLDEN, name, 'report.json'), join(folder, name, 'report.json'))
  }
  await writeFile(join(folder, 'policy.yml'), POLICY)
  await writeFile(join(folder, 'none.yml'), 'version: 2\n')
})
afterAll(() => rm(folder, { recursive: true }))

const merge = (name: string, ...more: readonly string[]): readonly string[] => [
  ...['merge', name, '--expect', '1', '--output-dir', `merged-${name}`],
  ...more
]

describe.each(Object.keys(CLOSED) as (keyof typeof CLOSED)[])('with %s unread', (closed) => {
  test.each<[number, readonly string[]]>([
    [0, ['--help']],
    [3, ['bogus']],
    [3, ['check', 'acme/web:1']],
    [3, ['check', '--images', 'acme/web:1']],
    [3, ['check', 'acme/web:1', '--json']],
    [3, ['suggest', 'acme/web:1']],
    [3, ['baseline', 'acme/web:1']],
    [3, ['self-test']],
    [0, ['policy', 'check', 'policy.yml']],
    [3, ['policy', 'check', 'none.yml']],
    [0, ['policy', 'explain', '/run/x', '--policy-file', 'policy.yml']],
    [1, ['policy', 'explain', '/run/y', '--policy-file', 'policy.yml']],
    [0, merge('pass')],
    [0, merge('pass', '--json')],
    [1, merge('drift')],
    [1, merge('drift', '--json')],
    [2, merge('failed-smoke')]
  ])('the exit code is %d of %j', async (exitCode, words) => {
    expect(await unread(closed, words, { ...NOWHERE, TMPDIR: folder }, folder)).toBe(exitCode)
  })
})
