import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../../src/report/document'
import { cli } from '../harness/cli'
import { shell } from '../harness/subject'
import { archiveOf } from './archive'
import type { Case, Put } from './cases'
import { imageOf } from './images'

type What = Pick<Case, 'image' | 'options' | 'put' | 'script'>
type Words = readonly string[]

/** The report of a check, by the local command, of a container that does this on a writable root filesystem without a network. */
export async function reportOf(what: What, ...further: Words): Promise<Document> {
  const image = await imageOf(what)
  const options = Object.entries({ ...BASE, ...what.options }).flatMap(([name, value]) => [`--${name}`, value])
  return doing(what, async (words) => {
    const all = ['check', image, ...options, ...words, ...further, '--pull', 'never', '--json']
    const { stdout, stderr } = await cli(all)
    try {
      return JSON.parse(stdout) as Document
    } catch (error) {
      throw new Error(`The check printed no report, but ${JSON.stringify(stderr)}.`, {
        cause: error
      })
    }
  })
}

/** A line for each change of a report: `KIND PATH`, and in brackets the rule that allows it. */
export function linesOf({ changes }: Document): readonly string[] {
  return changes.map(({ path, kind, rule }) => {
    const line = `${kind.charAt(0).toUpperCase()} ${path}`
    return rule === null ? line : `${line} (${rule})`
  })
}

const BASE = { 'read-only': 'false', network: 'none' }

/** Lends the words that make a container do so: in its own shell until that ends, or from outside while it runs. */
async function doing<T>({ script, put }: What, use: (words: Words) => Promise<T>): Promise<T> {
  if (put !== undefined) return putting(put, use)
  return use(['--command', shell(`set -e; ${script ?? ''}`), '--wait-for', 'exit'])
}

async function putting<T>(puts: readonly Put[], use: (words: Words) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zero-drift-put-'))
  try {
    const archive = join(folder, 'archive.tar')
    await writeFile(archive, archiveOf(puts))
    const copy = `docker cp - "$ZERO_DRIFT_CONTAINER:/" <${archive}`
    return await use(['--command', 'sleep 300', '--wait-for', 'none', '--smoke-run', copy])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
