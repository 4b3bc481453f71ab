import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenDocument } from '../../src/report/document/document'
import { cli } from '../harness/cli'
import { archiveOf } from './archive'
import type { Put } from './cases'

export type Inputs = Readonly<Record<string, string>>

/** Of these, `image` is the first word of the local command, and the others are its options. */
export interface Checked extends Inputs {
  readonly image: string
}

/** The report of a check by the local command; by default of a writable container without a network. */
export async function reportOf({ image, ...inputs }: Checked): Promise<WrittenDocument> {
  const options = Object.entries({ ...BASE, ...inputs }).flatMap(([name, value]) => [
    `--${name}`,
    value
  ])
  const { stdout, stderr } = await cli(['check', image, ...options, '--json'])
  if (stdout === '') throw new Error(`The check printed no report, but ${JSON.stringify(stderr)}.`)
  const report = JSON.parse(stdout) as WrittenDocument
  const left = report.findings.find(({ kind }) => kind === 'left-behind')
  if (left !== undefined) throw new Error(`The check left something behind: ${left.detail}`)
  return report
}

/** Podman 5 does not leave the right to make devices to a container, as Docker does. */
const BASE: Inputs = {
  ...{ 'read-only': 'false', network: 'none', pull: 'never' },
  'cap-add': 'MKNOD'
}

/** Checks a container into which this is put from outside while it runs. */
export async function reportOfPut(
  puts: readonly Put[],
  checked: Checked
): Promise<WrittenDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-put-'))
  try {
    const archive = join(folder, 'archive.tar')
    await writeFile(archive, archiveOf(puts))
    return await reportOf({
      ...checked,
      command: 'sleep 300',
      'wait-for': 'none',
      'smoke-run': `docker cp - "$ZERO_DRIFT_CONTAINER:/" <${archive}`
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A line for each change of a report: `KIND PATH`, and in brackets the rule that allows it. */
export function linesOf({ changes }: WrittenDocument): readonly string[] {
  return changes.map(({ path, kind, rule }) => {
    const line = `${kind.charAt(0).toUpperCase()} ${path}`
    return rule === null ? line : `${line} (${rule})`
  })
}
