import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { localInputs, nearestPolicy } from '../../../src/commands/policy-file'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zero-drift-nearest-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function lay(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true })
    else writeFileSync(join(root, path), '')
  }
}

test.each([
  [
    'in the folder itself',
    ['.git/', 'a/.zero-drift.yml', '.zero-drift.yml'],
    'a',
    '.zero-drift.yml'
  ],
  [
    'in the root of the repository',
    ['.git/', '.zero-drift.yml', 'a/b/x'],
    'a/b',
    '../../.zero-drift.yml'
  ],
  [
    'in the root of a worktree',
    ['w/.git', 'w/.zero-drift.yml', 'w/a/x'],
    'w/a',
    '../.zero-drift.yml'
  ],
  ['between the two', ['.git/', 'a/.zero-drift.yml', 'a/b/x'], 'a/b', '../.zero-drift.yml'],
  ['never above the repository', ['.zero-drift.yml', 'r/.git/', 'r/a/x'], 'r/a', undefined],
  ['never above the folder outside of a repository', ['.zero-drift.yml', 'a/x'], 'a', undefined]
])('a policy is found %s', (_, paths, folder, expected) => {
  lay(...paths)
  expect(nearestPolicy(join(root, folder))).toBe(expected)
})

test('the policy that was found is named, unless one is named already or lies in the folder', () => {
  lay('.git/', '.zero-drift.yml', 'a/x')
  const named = (folder: string, inputs: Readonly<Record<string, string>> = {}) =>
    localInputs(new Map(Object.entries(inputs)), join(root, folder)).get('policy-file')
  expect(named('a')).toBe('../.zero-drift.yml')
  expect(named('')).toBeUndefined()
  expect(named('a', { 'policy-file': 'own.yml' })).toBe('own.yml')
})
