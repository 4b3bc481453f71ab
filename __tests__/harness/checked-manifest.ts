import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from './cli'

/** Checks of manifests by the command line, in a folder of their own. */

export interface CheckedManifest {
  readonly exitCode: number | null
  readonly report: WrittenDocument
  /** Reads a file of the reports. */
  readonly read: (name: string) => Promise<string>
  /** Folder of the reports. */
  readonly output: string
}

/** Passes a folder with these files to `use`, and removes it. */
export async function withManifests<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-manifest-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Checks the workload of the files of a folder, from that folder. */
export async function checkManifests(
  folder: string,
  files: readonly string[],
  ...words: readonly string[]
): Promise<CheckedManifest> {
  const output = join(folder, 'reports')
  const named = files.flatMap((file) => ['--manifest-file', file])
  const options = ['--output-dir', output, ...words]
  const { exitCode } = await runCli(['check', ...named, ...options], process.env, folder)
  const read = (name: string): Promise<string> => readFile(join(output, name), 'utf8')
  const report = JSON.parse(await read('report.json')) as WrittenDocument
  return { exitCode, report, read, output }
}
