import fc from 'fast-check'
import { parseWords } from '../../../src/plan/parse'

/** Every row was compared with what bash makes of it. */
test.each<[string, string, readonly string[]]>([
  ['words are parted by white space', ' a  b\tc\nd ', ['a', 'b', 'c', 'd']],
  ['nothing makes no words', ' \t', []],
  ['single quotes keep everything', `'a "b" \\ $c'`, ['a "b" \\ $c']],
  ['double quotes keep white space', '"a  b"', ['a  b']],
  ['quotes in the middle of a word join it', `a"b c"d'e f'`, ['ab cde f']],
  ['empty quotes make an empty word', `'' "" a''`, ['', '', 'a']],
  ['a backslash takes the next character as it is', `a\\ b \\' \\\\ \\n`, ['a b', "'", '\\', 'n']],
  [
    'in double quotes it escapes only what would mean something',
    `"\\" \\\\ \\$x \\\` \\n"`,
    ['" \\ $x ` \\n']
  ],
  ['in single quotes it is a character', `'\\'`, ['\\']],
  ['a backslash at the end of a line continues it', 'a\\\nb "c\\\nd" \\\n e', ['ab', 'cd', 'e']],
  ['neighbouring quotes do not touch each other', `'\\\\'"x"`, ['\\\\x']],
  ['line ends in quotes stay', `'a\nb' "c\nd"`, ['a\nb', 'c\nd']]
])('%s: %j', (_, text, words) => {
  expect(parseWords(text)).toEqual({ value: words })
})

test.each<[string, string, readonly string[]]>([
  ['variables', '$HOME "${X}" $(id) `id`', ['$HOME', '${X}', '$(id)', '`id`']],
  ['globs and braces', '* a? [b] {c,d}', ['*', 'a?', '[b]', '{c,d}']],
  ['comments', 'a # b', ['a', '#', 'b']],
  ['operators', 'a | b && c > d; e &', ['a', '|', 'b', '&&', 'c', '>', 'd;', 'e', '&']],
  ['a home folder', '~/x', ['~/x']],
  ['names that every object has', 'toString __proto__', ['toString', '__proto__']]
])('no shell runs, so %s stay as they are', (_, text, words) => {
  expect(parseWords(text)).toEqual({ value: words })
})

test.each([
  [
    'a single quote',
    `a 'b`,
    `"a 'b" has a quote that is never closed; add the missing ' or escape it.`
  ],
  [
    'a double quote',
    `"a\\"`,
    `"\\"a\\\\\\"" has a quote that is never closed; add the missing " or escape it.`
  ],
  [
    'a quote in the other quotes',
    `"a'" '`,
    `"\\"a'\\" '" has a quote that is never closed; add the missing ' or escape it.`
  ],
  ['a backslash', 'a \\', '"a \\\\" ends in a lone backslash; remove it or write "\\\\".']
])('%s without its end is a problem', (_, text, problem) => {
  expect(parseWords(text)).toEqual({ problem })
})

test('words that were quoted come back', () => {
  const single = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`
  const double = (word: string) => `"${word.replace(/[\\"$`]/g, '\\$&')}"`
  const escaped = (word: string) =>
    word === '' ? "''" : word.replace(/[^]/g, (c) => (c === '\n' ? "'\n'" : `\\${c}`))
  const quoter = fc.constantFrom(single, double, escaped)
  const word = fc.string({ unit: fc.constantFrom(...Array.from(`ab '"\\$\n#*é`)), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(quoter, word)), (words) => {
      const text = words.map(([quote, word]) => quote(word)).join(' ')
      expect(parseWords(text)).toEqual({ value: words.map(([, word]) => word) })
    })
  )
})

test('a megabyte of hostile quotes is read in no time', () => {
  expect(parseWords(`"${'\\"'.repeat(500_000)}"`)).toEqual({ value: ['"'.repeat(500_000)] })
  expect(parseWords(`"${'a'.repeat(1_000_000)}`)).toHaveProperty('problem')
})
