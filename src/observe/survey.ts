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

/** A volume or bind, through the archive: a folder, or a single file. Throws a `Fault` where it cannot be read to its end. */
export async function surveyMount(question: Question, path: string): Promise<Survey> {
  const { world, id } = question
  const top = bytesOf(path)
  // The archive names everything below the last name of the path.
  const pathOf = (name: string): string => top + name.replace(/^[^/]*/, '')
  return survey(question, path, pathOf, async (onBytes) => {
    if (!(await world.engine.archive(id, path, onBytes))) throw broken(path, 'it is not there')
  })
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
