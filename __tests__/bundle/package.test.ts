import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { help } from '../../src/commands/help'
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
  [['--version'], 0, `zero-drift ${manifest.version}\n`, ''],
  [['--help'], 0, `${help()}\n`, ''],
  [['check', '--help'], 0, `${help('check')}\n`, ''],
  [
    ['bogus'],
    3,
    '',
    'Unknown command "bogus". "zero-drift --help" lists them, e.g. zero-drift check IMAGE.\n'
  ]
])('npx zero-drift %j', async (words, exitCode, stdout, stderr) => {
  expect(await installation.npx(...words)).toEqual({ exitCode, stdout, stderr })
})

test('npx zero-drift check with a bad input says which, and exits 3', async () => {
  const { exitCode, stdout } = await installation.npx('check', 'acme/web:1', '--port', 'eighty')
  expect(exitCode).toBe(3)
  expect(stdout).toContain('"eighty"')
})
