import fc from 'fast-check'
import { Readable } from 'node:stream'
import { demultiplexer } from '../../../src/adapters/docker/exec'
import { drain } from '../../../src/adapters/docker/drain'
import { requestStream } from '../../../src/adapters/docker/transport'
import { Fault } from '../../../src/plan/faults'

/** One frame as the engine writes it: stream number, three zeros, length, output. */
function frame(stream: number, output: Uint8Array): Buffer {
  const header = Buffer.alloc(8)
  header[0] = stream
  header.writeUInt32BE(output.length, 4)
  return Buffer.concat([header, output])
}

/** What comes out when these bytes come in pieces of these lengths, the last of which is as long as it takes. */
function heard(bytes: Buffer, lengths: readonly number[]): Buffer {
  const parts: Uint8Array[] = []
  const add = demultiplexer((part) => parts.push(part))
  let offset = 0
  for (const length of lengths) {
    add(bytes.subarray(offset, offset + length))
    offset += length
  }
  add(bytes.subarray(offset))
  return Buffer.concat(parts)
}

test('however the engine cuts its stream, the same output is heard', () => {
  const frames = fc.array(fc.tuple(fc.constantFrom(1, 2), fc.uint8Array({ maxLength: 40 })), {
    maxLength: 8
  })
  fc.assert(
    fc.property(frames, fc.array(fc.nat(30), { maxLength: 40 }), (written, lengths) => {
      const bytes = Buffer.concat(written.map(([stream, output]) => frame(stream, output)))
      const output = Buffer.concat(written.map(([, output]) => output))
      expect(heard(bytes, lengths).equals(output)).toBe(true)
    })
  )
})

test('output is heard as it comes, not only when its frame is whole', () => {
  const parts: string[] = []
  const add = demultiplexer((part) => parts.push(Buffer.from(part).toString()))
  const bytes = frame(1, Buffer.from('hello'))
  add(bytes.subarray(0, 5))
  add(bytes.subarray(5, 10))
  add(bytes.subarray(10))
  expect(parts).toEqual(['he', 'llo'])
})

describe('draining a stream', () => {
  test('that ends is whole', async () => {
    const chunks: string[] = []
    const whole = await drain(Readable.from([Buffer.from('a'), Buffer.from('b')]), (chunk) =>
      chunks.push(Buffer.from(chunk).toString())
    )
    expect({ whole, chunks }).toEqual({ whole: true, chunks: ['a', 'b'] })
  })

  test.each([
    ['breaks', new Error('reset')],
    ['is closed early', undefined]
  ])('that %s is not', async (_, error) => {
    const stream = new Readable({ read: () => undefined })
    const drained = drain(stream, () => undefined)
    stream.push('a')
    stream.destroy(error)
    expect(await drained).toBe(false)
  })
})

test('an answer that is no stream is a fault of the engine', async () => {
  const asked = (answer: unknown): Promise<Readable> =>
    requestStream(
      {
        dial: (_, settle) => {
          settle(null, answer)
        },
        cancelled: new AbortController().signal,
        podman: () => undefined
      },
      { what: 'answer', path: '/' }
    )
  const stream = Readable.from([])
  expect(await asked(stream)).toBe(stream)
  const refused = asked(Buffer.from('x'))
  await expect(refused).rejects.toBeInstanceOf(Fault)
  await expect(refused).rejects.toThrow('asked to answer: it did not answer with a stream.')
})
