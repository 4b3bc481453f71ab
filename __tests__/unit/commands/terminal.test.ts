import { resolve } from 'node:path'
import { fitted, patchLine } from '../../../src/commands/terminal'
import type { Report } from '../../../src/report/report'

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

describe('the command that applies a patch', () => {
  const lineOf = (recipes: object, outputDir: string, isKept = true): string => {
    const report = { document: { suggestion: { recipes } } } as unknown as Report
    return patchLine(report, { outputDir, isKept, detail: 'normal' })
  }

  test.each([
    [
      'is whole, from the working directory',
      resolve('out'),
      '  Apply  git apply out/suggestion/compose.patch\n'
    ],
    [
      'names a folder elsewhere by its absolute path',
      '/elsewhere/out',
      '  Apply  git apply /elsewhere/out/suggestion/compose.patch\n'
    ],
    [
      'quotes what a shell would split',
      '/my reports',
      "  Apply  git apply '/my reports/suggestion/compose.patch'\n"
    ]
  ])('%s', (_, folder, line) => {
    expect(lineOf({ patch: 'diff' }, folder)).toBe(line)
  })

  test('is not shown without a patch, or where the reports are removed', () => {
    expect(lineOf({ override: 'x' }, '/out')).toBe('')
    expect(lineOf({ patch: 'diff' }, '/out', false)).toBe('')
  })
})
