import type { MemoryContents } from '../../../src/observe/memory'
import type { Place } from '../../../src/observe/observation'
import { placesOf, type PlaceLooks } from '../../../src/observe/places'
import type { Entry } from '../../../src/observe/snapshot'
import type { Plan } from '../../../src/plan/plan'
import type { MountFacts, TmpfsMount, VolumeMount } from '../../../src/words'
import { PLAN } from '../run/world'
import { other, seen, unseen } from './seen'

interface Wish {
  readonly readOnly?: boolean
  readonly tmpfs?: readonly TmpfsMount[]
  readonly volumes?: readonly VolumeMount[]
  readonly watch?: Partial<Plan['watch']>
  readonly sharesProcesses?: boolean
}

function planned({ readOnly = true, tmpfs = [], volumes = [], watch, ...shared }: Wish) {
  return {
    container: { ...PLAN.container, readOnly, tmpfs, volumes, ...shared },
    watch: { ...PLAN.watch, ...watch }
  }
}

const BLIND: MemoryContents = { kind: 'unseen', reason: 'EACCES' }
const DEVICES = [seen('/dev', { executable: true }), seen('/dev/shm'), seen('/dev/mqueue')]
const saw = (...mounts: Parameters<typeof seen>[]): MemoryContents => ({
  kind: 'seen',
  mounts: [...DEVICES, ...mounts.map((mount) => seen(...mount))],
  status: ''
})

const looked = (memory: MemoryContents, mounts: readonly MountFacts[] = []): PlaceLooks => ({
  ...{ mounts, memory, volumes: new Map(), rootPartial: false, networkUnseen: undefined }
})

/** A place that somebody looked at by content (`c`), by names (`n`), or nobody, for a reason where it is writable (`w`). */
function place(path: string, type: Place['type'], flags = '', more: Partial<Place> = {}): Place {
  const watched = flags.includes('c') ? 'content' : flags.includes('n') ? 'names' : 'none'
  const reason = watched === 'none' && flags.includes('w') ? { reason: 'EACCES' } : {}
  return {
    ...{ path, type, watched, ...reason },
    declared: flags.includes('d'),
    writable: flags.includes('w'),
    executable: flags.includes('x'),
    ...more
  }
}

const ROOT = place('/', 'rootfs', 'xn')
const DEV = [
  place('/dev', 'dev', 'wx'),
  place('/dev/mqueue', 'mqueue', 'w'),
  place('/dev/shm', 'shm', 'w')
]
const SEEN_DEV = [
  place('/dev', 'dev', 'wxc'),
  place('/dev/mqueue', 'mqueue', 'wc'),
  place('/dev/shm', 'shm', 'wc')
]

describe('the places of a container', () => {
  const places = (wish: Wish, mounts?: readonly MountFacts[]) =>
    placesOf(planned(wish), looked(BLIND, mounts))

  test('are the root filesystem and three that stay writable with a read-only root', () => {
    expect(places({})).toEqual([ROOT, ...DEV])
  })

  test('include the network files on a writable root filesystem, since no diff shows them', () => {
    expect(places({ readOnly: false })).toEqual([
      place('/', 'rootfs', 'wxn'),
      ...DEV,
      place('/etc/hostname', 'bind', 'wxc'),
      place('/etc/hosts', 'bind', 'wxc'),
      place('/etc/resolv.conf', 'bind', 'wxc')
    ])
  })

  test('include volumes of the image, and volumes and binds of the author', () => {
    const volumes = [
      { source: 'v', path: '/named', readOnly: false },
      { source: '/h', path: '/bind', readOnly: true }
    ]
    const mounts = [
      { type: 'volume', path: '/named', writable: true },
      { type: 'volume', path: '/anonymous', writable: true },
      { type: 'bind', path: '/bind', writable: false }
    ]
    expect(places({ volumes }, mounts)).toEqual([
      ROOT,
      place('/anonymous', 'volume', 'wx'),
      place('/bind', 'bind', 'dx'),
      ...DEV,
      place('/named', 'volume', 'dwx')
    ])
  })

  test.each([
    ['no options', '', 'dw'],
    ['options that do not matter', 'size=64m,mode=1777', 'dw'],
    ['exec', 'size=64m,exec', 'dwx'],
    ['exec taken back', 'exec,noexec', 'dw'],
    ['exec after all', 'noexec,exec', 'dwx'],
    ['ro', 'ro', 'd'],
    ['ro taken back', 'ro,rw', 'dw'],
    ['words that only contain others', 'mode=exec,uid=ro', 'dw']
  ])('include declared tmpfs, with %s', (_, options, flags) => {
    expect(places({ tmpfs: [{ path: '/tmp', options }] })).toEqual([
      ROOT,
      ...DEV,
      place('/tmp', 'tmpfs', flags)
    ])
  })

  test('are merged where a mount replaces one of the engine’s', () => {
    const tmpfs = [{ path: '/dev/shm', options: 'exec' }]
    const mounts = [{ type: 'volume', path: '/dev/mqueue', writable: true }]
    expect(places({ tmpfs }, mounts)).toEqual([
      ROOT,
      place('/dev', 'dev', 'wx'),
      place('/dev/mqueue', 'volume', 'wx'),
      place('/dev/shm', 'tmpfs', 'dwx')
    ])
  })

  test('include mounts of unknown types, as volumes', () => {
    expect(places({}, [{ type: 'cluster', path: '/c', writable: true }])).toContainEqual(
      place('/c', 'volume', 'wx')
    )
  })
})

