import { isScratchFolder, outermost } from '../../../src/explain/mounts'
import { isSystemFolder, isWithin } from '../../../src/observe/paths'

test.each<[string, string, boolean]>([
  ['/srv', '/srv', true],
  ['/srv/x', '/srv', true],
  ['/srv/x/y', '/srv', true],
  ['/srv-x', '/srv', false],
  ['/', '/srv', false],
  ['/srv', '/', true],
  ['/', '/', true]
])('%s is within %s: %s', (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected)
})

test.each([
  ['the root', '/'],
  ['settings', '/etc'],
  ['programs', '/bin'],
  ['programs of root', '/usr/sbin'],
  ['programs that were added', '/usr/local/bin'],
  ['libraries', '/lib64'],
  ['libraries of one architecture', '/usr/lib/x86_64-linux-gnu'],
  ['modules of Python', '/usr/lib/python3/dist-packages'],
  ['modules of Python that were added', '/usr/local/lib/python3.12/site-packages'],
  ['modules of Node', '/usr/local/lib/node_modules'],
  ['homes', '/home'],
  ['what programs keep', '/var/lib'],
  ['caches', '/var/cache'],
  ['queues', '/var/spool'],
  ['devices', '/dev/pts'],
  ['the kernel', '/proc/sys/net']
])('%s: a mount over %s would hide a system', (_, path) => {
  expect(isSystemFolder(path)).toBe(true)
})

test.each([
  ...['/tmp', '/run', '/var/tmp', '/var/log', '/root', '/app', '/home/app', '/opt/app'],
  ...['/etc/nginx', '/var/lib/mysql', '/var/cache/nginx', '/usr/share/nginx', '/usr/local/tomcat'],
  ...['/usr/lib/cgi-bin', '/etcetera', '/binary', '/srv/bin']
])('a mount over %s would hide no system', (path) => {
  expect(isSystemFolder(path)).toBe(false)
})

test('scratch folders do not include the folders below them', () => {
  const scratch = ['/tmp', '/run', '/var/tmp', '/run/lock', '/dev/shm']
  const others = ['/', '/var', '/tmp/x', '/run/app', '/var/log', '/dev']
  expect([...scratch, ...others].filter(isScratchFolder)).toEqual(scratch)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['none if there are none', [], []],
  ['all if none lies in another', ['/a', '/b/c', '/ab'], ['/a', '/b/c', '/ab']],
  ['none that lies in another, however deep', ['/a/b/c/d', '/a', '/a/b'], ['/a']],
  ['one of two that are equal', ['/a', '/a'], ['/a']],
  ['neighbours', ['/a/b', '/a/c'], ['/a/b', '/a/c']],
  ['two whose names only start alike', ['/a/b', '/a/bc'], ['/a/b', '/a/bc']]
])('the outermost folders are %s', (_, paths, expected) => {
  expect(outermost(paths)).toEqual(expected)
})
