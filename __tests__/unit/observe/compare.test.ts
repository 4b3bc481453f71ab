import fc from 'fast-check'
import { compare as compared, comparison, type Moved } from '../../../src/observe/compare'
import { newSnapshot, type Entry, type Snapshot } from '../../../src/observe/snapshot'
import { runs } from '../../harness/fuzz'

const file = (more: Partial<Entry> = {}): Entry => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3, modified: 5, sha256: 'aa' },
  ...more
})
const unread = (more: Partial<Entry> = {}): Entry => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3, modified: 5 },
  ...more
})
const folder = (more: Partial<Entry> = {}): Entry => ({
  ...{ type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0, modified: 5 },
  ...more
})
const other = (type: Entry['type'], more: Partial<Entry> = {}): Entry => folder({ type, ...more })

type Entries = Readonly<Record<string, Entry>>

const of = (entries: Entries): Snapshot => new Map(Object.entries(entries))
const compare = (before: Snapshot, after: Snapshot): readonly Moved[] => [
  ...compared(before, after)
]

/** `changed /a` for each difference, and in brackets what is idle about it. */
const told = (before: Entries, after: Entries): readonly string[] =>
  compare(of(before), of(after)).map(
    ({ path, kind, idle }) => `${kind} ${path}${idle === undefined ? '' : ` (${idle})`}`
  )

describe('two looks at one path', () => {
  test.each<[string, Entry | undefined, Entry | undefined, readonly string[]]>([
    ['that see the same', file(), file(), []],
    ['that see the same folder', folder(), folder(), []],
    ['of which the first sees nothing', undefined, file(), ['added /x']],
    ['of which the last sees nothing', file(), undefined, ['deleted /x']],
    ['with other contents', file(), file({ sha256: 'bb' }), ['changed /x']],
    [
      'with other contents, of the same size and time',
      file(),
      file({ sha256: 'bb', modified: 5 }),
      ['changed /x']
    ],
    ['with another size', file(), file({ size: 4 }), ['changed /x']],
    ['with another mode', file(), file({ mode: 0o4644 }), ['changed /x']],
    ['with another owner', file(), file({ uid: 1 }), ['changed /x']],
    ['with another group', file(), file({ gid: 1 }), ['changed /x']],
    ['with rights for programs', file(), file({ capabilities: '01' }), ['changed /x']],
    ['of another type', file(), other('symlink', { target: 'a' }), ['changed /x']],
    [
      'of a link that leads elsewhere',
      other('symlink', { target: 'a' }),
      other('symlink', { target: 'b' }),
      ['changed /x']
    ],
    [
      'of another device',
      other('device', { device: '1:3' }),
      other('device', { device: '1:5' }),
      ['changed /x']
    ],
    ['of a folder with another mode', folder(), folder({ mode: 0o777 }), ['changed /x']],
    ['of a file whose time moved alone', file(), file({ modified: 6 }), ['changed /x (touched)']],
    ['of a file whose time went back', file(), file({ modified: 1 }), ['changed /x (touched)']],
    [
      'of a link whose time moved alone',
      other('symlink', { target: 'a' }),
      other('symlink', { target: 'a', modified: 6 }),
      ['changed /x (touched)']
    ],
    [
      'of a folder whose time moved alone',
      folder(),
      folder({ modified: 6 }),
      ['changed /x (transient)']
    ],
    ['without contents, at one time', unread(), unread(), []],
    ['without contents, at another time', unread(), unread({ modified: 6 }), ['changed /x']],
    ['of which only one has contents, at one time', file(), unread(), []],
    [
      'of which only one has contents, at another time',
      unread(),
      file({ modified: 6 }),
      ['changed /x']
    ]
  ])('%s', (_, before, after, expected) => {
    const one = (entry: Entry | undefined): Entries => (entry === undefined ? {} : { '/x': entry })
    expect(told(one(before), one(after))).toEqual(expected)
  })

  test('keep the entries of both', () => {
    const [before, after, gone, came] = [file(), file({ size: 4 }), folder(), other('fifo')]
    expect(compare(of({ '/a': before, '/b': gone }), of({ '/a': after, '/c': came }))).toEqual([
      { path: '/a', kind: 'changed', before, after },
      { path: '/c', kind: 'added', after: came },
      { path: '/b', kind: 'deleted', before: gone }
    ])
  })
})

