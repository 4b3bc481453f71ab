import { mountsIn, type MountedFileSystem } from '../../../src/observe/mountinfo'

const mount = (id: string, path: string, fileSystem: string, flags = ''): MountedFileSystem => ({
  ...{ id, path, root: '/', fileSystem, device: expect.any(String) as string },
  parent: expect.any(String) as string,
  writable: flags.includes('w'),
  executable: flags.includes('x')
})

/** As a container of Docker 20.10 has it, less what repeats. */
const CONTAINER = `612 573 0:52 / / ro,relatime master:260 - overlay overlay rw,lowerdir=/l/A:/l/B,upperdir=/u,workdir=/w
613 612 0:56 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw
614 612 0:57 / /dev rw,nosuid - tmpfs tmpfs rw,size=65536k,mode=755
616 614 0:59 / /dev/mqueue rw,nosuid,nodev,noexec,relatime - mqueue mqueue rw
617 614 0:60 / /dev/shm rw,nosuid,nodev,noexec,relatime - tmpfs shm rw,size=65536k
618 612 8:1 /var/lib/docker/containers/c/hosts /etc/hosts ro,relatime - ext4 /dev/sda1 rw,discard
619 612 0:61 / /tmp rw,relatime shared:3 master:7 propagate_from:2 - tmpfs tmpfs rw
`

test('mounts are read with their options', () => {
  expect(mountsIn(CONTAINER)).toEqual([
    mount('612', '/', 'overlay', 'x'),
    mount('613', '/proc', 'proc', 'w'),
    mount('614', '/dev', 'tmpfs', 'wx'),
    mount('616', '/dev/mqueue', 'mqueue', 'w'),
    mount('617', '/dev/shm', 'tmpfs', 'w'),
    { ...mount('618', '/etc/hosts', 'ext4', 'x'), root: '/var/lib/docker/containers/c/hosts' },
    mount('619', '/tmp', 'tmpfs', 'wx')
  ])
})

test.each<[string, string, readonly MountedFileSystem[]]>([
  ['nothing holds none', '', []],
  [
    'a file system that is read-only for everybody cannot be written to',
    '1 0 0:1 / /a rw - tmpfs tmpfs ro,size=1k',
    [mount('1', '/a', 'tmpfs', 'x')]
  ],
  [
    'words that only contain others say nothing',
    '1 0 0:1 / /a rw,noexecute - tmpfs tmpfs rw,errors=ro,root',
    [mount('1', '/a', 'tmpfs', 'wx')]
  ],
  [
    'what the kernel writes in digits is taken for what it is, also bytes',
    String.raw`1 0 0:1 / /a\040b\011c\012d\134e\303\251 rw - tmpfs tmpfs rw`,
    [mount('1', '/a b\tc\nd\\e\xc3\xa9', 'tmpfs', 'wx')]
  ],
  [
    'a backslash that stands for itself starts nothing',
    String.raw`1 0 0:1 / /a\134040 rw - tmpfs tmpfs rw`,
    [mount('1', '/a\\040', 'tmpfs', 'wx')]
  ],
  [
    'of several on one path the last covers the others',
    '1 0 0:1 / /a rw - ext4 x rw\n2 0 0:2 / /b rw - ext4 x rw\n3 1 0:3 / /a ro - tmpfs tmpfs rw\n',
    [mount('3', '/a', 'tmpfs', 'x'), mount('2', '/b', 'ext4', 'wx')]
  ],
  [
    'a dash in a path is a dash',
    String.raw`1 0 0:1 / /a\040-\040b rw - tmpfs tmpfs rw`,
    [mount('1', '/a - b', 'tmpfs', 'wx')]
  ],
  ['bytes stay bytes', '1 0 0:1 / /\xff rw - tmpfs tmpfs rw', [mount('1', '/\xff', 'tmpfs', 'wx')]]
])('%s', (_, text, mounts) => {
  expect(mountsIn(text)).toEqual(mounts)
})
