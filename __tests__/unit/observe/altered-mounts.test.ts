import {
  alteredMounts,
  ownNamespaces,
  type MountComparison
} from '../../../src/observe/altered-mounts'
import { allMountsIn } from '../../../src/observe/mountinfo'

const ENGINES = `1 0 0:9 / / ro - overlay overlay rw
2 1 0:2 / /proc rw - proc proc rw
3 1 0:3 / /dev rw - tmpfs tmpfs rw
4 3 0:4 / /dev/shm rw - tmpfs shm rw
5 1 0:5 / /sys ro - sysfs sysfs ro
6 2 0:6 / /proc/acpi ro - tmpfs tmpfs ro
`
const ROOT = '11 0 0:19 / / ro - overlay overlay rw\n'
const REST = ENGINES.split('\n').slice(1).join('\n')
const VOLUME = '20 11 8:1 /v/_data /data rw - ext4 /dev/sda rw\n'
const TMPFS = '21 11 0:21 / /tmp rw,noexec - tmpfs tmpfs rw\n'
const ELSEWHERE = '30 1 8:1 /v/_data /data ro - ext4 /dev/sda rw\n'

const PLANNED: MountComparison = {
  spec: { readOnly: true, tmpfs: [{ path: '/tmp', options: '' }] },
  volumes: new Map([['/data', { writable: true }]]),
  homes: new Map(),
  own: ROOT + REST + VOLUME + TMPFS,
  engines: ENGINES,
  elsewhere: allMountsIn(ELSEWHERE)
}

const told = (compared: Partial<MountComparison>) =>
  alteredMounts({ ...PLANNED, ...compared }).map(({ path, how }) => `${how} ${path}`)

test.each<[string, Partial<MountComparison>, readonly string[]]>([
  ['nothing where all is as planned', {}, []],
  [
    'nothing of the files of the network',
    { own: `${PLANNED.own}40 11 8:1 /c/hosts /etc/hosts rw - ext4 x rw\n` },
    []
  ],
  ['a volume that was taken away', { own: ROOT + REST + TMPFS }, ['missing /data']],
  ['a tmpfs that was taken away', { own: ROOT + REST + VOLUME }, ['missing /tmp']],
  [
    'a mount over a volume',
    { own: `${PLANNED.own}41 20 0:50 / /data rw - tmpfs x rw\n` },
    ['covered /data']
  ],
  [
    'a mount over the root',
    { own: `${PLANNED.own}41 11 0:50 / / rw - tmpfs x rw\n` },
    ['covered /']
  ],
  [
    "a mount over the engine's",
    { own: `${PLANNED.own}41 4 0:50 / /dev/shm rw - tmpfs x rw\n` },
    ['covered /dev/shm']
  ],
  [
    'a mount where nothing was planned',
    { own: `${PLANNED.own}41 11 0:50 / /opt rw - tmpfs x rw\n` },
    ['added /opt']
  ],
  [
    'a mount over a file of accounts',
    { own: `${PLANNED.own}41 11 0:21 /p /etc/passwd rw - tmpfs x rw\n` },
    ['added /etc/passwd']
  ],
  [
    'a mount over a file of the network, from within the container',
    { own: `${PLANNED.own}41 11 0:19 /tmp/hosts /etc/hosts rw - overlay overlay rw\n` },
    ['added /etc/hosts']
  ],
  [
    'another file system in place of a volume',
    { own: `${ROOT}${REST}${TMPFS}41 11 0:50 / /data rw - tmpfs x rw\n` },
    ['replaced /data']
  ],
  [
    'another part of its file system in place of a volume',
    { own: `${ROOT}${REST}${TMPFS}41 11 8:1 /w/_data /data rw - ext4 x rw\n` },
    ['replaced /data']
  ],
  [
    'a folder in place of a tmpfs',
    { own: `${ROOT}${REST}${VOLUME}41 11 8:1 /x /tmp rw,noexec - ext4 x rw\n` },
    ['replaced /tmp']
  ],
  ['a root that became writable', { own: PLANNED.own.replace('/ / ro', '/ / rw') }, ['writable /']],
  [
    'a tmpfs from which programs run',
    { own: PLANNED.own.replace(',noexec', '') },
    ['executable /tmp']
  ],
  [
    "a part of the kernel's that became writable",
    { own: PLANNED.own.replace('/sys ro - sysfs sysfs ro', '/sys rw - sysfs sysfs rw') },
    ['writable /sys']
  ],
  [
    'nothing where links lead elsewhere',
    {
      volumes: new Map([['/var/data', { writable: true }]]),
      homes: new Map([['/var/data', '/data']]),
      elsewhere: allMountsIn(ELSEWHERE.replace('/data ro', '/var/data ro'))
    },
    []
  ],
  [
    'nothing of what is mounted within a bind',
    {
      own: `${PLANNED.own}42 20 8:2 / /data/sub rw - ext4 x rw\n`,
      elsewhere: allMountsIn(`${ELSEWHERE}43 30 8:2 / /data/sub rw - ext4 x rw\n`)
    },
    []
  ],
  [
    'a volume that was planned read-only and became writable',
    { volumes: new Map([['/data', { writable: false }]]) },
    ['writable /data']
  ],
  ['nothing of masks that are not there', { own: ROOT + VOLUME + TMPFS }, []]
])('%s is reported', (_, compared, expected) => {
  expect(told(compared)).toEqual(expected)
})

test('mount points are reported in readable form', () => {
  const own = `${PLANNED.own}41 11 0:50 / /a\\012b\xff rw - tmpfs x rw\n`
  expect(told({ own })).toEqual(['added /a\nb\\xff'])
})

test('a process with its own mount namespace is reported', () => {
  const processes = new Map([
    ['1/status', ''],
    ['7/namespace', 'mnt:[4026531841]'],
    ['7/status', '']
  ])
  expect(ownNamespaces(processes)).toEqual([{ path: '', how: 'own-namespace', process: 7 }])
})
