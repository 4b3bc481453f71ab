import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { help } from '../../src/commands/help'
import { withNode } from '../harness/cli'
import { install, type Installation } from '../harness/package'
import { expectGolden } from '../unit/report/golden'

const ROOT = join(__dirname, '..', '..')

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly private?: boolean
  readonly dependencies?: object
  readonly publishConfig: object
}

/** Installed once for all tests, which only read. */
let installation: Installation
beforeAll(async () => {
  installation = await install()
})
afterAll(() => installation.remove())

test('it may be published, with its provenance', () => {
  expect(manifest.private).toBeUndefined()
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true })
})

test('it holds the command, the probe, the schemas and the licences, and nothing else', () => {
  const { packed } = installation
  // The bundler's numbers of what is read later move with the sources.
  const names = new Set(packed.map((path) => path.replace(/\/\d+\.index\.js$/, '/N.index.js')))
  expectGolden('package/files.txt', `${[...names].join('\n')}\n`)
})

test('it brings no other package along', () => {
  expect(installation.packages).toEqual(['zero-drift'])
  expect(manifest.dependencies).toBeUndefined()
})

test.each([
  [['--version'], `zero-drift ${manifest.version}\n`],
  [['--help'], `${help()}\n`],
  [['check', '--help'], `${help('check')}\n`]
])('npx zero-drift %j', async (words, stdout) => {
  expect(await installation.npx(...words)).toEqual({ exitCode: 0, stdout, stderr: '' })
})

test('npx zero-drift with a command that there is not exits 3', async () => {
  const { exitCode, stdout, stderr } = await installation.npx('bogus')
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  expect(stderr).toContain('"bogus"')
})

test('npx zero-drift check with a bad input says which, and exits 3', async () => {
  const { exitCode, stdout } = await installation.npx('check', 'acme/web:1', '--port', 'eighty')
  expect(exitCode).toBe(3)
  expect(stdout).toContain('"eighty"')
})

describe('the hook for pre-commit', () => {
  interface Hook {
    readonly id: string
    readonly entry: string
    readonly language: string
    readonly files: string
  }
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]
  const [hook] = hooks

  const GOOD = 'version: 1\nallow:\n  - path: /run/*.pid\n    reason: pid file\n'
  const BAD = 'version: 1\nallow:\n  - path: /run/*.pid\n'

  /** Runs the hook as pre-commit does: its entry, then the files that were found. */
  function run(...files: readonly (readonly [name: string, text: string])[]) {
    for (const [name, text] of files) writeFileSync(join(installation.folder, name), text)
    const bin = join(installation.folder, 'node_modules', '.bin')
    const { PATH = '', ...env } = withNode(process.env)
    const words = ['-c', `${hook?.entry ?? ''} "$@"`, 'bash', ...files.map(([name]) => name)]
    return spawnSync('bash', words, {
      cwd: installation.folder,
      env: { ...env, PATH: `${bin}${delimiter}${PATH}` },
      encoding: 'utf8'
    })
  }

  test('is one, installed as a package of Node, for policy files alone', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([['zero-drift-policy', 'node']])
    const pattern = new RegExp(hook?.files ?? '')
    const names = [
      '.zero-drift.yml',
      'apps/web/.zero-drift.yaml',
      'zero-drift.yml',
      'a.zero-drift.yml'
    ]
    expect(names.filter((name) => pattern.test(name))).toEqual(names.slice(0, 2))
  })

  test('passes files that can be used', () => {
    expect(run(['one.yml', GOOD], ['two.yml', GOOD])).toMatchObject({ status: 0, stderr: '' })
  })

  test('fails where any file cannot, and says what is wrong with it', () => {
    const { status, stderr } = run(['one.yml', BAD], ['two.yml', GOOD])
    expect(status).toBe(3)
    expect(stderr).toContain('one.yml')
    expect(stderr).toContain('reason')
  })
})
