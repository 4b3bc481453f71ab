import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Makes a temporary folder for each test of the file that calls it; gives the path of something in it, written where a text is given. */
export function temporaryFolder(): (path?: string, text?: string) => string {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zero-drift-unit-'))))
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return (path = '', text) => {
    const full = join(folder, path)
    if (text !== undefined) {
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, text)
    }
    return full
  }
}
