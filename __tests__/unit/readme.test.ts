import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const SCRIPT = join(ROOT, 'scripts', 'readme.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-readme-'))
  mkdirSync(join(folder, 'docs'))
  for (const file of ['docs/inputs.md', 'docs/limits.md', 'action.yml'])
    copyFileSync(join(ROOT, file), join(folder, file))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...words], { encoding: 'utf8' })

const edit = (file: string, from: string, to: string) => {
  const before = readFileSync(join(folder, file), 'utf8')
  expect(before).toContain(from)
  writeFileSync(join(folder, file), before.replace(from, to))
}

test('the tables are those of action.yml and of the conformance suite', () => {
  expect(run('--check')).toMatchObject({ stderr: '', status: 0 })
})

test('an input that changed makes them stale, and writing them mends that', () => {
  edit('action.yml', 'test: a reference, an ID,', 'test: a reference | an ID,')
  expect(run('--check', folder)).toMatchObject({
    stderr: 'docs/inputs.md: the generated parts are stale. Run: node scripts/readme.mjs\n',
    status: 1
  })
  expect(run(folder)).toMatchObject({ stderr: '', status: 0 })
  expect(readFileSync(join(folder, 'docs/inputs.md'), 'utf8')).toContain(
    '| `image` | none; this, `images`, `compose-file`, `manifest-file` or the policy file has to name one | The built image under test: a reference \\| an ID, or an archive of an image'
  )
  expect(run('--check', folder)).toMatchObject({ stderr: '', status: 0 })
})

test('a table of what is seen that says more than the suite is stale', () => {
  edit('docs/limits.md', 'changed places | drift | no |', 'changed places | drift | drift |')
  expect(run('--check', folder).status).toBe(1)
  expect(run(folder)).toMatchObject({ stderr: '', status: 0 })
  expect(readFileSync(join(folder, 'docs/limits.md'), 'utf8')).toContain(
    'changed places | drift | no |'
  )
})

test('an input that does not state its default is refused', () => {
  edit('action.yml', 'Default: `missing`. Example', 'Example')
  const { stderr, status } = run('--check', folder)
  expect(status).toBe(1)
  expect(stderr).toContain('the description of pull must end with')
})

test('a page without the markers is refused', () => {
  edit('docs/inputs.md', '<!-- end outputs -->', '')
  const { stderr, status } = run('--check', folder)
  expect(status).toBe(1)
  expect(stderr).toContain(
    'docs/inputs.md must hold <!-- begin outputs --> and <!-- end outputs --> once each'
  )
})

test('the README is short: at most 1,500 words', () => {
  const words = readFileSync(join(ROOT, 'README.md'), 'utf8').split(/\s+/).filter(Boolean)
  expect(words.length).toBeLessThanOrEqual(1500)
})
