import { once } from 'node:events'
import { pipeline, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { size } from '../judge/phrases'
import { ArchiveProblem } from '../plan/image-archive'
import { errorCode, errorMessage } from './errors'

/**
 * The bytes that gzip or zstd packed; others as they are. Fails with an `ArchiveProblem` where they
 * are broken, or become more than an archive of an image has reason to.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done === true) return
  const unpacker = unpackerFor(first.value)
  if (unpacker === undefined) {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => source }
    return
  }
  const guard = ratioGuard()
  const packed = async function* (): AsyncGenerator<Uint8Array> {
    guard.took(first.value)
    yield first.value
    for await (const bytes of { [Symbol.asyncIterator]: () => source }) {
      guard.took(bytes)
      yield bytes
    }
  }
  pipeline(packed, unpacker, () => undefined)
  try {
    for await (const bytes of unpacker as AsyncIterable<Uint8Array>) {
      guard.gave(bytes)
      yield bytes
    }
  } catch (error) {
    throw asBroken(error)
  }
}

/** Unpacks a file beside its way to the engine, which takes it as it is. */
export interface UnpackingTest {
  /** Takes the next bytes; rejects with an `ArchiveProblem` as `unpacked` does. */
  readonly add: (bytes: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

export function unpackingTest(): UnpackingTest {
  let head: Uint8Array = new Uint8Array()
  let test: UnpackingTest | undefined
  const begin = (): Promise<void> => {
    const unpacker = unpackerFor(head)
    test = unpacker === undefined ? NO_TEST : testBy(unpacker)
    return test.add(head)
  }
  return {
    add: async (bytes) => {
      if (test !== undefined) return test.add(bytes)
      head = Buffer.concat([head, bytes])
      if (head.length >= LONGEST_MARK) await begin()
    },
    end: async () => {
      if (test === undefined) await begin()
      await test?.end()
    }
  }
}

const NO_TEST = { add: () => Promise.resolve(), end: () => Promise.resolve() }

function testBy(unpacker: Transform): UnpackingTest {
  const guard = ratioGuard()
  let broken: Error | undefined
  unpacker.on('data', guard.count).on('error', (error) => (broken = error))
  const check = (): void => {
    if (broken !== undefined) rethrowBroken(broken)
    guard.check()
  }
  return {
    add: async (bytes) => {
      check()
      guard.took(bytes)
      if (!unpacker.write(bytes)) await once(unpacker, 'drain').catch(rethrowBroken)
      check()
    },
    end: async () => {
      check()
      await once(unpacker.end(), 'end').catch(rethrowBroken)
      check()
    }
  }
}

const rethrowBroken = (error: unknown): never => {
  throw asBroken(error)
}

const asBroken = (error: unknown): unknown =>
  isOfZlib(error)
    ? new ArchiveProblem(`its compression is broken: ${errorMessage(error)}`, { cause: error })
    : error

const isOfZlib = (error: unknown): boolean => /^(?:Z_|ZSTD_|ERR_ZLIB)/.test(errorCode(error))

/** Compressions by their first bytes; engines know these, and Node the first, newer ones both. */
const MARKS = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]]
] as const
const LONGEST_MARK = 6

/** A stream that unpacks what begins with these bytes; undefined if they are not packed. */
function unpackerFor(first: Uint8Array): Transform | undefined {
  const [name] = MARKS.find(([, mark]) => mark.every((byte, at) => first[at] === byte)) ?? []
  if (name === undefined) return undefined
  if (name === 'gzip') return zlib.createGunzip()
  if (name !== 'zstd') {
    throw new ArchiveProblem(
      `it is packed with ${name}, which only some engines can unpack; use gzip`
    )
  }
  // From Node 22.15 on; the types are those of Node 20.
  const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: () => Transform }
  if (createZstdDecompress === undefined) {
    throw new ArchiveProblem('it is packed with zstd, which needs Node 22.15 or newer; use gzip')
  }
  return createZstdDecompress()
}

/** Bytes that anything may become, and how many times its own size beyond that. */
const ROOM = 1024 ** 3
const RATIO = 100

/** Compares how much was packed with how much it became. */
function ratioGuard() {
  let [packed, plain] = [0, 0]
  const check = (): void => {
    if (plain <= ROOM || plain <= packed * RATIO) return
    throw new ArchiveProblem(
      `${size(packed)} of it became more than ${size(ROOM)}, over ${RATIO} times as much`
    )
  }
  const count = ({ length }: Uint8Array): void => {
    plain += length
  }
  return {
    check,
    count,
    took: ({ length }: Uint8Array): void => {
      packed += length
    },
    gave: (bytes: Uint8Array): void => {
      count(bytes)
      check()
    }
  }
}
