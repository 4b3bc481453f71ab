import {
  asKeptAlive,
  lookIntoMemory,
  memoryChanges,
  memoryMounts,
  type MemoryContents
} from '../../../src/observe/memory'
import type { Change } from '../../../src/observe/observation'
import type { Entry } from '../../../src/observe/snapshot'
import type { AnswerReader } from '../../../src/run/probe'
import { worldOf } from '../run/world'
import { tarOf, type Packed } from './archives'
import { file, other, seen, unseen } from './seen'

const device = (numbers: string, mode = 0o666) => other('device', { device: numbers, mode })
const link = (target: string) => other('symlink', { target, mode: 0o777 })

/** As runc 1.1 makes it for a container with a terminal. */
const DEFAULTS: Readonly<Record<string, Entry>> = {
  '/dev/null': device('1:3'),
  '/dev/zero': device('1:5'),
  '/dev/full': device('1:7'),
  '/dev/random': device('1:8'),
  '/dev/urandom': device('1:9'),
  '/dev/tty': device('5:0'),
  '/dev/fd': link('/proc/self/fd'),
  '/dev/stdin': link('/proc/self/fd/0'),
  '/dev/stdout': link('/proc/self/fd/1'),
  '/dev/stderr': link('/proc/self/fd/2'),
  '/dev/core': link('/proc/kcore'),
  '/dev/ptmx': link('pts/ptmx'),
  '/dev/pts': other('directory'),
  '/dev/shm': other('directory'),
  '/dev/mqueue': other('directory')
}

const changesIn = (path: string, entries: Readonly<Record<string, Entry>>) => [
  ...memoryChanges({ kind: 'seen', mounts: [seen(path, { entries })] }, [])
]

describe('in /dev', () => {
  const changed = (path: string, after: Entry): Change => ({
    ...{ path, kind: 'changed', place: '/dev', after }
  })
  const added = (path: string, after: Entry): Change => ({
    ...{ path, kind: 'added', place: '/dev', after }
  })

  test('entries made by the engine are no changes', () => {
    expect(changesIn('/dev', DEFAULTS)).toEqual([])
    expect(changesIn('/dev', {})).toEqual([])
  })

  test.each<[string, string, Entry, (path: string, after: Entry) => Change]>([
    ['a file', '/dev/x', file(), added],
    ['a folder', '/dev/d', other('directory'), added],
    ['a device that no container has', '/dev/sda', device('8:0'), added],
    ['a device by another name', '/dev/nul', device('1:3'), added],
    ['a default device one folder down', '/dev/d/null', device('1:3'), added],
    ['a terminal that no container has', '/dev/console', device('5:1'), added],
    ['a device with another mode', '/dev/null', { ...device('1:3'), mode: 0o777 }, changed],
    ['a device of another owner', '/dev/null', { ...device('1:3'), uid: 33 }, changed],
    ['a device of another group', '/dev/tty', { ...device('5:0'), gid: 5 }, changed],
    ['a device that is another one', '/dev/null', device('1:5'), changed],
    ['a device that became a file', '/dev/null', file(), changed],
    ['a link that leads elsewhere', '/dev/stdout', link('/tmp/x'), changed],
    ['a link that became a file', '/dev/fd', file(), changed],
    ['a folder that became a link', '/dev/shm', link('/tmp'), changed]
  ])('%s is a change', (_, path, after, change) => {
    expect(changesIn('/dev', { ...DEFAULTS, [path]: after })).toEqual([change(path, after)])
  })

  test('a default device in another folder is a change', () => {
    const after = device('1:3')
    expect(changesIn('/tmp', { '/dev/null': after })).toEqual([
      { path: '/dev/null', kind: 'added', place: '/tmp', after }
    ])
  })
})

describe('with a peer', () => {
  const fuse = { ...device('10:229', 0o600), gid: 6 }
  const devices = new Map([
    ['/dev/fuse', fuse],
    ['/dev/net', other('directory')]
  ])
  const changes = (entries: Readonly<Record<string, Entry>>) => [
    ...memoryChanges({ kind: 'seen', mounts: [seen('/dev', { entries })], devices }, [])
  ]

  test('entries that the engine made for it, too, are no changes', () => {
    expect(changes({ '/dev/fuse': fuse, '/dev/net': other('directory') })).toEqual([])
  })

  test.each<[string, Entry]>([
    ['another mode', { ...fuse, mode: 0o666 }],
    ['another owner', { ...fuse, uid: 33 }],
    ['another group', { ...fuse, gid: 0 }],
    ['another number', { ...fuse, device: '8:0' }]
  ])('an entry with %s is changed', (_, after) => {
    expect(changes({ '/dev/fuse': after })).toEqual([
      { path: '/dev/fuse', kind: 'changed', place: '/dev', after }
    ])
  })

  test('an entry that it does not have is added', () => {
    const after = device('10:200')
    expect(changes({ '/dev/net/tun': after })).toEqual([
      { path: '/dev/net/tun', kind: 'added', place: '/dev', after }
    ])
  })
})

test('a mount starts empty: everything in it but its top folder was added', () => {
  const [x, d] = [file(), other('directory')]
  expect(
    Array.from(
      memoryChanges(
        {
          kind: 'seen',
          mounts: [
            seen('/run', { entries: { '/run/d': d, '/run/d/\xff': x } }),
            unseen('/other'),
            seen('/caf\xc3\xa9', { entries: { '/caf\xc3\xa9/\xc3\xa9': x } })
          ]
        },
        []
      )
    )
  ).toEqual([
    { path: '/run/d', kind: 'added', place: '/run', after: d },
    { path: '/run/d/\\xff', bytes: '/run/d/\xff', kind: 'added', place: '/run', after: x },
    { path: '/café/é', kind: 'added', place: '/café', after: x }
  ])
})

