import fc from 'fast-check'
import {
  exact,
  literalStart,
  narrowRules,
  ruleFor,
  type Drifted
} from '../../../src/explain/allow-rules'
import { isNotable, SEVERITIES } from '../../../src/judge/severity'
import { parseRule } from '../../../src/plan/allowlist'
import type { ChangeKind } from '../../../src/words'
import { tree } from './roots'

const KINDS: readonly ChangeKind[] = ['added', 'changed', 'deleted']
const LETTERS: Readonly<Record<string, ChangeKind>> = { A: 'added', C: 'changed', D: 'deleted' }

/** `A /x`: a harmless file that was added; a folder where the path ends with a slash. */
function drifted(line: string, severity: Drifted['severity'] = 'low'): Drifted {
  const isFolder = line.endsWith('/')
  const path = isFolder ? line.slice(2, -1) : line.slice(2)
  return { path, kind: LETTERS[line[0] ?? ''] ?? 'changed', severity, isFolder }
}
const numbered = (line: string, ending = '', many = 9): readonly Drifted[] =>
  Array.from({ length: many }, (_, at) => drifted(`${line}${at}${ending}`))

const rules = (changes: readonly Drifted[], ...image: readonly string[]): readonly string[] =>
  narrowRules(changes, { image: tree(...image) }).map(({ rule }) => rule)

describe('narrow rules are', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['none for no changes', [], []],
    ['for a path', ['A /app/notes.db'], ['A /app/notes.db']],
    [
      'for each path, in their order',
      ['C /app/b', 'A /app/a', 'D /app/c'],
      ['C /app/b', 'A /app/a', 'D /app/c']
    ],
    ['with all kinds that were seen', ['C /app/a', 'A /app/a', 'D /app/a'], ['ACD /app/a']],
    [
      'for a folder that was added, with all in it',
      ['A /app/up/', 'A /app/up/x', 'A /app/up/deep/', 'A /app/up/deep/y', 'A /app/z'],
      ['A /app/up/**', 'A /app/z']
    ],
    [
      'not for a folder that was changed',
      ['C /app/up/', 'A /app/up/x'],
      ['C /app/up', 'A /app/up/x']
    ],
    ['for each of a few neighbours', ['A /app/1', 'A /app/2'], ['A /app/1', 'A /app/2']],
    [
      'with characters that mean something in patterns',
      ['A /app/a*[b] #c'],
      ['A /app/a\\*\\[b\\] \\#c']
    ]
  ])('%s', (_, lines, expected) => {
    expect(rules(lines.map((line) => drifted(line)))).toEqual(expected)
  })

  test('for many neighbours by the ending of their names', () => {
    const many = [...numbered('A /app/', '.txt'), ...numbered('C /app/', '.log')]
    expect(rules(many)).toEqual(['A /app/*.txt', 'C /app/*.log'])
  })

  test('for many neighbours without an ending by name, since a pattern would match programs as well', () => {
    const names = numbered('A /app/up/')
    expect(rules(names, '/app/', '/app/app.py', '/app/up/')).toHaveLength(names.length)
  })

  test('for a name that ends in a blank, which a rule would lose', () => {
    expect(rules([drifted('A /data/x ')])).toEqual(['A /data/x[ ]'])
  })

  test('for no more than eight neighbours by name', () => {
    expect(rules(numbered('A /app/', '.txt', 8))).toHaveLength(8)
  })

  test.each<[string, readonly Drifted[], readonly string[]]>([
    ['if the image has another file of that ending', numbered('A /app/', '.py'), ['/app/app.py']],
    ['without an ending, if the image has a file there', numbered('A /app/'), ['/app/app.py']],
    ['without an ending, if the image has a folder there', numbered('A /app/'), ['/app/lib/']]
  ])('for each of many neighbours by name %s', (_, many, image) => {
    expect(rules(many, ...image)).toHaveLength(many.length)
  })

  test('for many changed files of the image by their ending, unless the image has others', () => {
    const own = Array.from({ length: 9 }, (_, at) => `/app/${at}.dat`)
    expect(rules(numbered('C /app/', '.dat'), ...own)).toEqual(['C /app/*.dat'])
    expect(rules(numbered('C /app/', '.dat'), ...own, '/app/9.dat')).toHaveLength(9)
  })
})

