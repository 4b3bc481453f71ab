import fc from 'fast-check'
import { refusalScanner } from '../../../src/observe/refusals'

const bytes = (text: string) => new TextEncoder().encode(text)

function scan(...chunks: readonly (string | Uint8Array)[]) {
  const scanner = refusalScanner()
  for (const chunk of chunks) scanner.add(typeof chunk === 'string' ? bytes(chunk) : chunk)
  return { refusals: scanner.refusals(), unkept: scanner.unkept() }
}

const touch = (path: string) => `touch: ${path}: Read-only file system`
const told = (...paths: readonly string[]) => ({
  refusals: paths.map((path) => ({ message: touch(path), path })),
  unkept: 0
})

describe('the refusals in a log', () => {
  test('are none in an empty log', () => {
    expect(scan()).toEqual(told())
  })

  test('come in the order of the log', () => {
    expect(scan(`start\n${touch('/b')}\nwork\n${touch('/a')}\nend\n`)).toEqual(told('/b', '/a'))
  })

  test('count in a last line without an end', () => {
    expect(scan(touch('/a'))).toEqual(told('/a'))
  })

  test('may be asked for again and again while the log goes on', () => {
    const scanner = refusalScanner()
    scanner.add(bytes('touch: /a: Read-only file system'))
    expect(scanner.refusals()).toEqual(told('/a').refusals)
    scanner.add(bytes(`\n${touch('/b')}\n`))
    expect(scanner.refusals()).toEqual(told('/a', '/b').refusals)
  })

  test('count once for each path, however they are worded', () => {
    expect(scan(`${touch('/a')}\nopen /a: read-only file system\n`)).toEqual(told('/a'))
  })

  test('count once for each wording that differs in digits only, where no path is named', () => {
    expect(scan('10:00:01 [7] EROFS\n10:00:02 [7] EROFS\n10:00:02 [db] EROFS\n').refusals).toEqual([
      { message: '10:00:01 [7] EROFS', path: undefined },
      { message: '10:00:02 [db] EROFS', path: undefined }
    ])
  })

  test('are kept up to a thousand, the others counted', () => {
    const paths = Array.from({ length: 1003 }, (_, n) => `/f${n}`)
    const log = paths.map(touch).join('\n')
    expect(scan(log)).toEqual({ ...told(...paths.slice(0, 1000)), unkept: 3 })
    expect(scan(`${log}\n${touch('/f1')}\n`)).toEqual({
      ...told(...paths.slice(0, 1000)),
      unkept: 3
    })
  })

  test('beyond a thousand count once each, however often they are repeated', () => {
    const lines = Array.from({ length: 1002 }, (_, n) => touch(`/f${n}`))
    expect(scan([...lines, ...lines, ...lines].join('\n')).unkept).toBe(2)
  })

  test('are found in a line that is far too long', () => {
    const { refusals } = scan('x'.repeat(50_000), `, ${touch('/a')}, `, 'x'.repeat(50_000))
    expect(refusals.map(({ path }) => path)).toEqual(['/a'])
  })

  test('keep names that are not ASCII, and survive bytes that are not text', () => {
    expect(scan(`${touch('/ä💥')}\n`)).toEqual(told('/ä💥'))
    expect(scan(Uint8Array.of(0xff, 0xfe, 10), `${touch('/a')}\n`)).toEqual(told('/a'))
  })

  test('are the same however the bytes are cut', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          touch('/a'),
          touch('/ü'),
          'EROFS',
          "Error: EROFS: read-only file system, open '/b'",
          'x'.repeat(8192),
          `${'y'.repeat(8180)} ${touch('/c')}`,
          '\u001b[31mRead-only\u001b[0m file system'
        ),
        fc.string()
      )
    )
    fc.assert(
      fc.property(lines, fc.array(fc.nat(20_000)), fc.boolean(), (text, cuts, ended) => {
        const log = bytes(text.join('\n') + (ended ? '\n' : ''))
        const ends = [...cuts.map((cut) => Math.min(cut, log.length)), log.length].sort(
          (a, b) => a - b
        )
        const chunks = ends.map((end, at) => log.subarray(ends[at - 1] ?? 0, end))
        expect(scan(...chunks)).toEqual(scan(log))
      })
    )
  })
})

/** Each of these would take minutes if one expression in the scanner were not linear. */
const floods: readonly (readonly [string, string])[] = [
  ['short lines', 'y\n'],
  ['refusals of one path', `${touch('/a')}\n`],
  ['refusals without a path', 'EROFS\n'],
  ['the wording, without an end', 'Read-only file system '],
  ['the wording in prose, without an end', 'a read-only file system b '],
  ['the name, without an end', 'erofs '],
  ['colours, without an end', '\u001b[31m'],
  ['open escapes, without an end', '\u001b]8;;'],
  ['quotes before the wording', `${`"/'/`.repeat(2000)}: Read-only file system\n`],
  ['quotes after the wording', `EROFS: read-only file system, open ${"'a'b".repeat(2000)}\n`],
  ['arrows after the wording', `EROFS: read-only file system, open ${"'a' -> 'b".repeat(900)}\n`],
  ['blanks before the wording', `${' '.repeat(8000)}: Read-only file system\n`],
  ['colons before the wording', `/x${':'.repeat(8000)}x: Read-only file system\n`],
  ['parts before the wording', `${': /x'.repeat(2000)}: Read-only file system\n`],
  ['brackets before the wording', `${'a(/'.repeat(2600)}: Read-only file system\n`],
  ['brackets after the wording', `(30)Read-only file system: ${' /'.repeat(4000)}\n`]
]

/** About 1 MB in which no two lines are the same. */
function* flood(unit: string): Generator<Uint8Array> {
  const count = Math.ceil(1_000_000 / unit.length)
  const perChunk = Math.ceil(65_536 / unit.length)
  for (let first = 0; first < count; first += perChunk) {
    yield bytes(Array.from({ length: perChunk }, (_, n) => `${first + n} ${unit}`).join(''))
  }
}

describe('a flood of 1 MB', () => {
  test.each(floods)('of %s is read to its end', (_, unit) => {
    // What backtracks would be at it for hours.
    expect(scan(...flood(unit))).toBeDefined()
  })
})
