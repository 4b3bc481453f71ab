import { kindOf, type WriteKind } from '../../../src/explain/write-kinds'
import { file, other } from '../observe/seen'
import { transient, write } from './roots'

const word = (path: string): WriteKind => kindOf(write(path)).word

describe('the path of a file shows its kind', () => {
  test.each<[WriteKind, readonly string[]]>([
    [
      'pid or lock file',
      ['/run/nginx.pid', '/srv/app/x.lock', '/srv/app/x.lck', '/var/lock/x', '/run/app/state']
    ],
    ['socket', ['/run/app.sock', '/var/lib/mysql/mysql.sock', '/tmp/x.socket']],
    [
      'log',
      [
        '/var/log/x',
        '/var/log/nginx/access',
        '/opt/app/logs/out',
        '/x.log',
        '/x.log.1',
        '/srv/wtmp'
      ]
    ],
    ['bytecode', ['/app/__pycache__/a.cpython-311.pyc', '/usr/lib/python3/x.pyc', '/app/y.pyo']],
    ['cache', ['/var/cache/app/x', '/root/.cache/pip/x', '/home/a/.npm/x', '/var/lib/app/x.cache']],
    ['session', ['/var/lib/php/sessions/sess_1', '/srv/app/session/a', '/tmp/sess_abc']],
    ['temporary', ['/tmp/x', '/var/tmp/x/y', '/opt/app/temp/x', '/root/x.tmp', '/tmp/a.XXXXXX']],
    [
      'data',
      ['/var/lib/mysql/ibdata1', '/var/spool/postfix/x', '/data/x', '/srv/x', '/app/data/x']
    ],
    ['data', ['/app/x.db', '/app/x.sqlite3', '/app/x.db-wal', '/app/dump.rdb', '/app/a.aof']],
    ['configuration', ['/etc/x', '/opt/app/conf/x', '/opt/app/x.conf', '/root/.app.yml']],
    [
      'installed code',
      ['/usr/bin/x', '/opt/app/x.mjs', '/app/x.so.1', '/root/node_modules/a/x', '/x.so']
    ],
    ['other', ['/root/x', '/home/app/y', '/x']]
  ])('%s', (kind, paths) => {
    expect(paths.map((path) => [path, word(path)])).toEqual(paths.map((path) => [path, kind]))
  })
})

describe('programs have settings of their own', () => {
  test.each<[string, string, WriteKind, RegExp]>([
    [
      'Python’s bytecode',
      '/usr/lib/python3/__pycache__/a',
      'bytecode',
      /PYTHONDONTWRITEBYTECODE=1/
    ],
    ['npm', '/root/.npm/_logs/a.log', 'cache', /NPM_CONFIG_CACHE=/],
    ['gunicorn', '/tmp/wgunicorn-x1', 'temporary', /--worker-tmp-dir \/dev\/shm/],
    ['the JVM', '/tmp/hsperfdata_root/1', 'temporary', /-XX:-UsePerfData/],
    ['nginx of Debian', '/var/lib/nginx/body', 'temporary', /client_body_buffer_size/],
    ['nginx', '/var/cache/nginx/proxy_temp/1', 'temporary', /client_body_buffer_size/],
    ['Tomcat', '/var/lib/tomcat10/work/Catalina/x', 'cache', /compile the pages/],
    ['sockets', '/srv/x.sock', 'socket', /below `\/run`/],
    ['logs', '/var/log/x', 'log', /`\/dev\/stdout`/],
    ['caches', '/root/.cache/x', 'cache', /`XDG_CACHE_HOME`/],
    ['data', '/var/lib/x/y', 'data', /named volume/],
    ['temporary files', '/opt/app/tmp/x', 'temporary', /`TMPDIR`/],
    ['settings', '/etc/app.conf', 'configuration', /when the image is built/],
    ['code', '/usr/lib/x', 'installed code', /when the image is built/]
  ])('%s', (_, path, kind, remedy) => {
    const found = kindOf(write(path))
    expect([found.word, found.remedy]).toEqual([kind, expect.stringMatching(remedy)])
  })

  test('a file below /run gets no advice to move there', () => {
    expect(kindOf(write('/run/app.pid'))).toEqual({ word: 'pid or lock file', remedy: undefined })
  })
})