describe('a folder with a new modification time', () => {
  const moved = folder({ modified: 6 })

  test.each<[string, Entries, Entries, readonly string[]]>([
    ['because of what was added in it', {}, { '/d/a': file() }, ['added /d/a']],
    ['because of what was deleted in it', { '/d/a': file() }, {}, ['deleted /d/a']],
    [
      'because of what was replaced in it',
      { '/d/a': file() },
      { '/d/a': file({ sha256: 'bb' }) },
      ['changed /d/a']
    ],
    [
      'because of what was rewritten in it with the same content',
      { '/d/a': file() },
      { '/d/a': file({ modified: 6 }) },
      ['changed /d/a (touched)']
    ],
    [
      'though something changed only further below',
      { '/d/e': folder(), '/d/e/a': file() },
      { '/d/e': folder(), '/d/e/a': file({ sha256: 'bb' }) },
      ['changed /d/e/a', 'changed /d (transient)']
    ],
    [
      'though something changed only beside it',
      { '/da': file() },
      { '/da': file({ sha256: 'bb' }) },
      ['changed /da', 'changed /d (transient)']
    ],
    [
      'together with a folder in it, which explains nothing',
      { '/d/e': folder() },
      { '/d/e': moved },
      ['changed /d (transient)', 'changed /d/e (transient)']
    ],
    ['for no reason that can be seen', {}, {}, ['changed /d (transient)']]
  ])('%s', (_, before, after, expected) => {
    expect(told({ '/d': folder(), ...before }, { '/d': moved, ...after })).toEqual(expected)
  })

  test('and a new mode counts as changed', () => {
    expect(told({ '/d': folder() }, { '/d': folder({ modified: 6, mode: 0o777 }) })).toEqual([
      'changed /d'
    ])
  })

  test('is explained by a change in it, also at the top', () => {
    expect(told({ '/': folder() }, { '/': moved, '/a': file() })).toEqual(['added /a'])
    expect(told({ '/': folder() }, { '/': moved })).toEqual(['changed / (transient)'])
  })
})

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .record({ mode: fc.constantFrom(0o644, 0o755), modified: fc.nat(2), size: fc.nat(1) })
    .chain((made) =>
      fc.constantFrom(...['aa', 'bb'].map((sha256) => file({ ...made, sha256 })), unread(made))
    ),
  fc.nat(2).map((modified) => folder({ modified })),
  fc.constantFrom('a', 'b').map((target) => other('symlink', { target }))
)
const path = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
  .map((names) => `/${names.join('/')}`)
const snapshot: fc.Arbitrary<Snapshot> = fc
  .array(fc.tuple(path, entry), { maxLength: 8 })
  .map((entries) => new Map(entries))

