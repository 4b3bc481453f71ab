import { matcher } from '../../../src/adapters/world'

const { matches } = matcher()
const CATASTROPHE = `${'a'.repeat(60)}b`

test.each([
  [/ready/, ['starting', 'now ready for connections'], true],
  [/^ready$/, ['not ready', 'ready to go'], false],
  [/^$/, [''], true],
  [/x/, [], false],
  [/\bport \d+\b/u, ['listening on port 80'], true]
])('%s on %j: %j', (expression, lines, expected) => {
  expect(matches(expression, lines, 1000)).toBe(expected)
})

test('an expression that backtracks for ever is given up', () => {
  expect(matches(/(a+)+$/, [CATASTROPHE], 50)).toBe(false)
})

test('lines after one that was given up are not matched', () => {
  expect(matches(/(a+)+$/, [CATASTROPHE, 'a'], 50)).toBe(false)
})

test('it goes on working after it has given up', () => {
  matches(/(a+)+$/, [CATASTROPHE], 20)
  expect(matches(/(a+)+$/, ['aaa'], 1000)).toBe(true)
})

test.each([0, -5, 0.1])('a time limit of %d ms is accepted', (within) => {
  expect([true, false]).toContain(matches(/a/, ['a'], within))
})

test('a hostile line is treated as plain text', () => {
  const lines = ['"]; process.exit(1); //', "'; throw 1; '", '${lines}', '\u2028']
  expect(matches(/never/, lines, 1000)).toBe(false)
})
