import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(__dirname, '..', '..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-release-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
}

describe('the notes of a release', () => {
  const CHANGELOG = `# Changelog

## [Unreleased]

- Later.

## [1.2.0] - 2027-01-31

### Added

- [A link](https://example.test), and \`code\`.

## [1.1.0] - 2027-01-01

- Earlier.

[1.2.0]: https://example.test/compare/v1.1.0...v1.2.0
`

  const notes = (tag: string) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts', 'release-notes.mjs'), tag, folder], {
      encoding: 'utf8'
    })

  const versions = (version: string, locked = version) => {
    write('package.json', JSON.stringify({ version }))
    write('package-lock.json', JSON.stringify({ version, packages: { '': { version: locked } } }))
  }

  beforeEach(() => {
    write('CHANGELOG.md', CHANGELOG)
    versions('1.2.0')
  })

  it('are what the changelog says of that version alone', () => {
    expect(notes('v1.2.0')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '### Added\n\n- [A link](https://example.test), and `code`.\n'
    })
  })

  it('end before the links, where it is the last version', () => {
    versions('1.1.0')
    expect(notes('v1.1.0').stdout).toBe('- Earlier.\n')
  })

  it.each([
    ['a word', 'latest'],
    ['a major alone', 'v1'],
    ['a release to come', 'v1.2.0-rc.1'],
    ['a version without its v', '1.2.0'],
    ['nothing', '']
  ])('are refused for %s', (_, tag) => {
    expect(notes(tag)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `release-notes.mjs: The tag is '${tag}'. Expected a version such as v1.2.3.\n`
    })
  })

  it('are refused where any file has another version', () => {
    versions('1.2.0', '1.1.9')
    expect(notes('v1.2.0')).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'release-notes.mjs: package-lock.json, its first package says 1.1.9. Expected 1.2.0, as the tag does.\n'
    })
  })

  it.each([
    ['without a section', '[1.2.0]', '[1.2.1]', 'CHANGELOG.md has no section'],
    ['without a date', ' - 2027-01-31', '', "The section's heading must be"],
    [
      'without a word',
      '### Added\n\n- [A link](https://example.test), and `code`.\n',
      '',
      'CHANGELOG.md says nothing of 1.2.0.'
    ]
  ])('are refused %s', (_, from, to, sentence) => {
    write('CHANGELOG.md', CHANGELOG.replace(from, to))
    const { status, stdout, stderr } = notes('v1.2.0')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

describe('the major tag', () => {
  const git = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }

  const move = (tag: string) =>
    spawnSync('bash', [join(ROOT, 'scripts', 'major-tag.sh'), tag], {
      cwd: folder,
      encoding: 'utf8'
    })

  /** A commit with that version's tag. */
  const release = (tag: string) => {
    git('commit', '--allow-empty', '--quiet', '--message', tag)
    git('tag', tag)
    return git('rev-parse', 'HEAD')
  }

  const atOrigin = (tag: string) => git('ls-remote', 'origin', `refs/tags/${tag}`).split('\t')[0]

  beforeEach(() => {
    git('init', '--quiet', '--initial-branch=main')
    git('config', 'user.name', 'Somebody')
    git('config', 'user.email', 'somebody@example.test')
    git('init', '--quiet', '--bare', 'origin.git')
    git('remote', 'add', 'origin', join(folder, 'origin.git'))
  })

  it('follows each release of its major, here and at origin', () => {
    for (const tag of ['v1.0.0', 'v1.9.0', 'v1.10.0']) {
      const commit = release(tag)
      expect(move(tag).status).toBe(0)
      expect([git('rev-parse', 'v1'), atOrigin('v1')]).toEqual([commit, commit])
    }
  })

  it('stays where it is for a release that mends an earlier version', () => {
    const commit = release('v1.10.0')
    move('v1.10.0')
    release('v1.9.1')
    expect(move('v1.9.1')).toMatchObject({
      status: 0,
      stdout: 'v1 stays: v1.10.0 is later than v1.9.1.\n'
    })
    expect(atOrigin('v1')).toBe(commit)
  })

  it('of one major is not moved by another, nor kept back by a release to come', () => {
    const commit = release('v1.0.0')
    release('v1.1.0-rc.1')
    move('v1.0.0')
    const next = release('v2.0.0')
    move('v2.0.0')
    expect([atOrigin('v1'), atOrigin('v2')]).toEqual([commit, next])
  })

  it.each([
    ['v1', "The tag is 'v1'. Expected a version such as v1.2.3."],
    ['v1.0.0', 'There is no tag v1.0.0.']
  ])('is not moved to %s', (tag, sentence) => {
    expect(move(tag)).toMatchObject({ status: 1, stderr: `major-tag.sh: ${sentence}\n` })
  })
})

test('the container image has the Node that the tests run with', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
  const [, tried] = /^readonly VERSION=(\S+)$/m.exec(read('scripts/node24.sh')) ?? []
  expect(read('Dockerfile')).toContain(`ARG BASE=node:${tried ?? '?'}-bookworm-slim\n`)
})

test('a release is made only after all that is claimed of it was tried', () => {
  interface Job {
    readonly needs?: string | readonly string[]
    readonly steps: readonly { readonly run?: string }[]
  }
  const text = readFileSync(join(ROOT, '.github', 'workflows', 'release.yml'), 'utf8')
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, Job>> }
  const scriptOf = (id: string) => jobs[id]?.steps.map(({ run = '' }) => run).join('\n')
  expect(Object.entries(jobs).map(([id, { needs }]) => [id, needs])).toEqual([
    ['verify', undefined],
    ['test', 'verify'],
    ['attest', ['verify', 'test']],
    ['npm', 'attest'],
    ['image', ['verify', 'attest']],
    ['publish', ['verify', 'attest', 'npm', 'image']]
  ])
  expect(scriptOf('test')).toContain('npm test')
  for (const check of ['merge-base', 'release-notes.mjs', 'check-dist.sh', 'probe/check.sh'])
    expect(scriptOf('verify')).toContain(check)
  expect(scriptOf('npm')).toContain('npm publish "./release/zero-drift-${TAG#v}.tgz" --provenance')
  expect(scriptOf('publish')).toMatch(
    /gh release create[^]*--draft=false[^]*\.immutable[^]*scripts\/major-tag\.sh[^]*imagetools create/
  )
})
