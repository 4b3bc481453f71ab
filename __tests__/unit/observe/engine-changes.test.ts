import fc from 'fast-check'
import { changesOfRoot, MOST_ASKED } from '../../../src/observe/engine-changes'
import { byPath } from '../../../src/observe/paths'
import type { EntryFacts } from '../../../src/words'
import { diff, directory, engineOf, type Container } from './engine'

interface Case {
  readonly looks: readonly string[]
  readonly twin?: string
  readonly mounts?: readonly string[]
  /** What the archive tells of the container and of its twin. */
  readonly here?: Container['entries']
  readonly there?: Container['entries']
}

async function observe({ looks, twin = '', mounts = [], here = {}, there = {} }: Case) {
  const { engine, calls } = engineOf({
    app: { entries: here },
    twin: { changes: diff(twin), entries: there }
  })
  const started: string[] = []
  const found = await changesOfRoot(
    engine,
    { container: 'app', looks: looks.map(diff), mountPoints: mounts },
    () => {
      started.push('twin')
      return Promise.resolve('twin')
    }
  )
  const changes = byPath(found)
  expect(changes.every(({ place }) => place === '/')).toBe(true)
  const letter = { added: 'A', changed: 'C', deleted: 'D' }
  return {
    changes: changes.map(({ kind, path }) => `${letter[kind]} ${path}`).join(' '),
    calls: [...started, ...calls]
  }
}

const mode = (bits: number): EntryFacts => ({ ...directory, mode: bits })
const etc = { '/etc': directory }

describe('the engine is asked for nothing', () => {
  test('beyond its lists where these are empty', async () => {
    expect(await observe({ looks: ['', ''] })).toEqual({ changes: '', calls: [] })
  })

  test('but the twin’s list where that alone decides', async () => {
    expect(await observe({ looks: ['A /new C /etc/passwd D /tmp C /srv'] })).toEqual({
      changes: 'C /etc/passwd A /new C /srv D /tmp',
      calls: ['twin', 'changes twin']
    })
  })

  test('but the twin’s list for mount points, which a mount covers', async () => {
    const stubs = 'A /data A /scratch'
    expect(await observe({ looks: [stubs], twin: stubs, mounts: ['/data', '/scratch'] })).toEqual({
      changes: '',
      calls: ['twin', 'changes twin']
    })
  })
})

