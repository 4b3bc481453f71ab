import type { RootFacts, Mount } from '../../../src/explain/mounts'
import {
  around,
  asDataMount,
  joinedFolders,
  lastResort,
  proposals
} from '../../../src/explain/proposals'
import type { Write } from '../../../src/explain/writes'
import { other, file } from '../observe/seen'
import { ground, transient, tree, write } from './roots'
import { crossing } from './simulated'

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
  const four = (mounts: readonly Mount[]) => [mounts, mounts, mounts, mounts]

  test.each<[string, readonly Write[], readonly string[], readonly (readonly Mount[])[]]>([
    ['no mounts for no writes', [], [], four([])],
    [
      'exactly /tmp, for what comes and goes there',
      [transient('/tmp')],
      [],
      [[mount('/tmp')], [mount('/tmp')], [RUNNING], [RUNNING]]
    ],
    [
      'no mounts for files of /etc',
      [write('/etc/app.conf', { kind: 'changed' }), write('/etc/new')],
      [],
      four([])
    ],
    ['no mounts for files of the root', [write('/x'), transient('/')], [], four([])],
    [
      'the folder of the image that is written to',
      [write('/srv/app/x.log'), write('/srv/app/y.log')],
      ['/srv/app/'],
      four([mount('/srv/app')])
    ],
    [
      'a folder for all that a program makes in it, or that which it makes',
      [write('/run/app/app.pid', { home: '/run', made: '/run/app' })],
      [],
      [[mount('/run')], [mount('/run/app')], [mount('/run/app')], [mount('/run/app')]]
    ],
    [
      'the folder that a program makes where none is made to be written to',
      [write('/opt/app/tmp/x', { home: '/opt', made: '/opt/app' })],
      [],
      four([mount('/opt/app')])
    ],
    [
      'volumes for data',
      [write('/var/lib/app/x', IN_LIB), write('/var/lib/app/app.pid', IN_LIB)],
      ['/var/lib/app/', '/var/lib/app/shipped'],
      four([mount('/var/lib/app', 'data')])
    ],
    [
      'volumes for files that were kept, whatever they are called',
      [write('/opt/app/state/x')],
      ['/opt/app/', '/opt/app/state/'],
      four([mount('/opt/app/state', 'data')])
    ],
    [
      'memory in which programs are run, where they are made among data',
      [write('/var/lib/app/x', IN_LIB), write('/var/lib/app/x.so', IN_LIB)],
      ['/var/lib/app/'],
      four([mount('/var/lib/app', 'tmpfs', { executable: true })])
    ],
    [
      'volumes that are filled, at third, where memory would hide files',
      [transient('/var/log/app')],
      ['/var/log/', '/var/log/app/', '/var/log/app/shipped'],
      [
        [mount('/var/log/app')],
        [mount('/var/log/app')],
        [mount('/var/log/app', 'seeded')],
        [mount('/var/log/app', 'seeded')]
      ]
    ],
    [
      'memory on what is there to be written to, whatever the image left in it',
      [transient('/tmp')],
      ['/tmp/left'],
      [[mount('/tmp')], [mount('/tmp')], [RUNNING], [RUNNING]]
    ],
    [
      'neighbours as one, at third, whatever else is there',
      [transient('/opt/app/in'), transient('/opt/app/out')],
      ['/opt/app/', '/opt/app/in/', '/opt/app/out/', '/opt/app/shipped'],
      [
        [mount('/opt/app/in'), mount('/opt/app/out')],
        [mount('/opt/app/in'), mount('/opt/app/out')],
        [mount('/opt/app', 'seeded')],
        [
          mount('/opt/app/in', 'tmpfs', { executable: true, roomy: true }),
          mount('/opt/app/out', 'tmpfs', { executable: true, roomy: true })
        ]
      ]
    ],
    [
      'settings, code and bytecode at fourth',
      [write('/etc/app/x'), write('/opt/app/x.js'), write('/opt/app/__pycache__/x.pyc')],
      ['/etc/app/', '/etc/app/x', '/opt/app/', '/opt/app/__pycache__/'],
      [[], [], [], [mount('/etc/app', 'seeded'), mount('/opt/app'), mount('/opt/app/__pycache__')]]
    ],
    [
      'what was only opened for writing at fourth, as a volume',
      [write('/opt/app/state/x', { kind: 'opened' })],
      ['/opt/app/', '/opt/app/state/', '/opt/app/state/x'],
      [[], [], [], [mount('/opt/app/state', 'data')]]
    ],
    [
      'a volume where something was opened among what passes',
      [write('/opt/app/state/x', { kind: 'opened' }), write('/opt/app/state/app.pid')],
      ['/opt/app/', '/opt/app/state/', '/opt/app/state/x'],
      four([mount('/opt/app/state', 'data')])
    ]
  ])('%s', (_, writes, more, expected) => {
    expect(proposed(writes, ...more)).toEqual(expected)
  })

  test('memory in /run for all that is there, whatever it is called', () => {
    const check = write('/run/service/web/data/check', { home: '/run', made: '/run/service' })
    expect(proposed([check])[0]).toEqual([mount('/run')])
  })

  test('no more than 32', () => {
    const places = Array.from({ length: 40 }, (_, at) => `/opt/p${at}/q`)
    const all = proposals(places.map(transient), roots(...places.map((path) => `${path}/`)))
    const own = all.map((set) => set.filter(({ beside }) => beside === undefined).length)
    expect(own).toEqual([32, 32, 32, 32, 32])
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
    mount('/opt/app', 'data')
  ])
})

