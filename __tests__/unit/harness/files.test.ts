import { readPairs, readPaths, readSummary } from '../../harness/files'

type Pairs = [key: string, value: string][]
const read = (text: string) => readPairs(Buffer.from(text))

// The runner's own cases: FileCommandTestBase.cs, SetOutputFileCommandL0.cs, SaveStateFileCommandL0.cs.
describe('an environment file', () => {
  it.each<[what: string, text: string, pairs: Pairs]>([
    ['may be empty', '', []],
    ['has a name and a value', 'MY_KEY=MY VALUE\n', [['MY_KEY', 'MY VALUE']]],
    ['needs no newline at the end', 'MY_KEY=MY VALUE', [['MY_KEY', 'MY VALUE']]],
    [
      'may have empty lines',
      '\nA=my value\n\nB=my second value\n\n',
      [
        ['A', 'my value'],
        ['B', 'my second value']
      ]
    ],
    [
      'may have empty values',
      'A=\nB=x',
      [
        ['A', ''],
        ['B', 'x']
      ]
    ],
    [
      'splits at the first =',
      'A==abc\nB=def=ghi\nC=jkl=\n',
      [
        ['A', '=abc'],
        ['B', 'def=ghi'],
        ['C', 'jkl=']
      ]
    ],
    ['trims nothing', ' A = b ', [[' A ', ' b ']]],
    ['may have an empty name before =', '=x', [['', 'x']]],
    [
      'repeats names in their order',
      'A=1\nA=2',
      [
        ['A', '1'],
        ['A', '2']
      ]
    ],
    [
      'has values of several lines',
      'A<<EOF\nline one\nline two\nEOF\n',
      [['A', 'line one\nline two']]
    ],
    ['may end with a delimiter', 'A<<EOF\nx\nEOF', [['A', 'x']]],
    ['may have an empty value between delimiters', 'A<<EOF\nEOF\n', [['A', '']]],
    [
      'keeps empty lines in a value',
      'A<<EOF\nhello\n\nthree\n\nEOF\n',
      [['A', 'hello\n\nthree\n']]
    ],
    ['reads no pairs in a value', 'A<<EOF\nB=c\n::error::x\nEOF\n', [['A', 'B=c\n::error::x']]],
    ['compares delimiters whole', 'A<<EOF\n EOF\nEOF EOF\nEOF\n', [['A', ' EOF\nEOF EOF']]],
    [
      'has << in a value after =',
      'A=abc << def\nB=    <<EOF\n',
      [
        ['A', 'abc << def'],
        ['B', '    <<EOF']
      ]
    ],
    ['has a delimiter after a space', 'A <<=EOF=\nabc\n=EOF=\n', [['A ', 'abc']]],
    ['has a delimiter that begins with <', 'A<<<EOF\nx\n<EOF\n', [['A', 'x']]],
    [
      'ends lines at \\n only',
      'A=x\r\nB=y',
      [
        ['A', 'x\r'],
        ['B', 'y']
      ]
    ],
    ['may begin with a byte order mark', '\ufeffA=x', [['A', 'x']]]
  ])('%s', (_what, text, pairs) => {
    expect(read(text)).toEqual({ pairs })
  })

  it.each([
    '=EOF',
    'EO=F',
    'EOF==',
    '<EOF',
    '<<EOF',
    'EO<<F',
    'EOF<<',
    '+EOF',
    '//EOF',
    '<<//++==',
    'khkIhPxsVA=='
  ])('may have the delimiter %s', (eof) => {
    const text = `A<<${eof}\nhello\none\n${eof}\nB<<${eof}\n ${eof}\n${eof}\nC<<${eof}\n${eof} ${eof}\n${eof}\n`
    expect(read(text)).toEqual({
      pairs: [
        ['A', 'hello\none'],
        ['B', ` ${eof}`],
        ['C', `${eof} ${eof}`]
      ]
    })
  })

  it.each<[what: string, text: string, pairs: Pairs, fault: string]>([
    ['without = and <<', 'A=1\nnonsense\nB=2\n', [['A', '1']], "Invalid format 'nonsense'"],
    ['without a name', '<<EOF\nEOF\n', [], "Invalid format '<<EOF'"],
    ['without a delimiter', 'A<<\n', [], "Invalid format 'A<<'"],
    [
      'with = before <<',
      'PREFIX_`=`<<khkIhPxsVA==\nRandom\nkhkIhPxsVA==',
      [['PREFIX_`', '`<<khkIhPxsVA==']],
      "Invalid format 'Random'"
    ],
    [
      'whose delimiter never comes',
      'A<<EOF line one EOF',
      [],
      "Invalid value. Matching delimiter not found 'EOF line one EOF'"
    ],
    [
      'whose delimiter never comes after lines',
      'A<<EOF\nx\n',
      [],
      "Invalid value. Matching delimiter not found 'EOF'"
    ],
    [
      'that ends in a value',
      'A<<EOF\nline one\nline two EOF',
      [],
      'Invalid value. EOF marker missing new line.'
    ],
    [
      'with a \\r after the delimiter',
      'A<<EOF\nx\nEOF\r\n',
      [],
      "Invalid value. Matching delimiter not found 'EOF'"
    ]
  ])('%s is malformed, but what stands before counts', (_what, text, pairs, fault) => {
    expect(read(text)).toEqual({ pairs, fault })
  })
})

it('the path file has a path in every line that is not empty', () => {
  expect(readPaths(Buffer.from('/a\n\n/b c\r\n'))).toEqual(['/a', '/b c'])
})

describe('the step summary', () => {
  it.each<[what: string, text: string, expected: string]>([
    ['may be empty', '', ''],
    ['gains a newline at the end', '# Hi', '# Hi\n'],
    ['has every line end as \\n', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['loses a byte order mark', '\ufeff# Hi\n', '# Hi\n']
  ])('%s', (_what, text, expected) => {
    expect(readSummary(Buffer.from(text))).toEqual({ text: expected })
  })

  it('replaces invalid UTF-8', () => {
    expect(readSummary(Buffer.from([0x61, 0xff]))).toEqual({ text: 'a\ufffd\n' })
  })

  it('may have 1,048,576 bytes', () => {
    expect(readSummary(Buffer.alloc(1_048_576, 'a')).fault).toBeUndefined()
  })

  it('is dropped whole when it has a byte more', () => {
    expect(readSummary(Buffer.alloc(1_048_577, 'a'))).toEqual({
      text: '',
      fault:
        '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.'
    })
  })
})