const cases: readonly (readonly [string, Case, string])[] = [
  [
    'a parent that only carries a change is folded',
    { looks: ['C /etc A /etc/x'], here: etc, there: etc },
    'A /etc/x'
  ],
  [
    'a parent with a mode of its own is kept',
    { looks: ['C /etc A /etc/x'], here: { '/etc': mode(0o777) }, there: etc },
    'C /etc A /etc/x'
  ],
  [
    'a parent with an owner of its own is kept',
    { looks: ['C /etc A /etc/x'], here: { '/etc': { ...directory, uid: 33 } }, there: etc },
    'C /etc A /etc/x'
  ],
  [
    'a parent with a group of its own is kept',
    { looks: ['C /etc A /etc/x'], here: { '/etc': { ...directory, gid: 33 } }, there: etc },
    'C /etc A /etc/x'
  ],
  [
    'a file that became a folder is kept',
    {
      looks: ['C /etc/a A /etc/a/x'],
      here: { '/etc/a': directory },
      there: { '/etc/a': { ...directory, type: 'file' } }
    },
    'C /etc/a A /etc/a/x'
  ],
  [
    'a parent that cannot be looked at is kept',
    { looks: ['C /etc/\ufffd A /etc/\ufffd/x'] },
    'C /etc/\ufffd A /etc/\ufffd/x'
  ],
  [
    'a parent that is gone by now is kept',
    { looks: ['C /etc A /etc/x'], there: etc },
    'C /etc A /etc/x'
  ],
  [
    'a sibling with a longer name is nothing below',
    { looks: ['C /etc A /etc-old'], here: etc, there: etc },
    'C /etc A /etc-old'
  ],
  [
    'parents need not be listed (Podman)',
    { looks: ['C /a A /a/b/c/d'], here: { '/a': directory }, there: { '/a': directory } },
    'A /a/b/c/d'
  ],
  [
    'the root is a parent like any other',
    { looks: ['C / A /x'], here: { '/': directory }, there: { '/': directory } },
    'A /x'
  ],

  [
    'stubs of the engine are taken away',
    {
      looks: ['C /etc A /etc/app.conf A /srv A /srv/data'],
      twin: 'A /srv A /srv/data C /etc A /etc/app.conf',
      mounts: ['/srv/data', '/etc/app.conf'],
      here: { ...etc, '/srv': directory },
      there: { ...etc, '/srv': directory }
    },
    ''
  ],
  [
    'a folder of the engine with a mode of its own has changed',
    {
      looks: ['A /app'],
      twin: 'A /app',
      here: { '/app': mode(0o777) },
      there: { '/app': directory }
    },
    'C /app'
  ],
  [
    'a folder of the engine that was removed is as in the image',
    { looks: ['A /app', ''], twin: 'A /app', there: { '/app': directory } },
    ''
  ],
  [
    'a folder of the engine that cannot be looked at is kept',
    { looks: ['A /app'], twin: 'A /app' },
    'C /app'
  ],
  [
    'what the container put beside a stub stays',
    {
      looks: ['C /etc A /etc/app.conf A /etc/shell.php'],
      twin: 'C /etc A /etc/app.conf',
      mounts: ['/etc/app.conf'],
      here: etc,
      there: etc
    },
    'A /etc/shell.php'
  ],
  [
    'what the container put into a folder of the engine stays',
    {
      looks: ['A /app A /app/x'],
      twin: 'A /app',
      here: { '/app': directory },
      there: { '/app': directory }
    },
    'A /app/x'
  ],
  [
    'a parent of both with a mode of its own is kept',
    {
      looks: ['C /etc A /etc/app.conf'],
      twin: 'C /etc A /etc/app.conf',
      mounts: ['/etc/app.conf'],
      here: { '/etc': mode(0o700) },
      there: etc
    },
    'C /etc'
  ],
  [
    'a parent with stubs that the container deleted is kept',
    { looks: ['D /etc'], twin: 'C /etc A /etc/app.conf' },
    'D /etc'
  ],
  ['a deletion of both is noise', { looks: ['D /x'], twin: 'D /x' }, ''],
  ['what only the twin has is nothing', { looks: ['A /x'], twin: 'A /app A /y' }, 'A /x'],

  [
    'what came and went between two looks is told',
    { looks: ['A /run/a.pid C /tmp/x', ''] },
    'A /run/a.pid C /tmp/x'
  ],
  ['what came at the end is told', { looks: ['', 'A /run/a.cache'] }, 'A /run/a.cache'],
  ['the last kind counts', { looks: ['C /a D /b', 'D /a C /b'] }, 'D /a C /b'],
  [
    'a change that was certain in one look stays so',
    {
      looks: ['C /data', 'C /data A /data/x'],
      here: { '/data': directory },
      there: { '/data': directory }
    },
    'C /data A /data/x'
  ],
  ['and the other way round', { looks: ['C /data A /data/x', 'C /data'] }, 'C /data A /data/x'],

  [
    'a folder comes directly before its content',
    { looks: ['A /a-b A /a.b A /a A /a/b A /B A /a/b/c A /ä'] },
    'A /B A /a A /a/b A /a/b/c A /a-b A /a.b A /ä'
  ]
]

