import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { codeOf } from './error'

/** Paths of every report.json below a folder, depth first and sorted, relative to it; those in `except` are not looked for. */
export async function findReports(folder: string, except: string): Promise<readonly string[]> {
  const found: string[] = []
  await walk({ root: folder, except: resolve(except), found, left: MOST_ENTRIES }, folder)
  return found
}

/** Artifacts come unpacked into whatever folders their jobs uploaded; more than this is no folder of reports. */
const MOST_ENTRIES = 1_000_000

interface Walk {
  readonly root: string
  readonly except: string
  readonly found: string[]
  left: number
}

/** Links are not followed: nobody who uploads a report decides what else of this machine is read. */
async function walk(walking: Walk, folder: string): Promise<void> {
  if (resolve(folder) === walking.except) return
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted(byName)
  walking.left -= entries.length
  if (walking.left < 0)
    throw new Error(`${walking.root} holds more than ${MOST_ENTRIES} files and folders.`)
  const isReport = entries.some(({ name }) => name === REPORT)
  if (isReport) walking.found.push(relative(walking.root, join(folder, REPORT)))
  for (const entry of entries) {
    if (entry.isDirectory() && !(isReport && CONTAINERS_OWN.includes(entry.name))) {
      await walk(walking, join(folder, entry.name))
    }
  }
}

const REPORT = 'report.json'

/** What is kept of a container may be called report.json, too. */
const CONTAINERS_OWN = ['evidence', 'suggestion']

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1

/** Whether there is such a folder at all. */
export async function isFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
      throw error
    }
  )
}
