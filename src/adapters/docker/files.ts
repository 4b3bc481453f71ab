import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as s from 'superstruct'
import { rawChanges } from '../../observe/store/change-store'
import { tarReader, type TarHeader } from '../../observe/tar'
import { Fault } from '../../plan/faults'
import type { ArchiveEntry, ChangeList, ContainerId, EntryFacts, RawChange } from '../../words'
import { unreadable } from './decode'
import { parsed } from './endpoint'
import { isListBroken } from './podman'
import { tarStream } from './tar-stream'
import {
  headerOf,
  reasonOf,
  requestArchive,
  requestBytes,
  send,
  statusOf,
  withAnswer,
  type EngineConnection,
  type EngineRequest
} from './transport'

const KINDS = ['changed', 'added', 'deleted'] as const

/** Decodes the answer of `GET /containers/{id}/changes` in chunks. */
export interface ChangesDecoder {
  readonly add: (bytes: Uint8Array) => void
  /**
   * Returns the whole list, which is empty if the answer was `null`. Throws a `Fault` for anything
   * else.
   */
  readonly end: () => ChangeList<RawChange>
}

/**
 * Returns a decoder for a list of changes. It validates them by hand, because a schema takes
 * seconds for 100,000. Of a million changes, the text is never in memory as a whole.
 */
export function changesDecoder(): ChangesDecoder {
  const { add, list } = rawChanges()
  const items = jsonItems((change) => {
    add(changeOf(change))
  })
  return {
    add: (bytes) => {
      readable(() => {
        items.add(bytes)
      })
    },
    end: () => {
      if (!readable(items.end)) throw UNREADABLE()
      return list()
    }
  }
}

const UNREADABLE = (): Error => unreadable('a list of changes')

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof SyntaxError ? UNREADABLE() : error
  }
}

function changeOf(change: unknown): RawChange {
  const { Path, Kind } = Object(change) as { readonly Path: unknown; readonly Kind: unknown }
  const kind = typeof Kind === 'number' ? KINDS[Kind] : undefined
  if (typeof Path !== 'string' || kind === undefined) throw unreadable('a change')
  return { path: Path, kind }
}

/** Parses JSON that is one list, or `null`, in chunks. */
interface JsonItems {
  readonly add: (bytes: Uint8Array) => void
  /** Parses the rest; returns whether the text was a whole list, or `null`. */
  readonly end: () => boolean
}

const [QUOTE, COMMA, OPEN, BACKSLASH, CLOSE] = [0x22, 0x2c, 0x5b, 0x5c, 0x5d]
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d]

/**
 * Parses a JSON list in pieces, because V8 cannot, and parsers that can take ten times as long.
 * Finds the last comma between two items and has `JSON.parse` read the text before it. Throws a
 * `SyntaxError` for invalid JSON.
 */
function jsonItems(onItem: (item: unknown) => void): JsonItems {
  let held = Buffer.alloc(0)
  const { add: scan, isOver } = scanner()
  const parse = (text: string): void => {
    for (const item of JSON.parse(text) as readonly unknown[]) onItem(item)
  }
  return {
    add: (bytes) => {
      const from = held.length
      held = Buffer.concat([held, bytes])
      const cut = scan(held, from)
      if (cut === 0) return
      const text = held.toString('utf8', 0, cut)
      held = held.subarray(cut + 1)
      parse(text.startsWith('[') ? `${text}]` : `[${text}]`)
    },
    end: () => {
      const text = held.toString().trim()
      if (isOver()) parse(text.startsWith('[') ? text : `[${text}`)
      return isOver() || text === 'null'
    }
  }
}

interface Scanner {
  /**
   * Scans the bytes from `from`; returns the offset of the last comma between two items of the
   * list, or 0.
   */
  readonly add: (bytes: Uint8Array, from: number) => number
  /** Whether the list has ended. */
  readonly isOver: () => boolean
}

function scanner(): Scanner {
  let [depth, quoted, escaped, over] = [0, false, false, false]
  /** Scans a byte; returns whether it is a comma between two items. */
  const next = (byte: number): boolean => {
    if (quoted) {
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else quoted = byte !== QUOTE
    } else if (byte === QUOTE) quoted = true
    else if (byte === OPEN || byte === OPEN_BRACE) depth += 1
    else if (byte === CLOSE || byte === CLOSE_BRACE) {
      depth -= 1
      over ||= depth === 0 && byte === CLOSE
    }
    return byte === COMMA && depth === 1 && !quoted
  }
  return {
    add: (bytes, from) => {
      let cut = 0
      for (let at = from; at < bytes.length; at++) if (next(bytes[at] ?? 0)) cut = at
      return cut
    },
    isOver: () => over
  }
}

type OnBytes = (bytes: Uint8Array) => void

/** Milliseconds to list changes, for which the engine walks the whole image twice. */
const WALK = 600_000

/** The engine's list of changes to a container's root filesystem. */
export async function listChanges(
  line: EngineConnection,
  id: ContainerId
): Promise<ChangeList<RawChange>> {
  const path = `/containers/${id}/changes`
  const listing = { what: "list the container's changes", within: WALK, path }
  const decoder = changesDecoder()
  await requestBytes(line, listing, decoder.add).catch((error: unknown) => {
    if (line.podman() === undefined || !isListBroken(reasonOf(error))) throw error
    decoder.add(NO_CHANGES)
  })
  return decoder.end()
}

/** An empty list, in the engine's words. Of Podman, no check relies on the list alone. */
const NO_CHANGES = Buffer.from('[]')

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
