import { PassThrough, Readable } from 'node:stream'
import { archive, pathEntry } from '../../../src/adapters/docker/files'
import {
  requestArchive,
  requestBytes,
  requestJson,
  requestStream,
  send,
  statusOf,
  type EngineConnection,
  type EngineRequest
} from '../../../src/adapters/docker/transport'
import { Fault } from '../../../src/plan/faults'
import { END, extension, headerBlock, record, tarOf } from '../observe/archives'

type Sent = Parameters<EngineConnection['dial']>[0]

/** A connection to an engine that gives this answer to each request, and what was sent. */
function connection(
  answer: Readable | Error,
  cancelled: AbortSignal = new AbortController().signal
): { readonly line: EngineConnection; readonly sent: readonly Sent[] } {
  const sent: Sent[] = []
  const dial: EngineConnection['dial'] = (options, settle) => {
    sent.push(options)
    if (answer instanceof Error) settle(answer)
    else settle(null, answer)
  }
  return { line: { dial, cancelled, podman: () => undefined }, sent }
}

const refusal = (statusCode: number): Error =>
  Object.assign(new Error(`(HTTP code ${statusCode}) unexpected - no such thing `), { statusCode })

/** An answer whose connection is lost in its middle. */
function cut(...pieces: readonly (string | Uint8Array)[]): Readable {
  const stream = new PassThrough()
  for (const piece of pieces) stream.write(piece)
  setImmediate(() => stream.destroy())
  return stream
}

const ASKED: EngineRequest = { what: 'say its name', path: '/name' }

