import { dangersOf, isSafe, perilsOf, type Perils } from '../../../src/explain/danger'
import type { Write } from '../../../src/explain/writes'
import { file } from '../observe/seen'
import { ground, transient, tree, write } from './roots'
import { tmpfs } from './simulated'

const APP = ['/app/app.py', '/app/lib/x.py', '/usr/bin/x'] as const
const KEYS = write('/root/.ssh/authorized_keys', { made: '/root/.ssh', home: '/root' })
const PERILS: Perils = { code: APP, critical: [KEYS] }

describe('perils', () => {
  const image = tree('/app/', '/app/x.py', '/app/x.txt', '/app/é.py', '/app/l.py -> x.py')
  const on = ground(image, {
    isCode: (path, { type }) => type === 'file' && path.endsWith('.py')
  })

  test('include code of the image, with readable names', () => {
    expect(perilsOf([], on)).toEqual({ code: ['/app/x.py', '/app/é.py'], critical: [] })
  })

  test('include writes that give an intruder control', () => {
    const shell = write('/tmp/x', { entry: file({ mode: 0o4755 }) })
    const writes: readonly Write[] = [write('/tmp/y'), shell, KEYS, transient('/tmp')]
    expect(perilsOf(writes, ground(tree())).critical).toEqual([shell, KEYS])
  })
})

describe('a mount is safe', () => {
  test.each<[string, string, boolean]>([
    ['where no code is', '/app/uploads', true],
    ['not over code', '/app', false],
    ['not around a folder with code', '/', false],
    ['not over a folder below, in which code is', '/app/lib', false],
    ['not over a file of code', '/app/app.py', false],
    ['beside code of a longer name', '/app/li', true],
    ['not over a critical write', '/root/.ssh', false],
    ['not around a critical write', '/root', false],
    ['beside a critical write', '/root/.cache', true]
  ])('%s', (_, path, expected) => {
    expect(isSafe(PERILS)({ path })).toBe(expected)
  })

  test('exactly if it has no dangers', () => {
    const paths = ['/', '/app', '/app/lib', '/app/x', '/usr', '/usr/lib', '/root', '/run']
    const safe = isSafe(PERILS)
    for (const path of paths) {
      expect([path, dangersOf([{ path }], PERILS).length === 0]).toEqual([path, safe({ path })])
    }
  })
})

describe('dangers', () => {
  test.each<[string, readonly string[], readonly object[]]>([
    ['are none for safe mounts', ['/tmp', '/app/uploads'], []],
    [
      'are code that becomes writable',
      ['/app'],
      [{ path: '/app', why: 'code', examples: ['/app/app.py', '/app/lib/x.py'], files: 2 }]
    ],
    [
      'are critical files that the program writes there',
      ['/root'],
      [{ path: '/root', why: 'critical', examples: [KEYS.path], files: 1 }]
    ],
    [
      'are both, for each mount',
      ['/', '/app/lib'],
      [
        { path: '/', why: 'code', examples: APP, files: 3 },
        { path: '/', why: 'critical', examples: [KEYS.path], files: 1 },
        { path: '/app/lib', why: 'code', examples: ['/app/lib/x.py'], files: 1 }
      ]
    ]
  ])('%s', (_, paths, expected) => {
    const mounts = paths.map((path) => tmpfs(path))
    expect(dangersOf(mounts, PERILS)).toMatchObject(expected)
  })

  test('name the settings that move the writes', () => {
    const [danger] = dangersOf([tmpfs('/root')], PERILS)
    expect(danger?.remedies.join()).toContain('AuthorizedKeysFile')
  })

  test('name three files, and count all', () => {
    const code = ['/a/1', '/a/2', '/a/3', '/a/4']
    expect(dangersOf([{ path: '/a' }], { code, critical: [] })).toEqual([
      { path: '/a', why: 'code', examples: ['/a/1', '/a/2', '/a/3'], files: 4, remedies: [] }
    ])
  })
})
