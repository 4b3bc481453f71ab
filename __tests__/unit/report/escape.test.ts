import fc from 'fast-check'
import {
  forAnnotation,
  forFile,
  forJson,
  forLog,
  forMarkdown,
  forPre,
  forPreLine,
  forXml,
  inline,
  sentenceForMarkdown
} from '../../../src/report/escape'
import { parseCommand } from '../../harness/syntax'
import { ATTACKS } from './cases'
import { runs } from '../../harness/fuzz'

/** Every name counts as registered here, so that nothing depends on which commands a runner knows. */
const ANY = { has: () => true } as unknown as ReadonlySet<string>
const asRunnerSeesLines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)
const commands = (text: string) =>
  asRunnerSeesLines(text).filter((line) => parseCommand(line, ANY) !== undefined)

/** Conditions that the facts call necessary for a command, whatever collation says. */
const suspicious = (text: string) =>
  asRunnerSeesLines(text).filter(
    (line) => line.includes('##[') || line.replace(/^[\s\u0085]+/, '').startsWith('::')
  )

/** What a terminal obeys, what hides, and what turns text around. */
const UNSEEN = new RegExp(
  String.raw`[^\P{C}\p{Co}\p{Cn}\n\t]|[\u2028\u2029\u3164]|\p{Variation_Selector}`,
  'u'
)

const pieces = fc.constantFrom(
  ...ATTACKS,
  ...'::|##|[|]|error|add-mask|group| |\t|\n|\r|\r\n|\u0085|\u2028|\u2029|\u00a0|\u3000|\v|\f'.split(
    '|'
  ),
  ...'\u001b|\u001b[0m|\u001b[|\u001b]0;|\u0007|\u009b|\u0000|\u200b|\u00ad|\u202e|\ud83d|\ude00|\u{1f600}'.split(
    '|'
  ),
  ...'<|>|&|"|\'|`|``|```|<b>|</pre>|</code>|<!--|-->|]]>|\\|\\n|*|_|~~|@octocat|#1|://|www.|a|é|漢'.split(
    '|'
  )
)
const attack = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
const anything = fc.oneof(
  attack,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
)
const often = { numRuns: runs(2000) }

describe('text for a log', () => {
  it.each([
    ['a plain line', 'listening on :80', '| listening on :80'],
    ['two lines with a final newline', 'one\ntwo\n', '| one\n| two'],
    ['a command', '::error::x', '| ::error::x'],
    ['a command of the old form', 'a ##[error]x', '| a ##\\[error]x'],
    ['one that appears when colours are gone', '##\u001b[1m[error]x', '| ##\\[error]x'],
    ['one behind a carriage return', '10%\r::error::x', '| 10%\n| ::error::x'],
    ['one behind a next-line character', '\u0085::error::x', '| \n| ::error::x'],
    ['one behind a line separator', 'a\u2028::error::x', '| a\n| ::error::x'],
    ['colours', '\u001b[32mok\u001b[0m', '| ok'],
    ['a link', '\u001b]8;;http://x\u0007y\u001b]8;;\u0007', '| y'],
    ['a sequence within a sequence', '\u001b\u001b[0m[31mred', '| \\u001b[31mred'],
    ['an eight-bit sequence', '\u009b31mred', '| \\u009b31mred'],
    ['bidi and zero width', 'a\u202eb\u200bc', '| a\\u202eb\\u200bc'],
    ['tag characters', 'a\u{e0041}', '| a\\u{e0041}'],
    ['half a surrogate pair', 'a\ud83d', '| a\\ud83d'],
    ['an emoji and a tab', '\u{1f600}\tx', '| \u{1f600}\tx'],
    ['nothing', '', '| ']
  ])('keeps or shows %s', (_, text, expected) => {
    expect(forLog(text)).toBe(expected)
  })

  it('keeps only the last lines, and cuts long ones', () => {
    expect(forLog(`a\nb\n${'c'.repeat(100)}`, 2, 10)).toBe('| b\n| cccccc…ccc')
  })

  it('never holds a command or a control character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = forLog(text)
        expect(commands(safe)).toEqual([])
        expect(suspicious(safe)).toEqual([])
        expect(safe).not.toMatch(UNSEEN)
        expect(safe.split('\n').every((line) => line.startsWith('| '))).toBe(true)
      }),
      often
    )
  })
})

describe('text for a file', () => {
  it.each([
    ['lines as they are', 'one\n  two::three\n\n', 'one\n  two::three\n'],
    ['a command', '::error::x', '\\::error::x'],
    ['one behind white space', '\t\u3000::error::x', '\\\t\u3000::error::x'],
    ['one behind what only looks like none', '\u200b::error::x', '\\u200b::error::x'],
    ['one behind colours', '\u001b[31m::error::x', '\\::error::x'],
    ['one behind a carriage return', '10%\r::error::x', '10%\n\\::error::x'],
    ['one behind a next-line character', '\u0085::error::x', '\n\\::error::x'],
    ['a command of the old form', 'a ##[error]x', 'a ##\\[error]x'],
    ['a control character', 'a\u0000b', 'a\\u0000b']
  ])('keeps or shows %s', (_, text, expected) => {
    expect(forFile(text)).toBe(expected)
  })

  it('never holds a command or a control character, and no line less', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = forFile(text)
        expect(commands(safe)).toEqual([])
        expect(suspicious(safe)).toEqual([])
        expect(safe).not.toMatch(UNSEEN)
        expect(safe.split('\n')).toHaveLength(forLog(text).split('\n').length)
      }),
      often
    )
  })
})

