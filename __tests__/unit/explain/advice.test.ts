import { purposesOf, withoutMount } from '../../../src/explain/advice'
import type { Mount } from '../../../src/explain/mounts'
import type { Write } from '../../../src/explain/writes'
import { file, other } from '../observe/seen'
import { transient, write } from './roots'
import { tmpfs } from './simulated'

const LOG = 'have it log to standard output (`/dev/stdout`)'
const BELOW_RUN = 'have it write below `/run`, which is made to be written to'
const AT_BUILD =
  'write it when the image is built, pass it in the environment, or bind a finished file over it'
const USER =
  'make the user when the image is built, and name it, or its number, in the `user` input'
const FIND_OUT = 'find out what writes it; no mount is suggested that would let that happen'

describe('the purpose of a mount', () => {
  test('lists each kind of write and each remedy once', () => {
    const writes = [
      write('/var/log/app/a.log'),
      write('/var/log/app/b.log'),
      write('/var/log/app/deep/x.pid', { home: '/var/log/app', made: '/var/log/app/deep' }),
      write('/var/log/apple/x.db')
    ]
    expect(purposesOf([tmpfs('/var/log/app')], writes)).toEqual([
      {
        path: '/var/log/app',
        kinds: ['log', 'pid or lock file'],
        remedies: [LOG, BELOW_RUN]
      }
    ])
  })

  test('includes files that come and go', () => {
    expect(purposesOf([tmpfs('/run')], [transient('/run')])).toEqual([
      { path: '/run', kinds: ['pid or lock file'], remedies: [] }
    ])
  })

  test('has no other remedy for data on a volume', () => {
    const mount: Mount = { path: '/data', kind: 'data', executable: false }
    expect(purposesOf([mount], [write('/data/shop.db')])).toEqual([
      { path: '/data', kinds: ['data'], remedies: [] }
    ])
  })

  test('is unknown for a mount without seen writes', () => {
    expect(purposesOf([tmpfs('/var/tmp'), tmpfs('/run')], [])).toEqual([
      { path: '/var/tmp', kinds: [], remedies: [] },
      { path: '/run', kinds: [], remedies: [] }
    ])
  })
})

describe('writes that get no mount are', () => {
  test.each<[string, Write, readonly string[] | undefined]>([
    ['files of /etc', write('/etc/app.conf', { kind: 'changed' }), ['configuration']],
    ['files that are made in /usr/bin', write('/usr/bin/x'), ['installed code']],
    ['files of the root', write('/x'), ['other']],
    [
      'files that are deleted',
      write('/etc/x', { kind: 'deleted', entry: undefined }),
      ['configuration']
    ],
    ['links', write('/etc/x', { entry: other('symlink', { target: '/y' }) }), ['configuration']],
    [
      'no writes to folders',
      write('/opt/app', { entry: other('directory'), made: '/opt/app' }),
      undefined
    ],
    ['no writes to system folders either', write('/opt', { entry: other('directory') }), undefined],
    [
      'no changes of a folder’s owner',
      write('/etc', { kind: 'owned', home: '/etc', entry: other('directory') }),
      undefined
    ],
    ['no files that came and went', transient('/etc'), undefined],
    ['no files in a folder that can be mounted', write('/etc/app/x'), undefined],
    [
      'no files in a folder that was made',
      write('/opt/app/x', { home: '/opt', made: '/opt/app' }),
      undefined
    ]
  ])('%s', (_, one, kinds) => {
    const found = withoutMount([one]).map(({ path, kinds }) => ({ path, kinds }))
    expect(found).toEqual(kinds === undefined ? [] : [{ path: one.path, kinds }])
  })

  test('each listed with an alternative', () => {
    expect(withoutMount([write('/etc/app.conf')])).toEqual([
      { path: '/etc/app.conf', kinds: ['configuration'], remedies: [AT_BUILD] }
    ])
  })

  test('no byte code, without which nothing is lost', () => {
    const path = '/usr/lib/python3/__pycache__/a.pyc'
    const made = write(path, { home: '/usr/lib/python3', made: '/usr/lib/python3/__pycache__' })
    expect(withoutMount([write(path), made])).toEqual([])
  })

  test('at most twenty, the worst first', () => {
    const many = Array.from({ length: 30 }, (_, at) => write(`/etc/${at}`))
    const passwd = write('/etc/passwd', { kind: 'changed', entry: file() })
    const found = withoutMount([...many, passwd])
    expect([found.length, found[0]]).toEqual([
      20,
      { path: '/etc/passwd', kinds: ['account'], remedies: [USER, FIND_OUT] }
    ])
  })

  test('suspicious writes in any place', () => {
    const found = withoutMount([write('/var/www/html/x.php'), write('/var/www/html/x.txt')])
    expect(found).toEqual([
      { path: '/var/www/html/x.php', kinds: ['web shell', 'script'], remedies: [FIND_OUT] }
    ])
  })
})
