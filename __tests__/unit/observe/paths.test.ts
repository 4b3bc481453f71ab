import fc from 'fast-check'
import { asEngineLists, bytesOf, isText, readable } from '../../../src/observe/paths'
import { runs } from '../../harness/fuzz'

const byte = fc.oneof(
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(
    0x2f,
    0x5c,
    0x78,
    0x66,
    0x80,
    0xbf,
    0xc2,
    0xe0,
    0xed,
    0xef,
    0xbd,
    0xf0,
    0xf4,
    0xff
  )
)
const anything = fc.array(byte, { maxLength: 24 }).map((bytes) => String.fromCharCode(...bytes))
const text = fc.string({ unit: 'grapheme', maxLength: 24 })

/** Go's utf8.DecodeRune, which encoding/json asks for each rune: how many bytes there are one, or none. */
function runeAt(bytes: Buffer, at: number): number {
  const one = bytes[at]!
  if (one < 0x80) return 1
  const length = one >= 0xf0 ? 4 : one >= 0xe0 ? 3 : 2
  const least = [0, 0, 0x80, 0x800, 0x10000][length]!
  if (one < 0xc0 || one > 0xf7 || at + length > bytes.length) return 0
  let rune = one & (0x7f >> length)
  for (const next of bytes.subarray(at + 1, at + length)) {
    if ((next & 0xc0) !== 0x80) return 0
    rune = (rune << 6) | (next & 0x3f)
  }
  const valid = rune >= least && rune <= 0x10ffff && !(rune >= 0xd800 && rune <= 0xdfff)
  return valid ? length : 0
}

/** What Go's encoding/json makes of a string: each byte that is in no rune becomes U+FFFD. */
function asGoWrites(path: string): string {
  const bytes = Buffer.from(path, 'latin1')
  let written = ''
  for (let at = 0; at < bytes.length;) {
    const length = runeAt(bytes, at)
    written += length === 0 ? '\ufffd' : bytes.subarray(at, at + length).toString('utf8')
    at += Math.max(length, 1)
  }
  return written
}

describe('a readable path', () => {
  test.each([
    ['plain', '/etc/passwd', '/etc/passwd'],
    ['with a backslash', '/a\\x41', '/a\\x41'],
    ['in UTF-8', '/caf\xc3\xa9', '/café'],
    ['beyond the basic plane', '/\xf0\x9f\x98\x80', '/😀'],
    ['with a backslash, in UTF-8', '/\xc3\xa9\\xe9', '/é\\xe9'],
    ['with a byte that is none', '/caf\xe9', '/caf\\xe9'],
    ['with both', '/\xc3\xa9\xe9', '/é\\xe9'],
    ['with a backslash beside it', '/\xff\\xff', '/\\xff\\x5cxff'],
    ['cut in the middle', '/\xf0\x9f\x98', '/\\xf0\\x9f\\x98'],
    ['longer than it need be', '/\xc0\xaf', '/\\xc0\\xaf'],
    ['with half of a surrogate pair', '/\xed\xa0\x80', '/\\xed\\xa0\\x80'],
    ['beyond Unicode', '/\xf4\x90\x80\x80', '/\\xf4\\x90\\x80\\x80'],
    ['with a zero byte and a line feed', '/\0\n', '/\0\n'],
    ['with a character that stands for what is none', '/\xef\xbf\xbd', '/\ufffd'],
    ['with that and a backslash', '/\xef\xbf\xbd\\', '/\ufffd\\'],
    ['with that and a byte that is none', '/\xef\xbf\xbd\x80', '/\ufffd\\x80']
  ])('%s', (_, bytes, path) => {
    expect(readable(bytes)).toBe(path)
  })

  test('is unchanged where it is valid UTF-8', () => {
    fc.assert(
      fc.property(text, (path) => {
        expect(readable(bytesOf(path))).toBe(path)
      })
    )
  })

  test('differs for any two paths that are not valid UTF-8', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        fc.pre(!isText(one) && !isText(other))
        expect(readable(one) === readable(other)).toBe(one === other)
      }),
      { numRuns: runs(1000) }
    )
  })

  test('gives its bytes back exactly where it was valid UTF-8', () => {
    fc.assert(
      fc.property(anything, (path) => {
        expect(isText(path)).toBe(bytesOf(readable(path)) === path)
      }),
      { numRuns: runs(2000) }
    )
  })

  test('shows every byte of a path that is not valid UTF-8', () => {
    const bytes = (path: string): string =>
      Buffer.concat(
        Array.from(path.matchAll(/\\x([0-9a-f]{2})|[^\\]+/gs), ([piece, hex]) =>
          hex === undefined ? Buffer.from(piece) : Buffer.from(hex, 'hex')
        )
      ).toString('latin1')
    fc.assert(
      fc.property(anything, fc.integer({ min: 0x80, max: 0xff }), (path, last) => {
        // A byte that starts no rune, or one that nothing follows.
        const spoilt = `${path}a${String.fromCharCode(last)}`
        expect(bytes(readable(spoilt))).toBe(spoilt)
      }),
      { numRuns: runs(1000) }
    )
  })
})

describe('a path as in the engine’s lists', () => {
  test.each([
    ['plain', '/etc', '/etc'],
    ['in UTF-8', '/caf\xc3\xa9', '/café'],
    ['with one byte that is none', '/caf\xe9', '/caf\ufffd'],
    ['with a rune cut in the middle, each byte for itself', '/\xf0\x9f\x98', '/\ufffd\ufffd\ufffd'],
    ['with half of a surrogate pair', '/\xed\xa0\x80', '/\ufffd\ufffd\ufffd'],
    ['with a backslash', '/\\\xff', '/\\\ufffd']
  ])('%s', (_, bytes, path) => {
    expect(asEngineLists(bytes)).toBe(path)
  })

  test('is as Go writes it', () => {
    fc.assert(
      fc.property(anything, (path) => {
        expect(asEngineLists(path)).toBe(asGoWrites(path))
      }),
      { numRuns: runs(2000) }
    )
  })
})

test('bytes have a character each', () => {
  expect(bytesOf('/é😀')).toBe('/\xc3\xa9\xf0\x9f\x98\x80')
})
