import fc from 'fast-check'
import { recordsOf, tarReader } from '../../../src/observe/tar'
import { Fault } from '../../../src/plan/faults'
import {
  END,
  extension,
  headerBlock,
  padded,
  readTar,
  record,
  tarOf,
  type Header,
  type Packed
} from './archives'
import { runs } from '../../harness/fuzz'

const archive = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)
const namesIn = (bytes: Uint8Array) => readTar(bytes).entries.map(({ name }) => name)

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '/', ' ', 'é', '\n', '='), minLength: 1, maxLength: 12 }),
  fc.constantFrom('n'.repeat(100), 'n'.repeat(101), `${'d'.repeat(120)}/${'n'.repeat(90)}`)
)
const entry: fc.Arbitrary<Packed> = fc.oneof(
  fc.record({
    name,
    mode: fc.nat(0o7777),
    uid: fc.constantFrom(0, 33, 2 ** 21),
    contents: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('x'.repeat(511), 'x'.repeat(512), 'x'.repeat(1025))
    )
  }),
  fc.record({ name, type: fc.constant('directory' as const) }),
  fc.record({ name, type: fc.constant('symlink' as const), linkname: name })
)
const cuts = fc.array(fc.integer({ min: 1, max: 1200 }), { minLength: 1, maxLength: 6 })

describe('an archive by tar-stream', () => {
  test('is read equally in one piece and split anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), cuts, async (entries, pieces) => {
        const whole = await tarOf(entries)
        const read = readTar(whole)
        expect(readTar(whole, pieces)).toEqual(read)
        expect(read.ended).toBe(true)
      })
    )
  })

  test('gives back the packed entries', async () => {
    const clean = name.map((text) => text.replace(/\/+/g, '/').replace(/^\/|\/$/g, '') || 'x')
    const files = fc.array(fc.record({ name: clean, contents: fc.string({ maxLength: 600 }) }), {
      maxLength: 4
    })
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        const { entries: read } = readTar(await tarOf(entries))
        expect(read.map(({ name, contents, modified }) => ({ name, contents, modified }))).toEqual(
          entries.map(({ name, contents }) => ({
            name: Buffer.from(name).toString('latin1'),
            contents: Buffer.from(contents).toString('latin1'),
            modified: 1000
          }))
        )
      })
    )
  })

  test('that breaks off has not ended, but keeps the entries before that', async () => {
    const whole = await tarOf([
      { name: 'a', contents: 'x'.repeat(600) },
      { name: 'n'.repeat(120), contents: 'y' },
      { name: 'c', type: 'symlink', linkname: 'a' }
    ])
    const { entries } = readTar(whole)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        const part = readTar(whole.subarray(0, length))
        expect(part.ended).toBe(false)
        expect(part.entries).toEqual(entries.slice(0, part.entries.length))
      })
    )
  })
})

describe('a reader', () => {
  test('ends with the second of two empty blocks, and ignores everything after it', () => {
    const block = Buffer.alloc(512)
    expect(readTar(archive(headerBlock(), block)).ended).toBe(false)
    expect(readTar(archive(headerBlock(), block, block.subarray(1))).ended).toBe(false)
    expect(readTar(archive(headerBlock(), block, block)).ended).toBe(true)
    expect(namesIn(archive(headerBlock(), END, Buffer.from('rubbish'), headerBlock()))).toEqual([
      'a'
    ])
  })

  test('goes on after a single empty block', () => {
    const [one, two] = [headerBlock({ name: 'a' }), headerBlock({ name: 'b' })]
    const { entries, ended } = readTar(archive(one, Buffer.alloc(512), two, Buffer.alloc(512)))
    expect([entries.map((entry) => entry.name), ended]).toEqual([['a', 'b'], false])
  })

  test('that has read no bytes has not ended', () => {
    expect(readTar(Buffer.alloc(0))).toEqual({ entries: [], ended: false })
  })

  test('passes contents on as they arrive, without buffering', () => {
    const pieces: number[] = []
    const { add } = tarReader(() => ({
      add: (bytes) => pieces.push(bytes.length),
      end: () => pieces.push(-1)
    }))
    add(headerBlock({ size: '00000001000' }))
    for (const size of [100, 400, 100]) add(Buffer.alloc(size))
    expect(pieces).toEqual([100, 400, 12, -1])
  })

  test('skips contents without a reader', () => {
    const found: string[] = []
    const { add, ended } = tarReader((header) => void found.push(header.name))
    add(archive(headerBlock({ size: '00000000003' }), padded(Buffer.from('abc')), headerBlock()))
    add(END)
    expect([found, ended()]).toEqual([['a', 'a'], true])
  })
})

