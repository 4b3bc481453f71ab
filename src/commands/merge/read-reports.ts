import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { errorCode } from '../../adapters/errors'
import { isJoined, streamReport, type ReportTaker } from '../../adapters/report-stream'
import type { Finding } from '../../judge/findings/finding'
import { changeReader } from '../../report/document/read-changes'
import { readDocument, readFrame, type ReadDocument } from '../../report/document/read-document'
import { forJson } from '../../report/escape'

/**
 * A report that was read, and a copy of it: the copy has the same contents, but is safe to print.
 */
export interface ReadReport extends ReadDocument, ReportCopy {}

/**
 * Contents of a report.json: one report, or the reports of a joined one and the findings on all of
 * them.
 */
export interface ReadFile {
  readonly reports: readonly ReadReport[]
  readonly findings: readonly Finding[]
}

/**
 * Reads an untrusted report.json in pieces; rejects with a sentence if it is not one. Writes a copy of
 * each report in it to `folder`, named `PREFIX-0`, `PREFIX-1` and so on.
 */
export async function readReports(path: string, folder: string, prefix: string): Promise<ReadFile> {
  const reading = newReading(folder, prefix)
  try {
    await streamReport(path, reading.taker)
  } finally {
    reading.close()
  }
  const file = reading.file()
  if (file === undefined) throw new Error('it ends too early.')
  return file
}

interface Reading {
  readonly taker: ReportTaker
  /** The result; undefined until the end of the file was read. */
  readonly file: () => ReadFile | undefined
  readonly close: () => void
}

function newReading(folder: string, prefix: string): Reading {
  const reports: ReadReport[] = []
  let [changes, copy] = [changeReader(), copyReport(folder)]
  let file: ReadFile | undefined
  const end = (value: unknown): void => {
    const read = readDocument(value, changes)
    reports.push({ ...read, ...copy.end(value as object, `${prefix}-${reports.length}`) })
    changes = changeReader()
    copy = copyReport(folder)
  }
  return {
    taker: {
      whole: (value) => {
        if (!isJoined(value)) end(value)
        file = { reports, findings: findingsOf(value, reports) }
      },
      part: end,
      change: (value) => {
        changes.add(value)
        copy.change(value)
      }
    },
    file: () => file,
    close: () => {
      copy.close()
    }
  }
}

const findingsOf = (value: unknown, reports: readonly ReadReport[]): readonly Finding[] =>
  isJoined(value)
    ? readFrame(
        value,
        reports.map(({ document }) => document.verdict)
      )
    : []

/**
 * Finds every report.json below a folder, without the folder `except`. Returns their relative
 * paths, depth first and sorted.
 */
export async function findReports(folder: string, except: string): Promise<readonly string[]> {
  const found: string[] = []
  await walk({ root: folder, except: resolve(except), found, left: MOST_ENTRIES }, folder)
  return found
}

/**
 * Most files and folders to look through. Artifacts are unpacked as their jobs uploaded them, but
 * no folder of reports is larger.
 */
const MOST_ENTRIES = 1_000_000

interface Walk {
  readonly root: string
  readonly except: string
  readonly found: string[]
  left: number
}

/**
 * Searches a folder without following links: an uploaded report must not decide which other files
 * of this machine are read.
 */
async function walk(walking: Walk, folder: string): Promise<void> {
  if (resolve(folder) === walking.except) return
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted(byName)
  walking.left -= entries.length
  if (walking.left < 0)
    throw new Error(`${walking.root} holds more than ${MOST_ENTRIES} files and folders.`)
  const isReport = entries.some(({ name }) => name === REPORT)
  if (isReport) walking.found.push(relative(walking.root, join(folder, REPORT)))
  for (const entry of entries) {
    if (entry.isDirectory() && !(isReport && CONTAINERS_OWN.includes(entry.name))) {
      await walk(walking, join(folder, entry.name))
    }
  }
}

const REPORT = 'report.json'

/**
 * Folders beside a report that are skipped: files copied from a container may be called
 * report.json, too.
 */
const CONTAINERS_OWN = ['evidence', 'suggestion']

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1

/** Whether the folder exists. Rejects on any error other than `ENOENT` and `ENOTDIR`. */
export async function isFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false
      throw error
    }
  )
}

/** A copy of a report, formatted as Zero Drift writes it. */
interface ReportCopy {
  readonly copy: string
  /** SHA-256 of the copy's text, in hex digits: equal for two copies of one report. */
  readonly sha256: string
}

/** Writes a copy of one report, which is given change by change, then as a whole. */
interface Copying {
  readonly change: (value: unknown) => void
  /** Writes the report to the file `name` in the folder. */
  readonly end: (parts: object, name: string) => ReportCopy
  readonly close: () => void
}

const BUFFER = 256 * 1024

/**
 * Copies a report. Its changes are spooled to an unlinked file, since there may be a million of
 * them.
 */
function copyReport(folder: string): Copying {
  let spool: number | undefined
  let waiting = ''
  let written = 0
  const flush = (): void => {
    spool ??= nameless(folder)
    written += writeSync(spool, waiting, written)
    waiting = ''
  }
  const close = (): void => {
    if (spool !== undefined) closeSync(spool)
    spool = undefined
  }
  return {
    close,
    change: (value) => {
      waiting += `${written + waiting.length === 0 ? '' : ',\n    '}${textOf(value)}`
      if (waiting.length > BUFFER) flush()
    },
    end: (parts, name) => {
      if (spool !== undefined) flush()
      const copy = join(folder, name)
      const sha256 = writeCopy(copy, pieces(parts, spool === undefined ? waiting : spool))
      close()
      return { copy, sha256 }
    }
  }
}

const textOf = (value: unknown): string => forJson(JSON.stringify(value))

function nameless(folder: string): number {
  const path = join(folder, '.changes')
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  return file
}

/**
 * Yields the text of a report with one key a line, as in report.json. `changes` is the text of the
 * changes, or the descriptor of the file that they are spooled to.
 */
function* pieces(parts: object, changes: string | number): Iterable<string | Uint8Array> {
  let between = '{\n'
  for (const [name, part] of Object.entries(parts)) {
    yield `${between}  ${textOf(name)}: `
    if (name === 'changes' && changes !== '') yield* list(changes)
    else yield textOf(part)
    between = ',\n'
  }
  yield '\n}\n'
}

function* list(changes: string | number): Iterable<string | Uint8Array> {
  yield '[\n    '
  if (typeof changes === 'string') yield changes
  else yield* contents(changes)
  yield '\n  ]'
}

function* contents(file: number): Iterable<Uint8Array> {
  for (let at = 0; ;) {
    const bytes = new Uint8Array(BUFFER)
    const read = readSync(file, bytes, 0, BUFFER, at)
    if (read === 0) return
    yield bytes.subarray(0, read)
    at += read
  }
}

function writeCopy(path: string, text: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'wx')
  try {
    for (const piece of text) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      hash.update(bytes)
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
