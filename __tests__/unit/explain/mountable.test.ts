import type { Mount } from '../../../src/explain/mount'
import { lastResort, proposals } from '../../../src/explain/mountable'
import type { Write } from '../../../src/explain/writes'
import { other, file } from '../observe/seen'
import { transient, tree, write } from './roots'

const mount = (path: string, kind: Mount['kind'] = 'tmpfs', more: Partial<Mount> = {}): Mount => ({
  ...{ path, kind, executable: false },
  ...more
})

const SYSTEM = ['/etc/', '/etc/app.conf', '/opt/', '/run/', '/srv/', '/tmp/', '/usr/', '/var/']
const roots = (...more: readonly string[]) => {
  const image = tree(...SYSTEM, ...more)
  return { image, own: image }
}
/** The last proposal for `/tmp`, where programs may be run, and nobody knows how much it has to hold. */
const RUNNING = mount('/tmp', 'tmpfs', { executable: true, roomy: true })

/** All proposals but the last. */
const proposed = (writes: readonly Write[], ...more: readonly string[]) =>
  proposals(writes, roots(...more)).slice(0, -1)

const FOLDER = other('directory')

describe('proposed are', () => {
  const IN_LIB = { home: '/var/lib/app' }

  test.each<[string, readonly Write[], readonly string[], readonly (readonly Mount[])[]]>([
    ['no mounts for no writes', [], [], [[], [], []]],
    [
      'exactly /tmp, for what comes and goes there',
      [transient('/tmp')],
      [],
      [[mount('/tmp')], [mount('/tmp')], [RUNNING]]
    ],
    [
      'no mounts for files of /etc',
      [write('/etc/app.conf', { kind: 'changed' }), write('/etc/new')],
      [],
      [[], [], []]
    ],
    ['no mounts for files of the root', [write('/x'), transient('/')], [], [[], [], []]],
    [
      'the folder of the image that is written to',
      [write('/srv/app/x.log'), write('/srv/app/y.log')],
      ['/srv/app/'],
      [[mount('/srv/app')], [mount('/srv/app')], [mount('/srv/app')]]
    ],
    [
      'a folder for all that a program makes in it, or that which it makes',
      [write('/run/app/app.pid', { home: '/run', made: '/run/app' })],
      [],
      [[mount('/run')], [mount('/run/app')], [mount('/run/app')]]
    ],
    [
      'the folder that a program makes where none is made to be written to',
      [write('/opt/app/tmp/x', { home: '/opt', made: '/opt/app' })],
      [],
      [[mount('/opt/app')], [mount('/opt/app')], [mount('/opt/app')]]
    ],
    [
      'volumes for data',
      [write('/var/lib/app/x', IN_LIB), write('/var/lib/app/app.pid', IN_LIB)],
      ['/var/lib/app/', '/var/lib/app/shipped'],
      [
        [mount('/var/lib/app', 'data')],
        [mount('/var/lib/app', 'data')],
        [mount('/var/lib/app', 'data')]
      ]
    ],
    [
      'volumes that are filled, last, where memory would hide files',
      [transient('/var/log/app')],
      ['/var/log/', '/var/log/app/', '/var/log/app/shipped'],
      [[mount('/var/log/app')], [mount('/var/log/app')], [mount('/var/log/app', 'seeded')]]
    ],
    [
      'memory on what is there to be written to, whatever the image left in it',
      [transient('/tmp')],
      ['/tmp/left'],
      [[mount('/tmp')], [mount('/tmp')], [RUNNING]]
    ],
    [
      'settings, code and bytecode last',
      [write('/etc/app/x'), write('/opt/app/x.js'), write('/opt/app/__pycache__/x.pyc')],
      ['/etc/app/', '/etc/app/x', '/opt/app/', '/opt/app/__pycache__/'],
      [[], [], [mount('/etc/app', 'seeded'), mount('/opt/app'), mount('/opt/app/__pycache__')]]
    ]
  ])('%s', (_, writes, more, expected) => {
    expect(proposed(writes, ...more)).toEqual(expected)
  })
})

describe('proposed first are few', () => {
  const first = (writes: readonly Write[], ...more: readonly string[]) =>
    proposed(writes, ...more)[0]?.map(({ path }) => path)
  const caches = ['a', 'b', 'c'].map((name) => transient(`/var/cache/web/${name}_cache`))
  const web = ['a', 'b', 'c'].map((name) => `/var/cache/web/${name}_cache/`)

  test.each<[string, readonly Write[], readonly string[], readonly string[]]>([
    ['three neighbours are one', caches, web, ['/var/cache/web']],
    [
      'two neighbours are two',
      caches.slice(1),
      web,
      ['/var/cache/web/b_cache', '/var/cache/web/c_cache']
    ],
    [
      'three neighbours are three where files would be hidden',
      caches,
      [...web, '/var/cache/web/shipped'],
      ['/var/cache/web/a_cache', '/var/cache/web/b_cache', '/var/cache/web/c_cache']
    ],
    [
      'three neighbours are three in a folder of the system',
      ['a', 'b', 'c'].map((name) => transient(`/var/cache/${name}`)),
      [],
      ['/var/cache/a', '/var/cache/b', '/var/cache/c']
    ],
    [
      'none lies in another',
      [transient('/var/log/app'), transient('/var/log/app/deep'), transient('/var/log')],
      [],
      ['/var/log']
    ],
    [
      'all that lies in /run is one',
      [
        write('/run/app/x', { home: '/run', made: '/run/app' }),
        write('/run/other.pid'),
        transient('/run/lock')
      ],
      ['/run/lock/'],
      ['/run']
    ]
  ])('%s', (_, writes, more, expected) => {
    expect(first(writes, ...more)).toEqual(expected)
  })

  test('then each by itself, with those that lie in others', () => {
    const [, narrow] = proposed([transient('/var/log'), transient('/var/log/app')], '/var/log/app/')
    expect(narrow).toEqual([mount('/var/log'), mount('/var/log/app')])
  })
})

