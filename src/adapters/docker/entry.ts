import type { Readable } from 'node:stream'
import type { Header } from 'tar-stream'
import type { ContainerId, EntryFacts } from '../../ports'
import { statusOf } from './call'
import type { Line } from './line'
import { readable } from './output'
import { tarStream } from './tar-stream'

/** The first header of the path's archive; the rest is not read. Links are not followed. */
export async function entryOf(
  { docker }: Line,
  id: ContainerId,
  path: string,
  abortSignal: AbortSignal
): Promise<EntryFacts | undefined> {
  try {
    const archive = readable(await docker.getContainer(id).getArchive({ path, abortSignal }))
    const header = await firstHeader(archive)
    if (header === undefined) return SOCKET
    const { type, mode, uid, gid, linkname } = header
    const target = type === 'symlink' && linkname ? { target: linkname } : {}
    return { type, mode: mode & 0o7777, uid, gid, ...target }
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** Nothing but a socket has an archive without an entry (moby/go-archive): its rights are not told. */
const SOCKET: EntryFacts = { type: 'socket', mode: 0, uid: 0, gid: 0 }

/** The archive is destroyed after it: the engine holds the container's lock until the stream is gone. */
async function firstHeader(archive: Readable): Promise<Header | undefined> {
  const { extract } = await tarStream()
  return new Promise((resolve, reject) => {
    const tar = extract()
    tar.once('entry', (header) => {
      resolve(header)
      archive.destroy()
    })
    tar.once('error', reject)
    archive.once('error', reject)
    tar.once('finish', () => {
      resolve(undefined)
    })
    archive.pipe(tar)
  })
}
