import fc from 'fast-check'
import { capture, logTail, newLogLines } from '../../../src/run/output'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a capture', () => {
  test.each([
    [['hello'], 3, 3, 'hello', 0],
    [['hel', 'lo wor', 'ld'], 100, 0, 'hello world', 0],
    [[], 3, 3, '', 0],
    [['abcdefghij'], 3, 3, 'abc…\n[... left out ...]\n…hij', 4],
    [['abcdef', 'ghij'], 3, 3, 'abc…\n[... left out ...]\n…hij', 4],
    [['abcdefghi'], 3, 3, 'abcdefghi', 0],
    [['abcdef'], 0, 2, '…\n[... left out ...]\n…ef', 4],
    [['abcdef'], 2, 0, 'ab…\n[... left out ...]\n…', 4]
  ])('of %j, head %d, tail %d, is %j', (...row) => {
    const [parts, head, tail, text, cut] = row
    const kept = capture(head, tail)
    for (const part of parts) kept.add(bytesOf(part))
    expect({ text: kept.text(), cut: kept.cut() }).toEqual({ text, cut })
  })

  const chunks = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 30 }),
    {
      maxLength: 30
    }
  )

  test('has head, tail and the number of cut bytes, however the stream was split; its memory is bounded', () => {
    fc.assert(
      fc.property(chunks, fc.nat(40), fc.nat(40), (parts, head, tail) => {
        const kept = capture(head, tail)
        for (const part of parts) kept.add(bytesOf(part))
        const whole = parts.join('')
        if (kept.cut() === 0) {
          expect(kept.text()).toBe(whole)
          expect(whole.length).toBeLessThanOrEqual(head + 2 * tail)
          return
        }
        const mark = `…\n[... left out ...]\n…`
        const [first = '', last = ''] = kept.text().split(mark)
        expect(first).toBe(whole.slice(0, head))
        expect(last).toBe(whole.slice(head + kept.cut()))
        expect(last.length).toBeGreaterThanOrEqual(tail)
        expect(last.length).toBeLessThanOrEqual(2 * tail)
      })
    )
  })

  test('does not change with the buffers that it was given', () => {
    const kept = capture(3, 3)
    const bytes = bytesOf('abcdef')
    kept.add(bytes)
    bytes.fill(120)
    expect(kept.text()).toBe('abcdef')
  })
})

describe('lines', () => {
  const heard = (parts: readonly Uint8Array[]): readonly string[] => {
    const gathered = newLogLines()
    for (const part of parts) gathered.add(part)
    return gathered.take()
  }

  test.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb\r\n'], ['a', 'b']],
    [['a\rb\r'], ['a', 'b']],
    [
      ['a\r', '\nb'],
      ['a', 'b']
    ],
    [
      ['a\r', '', '\nb'],
      ['a', 'b']
    ],
    [
      ['a\r', '\r\nb'],
      ['a', '', 'b']
    ],
    [
      ['\n', '\n'],
      ['', '']
    ],
    [['par', 'tial'], ['partial']],
    [[], []]
  ])('%j are %j', (parts, expected) => {
    expect(heard(parts.map(bytesOf))).toEqual(expected)
  })

  test('do not depend on where the stream is split, even within a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '€', '😀', '\r', '\n', '\r\n'),
      maxLength: 40
    })
    fc.assert(
      fc.property(text, fc.array(fc.nat(5), { maxLength: 60 }), (whole, lengths) => {
        const bytes = bytesOf(whole)
        const parts: Uint8Array[] = []
        let offset = 0
        for (const length of lengths) parts.push(bytes.subarray(offset, (offset += length)))
        expect(heard([...parts, bytes.subarray(offset)])).toEqual(heard([bytes]))
      })
    )
  })

  test('are returned once, except that an unfinished one is returned again', () => {
    const gathered = newLogLines()
    gathered.add(bytesOf('one\ntw'))
    expect([gathered.take(), gathered.take()]).toEqual([['one', 'tw'], ['tw']])
    gathered.add(bytesOf('o\n'))
    expect([gathered.take(), gathered.take()]).toEqual([['two'], []])
  })

  test('are cut at 8192 characters, the unfinished one too', () => {
    expect(heard([bytesOf('a'.repeat(9000)), bytesOf('b\nc'.repeat(3))])).toEqual([
      'a'.repeat(8192),
      'cb',
      'cb',
      'c'
    ])
    expect(heard([bytesOf('a'.repeat(9000))])).toEqual(['a'.repeat(8192)])
  })

  test('of a flood are the last 20,000, and a million of them are no burden', () => {
    const gathered = newLogLines()
    for (let count = 1; count <= 1_000_000; count++) gathered.add(bytesOf(`${count}\n`))
    const taken = gathered.take()
    expect([taken.length, taken[0], taken.at(-1)]).toEqual([20_000, '980001', '1000000'])
  })

  test('are no longer collected once closed', () => {
    const gathered = newLogLines()
    gathered.add(bytesOf('one\n'))
    gathered.close()
    gathered.add(bytesOf('two\n'))
    expect(gathered.take()).toEqual([])
  })
})

test('the end of a log is its last 20 lines', () => {
  const log = Array.from({ length: 30 }, (_, number) => `line ${number}`).join('\n')
  expect(logTail(log)).toBe(
    Array.from({ length: 20 }, (_, number) => `line ${number + 10}`).join('\n')
  )
  expect(logTail('\u001b[1m a \n\n::error::b\u0000')).toBe('a\n::error::b')
  expect(logTail(`${'x'.repeat(1000)}end`)).toMatch(/^x{500}…$/)
  expect(logTail(' \n')).toBe('')
})
