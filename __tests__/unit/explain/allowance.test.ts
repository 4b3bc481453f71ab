import fc from 'fast-check'
import { ruleFor } from '../../../src/explain/allow-rules'
import {
  allowanceFor,
  driftOf,
  ofBoth,
  unjudged,
  writtenTo,
  type Placed
} from '../../../src/explain/allowance'
import type { JudgedChange } from '../../../src/judge/judgement'
import { appraise } from '../../../src/judge/severity'
import type { Change } from '../../../src/observe/observation'
import { parseRule } from '../../../src/plan/allowlist'
import type { ChangeKind, FileFacts } from '../../../src/words'
import { file, other } from '../observe/seen'
import { ground, transient, tree, write } from './roots'

const WEB = '/var/www/html'
const PROGRAM = file({ mode: 0o755 })

const change = (path: string, place: string, after: FileFacts = file()): Change => ({
  ...{ path, place, after, kind: 'added' }
})
const placed = (path: string, place: string, more: Partial<Placed> = {}): Placed => ({
  ...{ path, place, kind: 'added', severity: 'low', isFolder: false },
  ...more
})
/** Of a rehearsal. */
const rehearsed = (...args: Parameters<typeof placed>): Placed => ({
  ...placed(...args),
  rehearsed: true
})

describe('an allowance', () => {
  const allowance = (
    changes: readonly Placed[],
    volumes: readonly string[] = [],
    ...image: readonly string[]
  ) => {
    const isCode = (path: string) => path.endsWith('.py')
    return allowanceFor(changes, new Set(volumes), { image: tree(...image), isCode })
  }
  const FIVE = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    placed(`/data/${name}`, '/data', { kind: 'changed' })
  )

  test.each<[string, Parameters<typeof allowance>, readonly string[]]>([
    ['is empty without changes', [[], ['/data']], []],
    ['is one rule for a volume', [[placed('/data/x', '/data')], ['/data'], '/data/'], ['/data/**']],
    [
      'is one rule for each volume',
      [
        [placed('/a/x', '/a'), placed('/b/x', '/b'), placed('/a/y', '/a')],
        ['/a', '/b', '/c']
      ],
      ['/a/**', '/b/**']
    ],
    [
      'names the exact changes in a volume into which the image puts files',
      [
        [placed('/app/x', '/app'), placed('/app/y', '/app', { kind: 'changed' })],
        ['/app'],
        '/app/app.py'
      ],
      ['A /app/x', 'C /app/y']
    ],
    [
      'is one rule for a volume with data of the image of which much changed',
      [FIVE, ['/data'], '/data/a', '/data/base/'],
      ['/data/**']
    ],
    [
      'names the exact changes in a volume with data of the image of which little changed',
      [FIVE.slice(1), ['/data'], '/data/a'],
      ['C /data/b', 'C /data/c', 'C /data/d', 'C /data/e']
    ],
    [
      'names the exact changes in a volume in which the image has code',
      [FIVE, ['/data'], '/data/a', '/data/bin/tool.py'],
      ['C /data/a', 'C /data/b', 'C /data/c', 'C /data/d', 'C /data/e']
    ],
    [
      'names the exact changes in a volume in which a program was made',
      [[...FIVE, placed('/data/x', '/data', { severity: 'high' })], ['/data'], '/data/a'],
      ['C /data/a', 'C /data/b', 'C /data/c', 'C /data/d', 'C /data/e']
    ],
    [
      'names the exact changes in a folder that is no volume',
      [FIVE, ['/database'], '/data/a'],
      ['C /data/a', 'C /data/b', 'C /data/c', 'C /data/d', 'C /data/e']
    ],
    [
      'names the exact changes in memory',
      [[placed('/run/x', '/run'), placed('/run/d', '/run', { isFolder: true })]],
      ['A /run/x', 'A /run/d/**']
    ],
    [
      'names the exact changes in a volume where anything looks like an intruder’s work',
      [[placed('/data/x', '/data'), placed('/data/y', '/data', { severity: 'high' })], ['/data']],
      ['A /data/x']
    ],
    [
      'names the exact changes in a volume with an intruder’s work in a mount below it',
      [
        [placed('/data/x', '/data'), placed('/data/in/y', '/data/in', { severity: 'high' })],
        ['/data']
      ],
      ['A /data/x']
    ],
    [
      'is one rule for a volume beside another with an intruder’s work',
      [
        [placed('/a/x', '/a'), placed('/ab/y', '/ab', { severity: 'high' })],
        ['/a', '/ab']
      ],
      ['/a/**']
    ]
  ])('%s', (_, changes, expected) => {
    expect(allowance(...changes).allow).toEqual(expected)
  })

  test('lists the changes that stay drift, with the rule that would allow each', () => {
    const changes = [
      placed('/run/run', '/run', { severity: 'high' }),
      placed('/run/x', '/run', { severity: 'medium' }),
      placed('/data/s', '/data', { severity: 'critical', kind: 'changed' })
    ]
    expect(allowance(changes, ['/data']).drift).toEqual([
      { path: '/run/run', kind: 'added', severity: 'high', rule: 'A /run/run' },
      { path: '/data/s', kind: 'changed', severity: 'critical', rule: 'C /data/s' }
    ])
  })
})

