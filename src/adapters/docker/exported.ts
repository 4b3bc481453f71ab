import { newSnapshot, plainEntryOf, type Entry } from '../../observe/snapshot'
import type { FileTable } from '../../observe/store/file-table'
import { tarReader, type TarContents, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ContainerId } from '../../words'
import { exportRoot } from './files'
import type { EngineConnection } from './transport'

type OnBytes = (bytes: Uint8Array) => void

/** Types, modes and owners in the root filesystem of a container, as it is without its mounts. */
export async function exportedEntries(
  line: EngineConnection,
  id: ContainerId
): Promise<FileTable<Entry>> {
  const entries = newSnapshot()
  const { add, ended } = tarReader((header) => {
    entries.set(`/${header.name}`, plainEntryOf(header))
    return undefined
  })
  await exportRoot(line, id, add)
  if (!ended()) throw new Fault('look-failed', BROKEN_OFF)
  return entries
}

const BROKEN_OFF = 'The engine broke off the export of a root filesystem.'

/** Thrown to end an export of which nothing more is wanted. */
class Enough extends Error {}

/**
 * Streams the archive of a path in a container's root filesystem, made of its export; false if
 * there is no such path. No link is followed; the path has a character for each byte.
 */
export async function exportedArchive(
  line: EngineConnection,
  { id, path }: { readonly id: ContainerId; readonly path: string },
  onBytes: OnBytes,
  name = path.slice(path.lastIndexOf('/') + 1)
): Promise<boolean> {
  const { reader, found } = cutter({ path, name }, onBytes)
  try {
    await exportRoot(line, id, reader.add)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  const { linked, isThere } = found()
  // The contents of a hard link have another name in the export.
  if (linked !== undefined) return exportedArchive(line, { id, path: linked }, onBytes, name)
  if (isThere) onBytes(endOfArchive())
  return isThere
}

interface Found {
  readonly isThere: boolean
  /** Path of the file that a hard link at the path is one more name of. */
  readonly linked?: string
}

/** Cuts what is at and below a path out of an export, and names it from the path's last name. */
function cutter(
  { path, name }: { readonly path: string; readonly name: string },
  onBytes: OnBytes
): { readonly reader: ReturnType<typeof tarReader>; readonly found: () => Found } {
  const top = path.slice(1)
  let found: Found = { isThere: false }
  const reader = tarReader((header) => {
    const isTop = header.name === top
    if (!isTop && top !== '' && !header.name.startsWith(`${top}/`)) return undefined
    if (isTop && header.type === '1') {
      found = { isThere: true, linked: `/${header.target.replace(/^(?:\.?\/)+/, '')}` }
      throw new Enough()
    }
    found = { isThere: true }
    return written({ ...header, name: name + header.name.slice(top.length) }, onBytes, () => {
      // Nothing lies below a file.
      if (isTop && header.type !== '5') throw new Enough()
    })
  })
  return { reader, found: () => found }
}

function written(header: TarHeader, onBytes: OnBytes, onEnd: () => void): TarContents {
  onBytes(tarHeader(header))
  return {
    add: onBytes,
    end: () => {
      onBytes(padding(header.size))
      onEnd()
    }
  }
}

const BLOCK = 512

/** The two empty blocks at the end of an archive. */
export const endOfArchive = (): Buffer => Buffer.alloc(2 * BLOCK)

/** Fills the contents of an entry of that size up to whole blocks. */
export const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/**
 * An entry's header in an archive, with PAX records for all that has no room in a block. Unlike
 * packages that write archives, it keeps names as bytes.
 */
export function tarHeader(header: TarHeader): Buffer {
  const { name, target, uid, gid, size, modified } = header
  const numbers = { uid, gid, size, mtime: modified }
  const records = new Map([
    ...header.records,
    ...Object.entries(numbers).map(([key, value]) => [key, String(value)] as const),
    ['path', name],
    ...(target === '' ? [] : [['linkpath', target] as const])
  ])
  const text = Buffer.from(Array.from(records, record).join(''), 'latin1')
  const extension = { type: 'x', mode: 0o644, size: text.length, device: '' }
  return Buffer.concat([block(extension), text, padding(text.length), block(header)])
}

/** A PAX record: its own length in bytes, a key and a value. */
function record([key, value]: readonly [string, string]): string {
  const rest = ` ${key}=${value}\n`
  let length = rest.length
  while (length !== rest.length + String(length).length)
    length = rest.length + String(length).length
  return `${length}${rest}`
}

/** A block whose name, owner and time are in the records before it. */
function block({
  type,
  mode,
  size,
  device
}: Pick<TarHeader, 'type' | 'mode' | 'size' | 'device'>): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  const [major = 0, minor = 0] = device.split(':').map(Number)
  bytes.write('entry', 0, 'latin1')
  octal(bytes, mode, [100, 8])
  octal(bytes, size > LARGEST ? 0 : size, [124, 12])
  bytes.write(type, 156, 'latin1')
  bytes.write('ustar\x0000', 257, 'latin1')
  octal(bytes, major, [329, 8])
  octal(bytes, minor, [337, 8])
  bytes.fill(' ', 148, 156)
  octal(
    bytes,
    bytes.reduce((sum, byte) => sum + byte, 0),
    [148, 8]
  )
  return bytes
}

/** The largest size that fits into the octal digits of a block, in bytes. */
const LARGEST = 8 ** 11 - 1

/** Writes a number in octal digits, with a zero byte after them, into a field of that length. */
function octal(bytes: Buffer, value: number, [at, length]: readonly [number, number]): void {
  bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
}
