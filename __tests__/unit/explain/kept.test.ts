import { holdsData, isData, isProgram, mayBeData } from '../../../src/explain/kept'
import type { Write } from '../../../src/explain/writes'
import { file, other } from '../observe/seen'
import { transient, write } from './roots'

const PROGRAM = file({ mode: 0o755 })
const opened = (path: string): Write => write(path, { kind: 'opened' })

describe('data', () => {
  test.each<[string, Write]>([
    ['is a file that was kept, whatever it is called', write('/opt/app/state/x')],
    ['is a file of the image that was changed', write('/opt/app/counter', { kind: 'changed' })],
    ['is a file in a usual place for data', write('/var/lib/app/x')],
    ['is a folder there in which files come and go', transient('/var/lib/app')],
    ['is a database', write('/app/notes.db')],
    ['is a log of a database', write('/opt/etcd/member/wal/0.wal')],
    ['is a folder of that name', write('/opt/etcd/wal', { entry: other('directory') })],
    ['is a snapshot', write('/opt/app/snapshots/1')],
    ['is state of a cluster', write('/opt/app/raft/peers')],
    ['is an uploaded file', write('/app/uploads/x')],
    ['is uploaded configuration', write('/app/uploads/x.yml')],
    ['is uploaded code', write('/app/uploads/x.js')],
    ['is configuration that a program made for itself', write('/opt/app/config/settings.yml')],
    ['is a file among sessions that has another name', write('/opt/bot/sessions/creds.json')],
    ['is a file among plugins that is no code', write('/opt/mc/plugins/Econ/players.dat')],
    ['is a file in a folder with such a name', write('/app/store/lock/ledger.json')],
    [
      'is a document, also with the right to be run',
      write('/opt/app/x/s.json', { entry: PROGRAM })
    ],
    ['is a file that is saved at the end', write('/opt/app/x', { late: true })],
    [
      'is an uploads folder that was given to a user',
      write('/app/uploads', { kind: 'owned', entry: other('directory') })
    ]
  ])('%s', (_, one) => {
    expect(isData(one)).toBe(true)
  })

  test.each<[string, Write]>([
    ['a pid file', write('/opt/app/app.pid')],
    ['a socket', write('/opt/app/x', { entry: other('socket') })],
    ['a log', write('/opt/app/logs/x')],
    ['bytecode', write('/opt/app/__pycache__/x.pyc')],
    ['a cache, also of a database', write('/var/cache/app/x.db')],
    ['a session', write('/opt/app/sessions/sess_x')],
    ['a temporary file', write('/opt/app/tmp/x')],
    ['configuration of the system', write('/etc/app/database.yml')],
    ['code that was installed', write('/opt/app/plugins/x.js')],
    ['a file in /tmp', write('/tmp/x.db')],
    ['a file in /run, whatever its folder is called', write('/run/service/web/data/check')],
    ['a database in /run', write('/run/app.db')],
    ['a file saved in /run', write('/run/app.db', { late: true })],
    ['a file that came and went elsewhere', transient('/opt/app')],
    [
      'a file that was deleted elsewhere',
      write('/opt/app/x', { kind: 'deleted', entry: undefined })
    ],
    [
      'a name without an entry, since archives have no sockets',
      write('/opt/app/x', { entry: undefined })
    ],
    ['a folder', write('/opt/app/x', { entry: other('directory') })],
    ['a program', write('/opt/app/x', { entry: PROGRAM })],
    ['a file that was only opened', opened('/opt/app/x')]
  ])('is not %s', (_, one) => {
    expect(isData(one)).toBe(false)
  })
})

test.each<[string, string, boolean]>([
  ['a file', '/opt/app/x', true],
  ['a database', '/opt/app/x.db', true],
  ['its configuration', '/opt/app/app.ini', true],
  ['a log', '/var/log/x', false],
  ['configuration of the system', '/etc/app/x.ini', false],
  ['a lock file', '/opt/app/x.lock', false],
  ['a file in /tmp', '/tmp/x', false]
])('a file that was only opened for writing may be data: %s', (_, path, expected) => {
  expect(mayBeData(opened(path))).toBe(expected)
})

test.each<[string, Pick<Write, 'path' | 'entry'>, boolean]>([
  ['a file that its owner may execute', { path: '/x', entry: PROGRAM }, true],
  ['a file that every user may execute', { path: '/x', entry: file({ mode: 0o645 }) }, true],
  ['a library', { path: '/libx.so', entry: file() }, true],
  ['a library with a version', { path: '/libx.so.1', entry: file() }, true],
  ['a file', { path: '/x.soup', entry: file() }, false],
  ['a folder', { path: '/x', entry: other('directory') }, false],
  ['a link', { path: '/x', entry: other('symlink') }, false],
  ['a file that is known by its name only', { path: '/libx.so', entry: undefined }, false]
])('a program is %s', (_, one, expected) => {
  expect(isProgram(one)).toBe(expected)
})

describe('a place', () => {
  const made = write('/var/lib/varnish/vcl.so')

  test.each<[string, readonly Write[], boolean]>([
    ['without writes holds no data', [], false],
    ['holds data where one write is', [write('/srv/x/a.pid'), write('/srv/x/b')], true],
    ['holds none where none is', [write('/srv/x/a.pid'), transient('/opt/x')], false],
    ['holds none if programs are made there', [made, write('/var/lib/varnish/a')], false],
    ['holds a database all the same', [made, write('/var/lib/varnish/x.db')], true],
    [
      'holds data by name all the same',
      [made, write('/var/lib/varnish/wal/1', { home: '/var/lib/varnish' })],
      true
    ],
    [
      'holds uploads all the same, programs included',
      [write('/srv/x/uploads/tool', { entry: PROGRAM })],
      true
    ],
    [
      'holds data beside another folder in which programs are made',
      [write('/opt/x/bin/tool', { entry: PROGRAM }), write('/opt/x/state/a')],
      true
    ],
    [
      'holds none in folders that were made with such a one',
      [
        write('/opt/x/bin/tool', { entry: PROGRAM, home: '/opt', made: '/opt/x' }),
        write('/opt/x/share/a', { home: '/opt', made: '/opt/x' })
      ],
      false
    ],
    [
      'holds repositories all the same, hooks included',
      [
        write('/data/repos/x.git/hooks/push', { entry: PROGRAM, home: '/data/repos' }),
        write('/data/repos/x.git/refs/heads/main', { home: '/data/repos' })
      ],
      true
    ],
    [
      'holds state saved at the end all the same',
      [made, write('/var/lib/varnish/state', { late: true })],
      true
    ],
    [
      'holds data if programs are only deleted',
      [write('/srv/x/tool', { kind: 'deleted', entry: PROGRAM }), write('/srv/x/a')],
      true
    ]
  ])('%s', (_, writes, expected) => {
    expect(holdsData(writes)).toBe(expected)
  })
})
