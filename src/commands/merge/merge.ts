import { closeSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, errorMessage } from '../../adapters/errors'
import { chunksOf, makeFolder, openRegular } from '../../adapters/file-system'
import { findingFromError } from '../../judge/find'
import type { Finding } from '../../judge/findings/finding'
import { makeFinding } from '../../judge/findings/table'
import { entryAt } from '../../plan/entry-at'
import { BadInputs } from '../../plan/faults'
import type { Inputs } from '../../plan/inputs'
import { quoteInput } from '../../plan/parse'
import type { Joining } from '../../report/joined/headline'
import { join as joinParts, type Joined } from '../../report/joined/joined'
import { partOfDocument, type JoinedPart } from '../../report/joined/part'
import { parseMergeInputs, type Expectation, type MergeWishes } from './inputs'
import { findReports, isFolder, readReports, type ReadReport } from './read-reports'
import { partPlaces, writeJoined } from '../write-reports'

/**
 * Joins the reports below a folder and writes the joined report. Never rejects: a failure is a
 * finding of it.
 */
export async function merge(
  inputs: Inputs,
  outputDir: string,
  look: Pick<Joining, 'colour' | 'origin' | 'screen'>
): Promise<Joined> {
  const { parts, findings } = await gather(inputs, outputDir).catch((error: unknown) => ({
    parts: [],
    findings: findingFromError(error)
  }))
  return writeJoined(joinParts({ parts, findings, ...look }), outputDir)
}

interface Gathered {
  readonly parts: readonly JoinedPart[]
  readonly findings: readonly Finding[]
}

async function gather(inputs: Inputs, outputDir: string): Promise<Gathered> {
  const parsed = parseMergeInputs(inputs)
  if ('faults' in parsed) throw new BadInputs(parsed.faults)
  const { wishes } = parsed
  await makeFolder(outputDir)
  const files = await filesIn(wishes, outputDir)
  const spool = await mkdtemp(join(outputDir, '.merging-'))
  try {
    const read = await readAll(files, wishes, spool)
    const found = read.found.map(({ report, file }) => ({
      reference: report.document.image.reference,
      file
    }))
    const parts = await keepAll(read.found, wishes, outputDir)
    return { parts, findings: [...read.findings, ...findMissing(wishes.expect, found)] }
  } finally {
    await rm(spool, { recursive: true, force: true })
  }
}

async function filesIn({ reports }: MergeWishes, outputDir: string): Promise<readonly string[]> {
  if (!(await isFolder(reports)))
    throw bad(`there is no folder ${quoteInput(reports)}; check its path.`)
  const files = await findReports(reports, outputDir)
  if (files.length > MOST)
    throw bad(`${quoteInput(reports)} holds more than ${MOST} files report.json.`)
  if (files.length === 0) {
    throw bad(
      `no report.json was found below ${quoteInput(reports)}; upload the output folder of each check, and download it to there.`
    )
  }
  return files
}

const MOST = 1000

const bad = (sentence: string): BadInputs => new BadInputs([{ input: 'reports', sentence }])

/**
 * Reads every file, so that all bad ones are reported at once. Two copies of one report count once.
 */
async function readAll(
  files: readonly string[],
  { reports }: MergeWishes,
  spool: string
): Promise<{ readonly found: readonly Found[]; readonly findings: readonly Finding[] }> {
  const found = new Map<string, Found>()
  const findings: Finding[] = []
  for (const [index, file] of files.entries()) {
    try {
      const read = await readReports(join(reports, file), spool, String(index))
      findings.push(...read.findings)
      const own = read.reports.length === 1
      for (const report of read.reports) note({ report, file, own }, found)
    } catch (error) {
      const sentence = `${quoteInput(file)} is no report: ${errorMessage(error)}`
      findings.push(makeFinding('bad-input', { input: 'reports', sentence }))
    }
  }
  return { found: [...found.values()], findings }
}

