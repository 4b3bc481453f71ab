import { closeSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { entryAt } from '../plan/entry-at'
import { BadInputs } from '../plan/faults'
import { placesOf } from '../plan/folder-names'
import type { MergeWishes } from '../plan/merge-inputs'
import { quote } from '../plan/quote'
import { partOfDocument, type Part } from '../report/part'
import { codeOf, messageOf } from './error'
import { makeFolder } from './folder'
import type { ReadReport } from './read-reports'
import { chunksOf, openRegular } from './regular-file'

/** A report to merge, and where it was found. */
export interface Found {
  readonly report: ReadReport
  /** As found, relative to the folder of the reports. */
  readonly file: string
  /** Holds this report alone, so that what lies beside it is of this one. */
  readonly own: boolean
}

/** Moves each report to a folder of its own in the output folder, with what lies beside it; gives their parts. */
export async function keepAll(
  found: readonly Found[],
  { reports, mode }: MergeWishes,
  outputDir: string
): Promise<readonly Part[]> {
  const references = found.map(({ report }) => report.document.image.reference)
  const places = placesOf(references)
  const parts: Part[] = []
  for (const [index, { report, file, own }] of found.entries()) {
    const place = entryAt(places, index)
    const folder = join(outputDir, place.folder)
    await makeFolder(folder)
    // Only what an earlier merge wrote: who else has a folder of that name keeps what is in it.
    for (const name of BESIDE) await rm(join(folder, name), { force: true })
    await rename(report.copy, join(folder, 'report.json'))
    if (own) await copyBeside(join(reports, dirname(file)), folder)
    parts.push(partOfDocument(report.document, report.counts, mode, place))
  }
  return parts
}

const BESIDE = ['report.sarif', 'report.junit.xml']
/** Of bytes: of what is read whole. */
const LARGEST = 64 * 1024 ** 2

async function copyBeside(from: string, to: string): Promise<void> {
  for (const name of BESIDE) {
    try {
      await copyForeign(join(from, name), join(to, name))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue
      const sentence = `${quote(join(from, name))} cannot be copied: ${messageOf(error)}`
      throw new BadInputs([{ input: 'reports', sentence }])
    }
  }
}

async function copyForeign(from: string, to: string): Promise<void> {
  const file = openRegular(from, { most: LARGEST, foreign: true })
  try {
    await writeFile(to, chunksOf(file, LARGEST), { flag: 'wx' })
  } finally {
    closeSync(file)
  }
}