describe('names', () => {
  test.each<[string, Header, string]>([
    ['stand alone', { name: 'usr/bin/a' }, 'usr/bin/a'],
    ['lose a leading slash', { name: '/usr/a' }, 'usr/a'],
    ['lose a leading dot', { name: './usr/a' }, 'usr/a'],
    ['lose all of them', { name: './/./a' }, 'a'],
    ['lose the slash of a folder', { name: 'usr/' }, 'usr'],
    ['are empty for the top', { name: './' }, ''],
    ['are empty for the top, without a slash too', { name: '.' }, ''],
    ['keep the dot of a hidden file', { name: '.a' }, '.a'],
    ['keep two dots', { name: '../a' }, '../a'],
    ['fill their field', { name: 'n'.repeat(100) }, 'n'.repeat(100)]
  ])('%s', (_, header, expected) => {
    expect(namesIn(headerBlock(header))).toEqual([expected])
  })

  test.each([
    ['of PAX', extension('x', record('path', 'long'))],
    ['of PAX, among others', extension('x', `${record('a', 'b')}${record('path', 'long')}`)],
    ['of GNU', extension('L', 'long\0')],
    ['of GNU, without a zero byte', extension('L', 'long')],
    ['of GNU, after records', archive(extension('x', record('a', 'b')), extension('L', 'long'))]
  ])('may precede their entry, in the records %s, and apply to that entry only', (_, before) => {
    expect(namesIn(archive(before, headerBlock(), headerBlock({ name: 'b' })))).toEqual([
      'long',
      'b'
    ])
  })

  test('are not taken from global records', () => {
    expect(namesIn(archive(extension('g', record('path', 'x')), headerBlock()))).toEqual(['a'])
  })

  test('have a prefix in the ustar format only', () => {
    const prefixed = (magic: string): Buffer => {
      const block = headerBlock({ magic })
      block.write('d', 345, 'latin1')
      const sum = block.reduce((whole, byte, at) => whole + (at >= 148 && at < 156 ? 32 : byte), 0)
      block.write(sum.toString(8).padStart(6, '0'), 148, 'latin1')
      return block
    }
    expect(namesIn(prefixed('ustar\x0000'))).toEqual(['d/a'])
    expect(namesIn(prefixed('ustar  \0'))).toEqual(['a'])
  })
})

test('link targets, sizes, owners and times may precede their entry as well', () => {
  const records = { linkpath: 't', size: '3', uid: '4294967295', gid: '7', mtime: '-1.5' }
  const said = Object.entries(records).map(([key, value]) => record(key, value))
  const bytes = archive(extension('x', said.join('')), headerBlock(), padded(Buffer.from('abc')))
  expect(readTar(bytes).entries).toEqual([
    {
      ...{ name: 'a', type: '0', mode: 0o644, uid: 4294967295, gid: 7, size: 3, modified: -2 },
      ...{ target: 't', device: '0:0', contents: 'abc', records: new Map(Object.entries(records)) }
    }
  ])
})

const field = (first: number, last: number): string =>
  String.fromCharCode(first, ...Array<number>(10).fill(first === 255 ? 255 : 0), last)

test.each([
  ['negative', field(255, 254), -2],
  ['of zero', field(128, 0), 0],
  ['of a byte', field(128, 255), 255]
])('a binary time can be %s', (_, mtime, modified) => {
  const [read] = readTar(headerBlock({ mtime })).entries
  expect(read?.modified).toBe(modified)
})

test.each([
  ['NUL', '\0'],
  ['7', '7']
])('a type of %s is an ordinary file', (_, type) => {
  expect(readTar(headerBlock({ type })).entries.map((read) => read.type)).toEqual(['0'])
})

