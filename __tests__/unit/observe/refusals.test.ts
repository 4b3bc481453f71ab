import fc from 'fast-check'
import { asideScanner, refusalScanner } from '../../../src/observe/refusals'

const bytes = (text: string) => new TextEncoder().encode(text)

function scan(...chunks: readonly (string | Uint8Array)[]) {
  const scanner = refusalScanner(() => undefined)
  for (const chunk of chunks) scanner.add(typeof chunk === 'string' ? bytes(chunk) : chunk)
  return { refusals: scanner.notes(), unkept: scanner.unkept() }
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
    const scanner = refusalScanner(() => undefined)
    scanner.add(bytes('touch: /a: Read-only file system'))
    expect(scanner.notes()).toEqual(told('/a').refusals)
    scanner.add(bytes(`\n${touch('/b')}\n`))
    expect(scanner.notes()).toEqual(told('/a', '/b').refusals)
  })

  test('count once for each path, whatever the wording', () => {
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

  test('beyond a thousand count once each, even if repeated', () => {
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

  test('do not depend on how the bytes are split', () => {
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
  ['terms before the wording', `${'{"/x",'.repeat(1500)}erofs}\n`],
  ['relative paths before the wording', `${'open x '.repeat(1100)}: Read-only file system\n`],
  ['calls before the wording', `${'open(x'.repeat(1300)}): Read-only file system\n`],
  ['fields after the wording', `Read-only file system ${'file=/'.repeat(1100)}\n`],
  ['temporary files of sed', `${'sed -i x/ '.repeat(800)} file /etc/sedAbC123: EROFS\n`],
  ['classes before the wording', `${' a.b.cException'.repeat(500)}: Read-only file system\n`],
  ['hints', '/x is not writable\n'],
  ['hints without an end', 'not writable '],
  ['paths before a hint', `${'=/'.repeat(4000)} not writable\n`],
  ['places before a hint', `${' /x:3'.repeat(1600)} not writable\n`],
  ['accesses without an end', 'access to the path '],
  ['renames across mounts', "EXDEV, rename '/a' -> '/b'\n"],
  ['quotes before a rename', `${`"a" to `.repeat(1100)}: EXDEV\n`],
  ['calls before a rename', `${'a(b,'.repeat(2000)}: EXDEV\n`],
  ['words before a rename', `${'rename '.repeat(1100)}: EXDEV\n`],
  ['arrows before a rename', `${' /a -> /b'.repeat(900)}: EXDEV\n`],
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
    const asides = asideScanner(() => ({ workingDir: '/srv', argv: ['sed', unit] }))
    const refusals = refusalScanner(() => ({ workingDir: '/srv', argv: ['sed', unit] }))
    for (const chunk of flood(unit)) {
      asides.add(chunk)
      refusals.add(chunk)
    }
    expect([asides.notes(), refusals.notes()]).toBeDefined()
  })
})