describe('the mounts in memory', () => {
  const memory: MemoryContents = {
    kind: 'seen',
    mounts: [seen('/tmp'), unseen('/proc'), seen('/caf\xc3\xa9'), seen('/etc/hosts')]
  }

  test('are those that the probe read, without volumes, binds and network files', () => {
    const mounts = [{ type: 'volume', path: '/café', writable: true }]
    expect(memoryMounts(memory, mounts).map(({ path }) => path)).toEqual(['/tmp'])
    expect(memoryMounts(memory, []).map(({ path }) => path)).toEqual(['/tmp', '/caf\xc3\xa9'])
  })

  test('are none where the probe could not look', () => {
    expect(memoryMounts({ kind: 'unseen', reason: 'EACCES' }, [])).toEqual([])
  })
})

test('a keeper’s look is the container’s, without /dev and the process', () => {
  const mounts = [seen('/tmp'), seen('/dev'), seen('/dev/shm')]
  expect(asKeptAlive({ kind: 'seen', mounts, status: 'keeper' })).toEqual({
    kind: 'seen',
    mounts: [mounts[0], mounts[2]]
  })
  const blind: MemoryContents = { kind: 'unseen', reason: 'EACCES' }
  expect(asKeptAlive(blind)).toBe(blind)
})

describe('a look', () => {
  const saying = (entries: readonly Packed[]) => ({
    look: async (_: number, answer: AnswerReader) => {
      answer.add(await tarOf(entries))
      return { kind: 'probe' } as const
    }
  })
  const asked = (entries: readonly Packed[]) =>
    lookIntoMemory({ probe: saying(entries) }, 10, { world: worldOf({}) })

  test('is unseen where the engine allows no probe', async () => {
    const look = () => Promise.resolve({ kind: 'none', reason: 'no' } as const)
    expect(await lookIntoMemory({ probe: { look } }, 10, { world: worldOf({}) })).toEqual({
      kind: 'unseen',
      reason: 'no'
    })
  })

  test('is unseen where it is refused', async () => {
    const refused = { name: 'proc/status', pax: { 'ZERODRIFT.error': 'EACCES' } }
    expect(await asked([refused])).toEqual({
      kind: 'unseen',
      reason: 'the engine lets no other container look into it (EACCES)'
    })
  })

  test('that the container itself prevents is a fault', async () => {
    const hidden = { name: 'proc/status', pax: { 'ZERODRIFT.error': 'ENOENT' } }
    await expect(asked([hidden])).rejects.toThrow(
      "The container's first process could not be looked into (ENOENT)"
    )
  })

  test('gives the probe’s answer', async () => {
    const said = [
      { name: 'proc/status', contents: 'status' },
      { name: 'proc/mountinfo', contents: '1 0 0:1 / /x rw,noexec - tmpfs tmpfs rw\n' },
      { name: 'proc/own-mountinfo', contents: 'own' }
    ]
    expect(await asked(said)).toEqual({
      kind: 'seen',
      status: 'status',
      inside: {
        mountinfo: '1 0 0:1 / /x rw,noexec - tmpfs tmpfs rw\n',
        engines: 'own',
        processes: new Map()
      },
      mounts: [{ ...unseen('/x'), id: '1' }]
    })
  })

  const OWN = [
    { name: 'proc/status', contents: 'status' },
    { name: 'proc/mountinfo', contents: '1 0 0:1 / /x rw - tmpfs tmpfs rw\n' },
    { name: 'proc/own-mountinfo', contents: 'of the probe' }
  ]
  const PEERS = '7 0 0:2 / /dev rw - tmpfs tmpfs rw\n'

  test('tells apart what the engine made, by a peer with the same devices', async () => {
    const peer = saying([
      { name: 'proc/mountinfo', contents: PEERS },
      { name: 'dev/', type: 'directory', pax: { 'ZERODRIFT.mount': '7' } },
      { name: 'dev/fuse', type: 'character-device', devmajor: 10, devminor: 229, mode: 0o600 },
      { name: 'dev/null', type: 'character-device', devmajor: 9, devminor: 9, mode: 0o600 }
    ])
    const memory = await lookIntoMemory({ probe: saying(OWN), peer }, 10, { world: worldOf({}) })
    if (memory.kind === 'unseen') throw new Error(memory.reason)
    expect(memory.inside?.engines).toBe(PEERS)
    expect([...(memory.devices?.keys() ?? [])].slice(0, 3)).toEqual([
      '/dev/fuse',
      '/dev/null',
      '/dev/zero'
    ])
    expect(memory.devices?.get('/dev/fuse')).toMatchObject({ device: '10:229', mode: 0o600 })
    // Its rights are known for every container.
    expect(memory.devices?.get('/dev/null')).toMatchObject({ device: '1:3', mode: 0o666 })
  })

  test('takes what every container has where the engine starts no peer', async () => {
    const peer = { look: () => Promise.resolve({ kind: 'none', reason: 'no' } as const) }
    const memory = await lookIntoMemory({ probe: saying(OWN), peer }, 10, { world: worldOf({}) })
    expect(memory).toMatchObject({ kind: 'seen', inside: { engines: 'of the probe' } })
    expect(memory).not.toHaveProperty('devices')
  })

  test('asks for as many bytes as the limit allows', async () => {
    const limits: number[] = []
    const look = (limit: number) => {
      limits.push(limit)
      return Promise.resolve({ kind: 'none', reason: 'no' } as const)
    }
    await lookIntoMemory({ probe: { look } }, 42, { world: worldOf({}) })
    expect(limits).toEqual([42])
  })
})
