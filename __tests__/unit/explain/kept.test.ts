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
    ['is what lies where data lie', write('/var/lib/app/x')],
    ['is what comes and goes there', transient('/var/lib/app')],
    ['is a database', write('/app/notes.db')],
    ['is a log of a database', write('/opt/etcd/member/wal/0.wal')],
    ['is a folder of that name', write('/opt/etcd/wal', { entry: other('directory') })],
    ['is a snapshot', write('/opt/app/snapshots/1')],
    ['is state of a cluster', write('/opt/app/raft/peers')],
    ['is what was uploaded', write('/app/uploads/x')],
    ['is what was uploaded, also configuration', write('/app/uploads/x.yml')],
    ['is what was uploaded, also code', write('/app/uploads/x.js')],
    ['is configuration that a program made for itself', write('/opt/app/config/settings.yml')],
    ['is what lies among sessions, but has another name', write('/opt/bot/sessions/creds.json')],
    ['is what lies among plugins, and is no code', write('/opt/mc/plugins/Econ/players.dat')],
    ['is what lies in a folder of that name', write('/app/store/lock/ledger.json')],
    [
      'is a document, also with the right to be run',
      write('/opt/app/x/s.json', { entry: PROGRAM })
    ],
    ['is a file that is saved at the end', write('/opt/app/x', { late: true })],
    [
      'is an uploads folder that was given to somebody',
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
    ['what lies in /tmp', write('/tmp/x.db')],
    ['what lies in /run, whatever its folder is called', write('/run/service/web/data/check')],
    ['a database in /run', write('/run/app.db')],
    ['what is saved in /run', write('/run/app.db', { late: true })],
    ['what came and went elsewhere', transient('/opt/app')],
    ['what was deleted elsewhere', write('/opt/app/x', { kind: 'deleted', entry: undefined })],
    [
      'a name of which nothing is known, since no archive has sockets',
      write('/opt/app/x', { entry: undefined })
    ],
    ['a folder', write('/opt/app/x', { entry: other('directory') })],
    ['a program', write('/opt/app/x', { entry: PROGRAM })],
    ['what was opened, until it is known', opened('/opt/app/x')]
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
  ['what lies in /tmp', '/tmp/x', false]
])('what was only opened for writing may be data: %s', (_, path, expected) => {
  expect(mayBeData(opened(path))).toBe(expected)
})

test.each<[string, Pick<Write, 'path' | 'entry'>, boolean]>([
  ['what may be executed', { path: '/x', entry: PROGRAM }, true],
  ['what anybody may execute', { path: '/x', entry: file({ mode: 0o645 }) }, true],
  ['a library', { path: '/libx.so', entry: file() }, true],
  ['a library with a version', { path: '/libx.so.1', entry: file() }, true],
  ['a file', { path: '/x.soup', entry: file() }, false],
  ['a folder', { path: '/x', entry: other('directory') }, false],
  ['a link', { path: '/x', entry: other('symlink') }, false],
  ['what is known by its name only', { path: '/libx.so', entry: undefined }, false]
])('a program is %s', (_, one, expected) => {
  expect(isProgram(one)).toBe(expected)
})

describe('a place', () => {
  const made = write('/var/lib/varnish/vcl.so')

  test.each<[string, readonly Write[], boolean]>([
    ['without writes holds no data', [], false],
    ['holds data where one write is', [write('/srv/x/a.pid'), write('/srv/x/b')], true],
    ['holds none where none is', [write('/srv/x/a.pid'), transient('/opt/x')], false],
    ['holds none where programs are made to be run', [made, write('/var/lib/varnish/a')], false],
    ['holds a database all the same', [made, write('/var/lib/varnish/x.db')], true],
    [
      'holds what is named as data all the same',
      [made, write('/var/lib/varnish/wal/1', { home: '/var/lib/varnish' })],
      true
    ],
    [
      'holds what is uploaded all the same, also programs',
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
      'holds repositories all the same, also with their hooks',
      [
        write('/data/repos/x.git/hooks/push', { entry: PROGRAM, home: '/data/repos' }),
        write('/data/repos/x.git/refs/heads/main', { home: '/data/repos' })
      ],
      true
    ],
    [
      'holds what is saved at the end all the same',
      [made, write('/var/lib/varnish/state', { late: true })],
      true
    ],
    [
      'holds data where programs are but deleted',
      [write('/srv/x/tool', { kind: 'deleted', entry: PROGRAM }), write('/srv/x/a')],
      true
    ]
  ])('%s', (_, writes, expected) => {
    expect(holdsData(writes)).toBe(expected)
  })
})
