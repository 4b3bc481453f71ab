import {
  changeIn,
  takeBaseline,
  watchVolumes,
  type VolumeWatch
} from '../../../src/observe/volumes'
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

/** Looks at one volume, of which each tells this. */
async function watched(before: readonly Packed[], ...later: readonly (readonly Packed[])[]) {
  const setting = { mounts: [mount('/data')], ofImage: ['/data'] }
  const first = staged({ ...setting, disk: { 'c1 /data': before } })
  const volumes = watchVolumes(await baselineOf(first))
  for (const one of later) {
    const { stage, plan, world } = staged({ ...setting, disk: { 'c1 /data': one } })
    await volumes.look(stage, plan, { world })
  }
  return volumes
}

const told = ({ changes }: VolumeWatch) =>
  Array.from(changes(), ({ path, kind, place }) => `${kind} ${path} in ${place}`)

test('a later look tells what is otherwise', async () => {
  const volumes = await watched(
    tree({ name: 'data/x', contents: 'x' }),
    tree({ name: 'data/x', contents: 'y' })
  )
  expect(told(volumes)).toEqual(['changed /data/x in /data'])
})

test('all looks count together', async () => {
  const [a, b] = ['a', 'b'].map((name) => ({ name: `data/${name}`, contents: name }))
  const volumes = await watched(tree(), tree(a!), tree(a!, b!))
  expect(told(volumes)).toEqual(['added /data/a in /data', 'added /data/b in /data'])
})

test('names are those that people read', async () => {
  // tar-stream writes names in UTF-8.
  const volumes = await watched(tree(), tree({ name: 'data/é' }))
  expect(told(volumes)).toEqual(['added /data/é in /data'])
})

test('each volume is told of by itself', async () => {
  const mounts = [mount('/d'), mount('/e')]
  const top = (name: string): Packed => ({ name, type: 'directory' })
  const setting = { mounts, ofImage: ['/d', '/e'] }
  const before = staged({ ...setting, disk: { 'c1 /d': [top('d')], 'c1 /e': [top('e')] } })
  const volumes = watchVolumes(await baselineOf(before))
  const disk = { 'c1 /d': [top('d'), { name: 'd/a' }], 'c1 /e': [top('e'), { name: 'e/a' }] }
  const after = staged({ ...setting, disk })
  await volumes.look(after.stage, after.plan, after)
  expect(told(volumes)).toEqual(['added /d/a in /d', 'added /e/a in /e'])
})

test('a later look is taken behind the link that the first one followed', async () => {
  const setting = { mounts: [mount('/data')], ofImage: ['/data'] }
  const link: Packed = { name: 'data', type: 'symlink', linkname: '/real' }
  const top: Packed = { name: 'real', type: 'directory' }
  const before = staged({ ...setting, disk: { 'c1 /data': [link], 'c1 /real': [top] } })
  const after = staged({ ...setting, disk: { 'c1 /real': [top, { name: 'real/x' }] } })
  const volumes = watchVolumes(await baselineOf(before))
  await volumes.look(after.stage, after.plan, after)
  expect(told(volumes)).toEqual(['added /data/x in /data'])
  expect(after.calls).toEqual(['c1 /real'])
})

const large = { name: 'data/x', contents: 'x'.repeat(PLAN.watch.limit + 1) }

test.each<[string, readonly Packed[], readonly (readonly Packed[])[], boolean]>([
  ['all of it where every look read all', tree(), [tree(), tree()], false],
  ['a part where the first look did', tree(large), [tree(), tree()], true],
  ['a part where a later look did, of what came to be there', tree(), [tree(), tree(large)], true]
])('of a volume is known %s', async (_, before, later, partial) => {
  const volumes = await watched(before, ...later)
  expect(volumes.surveys().get('/data')?.partial).toBe(partial)
})

test('a change keeps what was there before and after', () => {
  const [before, after] = [file(), file({ sha256: 'bb' })]
  expect(changeIn('/d', { path: '/d/\xff', kind: 'changed', before, after })).toEqual({
    ...{ path: '/d/\\xff', bytes: '/d/\xff', kind: 'changed', place: '/d', before, after }
  })
})
