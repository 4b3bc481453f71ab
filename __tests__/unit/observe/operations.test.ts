import { changesOfRoot } from '../../../src/observe/engine-changes'
import { byPath } from '../../../src/observe/paths'
import type { EntryFacts } from '../../../src/words'
import { diff, directory, engineOf } from './engine'

const file: EntryFacts = { type: 'file', mode: 0o644, uid: 0, gid: 0 }
const folders = { '/app': directory, '/data': directory, '/links': directory, '/run': directory }
const image = { ...folders, '/etc': directory, '/data/a': file }

/** What Docker lists for an operation inside the container (facts/engine.md, 1.6, of rows that list anything), and what is left of it. */
const operations: readonly (readonly [string, string, string])[] = [
  ['create file in existing dir', 'C /data A /data/new', 'A /data/new'],
  ['create file at /', 'A /newroot', 'A /newroot'],
  [
    'mkdir -p nested + file',
    'A /srv A /srv/x A /srv/x/y A /srv/x/y/f',
    'A /srv A /srv/x A /srv/x/y A /srv/x/y/f'
  ],
  ['append to file', 'C /app C /app/config.json', 'C /app/config.json'],
  ['security.capability on file', 'C /app C /app/run.sh', 'C /app/run.sh'],
  ['delete file', 'C /data D /data/a', 'D /data/a'],
  ['delete dir tree', 'D /data', 'D /data'],
  [
    'delete all children of dir',
    'C /data D /data/a D /data/b D /data/sub',
    'D /data/a D /data/b D /data/sub'
  ],
  ['rename file in same dir', 'C /data A /data/a2 D /data/a', 'D /data/a A /data/a2'],
  ['rename file over existing', 'C /data D /data/a', 'D /data/a'],
  [
    'rename image dir',
    'A /data2 A /data2/a A /data2/b A /data2/sub A /data2/sub/c D /data',
    'D /data A /data2 A /data2/a A /data2/b A /data2/sub A /data2/sub/c'
  ],
  ['file -> symlink', 'C /data C /data/a', 'C /data/a'],
  ['retarget symlink', 'C /app C /app/ln', 'C /app/ln'],
  [
    'socket, fifo, char device',
    'C /run A /run/f A /run/null A /run/x.sock',
    'A /run/f A /run/null A /run/x.sock'
  ],
  ['hard link to image file', 'C /app A /app/hl', 'A /app/hl'],
  ['write through one of two hard links', 'C /links C /links/h2', 'C /links/h2'],
  ['modify init-layer file /etc/hosts', 'C /etc C /etc/hosts', 'C /etc/hosts']
]

/** Operations that leave a path with another type, mode or owner than the image's. */
const transforming: readonly (readonly [
  string,
  string,
  string,
  Readonly<Record<string, EntryFacts>>
])[] = [
  [
    'file -> dir',
    'C /data C /data/a A /data/a/x',
    'C /data/a A /data/a/x',
    { '/data/a': directory }
  ],
  ['dir -> file', 'C /data', 'C /data', { '/data': file }],
  ['chmod dir', 'C /data', 'C /data', { '/data': { ...directory, mode: 0o777 } }],
  ['chown dir', 'C /data', 'C /data', { '/data': { ...directory, uid: 33 } }],
  [
    'chmod dir and create file in it',
    'C /data A /data/new',
    'C /data A /data/new',
    { '/data': { ...directory, mode: 0o1777 } }
  ]
]

async function own(listed: string, entries: Readonly<Record<string, EntryFacts>>) {
  const { engine } = engineOf({
    app: { entries: { ...image, ...entries } },
    twin: { entries: image }
  })
  const seen = { container: 'app', looks: [diff(listed)], mountPoints: [] }
  return byPath(await changesOfRoot(engine, seen, () => Promise.resolve('twin')))
}

const inRoot = (text: string) => diff(text).map((change) => ({ ...change, place: '/' }))

describe('the path of a refused operation', () => {
  test.each(operations)('%s', async (_, listed, told) => {
    expect(await own(listed, {})).toEqual(inRoot(told))
  })

  test.each(transforming)('%s', async (_, listed, told, entries) => {
    expect(await own(listed, entries)).toEqual(inRoot(told))
  })
})
