import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { WrittenDocument } from '../../src/report/document/document'
import { cli } from '../harness/cli'
import { withTroubledEngine } from '../harness/engine-proxy'
import { BUSYBOX } from '../harness/subject'

describe('zero-drift check', () => {
  it.each([
    [0, 'pass', ['--command', 'sleep 300', '--smoke-exec', 'true']],
    [
      1,
      'drift',
      ['--command', "sh -c 'touch /x; sleep 300'", '--read-only', 'false', '--smoke-exec', 'true']
    ],
    [2, 'failed', ['--command', 'false', '--explain', 'never']],
    [3, 'error', ['--command', 'sleep 300', '--port', 'eighty']],
    [
      0,
      'drift',
      ['--command', "sh -c 'touch /x; sleep 300'", '--read-only=false', '--mode', 'audit']
    ],
    [3, 'error', ['--port', 'eighty', '--mode', 'audit']]
  ])('exits %d on %s', async (exitCode, verdict, words) => {
    const ran = await cli(['check', BUSYBOX, ...words, '--json'])
    expect(ran.exitCode).toBe(exitCode)
    expect((JSON.parse(ran.stdout) as WrittenDocument).verdict).toBe(verdict)
  })

  it('prints a report for people, and progress apart from it', async () => {
    const { stdout, stderr } = await cli([
      'check',
      BUSYBOX,
      '--command',
      'sleep 300',
      '--smoke-exec',
      'true',
      '--smoke-exec',
      'test -d /var/www'
    ])
    expect(stdout).toMatch(/^✓ Pass: nothing changed\n/)
    expect(stdout).toMatch(/\n {2}Report file:\/\/\/\S+\/report\.html\n$/)
    expect(stderr).toContain('Booting')
    // Not a terminal: no colour.
    expect(stdout).not.toContain('\u001b')
  })
})

