import { createReadStream, createWriteStream } from 'node:fs'
import { access, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorMessage } from '../adapters/errors'
import { clearEvidence } from '../adapters/evidence'
import { makeFolder } from '../adapters/file-system'
import { makeFinding } from '../judge/findings/table'
import { entryAt } from '../plan/entry-at'
import { issueText } from '../report/code-quality'
import {
  issuesIn,
  joinedFrame,
  JUNIT_FRAME,
  runsIn,
  SARIF_FRAME,
  suitesIn
} from '../report/joined/frames'
import { amendJoined, type Joined } from '../report/joined/joined'
import type { JoinedPart } from '../report/joined/part'
import { amendReport, type Report } from '../report/report'

/**
 * Writes the joined report's files above the images' own folders. If one cannot be written, returns
 * a joined report with a finding that says so.
 */
export async function writeJoined(joined: Joined, outputDir: string): Promise<Joined> {
  try {
    await makeFolder(outputDir)
    await clearSuggestion(outputDir)
    await clearEvidence(outputDir)
    await pour(documents(joined, outputDir), join(outputDir, 'report.json'))
    await writeOf('report.sarif', sarif, joined, outputDir)
    await writeOf('report.junit.xml', junit, joined, outputDir)
    await writeOf('report.codequality.json', codeQuality, joined, outputDir)
    for (const { name, text } of joined.files) await writeFile(join(outputDir, name), text)
    return joined
  } catch (error) {
    return unwritableJoined(joined, error)
  }
}

/**
 * Returns the joined report with a finding that it, or something that belongs to it, could not be
 * written. Such a report cannot pass.
 */
export function unwritableJoined(joined: Joined, error: unknown): Joined {
  return amendJoined(joined, [makeFinding('output-unwritable', { message: errorMessage(error) })])
}

type Pieces = AsyncIterable<Uint8Array | string>

const pour = (pieces: Pieces, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path))

/**
 * Yields the joined report.json, with each report streamed from disk: no report is in memory as a
 * whole.
 */
async function* documents(joined: Joined, outputDir: string): Pieces {
  const { head, tail } = joinedFrame(joined)
  yield head
  for (const [index, { folder }] of joined.parts.entries()) {
    if (index > 0) yield ',\n'
    yield* createReadStream(join(outputDir, folder, 'report.json')) as Pieces
  }
  yield tail
}

interface Own {
  readonly part: JoinedPart
  readonly path: string
}

/**
 * Writes the joined file of this name from the images' files, or removes it if no image has one.
 */
async function writeOf(
  name: string,
  joinedOf: (own: readonly Own[]) => Pieces,
  { parts }: Joined,
  outputDir: string
): Promise<void> {
  const own: Own[] = []
  for (const part of parts) {
    const path = join(outputDir, part.folder, name)
    if (part.told?.files.includes(name) ?? (await isThere(path))) own.push({ part, path })
  }
  const path = join(outputDir, name)
  if (own.length === 0) await rm(path, { force: true })
  else await pour(joinedOf(own), path)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )

async function* sarif(own: readonly Own[]): Pieces {
  let between = ''
  yield SARIF_FRAME.head
  for (const { part, path } of own) {
    const runs = runsIn(await readFile(path, 'utf8'), part.folder)
    if (runs === undefined) throw new Error(notOurs('SARIF', part))
    for (const run of runs) {
      yield `${between}    ${run}`
      between = ',\n'
    }
  }
  yield SARIF_FRAME.tail
}

async function* junit(own: readonly Own[]): Pieces {
  yield JUNIT_FRAME.head
  for (const { part, path } of own) {
    const suites = suitesIn(await readFile(path, 'utf8'))
    if (suites === undefined) throw new Error(notOurs('JUnit', part))
    yield suites
  }
  yield JUNIT_FRAME.tail
}

