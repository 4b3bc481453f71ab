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
  ) => allowanceFor(changes, new Set(volumes), { image: tree(...image) })

  test.each<[string, Parameters<typeof allowance>, readonly string[]]>([
    ['is nothing for nothing', [[], ['/data']], []],
    ['is all of a volume', [[placed('/data/x', '/data')], ['/data'], '/data/'], ['/data/**']],
    [
      'is all of each volume, once',
      [
        [placed('/a/x', '/a'), placed('/b/x', '/b'), placed('/a/y', '/a')],
        ['/a', '/b', '/c']
      ],
      ['/a/**', '/b/**']
    ],
    [
      'is exactly what changed in a volume into which the image puts files',
      [
        [placed('/app/x', '/app'), placed('/app/y', '/app', { kind: 'changed' })],
        ['/app'],
        '/app/app.py'
      ],
      ['A /app/x', 'C /app/y']
    ],
    [
      'is exactly what changed in memory',
      [[placed('/run/x', '/run'), placed('/run/d', '/run', { isFolder: true })]],
      ['A /run/x', 'A /run/d/**']
    ],
    [
      'is exactly what changed in a volume where anything looks like an intruder’s work',
      [[placed('/data/x', '/data'), placed('/data/y', '/data', { severity: 'high' })], ['/data']],
      ['A /data/x']
    ],
    [
      'is exactly what changed in a volume with such a thing in a mount below',
      [
        [placed('/data/x', '/data'), placed('/data/in/y', '/data/in', { severity: 'high' })],
        ['/data']
      ],
      ['A /data/x']
    ],
    [
      'is all of a volume beside one with such a thing',
      [
        [placed('/a/x', '/a'), placed('/ab/y', '/ab', { severity: 'high' })],
        ['/a', '/ab']
      ],
      ['/a/**']
    ]
  ])('%s', (_, changes, expected) => {
    expect(allowance(...changes).allow).toEqual(expected)
  })

  test('tells what remains drift, with the rule that would allow it', () => {
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
        { image: tree() }
      )
      expect(allow).toEqual([`A ${place}/harmless`])
      expect(drift.map((one) => one.rule)).toEqual([`A ${path}`])
    }
  })
})

describe('changes are placed', () => {
  const FOLDER = other('directory')

  test('that were judged, as they were', () => {
    const gone: JudgedChange = {
      ...{ path: '/a/d', kind: 'deleted', place: '/a', before: FOLDER },
      ...{ severity: 'medium', tags: [], allowed: false, rule: null }
    }
    expect(driftOf([gone])).toEqual([
      placed('/a/d', '/a', { kind: 'deleted', severity: 'medium', isFolder: true })
    ])
  })

  test('that nobody judged, by what they look like, without mere touches', () => {
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

  test('that a program would make below a mount, without what it would leave as it is', () => {
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

test('code of the image that a program altered, if only in its rights, looks like an intruder’s work', () => {
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

  test('allows all in it, and nothing elsewhere, whatever characters its name has', () => {
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

  test('is as people would write it', () => {
    expect([ruleFor('/var/lib/app'), ruleFor('/a[1]')]).toEqual(['/var/lib/app/**', '/a\\[1\\]/**'])
  })
})

describe('rules of a rehearsal and of a check', () => {
  const of = (...allow: readonly string[]) => ({ allow, drift: [] })

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['are those of both', ['C /v/a'], ['A /v/b'], ['C /v/a', 'A /v/b']],
    ['are there once', ['A /v/a'], ['A /v/a'], ['A /v/a']],
    ['are none for names that the rehearsal chose', ['A /v/x-abcd'], ['A /v/x-*'], ['A /v/x-*']],
    ['are for its kinds of change as well', ['C /v/x-a'], ['A /v/x-*'], ['C /v/x-a', 'A /v/x-*']],
    ['are no patterns of the rehearsal', ['A /v/x-*', '/v/**'], ['A /v/b'], ['A /v/b']],
    ['are none for a file in a folder that has one', ['A /v/d/x'], ['/v/**'], ['/v/**']]
  ])('%s', (_, rehearsed, seen, expected) => {
    expect(ofBoth(of(...rehearsed), of(...seen)).allow).toEqual(expected)
  })

  test('are none for what looked like an intruder’s work in the check', () => {
    const bad = { path: '/v/a', kind: 'changed', severity: 'high', rule: 'C /v/a' } as const
    expect(ofBoth(of('C /v/a'), { allow: [], drift: [bad] })).toEqual({ allow: [], drift: [bad] })
  })
})
