import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tarReader, type TarHeader } from '../observe/tar'
import { Fault } from '../plan/faults'
import { ArchiveProblem } from '../plan/image-archive'
import type { ArchivedBlob, ArchivedImage, ArchiveName } from '../words'
import { imageIn } from '../plan/archived-image'
import { quoteInput } from '../plan/parse'
import type { ImageArchive } from '../ports'
import { packFile } from './docker/pack-file'
import { tarStream, type Pack } from './docker/tar-stream'
import { errorCode, errorMessage } from './errors'
import { openRegular, readRegular } from './file-system'
import { unpacked, unpackingTest } from './unpacking'

/**
 * Opens an archive of an image. Reads all of it, but keeps only small files; nothing is written to
 * this machine. Rejects with an `ArchiveProblem` where it cannot be read.
 */
export async function openArchive({ format, path }: ArchiveName): Promise<ImageArchive> {
  const files = await (format === 'oci' ? filesOfFolder(path) : filesOfTar(path)).catch(asProblem)
  return {
    image: (wish) => imageIn(files, wish),
    stream: (image) => streamOf(files, image)
  }
}

function asProblem(error: unknown): never {
  if (error instanceof ArchiveProblem) throw error
  if (error instanceof Fault) throw new ArchiveProblem('it is no tar archive', { cause: error })
  if (errorCode(error) === 'ENOENT') throw new ArchiveProblem('there is no such file')
  throw new ArchiveProblem(errorMessage(error).replace(/\.$/, ''), { cause: error })
}

/** Files of an archive, and a way to read them in their order. */
interface ArchivedFiles {
  readonly fileOf: (name: string) => string | undefined
  readonly sizeOf: (name: string) => number | undefined
  readonly text: (name: string) => string | undefined
  /** These files in the order in which they can be read. */
  readonly sorted: (blobs: readonly Named[]) => readonly Named[]
  /** Starts to read; the returned function gives the contents of one file after another. */
  readonly reader: () => (blob: ArchivedBlob) => AsyncIterable<Uint8Array>
}

/** A file of the archive and its name in the load. */
type Named = readonly [as: string, blob: ArchivedBlob]

/** Most files of an archive, most bytes of a description, and of all that are kept. */
const MOST_FILES = 100_000
const LARGEST_TEXT = 4 * 1024 ** 2
const MOST_KEPT = 64 * 1024 ** 2

async function filesOfTar(path: string): Promise<ArchivedFiles> {
  const places = new Map<string, Place>()
  const links = new Map<string, string>()
  const kept = keptTexts()
  const reader = tarReader((header, offset) => {
    const { name, type, size } = header
    if (places.has(name) || links.has(name)) return undefined
    if (places.size + links.size >= MOST_FILES) {
      throw new ArchiveProblem(`it has more than ${MOST_FILES} files`)
    }
    if (type === '1' || type === '2') links.set(name, targetOf(header))
    if (type !== '0') return undefined
    places.set(name, { offset, size })
    return kept.take(name, size)
  })
  for await (const chunk of unpacked(chunksOf(path))) {
    reader.add(chunk)
    if (reader.ended()) break
  }
  if (!reader.ended() && places.size === 0) throw new ArchiveProblem('it is no tar archive')
  const fileOf = (written: string): string | undefined => followed(written, places, links)
  return {
    fileOf,
    sizeOf: (name) => places.get(fileOf(name) ?? '')?.size,
    text: (name) => kept.text(fileOf(name) ?? ''),
    sorted: (blobs) =>
      blobs.toSorted(([, one], [, other]) => offsetIn(places, one) - offsetIn(places, other)),
    reader: () => {
      const range = rangesOf(unpacked(chunksOf(path))[Symbol.asyncIterator]())
      return ({ name, size }) => range(places.get(name)?.offset ?? 0, size)
    }
  }
}

/** Place of a file's contents in the archive, in bytes. */
interface Place {
  readonly offset: number
  readonly size: number
}

const offsetIn = (places: ReadonlyMap<string, Place>, { name }: ArchivedBlob): number =>
  places.get(name)?.offset ?? 0

/** The entry to which a link leads, by a path from the archive's top. */
function targetOf({ name, type, target }: TarHeader): string {
  const folder = type === '2' && !target.startsWith('/') ? name.split('/').slice(0, -1) : []
  const way: string[] = []
  for (const part of [...folder, ...target.split('/')]) {
    if (part === '..') way.pop()
    else if (part !== '' && part !== '.') way.push(part)
  }
  return way.join('/')
}

/** Most links that lead from one to another. */
const MOST_LINKS = 10

function followed(
  written: string,
  places: ReadonlyMap<string, Place>,
  links: ReadonlyMap<string, string>
): string | undefined {
  let name = written.replace(/^(?:\.?\/)+/, '')
  for (let steps = 0; steps < MOST_LINKS && !places.has(name); steps++) {
    name = links.get(name) ?? ''
  }
  return places.has(name) ? name : undefined
}