async function* codeQuality(own: readonly Own[]): Pieces {
  const seen = new Set<string>()
  let between = '[\n'
  for (const { part, path } of own) {
    const issues = issuesIn(await readFile(path, 'utf8'))
    if (issues === undefined) throw new Error(notOurs('Code Quality', part))
    for (const issue of issues) {
      const fingerprint = seen.has(issue.fingerprint)
        ? `${issue.fingerprint}:${part.folder}`
        : issue.fingerprint
      seen.add(fingerprint)
      yield `${between}${issueText({ ...issue, fingerprint })}`
      between = ',\n'
    }
  }
  yield between.startsWith(',') ? '\n]\n' : '[]\n'
}

const notOurs = (form: string, { label }: JoinedPart): string =>
  `The ${form} report of ${label} is not as Zero Drift writes it, or is cut short.`

/**
 * Label and folder name of each image, in the order of the references. `names` are for people, who
 * have to tell the services apart that run one image.
 */
export function partPlaces(
  references: readonly string[],
  names = references
): readonly { readonly label: string; readonly folder: string }[] {
  const folders = folderNames(references)
  return labels(names).map((label, index) => ({ label, folder: entryAt(folders, index) }))
}

/**
 * Unique folder names for references: readable, and safe on every file system and in every
 * artifact.
 */
export function folderNames(references: readonly string[]): readonly string[] {
  const taken = new Set(RESERVED)
  return references.map((reference) => {
    const name = unused(slug(reference), taken)
    // Some file systems, and some consumers of artifacts, ignore case.
    taken.add(name.toLowerCase())
    return name
  })
}

/** Unique names for people; a repeated name gets a number: `acme/web:1.4`, `acme/web:1.4 (2)`. */
export function labels(references: readonly string[]): readonly string[] {
  return references.map((reference, index) => {
    const earlier = references.slice(0, index).filter((other) => other === reference).length
    const name = reference === '' ? '(no image)' : reference
    return earlier === 0 ? name : `${name} (${earlier + 1})`
  })
}

/** Names of files and folders beside the images' folders, or that have a meaning there. */
const RESERVED = [
  ...['report.json', 'report.sarif', 'report.junit.xml', 'report.codequality.json'],
  ...['report.html', 'summary.md', 'comment.md', 'container.log'],
  ...['attestation.json', 'evidence', 'suggestion']
]

const LONGEST = 80

const slug = (reference: string): string =>
  reference
    .slice(0, 1000)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '') || 'image'

function unused(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let number = 2; ; number++) {
    const numbered = `${name}-${number}`
    if (!taken.has(numbered.toLowerCase())) return numbered
  }
}

/**
 * Writes the report's files. If one cannot be written, returns a report with a finding that says
 * so.
 */
export async function writeFiles(report: Report, outputDir: string): Promise<Report> {
  try {
    const folders = new Set(report.files.map(({ name }) => dirname(join(outputDir, name))))
    await clearSuggestion(outputDir)
    await withdrawAttestation(outputDir)
    // A check that booted nothing has no log, and that of an earlier one is not its own.
    await rm(join(outputDir, 'container.log'), { force: true })
    if (report.document.evidence === undefined) await clearEvidence(outputDir)
    for (const folder of folders) await makeFolder(folder)
    await Promise.all(
      report.files.map(({ name, text }) => writeFile(join(outputDir, name), text()))
    )
    return report
  } catch (error) {
    await withdrawAttestation(outputDir).catch(() => undefined)
    return unwritable(report, error)
  }
}

/** Removes the attestation: a run whose report could not be published must not be signed. */
export async function withdrawAttestation(outputDir: string): Promise<void> {
  await rm(join(outputDir, 'attestation.json'), { force: true })
}

/**
 * Removes the suggestion of an earlier run in this folder, so that it is not taken for this run's.
 */
async function clearSuggestion(outputDir: string): Promise<void> {
  await rm(join(outputDir, 'suggestion'), { recursive: true, force: true })
}

/**
 * Returns the report with a finding that it, or something that belongs to it, could not be written.
 * Such a report cannot pass.
 */
export function unwritable(report: Report, error: unknown): Report {
  if (report.document.findings.some(({ kind }) => kind === 'output-unwritable')) return report
  const message = errorMessage(error)
  return amendReport(report, [makeFinding('output-unwritable', { message })])
}
