import type { Readable } from 'node:stream'
import { tarReader, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ContainerId, EntryFacts } from '../../words'
import {
  requestArchive,
  statusOf,
  withAnswer,
  type EngineConnection,
  type EngineRequest
} from './transport'

type OnBytes = (bytes: Uint8Array) => void

/** Streams the tar archive of a path; false if the container has no such path. */
export async function archive(
  line: EngineConnection,
  id: ContainerId,
  path: string,
  onBytes: OnBytes
): Promise<boolean> {
  try {
    await requestArchive(line, archiveOf(id, path, 'read an archive of the container'), onBytes)
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Streams the root filesystem of the container as a tar archive. */
export function exportRoot(
  line: EngineConnection,
  id: ContainerId,
  onBytes: OnBytes
): Promise<void> {
  const what = "read the container's root filesystem"
  return requestArchive(line, { what, path: `/containers/${id}/export` }, onBytes)
}

const archiveOf = (id: ContainerId, path: string, what: string): EngineRequest => ({
  what,
  path: `/containers/${id}/archive`,
  query: { path }
})

/**
 * Type, mode and owner of a path, from the first header of its archive; undefined if there is no
 * such path. Links are not followed.
 */
export async function pathEntry(
  line: EngineConnection,
  id: ContainerId,
  path: string
): Promise<EntryFacts | undefined> {
  try {
    const header = await withAnswer(line, archiveOf(id, path, LOOK), firstHeader)
    return header === undefined ? SOCKET : factsOf(header)
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const LOOK = 'look at a path'

/**
 * Facts of a socket: the only type whose archive has no entry (moby/go-archive), so that its mode
 * and owner are not known.
 */
const SOCKET: EntryFacts = { type: 'socket', mode: 0, uid: 0, gid: 0 }

/**
 * Reads the first header of an archive and destroys the stream, since the engine holds the
 * container's lock until the stream is gone.
 */
async function firstHeader(answer: Readable): Promise<TarHeader | undefined> {
  const found: TarHeader[] = []
  const reader = tarReader((header) => {
    found.push(header)
    return undefined
  })
  for await (const chunk of answer) {
    reader.add(chunk as Uint8Array)
    if (found.length > 0 || reader.ended()) return found[0]
  }
  throw new Fault('engine-fault', `The engine was lost: it was asked to ${LOOK}.`)
}

function factsOf({ type, mode, uid, gid, target }: TarHeader): EntryFacts {
  const name = TYPES[type] ?? type
  const pointed = Buffer.from(target, 'latin1').toString()
  return { type: name, mode, uid, gid, ...(type === '2' && pointed ? { target: pointed } : {}) }
}

/** File types by the type flag of the tar format, with the two kinds of devices apart. */
const TYPES: Readonly<Record<string, string>> = {
  '0': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo'
}
