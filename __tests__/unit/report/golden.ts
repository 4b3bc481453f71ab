import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = join(__dirname, '../../golden')

/** Holds a text against its golden file; with UPDATE_GOLDEN=1 it becomes the file. */
export function expectGolden(name: string, text: string): void {
  expectFile(join(FOLDER, name), text)
}

/** The same of a file anywhere. */
export function expectFile(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: run the test with UPDATE_GOLDEN=1.`)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