describe('an intruder’s work has a rule of its own', () => {
  const evil = (line: string): Drifted => drifted(line, 'high')

  test.each<[string, readonly Drifted[], readonly string[]]>([
    [
      'in a folder that was added, which has none then',
      [drifted('A /app/up/'), drifted('A /app/up/x'), evil('A /app/up/y')],
      ['A /app/up', 'A /app/up/x', 'A /app/up/y']
    ],
    [
      'deep in it, while another folder there has one',
      [
        ...['A /up/', 'A /up/a/', 'A /up/a/x', 'A /up/b/'].map((line) => drifted(line)),
        evil('A /up/b/y')
      ],
      ['A /up', 'A /up/a/**', 'A /up/b', 'A /up/b/y']
    ],
    [
      'among many neighbours, which have one each then',
      [...numbered('A /up/'), evil('A /up/evil')],
      [...Array.from({ length: 9 }, (_, at) => `A /up/${at}`), 'A /up/evil']
    ],
    [
      'among many of no ending, also with one',
      [...numbered('A /up/'), evil('A /up/evil.so')],
      [...Array.from({ length: 9 }, (_, at) => `A /up/${at}`), 'A /up/evil.so']
    ],
    [
      'beside many of another ending, which have one',
      [...numbered('A /up/', '.txt'), evil('A /up/evil.so')],
      ['A /up/*.txt', 'A /up/evil.so']
    ]
  ])('%s', (_, changes, expected) => {
    expect(rules(changes)).toEqual(expected)
  })
})

describe('parts of names that each boot makes anew become wildcards', () => {
  const evil = (line: string): Drifted => drifted(line, 'high')

  test.each<[string, readonly Drifted[], readonly string[], readonly string[]]>([
    ['in a file', [drifted('A /w/vgc_1732900000.dat')], ['/w/'], ['A /w/vgc_*.dat']],
    [
      'once for all that differ in nothing else',
      [drifted('A /w/a-12345.x'), drifted('C /w/a-67890.x')],
      [],
      ['AC /w/a-*.x']
    ],
    [
      'in a folder that was added, with all in it',
      [drifted('A /run/app-12345/'), drifted('A /run/app-12345/x')],
      ['/run/'],
      ['A /run/app-[0-9][0-9][0-9][0-9][0-9]/**']
    ],
    ['in what looks like an intruder’s work', [evil('A /w/vgc_12345.so')], [], ['A /w/vgc_*.so']],
    [
      'but not where that would be for a file of the image',
      [drifted('A /w/vgc_12345.dat')],
      ['/w/vgc_base.dat'],
      ['A /w/vgc_12345.dat']
    ],
    [
      'but not where all in a folder of the image would be in it',
      [drifted('A /w/12345')],
      ['/w/54321'],
      ['A /w/12345']
    ],
    [
      'but not where it would be for an intruder’s work',
      [drifted('A /w/x-12345'), evil('A /w/x-66666')],
      [],
      ['A /w/x-12345', 'A /w/x-66666']
    ],
    [
      'but not where it would be for an intruder’s work in another folder',
      [drifted('A /w/x-12345/'), drifted('A /w/x-12345/a'), evil('A /w/x-66666/b')],
      [],
      ['A /w/x-12345/**', 'A /w/x-*/b']
    ],
    [
      'with characters that mean something in patterns',
      [drifted('A /w/a*[b] #c-12345')],
      [],
      ['A /w/a\\*\\[b\\] \\#c-[0-9][0-9][0-9][0-9][0-9]']
    ]
  ])('%s', (_, changes, image, expected) => {
    expect(rules(changes, ...image)).toEqual(expected)
  })

  test('where another boot has other parts', () => {
    const boots = { image: tree('/run/'), own: tree('/run/', '/run/app-9.x', '/run/b-1.x') }
    const changes = ['A /run/app-7.x', 'A /run/b-1.x'].map((line) => drifted(line))
    expect(narrowRules(changes, boots).map(({ rule }) => rule)).toEqual([
      'A /run/app-*.x',
      'A /run/b-1.x'
    ])
  })
})

