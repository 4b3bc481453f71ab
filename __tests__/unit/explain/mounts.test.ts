import { hiddenBelow, tmpfsOn, type RootFacts } from '../../../src/explain/mounts'
import type { Snapshot } from '../../../src/observe/snapshot'
import { file, other } from '../observe/seen'
import { ground, tree } from './roots'

const MEBIBYTE = 1024 * 1024
const WWW = { uid: 33, gid: 34 }
const FOLDER = { mode: 0o750, ...WWW }

const folder = (path: string, more = {}): Snapshot => new Map([[path, other('directory', more)]])
const options = (path: string, on: RootFacts, executable = false): string =>
  tmpfsOn({ path, executable }, on).options

describe('the options of a tmpfs', () => {
  const image = folder('/srv/app', FOLDER)
  const nothing = new Map()

  test.each<[string, RootFacts, string]>([
    [
      'are of root where the image’s folder is',
      ground(folder('/srv/app', { mode: 0o1777 })),
      'size=16m,mode=1777'
    ],
    ['are as the image’s folder has them', ground(image), 'size=16m,mode=0750,uid=33,gid=34'],
    [
      'name both where only one is not root’s',
      ground(folder('/srv/app', { gid: 5 })),
      'size=16m,mode=0755,uid=0,gid=5'
    ],
    [
      'are as the program made the folder, where the image has none',
      ground(nothing, { own: image }),
      'size=16m,mode=0750,uid=33,gid=34'
    ],
    [
      'are as the image has the folder, whatever the program made of it',
      ground(folder('/srv/app'), { own: image }),
      'size=16m,mode=0755'
    ],
    [
      'are as the program made a folder in the place of something else',
      ground(tree('/srv/app'), { own: image }),
      'size=16m,mode=0750,uid=33,gid=34'
    ],
    ['are those of /tmp if neither has the folder', ground(nothing), 'size=16m,mode=1777'],
    [
      'have the user of the container, even if another owns the folder',
      ground(folder('/srv/app'), { owner: WWW }),
      'size=16m,mode=0755,uid=33,gid=34'
    ],
    [
      'have the mode of the image’s folder also for a user',
      ground(folder('/srv/app', { mode: 0o1777 }), { owner: WWW }),
      'size=16m,mode=1777,uid=33,gid=34'
    ],
    [
      'let only the user in if neither has the folder',
      ground(nothing, { owner: WWW }),
      'size=16m,mode=0755,uid=33,gid=34'
    ],
    [
      'name the group of root, too',
      ground(nothing, { owner: { uid: 5000, gid: 0 } }),
      'size=16m,mode=0755,uid=5000,gid=0'
    ]
  ])('%s', (_, on, expected) => {
    expect(tmpfsOn({ path: '/srv/app', executable: false }, on)).toEqual({
      path: '/srv/app',
      options: expected
    })
  })

  test('let programs run only if that is asked for', () => {
    const on = ground(folder('/tmp', { mode: 0o1777 }))
    expect(options('/tmp', on, true)).toBe('exec,size=64m,mode=1777')
    expect(options('/tmp', on, false)).toBe('size=64m,mode=1777')
  })

  test('find a folder whose name is not ASCII', () => {
    expect(options('/srv/é', ground(folder('/srv/\xc3\xa9', FOLDER)))).toBe(
      'size=16m,mode=0750,uid=33,gid=34'
    )
  })
})

describe('a tmpfs has room for four times the bytes left there', () => {
  const sized = (path: string, sizes: readonly number[], roomy?: boolean): string => {
    const files = sizes.map((size, at) => [`${path}/deep/${at}`, file({ size })] as const)
    const own = new Map([...folder(path), ...files, [`${path}x`, file({ size: 2 ** 40 })]])
    const on = ground(folder(path), { own })
    const memory = { path, executable: false, ...(roomy !== undefined && { roomy }) }
    return tmpfsOn(memory, on).options
  }

  test.each<[string, string, readonly number[], string]>([
    ['and at least 16 MiB', '/run', [], '16m'],
    ['and no more for what just fits', '/run', [4 * MEBIBYTE], '16m'],
    ['in powers of two', '/run', [4 * MEBIBYTE + 1], '32m'],
    ['in powers of two, of all files', '/run', [4 * MEBIBYTE, 5 * MEBIBYTE], '64m'],
    ['in GiB', '/run', [200 * MEBIBYTE], '1g'],
    ['in GiB, of which there may be many', '/run', [700 * MEBIBYTE], '4g'],
    ['and at least 64 MiB in folders that every program uses', '/tmp', [], '64m'],
    ['and at least as much where that outlives a restart of the machine', '/var/tmp', [], '64m'],
    ['but no more than others below it', '/tmp/app', [], '16m'],
    ['but more there, too, where that is asked for', '/tmp', [20 * MEBIBYTE], '128m']
  ])('%s', (_, path, sizes, expected) => {
    expect(sized(path, sizes)).toMatch(new RegExp(`^size=${expected},`))
  })

  test.each<[string, readonly number[], boolean, string]>([
    ['at least 1 GiB', [], true, '1g'],
    ['more where more was left', [600 * MEBIBYTE], true, '4g'],
    ['no more than others where that is enough', [], false, '16m']
  ])('and if the size of transient files is unknown, %s', (_, sizes, roomy, expected) => {
    expect(sized('/run', sizes, roomy)).toBe(`size=${expected},mode=0755`)
  })
})

describe('a mount hides', () => {
  const image = new Map([
    ...tree('/srv/', '/srv/empty/', '/srv/empty/deep/', '/srv/link -> /etc', '/srv2'),
    ['/srv/a', file({ size: 7 })] as const,
    ['/srv/deep/b', file({ size: 10 })] as const,
    ['/srv/\xc3\xa9/c', file({ size: 5 })] as const
  ])

  test.each<[string, string, number, number]>([
    ['files and links, however deep, but no folders', '/srv', 4, 22],
    ['nothing where only folders are', '/srv/empty', 0, 0],
    ['nothing where nothing is', '/tmp', 0, 0],
    ['the file itself', '/srv/a', 1, 7],
    ['files in a folder whose name is not ASCII', '/srv/é', 1, 5],
    ['everything over the root', '/', 5, 23]
  ])('%s', (_, path, files, bytes) => {
    expect(hiddenBelow(path, { image })).toEqual({ path, files, bytes })
  })
})
