import { access, constants, open, readFile } from 'node:fs/promises'
import type { Files, FileText } from '../ports'
import { codeOf, messageOf } from './error'
import { keep } from './evidence'
import { makeFolder } from './folder'

/** Where the reports will go. */
export interface Destinations {
  readonly outputDir: string
  /** Files that are appended to, such as the job summary. */
  readonly appended: readonly string[]
}

/** The machine's files. */
export function files(destinations: Destinations): Files {
  return {
    read,
    exists: (path) => succeeds(access(path, constants.R_OK)),
    unwritable: () => unwritable(destinations),
    keep: (kept) => keep(kept, destinations.outputDir)
  }
}

/** Text of a file, or a sentence that says why it cannot be read. */
export async function read(path: string): Promise<FileText> {
  try {
    return { kind: 'text', text: await readFile(path, 'utf8') }
  } catch (error) {
    const kind = codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable'
    return { kind, reason: messageOf(error) }
  }
}

async function unwritable({ outputDir, appended }: Destinations): Promise<readonly string[]> {
  // The dot makes sure that it is a folder, and no file of that name.
  const folder = makeFolder(outputDir).then(() => access(`${outputDir}/.`, constants.W_OK))
  const attempts = appended.map(async (path) => (await open(path, 'a')).close())
  const outcomes = await Promise.allSettled([folder, ...attempts])
  const names = [`The output folder ${JSON.stringify(outputDir)}`, ...appended.map(named)]
  return outcomes.flatMap((outcome, index) =>
    outcome.status === 'fulfilled'
      ? []
      : [`${names[index] ?? ''} cannot be written: ${messageOf(outcome.reason)}.`]
  )
}

const named = (path: string): string => `The file ${JSON.stringify(path)}`

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false
  )
