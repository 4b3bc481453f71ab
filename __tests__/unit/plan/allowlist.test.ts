import { parseRule, type Rule } from '../../../src/plan/allowlist'

function ruleOf(line: string): Rule {
  const parsed = parseRule(line)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.value
}

describe('a rule', () => {
  test.each([
    ['/run/**', { rule: '/run/**', letters: 'ACD', pattern: '/run/**', reason: undefined }],
    ['A /run/x', { rule: 'A /run/x', letters: 'A', pattern: '/run/x', reason: undefined }],
    [
      '  CA \t /run/x  ',
      { rule: 'CA /run/x', letters: 'AC', pattern: '/run/x', reason: undefined }
    ],
    ['DAC /x', { rule: 'DAC /x', letters: 'ACD', pattern: '/x', reason: undefined }],
    [
      '/run/*.pid # pid files',
      { rule: '/run/*.pid', letters: 'ACD', pattern: '/run/*.pid', reason: 'pid files' }
    ],
    ['C /x  #   why # not', { rule: 'C /x', letters: 'C', pattern: '/x', reason: 'why # not' }],
    ['C /x #', { rule: 'C /x', letters: 'C', pattern: '/x', reason: undefined }],
    ['/a #b', { rule: '/a #b', letters: 'ACD', pattern: '/a #b', reason: undefined }],
    ['/a# b', { rule: '/a# b', letters: 'ACD', pattern: '/a# b', reason: undefined }],
    [
      'A /a file  of spaces # why',
      { rule: 'A /a file  of spaces', letters: 'A', pattern: '/a file  of spaces', reason: 'why' }
    ],
    ['/', { rule: '/', letters: 'ACD', pattern: '/', reason: undefined }]
  ])('%j', (line, { letters, ...texts }) => {
    const names = { A: 'added', C: 'changed', D: 'deleted' } as const
    const kinds = new Set(letters.split('').map((letter) => names[letter as keyof typeof names]))
    const allows = expect.any(Function) as Rule['allows']
    expect(ruleOf(line)).toEqual({ ...texts, kinds, source: 'input', allows })
  })

  const RELATIVE = 'is not absolute; start it with "/", or with "/**/" for any folder.'
  const KINDS =
    'is not a set of kinds (each of "A", "C", "D" at most once); write for example "AC".'

  test.each([
    ['run/**', `"run/**" ${RELATIVE}`],
    ['**/x', `"**/x" ${RELATIVE}`],
    ['{/a,/b}', `"{/a,/b}" ${RELATIVE}`],
    ['./x', `"./x" ${RELATIVE}`],
    ['A run/x', `"run/x" ${RELATIVE}`],
    ['# x', '"# x" is not absolute; start it with "/".'],
    ['run dir/x', '"run dir/x" is not absolute; start it with "/".'],
    ['AAC /x', `"AAC" ${KINDS}`],
    ['B /x', `"B" ${KINDS}`],
    ['a /x', `"a" ${KINDS}`],
    ['A,C /x', `"A,C" ${KINDS}`],
    ['__proto__ /x', `"__proto__" ${KINDS}`],
    ['AC', '"AC" has no pattern; write for example "AC /run/**".'],
    ['A # why', '"A # why" has no pattern; write for example "A /run/**".'],
    [
      '/run/',
      '"/run/" ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too.'
    ],
    ['/a//b', '"/a//b" goes round about, which no path does; write it without "//", "." and "..".'],
    ['//', '"//" goes round about, which no path does; write it without "//", "." and "..".'],
    [
      '/a/../b',
      '"/a/../b" goes round about, which no path does; write it without "//", "." and "..".'
    ],
    ['/a[b', '"/a[b" has a "[" that is never closed; close it or write "\\[".'],
    ['/a[', '"/a[" has a "[" that is never closed; close it or write "\\[".'],
    ['/a[]', '"/a[]" has a "[" that is never closed; close it or write "\\[".'],
    ['/a[b/c]', '"/a[b/c]" has a "[" that is never closed; close it or write "\\[".'],
    ['/a{b', '"/a{b" has a "{" that is never closed; close it or write "\\{".'],
    ['/{a,{b}', '"/{a,{b}" has a "{" that is never closed; close it or write "\\{".'],
    [
      '/a\\',
      '"/a\\\\" has a backslash before nothing that it could protect; write "\\\\" for one.'
    ],
    ['/[z-a]', '"/[z-a]" has a range that runs backwards; write it the other way round.'],
    [
      '/[[:alpha:]]',
      '"/[[:alpha:]]" has a named class, which is not known here; write a range such as "[a-z]".'
    ]
  ])('%j is none', (line, problem) => {
    expect(parseRule(line)).toEqual({ problem })
  })

  test('spells out to no more patterns than can be tried', () => {
    expect(ruleOf(`/${'{a,b}'.repeat(8)}`).allows('/abababab', 'added', '/')).toBe(true)
    expect(parseRule(`/${'{a,b}'.repeat(9)}`)).toEqual({
      problem: `"/${'{a,b}'.repeat(9)}" spells out to more than 256 patterns; split it.`
    })
    expect(parseRule(`/${'{a,b}'.repeat(800)}`)).toHaveProperty('problem')
    expect(parseRule(`/${'{'.repeat(2000)}${'}'.repeat(2000)}`)).toHaveProperty('value')
    expect(parseRule(`/${'x'.repeat(5000)}`)).toEqual({
      problem: `"/${'x'.repeat(99)}…" is longer than any path; cut it.`
    })
  })

  test('allows the kinds it names only', () => {
    const { allows } = ruleOf('AD /x')
    expect([
      allows('/x', 'added', '/'),
      allows('/x', 'changed', '/'),
      allows('/x', 'deleted', '/')
    ]).toEqual([true, false, true])
  })
})