test.each(['1', '2', '3', '4', '5', '6'])(
  'a type of %s has no contents, whatever its size field says',
  (type) => {
    const { entries } = readTar(archive(headerBlock({ type, size: '00000001000' }), headerBlock()))
    expect(entries.map(({ size }) => size)).toEqual([0, 0])
  }
)

describe('bytes that are no archive are a fault', () => {
  const [sum, size, length, tooLong] = [
    'the sum of a header is wrong',
    'the size of an entry is none',
    'a record is not as long as it says',
    'a header is longer than any name'
  ]
  const spoilt = headerBlock()
  spoilt[0] = 98

  test.each<[string, Uint8Array, string]>([
    ['a header that was altered', spoilt, sum],
    ['text', Buffer.from('no such container'.padEnd(512)), sum],
    ['a sum of nothing', Buffer.alloc(512, 'a'), sum],
    ['a size that is no number', archive(extension('x', record('size', 'x')), headerBlock()), size],
    ['a negative size', archive(extension('x', record('size', '-5')), headerBlock()), size],
    ['a size without end', archive(extension('x', record('size', '1e999')), headerBlock()), size],
    ['a negative size in bytes', headerBlock({ size: field(255, 251) }), size],
    ['an absurd size in bytes', headerBlock({ size: `\xbf${'\xff'.repeat(11)}` }), size],
    ['a negative extension', headerBlock({ type: 'x', size: field(255, 251) }), size],
    ['an extension of gigabytes', headerBlock({ type: 'x', size: '77777777777' }), tooLong],
    ['a long name of gigabytes', headerBlock({ type: 'L', size: '77777777777' }), tooLong],
    ['a record without a length', extension('x', 'path=x\n'), length],
    ['a record without an equals sign', extension('x', '10 path x\n'), length],
    ['a record of no length', extension('x', '0 path=x\n'), length],
    ['a record that is longer than all', extension('x', '9999999 path=x\n'), length],
    ['a record whose length has no end', extension('x', '99999999999999999999 path=x\n'), length],
    ['a record that is shorter than its key', extension('x', '3 path=x\n'), length],
    [
      'a record with the equals sign of the next',
      extension('x', `6 abc\n${record('a', 'b')}`),
      length
    ]
  ])('%s', (_, bytes, why) => {
    const message = `An archive of the container is broken: ${why}.`
    expect(() => readTar(bytes)).toThrow(new Fault('engine-fault', message))
  })

  test('and are read to an end in any case', () => {
    const spoil = fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(spoil, fc.boolean(), (spots, honest) => {
        const bytes = archive(
          ...[extension('x', record('path', 'long')), headerBlock({ size: '00000001000' })],
          ...[Buffer.alloc(512, 1), extension('L', 'other\0'), headerBlock(), END]
        )
        for (const [at, byte] of spots) bytes[at % bytes.length] = byte
        if (honest) correctSums(bytes)
        try {
          readTar(bytes, [700])
        } catch (error) {
          expect(error).toBeInstanceOf(Fault)
        }
      }),
      { numRuns: runs(2000) }
    )
  })
})

/** Makes every block a header with a right sum, so that what is wrong in it counts. */
function correctSums(bytes: Buffer): void {
  for (let at = 0; at + 512 <= bytes.length - 1024; at += 512) {
    const block = bytes.subarray(at, at + 512)
    const sum = block.reduce((all, byte, spot) => all + (spot >= 148 && spot < 156 ? 32 : byte), 0)
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  }
}

describe('records', () => {
  test('keep every byte of a value', () => {
    const text = record('k', 'a=b\nc\0\xff')
    expect(recordsOf('x', Buffer.from(text, 'latin1'))).toEqual(new Map([['k', 'a=b\nc\0\xff']]))
  })

  test('are as they were written', () => {
    const unit = fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte))
    const key = fc.string({ unit: fc.constantFrom('a', 'B', '.'), minLength: 1, maxLength: 9 })
    const pairs = fc.array(fc.tuple(key, fc.string({ unit, maxLength: 200 })))
    fc.assert(
      fc.property(pairs, (said) => {
        const text = said.map(([key, value]) => record(key, value)).join('')
        expect(recordsOf('x', Buffer.from(text, 'latin1'))).toEqual(new Map(said))
      })
    )
  })
})