describe('a place in memory', () => {
  const places = (memory: MemoryContents, wish: Wish = {}) =>
    placesOf(planned(wish), looked(memory))
  const tmpfs = (...paths: readonly string[]) => ({
    tmpfs: paths.map((path) => ({ path, options: '' }))
  })

  test('is watched by contents', () => {
    expect(places(saw())).toEqual([ROOT, ...SEEN_DEV])
  })

  test('is watched by names alone with a limit of 0', () => {
    const names = SEEN_DEV.map((one) => ({ ...one, watched: 'names' }))
    expect(places(saw(), { watch: { limit: 0 } })).toEqual([ROOT, ...names])
  })

  test('is partial where it exceeds the limit', () => {
    const memory = saw(['/tmp', { partial: true }])
    const partly = place('/tmp', 'tmpfs', 'dwc', { partial: true })
    expect(places(memory, tmpfs('/tmp')).at(-1)).toEqual(partly)
    expect(places(memory, { ...tmpfs('/tmp'), watch: { limit: 0 } }).at(-1)).toEqual(
      place('/tmp', 'tmpfs', 'dwn')
    )
  })

  test('is executable where its mount is', () => {
    expect(places(saw(['/tmp', { executable: true }]), tmpfs('/tmp')).at(-1)).toEqual(
      place('/tmp', 'tmpfs', 'dwxc')
    )
  })

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['where it was planned', ['/tmp', '/run'], ['/run', '/tmp'], ['/run', '/tmp']],
    [
      'behind a link, where its own name is the same',
      ['/var/run/app', '/tmp'],
      ['/tmp', '/run/app'],
      ['/run/app', '/tmp']
    ],
    [
      'behind any link, where only one is left',
      ['/var/run', '/tmp'],
      ['/tmp', '/x'],
      ['/tmp', '/x']
    ],
    ['with a name that is no ASCII', ['/é'], ['/\xc3\xa9'], ['/é']]
  ])('is found %s', (_, planned, mounted, found) => {
    const memory = saw(...mounted.map((path): [string] => [path]))
    expect(places(memory, tmpfs(...planned))).toEqual([
      ROOT,
      ...SEEN_DEV,
      ...found.map((path) => place(path, 'tmpfs', 'dwc'))
    ])
  })

  test('is listed where it was not planned', () => {
    expect(places(saw(['/mnt/\xff']))).toEqual([
      ROOT,
      ...SEEN_DEV,
      place('/mnt/\\xff', 'tmpfs', 'wc')
    ])
  })

  test('is never paired with a mount in /dev', () => {
    const memory: MemoryContents = { kind: 'seen', mounts: [seen('/dev/shm')], status: '' }
    const gone = { reason: 'the container no longer had this mount' }
    expect(places(memory, tmpfs('/tmp'))).toEqual([
      ROOT,
      place('/dev', 'dev', 'wx', gone),
      place('/dev/mqueue', 'mqueue', 'w', gone),
      place('/dev/shm', 'shm', 'wc'),
      place('/tmp', 'tmpfs', 'dw', gone)
    ])
  })

  test('is kept of a container that ended, except for its devices', () => {
    const mounts = [seen('/dev/shm'), seen('/dev/mqueue')]
    const taken = {
      reason: 'it is gone once a one-shot container has ended, before it can be inspected'
    }
    expect(places({ kind: 'seen', mounts })).toEqual([
      ROOT,
      place('/dev', 'dev', 'wx', taken),
      ...SEEN_DEV.slice(1)
    ])
  })

  test('is kept of a container among the processes of others, except for its devices', () => {
    const reason =
      'the container shares the processes of others ("pid"), so it cannot be told apart from them while it runs'
    const mounts = [seen('/dev/shm'), seen('/dev/mqueue')]
    expect(places({ kind: 'seen', mounts }, { sharesProcesses: true })).toEqual([
      ROOT,
      place('/dev', 'dev', 'wx', { reason }),
      ...SEEN_DEV.slice(1)
    ])
  })

  test('needs no reason where it is not writable', () => {
    const memory: MemoryContents = { kind: 'seen', mounts: DEVICES, status: '' }
    const wish = { tmpfs: [{ path: '/tmp', options: 'ro' }] }
    expect(places(memory, wish).at(-1)).toEqual(place('/tmp', 'tmpfs', 'd'))
  })
})