describe('of the engine’s list', () => {
  test.each(cases)('%s', async (_, seen, changes) => {
    expect((await observe(seen)).changes).toBe(changes)
  })

  test('only doubtful entries are compared in both containers, those made by the engine first', async () => {
    const seen = {
      looks: ['C /etc A /etc/x C /usr C /usr/lib A /usr/lib/y A /app D /bin'],
      twin: 'A /app'
    }
    expect((await observe(seen)).calls).toEqual([
      'twin',
      'changes twin',
      ...['/app', '/etc', '/usr', '/usr/lib'].flatMap((path) => [
        `entry app ${path}`,
        `entry twin ${path}`
      ])
    ])
  })

  test('doubtful entries beyond the limit are kept without a comparison', async () => {
    const folders = Array.from({ length: MOST_ASKED + 2 }, (_, n) => `/d/${n}`)
    const entries = Object.fromEntries(folders.map((path) => [path, directory]))
    const looks = [folders.map((path) => `C ${path} A ${path}/x`).join(' ')]
    const { changes, calls } = await observe({ looks, here: entries, there: entries })
    expect(diff(changes).filter(({ kind }) => kind === 'changed')).toHaveLength(2)
    expect(calls).toHaveLength(2 + 2 * MOST_ASKED)
  })

  test('a failing engine is not taken for a clean container', async () => {
    const lost = () => Promise.reject(new Error('lost'))
    const seen = { container: 'app', looks: [diff('C /a A /a/b')], mountPoints: [] }
    const twin = () => Promise.resolve('twin')
    const changes = () => Promise.resolve([])
    await expect(changesOfRoot({ changes: lost, entry: lost }, seen, twin)).rejects.toThrow('lost')
    await expect(changesOfRoot({ changes, entry: lost }, seen, twin)).rejects.toThrow('lost')
    await expect(changesOfRoot({ changes, entry: lost }, seen, lost)).rejects.toThrow('lost')
  })
})

describe('an entry without a counterpart in the twin', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'a-b', 'c'), { minLength: 1, maxLength: 4 })
    .map((names) => `/${names.join('/')}`)
  const kind = fc.constantFrom('added', 'changed', 'deleted')
  const list = fc.uniqueArray(fc.record({ path, kind }), { selector: (entry) => entry.path })

  test('is never lost, unless it is a parent that is equal in both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(list, { maxLength: 3 }), list, async (looks, noise) => {
        const entry = (): Promise<EntryFacts> => Promise.resolve(directory)
        const changes = () => Promise.resolve(noise)
        const seen = { container: 'app', looks, mountPoints: [] }
        const own = await changesOfRoot({ changes, entry }, seen, () => Promise.resolve('twin'))
        const kept = new Set(Array.from(own, (change) => change.path))
        const listed = looks.flat()
        const lost = listed.filter((seenOne) => !kept.has(seenOne.path))
        for (const gone of lost) {
          const isNoise = noise.some((one) => one.path === gone.path)
          const isParent = listed.some((one) => one.path.startsWith(`${gone.path}/`))
          expect(isNoise || (gone.kind === 'changed' && isParent)).toBe(true)
        }
      })
    )
  })

  test('is reported once, in order, whatever the order of the lists', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.infiniteStream(fc.nat()), async (look, random) => {
        const shuffled = look
          .map((change) => ({ change, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ change }) => change)
        const entry = () => Promise.resolve(undefined)
        const changes = () => Promise.resolve([])
        const observed = (looks: readonly (typeof look)[]) =>
          changesOfRoot({ changes, entry }, { container: 'app', looks, mountPoints: [] }, () =>
            Promise.resolve('twin')
          )
        const all = byPath(await observed([look]))
        expect(byPath(await observed([shuffled, look]))).toEqual(all)
        expect(new Set(all.map((change) => change.path)).size).toBe(look.length)
      })
    )
  })
})

test('a hundred thousand changes are compared with the twin’s', async () => {
  const look = Array.from({ length: 100_000 }, (_, n) => ({
    path: `/usr/lib/node_modules/package-${n % 997}/dist/deeper/file-${n}.js`,
    kind: 'added' as const
  }))
  const changes = () => Promise.resolve([])
  const entry = () => Promise.resolve(undefined)
  const seen = { container: 'app', looks: [look, look], mountPoints: [] }
  const own = await changesOfRoot({ changes, entry }, seen, () => Promise.resolve('twin'))
  expect([...own]).toHaveLength(100_000)
})
