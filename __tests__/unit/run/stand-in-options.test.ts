import { standInOptions } from '../../../src/run/keeper'

const plain = 'noexec,nosuid,nodev'

test.each([
  ['no words at all', '', `${plain},mode=1777`],
  ['words of the author’s come after Docker’s own, and win', 'exec', `${plain},exec,mode=1777`],
  ['a size', 'size=64m', `${plain},size=64m,mode=1777`],
  ['an owner', 'uid=1000,gid=1000', `${plain},uid=1000,gid=1000,mode=1777`],
  ['a mode', 'mode=0700,size=1m', `${plain},size=1m,mode=0700`],
  ['the last of two modes', 'mode=0700,mode=750', `${plain},mode=750`],
  ['an empty word', 'ro,,', `${plain},ro,mode=1777`],
  [
    'no propagation and no defaults, which mount(2) does not know',
    'rprivate,private,rshared,shared,rslave,slave,runbindable,unbindable,defaults,rw',
    `${plain},rw,mode=1777`
  ]
])('a stand-in has %s', (_, options, expected) => {
  expect(standInOptions(options, { folder: undefined, runtime: '1.1.12' })).toBe(expected)
})

const OLD = ['1.1.0', '1.1.5', '1.1.7', '1.1.7+ds1', '1.1.7-0ubuntu1']
const NEW = ['1.0.3', '1.1.8', '1.1.12', '1.2.7', '1.2.9', '1.3.2', '1.3.4', '1.3.30', '1.4.0']
const BARE = ['1.2.8', '1.3.3', '1.4.0-rc.3', '1.3.3-0ubuntu1']

describe('the mode of a stand-in is that of a tmpfs', () => {
  test.each<[string, readonly (string | undefined)[], string, number | undefined, string]>([
    [
      'by itself, where the image has no folder',
      [...OLD, ...NEW, undefined],
      '',
      undefined,
      '1777'
    ],
    ['the same of versions that had a fault', BARE, '', undefined, '0755'],
    ['that of the image’s folder', [...OLD, ...NEW, ...BARE, undefined], '', 0o750, '0750'],
    ['with every bit of it', [...NEW, undefined], '', 0o1777, '1777'],
    ['even none', NEW, '', 0, '0000'],
    ['the one that was given', [...NEW, ...BARE, undefined], 'mode=0700', 0o755, '0700'],
    [
      'the folder’s, whatever was given, in versions that had a fault',
      OLD,
      'mode=0700',
      0o755,
      '0755'
    ],
    ['the one that was given, where these find no folder', OLD, 'mode=0700', undefined, '0700'],
    ['the one that was given, where the others do', BARE, 'mode=0700', undefined, '0700']
  ])('%s', (...[, runtimes, options, folder, mode]) => {
    const modes = runtimes.map((runtime) => standInOptions(options, { folder, runtime }))
    expect(new Set(modes)).toEqual(new Set([`${plain},mode=${mode}`]))
  })
})