describe('a lasting place', () => {
  const mounts = [{ type: 'volume', path: '/data', writable: true }]
  const top = { mode: 0o755 }
  const survey = (partial: boolean, entry: Partial<Entry> = top) => ({
    ...{ partial, at: '/data' },
    snapshot: new Map([['/data', other('directory', entry)]])
  })
  const places = (more: Partial<PlaceLooks>, wish: Wish = {}) =>
    placesOf(planned(wish), { ...looked(saw(), mounts), ...more })
  const data = (more: Partial<PlaceLooks>, wish: Wish = {}) =>
    places(more, wish).find(({ path }) => path === '/data')

  test('is watched by contents or names, fully or in part', () => {
    const [whole, part] = [false, true].map((partial) => new Map([['/data', survey(partial)]]))
    const names = { watch: { limit: 0 } }
    expect(data({ volumes: whole! })).toEqual(place('/data', 'volume', 'wxc'))
    expect(data({ volumes: part! })).toEqual(place('/data', 'volume', 'wxc', { partial: true }))
    expect(data({ volumes: part! }, names)).toEqual(place('/data', 'volume', 'wxn'))
  })

  test('is executable where its mount is', () => {
    const volumes = new Map([['/data', survey(false)]])
    const memory: MemoryContents = {
      kind: 'seen',
      mounts: [...DEVICES, unseen('/data')],
      status: ''
    }
    expect(data({ volumes, memory })).toEqual(place('/data', 'volume', 'wc'))
  })

  test('is watched by contents in the root filesystem where requested, fully or in part', () => {
    const wish = { watch: { rootContents: true } }
    expect(places({}, wish)[0]).toEqual(place('/', 'rootfs', 'xc'))
    expect(places({ rootPartial: true }, wish)[0]).toEqual(
      place('/', 'rootfs', 'xc', { partial: true })
    )
  })
})

describe('the user that can write', () => {
  const status = (uid: number) => `Uid:\t0\t${uid}\t0\t0\nGid:\t0\t0\t0\t0\nCapEff:\t0\n`
  const mounts = [{ type: 'volume', path: '/data', writable: true }]
  const snapshot = new Map([['/data', other('directory', { uid: 33 })]])
  const volumes = new Map([['/data', { snapshot, partial: false, at: '/data' }]])
  const writers = (uid: number, wish: Wish) =>
    placesOf(planned(wish), {
      ...{ mounts, volumes, rootPartial: false, networkUnseen: undefined },
      memory: { kind: 'seen', mounts: DEVICES, status: status(uid) }
    }).map(({ path, writableBy }) => `${path} ${writableBy ?? 'unknown'}`)

  test('is given for each place that was watched', () => {
    expect(writers(33, {})).toEqual([
      ...['/ unknown', '/data user', '/dev user', '/dev/mqueue user', '/dev/shm user']
    ])
    expect(writers(34, { readOnly: false })).toEqual([
      ...['/ user', '/data root', '/dev user', '/dev/mqueue user', '/dev/shm user'],
      ...['/etc/hostname unknown', '/etc/hosts unknown', '/etc/resolv.conf unknown']
    ])
  })
})
