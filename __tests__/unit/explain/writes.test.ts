import { openedIn, writesOf, type Write } from '../../../src/explain/writes'
import { compare, type Moved } from '../../../src/observe/compare'
import { bytesOf } from '../../../src/observe/paths'
import type { Entry } from '../../../src/observe/snapshot'
import { file, other } from '../observe/seen'
import { tree } from './roots'

const FOLDER = other('directory')
const IMAGE = tree('/etc/', '/etc/app.conf', '/tmp/', '/var/', '/var/lib/', '/srv/', '/srv/app/')

const writes = (...moved: readonly Moved[]): readonly Write[] => writesOf(moved, { image: IMAGE })

const added = (path: string, after: Entry = file()): Moved => ({ path, kind: 'added', after })
const changed = (path: string, before: Entry, after: Entry): Moved => ({
  ...{ path, kind: 'changed', before, after }
})

describe('a write', () => {
  test.each<[string, Moved, Partial<Write>]>([
    [
      'is a file that was added',
      added('/tmp/x'),
      { path: '/tmp/x', kind: 'added', home: '/tmp', entry: file() }
    ],
    [
      'is a file that was changed',
      changed('/etc/app.conf', file(), file({ size: 2 })),
      { path: '/etc/app.conf', kind: 'changed', home: '/etc', entry: file({ size: 2 }) }
    ],
    [
      'is a file that was deleted, without an entry',
      { path: '/etc/app.conf', kind: 'deleted', before: file() },
      { path: '/etc/app.conf', kind: 'deleted', home: '/etc' }
    ],
    [
      'is a folder that was deleted, in the folder that it lay in',
      { path: '/srv/app', kind: 'deleted', before: FOLDER },
      { path: '/srv/app', kind: 'deleted', home: '/srv' }
    ],
    [
      'is a folder in which files came and went, which needs itself',
      { ...changed('/tmp', FOLDER, FOLDER), idle: 'transient' },
      { path: '/tmp', kind: 'transient', home: '/tmp', entry: FOLDER }
    ],
    [
      'is the root, in which files came and went',
      { ...changed('/', FOLDER, FOLDER), idle: 'transient' },
      { path: '/', kind: 'transient', home: '/', entry: FOLDER }
    ],
    [
      'is a folder with another mode, which needs itself',
      changed('/srv/app', FOLDER, { ...FOLDER, mode: 0o700 }),
      { path: '/srv/app', kind: 'owned', home: '/srv/app', entry: { ...FOLDER, mode: 0o700 } }
    ],
    [
      'is a folder with another owner, which needs itself',
      changed('/var/lib', FOLDER, { ...FOLDER, uid: 33 }),
      { path: '/var/lib', kind: 'owned', home: '/var/lib', entry: { ...FOLDER, uid: 33 } }
    ],
    [
      'is a file in the place of a folder, which needs the one above',
      changed('/srv/app', FOLDER, file()),
      { path: '/srv/app', kind: 'changed', home: '/srv', entry: file() }
    ],
    ['is a file in the root', added('/x'), { path: '/x', kind: 'added', home: '/', entry: file() }],
    [
      'is a file known by its name only',
      { path: '/tmp/x', kind: 'added' },
      { path: '/tmp/x', kind: 'added', home: '/tmp' }
    ]
  ])('%s', (_, moved, expected) => {
    expect(writes(moved)).toEqual([{ made: undefined, entry: undefined, ...expected }])
  })

  test('is no change in times alone', () => {
    const touched: Moved = { ...changed('/etc/app.conf', file(), file()), idle: 'touched' }
    expect(writes(touched, added('/tmp/x')).map(({ path }) => path)).toEqual(['/tmp/x'])
  })
})

describe('where a folder was made', () => {
  test.each<[string, string, Entry, string, string | undefined]>([
    ['it is that folder', '/tmp/work', FOLDER, '/tmp', '/tmp/work'],
    ['a file in it needs it', '/tmp/work/x', file(), '/tmp', '/tmp/work'],
    ['the outermost counts', '/srv/app/a/b/c/x', file(), '/srv/app', '/srv/app/a'],
    ['a folder in it needs the outermost', '/srv/app/a/b', FOLDER, '/srv/app', '/srv/app/a'],
    ['a link in it needs it', '/srv/app/a/l', other('symlink'), '/srv/app', '/srv/app/a'],
    ['one of the system is not mounted over', '/opt', FOLDER, '/', undefined],
    ['nor where a file was put into it', '/opt/x', file(), '/', undefined],
    ['the first below it is', '/opt/app/x', file(), '/', '/opt/app'],
    ['nor are two of the system', '/usr/local/x', file(), '/', undefined],
    ['the first below these is', '/usr/local/app/data/x', file(), '/', '/usr/local/app'],
    ['one that only starts like one of the system is', '/option/x', file(), '/', '/option']
  ])('%s', (_, path, entry, ...[home, made]) => {
    expect(writes(added(path, entry))).toEqual([{ path, kind: 'added', home, made, entry }])
  })
})