describe('for any changes', () => {
  const name = fc.constantFrom('a', 'b', 'c.txt', 'd.txt', 'e*', 'f #', '[g]')
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((all) => `/${all.join('/')}`)
  const change: fc.Arbitrary<Drifted> = fc.record({
    path: fc.oneof(
      path,
      fc.nat(20).map((at) => `/up/${at}`),
      fc.nat(20).map((at) => `/up/${at}.x`),
      fc.nat(3).map((at) => `/up/x-${12_345 + at}/y`),
      fc.nat(3).map((at) => `/up/x-${12_345 + at}`),
      fc.constantFrom('/up/x-', '/up/x-y', '/up/x-y/z')
    ),
    kind: fc.constantFrom(...KINDS),
    severity: fc.constantFrom(...SEVERITIES),
    isFolder: fc.boolean()
  })
  const changes = fc.uniqueArray(change, { maxLength: 40, selector: (one) => one.path })
  const shipped = fc.uniqueArray(fc.oneof(path, fc.constantFrom('/up/x-a', '/up/x-12346')), {
    maxLength: 5
  })

  test('the rules allow all of them, and no rule for harmless ones allows an intruder’s work', () => {
    fc.assert(
      fc.property(changes, shipped, (all, image) => {
        const narrow = narrowRules(all, { image: tree(...image) })
        const allows = narrow.map(({ rule, drifted: some }) => {
          const parsed = parseRule(rule)
          if ('problem' in parsed) throw new Error(parsed.problem)
          const isHarmless = !some.some(isNotable)
          return { rule: parsed.value, isHarmless, some }
        })
        for (const { rule, some } of allows)
          for (const one of some) expect(rule.allows(one.path, one.kind, '/')).toBe(true)
        expect(allows.flatMap(({ some }) => some)).toHaveLength(all.length)
        for (const one of all.filter(isNotable))
          for (const { rule, isHarmless } of allows)
            if (isHarmless) expect(rule.allows(one.path, one.kind, '/')).toBe(false)
      })
    )
  })

  test('no rule allows a change of an unchanged file of the image', () => {
    fc.assert(
      fc.property(changes, shipped, (all, image) => {
        const seen = new Set(all.map((one) => one.path))
        // In a folder that was added the image has nothing.
        const isBelow = (one: string) => all.some((other) => one.startsWith(`${other.path}/`))
        const untouched = image.filter((one) => !seen.has(one) && !isBelow(one))
        for (const { rule } of narrowRules(all, { image: tree(...image) })) {
          const parsed = parseRule(rule)
          if ('problem' in parsed) throw new Error(parsed.problem)
          for (const one of untouched)
            for (const kind of KINDS) expect(parsed.value.allows(one, kind, '/')).toBe(false)
        }
      })
    )
  })
})

test('an exact pattern matches its path alone, whatever characters it has', () => {
  expect([exact('/a b'), exact('/a #b'), exact('/a[1]{2}')]).toEqual([
    '/a b',
    '/a \\#b',
    '/a\\[1\\]\\{2\\}'
  ])
})

test.each([
  ['/a/b', '/a/b'],
  ['/a/**', '/a'],
  ['/a/b-*/c', '/a'],
  ['/*', '/'],
  ['/a\\*b/c', '/a*b/c'],
  ['/a\\*b/*', '/a*b'],
  ['/a/\\[b]/[c]', '/a/[b]'],
  ['/a/{b,c}', '/a']
])('the pattern %s begins with %s', (pattern, start) => {
  expect(literalStart(pattern)).toBe(start)
})

test('the pattern for a folder matches everything in it', () => {
  expect(ruleFor('/a*')).toBe('/a\\*/**')
})