/** Keeps the texts of small files, as long as there is room. */
function keptTexts() {
  const texts = new Map<string, Buffer>()
  let total = 0
  return {
    text: (name: string) => texts.get(name)?.toString(),
    take: (name: string, size: number) => {
      if (size > LARGEST_TEXT || total + size > MOST_KEPT) return undefined
      total += size
      const text = Buffer.alloc(size)
      let at = 0
      return {
        add: (bytes: Uint8Array) => {
          text.set(bytes, at)
          at += bytes.length
        },
        end: () => {
          if (at === size) texts.set(name, text)
        }
      }
    }
  }
}

const CHUNK = 256 * 1024

/** Contents of a regular file; `foreign` refuses a link. */
function chunksOf(path: string, foreign = false): AsyncIterable<Uint8Array> {
  const fd = openRegular(path, { most: Number.MAX_SAFE_INTEGER, foreign })
  return createReadStream('', { fd, highWaterMark: CHUNK })
}

/** Returns a function that reads ranges of a stream, each behind the one before. */
function rangesOf(chunks: AsyncIterator<Uint8Array>) {
  let held: Uint8Array = new Uint8Array()
  /** Offset of the bytes that are held. */
  let at = 0
  const next = async (): Promise<boolean> => {
    at += held.length
    const read = await chunks.next()
    held = read.done === true ? new Uint8Array() : read.value
    return read.done !== true
  }
  return async function* (offset: number, size: number): AsyncGenerator<Uint8Array> {
    for (let from = offset; from < offset + size;) {
      if (from >= at + held.length) {
        if (!(await next())) return
        continue
      }
      const part = held.subarray(from - at, offset + size - at)
      yield part
      from += part.length
    }
  }
}

/** Files of a folder in OCI's layout. Links in it are refused: they may lead out of it. */
async function filesOfFolder(path: string): Promise<ArchivedFiles> {
  const names = (await readdir(join(path, BLOBS)).catch(() => [])).map((name) => `${BLOBS}/${name}`)
  if (names.length > MOST_FILES) throw new ArchiveProblem(`it has more than ${MOST_FILES} files`)
  const sizes = new Map<string, number>()
  for (const name of ['index.json', ...names]) {
    const found = await lstat(join(path, name))
    if (found.isFile()) sizes.set(name, found.size)
  }
  const texts = new Map<string, string>()
  const texted = (name: string): string | undefined => {
    if ((sizes.get(name) ?? Infinity) > LARGEST_TEXT) return undefined
    return texts.get(name) ?? readRegular(join(path, name), LARGEST_TEXT)
  }
  return {
    fileOf: (name) => (sizes.has(name) ? name : undefined),
    sizeOf: (name) => sizes.get(name),
    text: texted,
    sorted: (blobs) => blobs,
    reader:
      () =>
      ({ name }) =>
        chunksOf(join(path, name), true)
  }
}

const BLOBS = 'blobs/sha256'

/** The image as a tar archive for the engine. Fails where contents differ from their description. */
async function* streamOf(files: ArchivedFiles, image: ArchivedImage): AsyncGenerator<Uint8Array> {
  const { pack } = await tarStream()
  const archive = pack()
  packAll(archive, files, image).catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  yield* archive as AsyncIterable<Uint8Array>
}

async function packAll(archive: Pack, files: ArchivedFiles, image: ArchivedImage): Promise<void> {
  for (const [name, text] of image.descriptions) {
    archive.entry(headerOf(name), text)
  }
  const contents = files.reader()
  for (const [name, blob] of files.sorted([...image.blobs])) {
    await packFile(archive, { ...headerOf(name), size: blob.size }, verified(contents(blob), blob))
  }
  archive.finalize()
}

/** An entry without a size, whose time is fixed. */
const headerOf = (name: string) => ({ name, mode: 0o644, mtime: new Date(0) })

/**
 * The contents of a file as they are, which the file's digest must fit. Unpacks a compressed layer
 * on the way, so that an engine does not have to find out how large it becomes.
 */
async function* verified(
  contents: AsyncIterable<Uint8Array>,
  { name, size, sha256 }: ArchivedBlob
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const unpacking = unpackingTest()
  let left = size
  for await (const bytes of contents) {
    hash.update(bytes)
    await unpacking.add(bytes)
    left -= bytes.length
    if (left < 0) break
    yield bytes
  }
  await unpacking.end()
  if (left !== 0) throw new ArchiveProblem(`${quoteInput(name)} changed while it was read`)
  const digest = hash.digest('hex')
  if (sha256 !== undefined && digest !== sha256) {
    throw new ArchiveProblem(
      `${quoteInput(name)} has another digest than its description says: sha256:${digest}`
    )
  }
}
