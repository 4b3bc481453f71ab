import { changesByContents } from '../../../src/observe/root'
import type { Entry, Snapshot } from '../../../src/observe/snapshot'
import { diff } from './engine'

const BORN = 100.5
const STARTED = 103.5

const file = (modified: number, sha256 = 'aa'): Entry => ({
  ...{ type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3 },
  ...{ modified, sha256 }
})
const folder = (modified: number, mode = 0o755): Entry => ({
  ...{ type: 'directory', mode, uid: 0, gid: 0, size: 0 },
  ...{ modified }
})

interface Case {
  readonly own?: Readonly<Record<string, Entry>>
  readonly twins?: Readonly<Record<string, Entry>>
  readonly lists?: readonly string[]
  readonly bound?: readonly string[]
}

const of = (entries: Readonly<Record<string, Entry>>): Snapshot => new Map(Object.entries(entries))

function told({ own = {}, twins = {}, lists = [], bound = [] }: Case): readonly string[] {
  const pair = {
    own: of(own),
    twins: of(twins),
    twinCreated: BORN,
    ownStarted: STARTED,
    bound: new Set(bound)
  }
  return Array.from(
    changesByContents({ ...pair, lists: lists.map(diff) }),
    ({ path, kind, idle }) => `${kind} ${path}${idle === undefined ? '' : ` (${idle})`}`
  )
}

test.each<[string, Case, readonly string[]]>([
  ['what both have is none', { own: { '/a': file(1) }, twins: { '/a': file(1) } }, []],
  [
    'what one has is one',
    { own: { '/a': file(1) }, twins: { '/b': file(1) } },
    ['added /a', 'deleted /b']
  ],
  [
    'contents count, whatever the time',
    { own: { '/a': file(1, 'bb') }, twins: { '/a': file(1) } },
    ['changed /a']
  ],
  [
    'a file of the image that was touched is told',
    { own: { '/a': file(104) }, twins: { '/a': file(1) } },
    ['changed /a (touched)']
  ],
  [
    'a folder of the image in which something came and went is told',
    { own: { '/a': folder(104) }, twins: { '/a': folder(1) } },
    ['changed /a (transient)']
  ],
  [
    'a file that the engine made for each of them is not',
    { own: { '/a': file(104) }, twins: { '/a': file(101) } },
    []
  ],
  [
    'nor if it is of the second in which the twin was made',
    { own: { '/a': file(104) }, twins: { '/a': file(100) } },
    []
  ],
  [
    'one of the second before is the image’s',
    { own: { '/a': file(104) }, twins: { '/a': file(99) } },
    ['changed /a (touched)']
  ],
  [
    'a folder that the engine made for each before the start is not told',
    { own: { '/a': folder(102) }, twins: { '/a': folder(101) } },
    []
  ],
  [
    'nor in the second of the start',
    { own: { '/a': folder(104) }, twins: { '/a': folder(101) } },
    []
  ],
  [
    'later ones are the container’s',
    { own: { '/a': folder(105) }, twins: { '/a': folder(101) } },
    ['changed /a (transient)']
  ],
  [
    'what the engine made counts like all else where more than times differ',
    { own: { '/a': folder(102, 0o777) }, twins: { '/a': folder(101) } },
    ['changed /a']
  ]
])('changes by contents: %s', (_, one, expected) => {
  expect(told(one)).toEqual(expected)
})

test.each<[string, Case, readonly string[]]>([
  [
    'a socket, which no archive has, is told',
    { own: { '/run': folder(1) }, twins: { '/run': folder(1) }, lists: ['C /run A /run/s'] },
    ['added /run/s']
  ],
  ['what was gone by the end is told', { lists: ['A /tmp/x', ''] }, ['added /tmp/x']],
  [
    'what was gone at one look is told, though it came back',
    { own: { '/a': file(1) }, twins: { '/a': file(1) }, lists: ['D /a', ''] },
    ['deleted /a']
  ],
  [
    'what is known by its contents is told once',
    { own: { '/a': file(1) }, lists: ['A /a'] },
    ['added /a']
  ],
  [
    'what both have is none',
    { own: { '/a': file(1) }, twins: { '/a': file(1) }, lists: ['C /a A /a'] },
    []
  ],
  ['what the twin lacks was not deleted', { lists: ['D /a'] }, []],
  ['a parent that only carries something is none', { lists: ['C /a A /a/b'] }, ['added /a/b']],
  [
    'a name that is no text is found by what the lists make of it',
    { own: { '/\xff': file(1) }, lists: ['A /\ufffd'] },
    ['added /\xff']
  ],
  [
    'and told once if it was deleted',
    { twins: { '/\xff': file(1) }, lists: ['D /\ufffd'] },
    ['deleted /\xff']
  ],
  [
    'and in both, too',
    { own: { '/\xff': file(1) }, twins: { '/\xff': file(1) }, lists: ['C /\ufffd'] },
    []
  ],
  [
    'a name that is text, as the bytes it stands for',
    { own: { '/\xc3\xa9': file(1) }, twins: { '/\xc3\xa9': file(1) }, lists: ['C /é A /ä'] },
    ['added /\xc3\xa4']
  ]
])('changes by the lists: %s', (_, one, expected) => {
  expect(told(one)).toEqual(expected)
})
