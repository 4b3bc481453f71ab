import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './error'

/** Makes a folder and those above it. Node's own `recursive` never returns below /proc, where a parent exists and holds nothing. */
export async function makeFolder(path: string): Promise<void> {
  if (!(await lacksParent(path))) return
  if (dirname(path) === path) throw new Error(`${path} does not exist`)
  await makeFolder(dirname(path))
  // Somebody else may make the same one at the same time.
  await mkdir(path).catch(async (error: unknown) => {
    if (await lacksParent(path)) throw error
  })
}

/** Makes the folder, unless the one above it is missing. */
async function lacksParent(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return false
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
    return code === 'ENOENT'
  }
}
