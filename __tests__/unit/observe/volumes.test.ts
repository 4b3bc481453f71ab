import {
  changeIn,
  takeBaseline,
  watchVolumes,
  type VolumeWatch,
  type WatchedVolume
} from '../../../src/observe/volumes'
import { Fault } from '../../../src/plan/faults'
import type { MountFacts, VolumeMount } from '../../../src/words'
import type { ProbeLease } from '../../../src/run/probe'
import { TESTBED } from '../run/testbed'
import { CONTAINER, PLAN, worldOf } from '../run/world'
import { tarOf, type Packed } from './archives'
import { file } from './seen'

const mount = (path: string, writable = true): MountFacts => ({
  ...{ type: 'volume', source: 's', path, writable }
})
const volume = (path: string, memory?: string): VolumeMount => ({
  ...{ source: 'v', path, readOnly: false },
  ...(memory === undefined ? {} : { memory })
})
const MOUNTS = '7 1 8:1 /v/_data /zero-drift/mounts/0 ro - ext4 /dev/sda1 rw\n'

/** A mount as the reader tells of it: its top, then these files in it, each by the number of its place and its path there. */
const tree = (top: string, ...files: readonly Packed[]): readonly Packed[] => [
  { name: at(top), type: 'directory', pax: { 'ZERODRIFT.mount': '7' } },
  ...files.map((one) => ({ ...one, name: at(one.name) }))
]
const at = (path: string): string => `zero-drift/mounts/${path}`

interface Setting {
  readonly mounts?: readonly MountFacts[]
  readonly volumes?: readonly VolumeMount[]
  readonly ofImage?: readonly string[]
  readonly capAdd?: readonly string[]
  /** What the reader says each time it is asked. */
  readonly says?: readonly (readonly Packed[])[]
  readonly refuses?: string
}

function staged({
  mounts = [],
  volumes = [],
  ofImage = [],
  capAdd = [],
  says = [],
  refuses
}: Setting) {
  const asked: (readonly VolumeMount[])[] = []
  const limits: number[] = []
  const answers = [...says]
  const look: ProbeLease['look'] = async (limit, { add }) => {
    limits.push(limit)
    if (refuses !== undefined) return { kind: 'none', reason: refuses }
    const own = [{ name: 'proc/mountinfo', contents: MOUNTS }]
    add(await tarOf([...own, ...(answers.shift() ?? [])]))
    return { kind: 'probe' }
  }
  const readerOf = (lent: readonly VolumeMount[]): ProbeLease => {
    asked.push(lent)
    return { ...TESTBED.probe, look }
  }
  const container = { ...PLAN.container, capAdd }
  return {
    testbed: { ...TESTBED, spec: { ...container, volumes }, readerOf },
    plan: { ...PLAN, container, image: { ...PLAN.image, volumes: ofImage, size: 1000 } },
    world: worldOf({ engine: { inspect: () => Promise.resolve({ ...CONTAINER, mounts }) } }),
    ...{ asked, limits }
  }
}

const baselineOf = ({ testbed, plan, world }: ReturnType<typeof staged>) =>
  takeBaseline(testbed, plan, world)

