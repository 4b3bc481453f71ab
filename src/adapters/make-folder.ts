import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from './errors'

/**
 * Creates a folder and its parents. Node's `recursive` option never returns below /proc, where a
 * parent exists but takes no folders.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if (!(await lacksParent(path, mode))) return
  if (dirname(path) === path) throw new Error(`${path} does not exist`)
  await makeFolder(dirname(path), mode)
  // Another process may create it at the same time.
  await mkdir(path, mode).catch(async (error: unknown) => {
    if (await lacksParent(path, mode)) throw error
  })
}

/** Creates the folder; returns whether its parent is missing. */
async function lacksParent(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, mode)
    return false
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
    return code === 'ENOENT'
  }
}
