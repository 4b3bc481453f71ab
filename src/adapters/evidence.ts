import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { KeptFile, EvidenceWritten } from '../ports'
import { packFile } from './docker/pack-file'
import { tarStream, type Pack } from './docker/tar-stream'
import { errorMessage } from './errors'
import { makeFolder } from './file-system'

/** Name of the evidence folder in the output folder. */
const FOLDER = 'evidence'
const ARCHIVE = 'evidence.tar'

/** Access modes for the owner alone, since contents may be secrets. */
const FILE = 0o600
const PRIVATE = 0o700

/** Removes the evidence that an earlier run left in the output folder. */
export async function clearEvidence(outputDir: string): Promise<void> {
  await rm(join(outputDir, FOLDER), { recursive: true, force: true })
}

/** Writes the files, an archive of them beside them, and the archive's digest. */
export async function writeEvidence(
  files: readonly KeptFile[],
  outputDir: string
): Promise<EvidenceWritten> {
  const folder = join(outputDir, FOLDER)
  try {
    await clearEvidence(outputDir)
    await makeFolder(folder, PRIVATE)
    for (const file of files) await writeOne(file, folder)
    const sha256 = await writeArchive(files, join(folder, ARCHIVE))
    await writeNew(join(folder, `${ARCHIVE}.sha256`), `${sha256}  ${ARCHIVE}\n`)
    return { kind: 'kept', sha256 }
  } catch (error) {
    // Partial evidence would be mistaken for complete evidence.
    await clearEvidence(outputDir).catch(() => undefined)
    return { kind: 'unwritable', reason: errorMessage(error) }
  }
}

async function writeOne({ name, contents }: KeptFile, folder: string): Promise<void> {
  const path = join(folder, name)
  // A second safeguard: names are chosen so that they cannot lead outside the folder.
  if (!path.startsWith(folder + sep)) throw new Error(`${name} is no name in the folder`)
  await makeFolder(dirname(path), PRIVATE)
  const file = await open(path, 'wx', FILE)
  try {
    for (const bytes of contents()) await writeAll(file, bytes)
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done)).bytesWritten
  }
}

const writeNew = (path: string, text: string): Promise<void> =>
  writeFile(path, text, { flag: 'wx', mode: FILE })

/**
 * Writes an archive and returns its SHA-256. Owner and time of its entries are fixed, so equal
 * evidence gives an equal archive.
 */
async function writeArchive(files: readonly KeptFile[], path: string): Promise<string> {
  const { pack } = await tarStream()
  const archive = pack()
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    }
  })
  const sink = createWriteStream(path, { flags: 'wx', mode: FILE })
  const written = pipeline(archive, hashed, sink)
  written.catch((error: unknown) => {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  const packing = packAll(files, archive)
  packing.catch(() => {
    archive.destroy()
  })
  await Promise.all([packing, written])
  return hash.digest('hex')
}

async function packAll(files: readonly KeptFile[], archive: Pack): Promise<void> {
  for (const { name, size, contents } of files) {
    const header = { name: `${FOLDER}/${name}`, size, mode: FILE, uid: 0, gid: 0 }
    await packFile(archive, { ...header, mtime: new Date(0) }, contents())
  }
  archive.finalize()
}