describe('a piece of a sentence', () => {
  it.each([
    ['a path', '/var/www/a b', 300, '/var/www/a b'],
    ['line ends and tabs', 'a\nb\r\tc', 300, 'a\\nb\\r\\tc'],
    ['an old-form command', '##[error]', 300, '##\\[error]'],
    ['colours, which a name may hold', 'a\u001b[31mb', 300, 'a\\u001b[31mb'],
    ['a title of a terminal', '\u001b]0;x\u0007a', 300, '\\u001b]0;x\\u0007a'],
    ['more than the cap', 'abcdefghijklmnop', 10, 'abcdef…nop'],
    ['pairs at the cut', '\u{1f600}'.repeat(10), 8, '\u{1f600}\u{1f600}…\u{1f600}']
  ])('shows %s', (_, text, cap, expected) => {
    expect(inline(text, cap)).toBe(expected)
  })

  it('is one visible line within its cap, and no command behind a word of ours', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 3, max: 60 }), (text, cap) => {
        for (const safe of [inline(text, cap), forAnnotation(text, cap)]) {
          expect(safe.length).toBeLessThanOrEqual(cap)
          expect(safe).not.toMatch(UNSEEN)
          expect(safe).not.toMatch(/[\n\t]/)
          expect(suspicious(`Path ${safe}`)).toEqual([])
        }
      }),
      often
    )
  })

  it('shows every control character, so that no two names look alike', () => {
    const controls = fc.constantFrom(
      ...'\u001b|\u001b[31m|\u001b[m|\u001b]0;x\u0007|\u009b1m|\u0000|\u200b|\r|\n|\t|a|[31m|m'.split(
        '|'
      )
    )
    const names = fc.array(controls, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(names, names, (one, other) => {
        for (const shown of [inline, forMarkdown, forXml, sentenceForMarkdown])
          expect(shown(`x${one}`) === shown(`x${other}`)).toBe(one === other)
      }),
      often
    )
  })

  it('ends for a megabyte, too', () => {
    expect(inline(`\u001b[${'0'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(300)
  })
})

describe('text for Markdown', () => {
  it.each([
    ['a path', '/var/www/my_app-1.0', '/var/www/my_app-1.0'],
    ['HTML', '<img src="x">&', '&#60;img src=&#34;x&#34;&#62;&#38;'],
    ['a link', '[a](http://b)', '&#91;a&#93;(http&#58;//b)'],
    ['code and emphasis', '`*a*`', '&#96;&#42;a&#42;&#96;'],
    ['a blank line', 'a\n\nb', 'a&#92;n&#92;nb'],
    ['commands', '::a::##[b', '&#58;:a&#58;:##&#91;b']
  ])('escapes %s', (_, text, expected) => {
    expect(forMarkdown(text)).toBe(expected)
  })

  it('means nothing to HTML, to Markdown or to a runner that prints it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = forMarkdown(text)
        expect(safe).not.toMatch(/[<>"'`*[\]|~@\\\n]|:[:/]|&(?!#\d+;)/)
        expect(safe).not.toMatch(UNSEEN)
        expect(commands(safe)).toEqual([])
      }),
      often
    )
  })

  it('shows, decoded, what a log would show', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const decoded = forMarkdown(text, 10_000).replace(/&#(\d+);/g, (_, code: string) =>
          String.fromCharCode(Number(code))
        )
        expect(decoded.replaceAll('##[', '##\\[')).toBe(inline(text, 10_000))
      })
    )
  })
})

describe('text for a <pre>', () => {
  it('keeps lines, but none that is blank', () => {
    expect(forPre('a\n\n<b>\n\tc\n\n', 10)).toBe('a\n&#32;\n&#60;b&#62;\n    c')
  })

  it('keeps the last lines', () => {
    expect(forPre('a\nb\nc', 2)).toBe('b\nc')
  })

  it('removes colours of a program, and shows those of a file', () => {
    expect(forPre('\u001b[31ma\u001b[0m', 10)).toBe('a')
    expect(forPreLine('+\u001b[31ma\r')).toBe('+&#92;u001b&#91;31ma&#92;r')
    expect(forPreLine('')).toBe('&#32;')
  })

  it('never ends its block, and is no command where somebody prints it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = forPre(text, 50)
        expect(safe).not.toMatch(/[<>]|^\s*$/m)
        expect(suspicious(safe)).toEqual([])
        expect(safe).not.toMatch(UNSEEN)
      }),
      often
    )
  })
})

describe('a sentence for Markdown', () => {
  it.each([
    ['quoted pieces', 'mount `/run` or `/tmp`.', 'mount <code>/run</code> or <code>/tmp</code>.'],
    ['a lone backtick', 'a ` b', 'a &#96; b'],
    ['a mention', 'ask @octocat', 'ask &#64;<wbr>octocat'],
    ['a mention that is quoted', 'ask `@octocat`', 'ask <code>&#64;octocat</code>']
  ])('shows %s', (_, text, expected) => {
    expect(sentenceForMarkdown(text)).toBe(expected)
  })

  it('holds no element but code and wbr, well nested', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const rest = sentenceForMarkdown(text).replace(/<code>([^<>]*)<\/code>|<wbr>/g, '$1')
        expect(rest).not.toMatch(/[<>\n]/)
      }),
      often
    )
  })
})

describe('JSON', () => {
  it('means the same, and is harmless where somebody prints it', () => {
    fc.assert(
      fc.property(fc.array(anything), (texts) => {
        const safe = forJson(JSON.stringify(texts, null, 2))
        expect(JSON.parse(safe)).toEqual(texts)
        expect(suspicious(safe)).toEqual([])
        expect(safe).not.toMatch(UNSEEN)
      }),
      often
    )
  })
})
