import { newSnapshot, plainEntryOf, type Entry } from '../../observe/snapshot'
import type { FileTable } from '../../observe/store/file-table'
import { tarReader, type TarContents, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ContainerId } from '../../words'
import { exportRoot } from './files'
import { endOfArchive, padding, tarHeader } from './tar-header'
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
