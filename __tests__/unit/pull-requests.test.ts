import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(__dirname, '..', '..')

interface Workflow {
  readonly jobs: {
    readonly comment: { readonly steps: readonly { readonly run: string }[] }
  }
}

/** The script of the workflow that comments, as the page shows it. */
function scriptOfPage(): string {
  const page = readFileSync(join(ROOT, 'docs/pull-requests.md'), 'utf8')
  const [, text = ''] = /## The workflow that comments[^]*?```yaml\n([^]*?)```/.exec(page) ?? []
  return (parse(text) as Workflow).jobs.comment.steps[0]!.run
}

/** Answers as `gh` does, from files beside it, and notes what it was asked for. */
const GH = `#!/bin/bash
echo "$*" >>"$FAKE/asked"
case "$*" in
  *"/pulls "*) cat "$FAKE/number" ;;
  "run download"*) cp -a "$FAKE/artifact" comment ;;
  *--paginate*) echo "$MARKER" >"$FAKE/marker"; cat "$FAKE/comments" ;;
esac
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zero-drift-comment-'))
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'artifact'))
  writeFileSync(join(folder, 'bin', 'gh'), GH, { mode: 0o755 })
  put('number', '7\n')
  put('comments', '')
  put('asked', '')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const put = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text)
}

const MARKER = '<!-- zero-drift: registry.example/shop, job image -->'
const GOLDEN = readFileSync(join(ROOT, '__tests__/golden/drift/comment.md'), 'utf8')

/** Runs the script as the runner does; resolves with its exit code and what `gh` was asked for. */
function ran(): { readonly code: number | null; readonly said: string; readonly asked: string } {
  const script = join(folder, 'script.sh')
  writeFileSync(script, scriptOfPage())
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...{ PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, FAKE: folder },
        ...{ REPO: 'acme/shop', RUN: '17', HEAD_SHA: 'abc', HEAD: 'eve:main' }
      }
    }
  )
  const asked = readFileSync(join(folder, 'asked'), 'utf8')
  return { code: status, said: stdout + stderr, asked }
}

test('a first comment is written below the pull request that GitHub names', () => {
  put('artifact/comment.md', GOLDEN)
  const { code, asked } = ran()
  expect(code).toBe(0)
  expect(asked).toContain(
    'api --silent --method POST repos/acme/shop/issues/7/comments -F body=@comment/comment.md'
  )
  expect(readFileSync(join(folder, 'marker'), 'utf8')).toBe(`${MARKER}\n`)
})

test('a comment that is there is updated, the first of several', () => {
  put('artifact/comment.md', GOLDEN)
  put('comments', '101\n102\n')
  const { code, asked } = ran()
  expect(code).toBe(0)
  expect(asked).toContain('--method PATCH repos/acme/shop/issues/comments/101 -F')
  expect(asked).not.toContain('POST')
})

test('of a commit that is no longer the newest nothing is written', () => {
  put('number', '')
  const { code, said, asked } = ran()
  expect({ code, said }).toEqual({ code: 0, said: 'No open pull request has this commit.\n' })
  expect(asked.trim().split('\n')).toHaveLength(1)
})

test.each([
  ['is too long', `${MARKER}\n${'x'.repeat(65_536)}`],
  ['has no marker', 'Merge this, says the gate.\n'],
  ['has a marker with more in it', `${MARKER.replace('shop', '"><b>')}\n`],
  ['has a marker of many lines', '<!-- zero-drift:\n shop -->\n'],
  ['is empty', '']
])('a forged comment that %s is refused', (_, text) => {
  put('artifact/comment.md', text)
  const { code, asked } = ran()
  expect(code).toBe(1)
  expect(asked).not.toMatch(/PATCH|POST/)
})

test('a link in the place of the comment is refused', () => {
  put('secret', GOLDEN)
  symlinkSync(join(folder, 'secret'), join(folder, 'artifact', 'comment.md'))
  expect(ran().code).toBe(1)
})

test('an artifact without a comment is a failure', () => {
  expect(ran().code).not.toBe(0)
})

test('the script is sound to a shell', () => {
  expect(() =>
    execFileSync('bash', ['-n'], { input: scriptOfPage(), encoding: 'utf8' })
  ).not.toThrow()
})
