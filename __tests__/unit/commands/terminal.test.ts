import { fitted } from '../../../src/commands/terminal'

const WORDS = 'word '.repeat(40).trim()

test.each([
  [20, 60],
  [60, 60],
  [100, 100],
  [400, 120]
])('a terminal of %d columns has lines of at most %d', (columns, width) => {
  const text = `${WORDS}\n  ${WORDS}\n`
  const lines = fitted(text, { isTTY: true, columns }).split('\n')
  const longest = Math.max(...lines.map(({ length }) => length))
  expect(longest).toBeLessThanOrEqual(width)
  expect(longest).toBeGreaterThan(width - 6)
  expect(lines.at(-1)).toBe('')
  expect(lines.join(' ').replace(/ +/g, ' ')).toBe(text.replace(/\s+/g, ' '))
})

test('the rest of an indented line is indented further, that of another is not', () => {
  const text = `${'a'.repeat(50)} ${'b'.repeat(50)}\n  ${'c'.repeat(50)} ${'d'.repeat(50)}\nshort`
  expect(fitted(text, { isTTY: true, columns: 60 }).split('\n')).toEqual([
    'a'.repeat(50),
    'b'.repeat(50),
    `  ${'c'.repeat(50)}`,
    `    ${'d'.repeat(50)}`,
    'short'
  ])
})

test('a pipe has the lines as they are', () => {
  expect(fitted(`${WORDS}\n`, { isTTY: false, columns: 60 })).toBe(`${WORDS}\n`)
})
