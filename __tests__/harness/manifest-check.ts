import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { runCli } from './cli'

/** Text of a manifest that is kept for tests. */
export const readFixture = (name: string): Promise<string> =>
  readFile(join(__dirname, '..', 'manifests', `${name}.yaml`), 'utf8')

export interface CheckedManifest {
  readonly exitCode: number | null
  readonly report: WrittenDocument
  /** Folder of the manifest; the reports are in its folder `reports`. */
  readonly folder: string
}

/** Checks a manifest with the command, from the manifest's folder; that is removed once it was used. */
export async function withCheckedManifest<T>(
  text: string,
  words: readonly string[],
  use: (checked: CheckedManifest) => T | Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-manifest-'))
  try {
    await writeFile(join(folder, 'pod.yaml'), text)
    return await use(await checkManifest(folder, words))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Checks the manifest `pod.yaml` of a folder with the command. */
export async function checkManifest(
  folder: string,
  words: readonly string[]
): Promise<CheckedManifest> {
  const output = join(folder, 'reports')
  const all = ['check', '--manifest-file', 'pod.yaml', '--output-dir', output, ...words]
  const { exitCode } = await runCli(all, process.env, folder)
  const text = await readFile(join(output, 'report.json'), 'utf8')
  return { exitCode, report: JSON.parse(text) as WrittenDocument, folder }
}

/** Kinds of the findings of a level, with the lines that they are at. */
export const findingsOf = ({ findings }: WrittenDocument, level: string): readonly string[] =>
  findings
    .filter((one) => one.level === level)
    .map(({ kind, location }) =>
      location === undefined ? kind : `${kind} ${location.line}:${location.column ?? 0}`
    )
