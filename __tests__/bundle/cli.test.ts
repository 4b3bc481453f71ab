import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { help } from '../../src/commands/help'
import type { Document } from '../../src/report/document/document'
import { completion } from '../../src/commands/completion'
import { cli, runCli } from '../harness/cli'

const ROOT = join(__dirname, '..', '..')
const NOWHERE = { DOCKER_HOST: 'unix:///no/such.sock' }
const EXPECTED = '"zero-drift --help" lists them, e.g. zero-drift check IMAGE.\n'

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string
}

test.each([
  ['--help', 0, `${help()}\n`, ''],
  ['-h', 0, `${help()}\n`, ''],
  ['help merge', 0, `${help('merge')}\n`, ''],
  ['check --help', 0, `${help('check')}\n`, ''],
  ['completion bash', 0, completion('bash'), ''],
  ['completion tcsh', 3, '', 'Expected one of bash, zsh, fish, got "tcsh".\n'],
  ['--version', 0, `zero-drift ${version}\n`, ''],
  ['', 3, '', `No command was given. ${EXPECTED}`],
  ['bogus', 3, '', `Unknown command "bogus". ${EXPECTED}`]
])('zero-drift %s exits %d', async (words, exitCode, stdout, stderr) => {
  expect(await cli(words.split(' ').filter(Boolean))).toEqual({ exitCode, stdout, stderr })
})

test('unknown options are all named, and nothing is checked', async () => {
  const ran = await cli(['check', 'acme/web:1', '--prot', '80', '--bogus'], NOWHERE)
  expect(ran).toEqual({
    exitCode: 3,
    stdout: '',
    stderr:
      'Unknown option "--prot". Did you mean --port?\n' +
      'Unknown option "--bogus". "zero-drift check --help" lists all of them.\n'
  })
})

test('a word that is no text for a terminal is made harmless', async () => {
  const { exitCode, stderr } = await cli(['\u001b[2J\n::error::x'])
  expect(exitCode).toBe(3)
  expect(stderr).not.toContain('\u001b')
  expect(stderr.split('\n')).toHaveLength(2)
})

test('the value of an option is no call for help', async () => {
  const ran = await cli(['check', 'acme/web:1', '--command', '--help'], NOWHERE)
  expect(ran.exitCode).toBe(3)
  expect(ran.stdout).toContain('acme/web:1')
})

describe('without an engine', () => {
  test.each([[[]], [['--mode', 'audit']], [['--port', 'eighty']]])(
    'check with %j exits 3',
    async (words) => {
      const ran = await cli(['check', 'acme/web:1', ...words], NOWHERE)
      expect(ran.exitCode).toBe(3)
      expect(ran.stdout).toContain('Error')
      expect(ran.stdout).toMatch(/\n {2}Report file:\/\/\/\S+\/reports\/report\.html\n$/)
      expect(ran.stderr).toBe('')
    }
  )

  test('check without an image exits 3', async () => {
    const ran = await cli(['check'], NOWHERE)
    expect(ran.exitCode).toBe(3)
    expect(ran.stdout).toContain('image')
  })

  test('--json prints report.json alone, and it is what its schema says', async () => {
    const { stdout, stderr } = await cli(['check', 'acme/web:1', '--json'], NOWHERE)
    const report = JSON.parse(stdout) as Document
    expect(stderr).toBe('')
    expect(report.verdict).toBe('error')
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats(ajv)
    const schema = readFileSync(join(ROOT, 'schema', 'report.schema.json'), 'utf8')
    const valid = ajv.validate(JSON.parse(schema) as object, report)
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null })
  })
})

