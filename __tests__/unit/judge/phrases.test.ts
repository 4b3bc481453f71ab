import {
  count,
  duration,
  inSentence,
  list,
  quote,
  shorten,
  thousands
} from '../../../src/judge/phrases'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567']
])('%d is written %s', (number, expected) => {
  expect(thousands(number)).toBe(expected)
})

test.each([
  [0, '0 entries'],
  [1, '1 entry'],
  [1200, '1,200 entries']
])('%d entries are counted', (number, expected) => {
  expect(count(number, 'entry', 'entries')).toBe(expected)
})

test.each([
  [0.2, '0 ms'],
  [340.4, '340 ms'],
  [999.6, '1 s'],
  [2345, '2.3 s'],
  [9960, '10 s'],
  [60_012, '60 s'],
  [119_400, '119 s'],
  [120_000, '2 min'],
  [125_000, '2 min 5 s']
])('%d milliseconds are %s', (milliseconds, expected) => {
  expect(duration(milliseconds)).toBe(expected)
})

test.each<[readonly string[], number, number | undefined, string]>([
  [[], 3, undefined, ''],
  [['a'], 3, undefined, 'a'],
  [['a', 'b', 'c'], 3, undefined, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 3, undefined, 'a, b, c and 1 more'],
  [['a'], 1, 1001, 'a and 1,000 more']
])('%j is listed', (names, most, total, expected) => {
  expect(list(names, most, total)).toBe(expected)
})

test('a long text is cut in its middle, never within a character', () => {
  expect(shorten('0123456789', 10)).toBe('0123456789')
  expect(shorten('0123456789a', 10)).toBe('012345…89a')
  expect(shorten('😀😀😀😀', 5)).toBe('😀…')
})

test('a quotation holds no backtick but its own', () => {
  expect(quote('a`b')).toBe("`a'b`")
})

test.each([
  ['The container could not be inspected', 'the container could not be inspected'],
  ['Several reports for a:1', 'several reports for a:1'],
  ['3 attacks landed', '3 attacks landed'],
  ['Zero Drift itself failed', 'Zero Drift itself failed'],
  ['Compose refused the files', 'Compose refused the files'],
  ['Docker is not running', 'Docker is not running'],
  ['Composed of several', 'composed of several'],
  ['', '']
])('%j goes on after a colon', (title, clause) => {
  expect(inSentence(title)).toBe(clause)
})
