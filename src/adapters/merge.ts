import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findMissing } from '../judge/expected'
import { findingFromError } from '../judge/fault'
import type { Finding } from '../judge/findings'
import { makeFinding } from '../judge/wording'
import { BadInputs } from '../plan/faults'
import type { Inputs } from '../plan/inputs'
import { parseMergeInputs, type MergeWishes } from '../plan/merge-inputs'
import { quote } from '../plan/quote'
import { join as joinParts, type Joined } from '../report/joined'
import type { Part } from '../report/part'
import { messageOf } from './error'
import { findReports, isFolder } from './find-reports'
import { makeFolder } from './folder'
import { writeJoined } from './joined-files'
import { keepAll, type Found } from './merged-folders'
import { readReports } from './read-reports'

/** Joins the reports below a folder, and writes the joined one. Whatever goes wrong is a finding of it. */
export async function merge(inputs: Inputs, outputDir: string, colour: boolean): Promise<Joined> {
  const { parts, findings } = await gather(inputs, outputDir).catch((error: unknown) => ({
    parts: [],
    findings: findingFromError(error)
  }))
  return writeJoined(joinParts({ parts, findings, colour }), outputDir)
}

interface Gathered {
  readonly parts: readonly Part[]
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
    const read = readAll(files, wishes, spool)
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
  if (!(await isFolder(reports))) throw bad(`there is no folder ${quote(reports)}; check its path.`)
  const files = await findReports(reports, outputDir)
  if (files.length > MOST) throw bad(`${quote(reports)} holds more than ${MOST} files report.json.`)
  if (files.length === 0) {
    throw bad(
      `no report.json was found below ${quote(reports)}; upload the output folder of each check, and download it to there.`
    )
  }
  return files
}

const MOST = 1000

const bad = (sentence: string): BadInputs => new BadInputs([{ input: 'reports', sentence }])

/** Every file is read, however many are bad: all are named at once. The same report found twice counts once. */
function readAll(
  files: readonly string[],
  { reports }: MergeWishes,
  spool: string
): { readonly found: readonly Found[]; readonly findings: readonly Finding[] } {
  const found = new Map<string, Found>()
  const findings: Finding[] = []
  for (const [index, file] of files.entries()) {
    try {
      const read = readReports(join(reports, file), spool, String(index))
      findings.push(...read.findings)
      const own = read.reports.length === 1
      for (const report of read.reports) note({ report, file, own }, found)
    } catch (error) {
      const sentence = `${quote(file)} is no report: ${messageOf(error)}`
      findings.push(makeFinding('bad-input', { input: 'reports', sentence }))
    }
  }
  return { found: [...found.values()], findings }
}

function note(one: Found, found: Map<string, Found>): void {
  const { sha256 } = one.report
  const known = found.get(sha256)
  // A joined report comes before those that it was joined of.
  if (known === undefined) found.set(sha256, one)
  else if (one.own && !known.own) found.set(sha256, { ...one, report: known.report })
}