describe('a comparison while later looks are taken', () => {
  const [old, fresh, touched] = [file(), file({ sha256: 'bb' }), file({ modified: 6 })]
  const stirred = folder({ modified: 6 })
  const over = (before: Snapshot) => {
    const snapshot = newSnapshot()
    for (const [path, entry] of before) snapshot.set(path, entry)
    return comparison(snapshot)
  }

  /** As `told`, after several looks. */
  const lasting = (before: Entries, ...looks: readonly Entries[]): readonly string[] => {
    const { set, end, moved } = over(of(before))
    for (const look of looks) {
      for (const [path, entry] of Object.entries(look)) set(path, entry)
      end()
    }
    return Array.from(moved(), ({ path, kind, idle, meanwhile }) =>
      [kind, path, ...(idle ? [`(${idle})`] : []), ...(meanwhile ? ['(had changed)'] : [])].join(
        ' '
      )
    )
  }

  test('finds every earlier entry, for hard links', () => {
    const { set, get, end } = over(of({ '/same': old, '/other': old }))
    const look = (entries: Entries) => Object.entries(entries).map((one) => set(...one))
    expect(look({ '/same': old, '/other': fresh, '/new': fresh })).toEqual([false, true, true])
    expect(['/same', '/other', '/new', '/none'].map(get)).toEqual([old, fresh, fresh, undefined])
    end()
    expect(look({ '/other': old })).toEqual([false])
    expect(get('/other')).toEqual(old)
  })

  test.each<[string, readonly string[], Entries, ...(readonly Entries[])]>([
    ['what is never otherwise is none', [], { '/a': old }, { '/a': old }, { '/a': old }],
    ['what a look is not told of is deleted', ['deleted /a'], { '/a': old }, {}],
    ['what only one saw is told', ['added /a', 'added /b'], {}, { '/a': old }, { '/b': old }],
    ['of one path the last counts', ['changed /a'], { '/a': old }, {}, { '/a': fresh }],
    [
      'what changed and then was gone had changed before',
      ['deleted /a (had changed)'],
      { '/a': old },
      { '/a': fresh },
      {}
    ],
    ['what came and went is told', ['added /a'], {}, { '/a': old }, {}],
    ['what was gone and came back is told', ['deleted /a'], { '/a': old }, {}, { '/a': old }],
    [
      'what changed and changed back is told',
      ['changed /a'],
      { '/a': old },
      { '/a': fresh },
      { '/a': old }
    ],
    [
      'what was touched at last is no news where it had changed',
      ['changed /a'],
      { '/a': old },
      { '/a': fresh },
      { '/a': touched }
    ],
    [
      'what was touched is told where nothing else was seen',
      ['changed /a (touched)'],
      { '/a': old },
      { '/a': old },
      { '/a': touched }
    ],
    [
      'what was touched before it changed has changed',
      ['changed /a'],
      { '/a': old },
      { '/a': touched },
      { '/a': fresh }
    ],
    [
      'a folder is restless in the look in which nothing explains it',
      ['added /d/a', 'changed /d (transient)'],
      { '/d': folder() },
      { '/d': stirred },
      { '/d': stirred, '/d/a': old }
    ],
    ['and only in such a one', ['added /d/a'], { '/d': folder() }, { '/d': stirred, '/d/a': old }]
  ])('%s', (_, expected, before, ...looks) => {
    expect(lasting(before, ...looks)).toEqual(expected)
  })

  test('of one look equals the comparison of two snapshots', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, two) => {
        const { set, end, moved } = over(one)
        for (const [path, entry] of two) set(path, entry)
        end()
        const sorted = (all: Iterable<Moved>) => [...all].sort((a, b) => (a.path < b.path ? -1 : 1))
        expect(sorted(moved())).toEqual(sorted(compare(one, two)))
      })
    )
  })
})

/** What the second look would have seen, were the first one right but for these differences. */
function applied(before: Snapshot, moved: readonly Moved[]): Snapshot {
  const after = new Map(before)
  for (const { path, kind, after: entry } of moved) {
    if (kind === 'deleted') after.delete(path)
    else after.set(path, entry!)
  }
  return after
}

/** What counts of an entry beside another one: no times of folders, which others explain, and no contents that only one of them has. */
const comparable = (entry: Entry, beside: Entry) => ({
  ...entry,
  modified: entry.type === 'directory' ? 0 : entry.modified,
  sha256: beside.sha256 === undefined ? undefined : entry.sha256
})

describe('differences', () => {
  test('a snapshot has none from itself', () => {
    fc.assert(
      fc.property(snapshot, (one) => {
        expect(compare(one, new Map(one))).toEqual([])
      })
    )
  })

  test('turn the one snapshot into the other', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, two) => {
        const made = applied(one, compare(one, two))
        expect(new Set(made.keys())).toEqual(new Set(two.keys()))
        for (const [path, entry] of two) {
          const same = made.get(path)!
          expect(comparable(same, entry)).toEqual(comparable(entry, same))
        }
      }),
      { numRuns: runs(1000) }
    )
  })

  test('are reported once for each path', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, two) => {
        const paths = compare(one, two).map((moved) => moved.path)
        expect(new Set(paths).size).toBe(paths.length)
      })
    )
  })

  test('are symmetric, with the sides exchanged', () => {
    const turned = { added: 'deleted', deleted: 'added', changed: 'changed' } as const
    const key = ({ path, kind, idle }: Moved) => JSON.stringify([path, kind, idle])
    fc.assert(
      fc.property(snapshot, snapshot, (one, two) => {
        const back = compare(two, one).map((moved) => ({ ...moved, kind: turned[moved.kind] }))
        const [there, again] = [compare(one, two), back].map((all) => all.map(key).sort())
        expect(there).toEqual(again)
      })
    )
  })

  test('are idle exactly where only timestamps differ', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (one, two) => {
        for (const { idle, before, after } of compare(one, two)) {
          const still = before !== undefined && after !== undefined
          const same =
            still &&
            JSON.stringify({ ...before, modified: 0 }) === JSON.stringify({ ...after, modified: 0 })
          if (idle !== undefined)
            expect([same, before?.modified === after?.modified]).toEqual([true, false])
          else if (same) expect(before.sha256).toBeUndefined()
        }
      })
    )
  })
})
