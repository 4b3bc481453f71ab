import { chmod, lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LentFiles } from '../ports'
import { isGone, processMark, temporaryFolder } from './process'

/**
 * Private files that containers have mounted, with values of secrets. The name of their folder tells
 * the run and the process, so that others can remove it where that process was killed.
 */

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Writes texts to files that everyone may read, in a folder that only this user may enter.
 */
export async function lend(
  texts: readonly string[],
  run: string,
  environment: Environment
): Promise<LentFiles> {
  const folder = await mkdtemp(join(temporaryFolder(environment), `${nameOf(run)}${ownMark()}_`))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const paths = texts.map((_, index) => join(folder, String(index)))
    await Promise.all(
      paths.map(async (path, index) => {
        await writeFile(path, texts[index] ?? '', { mode: 0o400, flag: 'wx' })
        // The mask of this process may have taken rights away.
        await chmod(path, 0o444)
      })
    )
    return { paths, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

const nameOf = (run: string): string => `zero-drift-lent-${run}_`

/** Mark of this process without colons, which separate the parts of a bind. */
const ownMark = (): string => (processMark(process.pid) ?? 'unknown').replaceAll(':', '_')

/** Removes the files that this run has lent. */
export const removeLent = (run: string, environment: Environment): Promise<void> =>
  removeFolders(temporaryFolder(environment), (name) => name.startsWith(nameOf(run)))

/** Removes files that were lent by a process which has ended without removing them. */
export const removeStrayLent = (environment: Environment): Promise<void> =>
  removeFolders(temporaryFolder(environment), (name) => {
    const mark = MARKED.exec(name)?.[1]
    return mark !== undefined && isGone(mark.replaceAll('_', ':'))
  })

const MARKED = /^zero-drift-lent-.+_([0-9a-f-]{36}_\d+_\d+_\d+)_\w+$/

/** Removes those of this user's folders: in a folder of another one, names may change meanwhile. */
async function removeFolders(parent: string, isWanted: (name: string) => boolean): Promise<void> {
  const names = (await readdir(parent)).filter(isWanted)
  await Promise.all(
    names.map(async (name) => {
      const path = join(parent, name)
      const facts = await lstat(path).catch(() => undefined)
      const isOwn = facts?.isDirectory() === true && facts.uid === process.getuid?.()
      if (isOwn) await rm(path, { recursive: true, force: true })
    })
  )
}