describe('a name', () => {
  test('that is not ASCII is readable', () => {
    const image = tree('/srv/', '/srv/é/')
    expect(writesOf([added('/srv/\xc3\xa9/\xc3\xbc/x')], { image })).toEqual([
      { path: '/srv/é/ü/x', kind: 'added', home: '/srv/é', made: '/srv/é/ü', entry: file() }
    ])
  })

  test.each<[string, Moved, Partial<Write>]>([
    ['of a file', added('/tmp/\xff'), { path: '/tmp/\\xff', home: '/tmp' }],
    [
      'of a folder that was made',
      added('/tmp/\xff/x'),
      { path: '/tmp/\\xff/x', home: '/tmp', made: undefined }
    ],
    [
      'further down',
      added('/tmp/work/\xff/x'),
      { path: '/tmp/work/\\xff/x', home: '/tmp', made: '/tmp/work' }
    ],
    [
      'of a folder of the image',
      added('/srv/\xff/x'),
      { path: '/srv/\\xff/x', home: '/srv', made: undefined }
    ]
  ])('that is not UTF-8 is replaced by the folder above: %s', (_, moved, expected) => {
    const image = new Map([...IMAGE, ['/srv/\xff', FOLDER] as const])
    expect(writesOf([moved], { image })).toEqual([
      { kind: 'added', made: undefined, entry: file(), ...expected }
    ])
  })

  test('that is not UTF-8, of a folder in which files came and went, is replaced by the folder above', () => {
    const image = new Map([...IMAGE, ['/srv/\xff', FOLDER] as const])
    const moved: Moved = { ...changed('/srv/\xff', FOLDER, FOLDER), idle: 'transient' }
    expect(writesOf([moved], { image })).toMatchObject([{ path: '/srv/\\xff', home: '/srv' }])
  })
})

test('two looks at a root filesystem, compared', () => {
  const later = { ...FOLDER, modified: 2000 }
  const own = new Map([...IMAGE, ['/tmp', later], ['/srv/app', later], ['/srv/app/x', file()]])
  own.delete('/etc/app.conf')
  expect(
    writesOf(compare(IMAGE, own), { image: IMAGE }).map(({ kind, path, home }) => [
      kind,
      path,
      home
    ])
  ).toEqual([
    ['added', '/srv/app/x', '/srv/app'],
    ['deleted', '/etc/app.conf', '/etc'],
    ['transient', '/tmp', '/tmp']
  ])
})

describe('a file opened for writing', () => {
  const image = tree('/app/', '/app/data/', '/app/data/x', '/app/data/y', '/app/l -> x', '/srv/')
  const opened = (list: readonly string[], ...moved: readonly Moved[]): readonly string[] =>
    openedIn(list, moved, { image }).map(({ path, home }) => `${path} in ${home}`)

  test.each<[string, readonly string[], readonly Moved[], readonly string[]]>([
    ['is none if none is listed', [], [], []],
    [
      'is one that is listed, and that is as it was',
      ['/app', '/app/data', '/app/data/x'],
      [],
      ['/app/data/x in /app/data']
    ],
    [
      'is a folder in which nothing is listed',
      ['/app', '/app/data'],
      [],
      ['/app/data in /app/data']
    ],
    ['is a link', ['/app', '/app/l'], [], ['/app/l in /app']],
    [
      'is each of them',
      ['/app/data/x', '/app/data/y', '/srv'],
      [],
      ['/app/data/x in /app/data', '/app/data/y in /app/data', '/srv in /srv']
    ],
    [
      'is one that is listed twice, once',
      ['/app/data/x', '/app/data', '/app/data/x'],
      [],
      ['/app/data/x in /app/data']
    ],
    [
      'is a file whose times moved alone, for these are no write of their own',
      ['/app', '/app/data', '/app/data/x'],
      [{ ...changed('/app/data/x', file(), file()), idle: 'touched' }],
      ['/app/data/x in /app/data']
    ],
    [
      'is none that changed, nor the folders around it',
      ['/app', '/app/data', '/app/data/x'],
      [changed('/app/data/x', file(), file({ size: 2 }))],
      []
    ],
    [
      'is no folder in which files came and went',
      ['/app', '/app/data'],
      [{ ...changed('/app/data', FOLDER, FOLDER), idle: 'transient' }],
      []
    ],
    ['is none that the image does not have', ['/app/new', '/x'], [], []],
    ['is none around one that it does not have', ['/app', '/app/new'], [], []]
  ])('%s', (_, list, moved, expected) => {
    expect(opened(list, ...moved)).toEqual(expected)
  })

  test('comes with the entry that is there', () => {
    expect(openedIn(['/app/data/x'], [], { image })).toEqual([
      { path: '/app/data/x', kind: 'opened', home: '/app/data', made: undefined, entry: file() }
    ])
  })

  test('is found by the bytes of its name', () => {
    const found = openedIn([bytesOf('/é/x')], [], { image: tree('/é/', '/é/x') })
    expect(found.map(({ path, home }) => [path, home])).toEqual([['/é/x', '/é']])
  })
})