describe('before the start', () => {
  test('the engine is asked nothing where there is no volume', async () => {
    const setting = staged({ volumes: [volume('/tmp', 'noexec')] })
    expect(await baselineOf(setting)).toEqual({ mounts: [], surveys: new Map() })
    expect(setting.asked).toEqual([])
  })

  test('no volume is read where all are read-only', async () => {
    const mounts = [mount('/ro', false)]
    const setting = staged({ mounts, volumes: [volume('/ro')] })
    expect(await baselineOf(setting)).toEqual({ mounts, surveys: new Map() })
    expect(setting.asked).toEqual([])
  })

  test('all writable volumes are read in one look', async () => {
    const mounts = [mount('/a'), mount('/ro', false), mount('/b'), mount('/tmp')]
    const says = [[...tree('0'), ...tree('1', { name: '1/x' })]]
    const volumes = [volume('/a'), volume('/tmp', 'noexec')]
    const setting = staged({ says, mounts, volumes, ofImage: ['/b'] })
    const baseline = await baselineOf(setting)
    expect(baseline.mounts).toEqual(mounts.slice(0, 3))
    expect(baseline.elsewhere?.map(({ path }) => path)).toEqual(['/a'])
    expect([...baseline.surveys.keys()]).toEqual(['/a', '/b'])
    expect([...(baseline.surveys.get('/b')?.snapshot.keys() ?? [])]).toEqual(['/b', '/b/x'])
    const lent = (source: string, point: string) => ({
      source,
      path: `/${at(point)}`,
      readOnly: true
    })
    expect(setting.asked).toEqual([[lent('s', '0'), lent('s', '1')]])
  })

  test('contents from the image are read regardless of the limit', async () => {
    const setting = staged({ says: [tree('0')], mounts: [mount('/data')], ofImage: ['/data'] })
    await baselineOf(setting)
    expect(setting.limits).toEqual([PLAN.watch.limit + 1000])
  })

  test('read-only ones are read, too, where the container may alter its mounts', async () => {
    const setting = { mounts: [mount('/ro', false)], volumes: [volume('/ro')] }
    const staging = staged({ ...setting, capAdd: ['SYS_ADMIN'], says: [tree('0')] })
    const { surveys } = await baselineOf(staging)
    expect([...surveys.keys()]).toEqual(['/ro'])
  })

  test('the reader mounts a bind as it was planned', async () => {
    const bind: MountFacts = { type: 'bind', source: '/host_mnt/b', path: '/b', writable: true }
    const volumes = [{ source: '/b', path: '/b', readOnly: false }]
    const setting = staged({ mounts: [bind], volumes, says: [tree('0')] })
    await baselineOf(setting)
    expect(setting.asked[0]).toMatchObject([{ source: '/b' }])
  })

  test('a kernel filesystem is not read', async () => {
    const top = { name: at('0'), pax: { 'ZERODRIFT.mount': '7', 'ZERODRIFT.type': 'kernel' } }
    const setting = staged({ mounts: [mount('/data')], ofImage: ['/data'], says: [[top]] })
    expect(await baselineOf(setting)).toMatchObject({ surveys: new Map(), kernels: ['/data'] })
  })

  test.each<[string, Setting, string]>([
    [
      'the engine refuses the reader',
      { refuses: 'No room.' },
      'The volumes of the container could not be inspected: No room.'
    ],
    [
      'the reader does not see a volume',
      { says: [[]] },
      '"/data" could not be inspected: the engine did not mount it a second time.'
    ],
    [
      'the reader cannot read something',
      { says: [tree('0', { name: '0/x', pax: { 'ZERODRIFT.error': 'EIO' } })] },
      '"/data/x" could not be inspected (EIO), so writes there are not known.'
    ]
  ])('a fault is thrown where %s', async (_, setting, sentence) => {
    const asked = staged({ mounts: [mount('/data')], ofImage: ['/data'], ...setting })
    await expect(baselineOf(asked)).rejects.toEqual(new Fault('look-failed', sentence))
  })
})

/** Looks at volumes, of which the reader tells this. */
async function watched(
  before: readonly Packed[],
  later: readonly (readonly Packed[])[],
  mounts = [mount('/data')]
) {
  const ofImage = mounts.map(({ path }) => path)
  const { limits, ...setting } = staged({ mounts, ofImage, says: [before, ...later] })
  const volumes = watchVolumes(await takeBaseline(setting.testbed, setting.plan, setting.world))
  for (let look = 0; look < later.length; look++) await volumes.look(setting.plan, setting)
  return { ...volumes, limits }
}

const told = ({ changes }: Pick<VolumeWatch, 'changes'>) =>
  Array.from(changes(), ({ path, kind, place }) => `${kind} ${path} in ${place}`)

test('a later look reports the differences', async () => {
  const volumes = await watched(tree('0', { name: '0/x', contents: 'x' }), [
    tree('0', { name: '0/x', contents: 'y' })
  ])
  expect(told(volumes)).toEqual(['changed /data/x in /data'])
})