it('after Ctrl-C that came twice at once it ends with 130, and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-interrupted-'))
  const words = ['check', BUSYBOX, '--command', 'sleep 300', '--settle', '60s', '--json']
  const child = spawn(join('dist', 'cli', 'index.js'), [...words, '--output-dir', folder], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  try {
    await new Promise((resolve) => child.stderr.once('data', resolve))
    child.kill('SIGINT')
    // The second is not to be merged with the first, which waits to be taken.
    await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number | null]
    const report = JSON.parse(out) as WrittenDocument
    expect([code, report.verdict]).toEqual([130, 'error'])
    expect(report.findings.map(({ kind }) => kind)).toEqual(['cancelled'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('--verbose prints the steps, and where the time went; --quiet the verdict alone', async () => {
  const words = ['check', BUSYBOX, '--command', 'sleep 300', '--smoke-exec', 'test -d /var/www']
  const verbose = await cli([...words, '--verbose'])
  expect(verbose.stdout).toContain('✓ test -d /var/www')
  expect(verbose.stdout).toContain('What remains')
  const quiet = await cli([...words, '-q'])
  expect(quiet.stderr).toBe('')
  expect(quiet.stdout).toMatch(/^✓ Pass: nothing changed\n/)
})

it('after Ctrl-C it says which steps had passed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-interrupted-'))
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  const steps = ['--smoke-exec', 'true', '--smoke-run', `echo >'${fifo}'; sleep 60`]
  const words = ['check', BUSYBOX, '--command', 'sleep 300', ...steps, '--output-dir', folder]
  const child = spawn(join('dist', 'cli', 'index.js'), words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  try {
    await readFile(fifo)
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number | null]
    expect(code).toBe(130)
    expect(err).toContain('Interrupted: removing what was started')
    expect(out).toMatch(/ {4}✓ true \(/)
    expect(out).toMatch(/ {4}- echo >.* \(not run\)/)
    expect(out).toContain('\n✗ Error: the run was cancelled\n')
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('a user that the image lacks is a bad option, before anything has run', async () => {
  const ran = await cli(['check', BUSYBOX, '--command', 'sleep 300', '-u', 'nosuch'])
  expect(ran.exitCode).toBe(3)
  expect(ran.stdout).toContain('- Bad option: --user (ZD301)\n      "nosuch" is not in the image')
})

it('says one line for each boot of a search, and how long a stop may last', async () => {
  const trap = "-c 'trap exit TERM; echo 1 >/tmp/x || exit 1; while :; do sleep 1; done'"
  const ran = await cli(['check', BUSYBOX, '--entrypoint', 'sh', '--command', trap])
  expect(ran.stdout.replace(/\s+/g, ' ')).toContain(
    'Proven fix: `--tmpfs /tmp:size=64m,mode=1777`.'
  )
  expect(ran.stderr).toContain('Booted with a writable root filesystem: passed\n')
  expect(ran.stderr).toContain('Checked and restarted read-only with tmpfs /tmp: passed\n')
  const words = ['--entrypoint', 'sh', '--command', trap, '--tmpfs', '/tmp', '--stop-timeout', '5s']
  const passed = await cli(['check', BUSYBOX, ...words])
  expect(passed.stderr).toContain('Stopping the container, for up to 5 s\n')
})

it('a baseline of an image that fails read-only says what to do first', async () => {
  const ran = await cli(['baseline', BUSYBOX, '--command', "sh -ec 'echo >/x; sleep 300'"])
  expect(ran.exitCode).toBe(2)
  expect(ran.stdout).toContain(`zero-drift suggest ${BUSYBOX} --write\n`)
})

describe('zero-drift suggest', () => {
  const starting = (script: string): string[] => [
    '--entrypoint',
    'sh',
    '--command',
    `-ec '${script}; sleep 300'`
  ]

  it.each([
    [0, 'a fix is proven', starting('echo 1 >/tmp/x'), '✓ Proven: 1 mount is all it needs'],
    [0, 'nothing is needed', starting('true'), '✓ Proven: it needs no more mounts'],
    [1, 'no mount helps', starting('echo 1 >/etc/x'), '✗ No mount helps'],
    [
      2,
      'it fails writable, too',
      starting('false'),
      'With a writable root filesystem, too, the container exited'
    ],
    [3, 'an input is bad', ['--port', 'eighty'], 'Bad option: --port']
  ])('exits %d where %s', async (exitCode, _, words, text) => {
    const ran = await cli(['suggest', BUSYBOX, ...words])
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(text)
  })

  it('creates the policy file, and extends it without touching what it holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zero-drift-policy-'))
    const policy = join(folder, '.zero-drift.yml')
    const write = (script: string) =>
      cli(['suggest', BUSYBOX, ...starting(script), '--write'], {}, folder)
    try {
      expect((await write('echo 1 >/tmp/x')).stderr).toContain('.zero-drift.yml was written')
      const first = await readFile(policy, 'utf8')
      expect(parse(first)).toEqual({
        version: 1,
        check: { image: BUSYBOX, entrypoint: 'sh', command: "-ec 'echo 1 >/tmp/x; sleep 300'" },
        tmpfs: [{ path: '/tmp', size: '64m', mode: '1777' }]
      })
      await writeFile(policy, `# ours\n${first}`)
      await write('echo 1 >/tmp/x; echo 1 >/run/x')
      const second = await readFile(policy, 'utf8')
      expect(second.startsWith(`# ours\n${first.trimEnd()}\n`)).toBe(true)
      expect((parse(second) as { tmpfs: unknown[] }).tmpfs).toHaveLength(2)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('zero-drift self-test', () => {
  it('sees every single write on the engine at hand', async () => {
    const { exitCode, stdout } = await cli(['self-test'])
    expect(stdout).toContain('Every write was seen')
    expect(stdout).not.toContain('✗')
    expect(stdout.match(/✓ seen/g)).toHaveLength(21)
    expect(stdout.match(/a program ran there/g)).toHaveLength(6)
    expect(exitCode).toBe(0)
  })

  it('fails where the engine lets something be written unseen', async () => {
    const trouble = { on: /"PidMode":"container:/, how: 'refuse' } as const
    const ran = await withTroubledEngine(trouble, (DOCKER_HOST) =>
      cli(['self-test'], { DOCKER_HOST })
    )
    expect(ran.exitCode).toBe(1)
    expect(ran.stdout).toContain('✗ not seen  /dev/x')
    expect(ran.stdout).toContain('forbidden by the policy')
  })

  it('cannot tell without an engine', async () => {
    const { exitCode, stderr } = await cli(['self-test'], { DOCKER_HOST: 'unix:///no/such.sock' })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('No container engine answers')
  })
})
