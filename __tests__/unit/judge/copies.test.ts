import { copyCounter, originalOf, sizesOfInterest } from '../../../src/judge/copies'
import { judgedList } from '../../../src/judge/judged-changes'
import { appraise } from '../../../src/judge/severity'
import type { Change } from '../../../src/observe/observation'
import type { ImageFile } from '../../../src/observe/survey'
import type { FileFacts } from '../../../src/words'

const added = (path: string, more: Partial<FileFacts> = {}, place = '/data'): Change => ({
  ...{ path, kind: 'added', place },
  after: { ...{ type: 'file', mode: 0o644, uid: 33, gid: 33, size: 9, sha256: 'aa' }, ...more }
})
const original = (path: string, more: Partial<ImageFile> = {}): ImageFile => ({
  ...{ path, mode: 0o644 },
  ...more
})

describe('the original of', () => {
  test.each<[string, Change, readonly ImageFile[], string | undefined]>([
    ['a copy is found', added('/data/x.php'), [original('/src/x.php')], '/src/x.php'],
    ['one with another name', added('/data/y.php'), [original('/src/x.php')], '/src/x.php'],
    [
      'one with fewer rights',
      added('/data/x.php', { mode: 0o400 }),
      [original('/x.php')],
      '/x.php'
    ],
    [
      'the one whose path is most like it',
      added('/data/a/index.php'),
      ['/src/index.php', '/src/a/index.php', '/src/b/index.php'].map((path) => original(path)),
      '/src/a/index.php'
    ],
    [
      'one with the capabilities of the original',
      added('/data/x', { capabilities: '01' }),
      [original('/src/x', { capabilities: '01' })],
      '/src/x'
    ]
  ])('%s', (_, change, originals, expected) => {
    expect(originalOf(change, new Map([['aa', originals]]))?.path).toBe(expected)
  })

  test.each<[string, Change, ImageFile]>([
    ['other contents', added('/data/x.php', { sha256: 'bb' }), original('/src/x.php')],
    ['contents that nobody read', { ...added('/x.php'), after: undefined }, original('/src/x.php')],
    ['no contents', added('/data/x.php', { size: 0 }), original('/src/x.php')],
    ['a right to run', added('/data/x.php', { mode: 0o755 }), original('/src/x.php')],
    ['rights of its owner', added('/data/x', { mode: 0o4755 }), original('/x', { mode: 0o755 })],
    ['a right of others', added('/data/x.php', { mode: 0o646 }), original('/src/x.php')],
    ['capabilities', added('/data/x', { capabilities: '01' }), original('/src/x')],
    ['an access list', added('/data/x', { attributes: 'acl 1' }), original('/src/x')],
    ['another ending of its name', added('/data/x.php'), original('/src/x.txt')],
    [
      'another name that can be run',
      added('/run', { mode: 0o755 }),
      original('/bin/sh', { mode: 0o755 })
    ],
    ['another name without an ending', added('/data/x'), original('/src/y')],
    ['an ending where the original has none', added('/cgi-bin/x.cgi'), original('/bin/sh')],
    ['been there before', { ...added('/data/x.php'), kind: 'changed' }, original('/src/x.php')]
  ] as [string, Change, ImageFile][])('a file with %s is not known', (_, change, one) => {
    expect(originalOf(change, new Map([['aa', [one]]]))).toBeUndefined()
  })
})

describe('sizes are of interest', () => {
  const sizes = (...changes: readonly Change[]) => {
    const rule = (index: number) => (changes[index]?.place === '/allowed' ? 'A /allowed/**' : null)
    const appraisal = (index: number) => appraise(changes[index]!)
    return [...sizesOfInterest(judgedList(changes, { rule, appraisal }))]
  }
  const picture = added('/data/html/x.png', { size: 7 })

  test.each<[string, readonly Change[], readonly number[]]>([
    ['not where nothing drifted', [], []],
    ['not of what looks harmless', [picture], []],
    ['not of what a rule allows', [added('/data/html/x.php', {}, '/allowed')], []],
    ['not where it is the place that matters', [added('/etc/cron.d/x', {}, '/')], []],
    ['not of what is empty', [added('/data/html/x.php', { size: 0 })], []],
    ['of all added files where one looks bad', [picture, added('/data/html/x.php')], [9, 7]],
    [
      'where a script in a list of worse is meant',
      [added('/etc/passwd', { size: 3 }), added('/x.py')],
      [3, 9]
    ]
  ])('%s', (_, changes, expected) => {
    expect(sizes(...changes)).toEqual(expected)
  })
})

test('copies are counted by place, each with the folders that hold all', () => {
  const { add, all } = copyCounter()
  expect(all()).toEqual({ total: 0, ways: [] })
  add(added('/data/html/a/x.php'), original('/usr/src/site/a/x.php'))
  add(added('/data/html/b.php'), original('/usr/src/site/b.php'))
  add(added('/run/x/run', {}, '/run'), original('/etc/x/run'))
  expect(all()).toEqual({
    total: 3,
    ways: [
      { from: '/usr/src/site', to: '/data/html', total: 2 },
      { from: '/etc/x', to: '/run/x', total: 1 }
    ]
  })
})
