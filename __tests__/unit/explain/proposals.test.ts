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

describe('the proposals are', () => {
  const IN_LIB = { home: '/var/lib/app' }
  const four = (mounts: readonly Mount[]) => [mounts, mounts, mounts, mounts]

  test.each<[string, readonly Write[], readonly string[], readonly (readonly Mount[])[]]>([
    ['no mounts for no writes', [], [], four([])],
    [
      'exactly /tmp, for files that come and go there',
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
    ['no mounts for files right in the root', [write('/x'), transient('/')], [], four([])],
    [
      'the folder of the image that is written to',
      [write('/srv/app/x.log'), write('/srv/app/y.log')],
      ['/srv/app/'],
      four([mount('/srv/app')])
    ],
    [
      'a folder for everything that a program makes in it, or the folder that it makes',
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
      'volumes for files that stayed, whatever they are called',
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
      'volumes that are filled, third, where memory would hide files',
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
      'memory on a scratch folder, whatever the image left in it',
      [transient('/tmp')],
      ['/tmp/left'],
      [[mount('/tmp')], [mount('/tmp')], [RUNNING], [RUNNING]]
    ],
    [
      'neighbours as one, third, whatever else is there',
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
      'settings, code and bytecode, fourth',
      [write('/etc/app/x'), write('/opt/app/x.js'), write('/opt/app/__pycache__/x.pyc')],
      ['/etc/app/', '/etc/app/x', '/opt/app/', '/opt/app/__pycache__/'],
      [[], [], [], [mount('/etc/app', 'seeded'), mount('/opt/app'), mount('/opt/app/__pycache__')]]
    ],
    [
      'a volume for a file that was only opened for writing, fourth',
      [write('/opt/app/state/x', { kind: 'opened' })],
      ['/opt/app/', '/opt/app/state/', '/opt/app/state/x'],
      [[], [], [], [mount('/opt/app/state', 'data')]]
    ],
    [
      'a volume where a file was opened among transient ones',
      [write('/opt/app/state/x', { kind: 'opened' }), write('/opt/app/state/app.pid')],
      ['/opt/app/', '/opt/app/state/', '/opt/app/state/x'],
      four([mount('/opt/app/state', 'data')])
    ]
  ])('%s', (_, writes, more, expected) => {
    expect(proposed(writes, ...more)).toEqual(expected)
  })

  test('memory in /run for everything there, whatever it is called', () => {
    const check = write('/run/service/web/data/check', { home: '/run', made: '/run/service' })
    expect(proposed([check])[0]).toEqual([mount('/run')])
  })

  test('no more than 32 mounts', () => {
    const places = Array.from({ length: 40 }, (_, at) => `/opt/p${at}/q`)
    const all = proposals(places.map(transient), roots(...places.map((path) => `${path}/`)))
    const own = all.map((set) => set.filter(({ beside }) => beside === undefined).length)
    expect(own).toEqual([32, 32, 32, 32, 32])
  })
})

describe('in the first proposal,', () => {
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
      'three neighbours are three if files would be hidden',
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
      'no mount lies in another',
      [transient('/var/log/app'), transient('/var/log/app/deep'), transient('/var/log')],
      [],
      ['/var/log']
    ],
    [
      'everything in /run is one mount',
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

  test('unlike the second, which has each folder by itself, those within others included', () => {
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

  test('empty folders of the image are mounts of their own, in the second proposal', () => {
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

  test('they are none whose names no recipe could hold', () => {
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

test('the last proposal has the folders around those that a program makes, except system folders', () => {
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

  test('in /tmp at last, even if only files were left: a library may have come and gone beside them', () => {
    expect(proposed([write('/tmp/x.soup')])[2]).toEqual([RUNNING])
  })

  test('where a file came and went, which may have been a library', () => {
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
    ['is the usual scratch folders', [], []],
    ['is nothing more if no path is known', [undefined], []],
    ['is a volume for a path that was refused', ['/opt/app/x'], [mount('/opt/app', 'data')]],
    [
      'is one volume for a path that was refused twice',
      ['/opt/app/x', '/opt/app/y'],
      [mount('/opt/app', 'data')]
    ],
    ['is memory for a log that was refused', ['/var/log/app/x.log'], [mount('/var/log/app')]],
    [
      'is a filled volume where memory would hide files',
      ['/opt/app/x.pid'],
      [mount('/opt/app', 'seeded')]
    ],
    ['is nothing of /etc', ['/etc/app.conf'], []],
    [
      'is no folder of the system, also where the image has none',
      ['/home/app/x'],
      [mount('/home/app', 'data')]
    ]
  ])('%s', (_, paths, expected) => {
    expect(resort([], ...paths)).toEqual([...expected, ...USUAL])
  })

  test('includes paths that were reported as not writable', () => {
    const hints = [refused('/opt/app')]
    expect(lastResort([], { ...QUIET, hints }, ground(IMAGE), any)).toEqual([
      mount('/opt/app', 'data'),
      ...USUAL
    ])
  })

  test('has the written, the refused and the usual folders, each once', () => {
    const paths = ['/opt/app/x', '/run/x']
    expect(resort([write('/tmp/x', { entry: file({ mode: 0o755 }) })], ...paths)).toEqual([
      RUNNING,
      mount('/opt/app', 'data'),
      mount('/run', 'tmpfs', { executable: true, roomy: true }),
      mount('/var/tmp')
    ])
  })

  describe('includes folders that look writable:', () => {
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
      ['by all users', [{ '/opt/app/data': { mode: 0o777 } }], ['/opt/app/data']],
      ['not by group without the right', [{ '/opt/app/lib': { gid: 1002, mode: 0o757 } }], []],
      ['not those of root', [{ '/opt/app/lib': {} }], []],
      ['by a name that says so', [{ '/opt/app/state': {} }], ['/opt/app/state']],
      ['not by such a name in the system', [{ '/usr/lib/x/cache': {} }], []],
      ['those that root does not own', [{ '/opt/app/lib': { uid: 7 } }], ['/opt/app/lib']],
      ['not those in the system', [{ '/var/lib/apt/lists': { uid: 7 } }], []],
      ['no system folder', [{ '/home': APP }], []],
      ['no scratch folder', [{ '/tmp/x': APP, '/run/lock': APP }], []],
      [
        'for root, too',
        [{ '/opt/app/lib': APP, '/opt/app/own': {} }, { owner: undefined }],
        ['/opt/app/lib']
      ],
      [
        'those in a folder that must not be mounted over',
        [{ '/opt/app': APP, '/opt/app/data': APP }, {}, (path) => path !== '/opt/app'],
        ['/opt/app/data']
      ]
    ])('%s', (_, folders, expected) => {
      expect(found(...folders)).toEqual(expected)
    })

    test('at most eight, the shallowest first', () => {
      const deep = Array.from('abcdefgh', (name) => [`/opt/app/x/${name}`, APP] as const)
      const paths = found(Object.fromEntries([...deep, ['/opt/app/data', APP]]))
      expect([paths.length, paths[0]]).toEqual([8, '/opt/app/data'])
    })

    test('each as a volume, unless its name shows that it is not needed', () => {
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

  test('leaves out folders that must not be mounted over before it looks at folders in them', () => {
    const paths = ['/opt/app/x', '/opt/app/files/x'].map(refused)
    const on = ground(new Map([...IMAGE, ['/opt/app/files', FOLDER] as const]))
    const isAllowed = (path: string): boolean => path !== '/opt/app'
    expect(lastResort([], { ...QUIET, refusals: paths }, on, isAllowed)).toEqual([
      mount('/opt/app/files', 'data'),
      ...USUAL
    ])
  })
})

describe('the mount around a failed rename', () => {
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
    ['is none if no rename failed', [], []],
    [
      'is one, for data if one of them was, beside the others',
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
    ['is none on a system folder', [['/srv/app/x', '/srv/b/x']], []],
    ['is none on the root', [['/a/x', '/b/x']], []],
    [
      'is where the links of the image lead',
      [['/srv/other/a/x', '/srv/other/b/x']],
      [...apart, mount('/opt/app')]
    ],
    ['is none for text that is no path', [['x', '']], []]
  ])('%s', (_, crossings, expected) => {
    expect(joined(apart, ...crossings)).toEqual(expected)
  })

  test('is memory if none of them held data', () => {
    expect(joined([mount('/srv/app/in')], ['/srv/app/in/x', '/srv/app/files/x'])).toEqual([
      mount('/srv/app'),
      mount('/srv/app/in', 'tmpfs', { beside: '/srv/app' }),
      mount('/srv/app/files', 'tmpfs', { beside: '/srv/app' })
    ])
  })
})

test.each<[string, Mount, readonly Mount[], Mount]>([
  [
    'a volume in place of a volume',
    mount('/a'),
    [mount('/a/b'), mount('/a/c', 'data')],
    mount('/a', 'data')
  ],
  [
    'a volume without exec, since volumes run programs anyway',
    mount('/a', 'tmpfs', { executable: true, roomy: true }),
    [mount('/a/b', 'data')],
    mount('/a', 'data')
  ],
  ['unchanged in place of memory', mount('/a', 'seeded'), [mount('/a/b')], mount('/a', 'seeded')],
  ['unchanged in place of nothing', mount('/a'), [], mount('/a')]
])('a mount in place of others is %s', (_, one, former, expected) => {
  expect(asDataMount(one, former)).toEqual(expected)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['of two', ['/a/x', '/a/y'], ['/a']],
  ['of three, once', ['/a/x', '/a/y', '/a/z'], ['/a']],
  ['of each pair', ['/a/x', '/b/x', '/a/y', '/b/y'], ['/a', '/b']],
  ['none of one', ['/a/x', '/b/x'], []],
  ['none of two that lie in each other', ['/a/x', '/a/x/y'], []],
  ['none of the system', ['/var/lib/x', '/var/lib/y', '/x', '/y'], []]
])('neighbours have a common folder: %s', (_, paths, expected) => {
  expect(joinedFolders(paths.map((path) => ({ path })))).toEqual(expected)
})