describe('an answer', () => {
  test('is what its JSON says', async () => {
    const { line } = connection(Readable.from([Buffer.from('{"a"'), Buffer.from(':1}')]))
    expect(await requestJson(line, ASKED)).toEqual({ a: 1 })
  })

  test.each<[string, (line: EngineConnection) => Promise<unknown>]>([
    ['JSON', (line) => requestJson(line, ASKED)],
    ['JSON without a limit', (line) => requestJson(line, { ...ASKED, patient: true })],
    ['pieces', (line) => requestBytes(line, ASKED, () => undefined)],
    ['the word that an order was carried out', (line) => send(line, ASKED)]
  ])('of %s that is cut is a fault at once, not when its time is up', async (_, ask) => {
    await expect(ask(connection(cut('{"a"')).line)).rejects.toThrow(
      'The engine was lost: it was asked to say its name.'
    )
  })

  test('that is cut in the middle of an archive is a look that failed', async () => {
    const { line } = connection(cut('a'))
    await expect(requestArchive(line, ASKED, () => undefined)).rejects.toMatchObject({
      kind: 'look-failed',
      message: 'The engine broke off in the middle: it was asked to say its name.'
    })
  })

  test('that refuses has its status and its reason', async () => {
    const { line } = connection(refusal(409))
    const refused = send(line, { ...ASKED, method: 'POST' })
    await expect(refused).rejects.toThrow('The engine refused to say its name: no such thing.')
    expect(await refused.catch(statusOf)).toBe(409)
  })

  test('that is late is told from one that never comes', async () => {
    const line: EngineConnection = {
      dial: () => undefined,
      cancelled: new AbortController().signal,
      podman: () => undefined
    }
    await expect(requestJson(line, { ...ASKED, within: 1 })).rejects.toThrow(
      'The engine could not be asked to say its name: no answer within 0.001 s.'
    )
    const cancelled = { ...line, cancelled: AbortSignal.abort() }
    await expect(requestJson(cancelled, ASKED)).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('ends with what its reader throws, and the stream is given back', async () => {
    const stream = Readable.from([Buffer.from('a'), Buffer.from('b')])
    const full = new Error('full')
    const reading = requestBytes(connection(stream).line, ASKED, () => {
      throw full
    })
    await expect(reading).rejects.toThrow('full')
    expect(stream.destroyed).toBe(true)
  })
})

describe('a cancellation', () => {
  const { signal: cancelled } = new AbortController()

  test.each<[string, Partial<EngineRequest>, boolean]>([
    ['breaks off a question', {}, true],
    ['breaks off an order that is only waited for', { method: 'POST', patient: true }, true],
    ['lets an order be carried out', { method: 'POST' }, false],
    ['lets a removal be carried out', { method: 'DELETE' }, false]
  ])('%s', async (_, more, isBrokenOff) => {
    const { line, sent } = connection(Readable.from([]), cancelled)
    await requestStream(line, { ...ASKED, ...more })
    expect(sent.map(({ abortSignal }) => abortSignal !== undefined)).toEqual([isBrokenOff])
  })

  test('closes a stream in both directions that the engine gives too late', async () => {
    const [late, controller] = [new PassThrough(), new AbortController()]
    const settled: (() => void)[] = []
    const dial: EngineConnection['dial'] = (_, settle) => {
      settled.push(() => {
        settle(null, late)
      })
    }
    const asked = requestStream(
      { dial, cancelled: controller.signal, podman: () => undefined },
      { ...ASKED, method: 'POST', upgrade: true }
    )
    controller.abort()
    await expect(asked).rejects.toMatchObject({ kind: 'cancelled' })
    settled.forEach((settle) => {
      settle()
    })
    expect(late.destroyed).toBe(true)
  })
})

test('the request of a stream in both directions has a body without a byte', async () => {
  const { line, sent } = connection(new PassThrough())
  await requestStream(line, { ...ASKED, method: 'POST', upgrade: true })
  expect(sent).toMatchObject([{ hijack: true, file: Buffer.alloc(0) }])
})

describe('the entry of a path', () => {
  const entry = (answer: Readable | Error): Promise<unknown> =>
    pathEntry(connection(answer).line, 'c1', '/a')
  const facts = { mode: 0o644, uid: 0, gid: 0 }
  const far = `/${'folder/'.repeat(30)}file`

  test.each<[string, Promise<Buffer>, object]>([
    ['a file', tarOf([{ name: 'a', uid: 1000, gid: 100 }]), { type: 'file', uid: 1000, gid: 100 }],
    [
      'a folder',
      tarOf([{ name: 'a/', type: 'directory', mode: 0o1777 }]),
      { type: 'directory', mode: 0o1777 }
    ],
    [
      'a link',
      tarOf([{ name: 'a', type: 'symlink', linkname: '/bücher' }]),
      { type: 'symlink', target: '/bücher' }
    ],
    [
      'a link to a name that is long',
      Promise.resolve(
        Buffer.concat([extension('x', record('linkpath', far)), headerBlock({ type: '2' }), END])
      ),
      { type: 'symlink', target: far }
    ],
    ['a terminal', tarOf([{ name: 'a', type: 'character-device' }]), { type: 'character-device' }],
    ['a disk', tarOf([{ name: 'a', type: 'block-device' }]), { type: 'block-device' }],
    ['a FIFO', tarOf([{ name: 'a', type: 'fifo' }]), { type: 'fifo' }],
    ['a socket, which no archive holds', Promise.resolve(END), { type: 'socket', mode: 0 }]
  ])('that is %s', async (_, archived, expected) => {
    expect(await entry(Readable.from([await archived]))).toEqual({ ...facts, ...expected })
  })

  test('is read from the first header alone, however the archive is cut; then the engine has its lock back', async () => {
    const archived = await tarOf([{ name: 'a', contents: 'b'.repeat(4096) }, { name: 'c' }])
    const pieces = [archived.subarray(0, 100), archived.subarray(100, 700), archived.subarray(700)]
    const answer = Readable.from(pieces)
    expect(await entry(answer)).toEqual({ ...facts, type: 'file' })
    expect(answer.destroyed).toBe(true)
  })

  test('is none where there is no such path', async () => {
    expect(await entry(refusal(404))).toBeUndefined()
  })

  test.each<[string, Readable | Error]>([
    ['refuses', refusal(500)],
    ['is lost before the header is whole', cut(Buffer.alloc(100, 'a'))],
    ['ends before the header is whole', Readable.from([Buffer.alloc(100, 'a')])],
    ['sends something else', Readable.from([Buffer.alloc(1024, 'a')])]
  ])('is a fault where the engine %s', async (_, answer) => {
    await expect(entry(answer)).rejects.toBeInstanceOf(Fault)
  })
})

test('an archive of a path that is not there is none', async () => {
  const ignore = (): void => undefined
  expect(await archive(connection(refusal(404)).line, 'c1', '/a', ignore)).toBe(false)
  expect(await archive(connection(Readable.from([END])).line, 'c1', '/a', ignore)).toBe(true)
})
