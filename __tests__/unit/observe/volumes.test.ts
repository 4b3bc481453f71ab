import {
  changeIn,
  lookAgain,
  takeBaseline,
  volumeChanges,
  volumesLookedAt
} from '../../../src/observe/volumes'
import type { Moved } from '../../../src/observe/compare'
import type { MountFacts, VolumeMount } from '../../../src/ports'
import { STAGE } from '../run/stage'
import { CONTAINER, PLAN, worldOf } from '../run/world'
import type { Packed } from './archives'
import { engineWith, type Disk } from './disk'
import { file } from './seen'

const mount = (path: string, writable = true): MountFacts => ({ type: 'volume', path, writable })
const volume = (path: string, memory?: string): VolumeMount => ({
  ...{ source: 'v', path, readOnly: false },
  ...(memory === undefined ? {} : { memory })
})
const tree = (...files: readonly Packed[]): readonly Packed[] => [
  { name: 'data', type: 'directory' },
  ...files
]

interface Setting {
  readonly disk?: Disk
  readonly mounts?: readonly MountFacts[]
  readonly volumes?: readonly VolumeMount[]
  readonly ofImage?: readonly string[]
}

function staged({ disk = {}, mounts = [], volumes = [], ofImage = [] }: Setting) {
  const { engine, calls } = engineWith(disk)
  const asked: string[] = []
  const inspect = (id: string) => {
    asked.push(id)
    return Promise.resolve({ ...CONTAINER, mounts })
  }
  return {
    stage: { ...STAGE, spec: { ...PLAN.container, volumes } },
    plan: { ...PLAN, image: { ...PLAN.image, volumes: ofImage } },
    world: worldOf({ engine: { ...engine, inspect } }),
    ...{ calls, asked }
  }
}

const baselineOf = ({ stage, plan, world }: ReturnType<typeof staged>) =>
  takeBaseline(stage, plan, world)

describe('before the start', () => {
  test('nothing is asked where there is no volume', async () => {
    const setting = staged({ volumes: [volume('/tmp', 'noexec')] })
    expect(await baselineOf(setting)).toEqual({ mounts: [], surveys: new Map() })
    expect([setting.asked, setting.calls]).toEqual([[], []])
  })

  test('every volume that can be written to is read, one after the other', async () => {
    const mounts = [mount('/a'), mount('/ro', false), mount('/b'), mount('/tmp')]
    const disk = { 'c1 /a': [{ name: 'a', type: 'directory' as const }], 'c1 /b': [{ name: 'b' }] }
    const volumes = [volume('/a'), volume('/tmp', 'noexec')]
    const setting = staged({ disk, mounts, volumes, ofImage: ['/b'] })
    const baseline = await baselineOf(setting)
    expect(baseline.mounts).toEqual(mounts.slice(0, 3))
    expect([...baseline.surveys.keys()]).toEqual(['/a', '/b'])
    expect(setting.calls).toEqual(['c1 /a', 'c1 /b'])
  })

  test('those of the image are, too', async () => {
    const disk = { 'c1 /data': tree({ name: 'data/x' }) }
    const setting = staged({ disk, mounts: [mount('/data')], ofImage: ['/data'] })
    const { surveys } = await baselineOf(setting)
    expect([...(surveys.get('/data')?.snapshot.keys() ?? [])]).toEqual(['/data', '/data/x'])
  })
})

test('a later look tells what is otherwise', async () => {
  const setting = { mounts: [mount('/data')], ofImage: ['/data'] }
  const before = staged({
    ...setting,
    disk: { 'c1 /data': tree({ name: 'data/x', contents: 'x' }) }
  })
  const baseline = await baselineOf(before)
  const after = staged({
    ...setting,
    disk: { 'c1 /data': tree({ name: 'data/x', contents: 'y' }) }
  })
  const look = await lookAgain(after.stage, after.plan, after, baseline)
  expect(Array.from(look, ([path, { moved }]) => [path, moved.map(({ kind }) => kind)])).toEqual([
    ['/data', ['changed']]
  ])
})

