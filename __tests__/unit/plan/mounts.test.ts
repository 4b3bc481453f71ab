import { mayReachHost, mountedTwice, parseTmpfs, parseVolume } from '../../../src/plan/mounts'
import { BARE } from '../explain/cooked'
import type { ContainerSpec } from '../../../src/words'

describe('a tmpfs', () => {
  test.each([
    ['/tmp', '/tmp', ''],
    ['/tmp:', '/tmp', ''],
    ['/tmp/', '/tmp', ''],
    ['/dev/shm:size=1g', '/dev/shm', 'size=1g'],
    ['/tmp:size=64m,mode=1777,uid=33,gid=33', '/tmp', 'size=64m,mode=1777,uid=33,gid=33'],
    ['/a b:exec,suid,dev,rw,noatime', '/a b', 'exec,suid,dev,rw,noatime'],
    ['/t:size=50%,nr_inodes=10k,nr_blocks=0', '/t', 'size=50%,nr_inodes=10k,nr_blocks=0'],
    ['/t:mode=0755,uid=4294967294', '/t', 'mode=0755,uid=4294967294'],
    ['/t:mpol=bind=static:0-1,rprivate', '/t', 'mpol=bind=static:0-1,rprivate'],
    ['/..data', '/..data', '']
  ])('%s', (line, path, options) => {
    expect(parseTmpfs(line)).toEqual({ value: { path, options } })
  })

  test.each([
    ['tmp', '"tmp" is not an absolute path; write for example "/srv/app".'],
    ['./tmp', '"./tmp" is not an absolute path; write for example "/srv/app".'],
    ['$HOME', '"$HOME" is not an absolute path; write for example "/srv/app".'],
    [':size=1m', '"" is not an absolute path; write for example "/srv/app".'],
    ['/', '"/" is the root filesystem itself; name a folder below it, for example "/tmp".'],
    ['//x', '"//x" goes round about; write it without "//", "." and "..".'],
    ['/a/../b', '"/a/../b" goes round about; write it without "//", "." and "..".'],
    ['/a/./b', '"/a/./b" goes round about; write it without "//", "." and "..".'],
    ['/a//b', '"/a//b" goes round about; write it without "//", "." and "..".'],
    ['/t:foo', 'in "/t:foo", "foo" is no tmpfs option; write for example "size=64m" or "exec".'],
    ['/t:size', 'in "/t:size", "size" is no tmpfs option; write for example "size=64m" or "exec".'],
    ['/t:ro=1', 'in "/t:ro=1", "ro=1" is no tmpfs option; write for example "size=64m" or "exec".'],
    ['/t:bind', 'in "/t:bind", "bind" is no tmpfs option; write for example "size=64m" or "exec".'],
    [
      '/t:huge=always',
      'in "/t:huge=always", "huge=always" is no tmpfs option; write for example "size=64m" or "exec".'
    ],
    [
      '/t:size=1m,,exec',
      'in "/t:size=1m,,exec", "" is no tmpfs option; write for example "size=64m" or "exec".'
    ],
    [
      '/t:__proto__',
      'in "/t:__proto__", "__proto__" is no tmpfs option; write for example "size=64m" or "exec".'
    ],
    [
      '/t:toString=1',
      'in "/t:toString=1", "toString=1" is no tmpfs option; write for example "size=64m" or "exec".'
    ],
    [
      '/t:size=64mb',
      'in "/t:size=64mb", "64mb" is not a value for "size"; write for example "size=64m".'
    ],
    ['/t:size=', 'in "/t:size=", "" is not a value for "size"; write for example "size=64m".'],
    [
      '/t:mode=u+x',
      'in "/t:mode=u+x", "u+x" is not a value for "mode"; write for example "mode=1777".'
    ],
    [
      '/t:mode=0o755',
      'in "/t:mode=0o755", "0o755" is not a value for "mode"; write for example "mode=1777".'
    ],
    [
      '/t:uid=www',
      'in "/t:uid=www", "www" is not a value for "uid"; write for example "uid=1000".'
    ],
    [
      '/t:gid=4294967295',
      'in "/t:gid=4294967295", "4294967295" is not a value for "gid"; write for example "gid=1000".'
    ],
    [
      '/t:mpol=bind:x',
      'in "/t:mpol=bind:x", "bind:x" is not a value for "mpol"; write for example "mpol=local".'
    ]
  ])('%j is none', (line, problem) => {
    expect(parseTmpfs(line)).toEqual({ problem })
  })
})