function note(one: Found, found: Map<string, Found>): void {
  const { sha256 } = one.report
  const known = found.get(sha256)
  // A joined report is found before the files of its parts. These replace it here, since the SARIF
  // and JUnit files are beside them.
  if (known === undefined) found.set(sha256, one)
  else if (one.own && !known.own) found.set(sha256, { ...one, report: known.report })
}

/** Image and file of a report that was found. */
export interface FoundReport {
  readonly reference: string
  readonly file: string
}

/**
 * Findings for expected reports that are missing, and for images with more reports than expected.
 */
export function findMissing(
  expect: Expectation,
  found: readonly FoundReport[]
): readonly Finding[] {
  return [...findAbsent(expect, found), ...findTwice(expect, found)]
}

function findAbsent(expect: Expectation, found: readonly FoundReport[]): readonly Finding[] {
  if (expect === undefined) return [makeFinding('uncounted', {})]
  if (typeof expect === 'number') {
    const facts = { expected: expect, found: found.length }
    return expect === found.length ? [] : [makeFinding('report-missing', facts)]
  }
  const left = found.map(({ reference }) => reference)
  const missing = expect.filter((image) => !takeFrom(left, image))
  return missing.map((image) => makeFinding('report-missing', { image }))
}

/**
 * Removes one occurrence of a reference from the list; returns whether there was one. Each report
 * counts for one expected image only.
 */
function takeFrom(references: string[], wanted: string): boolean {
  const index = references.indexOf(wanted)
  if (index >= 0) references.splice(index, 1)
  return index >= 0
}

/**
 * Finds images with more reports than expected: more than one, or more than `expect` lists, since
 * an image may be checked in several ways.
 */
function findTwice(expect: Expectation, found: readonly FoundReport[]): readonly Finding[] {
  const listed = (reference: string): number =>
    Array.isArray(expect) ? expect.filter((image) => image === reference).length : 1
  return [...new Set(found.map(({ reference }) => reference))].flatMap((reference) => {
    const files = found.filter((one) => one.reference === reference).map(({ file }) => file)
    const isMeant = files.length <= Math.max(1, listed(reference))
    return isMeant ? [] : [makeFinding('report-twice', { reference, files })]
  })
}

/** A report to merge, and the file that it was found in. */
interface Found {
  readonly report: ReadReport
  /** Path relative to the folder of the reports. */
  readonly file: string
  /**
   * Whether the file holds this report alone. If so, the files for other programs beside it belong
   * to this report.
   */
  readonly own: boolean
}

/**
 * Moves each report, with a copy of the files for other programs beside it, to its own folder in the
 * output folder. Returns the parts of the joined report.
 */
async function keepAll(
  found: readonly Found[],
  { reports, mode }: MergeWishes,
  outputDir: string
): Promise<readonly JoinedPart[]> {
  const references = found.map(({ report }) => report.document.image.reference)
  const names = found.map(({ report }, index) => report.subject ?? entryAt(references, index))
  const places = partPlaces(references, names)
  const parts: JoinedPart[] = []
  for (const [index, { report, file, own }] of found.entries()) {
    const place = entryAt(places, index)
    const folder = join(outputDir, place.folder)
    await makeFolder(folder)
    // Removes only files that an earlier merge wrote: a folder of that name may hold files of
    // others.
    for (const name of BESIDE) await rm(join(folder, name), { force: true })
    await rename(report.copy, join(folder, 'report.json'))
    if (own) await copyBeside(join(reports, dirname(file)), folder)
    const part = partOfDocument(report.document, report.counts, mode, place)
    parts.push(report.fix === undefined ? part : { ...part, fix: report.fix })
  }
  return parts
}

const BESIDE = ['report.sarif', 'report.junit.xml', 'report.codequality.json']
/** Largest of these files to copy, in bytes: these files are read whole later. */
const LARGEST = 64 * 1024 ** 2

async function copyBeside(from: string, to: string): Promise<void> {
  for (const name of BESIDE) {
    try {
      await copyForeign(join(from, name), join(to, name))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') continue
      const sentence = `${quoteInput(join(from, name))} cannot be copied: ${errorMessage(error)}`
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
