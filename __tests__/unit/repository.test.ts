import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { MAJOR_TAG, REPOSITORY, schemaId } from '../harness/repository'

const ROOT = join(__dirname, '..', '..')
/** What is not ours to read, is made from the rest, or names other repositories on purpose. */
const APART = ['node_modules', 'dist', 'lib', 'coverage', '__tests__', '.git', '.cache', 'fixtures']
const TEXT = /\.(?:md|json|ya?ml|ts|mjs|js|sh)$|Dockerfile$/

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return APART.includes(entry.name) ? [] : filesIn(path)
    return entry.isFile() && TEXT.test(entry.name) ? [path] : []
  })
}

/** Each way to name this repository: its owner before its own name, as part of an address or of a workflow. */
const NAMED =
  /(?:github\.com|githubusercontent\.com|ghcr\.io|uses:|--repo)[/ ]([\w.-]+\/zero-drift)\b(?!-)/g

const named = filesIn('').flatMap((path) =>
  [...read(path).matchAll(NAMED)].map(([, repository]) => ({ path, repository }))
)

test('every file that names this repository names the same one', () => {
  expect(named.filter(({ repository }) => repository !== REPOSITORY)).toEqual([])
})

test.each(['README.md', 'SECURITY.md', 'package.json', 'docs/quick-start.md', 'docs/container.md'])(
  '%s names it',
  (path) => {
    expect(named.map((one) => one.path)).toContain(path)
  }
)

test('no example is left that cannot be pasted', () => {
  const loose = filesIn('').filter((path) => /\bOWNER\/zero-drift|@COMMIT\b/.test(read(path)))
  expect(loose).toEqual([])
})

test('the package is of that repository', () => {
  const { homepage, bugs, repository } = JSON.parse(read('package.json')) as Record<string, unknown>
  expect({ homepage, bugs, repository }).toEqual({
    homepage: `https://github.com/${REPOSITORY}#readme`,
    bugs: { url: `https://github.com/${REPOSITORY}/issues` },
    repository: { type: 'git', url: `git+https://github.com/${REPOSITORY}.git` }
  })
})

test.each(['policy', 'report', 'reports'])('the schema of a %s is found where it says', (name) => {
  const { $id } = JSON.parse(read(`schema/${name}.schema.json`)) as { readonly $id: string }
  expect($id).toBe(schemaId(name))
})

test('the major tag is that of the version', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string }
  expect(MAJOR_TAG).toBe(`v${version.split('.')[0] ?? ''}`)
})

test('every example follows the major tag', () => {
  const uses = filesIn('').flatMap((path) =>
    [...read(path).matchAll(/uses: zero-drift\/zero-drift(?:\/merge)?@(\S+)/g)].map(
      ([, ref]) => ref
    )
  )
  expect(uses.length).toBeGreaterThan(0)
  expect(uses.filter((ref) => ref !== MAJOR_TAG)).toEqual([])
})