describe('of two kinds', () => {
  test.each<[string, string, WriteKind]>([
    ['bytecode is nothing else', '/var/cache/__pycache__/x.pyc', 'bytecode'],
    ['a socket among data is a socket', '/var/lib/mysql/mysql.sock', 'socket'],
    ['a lock among data is a lock', '/var/lib/app/x.lock', 'pid or lock file'],
    ['a session among data is a session', '/var/lib/php/sessions/sess_1', 'session'],
    ['a log among data is a log', '/var/lib/app/x.log', 'log'],
    ['a log among npm’s cache is cache', '/root/.npm/_logs/x.log', 'cache'],
    ['a cache among data is a cache', '/var/lib/app/cache/x', 'cache'],
    ['settings among data are data', '/var/lib/app/x.conf', 'data'],
    ['settings among code are settings', '/opt/app/conf/x', 'configuration'],
    ['code among settings is settings', '/etc/app/x.py', 'configuration'],
    ['a database in /etc is settings, for no volume should go there', '/etc/x.db', 'configuration'],
    ['a cache in /etc is settings', '/etc/ld.so.cache', 'configuration'],
    ['a database in /tmp is temporary, since data is not kept there', '/tmp/x.db', 'temporary'],
    ['data in /tmp are temporary', '/tmp/app/data/x', 'temporary']
  ])('%s', (_, path, kind) => {
    expect(word(path)).toBe(kind)
  })
})

describe('the type of an entry counts as well:', () => {
  test('a socket is a socket, whatever its name', () => {
    const entry = other('socket')
    expect(kindOf(write('/srv/app/control', { entry })).word).toBe('socket')
    expect(kindOf(write('/var/log/x', { entry })).word).toBe('socket')
  })

  test('a file of that name is no socket', () => {
    expect(kindOf(write('/srv/app/control', { entry: file() })).word).toBe('data')
  })

  test('the path decides if the entry is not known', () => {
    expect(kindOf(write('/etc/x', { entry: undefined, kind: 'deleted' })).word).toBe(
      'configuration'
    )
  })

  test.each<[string, WriteKind]>([
    ['/tmp', 'temporary'],
    ['/var/tmp', 'temporary'],
    ['/run', 'pid or lock file'],
    ['/run/lock', 'pid or lock file'],
    ['/var/log', 'log'],
    ['/var/lib/mysql', 'data'],
    ['/data', 'data'],
    ['/var/lib/php/sessions', 'session'],
    ['/var/lib/nginx/body', 'temporary'],
    ['/root/.npm', 'cache'],
    ['/opt/tomcat/logs', 'log'],
    ['/etc', 'configuration'],
    ['/root', 'other']
  ])(
    'a file that came and went in %s is of the kind of those that stay there: %s',
    (path, kind) => {
      expect(kindOf(transient(path)).word).toBe(kind)
    }
  )

  test.each<[string, WriteKind]>([
    ['/opt/tomcat/logs', 'log'],
    ['/app/data', 'data'],
    ['/var/cache/app', 'cache'],
    ['/opt/app/conf', 'configuration']
  ])(
    'a folder %s that was made or given to a user is of the kind of its files: %s',
    (path, kind) => {
      const entry = other('directory')
      const kinds = (['added', 'owned'] as const).map((one) =>
        kindOf(write(path, { kind: one, entry }))
      )
      expect(kinds.map((one) => one.word)).toEqual([kind, kind])
      expect(kindOf(write(path, { kind: 'owned', entry: undefined })).word).toBe(kind)
    }
  )
})