/** Paths that a pattern matches, and paths that it does not. */
test.each<[string, readonly string[], readonly string[]]>([
  ['/a', ['/a'], ['/', '/b', '/a/b', '/aa', '/x/a']],
  ['/', ['/'], ['/a']],
  ['/*', ['/a', '/.a', '/a\n', '/é'], ['/', '/a/b']],
  ['/**', ['/', '/a', '/a/b/.c'], []],
  [
    '/run/**',
    ['/run', '/run/a', '/run/a/b', '/run/.x/y', '/run/a\nb/c'],
    ['/', '/runx', '/x/run', '/x/run/a']
  ],
  ['/run*/**', ['/run', '/runx', '/run1/a/b'], ['/ru', '/ru/n']],
  ['/**/x', ['/x', '/a/x', '/a/b/x'], ['/x/a', '/ax']],
  ['/a/**/b', ['/a/b', '/a/x/b', '/a/x/y/b'], ['/a', '/ab', '/a/bb', '/a/b/x']],
  ['/a/**/**/b', ['/a/b', '/a/x/b'], ['/a']],
  ['/a/**/*', ['/a/b', '/a/b/c'], ['/a']],
  ['/a**', ['/a', '/abc'], ['/a/b']],
  ['/***', ['/a'], ['/', '/a/b']],
  ['/a/*.pid', ['/a/x.pid', '/a/.pid', '/a/.x.pid'], ['/a/pid', '/a/b/x.pid', '/a/xpid']],
  ['/a?c', ['/abc', '/a😀c', '/a\nc', '/a?c'], ['/ac', '/abbc', '/a/c']],
  ['/a[b-d]e', ['/abe', '/ade'], ['/aae', '/a[b-d]e', '/a-e']],
  ['/a[!b]c', ['/axc', '/a!c', '/a\nc', '/a😀c'], ['/abc', '/ac', '/a/c']],
  ['/a[^b]c', ['/axc', '/a^c'], ['/abc', '/a/c']],
  ['/[]x]', ['/]', '/x'], ['/[]x]']],
  ['/[!]x]', ['/a'], ['/]', '/x']],
  ['/[a-]', ['/a', '/-'], ['/b']],
  ['/[!]', ['/!'], ['/a']],
  ['/[\\]\\\\]', ['/]', '/\\'], ['/[']],
  ['/a[.-0]b', ['/a.b', '/a0b'], ['/a/b']],
  ['/[😀-😂]', ['/😁'], ['/😄']],
  ['/{a,b}/c', ['/a/c', '/b/c'], ['/c', '/ab/c', '/{a,b}/c']],
  ['/{run/**,tmp}', ['/run', '/run/x', '/tmp'], ['/tmp/x']],
  ['/x{**,y}', ['/x', '/xz', '/xy'], ['/x/y']],
  ['/{a,b{c,d{e,f}}}', ['/a', '/bc', '/bde', '/bdf'], ['/b', '/bd']],
  ['/a{,b}', ['/a', '/ab'], ['/b']],
  ['/a{,/b}', ['/a', '/a/b'], ['/b']],
  ['/{,a}/b', ['/b', '/a/b'], ['/a']],
  ['/a{b}c', ['/a{b}c'], ['/abc']],
  ['/a{b{c,d}}', ['/a{bc}', '/a{bd}'], ['/abc']],
  ['/{1..3}', ['/{1..3}'], ['/1', '/2']],
  ['/a,b}', ['/a,b}'], ['/a']],
  ['/a\\*', ['/a*'], ['/ab', '/a\\*']],
  ['/a\\{b,c\\}', ['/a{b,c}'], ['/ab']],
  ['/a\\\\b', ['/a\\b'], ['/ab']],
  ['/a\\b', ['/ab'], ['/a\\b']],
  ['/(a|b)', ['/(a|b)'], ['/a', '/b']],
  ['/!(a)', ['/!(a)'], ['/b', '/!a']],
  ['/+(a)', ['/+(a)'], ['/a', '/aa']],
  ['/@(a)?(b)', ['/@(a)x(b)'], ['/a']],
  ['/!a', ['/!a'], ['/b']],
  ['/a.b+$^"\'#~', ['/a.b+$^"\'#~'], ['/axb+$^"\'#~']],
  ['/...', ['/...'], ['/abc']],
  ['/toString', ['/toString'], ['/valueOf']],
  ['/x/é', ['/x/é'], ['/x/e']],
  ['/x/*', ['/x/\ud800', '/x/\\x80', '/x/\x1b[31m', '/x/::error::'], []]
])('%s', (pattern, matched, others) => {
  const { allows } = ruleOf(pattern)
  expect(matched.filter((path) => !allows(path, 'added', '/'))).toEqual([])
  expect(others.filter((path) => allows(path, 'added', '/'))).toEqual([])
})

test.each([
  ['/*a*a*a*a*a*a*b', `/${'a'.repeat(255)}`],
  ['/**/a/**/a/**/a/**/b', '/a'.repeat(2000)],
  ['/**/*a*a*/**/*a*a*/**/b', `/${'a'.repeat(30)}`.repeat(130)],
  ['/**/[!b]*[!b]*[!b]*b/**/c', `/${'a'.repeat(255)}`.repeat(15)]
])('%s answers, however hostile the name', (pattern, path) => {
  expect(ruleOf(pattern).allows(path, 'added', '/')).toBe(false)
})
