import { applyPatch, parsePatch } from 'diff'
import fc from 'fast-check'
import { unifiedDiff } from '../../../src/explain/recipes/compose-diff'
import { runs } from '../../harness/fuzz'

const lines = (text: string): string =>
  Array.from(text)
    .map((name) => `${name}\n`)
    .join('')

const diff = (before: string, after: string, hidden: readonly number[] = []) =>
  unifiedDiff({
    file: 'a.yaml',
    before: lines(before),
    after: lines(after),
    hidden: new Set(hidden)
  })?.replace(/^[^]*?(?=@@)/, '')

test.each<[string, string | undefined, string | undefined]>([
  [
    'three lines around a change',
    diff('abcdefghi', 'abcdEfghi'),
    '@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n'
  ],
  [
    'fewer lines before a change',
    diff('abcde', 'abXcde', [1, 2]),
    '@@ -3,3 +3,4 @@\n+X\n c\n d\n e\n'
  ],
  [
    'fewer lines behind a change',
    diff('abcde', 'abXcde', [4]),
    '@@ -1,3 +1,4 @@\n a\n b\n+X\n c\n'
  ],
  [
    'two changes with a hidden line between them',
    diff('abcde', 'aXbcdYe', [3]),
    '@@ -1,2 +1,3 @@\n a\n+X\n b\n@@ -4,2 +5,3 @@\n d\n+Y\n e\n'
  ],
  [
    'a change at the end, below hidden lines',
    diff('abc', 'abcX', [1, 2, 3]),
    '@@ -3,0 +4,1 @@\n+X\n'
  ],
  ['a hidden line directly behind a change', diff('abcde', 'abXcde', [3]), undefined],
  ['a hidden line that changes', diff('abc', 'aXc', [2]), undefined]
])('%s', (_, found, wanted) => {
  expect(found).toBe(wanted)
})

const edit = fc.record({
  before: fc.array(fc.constantFrom('a', 'b', 'secret'), { maxLength: 30 }),
  added: fc.array(fc.nat(30), { maxLength: 4 }),
  removed: fc.array(fc.nat(30), { maxLength: 2 }),
  isCut: fc.boolean(),
  crlf: fc.boolean()
})

test('a patch shows no hidden line, and gives the edited text', () => {
  fc.assert(
    fc.property(edit, ({ before, added, removed, isCut, crlf }) => {
      const joined = (all: readonly string[]): string =>
        all.join(crlf ? '\r\n' : '\n') + (isCut || all.length === 0 ? '' : crlf ? '\r\n' : '\n')
      const after = before.flatMap((line, index) => [
        ...(added.includes(index) ? [`new ${index}`] : []),
        ...(removed.includes(index) && line !== 'secret' ? [] : [line])
      ])
      const hidden = new Set(
        before.flatMap((line, index) => (line === 'secret' ? [index + 1] : []))
      )
      const texts = { before: joined(before), after: joined(after) }
      const patch = unifiedDiff({ file: 'a.yaml', ...texts, hidden })
      if (patch === undefined) return
      expect(patch).not.toContain('secret')
      const options = { autoConvertLineEndings: false }
      expect(applyPatch(texts.before, patch, options)).toBe(texts.after)
      for (const { hunks } of parsePatch(patch)) {
        for (const { lines: all, oldStart, oldLines } of hunks) {
          const isAtEnd = oldStart + Math.max(oldLines, 1) > before.length
          expect(isAtEnd || all.at(-1)?.startsWith(' ')).toBe(true)
        }
      }
    }),
    { numRuns: runs(5000) }
  )
})
