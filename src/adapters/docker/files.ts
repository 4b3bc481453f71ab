import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as s from 'superstruct'
import { tarReader, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ArchiveEntry, ContainerId, EntryFacts } from '../../words'
import { parsed } from './endpoint'
import { tarStream } from './tar-stream'
import {
  headerOf,
  requestArchive,
  send,
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
    return await withAnswer(line, archiveOf(id, path, LOOK), async (answer) => {
      const header = await firstHeader(answer)
      const link = line.podman() === undefined ? undefined : linkIn(headerOf(answer, PATH_STAT))
      return link ?? (header === undefined ? SOCKET : factsOf(header))
    })
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const LOOK = 'look at a path'

/** Header of an archive with facts of the path itself, while Podman's archive has what a link leads to. */
const PATH_STAT = 'x-docker-container-path-stat'

/** A symbolic link that the header tells of; undefined if the path is none. */
function linkIn(stat: string | undefined): EntryFacts | undefined {
  if (stat === undefined) return undefined
  const facts: unknown = parsed(Buffer.from(stat, 'base64').toString())
  if (!s.is(facts, PathStat) || facts.linkTarget === '') return undefined
  // Go's bits for the type of a file; those of a link's mode mean nothing.
  const isLink = Math.floor(facts.mode / GO_SYMLINK) % 2 === 1
  return isLink
    ? { type: 'symlink', mode: 0o777, uid: 0, gid: 0, target: facts.linkTarget }
    : undefined
}

const PathStat = s.type({ mode: s.number(), linkTarget: s.string() })
const GO_SYMLINK = 2 ** 27

/**
 * Facts of a socket: the only type whose archive has no entry (moby/go-archive), so that its mode
 * and owner are not known.
 */
export const SOCKET: EntryFacts = { type: 'socket', mode: 0, uid: 0, gid: 0 }

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

/** Entries to write into a folder of a container. */
interface Unpacking {
  readonly id: ContainerId
  readonly folder: string
  readonly entries: readonly ArchiveEntry[]
}

/** Milliseconds to unpack an archive. */
const UNPACKED = 120_000

/** Writes entries into a folder of a container with one archive. */
export async function unpack(
  line: EngineConnection,
  { id, folder, entries }: Unpacking
): Promise<void> {
  const body = await packed(entries)
  const what = 'write files into the container'
  const request = { ...archiveOf(id, folder, what), method: 'PUT', within: UNPACKED, body } as const
  await send(line, request)
}

async function packed(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const { pack } = await tarStream()
  const archive = pack()
  for (const entry of entries) {
    const { path, mode, uid, gid } = entry
    const header = { name: path, mode, uid, gid }
    if (entry.kind === 'folder') archive.entry({ ...header, name: `${path}/`, type: 'directory' })
    else if (entry.kind === 'file')
      archive.entry({ ...header, type: 'file' }, Buffer.from(entry.content))
    else archive.entry({ ...header, type: 'symlink', linkname: entry.target })
  }
  archive.finalize()
  return buffer(archive)
}
