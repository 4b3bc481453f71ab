import { resolve } from 'node:path'
import { fitted, lastLine, patchLine } from '../../../src/commands/terminal'
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

describe('a line that ends with a long word', () => {
  const [path, terminal] = [`out/${'x'.repeat(60)}`, { isTTY: true, columns: 60 }]

  test.each<readonly [string, readonly string[], typeof terminal, string]>([
    ['stays one where it fits', [], { isTTY: true, columns: 100 }, `  Report ${path}\n`],
    ['stays one in a pipe', [], { isTTY: false, columns: 60 }, `  Report ${path}\n`],
    ['goes on below', [], terminal, `  Report\n    ${path}\n`],
    [
      'goes on below, as the same command',
      ['git', 'apply'],
      terminal,
      `  Report git apply \\\n    ${path}\n`
    ]
  ])('%s', (_, command, output, line) => {
    expect(lastLine('Report', command, path, output)).toBe(line)
  })
})

describe('the command that applies a patch', () => {
  const lineOf = (suggestion: object, outputDir: string, isKept = true): string => {
    const explanation = { kind: 'suggestion', suggestion: { works: true, ...suggestion } }
    const report = { account: { explanation } } as unknown as Report
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
    expect(lineOf({ recipes: { patch: 'diff' }, patchFolder: '.' }, folder)).toBe(line)
  })

  test('is not shown without a patch, or where the reports are removed', () => {
    expect(lineOf({ recipes: { override: 'x' } }, '/out')).toBe('')
    expect(lineOf({ recipes: { patch: 'diff' } }, '/out', false)).toBe('')
  })

  test('is not shown for mounts with which the image still fails', () => {
    expect(lineOf({ works: false, recipes: { manifestPatch: 'diff' } }, '/out')).toBe('')
  })

  test.each([
    ['above it', '..', '/out', '  Apply  git -C .. apply /out/suggestion/manifest.patch\n'],
    [
      'above it, where the reports lie',
      '..',
      resolve('../out'),
      '  Apply  git -C .. apply out/suggestion/manifest.patch\n'
    ]
  ])('begins in the folder that the patch is for: %s', (_, patchFolder, outputDir, line) => {
    expect(lineOf({ recipes: { manifestPatch: 'diff' }, patchFolder }, outputDir)).toBe(line)
  })
})
