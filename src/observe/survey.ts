import { Fault } from '../plan/faults'
import type { ContainerId, World } from '../ports'
import { bytesOf } from './path-bytes'
import { surveyor, type Snapshot } from './snapshot'
import { tarReader } from './tar'

/** All that stood in one place. */
export interface Survey {
  readonly snapshot: Snapshot
  /** Some contents were left out. */
  readonly partial: boolean
}

/** What is asked, of which container, with at most so many bytes of contents. */
export interface Question {
  readonly world: World
  readonly id: ContainerId
  readonly limit: number
}

/**
 * A volume or bind, through the archive: a folder, or a single file. Of one that is mounted behind a symbolic link of the image the archive
 * tells only the link, which is followed. Throws a `Fault` where it cannot be read to its end.
 */
export async function surveyMount({ world, id, limit }: Question, path: string): Promise<Survey> {
  const top = bytesOf(path)
  // The archive names everything below the last name of the path.
  const pathOf = (name: string): string => top + name.replace(/^[^/]*/, '')
  for (let at = path, links = 0; links < MOST_LINKS; links++) {
    const found = await survey({ world, id, limit }, path, pathOf, async (onBytes) => {
      if (!(await world.engine.archive(id, at, onBytes))) throw broken(path, 'it is not there')
    })
    const { type, target = '' } = found.snapshot.get(top) ?? {}
    if (type !== 'symlink') return found
    at = behind(at, target)
  }
  throw broken(path, 'it is behind too many symbolic links')
}

/** As many as the kernel follows. */
const MOST_LINKS = 40

/** Where a link at some path leads; the engine follows those on the way. */
function behind(link: string, target: string): string {
  const text = Buffer.from(target, 'latin1').toString('utf8')
  return text.startsWith('/') ? text : `${link.slice(0, link.lastIndexOf('/'))}/${text}`
}

/** The root filesystem without what is mounted upon it. */
export function surveyRoot(question: Question): Promise<Survey> {
  const { world, id } = question
  return survey(
    question,
    '/',
    (name) => `/${name}`,
    (onBytes) => world.engine.export(id, onBytes)
  )
}

async function survey(
  { world, limit }: Question,
  path: string,
  pathOf: (name: string) => string,
  read: (onBytes: (bytes: Uint8Array) => void) => Promise<void>
): Promise<Survey> {
  const { snapshot, enter, partial } = surveyor({ limit, digest: world.digest, pathOf })
  const reader = tarReader(enter)
  await read(reader.add)
  if (!reader.ended()) throw broken(path, 'the engine broke off its archive')
  return { snapshot, partial: partial() }
}

const broken = (path: string, why: string): Fault =>
  new Fault('look-failed', `${JSON.stringify(path)} could not be looked at: ${why}.`)
