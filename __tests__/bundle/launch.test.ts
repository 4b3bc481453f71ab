import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withNode } from '../harness/cli'

const ROOT = join(__dirname, '..', '..')
const CLI = join(ROOT, 'dist', 'cli', 'index.js')
const NODE = process.env['ZERO_DRIFT_NODE'] ?? process.execPath

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zero-drift-launch-'))
  await writeFile(
    join(folder, 'hook.js'),
    `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'obeyed'))}, '')`
  )
})
afterEach(() => rm(folder, { recursive: true }))

const envFile = async (...lines: readonly string[]): Promise<string> => {
  const path = join(folder, 'smoke.env')
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const start = (command: string, words: readonly string[]): Promise<Ended> =>
  promisify(execFile)(command, words, {
    cwd: folder,
    env: withNode({ ...process.env, DOCKER_HOST: 'unix:///no/such.sock' })
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended
  )

const NO_ENGINE = { code: 3, stdout: expect.stringContaining('/no/such.sock') as string }

/** As npm does it. */
async function installed(): Promise<string> {
  const bin = join(folder, 'node_modules', '.bin')
  await mkdir(bin, { recursive: true })
  await symlink(ROOT, join(folder, 'node_modules', 'zero-drift'))
  await symlink('../zero-drift/dist/cli/index.js', join(bin, 'zero-drift'))
  return join(bin, 'zero-drift')
}

const hook = (): string => `NODE_OPTIONS=--require ${join(folder, 'hook.js')}`
const wasObeyed = (): boolean => existsSync(join(folder, 'obeyed'))

describe("a container's env-file is not Node's", () => {
  test.each<[string, () => Promise<[string, ...string[]]>]>([
    ['the file itself', () => Promise.resolve([CLI])],
    ['the link of its package', async () => [await installed()]],
    [
      'npx with --',
      async () => installed().then(() => ['npx', '--no-install', '--', 'zero-drift'])
    ],
    ['node with --', () => Promise.resolve([NODE, '--', CLI])]
  ])('started by %s', async (_, launcher) => {
    const [command, ...words] = await launcher()
    const path = await envFile(hook(), 'DOCKER_HOST=unix:///of/the/container.sock')
    for (const option of [['--env-file', path], [`--env-file=${path}`]]) {
      const ended = await start(command, [...words, 'check', 'acme/web:1', ...option])
      expect(ended).toMatchObject(NO_ENGINE)
    }
    expect(wasObeyed()).toBe(false)
  })

  test('a missing one is a bad input, and nothing that Node complains of', async () => {
    const ended = await start(CLI, ['check', 'acme/web:1', '--env-file', join(folder, 'none')])
    expect(ended).toMatchObject({
      code: 3,
      stderr: ''
    })
    expect(ended.stdout).toContain('Bad option: --env-file')
  })
})

test('words reach the command as they are', async () => {
  const ended = await start(CLI, ['--', "a  b'c", '*'])
  expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('"--"') as string })
  expect((await start(CLI, ["a  b'c*"])).stderr).toContain(`"a  b'c*"`)
})
