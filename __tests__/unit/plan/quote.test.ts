import fc from 'fast-check'
import { quoteInput } from '../../../src/plan/parse'

test.each([
  ['an ordinary text stands in quotes', 'a b', '"a b"'],
  ['quotes and backslashes are escaped', 'a"b\\', '"a\\"b\\\\"'],
  ['a line end stays on the line', 'a\nb\r', '"a\\nb\\r"'],
  ['NUL and escape are visible', '\0\x1b[31m', '"\\u0000\\u001b[31m"'],
  ['C1 controls are visible', '\x9b', '"\\u{9b}"'],
  ['a line separator is visible', '\u2028', '"\\u{2028}"'],
  ['a text that turns direction is visible', 'a\u202eb', '"a\\u{202e}b"'],
  ['an invisible tag character is visible', '\u{e0041}', '"\\u{e0041}"'],
  ['half a character is visible', '\ud83d', '"\\ud83d"'],
  ['a whole emoji stays', '😀', '"😀"'],
  ['a hundred characters stay', 'x'.repeat(100), `"${'x'.repeat(100)}"`],
  ['the hundred and first is cut', 'x'.repeat(101), `"${'x'.repeat(100)}…"`],
  ['a secret is masked', 'curl -u user:hunter2', '"curl -u user:***"'],
  [
    'a secret that is longer than a sentence is masked',
    `login --token ${'x'.repeat(9000)}`,
    '"login --token ***…"'
  ],
  ['no character is cut in half', '😀'.repeat(101), `"${'😀'.repeat(100)}…"`]
])('%s', (_, text, quoted) => {
  expect(quoteInput(text)).toBe(quoted)
})

test('whatever is quoted is one short line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(quoteInput(text)).toMatch(/^"[^\p{C}\p{Zl}\p{Zp}]*"$/u)
      expect(quoteInput(text).length).toBeLessThan(1000)
    })
  )
})
