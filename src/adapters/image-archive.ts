import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tarReader, type TarHeader } from '../observe/tar'
import { Fault } from '../plan/faults'
import { ArchiveProblem } from '../plan/image-archive'
import type { ArchivedBlob, ArchivedImage, ArchiveName } from '../words'
import { imageIn } from '../plan/archived-image'
import { quoteInput } from '../plan/parse'
import { absolutePath, folderOfFile } from '../plan/paths'
import type { ImageArchive } from '../ports'
import { packFile } from './docker/pack-file'
import { tarStream, type Pack } from './docker/tar-stream'
import { errorCode, errorMessage } from './errors'
import { openRegular, readRegular } from './file-system'
import { ratioGuard, unpacked } from './unpacking'
import { verified } from './verified-blob'

/**
 * Opens an archive of an image. Reads all of it, but keeps only small files; nothing is written to
 * this machine. Rejects with an `ArchiveProblem` where it cannot be read.
 */
export async function openArchive(
  { format, path }: ArchiveName,
  cancelled: AbortSignal
): Promise<ImageArchive> {
  const reading = format === 'oci' ? filesOfFolder(path) : filesOfTar(path, cancelled)
  const files = await reading.catch(asProblem)
  return {
    image: (wish) => {
      try {
        return imageIn(files, wish)
      } catch (error) {
        throw files.isEnded ? error : new ArchiveProblem(CUT, { cause: error })
      }
    },
    stream: (image) => streamOf(files, image)
  }
}

function asProblem(error: unknown): never {
  if (error instanceof ArchiveProblem) throw error
  if (error instanceof Fault && error.kind === 'cancelled') throw error
  if (error instanceof Fault) throw new ArchiveProblem('it is no tar archive', { cause: error })
  if (errorCode(error) === 'ENOENT') throw new ArchiveProblem('there is no such file')
  if (errorCode(error) === 'ENOTDIR') throw new ArchiveProblem(NO_FOLDER)
  throw new ArchiveProblem(errorMessage(error).replace(/\.$/, ''), { cause: error })
}

const CUT = 'it ends in the middle, as after a copy that was broken off; write it again'

const NO_FOLDER =
  'it is no folder; for a file write "oci-archive:" or "docker-archive:" in place of "oci:"'

/** Files of an archive, and a way to read them in their order. */
interface ArchivedFiles {
  /** Whether the archive has the mark of its end, without which some of it may be missing. */
  readonly isEnded: boolean
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

async function filesOfTar(path: string, cancelled: AbortSignal): Promise<ArchivedFiles> {
  const places = new Map<string, Place>()
  const links = new Map<string, string>()
  const kept = keptTexts()
  const reader = tarReader((header, offset) => {
    const [{ type, size }, name] = [header, plainName(header.name)]
    if (type === '5') return undefined
    // Other programs take the last of two.
    if (places.has(name) || links.has(name)) {
      throw new ArchiveProblem(`it has ${quoteInput(name)} twice`)
    }
    if (places.size + links.size >= MOST_FILES) {
      throw new ArchiveProblem(`it has more than ${MOST_FILES} files`)
    }
    if (type === '1' || type === '2') links.set(name, targetOf(header))
    if (type !== '0') return undefined
    places.set(name, { offset, size })
    return kept.take(name, size)
  })
  let length = 0
  for await (const chunk of unpacked(chunksOf(path))) {
    length += chunk.length
    if (cancelled.aborted) throw new Fault('cancelled', 'The run was cancelled.')
    reader.add(chunk)
    if (reader.ended()) break
  }
  if (!reader.ended()) assertWhole(places, length)
  const fileOf = (written: string): string | undefined => followed(written, places, links)
  return {
    isEnded: reader.ended(),
    fileOf,
    sizeOf: (name) => places.get(fileOf(name) ?? '')?.size,
    text: (name) => kept.text(fileOf(name) ?? ''),
    sorted: (blobs) =>
      blobs.toSorted(([, one], [, other]) => offsetIn(places, one) - offsetIn(places, other)),
    reader: () => {
      const range = rangesOf(unpacked(chunksOf(path))[Symbol.asyncIterator]())
      return (blob) => range(offsetIn(places, blob), blob.size)
    }
  }
}

/** Throws an `ArchiveProblem` where an archive without the mark of its end lacks bytes of a file. */
function assertWhole(places: ReadonlyMap<string, Place>, length: number): void {
  if (places.size === 0) throw new ArchiveProblem('it is no tar archive')
  const isCut = [...places.values()].some(({ offset, size }) => offset + size > length)
  if (isCut) throw new ArchiveProblem(CUT)
}

/** A name without what leads nowhere else. Throws an `ArchiveProblem` if it leads upwards. */
function plainName(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..'))
    throw new ArchiveProblem(`it has a file with the name ${quoteInput(name)}`)
  return parts.join('/')
}

/** Place of a file's contents in the archive, in bytes. */
interface Place {
  readonly offset: number
  readonly size: number
}

const offsetIn = (places: ReadonlyMap<string, Place>, { name }: ArchivedBlob): number =>
  places.get(name)?.offset ?? 0

/** The entry to which a link leads: a symbolic one from its folder, a hard one from the top. */
const targetOf = ({ name, type, target }: TarHeader): string =>
  absolutePath(target, type === '2' ? `/${folderOfFile(name)}` : '/').slice(1)

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
    isEnded: true,
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
  const guard = ratioGuard()
  for (const [name, blob] of files.sorted([...image.blobs])) {
    const header = { ...headerOf(name), size: blob.size }
    await packFile(archive, header, verified(contents(blob), blob, guard))
  }
  archive.finalize()
}

/** An entry without a size, whose time is fixed. */
const headerOf = (name: string) => ({ name, mode: 0o644, mtime: new Date(0) })