describe('a pipe in place of a file that is named', () => {
  test.each([
    ['env-file', ['check', 'acme/web:1', '--env-file']],
    ['policy-file', ['check', 'acme/web:1', '--policy-file']],
    ['security-opt', ['check', 'acme/web:1', '--security-opt']],
    ['policy-file', ['policy', 'check']]
  ])('is a bad %s, and is not waited for', async (input, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'zero-drift-fifo-'))
    const fifo = join(folder, 'fifo')
    execFileSync('mkfifo', [fifo])
    try {
      const ran = await cli(
        [...words, input === 'security-opt' ? `seccomp=${fifo}` : fifo],
        NOWHERE
      )
      expect(ran.exitCode).toBe(3)
      expect((ran.stdout + ran.stderr).replace(/\s+/g, ' ')).toContain('it is no regular file')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('in a folder of its own', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zero-drift-own-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['check', ['acme/web:1', '--port', 'eighty']],
    ['check', ['--images', 'acme/web:1', '--port', 'eighty']],
    ['check', ['acme/web:1', '--port', 'eighty', '--json']],
    ['suggest', ['acme/web:1', '--memory', '1k']],
    ['merge', ['nothing-there']]
  ])('%s %j leaves no folder behind, since nothing was started', async (command, words) => {
    const ran = await runCli([command, ...words], { ...process.env, ...NOWHERE, TMPDIR: folder })
    expect(ran.exitCode).toBe(3)
    expect(ran.stdout).toContain('bad')
    expect(ran.stdout).not.toContain('file://')
    expect(readdirSync(folder)).toEqual([])
  })

  test('an output folder that is named gets its reports, whatever is wrong', async () => {
    const reports = join(folder, 'reports')
    const words = ['check', 'acme/web:1', '--port', 'eighty', '--output-dir', reports]
    const ran = await runCli(words, { ...process.env, ...NOWHERE })
    expect(ran.stdout).toContain(`file://${reports}/report.html`)
    expect(readdirSync(reports)).toContain('report.json')
  })

  test('the nearest policy is used, and named', async () => {
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'a'))
    writeFileSync(join(folder, '.zero-drift.yml'), 'version: 1\ntmpfs:\n  - path: /tmp\n')
    const ran = await cli(['check', 'acme/web:1'], NOWHERE, join(folder, 'a'))
    expect(ran.stdout).toContain('\n  Policy ../.zero-drift.yml\n')
    const { stdout } = await runCli(['policy', 'check'], process.env, join(folder, 'a'))
    expect(stdout).toBe('../.zero-drift.yml: 0 rules, 1 tmpfs.\n')
  })

  test('policy check --json says what is in a policy, and what is wrong with it', async () => {
    const policy = join(folder, 'p.yml')
    const check = async (text: string): Promise<readonly [number | null, unknown]> => {
      writeFileSync(policy, text)
      const { exitCode, stdout } = await runCli(['policy', 'check', 'p.yml', '--json'], ENV, folder)
      return [exitCode, JSON.parse(stdout)]
    }
    expect(
      await check(
        'version: 1\nallow:\n  - path: /run/*.pid\n    kinds: [added]\n    reason: pid file\n    owner: web\n    expires: 2001-01-01\ntmpfs:\n  - path: /tmp\n    size: 1m\n'
      )
    ).toEqual([
      0,
      {
        ...{ schemaVersion: 1, path: 'p.yml', valid: true },
        rules: [
          {
            ...{ path: '/run/*.pid', kinds: ['added'], reason: 'pid file', owner: 'web' },
            ...{ place: null, expires: '2001-01-01', expired: true, line: 3 }
          }
        ],
        tmpfs: [{ path: '/tmp', options: 'size=1m' }],
        faults: []
      }
    ])
    expect(await check('version: 1\nbogus: 1\n')).toMatchObject([
      3,
      { schemaVersion: 1, valid: false, rules: [], faults: [{ line: 2 }] }
    ])
  })

  test('policy explain --json says which rule allows each kind of change', async () => {
    writeFileSync(
      join(folder, 'p.yml'),
      'version: 1\nallow:\n  - path: /run/**\n    kinds: [added]\n    reason: pid file\n'
    )
    const words = ['policy', 'explain', '/run/x', '--policy-file', 'p.yml', '--json']
    const all = await runCli(words, ENV, folder)
    expect([all.exitCode, JSON.parse(all.stdout)]).toMatchObject([
      1,
      {
        ...{ schemaVersion: 1, policy: 'p.yml', path: '/run/x', allowed: false, faults: [] },
        kinds: [
          { kind: 'added', allowed: true, rule: { path: '/run/**', line: 3 } },
          { kind: 'changed', allowed: false, rule: null },
          { kind: 'deleted', allowed: false, rule: null }
        ]
      }
    ])
    const added = await runCli([...words, '--kind', 'added'], ENV, folder)
    expect([added.exitCode, JSON.parse(added.stdout)]).toMatchObject([0, { allowed: true }])
  })
})

const ENV = process.env

test.each([
  [['check', 'web:1', '-it', '--rm'], /^"-i" is .*\n"-t" is .*\n"--rm" is .*\n$/],
  [
    ['check', 'web:1', '--smoke-http', 'GET', '/', '200'],
    /quote it: --smoke-http 'GET \/ 200'\.\n$/
  ],
  [['suggest', 'web:1', '--read-only', 'false'], /^"--read-only false" leaves nothing to suggest/],
  [['check', 'web:1', '--verbose', '-q'], /contradict each other/]
])('%j is answered before anything is started', async (words, sentence) => {
  const { exitCode, stdout, stderr } = await runCli(words, { ...ENV, ...NOWHERE })
  expect([exitCode, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(sentence)
})

test('an image after "--" is checked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zero-drift-dashes-'))
  try {
    const words = ['check', '--output-dir', folder, '--', 'acme/web:1']
    const { stdout } = await runCli(words, { ...ENV, ...NOWHERE })
    expect(stdout).toContain('`acme/web:1` could not be judged')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