describe('no rule lets an intruder’s work pass', () => {
  test.each<[string, string, FileFacts]>([
    ['a web shell', `${WEB}/uploads/x.php`, file()],
    ['a page that visitors see', `${WEB}/index.html`, file()],
    ['a program that lends its owner’s rights', '/data/x', file({ mode: 0o4755 })],
    ['a program that lends its group’s rights', '/data/x', file({ mode: 0o2755 })],
    ['a program', '/data/x', PROGRAM],
    ['a program with capabilities', '/data/x', file({ capabilities: '01' })],
    ['a device', '/data/x', other('device', { device: '8:0' })],
    ['a list of keys', '/data/.ssh/authorized_keys', file()],
    ['a library', '/data/x.so', file()]
  ])('%s', (_, path, facts) => {
    const place = path.startsWith(WEB) ? WEB : '/data'
    const made = change(path, place, facts)
    const entry = { ...file(), ...facts }
    const judged: JudgedChange = { ...made, ...appraise(made), allowed: false, rule: null }
    const ways: readonly (readonly Placed[])[] = [
      driftOf([judged]),
      unjudged([made], () => false),
      writtenTo(place, [write(path, { entry })], ground(tree()))
    ]
    for (const way of ways) {
      const { allow, drift } = allowanceFor(
        [placed(`${place}/harmless`, place), ...way],
        new Set([place]),
        { image: tree(), isCode: () => false }
      )
      expect(allow).toEqual([`A ${place}/harmless`])
      expect(drift.map((one) => one.rule)).toEqual([`A ${path}`])
    }
  })
})

describe('changes with their places', () => {
  const FOLDER = other('directory')

  test('keep their severity if they were judged', () => {
    const gone: JudgedChange = {
      ...{ path: '/a/d', kind: 'deleted', place: '/a', before: FOLDER },
      ...{ severity: 'medium', tags: [], allowed: false, rule: null }
    }
    expect(driftOf([gone])).toEqual([
      placed('/a/d', '/a', { kind: 'deleted', severity: 'medium', isFolder: true })
    ])
  })

  test('get a severity if they were not judged, and leave out changes in times alone', () => {
    const all: readonly Change[] = [
      change('/a/x', '/a', PROGRAM),
      change('/a/d', '/a', FOLDER),
      { ...change('/a/y', '/a'), idle: 'touched' },
      { ...change('/a/z', '/a', FOLDER), idle: 'transient' }
    ]
    expect(unjudged(all, () => false)).toEqual([
      rehearsed('/a/x', '/a', { severity: 'high' }),
      rehearsed('/a/d', '/a', { isFolder: true })
    ])
  })

  test('include the writes below a mount, without folders that stay as they are', () => {
    const all = [
      write('/a/x', { entry: PROGRAM }),
      write('/a', { kind: 'owned', entry: FOLDER }),
      write('/a/gone', { kind: 'deleted', entry: undefined }),
      write('/a/open', { kind: 'opened' }),
      transient('/a/t'),
      write('/ab/x')
    ]
    expect(writtenTo('/a', all, ground(tree()))).toEqual([
      rehearsed('/a/x', '/a', { severity: 'high' }),
      rehearsed('/a', '/a', { kind: 'changed', isFolder: true }),
      rehearsed('/a/gone', '/a', { kind: 'deleted' })
    ])
  })
})

test('a change of the image’s code, if only of its mode, looks like an intruder’s work', () => {
  const on = ground(tree('/a/x'), { isCode: (path) => path === '/a/x' })
  const all = [write('/a/x', { kind: 'changed' }), write('/a/y')]
  expect(writtenTo('/a', all, on).map(({ severity }) => severity)).toEqual(['high', 'low'])
})

describe('a rule for a folder', () => {
  const CHARACTERS = [...Array.from('ab \\*?[]{},!^-#é$~.'), ' # ', '**']
  const name = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .filter((one) => one !== '.' && one !== '..')
  const kinds: readonly ChangeKind[] = ['added', 'changed', 'deleted']

  test('allows everything in it, and nothing elsewhere, whatever characters its name has', () => {
    fc.assert(
      fc.property(name, name, (folder, elsewhere) => {
        fc.pre(folder !== elsewhere)
        const parsed = parseRule(ruleFor(`/srv/${folder}`))
        const allows = 'value' in parsed ? parsed.value.allows : () => parsed.problem
        const answers = (path: string) => kinds.map((kind) => allows(path, kind, '/'))
        expect(answers(`/srv/${folder}/a/b`)).toEqual([true, true, true])
        expect(answers(`/srv/${elsewhere}/a/b`)).toEqual([false, false, false])
      })
    )
  })

  test('reads as an author would write it', () => {
    expect([ruleFor('/var/lib/app'), ruleFor('/a[1]')]).toEqual(['/var/lib/app/**', '/a\\[1\\]/**'])
  })
})

describe('rules of the writable run and of a check', () => {
  const of = (...allow: readonly string[]) => ({ allow, drift: [] })

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['are merged', ['C /v/a'], ['A /v/b'], ['C /v/a', 'A /v/b']],
    ['are listed once', ['A /v/a'], ['A /v/a'], ['A /v/a']],
    ['leave out names that the writable run chose', ['A /v/x-abcd'], ['A /v/x-*'], ['A /v/x-*']],
    [
      'cover the kinds of change of the writable run as well',
      ['C /v/x-a'],
      ['A /v/x-*'],
      ['C /v/x-a', 'A /v/x-*']
    ],
    ['leave out patterns of the writable run', ['A /v/x-*', '/v/**'], ['A /v/b'], ['A /v/b']],
    ['leave out a file in a folder that has a rule', ['A /v/d/x'], ['/v/**'], ['/v/**']]
  ])('%s', (_, rehearsed, seen, expected) => {
    expect(ofBoth(of(...rehearsed), of(...seen)).allow).toEqual(expected)
  })

  test('leave out changes that looked like an intruder’s work in the check', () => {
    const bad = { path: '/v/a', kind: 'changed', severity: 'high', rule: 'C /v/a' } as const
    expect(ofBoth(of('C /v/a'), { allow: [], drift: [bad] })).toEqual({ allow: [], drift: [bad] })
  })
})