test('a later look is taken behind the link that the first one followed', async () => {
  const setting = { mounts: [mount('/data')], ofImage: ['/data'] }
  const link: Packed = { name: 'data', type: 'symlink', linkname: '/real' }
  const top: Packed = { name: 'real', type: 'directory' }
  const before = staged({ ...setting, disk: { 'c1 /data': [link], 'c1 /real': [top] } })
  const after = staged({ ...setting, disk: { 'c1 /real': [top, { name: 'real/x' }] } })
  const look = await lookAgain(after.stage, after.plan, after, await baselineOf(before))
  expect(look.get('/data')?.moved.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'added /data/x'
  ])
  expect(after.calls).toEqual(['c1 /real'])
})

test('a later look knows when it left contents out', async () => {
  const setting = { mounts: [mount('/data')], ofImage: ['/data'] }
  const before = staged({ ...setting, disk: { 'c1 /data': tree() } })
  const large = { name: 'data/x', contents: 'x'.repeat(PLAN.watch.limit + 1) }
  const after = staged({ ...setting, disk: { 'c1 /data': tree(large) } })
  const look = await lookAgain(after.stage, after.plan, after, await baselineOf(before))
  expect(look.get('/data')?.partial).toBe(true)
})

describe('of several looks', () => {
  const moved = (line: string, idle?: Moved['idle']): Moved => {
    const kind = line.startsWith('added')
      ? 'added'
      : line.startsWith('deleted')
        ? 'deleted'
        : 'changed'
    const path = line.slice(line.indexOf(' ') + 1)
    return { path, kind, ...(idle === undefined ? {} : { idle }) }
  }
  const look = (...all: readonly Moved[]) => new Map([['/d', { moved: all, partial: false }]])
  const told = (...looks: Parameters<typeof volumeChanges>[0]) =>
    volumeChanges(looks).map(
      ({ path, kind, place, idle }) => `${kind} ${path} in ${place}${idle ? ` (${idle})` : ''}`
    )

  test.each<[string, readonly ReturnType<typeof look>[], readonly string[]]>([
    ['none tells of nothing', [look(), look()], []],
    [
      'what only one saw is told',
      [look(moved('added /d/a')), look(moved('added /d/b'))],
      ['added /d/a in /d', 'added /d/b in /d']
    ],
    [
      'of one path the last counts',
      [look(moved('added /d/a')), look(moved('deleted /d/a'))],
      ['deleted /d/a in /d']
    ],
    [
      'what came and went is no news where something was seen to be there',
      [look(moved('changed /d/a')), look(moved('changed /d/a', 'touched'))],
      ['changed /d/a in /d']
    ],
    [
      'what was touched is told where nothing else was seen',
      [look(), look(moved('changed /d/a', 'touched'))],
      ['changed /d/a in /d (touched)']
    ],
    [
      'what was touched before it changed has changed',
      [look(moved('changed /d/a', 'touched')), look(moved('changed /d/a'))],
      ['changed /d/a in /d']
    ],
    [
      'names are those that people read',
      [look(moved('added /d/\xc3\xa9\xff'))],
      ['added /d/é\\xff in /d']
    ]
  ])('%s', (_, looks, expected) => {
    expect(told(...looks)).toEqual(expected)
  })

  test('each volume is told of by itself', () => {
    const one = new Map([
      ['/d', { moved: [moved('added /d/a')], partial: false }],
      ['/e', { moved: [moved('added /e/a')], partial: false }]
    ])
    expect(told(one, look(moved('added /d/b')))).toEqual([
      ...['added /d/a in /d', 'added /d/b in /d', 'added /e/a in /e']
    ])
  })
})

test.each<[string, boolean, readonly boolean[], boolean]>([
  ['all of it where every look read all', false, [false, false], false],
  ['a part where the first look did', true, [false, false], true],
  ['a part where a later look did, of what came to be there', false, [false, true], true]
])('of a volume is known %s', (_, first, later, partial) => {
  const [snapshot, at] = [new Map(), '/d']
  const surveys = new Map([['/d', { snapshot, at, partial: first }]])
  const looks = later.map((one) => new Map([['/d', { moved: [], partial: one }]]))
  const all = new Map([['/d', { snapshot, at, partial }]])
  expect(volumesLookedAt({ mounts: [], surveys }, looks)).toEqual(all)
})

test('a change keeps what was there before and after', () => {
  const [before, after] = [file(), file({ sha256: 'bb' })]
  expect(changeIn('/d', { path: '/d/\xff', kind: 'changed', before, after })).toEqual({
    ...{ path: '/d/\\xff', bytes: '/d/\xff', kind: 'changed', place: '/d', before, after }
  })
})
