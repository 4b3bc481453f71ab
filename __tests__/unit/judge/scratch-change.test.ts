import { isScratch } from '../../../src/judge/allow'
import type { Place } from '../../../src/observe/observation'
import type { FileFacts } from '../../../src/words'
import { place } from '../report/fixtures'

const PLACES: readonly Place[] = [
  place('/', 'rootfs', 'names'),
  place('/data', 'volume', 'content'),
  place('/bind', 'bind', 'content'),
  place('/dev', 'dev', 'content'),
  place('/dev/shm', 'shm', 'content'),
  place('/dev/mqueue', 'mqueue', 'content'),
  // Declared.
  place('/run', 'tmpfs', 'content'),
  place('/surprise', 'tmpfs', 'content')
]

const facts = (
  type: FileFacts['type'],
  mode = 0o644,
  more: Partial<FileFacts> = {}
): FileFacts => ({
  ...{ type, mode, uid: 0, gid: 0, size: 0 },
  ...more
})
const FILE = facts('file')

const isIt = isScratch(PLACES)
const made = (place: string, after?: FileFacts) =>
  isIt({ path: `${place}/x`, kind: 'added', place, ...(after === undefined ? {} : { after }) })

const ALL = PLACES.map(({ path }) => path)
const SCRATCH = ['/dev/mqueue', '/dev/shm', '/run']

test.each<[string, FileFacts | undefined, readonly string[]]>([
  ['an ordinary file', FILE, SCRATCH],
  ['a file that everybody may write to', facts('file', 0o666), SCRATCH],
  ['a folder', facts('directory', 0o1777), SCRATCH],
  ['a link', facts('symlink', 0o777, { target: '/bin/sh' }), SCRATCH],
  ['a queue', facts('queue'), SCRATCH],
  ['a socket', facts('socket', 0o755), ['/dev', ...SCRATCH]],
  ['a FIFO', facts('fifo'), ['/dev', ...SCRATCH]],
  ['a file that its owner may run', facts('file', 0o744), []],
  ['a file that its group may run', facts('file', 0o654), []],
  ['a file that others may run', facts('file', 0o645), []],
  ['a file that lends its owner’s rights', facts('file', 0o4644), []],
  ['a file that lends its group’s rights', facts('file', 0o2644), []],
  ['a file that lends capabilities', facts('file', 0o644, { capabilities: '01' }), []],
  ['a device', facts('device', 0o666, { device: '1:3' }), []],
  ['something of which only the name is known', undefined, []]
])('%s is scratch in its places only', (_, after, places) => {
  expect(ALL.filter((one) => made(one, after)).sort()).toEqual([...places].sort())
})

test('in an emptyDir an ordinary file and a deletion are scratch, a program is not', () => {
  const emptyDir: Place = { ...place('/work', 'volume', 'content'), scratch: true }
  const isOf = isScratch([emptyDir])
  const change = { path: '/work/x', place: '/work' } as const
  expect([
    isOf({ ...change, kind: 'added', after: FILE }),
    isOf({ ...change, kind: 'deleted', before: FILE }),
    isOf({ ...change, kind: 'changed', after: facts('file', 0o755) })
  ]).toEqual([true, true, false])
})

test('nothing is scratch in an unknown place', () => {
  expect(made('/elsewhere', FILE)).toBe(false)
})

test.each(['shm', 'mqueue'] as const)('memory of others (%s) is none', (type) => {
  const shared: Place = { ...place('/dev/shm', type, 'content'), shared: true }
  expect(
    isScratch([shared])({ path: '/dev/shm/x', kind: 'added', place: '/dev/shm', after: FILE })
  ).toBe(false)
})