describe('programs may be run', () => {
  const narrow = (path: string, mode: number) =>
    proposed([write(path, { entry: file({ mode }) })])[1]

  test.each<[string, string, number, boolean]>([
    ['where one was left', '/tmp/x', 0o755, true],
    ['where a library was left', '/tmp/libx.so', 0o644, true],
    ['where a library with a version was left', '/tmp/libx.so.1', 0o644, true],
    ['not where only files were left', '/tmp/x.soup', 0o644, false]
  ])('%s', (_, path, mode, executable) => {
    expect(narrow(path, mode)).toEqual([mount('/tmp', 'tmpfs', { executable })])
  })

  test('in /tmp last, also where only files were left: a library may have come and gone beside them', () => {
    expect(proposed([write('/tmp/x.soup')])[2]).toEqual([RUNNING])
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
  const IMAGE = tree(...SYSTEM, '/opt/app/', '/opt/app/shipped', '/var/lib/app/', '/var/log/')
  const refused = (path: string | undefined) => ({ message: 'Read-only file system', path })
  const QUIET = { refusals: [], hints: [], crossings: [] }
  const USUAL = [mount('/tmp'), mount('/run'), mount('/var/tmp')]
  const any = () => true

  const resort = (writes: readonly Write[], ...paths: readonly (string | undefined)[]) =>
    lastResort(writes, { ...QUIET, refusals: paths.map(refused) }, ground(IMAGE), any)

  test.each<[string, readonly (string | undefined)[], readonly Mount[]]>([
    ['is the usual suspects', [], []],
    ['is nothing more where no path is known', [undefined], []],
    ['is a volume for what was refused', ['/opt/app/x'], [mount('/opt/app', 'data')]],
    ['is that once', ['/opt/app/x', '/opt/app/y'], [mount('/opt/app', 'data')]],
    ['is memory for a log that was refused', ['/var/log/app/x.log'], [mount('/var/log/app')]],
    ['is filled where memory would hide files', ['/opt/app/x.pid'], [mount('/opt/app', 'seeded')]],
    ['is nothing of /etc', ['/etc/app.conf'], []],
    [
      'is no folder of the system, also where the image has none',
      ['/home/app/x'],
      [mount('/home/app', 'data')]
    ]
  ])('%s', (_, paths, expected) => {
    expect(resort([], ...paths)).toEqual([...expected, ...USUAL])
  })

  test('is what was said to be not writable as well', () => {
    const hints = [refused('/opt/app')]
    expect(lastResort([], { ...QUIET, hints }, ground(IMAGE), any)).toEqual([
      mount('/opt/app', 'data'),
      ...USUAL
    ])
  })

  test('is what was written, what was refused and the usual, each once', () => {
    const paths = ['/opt/app/x', '/run/x']
    expect(resort([write('/tmp/x', { entry: file({ mode: 0o755 }) })], ...paths)).toEqual([
      RUNNING,
      mount('/opt/app', 'data'),
      mount('/run', 'tmpfs', { executable: true, roomy: true }),
      mount('/var/tmp')
    ])
  })

  describe('is what looks as if it were there to be written to', () => {
    const APP = { uid: 1001, gid: 1002 }
    const found = (
      folders: Readonly<Record<string, Partial<ReturnType<typeof file>>>>,
      more: Partial<RootFacts> = {},
      isAllowed: (path: string) => boolean = any
    ): readonly string[] => {
      const own = Object.entries(folders).map(
        ([path, entry]) => [path, other('directory', entry)] as const
      )
      const on = ground(new Map([...IMAGE, ...own]), { owner: APP, ...more })
      const usual = new Set(USUAL.map(({ path }) => path))
      return lastResort([], QUIET, on, isAllowed)
        .filter(({ path, beside }) => beside === undefined && !usual.has(path))
        .map(({ path }) => path)
    }

    test.each<[string, Parameters<typeof found>, readonly string[]]>([
      ['by owner', [{ '/opt/app/data': APP }], ['/opt/app/data']],
      ['the outermost', [{ '/opt/app/data': APP, '/opt/app/data/deep': APP }], ['/opt/app/data']],
      ['by group', [{ '/opt/app/data': { gid: 1002, mode: 0o775 } }], ['/opt/app/data']],
      ['like everybody', [{ '/opt/app/data': { mode: 0o777 } }], ['/opt/app/data']],
      ['not by group without the right', [{ '/opt/app/lib': { gid: 1002, mode: 0o757 } }], []],
      ['not what is root’s', [{ '/opt/app/lib': {} }], []],
      ['by a name that says so', [{ '/opt/app/state': {} }], ['/opt/app/state']],
      ['not by such a name in the system', [{ '/usr/lib/x/cache': {} }], []],
      ['of somebody else than root', [{ '/opt/app/lib': { uid: 7 } }], ['/opt/app/lib']],
      ['not of that in the system', [{ '/var/lib/apt/lists': { uid: 7 } }], []],
      ['no folder of the system', [{ '/home': APP }], []],
      ['nothing that is there to be written to', [{ '/tmp/x': APP, '/run/lock': APP }], []],
      [
        'for root, too',
        [{ '/opt/app/lib': APP, '/opt/app/own': {} }, { owner: undefined }],
        ['/opt/app/lib']
      ],
      [
        'what lies in a folder that must not be mounted over',
        [{ '/opt/app': APP, '/opt/app/data': APP }, {}, (path) => path !== '/opt/app'],
        ['/opt/app/data']
      ]
    ])('%s', (_, folders, expected) => {
      expect(found(...folders)).toEqual(expected)
    })

    test('eight at most, those that are not deep first', () => {
      const deep = Array.from('abcdefgh', (name) => [`/opt/app/x/${name}`, APP] as const)
      const paths = found(Object.fromEntries([...deep, ['/opt/app/data', APP]]))
      expect([paths.length, paths[0]]).toEqual([8, '/opt/app/data'])
    })

    test('a volume each, but for what its name tells not to be needed', () => {
      const on = ground(
        new Map([
          ...IMAGE,
          ['/opt/app/files', other('directory', APP)] as const,
          ['/opt/app/logs', other('directory', APP)] as const
        ]),
        { owner: APP }
      )
      expect(lastResort([], QUIET, on, any)).toEqual([
        mount('/opt/app/files', 'data'),
        mount('/opt/app/logs'),
        ...USUAL
      ])
    })
  })

  test('leaves out what must not be mounted over before it looks for what lies in it', () => {
    const paths = ['/opt/app/x', '/opt/app/files/x'].map(refused)
    const on = ground(new Map([...IMAGE, ['/opt/app/files', FOLDER] as const]))
    const isAllowed = (path: string): boolean => path !== '/opt/app'
    expect(lastResort([], { ...QUIET, refusals: paths }, on, isAllowed)).toEqual([
      mount('/opt/app/files', 'data'),
      ...USUAL
    ])
  })
})

describe('around what could not be renamed', () => {
  const IMAGE = ['/srv/app/', '/srv/app/in/', '/srv/app/files/', '/srv/other -> /opt/app']
  const apart = [mount('/srv/app/in'), mount('/srv/app/files', 'data'), mount('/run')]
  const joined = (mounts: readonly Mount[], ...crossings: (readonly [string, string])[]) =>
    around(
      mounts,
      { crossings: crossings.map(([from, to]) => crossing(from, to)) },
      [],
      roots(...IMAGE)
    )

  test.each<[string, readonly (readonly [string, string])[], readonly Mount[]]>([
    ['is nothing where nothing was', [], []],
    [
      'is one mount, for data where one was, beside the others',
      [['/srv/app/in/x', '/srv/app/files/x']],
      [mount('/run'), mount('/srv/app', 'data')]
    ],
    [
      'is one for several',
      [
        ['/srv/app/in/x', '/srv/app/files/x'],
        ['/srv/app/files/a/x', '/srv/app/files/b/x']
      ],
      [mount('/run'), mount('/srv/app', 'data')]
    ],
    ['is nothing in a folder of the system', [['/srv/app/x', '/srv/b/x']], []],
    ['is nothing in the root', [['/a/x', '/b/x']], []],
    [
      'is where the links of the image lead',
      [['/srv/other/a/x', '/srv/other/b/x']],
      [...apart, mount('/opt/app')]
    ],
    ['is nothing for what is no path', [['x', '']], []]
  ])('%s', (_, crossings, expected) => {
    expect(joined(apart, ...crossings)).toEqual(expected)
  })

  test('is memory where no data was', () => {
    expect(joined([mount('/srv/app/in')], ['/srv/app/in/x', '/srv/app/files/x'])).toEqual([
      mount('/srv/app'),
      mount('/srv/app/in', 'tmpfs', { beside: '/srv/app' }),
      mount('/srv/app/files', 'tmpfs', { beside: '/srv/app' })
    ])
  })
})

test.each<[string, Mount, readonly Mount[], Mount]>([
  [
    'of a volume it is one',
    mount('/a'),
    [mount('/a/b'), mount('/a/c', 'data')],
    mount('/a', 'data')
  ],
  [
    'a volume runs programs anyway',
    mount('/a', 'tmpfs', { executable: true, roomy: true }),
    [mount('/a/b', 'data')],
    mount('/a', 'data')
  ],
  ['of memory it is as it is', mount('/a', 'seeded'), [mount('/a/b')], mount('/a', 'seeded')],
  ['of nothing it is as it is', mount('/a'), [], mount('/a')]
])('in place of others, %s', (_, one, former, expected) => {
  expect(asDataMount(one, former)).toEqual(expected)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['of two', ['/a/x', '/a/y'], ['/a']],
  ['of three, once', ['/a/x', '/a/y', '/a/z'], ['/a']],
  ['of each pair', ['/a/x', '/b/x', '/a/y', '/b/y'], ['/a', '/b']],
  ['none of one', ['/a/x', '/b/x'], []],
  ['none of what lies in each other', ['/a/x', '/a/x/y'], []],
  ['none of the system', ['/var/lib/x', '/var/lib/y', '/x', '/y'], []]
])('neighbours have a folder: %s', (_, paths, expected) => {
  expect(joinedFolders(paths.map((path) => ({ path })))).toEqual(expected)
})
