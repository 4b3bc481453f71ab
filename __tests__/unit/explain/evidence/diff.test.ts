import { diffOf, textOf } from '../../../../src/explain/evidence/diffs'
import { maskOf } from '../../../../src/plan/masks'

const none = maskOf([])
const diff = (before: string | undefined, after: string | undefined) => {
  const told = diffOf({ name: 'before/x', text: before }, { name: 'after/x', text: after }, none)
  return told.kind === 'text' ? told.text : told.reason
}
const lines = (number: number, text = (n: number) => `line ${n}`): string =>
  Array.from({ length: number }, (_, n) => `${text(n)}\n`).join('')

test.each([
  [
    'a change',
    'a\nb\nc\n',
    'a\nB\nc\n',
    '--- before/x\n+++ after/x\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'
  ],
  ['an added file', undefined, 'a\nb\n', '--- /dev/null\n+++ after/x\n@@ -0,0 +1,2 @@\n+a\n+b\n'],
  ['a deleted file', 'a\n', undefined, '--- before/x\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n'],
  ['an empty file', undefined, '', '--- /dev/null\n+++ after/x\n'],
  [
    'a missing end of line',
    'a\n',
    'a',
    '--- before/x\n+++ after/x\n@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n'
  ],
  ['ends of lines alone', 'a\r\n', 'a\n', '--- before/x\n+++ after/x\n@@ -1,1 +1,1 @@\n-a\r\n+a\n']
])('%s', (_, before, after, expected) => {
  expect(diff(before, after)).toBe(expected)
})

test('GNU patch turns one version into the other', () => {
  const [before, after] = [lines(100), lines(101, (n) => (n % 30 === 7 ? 'x' : `line ${n}`))]
  const told = diff(before, after)
  expect(told).toContain('@@ -5,7 +5,7 @@\n line 4\n line 5\n line 6\n-line 7\n+x\n line 8\n')
})

test('a secret is masked in a hunk that begins in the middle of it, and every line keeps its mark', () => {
  const key = (middle: string) =>
    `-----BEGIN PRIVATE KEY-----\n${lines(20, () => 'AAAABBBBCCCC')}${middle}\n${lines(20, () => 'DDDDEEEE')}-----END PRIVATE KEY-----\n`
  const told = diff(key('OLDOLDOLD'), key('NEWNEWNEW'))
  expect(told.split('\n').slice(3)).toEqual([
    ' ***',
    ' ***',
    ' ***',
    '-***',
    '+***',
    ' ***',
    ' ***',
    ' ***',
    ''
  ])
})

test.each([
  ['too many lines', lines(20_001), lines(3), 'too-large'],
  ['too many bytes', 'x'.repeat(1024 * 1024 + 1), '', 'too-large'],
  [
    'two texts that have nothing in common',
    lines(10_000),
    lines(10_000, (n) => `other ${n}`),
    'too-different'
  ]
])('%s: no diff', (_, before, after, reason) => {
  expect(diff(before, after)).toBe(reason)
})

test.each([
  ['text', 'a\u00e9\n', 'a\u00e9\n'],
  ['a null', 'a\0', undefined]
])('%s is text or not', (_, text, expected) => {
  expect(textOf(Buffer.from(text))).toBe(expected)
})

test('bytes that are not UTF-8 are no text, and a byte order mark is kept', () => {
  expect(textOf(Buffer.from([0x61, 0xff]))).toBeUndefined()
  expect(textOf(Buffer.from('\ufeffa'))).toBe('\ufeffa')
})
