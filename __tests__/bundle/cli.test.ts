import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { help } from '../../src/commands/help'
import type { Document } from '../../src/report/document/document'
import { cli } from '../harness/cli'

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
      expect(ran.stderr).toMatch(/^Reports: .*\n$/)
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