describe('a volume', () => {
  test.each([
    ['data:/var/lib/app', { source: 'data', path: '/var/lib/app', readOnly: false }],
    ['data:/var/lib/app/', { source: 'data', path: '/var/lib/app', readOnly: false }],
    ['my_data.1-x:/d:rw', { source: 'my_data.1-x', path: '/d', readOnly: false }],
    ['/srv/site:/var/www:ro', { source: '/srv/site', path: '/var/www', readOnly: true }],
    ['/srv/my site:/var/www', { source: '/srv/my site', path: '/var/www', readOnly: false }],
    ['/:/host:ro', { source: '/', path: '/host', readOnly: true }]
  ])('%s', (line, value) => {
    expect(parseVolume(line)).toEqual({ value })
  })

  test.each([
    [
      '/data',
      '"/data" is not "SOURCE:PATH" or "SOURCE:PATH:ro"; write for example "data:/var/lib/app".'
    ],
    [
      'a:/b:ro:z',
      '"a:/b:ro:z" is not "SOURCE:PATH" or "SOURCE:PATH:ro"; write for example "data:/var/lib/app".'
    ],
    [
      'C:\\x:/y:ro:',
      '"C:\\\\x:/y:ro:" is not "SOURCE:PATH" or "SOURCE:PATH:ro"; write for example "data:/var/lib/app".'
    ],
    ['data:/d:z', 'in "data:/d:z", "z" is neither "ro" nor "rw"; write one of them.'],
    ['data:/d:', 'in "data:/d:", "" is neither "ro" nor "rw"; write one of them.'],
    ['data:/d:ro,z', 'in "data:/d:ro,z", "ro,z" is neither "ro" nor "rw"; write one of them.'],
    [
      '~/x:/y',
      '"~/x" is neither an absolute path nor the name of a volume; begin a relative path with "./".'
    ],
    [
      'x/y:/y',
      '"x/y" is neither an absolute path nor the name of a volume; begin a relative path with "./".'
    ],
    [':/y', '"" is not a volume\'s name or an absolute path; write for example "data".'],
    ['$DATA:/y', '"$DATA" is not a volume\'s name or an absolute path; write for example "data".'],
    ['/a/../b:/y', '"/a/../b" goes round about; write it without "//", "." and "..".'],
    ['data:y', '"y" is not an absolute path; write for example "/srv/app".'],
    ['data:/', '"/" is the root filesystem itself; name a folder below it, for example "/tmp".']
  ])('%j is none', (line, problem) => {
    expect(parseVolume(line)).toEqual({ problem })
  })
})

test('no path is mounted over twice', () => {
  const tmpfs = (path: string) => ({ path, options: '' })
  const volume = (path: string) => ({ source: 'data', path, readOnly: false })
  expect(
    mountedTwice([tmpfs('/a'), tmpfs('/b'), tmpfs('/a')], [volume('/b'), volume('/c')])
  ).toEqual([
    { input: 'tmpfs', sentence: '"/a" is named twice; keep one of the two.' },
    { input: 'volumes', sentence: '"/b" is named here and in "tmpfs"; keep one of the two.' }
  ])
  expect(mountedTwice([tmpfs('/a'), tmpfs('/a/b')], [volume('/ab')])).toEqual([])
})

describe('a program may reach files of the machine', () => {
  const volume = { path: '/data', readOnly: true }
  const base = { config: {}, hostConfig: {}, networks: {}, volumes: {} }
  test.each<[boolean, string, Partial<ContainerSpec>]>([
    [false, 'with a tmpfs alone', { tmpfs: [{ path: '/tmp', options: '' }] }],
    [false, 'with a harmless capability', { capAdd: ['NET_BIND_SERVICE'] }],
    [true, 'through a bind', { volumes: [{ ...volume, source: '/srv' }] }],
    [
      true,
      'through a named volume, whose driver may lead anywhere',
      { volumes: [{ ...volume, source: 'data' }] }
    ],
    [true, 'by a capability over the kernel', { capAdd: ['SYS_ADMIN'] }],
    [true, 'by settings that another tool gave', { base }]
  ])('%s: %s', (expected, _, given) => {
    expect(mayReachHost({ ...BARE, ...given })).toBe(expected)
  })
})