test('the changes of all looks are merged', async () => {
  const [a, b] = ['a', 'b'].map((name) => ({ name: `0/${name}`, contents: name }))
  const volumes = await watched(tree('0'), [tree('0', a!), tree('0', a!, b!)])
  expect(told(volumes)).toEqual(['added /data/a in /data', 'added /data/b in /data'])
})

test('paths are reported in readable form', async () => {
  // tar-stream writes names in UTF-8.
  const volumes = await watched(tree('0'), [tree('0', { name: '0/é' })])
  expect(told(volumes)).toEqual(['added /data/é in /data'])
})

test('each volume is reported separately, even one within another', async () => {
  const mounts = [mount('/d'), mount('/d/e')]
  const volumes = await watched(
    [...tree('0'), ...tree('1')],
    [[...tree('0', { name: '0/a' }), ...tree('1', { name: '1/a' })]],
    mounts
  )
  expect(told(volumes)).toEqual(['added /d/a in /d', 'added /d/e/a in /d/e'])
})

test('mounts within a bind belong to the bind; paths that only share its prefix do not', async () => {
  const more = [...tree('0/sub', { name: '0/sub/x' }), ...tree('00', { name: '00/x' })]
  const volumes = await watched(tree('0'), [[...tree('0'), ...more]])
  expect(told(volumes)).toEqual(['added /data/sub in /data', 'added /data/sub/x in /data'])
})

test('sockets, attributes and access lists are compared', async () => {
  const x = (pax: Readonly<Record<string, string>>): Packed => ({ name: '0/x', pax })
  const volumes = await watched(tree('0', x({ 'SCHILY.xattr.user.a': '1' })), [
    tree('0', x({ 'SCHILY.xattr.user.a': '2' }), {
      name: '0/s',
      pax: { 'ZERODRIFT.type': 'socket' }
    })
  ])
  expect(told(volumes)).toEqual(['changed /data/x in /data', 'added /data/s in /data'])
})

describe('contents that are left out', () => {
  const left = (size: number, mtime = new Date(1_000_000)): Packed => ({
    ...{ name: '0/x', mtime, pax: { 'ZERODRIFT.size': String(size) } }
  })
  const read: Packed = { name: '0/x', contents: 'xx' }

  test.each<[string, readonly Packed[], readonly (readonly Packed[])[], Partial<WatchedVolume>]>([
    [
      'none where every look read all',
      tree('0'),
      [tree('0'), tree('0')],
      { partial: false, unread: 0 }
    ],
    [
      'a part where the first look left some out',
      tree('0', left(9)),
      [tree('0')],
      { partial: true, unread: 0 }
    ],
    [
      'a part where a later one did',
      tree('0'),
      [tree('0'), tree('0', left(9))],
      { partial: true, unread: 0 }
    ],
    [
      'one file that was read before, and is not any more',
      tree('0', read),
      [tree('0', left(2))],
      { partial: true, unread: 1 }
    ],
    [
      'none where its time moved, which is a change',
      tree('0', read),
      [tree('0', left(2, new Date(5_000_000)))],
      { partial: true, unread: 0 }
    ],
    [
      'none where it is known to differ',
      tree('0', read),
      [tree('0', left(3))],
      { partial: true, unread: 0 }
    ]
  ])('are %s', async (_, before, later, expected) => {
    const volumes = await watched(before, later)
    expect(volumes.surveys().get('/data')).toMatchObject(expected)
  })

  test('exclude earlier files, which do not count towards the limit', async () => {
    const { limits } = await watched(tree('0', read), [tree('0', read)])
    expect(limits).toEqual([PLAN.watch.limit + 1000, PLAN.watch.limit + 2])
  })
})

test('a change has the facts before and after', () => {
  const [before, after] = [file(), file({ sha256: 'bb' })]
  expect(changeIn('/d', { path: '/d/\xff', kind: 'changed', before, after })).toEqual({
    ...{ path: '/d/\\xff', bytes: '/d/\xff', kind: 'changed', place: '/d', before, after }
  })
})