describe('beside memory', () => {
  const [wide, narrow] = proposed(
    [transient('/run')],
    '/run/lock/',
    '/run/sshd/',
    '/run/x/',
    '/run/x/y'
  )

  test('empty folders of the image are mounts of their own, at second', () => {
    expect(wide).toEqual([mount('/run')])
    expect(narrow).toEqual([
      mount('/run'),
      mount('/run/lock', 'tmpfs', { beside: '/run' }),
      mount('/run/sshd', 'tmpfs', { beside: '/run' })
    ])
  })

  test('they are not named twice', () => {
    const [, both] = proposed([transient('/run'), transient('/run/lock')], '/run/lock/')
    expect(both).toEqual([mount('/run'), mount('/run/lock')])
  })

  test('they are four at most', () => {
    const [, many] = proposed(
      [transient('/run')],
      ...Array.from('abcdef', (name) => `/run/${name}/`)
    )
    expect(many?.map(({ path }) => path)).toEqual(['/run', '/run/a', '/run/b', '/run/c', '/run/d'])
  })

  test('they are none that nobody could name in a recipe', () => {
    const image = new Map([...roots().image, ['/run/\xff', FOLDER] as const])
    expect(proposals([transient('/run')], { image, own: image })[1]).toEqual([mount('/run')])
  })

  test('they are found without a walk through the image for each of them', () => {
    const walks = (folders: number): number => {
      let count = 0
      const { image } = roots(...Array.from({ length: folders }, (_, at) => `/run/${at}/x`))
      const all = [
        ...image,
        ...Array.from({ length: folders }, (_, at) => [`/run/${at}`, FOLDER] as const)
      ]
      const counted = Object.assign(new Map(all), {
        [Symbol.iterator]: () => {
          count += 1
          return all[Symbol.iterator]()
        }
      })
      proposals([transient('/run')], { image: counted, own: image })
      return count
    }
    expect(walks(200)).toBe(walks(2))
  })

  test('there are none beside a volume', () => {
    const writes = [write('/var/lib/app/x', { home: '/var/lib/app' })]
    expect(proposed(writes, '/var/lib/app/', '/var/lib/app/empty/')[1]).toEqual([
      mount('/var/lib/app', 'data')
    ])
  })
})

test('last come the folders around what a program makes, but for those of the system', () => {
  const made = write('/work/app/cache/x', { home: '/work/app', made: '/work/app/cache' })
  const system = write('/opt/app/x', { home: '/opt', made: '/opt/app' })
  const image = roots('/work/app/', '/work/app/shipped', '/opt/')
  expect(proposals([made, system], image).at(-1)).toEqual([
    mount('/work/app', 'seeded'),
    mount('/opt/app')
  ])
})

describe('programs may be run', () => {
  const last = (path: string, mode: number) => proposed([write(path, { entry: file({ mode }) })])[2]

  test.each<[string, string, number, boolean]>([
    ['where one was left', '/tmp/x', 0o755, true],
    ['where a library was left', '/tmp/libx.so', 0o644, true],
    ['where a library with a version was left', '/tmp/libx.so.1', 0o644, true],
    ['not where only files were left', '/tmp/x.soup', 0o644, false]
  ])('%s', (_, path, mode, executable) => {
    expect(last(path, mode)).toEqual([mount('/tmp', 'tmpfs', { executable })])
  })

  test('where something came and went, which may have been a library', () => {
    expect(proposed([transient('/tmp')])[2]).toEqual([RUNNING])
  })

  test('not because a folder can be entered', () => {
    const owned = write('/work/app', {
      kind: 'owned',
      home: '/work/app',
      entry: other('directory')
    })
    expect(proposed([owned], '/work/app/')[2]).toEqual([mount('/work/app')])
  })
})

describe('the last resort', () => {
  const resort = (writes: readonly Write[], ...refused: readonly (string | undefined)[]) =>
    lastResort(
      writes,
      refused.map((path) => ({ message: 'Read-only file system', path })),
      roots('/opt/app/', '/opt/app/shipped', '/var/lib/app/')
    )
  const USUAL = [mount('/tmp'), mount('/run'), mount('/var/tmp')]

  test.each<[string, readonly (string | undefined)[], readonly Mount[]]>([
    ['is the usual suspects', [], []],
    ['is nothing more where no path is known', [undefined], []],
    ['is what was refused', ['/opt/app/x'], [mount('/opt/app', 'seeded')]],
    ['is what was refused, once', ['/opt/app/x', '/opt/app/y'], [mount('/opt/app', 'seeded')]],
    ['is data that were refused', ['/var/lib/app/x'], [mount('/var/lib/app', 'data')]],
    ['is nothing of /etc', ['/etc/app.conf'], []],
    [
      'is no folder of the system, also where the image has none',
      ['/home/app/x'],
      [mount('/home/app')]
    ]
  ])('%s', (_, refused, expected) => {
    expect(resort([], ...refused)).toEqual([...expected, ...USUAL])
  })

  test('is what was written, what was refused and the usual, each once', () => {
    const refused = ['/opt/app/x', '/run/x']
    expect(resort([write('/tmp/x', { entry: file({ mode: 0o755 }) })], ...refused)).toEqual([
      mount('/tmp', 'tmpfs', { executable: true }),
      mount('/opt/app', 'seeded'),
      mount('/run'),
      mount('/var/tmp')
    ])
  })
})
