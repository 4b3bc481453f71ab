import { lineReader } from '../../harness/lines'

const NEL = '\u0085'

describe('lines of a stream', () => {
  it.each<[what: string, chunks: (string | number[])[], lines: string[]]>([
    ['end at \\n, \\r and \\r\\n', ['a\nb\rc\r\nd\n'], ['a', 'b', 'c', 'd']],
    [
      'end at no other separator',
      [`a${NEL}b\u2028c\u2029d\ve\ff\n`],
      [`a${NEL}b\u2028c\u2029d\ve\ff`]
    ],
    ['are kept until they end', ['a', 'b', '\nc'], ['ab', 'c']],
    ['count at the end of the stream without an end', ['a'], ['a']],
    ['do not gain an empty one at the end', ['a\n'], ['a']],
    ['may be empty', ['\n\r\r\n\n'], ['', '', '', '']],
    ['end once at a \\r\\n that two chunks share', ['a\r', '\nb\n'], ['a', 'b']],
    ['end at a \\r at the end of a chunk', ['a\r', 'b\n'], ['a', 'b']],
    ['end twice at \\r\\r across chunks', ['a\r', '\rb'], ['a', '', 'b']],
    ['end at a \\r at the end of the stream', ['a\r'], ['a']],
    ['end at an only \\r', ['\r'], ['']],
    ['are decoded across chunks', [[0xc3], [0xa9, 0x0a]], ['é']],
    ['replace invalid bytes', [[0xff, 0x61, 0xc0, 0x8a, 0x0a]], ['\ufffda\ufffd\ufffd']],
    ['end at a newline that follows a cut character', [[0xe2, 0x80, 0x0a, 0x61]], ['\ufffd', 'a']],
    ['replace a character that the end of the stream cuts', [[0x61, 0xe2]], ['a\ufffd']],
    ['lose a byte order mark at the start only', ['\ufeffa\n\ufeffb\n'], ['a', '\ufeffb']]
  ])('%s', (_what, chunks, lines) => {
    const reader = lineReader()
    const read = chunks.flatMap((chunk) => reader.push(Buffer.from(chunk as string)))
    expect([...read, ...reader.end()]).toEqual(lines)
  })

  it('are the same wherever the chunks are cut', () => {
    const bytes = Buffer.from('a\r\n\r\rä\n\u2028\r\n::error::x\rlast')
    const whole = read([bytes])
    for (let at = 0; at <= bytes.length; at++) {
      expect(read([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole)
    }
  })

  it('are read in linear time when one of them is very long', () => {
    const chunk = Buffer.alloc(64 * 1024, 'A')
    const lines = read([...Array.from({ length: 1024 }, () => chunk), Buffer.from('\n')])
    expect(lines.map(({ length }) => length)).toEqual([64 * 1024 * 1024])
  })
})

function read(chunks: readonly Buffer[]): string[] {
  const reader = lineReader()
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()]
}
